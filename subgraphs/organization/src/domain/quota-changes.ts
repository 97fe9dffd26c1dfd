import { grouped } from './grouped.ts';
import type { Hundredths } from './quota-pool.ts';
import type { QuotaMove } from './quota-moves.ts';
import { QUOTA_KINDS, type QuotaYears } from './quota-years.ts';
import type { Ref } from './reorganisation-step.ts';
import type { Node } from './tree-draft.ts';

/** What a pool of a year and kind gains, or loses. */
export type QuotaChange = { readonly unit: Ref; readonly year: number; readonly kind: string; readonly change: Hundredths };
/** Posts that hold under the quota of an earlier year (`from`) and that from the day on belong to those of another (`year`). */
export type CarriedPosts = {
  readonly unit: Ref;
  readonly kind: string;
  readonly from: number;
  readonly year: number;
  readonly amount: Hundredths;
};
export type QuotaChanges = {
  readonly changes: readonly QuotaChange[];
  readonly carried: readonly CarriedPosts[];
  /** What a unit keeps of a kind in the year of the day. */
  readonly keeps: (unit: Ref, kind: string) => Hundredths;
};

/** What a unit gave or got in a year: the moves of that year, or of the last one before for which there are some. */
const movedIn = (moves: readonly QuotaMove[], year: number): readonly QuotaMove[] => {
  const last = new Map<string, number>();
  const key = ({ from, to }: QuotaMove) => `${from} ${to}`;
  for (const move of moves) if (move.year <= year) last.set(key(move), Math.max(last.get(key(move)) ?? 0, move.year));
  return moves.filter((move) => move.amount > 0 && last.get(key(move)) === move.year);
};

const sum = (moves: readonly QuotaMove[]): Hundredths => moves.reduce((total, { amount }) => total + amount, 0);

/**
 * What each pool gains and loses. Posts change in the year under whose quota they hold: one gone by, where none of this year was
 * given yet. Where posts of several years come together, they come together in the latest of these.
 */
export const changesByYear = (
  nodes: ReadonlyMap<Ref, Node>,
  moves: readonly QuotaMove[],
  thisYear: number,
  years: QuotaYears,
): QuotaChanges => {
  const noOf = (ref: Ref) => nodes.get(ref)?.before?.no;
  const coming = grouped(moves, ({ to, kind }) => `${to} ${kind}`);
  const going = grouped(moves, ({ from, kind }) => `${from} ${kind}`);
  const [changes, carried]: [QuotaChange[], CarriedPosts[]] = [[], []];
  const kept = new Map<string, Hundredths>();
  for (const key of new Set([...coming.keys(), ...going.keys()])) {
    const [unit, kind] = key.split(' ') as [Ref, string];
    if (nodes.get(unit)!.ended) continue;
    const [no, came, went] = [noOf(unit), coming.get(key) ?? [], going.get(key) ?? []];
    const givers = [...new Set(came.map(({ from }) => from))].map(noOf);
    const periods = new Set([thisYear, ...[no, ...givers].flatMap((one) => years.later(one, kind, thisYear))]);
    for (const period of periods) {
      const [gains, losses] = [movedIn(came, period), sum(movedIn(went, period))];
      const own = years.yearFor(no, kind, period);
      const among = [own, ...gains.map(({ from }) => years.yearFor(noOf(from), kind, period))].filter((one) => one !== null);
      const year = period > thisYear || among.length === 0 ? period : Math.max(...among);
      const before = years.value(no, kind, period);
      const after = before - losses + sum(gains);
      if (period === thisYear) kept.set(key, after);
      const change = after - years.exact(no, kind, year);
      if (change !== 0) changes.push({ unit, year, kind, change });
      if (own !== null && own !== year) {
        if (losses > 0 && period === thisYear) changes.push({ unit, year: own, kind, change: -losses });
        if (before > losses) carried.push({ unit, kind, from: own, year, amount: before - losses });
      }
      for (const { from, amount } of gains) {
        const giving = years.yearFor(noOf(from), kind, period);
        if (giving !== null && giving !== year) carried.push({ unit: from, kind, from: giving, year, amount });
      }
    }
  }
  // What an ended unit has goes, in the year that holds and in later ones; years gone by stay as they were.
  for (const { ref, ended, before } of nodes.values()) {
    if (!ended || !before) continue;
    for (const kind of QUOTA_KINDS)
      for (const { year } of years.of(before.no, kind)) {
        const amount = years.exact(before.no, kind, year);
        if (amount !== 0 && year >= (years.yearFor(before.no, kind, thisYear) ?? thisYear))
          changes.push({ unit: ref, year, kind, change: -amount });
      }
  }
  return { changes, carried, keeps: (unit, kind) => kept.get(`${unit} ${kind}`) ?? years.value(noOf(unit), kind, thisYear) };
};
