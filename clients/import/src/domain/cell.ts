/** What a cell holds: a formula counts as its last value, rich text and links as their text. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; percent: boolean }
  /** A number shown as a date. `date` is ISO, already in the workbook's own date system (1900 or 1904). */
  | { kind: 'date'; date: string; serial: number }
  | { kind: 'boolean'; boolean: boolean }
  | { kind: 'error'; code: string };

export type SheetRow = { row: number; cells: ReadonlyMap<number, Cell> };

/** The value as its keeper sees it, for messages. */
export const shownValue = (cell: Cell | undefined): string => {
  if (!cell) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text.normalize('NFC').trim();
    case 'number':
      return cell.percent ? `${shortNumber(cell.number * 100)}%` : shortNumber(cell.number);
    case 'date':
      return cell.date.split('-').reverse().join('/');
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.code;
  }
};

/** Twelve digits are more than any list holds and hide the binary noise of sums such as 1.86 + 2 × 0.20. */
export const shortNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(12));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e15 ? rounded.toFixed(0) : String(rounded);
};

/** Nothing in the cell, or only the dashes and dots that keepers write for "nothing". */
export const isBlank = (cell: Cell | undefined): boolean =>
  !cell || (cell.kind === 'text' && /^[\s\u200B-\u200D\uFEFF\u00AD\-–—._…/]*$/u.test(cell.text));
