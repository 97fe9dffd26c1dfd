import { grouped } from './grouped.ts';
import { type Hundredths, hundredths } from './quota-pool.ts';

export const QUOTA_KINDS = ['CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI'] as const;

/** Posts given to a unit for a year, still open on the day. */
export type QuotaFact = {
  readonly no: number;
  readonly year: number;
  readonly kind: string;
  readonly assigned: string;
  readonly from: string;
};

/** Quotas as they hold for each year: a year without one of its own goes on under the last one given. */
export type QuotaYears = ReturnType<typeof quotaYears>;

export const quotaYears = (facts: readonly QuotaFact[]) => {
  const rows = grouped(facts, ({ no, kind }) => `${no} ${kind}`);
  for (const list of rows.values()) list.sort((a, b) => a.year - b.year);
  const of = (no: number | undefined, kind: string): readonly QuotaFact[] => (no === undefined ? [] : (rows.get(`${no} ${kind}`) ?? []));
  const holding = (no: number | undefined, kind: string, year: number) =>
    of(no, kind)
      .filter((one) => one.year <= year)
      .at(-1);
  return {
    of,
    /** The year whose quota holds in a year; null where nothing was ever given. */
    yearFor: (no: number | undefined, kind: string, year: number): number | null => holding(no, kind, year)?.year ?? null,
    /** How many posts a unit keeps in a year. */
    value: (no: number | undefined, kind: string, year: number): Hundredths => hundredths(holding(no, kind, year)?.assigned ?? '0'),
    /** How many were given for that very year. */
    exact: (no: number | undefined, kind: string, year: number): Hundredths =>
      hundredths(of(no, kind).find((one) => one.year === year)?.assigned ?? '0'),
    later: (no: number | undefined, kind: string, year: number): number[] =>
      of(no, kind).flatMap((one) => (one.year > year ? [one.year] : [])),
  };
};
