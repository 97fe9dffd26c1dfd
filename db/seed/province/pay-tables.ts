import type { Catalogs } from '../catalogs/read-catalogs.ts';
import type { IsoDate } from './calendar.ts';

/** A scale as careers walk along it. Coefficients have two decimals; `hundredths` compares them exactly. */
export type Scale = {
  readonly code: string;
  readonly coefficients: readonly string[];
  readonly hundredths: readonly number[];
  readonly monthsPerStep: number;
  readonly monthsToOvergrade: number | null;
  readonly inForceFrom: IsoDate;
};

/** The scale a rank is paid on. Throws RangeError for a rank the catalog does not have. */
export type PayTables = { readonly scaleOfRank: (rankCode: string) => Scale };

const hundredths = (coefficient: string): number => Number(coefficient.replace('.', ''));

/** Prepares the catalogs in force without end for the walk of many careers. */
export const payTables = ({
  salaryScales,
  salaryScaleSteps,
  ranks,
}: Pick<Catalogs, 'salaryScales' | 'salaryScaleSteps' | 'ranks'>): PayTables => {
  const scales = new Map(
    salaryScales
      .filter(({ effectiveTo }) => effectiveTo === null)
      .map(({ scaleCode, monthsPerStep, monthsToOvergrade, effectiveFrom }): [string, Scale] => {
        const coefficients = salaryScaleSteps
          .filter((step) => step.scaleCode === scaleCode && step.effectiveTo === null)
          .sort((a, b) => a.step - b.step)
          .map(({ coefficient }) => coefficient);
        return [
          scaleCode,
          {
            code: scaleCode,
            coefficients,
            hundredths: coefficients.map(hundredths),
            monthsPerStep,
            monthsToOvergrade,
            inForceFrom: effectiveFrom,
          },
        ];
      }),
  );
  const byRank = new Map(
    ranks.filter(({ effectiveTo }) => effectiveTo === null).map(({ rankCode, scaleCode }) => [rankCode, scales.get(scaleCode)]),
  );
  return {
    scaleOfRank: (rankCode) => {
      const scale = byRank.get(rankCode);
      if (!scale) throw new RangeError(`No pay scale is known for rank ${rankCode}`);
      return scale;
    },
  };
};
