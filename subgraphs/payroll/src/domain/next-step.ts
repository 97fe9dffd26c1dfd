import { addDays, type IsoDate } from '@hoso/shared/dates.ts';
import { addMonths } from './add-months.ts';

/** Where a person stands on his scale. */
export type Standing = {
  step: number;
  /** Overgrade seniority in whole percent; 0 below the last step and until the first 5 % come. */
  overgradePercent: number;
  /** The day from which time for the next step counts: the start of the step, or of the overgrade percent. */
  countedFrom: IsoDate;
};

/** What a scale says about steps that come by time. */
export type StepTerms = {
  lastStep: number;
  monthsPerStep: number;
  /** Null where the scale knows no overgrade allowance (table 1). */
  monthsToOvergrade: number | null;
};

/** What pushes the next step back: months by discipline or rating, and days that do not count as time in step. */
export type Delay = { months: number; daysNotCounted: number };

/**
 * The day of the next regular step: the start of the step + its months (24, 36 or 60, by scale) + months of delay, then + days not
 * counted; null at the last step.
 *
 * TT 08/2013/TT-BNV Điều 2, amended by TT 03/2021/TT-BNV. The law rounds nothing: offices that give the step on the first day of a month
 * write that day into the decision.
 *
 * @throws RangeError when the start is not a calendar day, a delay is negative or no whole number, or the step is beyond the scale.
 */
export const nextStepDate = (standing: Standing, terms: StepTerms, delay: Delay): IsoDate | null => {
  const { lastStep, monthsPerStep } = checked(standing, terms, delay);
  return standing.step < lastStep ? after(standing.countedFrom, monthsPerStep, delay) : null;
};

/**
 * The next overgrade percent (phụ cấp thâm niên vượt khung) at the last step: 5 % after 36 or 24 months there, then +1 % after each
 * further year; null below the last step, and on a scale without overgrade. Held back by the same delays as a step.
 *
 * TT 04/2005/TT-BNV, with the standards and delays of TT 08/2013/TT-BNV Điều 2.
 *
 * @throws RangeError as `nextStepDate`.
 */
export const nextOvergrade = (standing: Standing, terms: StepTerms, delay: Delay): { percent: number; date: IsoDate } | null => {
  const { lastStep, monthsToOvergrade } = checked(standing, terms, delay);
  if (standing.step < lastStep || monthsToOvergrade === null) return null;
  return standing.overgradePercent === 0
    ? { percent: 5, date: after(standing.countedFrom, monthsToOvergrade, delay) }
    : { percent: standing.overgradePercent + 1, date: after(standing.countedFrom, 12, delay) };
};

const after = (start: IsoDate, months: number, delay: Delay): IsoDate =>
  addDays(addMonths(start, months + delay.months), delay.daysNotCounted);

const checked = (standing: Standing, terms: StepTerms, delay: Delay): StepTerms => {
  for (const [name, value] of Object.entries(delay)) {
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name}: ${value} is not a whole number from 0`);
  }
  if (!Number.isInteger(standing.step) || standing.step < 1 || standing.step > terms.lastStep) {
    throw new RangeError(`step: ${standing.step} is not a step from 1 to ${terms.lastStep}`);
  }
  return terms;
};
