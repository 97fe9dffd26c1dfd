import { grouped } from './grouped.ts';
import type { CarriedPosts } from './quota-changes.ts';
import type { Hundredths } from './quota-pool.ts';
import type { Given } from './reorganised-pools.ts';

/** Posts of a unit, by its number, that go over from the quota of one year to that of another. */
export type CarriedPool = Omit<CarriedPosts, 'unit'> & { readonly unitNo: number };

/**
 * The ways on which carried posts were given, as lines of the year they come to: from outside down to the unit by those of its
 * givers who hold posts of that year themselves (`holds`), each of whom passes on all that comes. So nobody keeps more or fewer.
 */
export const carriedWays = (
  carried: readonly CarriedPool[],
  given: readonly Given[],
  holds: (no: number, year: number, kind: string) => boolean,
): Given[] => {
  const came = grouped(
    given.filter(({ amount }) => amount > 0),
    ({ unitNo, year, kind }) => `${unitNo} ${year} ${kind}`,
  );
  /** The nearest giver up the way of a line who holds posts of the year; null for outside. */
  const giverIn = (line: Given, year: number): number | null => {
    const seen = new Set<number>();
    for (let up = line.giverNo; up !== null && !seen.has(up);) {
      if (holds(up, year, line.kind)) return up;
      seen.add(up);
      up = came.get(`${up} ${line.year} ${line.kind}`)?.[0]?.giverNo ?? null;
    }
    return null;
  };
  const ways: Given[] = [];
  const bring = (unitNo: number, { kind, from, year }: CarriedPool, asked: Hundredths, seen: ReadonlySet<number>) => {
    let left = asked;
    for (const line of came.get(`${unitNo} ${from} ${kind}`) ?? []) {
      const amount = Math.min(left, line.amount);
      if (amount <= 0) break;
      left -= amount;
      const giverNo = giverIn(line, year);
      const next = giverNo !== null && seen.has(giverNo) ? null : giverNo;
      ways.push({ unitNo, giverNo: next, year, kind, amount });
      if (next !== null) bring(next, { unitNo: next, kind, from, year, amount }, amount, new Set([...seen, next]));
    }
    if (left > 0) ways.push({ unitNo, giverNo: null, year, kind, amount: left });
  };
  for (const one of carried) bring(one.unitNo, one, one.amount, new Set([one.unitNo]));
  return ways;
};
