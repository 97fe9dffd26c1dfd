import type { IsoDate } from '@hoso/shared/dates.ts';
import { nextOvergrade, nextStepDate } from './next-step.ts';
import { monthlyAmount, salaryLines, type PayFacts, type PayLine } from './salary.ts';

/** A pay fact with what the catalogs say on the day it is looked at; null where they say nothing on that day. */
export type PayOnDay = PayFacts & {
  step: number;
  countsFrom: IsoDate;
  delayMonths: number;
  daysNotCounted: number;
  lastStep: number | null;
  monthsPerStep: number | null;
  monthsToOvergrade: number | null;
  baseSalary: string | null;
  baseSalaryBasis: string | null;
};

/** When the next regular step comes; null at the last step, and where the scale is not in force on the day. */
export const nextStepOf = (pay: PayOnDay): IsoDate | null => {
  const terms = termsOf(pay);
  return terms && nextStepDate(standingOf(pay), terms, delayOf(pay));
};

/** The next overgrade percent and its day; null below the last step, and where the scale is not in force on the day. */
export const nextOvergradeOf = (pay: PayOnDay): { percent: number; date: IsoDate } | null => {
  const terms = termsOf(pay);
  return terms && nextOvergrade(standingOf(pay), terms, delayOf(pay));
};

/** The money of a month by rank and step alone (`monthlyAmount`); null on a day without a base salary. */
export const monthlyAmountOf = (pay: PayOnDay): string | null => {
  const baseSalary = baseSalaryOf(pay);
  return baseSalary && monthlyAmount(baseSalary, pay);
};

/** The lines that make up the monthly amount; none on a day without a base salary. */
export const linesOf = (pay: PayOnDay): PayLine[] => {
  const baseSalary = baseSalaryOf(pay);
  return baseSalary ? salaryLines(baseSalary, pay) : [];
};

const standingOf = ({ step, overgradePercent, countsFrom }: PayOnDay) => ({ step, overgradePercent, countedFrom: countsFrom });
const delayOf = ({ delayMonths, daysNotCounted }: PayOnDay) => ({ months: delayMonths, daysNotCounted });
const termsOf = ({ lastStep, monthsPerStep, monthsToOvergrade }: PayOnDay) =>
  lastStep !== null && monthsPerStep !== null ? { lastStep, monthsPerStep, monthsToOvergrade } : null;
const baseSalaryOf = ({ baseSalary, baseSalaryBasis }: PayOnDay) =>
  baseSalary !== null && baseSalaryBasis !== null ? { amount: baseSalary, legalBasis: baseSalaryBasis } : null;
