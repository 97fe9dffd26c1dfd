import { readCatalogs } from '@hoso/db/seed/catalogs/read-catalogs.ts';
import { dateInHanoi } from '@hoso/shared/dates.ts';

export type RankOfToday = { readonly code: string; readonly name: string; readonly steps: { step: number; coefficient: string }[] };

/** The ranks in force today with the steps of their scales, as this release brings them: for what needs no running system. */
export const ranksInForce = (today: string = dateInHanoi(new Date())): RankOfToday[] => {
  const { ranks, salaryScaleSteps } = readCatalogs();
  const inForce = <Row extends { effectiveFrom: string; effectiveTo: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= today && (effectiveTo === null || today < effectiveTo));
  const steps = inForce(salaryScaleSteps);
  return inForce(ranks).map(({ rankCode, name, scaleCode }) => ({
    code: rankCode,
    name,
    steps: steps.filter((step) => step.scaleCode === scaleCode).map(({ step, coefficient }) => ({ step, coefficient })),
  }));
};
