import type { IsoDate } from '@hoso/shared/dates.ts';
import { nextOvergrade, nextStepDate, type StepTerms } from './next-step.ts';
import { type BaseSalary, monthlyAmount, salaryLines, type PayFacts, type PayLine } from './salary.ts';

/** A pay fact, and the base salary of the day it is looked at; null on a day without one. */
export type PayOnDay = PayFacts & {
  step: number;
  countsFrom: IsoDate;
  delayMonths: number;
  daysNotCounted: number;
  baseSalary: BaseSalary | null;
};

/** When the next regular step comes; null at the last step, and where the scale is not in force on the day (no terms). */
export const nextStepOf = (pay: PayOnDay, terms: StepTerms | null): IsoDate | null =>
  terms && nextStepDate(standingOf(pay), terms, delayOf(pay));

/** The next overgrade percent and its day; null below the last step, and where the scale is not in force on the day (no terms). */
export const nextOvergradeOf = (pay: PayOnDay, terms: StepTerms | null): { percent: number; date: IsoDate } | null =>
  terms && nextOvergrade(standingOf(pay), terms, delayOf(pay));

/** The money of a month by rank and step alone (`monthlyAmount`); null on a day without a base salary. */
export const monthlyAmountOf = (pay: PayOnDay): string | null => pay.baseSalary && monthlyAmount(pay.baseSalary, pay);

/** The lines that make up the monthly amount; none on a day without a base salary. */
export const linesOf = (pay: PayOnDay): PayLine[] => (pay.baseSalary ? salaryLines(pay.baseSalary, pay) : []);

const standingOf = ({ step, overgradePercent, countsFrom }: PayOnDay) => ({ step, overgradePercent, countedFrom: countsFrom });
const delayOf = ({ delayMonths, daysNotCounted }: PayOnDay) => ({ months: delayMonths, daysNotCounted });
