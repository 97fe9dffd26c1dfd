import { isDate, type IsoDate } from '@hoso/shared/dates.ts';

/**
 * The same day of the month `months` later; where that month is shorter, its last day (31/01 + 1 month = 28/02 or 29/02).
 *
 * @throws RangeError when `date` is not a day of the calendar.
 */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  if (!isDate(date)) throw new RangeError(`${JSON.stringify(date)} is not a calendar day YYYY-MM-DD`);
  const [year = 0, month = 0] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const shifted = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  return latestOf(shifted, date.slice(8), '30', '29', '28');
};

/** The first of the given days that the month has. */
const latestOf = (month: string, ...days: string[]): IsoDate => days.map((day) => `${month}-${day}`).find(isDate) ?? `${month}-28`;
