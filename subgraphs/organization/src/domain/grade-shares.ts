import { grouped } from './grouped.ts';
import { type Hundredths, postsText } from './quota-pool.ts';

/** How many of a position's holders stand at one professional grade, and the most that may. */
export type GradeCount = {
  readonly unitId: string;
  readonly positionId: string;
  readonly grade: number;
  readonly people: number;
  readonly total: number;
  readonly mostPercent: number | null;
  readonly legalBasis: string | null;
  readonly confidence: string | null;
};

export type PositionShares = {
  readonly unitId: string;
  readonly positionId: string;
  readonly total: number;
  readonly grades: readonly GradeCount[];
};

/** Whether more stand at a grade than its cap allows; exactly the cap is allowed. Without a cap there are never too many. */
export const isOverCap = ({ people, total, mostPercent }: GradeCount): boolean =>
  mostPercent !== null && people * 100 > total * mostPercent;

/** The share in per cent with two decimals, rounded half up; 0.00 of nobody. */
export const percentOf = ({ people, total }: Pick<GradeCount, 'people' | 'total'>): string => {
  const share: Hundredths = total === 0 ? 0 : Math.floor((people * 20_000 + total) / (2 * total));
  return postsText(share);
};

/** NĐ 232/2026: where a grade is over its cap nobody changes grade and nobody is taken on until that is mended. */
export const isBlocked = ({ grades }: PositionShares): boolean => grades.some(isOverCap);

/** Counts by grade, gathered by position, in the order they came. */
export const byPosition = (counts: readonly GradeCount[]): PositionShares[] => {
  return [...grouped(counts, ({ positionId }) => positionId).values()].map((grades) => {
    const { unitId, positionId, total } = grades[0]!;
    return { unitId, positionId, total, grades };
  });
};
