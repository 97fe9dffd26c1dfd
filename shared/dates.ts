import type { Language } from './refusal.ts';

/** A civil date as ISO text, `YYYY-MM-DD`: decisions have no time zone. ISO dates compare as text. */
export type IsoDate = string;

const hanoi = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The civil date in Hà Nội at an instant. Legal today is `hoso.today()` in SQL and `legalToday()` in a request; this is only its clock. */
export const dateInHanoi = (instant: Date): IsoDate => hanoi.format(instant);

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the text is a date that exists: 2026-02-30 does not. */
export const isDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1800 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
};

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: old papers often know no more. */
export const isPartialDate = (text: string): boolean =>
  isDate(text) || (/^\d{4}(-\d{2})?$/.test(text) && isDate(`${text.padEnd(7, '-01')}-01`));

/** `YYYY-MM`. */
export const isYearMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text) && isDate(`${text}-01`);

/** The last day of a month, which is counted from 1. */
export const lastDayOfMonth = (year: number, month: number): IsoDate => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

export const addDays = (date: IsoDate, days: number): IsoDate => {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};

/** A date as people write it: 22/11/2026 in Vietnamese, ISO in English. */
export const inWords = (date: IsoDate, language: Language): string => (language === 'vi' ? date.split('-').reverse().join('/') : date);
