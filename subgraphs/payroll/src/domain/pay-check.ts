import type { IsoDate } from '@hoso/shared/dates.ts';
import { exact } from './exact-decimal.ts';

/** The periods of the catalogs: `[effectiveFrom, effectiveTo)`, open when `effectiveTo` is null. */
type Period = { effectiveFrom: IsoDate; effectiveTo: IsoDate | null };

/** The catalogs a check reads, rows of every period; rows of the database and of the seed files both fit. */
export type PayCatalog = {
  ranks: readonly (Period & { rankCode: string; scaleCode: string })[];
  salaryScaleSteps: readonly (Period & { scaleCode: string; step: number; coefficient: string })[];
};

/** What someone says a person is paid on. */
export type StatedPay = { rankCode: string; step: number; coefficient: string; overgradePercent: number };

/**
 * The answer: the pay stands, on the scale in force or on one the rank had before, or what is wrong and what is expected instead.
 *
 * Whoever served when his rank moved to another scale may still be paid on the earlier one (a TT that re-places a rank leaves its
 * holders there until they are re-placed one by one): that is to be known, not refused.
 */
export type PayCheck =
  | { kind: 'STANDS'; scaleCode: string; lastStep: number }
  | { kind: 'STANDS_ON_EARLIER_SCALE'; scaleCode: string; lastStep: number; scaleInForce: string; since: IsoDate }
  | { kind: 'UNKNOWN_RANK'; rankCode: string }
  | { kind: 'RANK_NOT_IN_FORCE'; rankCode: string; date: IsoDate; effectiveFrom: IsoDate; effectiveTo: IsoDate | null }
  | { kind: 'NO_SUCH_STEP'; scaleCode: string; step: number; lastStep: number }
  | { kind: 'WRONG_COEFFICIENT'; scaleCode: string; step: number; given: string; expected: string; stepOfGiven: number | null }
  | { kind: 'OVERGRADE_BELOW_LAST_STEP'; scaleCode: string; step: number; lastStep: number }
  | { kind: 'NO_SUCH_OVERGRADE'; given: number; expected: '0, or a whole percent from 5' };

/**
 * Does this rank, step, coefficient and overgrade percent stand on the scale in force on the date? (NĐ 204/2004/NĐ-CP, tables 1–4)
 *
 * Coefficients compare as numbers (`2.4` is `2.40`). A coefficient that is another step's names that step, for the step is as
 * likely to be the mistyped one.
 *
 * @throws RangeError when the stated coefficient is no plain decimal.
 */
export const checkPay = (stated: StatedPay, catalog: PayCatalog, date: IsoDate): PayCheck => {
  const periods = catalog.ranks.filter(({ rankCode }) => rankCode === stated.rankCode);
  const nearest = periods.toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
  if (!nearest) return { kind: 'UNKNOWN_RANK', rankCode: stated.rankCode };

  const inForce = periods.find((period) => holds(period, date));
  if (!inForce) {
    const { effectiveFrom, effectiveTo } = nearest;
    return { kind: 'RANK_NOT_IN_FORCE', rankCode: stated.rankCode, date, effectiveFrom, effectiveTo };
  }

  const check = checkOnScale(stated, inForce.scaleCode, catalog, date);
  if (check.kind === 'STANDS') return check;

  const earlier = periods
    .filter(({ effectiveTo, scaleCode }) => effectiveTo !== null && effectiveTo <= date && scaleCode !== inForce.scaleCode)
    .map(({ scaleCode }) => checkOnScale(stated, scaleCode, catalog, date))
    .find(({ kind }) => kind === 'STANDS');
  if (earlier?.kind !== 'STANDS') return check;
  return { ...earlier, kind: 'STANDS_ON_EARLIER_SCALE', scaleInForce: inForce.scaleCode, since: inForce.effectiveFrom };
};

const checkOnScale = (
  { step, coefficient, overgradePercent }: StatedPay,
  scaleCode: string,
  catalog: PayCatalog,
  date: IsoDate,
): PayCheck => {
  const steps = catalog.salaryScaleSteps.filter((row) => row.scaleCode === scaleCode && holds(row, date));
  const lastStep = Math.max(0, ...steps.map((row) => row.step));
  const given = exact(coefficient, 'coefficient');

  const stated = steps.find((row) => row.step === step);
  if (!stated) return { kind: 'NO_SUCH_STEP', scaleCode, step, lastStep };

  if (!given.equals(stated.coefficient)) {
    const stepOfGiven = steps.find((row) => given.equals(row.coefficient))?.step ?? null;
    return { kind: 'WRONG_COEFFICIENT', scaleCode, step, given: coefficient, expected: stated.coefficient, stepOfGiven };
  }
  if (overgradePercent === 0) return { kind: 'STANDS', scaleCode, lastStep };
  if (step < lastStep) return { kind: 'OVERGRADE_BELOW_LAST_STEP', scaleCode, step, lastStep };
  if (!Number.isInteger(overgradePercent) || overgradePercent < 5) {
    return { kind: 'NO_SUCH_OVERGRADE', given: overgradePercent, expected: '0, or a whole percent from 5' };
  }
  return { kind: 'STANDS', scaleCode, lastStep };
};

const holds = ({ effectiveFrom, effectiveTo }: Period, date: IsoDate) =>
  effectiveFrom <= date && (effectiveTo === null || date < effectiveTo);
