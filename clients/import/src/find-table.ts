import type { Area } from './cell-address.ts';
import { columnLetters } from './cell-address.ts';
import type { Cell, SheetRow } from './domain/cell.ts';
import { isBlank, shownValue } from './domain/cell.ts';
import type { Field } from './domain/field.ts';
import { fieldOf } from './domain/field.ts';
import { cleanText, fold } from './domain/folded-text.ts';
import { UnusableFile } from './unusable-file.ts';

/** A column whose data is not taken in, and why. */
export type LeftOutColumn = { column: string; heading: string; reason: string };

export type Table = {
  headingTop: number;
  headingBottom: number;
  columns: ReadonlyMap<Field, number>;
  leftOutColumns: LeftOutColumn[];
  /** Headings of the list by column, parent › child; a list printed over several pages repeats them. */
  headings: ReadonlyMap<number, string>;
};

/** How many rows from the top a heading is looked for. */
export const HEADING_SEARCH_ROWS = 80;
const DEEPEST_HEADING = 3;

type Grid = { rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>; merges: readonly Area[]; width: number };
type Heading = {
  top: number;
  bottom: number;
  paths: ReadonlyMap<number, string[]>;
  fields: ReadonlyMap<number, { field: Field; preference: number }>;
};

/** The best heading among the first rows of a sheet, by words; null when the sheet holds no staff list. */
export const findTable = (sample: readonly SheetRow[], merges: readonly Area[]): Table | null => {
  const grid: Grid = {
    rows: new Map(sample.map(({ row, cells }) => [row, cells])),
    merges,
    width: Math.max(0, ...sample.map(({ cells }) => Math.max(0, ...cells.keys()))),
  };
  let best: { heading: Heading; score: number } | null = null;
  for (const { row } of sample)
    for (let depth = 1; depth <= DEEPEST_HEADING; depth += 1) {
      const heading = headingAt(grid, row, depth);
      const score = new Set([...heading.fields.values()].map(({ field }) => field)).size;
      if (isListHeading(heading) && score > (best?.score ?? 0)) best = { heading, score };
    }
  return best ? tableOf(best.heading, grid) : null;
};

const isListHeading = ({ fields }: Heading): boolean => {
  const found = new Set([...fields.values()].map(({ field }) => field));
  const named = found.has('fullName') || (found.has('familyName') && found.has('givenName'));
  return named && found.size >= 3;
};

const headingAt = (grid: Grid, top: number, depth: number): Heading => {
  const rows = Array.from({ length: depth }, (_unused, index) => top + index);
  const paths = new Map<number, string[]>();
  const fields = new Map<number, { field: Field; preference: number }>();
  for (let column = 1; column <= grid.width; column += 1) {
    const path: string[] = [];
    for (const row of rows) {
      const text = ownText(grid, row, column) || spreadText(grid, row, column, rows.at(-1) ?? row);
      if (text && text !== path.at(-1)) path.push(text);
    }
    if (path.length === 0) continue;
    paths.set(column, path);
    const known = fieldOf(path.map(fold));
    if (known) fields.set(column, known);
  }
  return { top, bottom: top + depth - 1, paths, fields };
};

const ownText = ({ rows }: Grid, row: number, column: number): string => {
  const cell = rows.get(row)?.get(column);
  return cell?.kind === 'text' ? cleanText(cell.text) : cell ? shownValue(cell) : '';
};

/** A parent heading's text over a column whose own cell is empty: by the merged area, or else by its empty neighbours. */
const spreadText = (grid: Grid, row: number, column: number, bottom: number): string => {
  const merge = grid.merges.find((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right);
  if (merge) return ownText(grid, merge.top, merge.left);
  if (row === bottom || !hasChild(grid, row, column, bottom)) return '';
  for (let left = column - 1; left >= 1; left -= 1) {
    const text = ownText(grid, row, left);
    const closed = grid.merges.some((area) => area.top <= row && row <= area.bottom && area.left <= left && left <= area.right);
    if (closed || !hasChild(grid, row, left, bottom)) return '';
    if (text) return text;
  }
  return '';
};

const hasChild = (grid: Grid, row: number, column: number, bottom: number): boolean => {
  const own = ownText(grid, row, column);
  for (let below = row + 1; below <= bottom; below += 1) {
    const text = ownText(grid, below, column);
    if (text && text !== own) return true;
  }
  return false;
};

const tableOf = ({ top, bottom, paths, fields }: Heading, grid: Grid): Table => {
  const columns = new Map<Field, number>();
  const leftOutColumns: LeftOutColumn[] = [];
  const leaveOut = (column: number, reason: string) =>
    leftOutColumns.push({ column: columnLetters(column), heading: paths.get(column)?.join(' › ') ?? '', reason });

  const known = [...fields].sort(([, one], [, other]) => one.preference - other.preference);
  for (const [column, { field }] of known) {
    const taken = columns.get(field);
    if (taken === undefined) columns.set(field, column);
    else leaveOut(column, `đã đọc mục này ở cột ${columnLetters(taken)}`);
  }
  splitName(columns, grid, bottom, paths);
  const used = new Set(columns.values());
  for (let column = 1; column <= grid.width; column += 1)
    if (!used.has(column) && !fields.has(column)) {
      if (paths.has(column)) leaveOut(column, 'không hiểu tiêu đề');
      else if (hasDataBelow(grid, bottom, column)) leaveOut(column, 'không có tiêu đề');
    }
  leftOutColumns.sort((one, other) => one.column.length - other.column.length || (one.column < other.column ? -1 : 1));
  return {
    headingTop: top,
    headingBottom: bottom,
    columns,
    leftOutColumns,
    headings: new Map([...paths].map(([column, path]) => [column, path.join(' › ')])),
  };
};

/** "Họ và tên" over two columns without headings of their own: family name left, given name right. */
const splitName = (columns: Map<Field, number>, { rows }: Grid, bottom: number, paths: ReadonlyMap<number, string[]>): void => {
  const name = columns.get('fullName');
  if (name === undefined) return;
  const next = paths.get(name + 1);
  if (next && next.join() !== paths.get(name)?.join()) return;
  const pairs = [...rows].filter(
    ([row, cells]) => row > bottom && !isBlank(cells.get(name)) && cells.get(name + 1)?.kind === 'text' && !isBlank(cells.get(name + 1)),
  );
  columns.delete('fullName');
  if (pairs.length === 0) {
    columns.set('fullName', name);
    return;
  }
  columns.set('familyName', name);
  columns.set('givenName', name + 1);
};

const hasDataBelow = ({ rows }: Grid, bottom: number, column: number): boolean => {
  // A signature or a stray remark is not a column.
  const filled = [...rows].filter(([row, cells]) => row > bottom && !isBlank(cells.get(column)));
  return filled.length >= 2 && filled.some(([, cells]) => cells.size >= 4);
};

/** Refuses a list that lacks what a person cannot be recorded without. */
export const requireColumns = ({ columns }: Table, sheet: string): void => {
  const has = (...fields: Field[]) => fields.some((field) => columns.has(field));
  const missing = [
    !has('birth', 'birthMale', 'birthFemale') && '"Ngày sinh"',
    !has('gender', 'genderMale', 'genderFemale', 'birthMale', 'birthFemale') && '"Giới tính"',
  ].filter((heading) => heading !== false);
  if (missing.length > 0)
    throw new UnusableFile(
      `Danh sách ở trang "${sheet}" không có cột ${missing.join(' và ')}; hãy thêm cột với đúng tiêu đề đó rồi nhập lại.`,
    );
};
