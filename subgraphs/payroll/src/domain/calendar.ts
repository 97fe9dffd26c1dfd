/** A calendar day as ISO text, `YYYY-MM-DD`. Days compare as their texts do. */
export type IsoDate = string;

/**
 * The same day of the month `months` later; where that month is shorter, its last day (31/01 + 1 month = 28/02 or 29/02).
 *
 * @throws RangeError when `date` is not a day of the calendar.
 */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return format(target.year, target.month, Math.min(day, daysIn(target.year, target.month)));
};

/**
 * The day `days` later.
 *
 * @throws RangeError when `date` is not a day of the calendar.
 */
export const addDays = (date: IsoDate, days: number): IsoDate => {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};

const partsOf = (date: IsoDate) => {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    throw new RangeError(`${JSON.stringify(date)} is not a calendar day YYYY-MM-DD`);
  }
  return { year, month, day };
};

const daysIn = (year: number, month: number) => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
};

const format = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
