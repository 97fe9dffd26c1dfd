import type { Hundredths } from './quota-pool.ts';

/** Posts of a year and kind that came from a giver (null: from outside the tree) to a unit and are there still, by the numbers of units. */
export type Given = {
  readonly unitNo: number;
  readonly giverNo: number | null;
  readonly year: number;
  readonly kind: string;
  readonly amount: Hundredths;
};
/** The same as it stands on a day; `later`: the first day after it on which more or fewer are given, or go back. */
export type PoolFact = Given & { readonly later: string | null };
/** How many posts more (or fewer) a unit is to keep. */
export type Kept = { readonly unitNo: number; readonly year: number; readonly kind: string; readonly change: Hundredths };
/** A line to be entered in the ledger. */
export type PoolLine = Given & { readonly entry: 'ASSIGN' | 'DELEGATE' | 'RETURN' };
export type TreeAfter = {
  /** The way up from a unit by the new tree, the nearest first; empty for one that ended. */
  readonly above: (no: number) => readonly number[];
  readonly stands: (no: number) => boolean;
  /** Whether it may hold a pool: sections count with their unit. */
  readonly holds: (no: number) => boolean;
  /** Whether posts of a year are those that a unit holds: of years gone by that another has followed, the ledger stays as it is. */
  readonly lives: (given: Given) => boolean;
};

const OUTSIDE = null;
type Giver = number | typeof OUTSIDE;

/** Who gave what to whom, in one year and kind. */
class Pools {
  readonly came = new Map<number, Map<Giver, Hundredths>>();
  readonly own = new Map<number, Hundredths>();

  give(unitNo: number, giver: Giver, amount: Hundredths): void {
    const from = this.came.get(unitNo) ?? new Map<Giver, Hundredths>();
    this.came.set(unitNo, from);
    from.set(giver, (from.get(giver) ?? 0) + amount);
    this.own.set(unitNo, (this.own.get(unitNo) ?? 0) + amount);
    if (giver !== OUTSIDE) this.own.set(giver, (this.own.get(giver) ?? 0) - amount);
  }

  keeps(unitNo: number): Hundredths {
    return this.own.get(unitNo) ?? 0;
  }
}

const lines = (before: Pools, after: Pools, of: { year: number; kind: string }): PoolLine[] => {
  const found: PoolLine[] = [];
  for (const unitNo of new Set([...before.came.keys(), ...after.came.keys()])) {
    const [was, is] = [before.came.get(unitNo), after.came.get(unitNo)];
    for (const giverNo of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
      const more = (is?.get(giverNo) ?? 0) - (was?.get(giverNo) ?? 0);
      if (more === 0) continue;
      found.push({
        ...of,
        unitNo,
        giverNo,
        amount: Math.abs(more),
        entry: more < 0 ? 'RETURN' : giverNo === OUTSIDE ? 'ASSIGN' : 'DELEGATE',
      });
    }
  }
  return found;
};

const reroute = (
  real: readonly Given[],
  brought: readonly Given[],
  kept: readonly Kept[],
  tree: TreeAfter,
  of: { year: number; kind: string },
): PoolLine[] => {
  const [before, after, told] = [new Pools(), new Pools(), new Pools()];
  const given = [...real, ...brought];
  for (const { unitNo, giverNo, amount } of real) told.give(unitNo, giverNo, amount);
  for (const { unitNo, giverNo, amount } of given) before.give(unitNo, giverNo, amount);
  const wanted = new Map(before.own);
  for (const { unitNo, change } of kept) wanted.set(unitNo, (wanted.get(unitNo) ?? 0) + change);
  // What came on a way that there is no more goes back on it.
  for (const { unitNo, giverNo, amount } of given)
    if (
      !tree.lives({ ...of, unitNo, giverNo, amount }) ||
      (tree.stands(unitNo) && (giverNo === OUTSIDE || tree.above(unitNo).includes(giverNo)))
    )
      after.give(unitNo, giverNo, amount);

  const missing = (no: number) => (wanted.get(no) ?? 0) - after.keeps(no);
  const units = [...new Set([...wanted.keys(), ...after.own.keys()])];
  const ways = new Map(units.map((no) => [no, tree.above(no)]));
  for (const no of units) for (const up of ways.get(no)!) if (!ways.has(up)) ways.set(up, tree.above(up));
  const deepestFirst = [...ways.keys()].sort((a, b) => ways.get(b)!.length - ways.get(a)!.length || a - b);
  const needy = new Map<number, number[]>();
  for (const no of deepestFirst) if (missing(no) > 0) for (const up of ways.get(no)!) needy.set(up, [...(needy.get(up) ?? []), no]);

  const passDown = (giver: number, taker: number, amount: Hundredths) => {
    let to = taker;
    for (const up of ways.get(taker)!) {
      if (up !== giver && !tree.holds(up)) continue;
      after.give(to, up, amount);
      to = up;
      if (up === giver) return;
    }
  };

  let outOfPools = 0;
  for (const no of deepestFirst) {
    // Posts that came back to a unit go down from it to those below who miss some, level by level…
    for (const taker of needy.get(no) ?? []) {
      const amount = Math.min(-missing(no), missing(taker));
      if (amount <= 0) continue;
      passDown(no, taker, amount);
    }
    // …and the rest back up to who gave it.
    for (const [giver, held] of [...(after.came.get(no) ?? [])].reverse()) {
      const amount = Math.min(-missing(no), held);
      if (amount <= 0) continue;
      after.give(no, giver, -amount);
      if (giver === OUTSIDE) outOfPools += amount;
    }
  }
  // What is missing still came from outside before, and does again; what had been passed down comes by the pool above the taker.
  for (const no of deepestFirst) {
    const amount = missing(no);
    if (amount <= 0) continue;
    const pool = outOfPools >= amount ? ways.get(no)!.find((up) => (after.came.get(up)?.get(OUTSIDE) ?? 0) > 0) : undefined;
    after.give(pool ?? no, OUTSIDE, amount);
    if (pool === undefined) continue;
    outOfPools -= amount;
    passDown(pool, no, amount);
  }
  return lines(told, after, of);
};

/**
 * The lines by which posts follow a reorganisation through the ledger: what a unit that ends had goes back to who gave it, and
 * so on up to the nearest unit that stands above both, and from there down to the successor along the new tree, level by level.
 * Who stands under another unit than before keeps its posts out of the new one's pool. Nothing else moves.
 * `brought`: posts of other years that the year of the line takes over, with the ways on which they were given.
 */
export const reroutePools = (
  given: readonly Given[],
  kept: readonly Kept[],
  tree: TreeAfter,
  brought: readonly Given[] = [],
): PoolLine[] => {
  const ofPool = new Map<string, { year: number; kind: string; given: Given[]; brought: Given[]; kept: Kept[]; lives: boolean }>();
  const pool = ({ year, kind }: { year: number; kind: string }) => {
    const key = `${year} ${kind}`;
    const known = ofPool.get(key) ?? { year, kind, given: [], brought: [], kept: [], lives: false };
    ofPool.set(key, known);
    return known;
  };
  for (const one of given) {
    if (one.amount <= 0) continue;
    const of = pool(one);
    of.given.push(one);
    of.lives ||= tree.lives(one);
  }
  for (const one of brought) pool(one).brought.push(one);
  for (const one of kept) pool(one).kept.push(one);
  return [...ofPool.values()].flatMap(({ year, kind, lives, ...rows }) =>
    lives || rows.kept.length > 0 ? reroute(rows.given, rows.brought, rows.kept, tree, { year, kind }) : [],
  );
};
