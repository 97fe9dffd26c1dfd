import { and, asc } from 'drizzle-orm';
import { baseSalaries, positionAllowances, ranks, salaryScales, salaryScaleSteps } from '@hoso/db/schema/payroll.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, inForceOn, statement } from '@hoso/db/statement.ts';

/** What every row of a catalog says of itself. */
type Sourced = { validFrom: string; validTo: string | null; legalBasis: string; confidence: string; note: string | null };

export type RankRow = Sourced & { code: string; name: string; kind: string; scaleCode: string };
const ranksInForce = statement<{ asOf: string }>()(
  build
    .select({
      code: ranks.rankCode,
      name: ranks.name,
      kind: ranks.kind,
      scaleCode: ranks.scaleCode,
      validFrom: ranks.validFrom,
      validTo: ranks.validTo,
      legalBasis: ranks.legalBasis,
      confidence: ranks.confidence,
      note: ranks.note,
    })
    .from(ranks)
    .where(inForceOn(ranks, 'asOf'))
    .orderBy(asc(ranks.rankCode)),
);
export const findRanks = (tx: Tx, asOf: string): Promise<RankRow[]> => ranksInForce(tx, { asOf });

/** `asOf`: the day for which the scale was asked; its steps are those of the same day. */
export type ScaleRow = Sourced & {
  code: string;
  table: number;
  group: string;
  name: string;
  monthsPerStep: number;
  monthsToOvergrade: number | null;
  asOf: string;
};
const scalesInForce = statement<{ asOf: string }>()(
  build
    .select({
      code: salaryScales.scaleCode,
      table: salaryScales.salaryTable,
      group: salaryScales.salaryGroup,
      name: salaryScales.name,
      monthsPerStep: salaryScales.monthsPerStep,
      monthsToOvergrade: salaryScales.monthsToOvergrade,
      validFrom: salaryScales.validFrom,
      validTo: salaryScales.validTo,
      legalBasis: salaryScales.legalBasis,
      confidence: salaryScales.confidence,
      note: salaryScales.note,
    })
    .from(salaryScales)
    .where(inForceOn(salaryScales, 'asOf'))
    .orderBy(asc(salaryScales.salaryTable), asc(salaryScales.salaryGroup), asc(salaryScales.scaleCode)),
);
export const findScales = async (tx: Tx, asOf: string): Promise<ScaleRow[]> =>
  (await scalesInForce(tx, { asOf })).map((row) => ({ ...row, asOf }));

/** What a scale says about steps that come by time. */
export type StepTermsRow = { scaleCode: string; lastStep: number; monthsPerStep: number; monthsToOvergrade: number | null };
const stepTerms = statement<{ codes: readonly string[]; asOf: string }>()(
  build
    .select({
      scaleCode: salaryScales.scaleCode,
      lastStep: salaryScales.steps,
      monthsPerStep: salaryScales.monthsPerStep,
      monthsToOvergrade: salaryScales.monthsToOvergrade,
    })
    .from(salaryScales)
    .where(and(anyOf(salaryScales.scaleCode, 'codes'), inForceOn(salaryScales, 'asOf'))),
);
/** Terms of these scales; none of a scale that is not in force on the day. */
export const findStepTerms = (tx: Tx, codes: readonly string[], asOf: string): Promise<StepTermsRow[]> => stepTerms(tx, { codes, asOf });

export type StepRow = Sourced & { scaleCode: string; step: number; coefficient: string };
const stepsInForce = statement<{ asOf: string }>()(
  build
    .select({
      scaleCode: salaryScaleSteps.scaleCode,
      step: salaryScaleSteps.step,
      coefficient: salaryScaleSteps.coefficient,
      validFrom: salaryScaleSteps.validFrom,
      validTo: salaryScaleSteps.validTo,
      legalBasis: salaryScaleSteps.legalBasis,
      confidence: salaryScaleSteps.confidence,
      note: salaryScaleSteps.note,
    })
    .from(salaryScaleSteps)
    .where(inForceOn(salaryScaleSteps, 'asOf'))
    .orderBy(asc(salaryScaleSteps.scaleCode), asc(salaryScaleSteps.step)),
);
export const findSteps = (tx: Tx, asOf: string): Promise<StepRow[]> => stepsInForce(tx, { asOf });

export type BaseSalaryRow = Sourced & { amount: string };
const baseSalaryInForce = statement<{ asOf: string }>()(
  build
    .select({
      amount: baseSalaries.amount,
      validFrom: baseSalaries.validFrom,
      validTo: baseSalaries.validTo,
      legalBasis: baseSalaries.legalBasis,
      confidence: baseSalaries.confidence,
      note: baseSalaries.note,
    })
    .from(baseSalaries)
    .where(inForceOn(baseSalaries, 'asOf')),
);
export const findBaseSalary = async (tx: Tx, asOf: string): Promise<BaseSalaryRow | null> =>
  (await baseSalaryInForce(tx, { asOf }))[0] ?? null;

export type PositionAllowanceRow = Sourced & {
  orgLevel: string;
  orgLevelName: string;
  titleCode: string;
  title: string;
  coefficient: string;
};
const allowancesInForce = statement<{ asOf: string }>()(
  build
    .select({
      orgLevel: positionAllowances.orgLevel,
      orgLevelName: positionAllowances.orgLevelName,
      titleCode: positionAllowances.titleCode,
      title: positionAllowances.title,
      coefficient: positionAllowances.coefficient,
      validFrom: positionAllowances.validFrom,
      validTo: positionAllowances.validTo,
      legalBasis: positionAllowances.legalBasis,
      confidence: positionAllowances.confidence,
      note: positionAllowances.note,
    })
    .from(positionAllowances)
    .where(inForceOn(positionAllowances, 'asOf'))
    .orderBy(asc(positionAllowances.orgLevel), asc(positionAllowances.titleCode)),
);
export const findPositionAllowances = (tx: Tx, asOf: string): Promise<PositionAllowanceRow[]> => allowancesInForce(tx, { asOf });
