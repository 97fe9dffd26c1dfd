import { type Cell, isBlank, shownValue } from './cell.ts';
import { cleanText } from './folded-text.ts';

/** `05/03/2026` and `5-3-2026` as 2026-03-05; other texts as they are, for the graph to judge. */
const isoOf = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
};

/** What a cell says, as the graph wants it; dates as YYYY-MM-DD. Null for an empty one. */
export const textOfCell = (cell: Cell | undefined, isDay: boolean): string | null => {
  if (!cell || isBlank(cell)) return null;
  if (cell.kind === 'date') return cell.date;
  const text = cleanText(shownValue(cell));
  return isDay ? isoOf(text) : text;
};
