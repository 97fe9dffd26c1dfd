/** Legal dates are ISO text; the arithmetic here works on year, month and day alone and knows no time zone. */
export type IsoDate = string;

const { floor, min } = Math;

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

export const isoDate = (year: number, month: number, day: number): IsoDate => `${year}-${two(month)}-${two(day)}`;

export const yearOf = (date: IsoDate): number => +date.slice(0, 4);
export const monthOf = (date: IsoDate): number => +date.slice(5, 7);
export const dayOf = (date: IsoDate): number => +date.slice(8, 10);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const monthLength = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : LENGTHS[month - 1]!;

/** The same day `months` later (or earlier); the last day of a shorter month stands for the missing one. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = floor(count / 12);
  const month = (count % 12) + 1;
  return isoDate(year, month, min(dayOf(date), monthLength(year, month)));
};

/** Whole months from one date to a later one. */
export const monthsBetween = (from: IsoDate, to: IsoDate): number => {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return addMonths(from, months) > to ? months - 1 : months;
};

/** The day so many days later, or earlier for a negative number; meant for days and months, not for centuries. */
export const addDays = (date: IsoDate, days: number): IsoDate => {
  let year = yearOf(date);
  let month = monthOf(date);
  let day = dayOf(date) + days;
  while (day < 1) {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year--;
    day += monthLength(year, month);
  }
  while (day > monthLength(year, month)) {
    day -= monthLength(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return isoDate(year, month, day);
};

/** Days from one date to a later one. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => {
  const [start, end] = [from, to].map((date) => Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date))) as [number, number];
  return (end - start) / 86_400_000;
};

export const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/**
 * The day a person reaches retirement age: 60 years 3 months (men) and 55 years 4 months (women) in 2021, three and
 * four months more each year up to 62 (2028) and 60 (2035). Source: NĐ 135/2020/NĐ-CP, Điều 4.
 */
export const retirementDay = (dateOfBirth: IsoDate, gender: 'NAM' | 'NU'): IsoDate => {
  const [first, yearly, last] = gender === 'NAM' ? [723, 3, 744] : [664, 4, 720];
  for (let year = 2021; ; year++) {
    const day = addMonths(dateOfBirth, min(first + (year - 2021) * yearly, last));
    if (yearOf(day) <= year) return day;
  }
};
