import { type CarriedPool, carriedWays } from './carried-pools.ts';
import { postsText } from './quota-pool.ts';
import type { QuotaYears } from './quota-years.ts';
import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Kinds, Ref, UnitFact } from './reorganisation-step.ts';
import { type Kept, type PoolFact, type PoolLine, reroutePools, type TreeAfter } from './reorganised-pools.ts';
import type { ReorganisedQuotas } from './reorganised-quotas.ts';
import { at, type Node } from './tree-draft.ts';

/** What the ways of posts are drawn from; `above`: the units above the plan's, the nearest first. */
export type PoolFacts = {
  readonly tree: readonly UnitFact[];
  readonly pools: readonly PoolFact[];
  readonly above: readonly number[];
};

/** Units by their numbers; those that are founded have -1, -2, … in their order. */
const numbered = (nodes: ReadonlyMap<Ref, Node>) => {
  const [nodeOf, noOf] = [new Map<number, Node>(), new Map<Ref, number>()];
  let founded = 0;
  for (const node of nodes.values()) {
    const no = node.before?.no ?? (founded -= 1);
    nodeOf.set(no, node);
    noOf.set(node.ref, no);
  }
  return { nodeOf, noOf };
};

/** The way up from a unit by the new tree, by numbers. */
const wayUp = (
  nodes: ReadonlyMap<Ref, Node>,
  { nodeOf, noOf }: ReturnType<typeof numbered>,
  { tree, above }: PoolFacts,
): TreeAfter['above'] => {
  const known = new Set(tree.map(({ id }) => id));
  return (no) => {
    const node = nodeOf.get(no);
    if (!node) return above.slice(above.indexOf(no) + 1 || above.length);
    const way: number[] = [];
    const seen = new Set<Ref>([node.ref]);
    let up = node.ended ? null : node.parent;
    for (; up !== null && nodes.has(up) && !seen.has(up); up = nodes.get(up)!.parent) {
      seen.add(up);
      way.push(noOf.get(up)!);
    }
    return node.ended || (up !== null && known.has(up)) ? way : [...way, ...above];
  };
};

const keyOf = (one: { unitNo: number; giverNo: number | null; year: number; kind: string }) =>
  `${one.unitNo} ${one.giverNo} ${one.year} ${one.kind}`;

/**
 * The ways of posts through the ledger by the new tree, each in the year under whose quota they hold. A unit on such a way that
 * holds its own posts under an earlier year takes these over with it, lest they be forgotten.
 */
export const poolRoutes = (
  nodes: ReadonlyMap<Ref, Node>,
  kinds: Kinds,
  facts: PoolFacts,
  quotas: ReorganisedQuotas,
  { thisYear, years }: { readonly thisYear: number; readonly years: QuotaYears },
): { readonly lines: readonly PoolLine[]; readonly problems: readonly Problem[] } => {
  const { pools } = facts;
  const units = numbered(nodes);
  const { nodeOf, noOf } = units;
  const tree: TreeAfter = {
    above: wayUp(nodes, units, facts),
    stands: (no) => !nodeOf.get(no)?.ended,
    holds: (no) => nodeOf.has(no) && kinds.get(nodeOf.get(no)!.kind)?.level !== 'SECTION',
    lives: ({ unitNo, year, kind }) => nodeOf.has(unitNo) && year >= (years.yearFor(unitNo, kind, thisYear) ?? thisYear),
  };
  const givenIn = new Set(pools.flatMap(({ giverNo, year, kind }) => (giverNo === null ? [] : [`${giverNo} ${year} ${kind}`])));
  const carried: CarriedPool[] = quotas.carried.map(({ unit, ...one }) => ({ ...one, unitNo: noOf.get(unit)! }));
  const kept: Kept[] = [
    ...quotas.changes.map(({ unit, year, kind, change }) => ({ unitNo: noOf.get(unit)!, year, kind, change })),
    ...carried.map(({ unitNo, year, kind, amount }) => ({ unitNo, year, kind, change: -amount })),
  ];
  const opened = new Map<string, CarriedPool>();
  const brought = new Set(carried.map(({ unitNo, year, kind }) => `${unitNo} ${year} ${kind}`));
  const open = (unitNo: number, year: number, kind: string): boolean => {
    const [key, from] = [`${unitNo} ${year} ${kind}`, years.yearFor(unitNo, kind, year)];
    if (!tree.stands(unitNo) || from === null || from === year || brought.has(key) || opened.has(key)) return false;
    opened.set(key, { unitNo, kind, from, year, amount: years.value(unitNo, kind, year) });
    return true;
  };
  /** Givers pass posts on in a year for which they hold some; those of the plan that do not yet take their own over to it first. */
  const isOpen = (no: number, year: number, kind: string) =>
    nodeOf.has(no)
      ? years.yearFor(no, kind, year) === year || opened.has(`${no} ${year} ${kind}`) || open(no, year, kind)
      : givenIn.has(`${no} ${year} ${kind}`);
  const draw = () => reroutePools(pools, kept, tree, carriedWays([...carried, ...opened.values()], pools, isOpen));
  let lines: readonly PoolLine[] = [];
  for (let known = -1; known < opened.size;) {
    known = opened.size;
    lines = draw();
    for (const { unitNo, giverNo, year, kind } of lines)
      for (const no of giverNo === null ? [unitNo] : [unitNo, giverNo]) if (nodeOf.has(no)) open(no, year, kind);
  }

  const later = new Map(pools.flatMap((one) => (one.later === null ? [] : [[keyOf(one), one.later] as const])));
  const found: Problem[] = [];
  const outside = new Map<string, { sum: number; line: PoolLine }>();
  for (const line of lines) {
    const [node, on] = [nodeOf.get(line.unitNo), later.get(keyOf(line))];
    if (node && on !== undefined) found.push(problems.quotaLater(at(node), line.kind, on));
    if (line.giverNo === null || nodeOf.has(line.giverNo)) continue;
    const key = `${line.giverNo} ${line.year} ${line.kind}`;
    const known = outside.get(key) ?? { sum: 0, line };
    outside.set(key, { sum: known.sum + (line.entry === 'RETURN' ? -line.amount : line.amount), line: known.line });
  }
  // Who stands above the plan gets back what he passes on again, neither more nor less.
  for (const { sum, line } of outside.values()) {
    const node = nodeOf.get(line.unitNo);
    if (sum !== 0 && node) found.push(problems.quotaAbove(at(node), line.kind, line.year, postsText(Math.abs(sum))));
  }
  return { lines, problems: found };
};
