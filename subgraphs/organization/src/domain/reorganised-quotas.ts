import { Decimal } from 'decimal.js';
import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { PeopleFlows } from './people-flows.ts';
import type { Part, Ref } from './reorganisation-step.ts';
import type { Node, ReorganisedTree } from './reorganised-tree.ts';

/** Posts given to a unit for a year, still open on the day. */
export type QuotaFact = {
  readonly no: number;
  readonly year: number;
  readonly kind: string;
  readonly assigned: string;
  readonly from: string;
};
export type QuotaMove = { readonly from: Ref; readonly to: Ref; readonly year: number; readonly kind: string; readonly assigned: string };
export type ReorganisedQuotas = {
  /** What each pool of a year and kind gains, or loses. */
  readonly changes: readonly { readonly unit: Ref; readonly year: number; readonly kind: string; readonly change: string }[];
  readonly moves: readonly QuotaMove[];
  readonly problems: readonly Problem[];
};

const KINDS = ['CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI'] as const;
const at = (node: Node) => ({ step: node.step, unit: node.ref, name: node.name });
const zero = new Decimal(0);

/** Quotas of one kind as they hold for each year from the day on: a year without one of its own goes on under the last one given. */
const ledgerOf = (facts: readonly QuotaFact[]) => {
  const rows = new Map<string, QuotaFact[]>();
  for (const fact of facts) rows.set(`${fact.no} ${fact.kind}`, [...(rows.get(`${fact.no} ${fact.kind}`) ?? []), fact]);
  const of = (no: number | undefined, kind: string) => (no === undefined ? [] : (rows.get(`${no} ${kind}`) ?? []));
  const value = (no: number | undefined, kind: string, year: number): Decimal => {
    const last = of(no, kind)
      .filter((one) => one.year <= year)
      .sort((a, b) => b.year - a.year)[0];
    return last ? new Decimal(last.assigned) : zero;
  };
  return { of, value };
};

/** How many of each kind come to each part of a split unit. */
const amountsOf = (parts: readonly Part[], arriving: (part: Ref, kind: string) => number): ReadonlyMap<string, ReadonlyMap<Ref, Decimal>> =>
  new Map(
    KINDS.map((kind) => [
      kind,
      new Map(
        parts.map((part) => [
          part.into,
          part.quotas ? new Decimal(part.quotas.find((one) => one.kind === kind)?.assigned ?? 0) : new Decimal(arriving(part.into, kind)),
        ]),
      ),
    ]),
  );

/**
 * Where posts go: those of a unit that ends to its successor, those of a split unit to its parts as named or one for each who comes
 * along, the rest where the rest goes. A unit that would have fewer posts than people is a problem, unless those before it had too few as well.
 */
export const reorganiseQuotas = (
  { nodes, splits }: ReorganisedTree,
  moving: PeopleFlows,
  day: string,
  facts: readonly QuotaFact[],
): ReorganisedQuotas => {
  const thisYear = Number(day.slice(0, 4));
  const ledger = ledgerOf(facts);
  const found: Problem[] = [];
  const moves: QuotaMove[] = [];
  const { hostBefore, hostAfter, flows } = moving;

  const yearsOf = (no: number, kind: string) => [
    ...new Set([
      thisYear,
      ...ledger
        .of(no, kind)
        .filter(({ year }) => year > thisYear)
        .map(({ year }) => year),
    ]),
  ];
  const splitUnits = new Map(splits.map((one) => [one.unit, one]));
  for (const node of nodes.values()) {
    const split = splitUnits.get(node.ref);
    if (!node.before || (!node.ended && !split)) continue;
    const { no } = node.before;
    for (const kind of KINDS) {
      const later = ledger.of(no, kind).find(({ from }) => from >= day);
      if (later) found.push(problems.quotaLater(at(node), kind, later.from));
      if (ledger.of(no, kind).length === 0) continue;
      for (const year of yearsOf(no, kind)) {
        let left = ledger.value(no, kind, year);
        if (split) {
          const from = hostBefore(node.ref);
          const amounts = amountsOf(split.parts, (part, one) =>
            flows
              .filter((flow) => flow.from === from && flow.to === hostAfter(part) && flow.kind === one)
              .reduce((sum, flow) => sum + flow.people, 0),
          ).get(kind)!;
          for (const [to, amount] of amounts) {
            if (amount.gt(0)) moves.push({ from: node.ref, to, year, kind, assigned: amount.toFixed() });
            left = left.minus(amount);
          }
        }
        if (left.lt(0)) {
          if (year === thisYear) found.push(problems.quotaShort(at(node), kind, left.toFixed(), 0, true));
          continue;
        }
        // A split unit may go on, and may go on and be ended by another step.
        if (left.eq(0) || !node.ended) continue;
        if (node.goesTo !== null) moves.push({ from: node.ref, to: node.goesTo, year, kind, assigned: left.toFixed() });
        else if (year === thisYear) found.push(problems.quotaLeft(at(node), kind, left.toFixed()));
      }
    }
  }

  const after = new Map<string, { unit: Ref; year: number; kind: string; assigned: Decimal }>();
  const noOf = (ref: Ref) => nodes.get(ref)?.before?.no;
  const touch = (unit: Ref, year: number, kind: string) => {
    const key = `${unit} ${year} ${kind}`;
    const known = after.get(key) ?? { unit, year, kind, assigned: ledger.value(noOf(unit), kind, year) };
    after.set(key, known);
    return known;
  };
  for (const { from, to, year, kind, assigned } of moves) {
    const [giver, taker] = [touch(from, year, kind), touch(to, year, kind)];
    giver.assigned = giver.assigned.minus(assigned);
    taker.assigned = taker.assigned.plus(assigned);
  }
  // Later years that a taker has a quota of its own for go on with what came.
  for (const { to, year, kind, assigned } of moves) {
    const no = noOf(to);
    if (no === undefined || year !== thisYear) continue;
    for (const later of ledger.of(no, kind))
      if (later.year > thisYear && !moves.some((one) => one.to === to && one.kind === kind && one.year === later.year)) {
        const row = touch(to, later.year, kind);
        row.assigned = row.assigned.plus(assigned);
      }
  }
  const takers = new Set([...after.values()].filter(({ unit }) => !nodes.get(unit)!.ended).map(({ unit, kind }) => `${unit} ${kind}`));
  for (const key of takers) {
    const [unit, kind] = key.split(' ') as [string, string];
    const late = ledger.of(noOf(unit), kind).find(({ from }) => from >= day);
    if (late) found.push(problems.quotaLater(at(nodes.get(unit)!), kind, late.from));
  }

  // Pools change by entries of a ledger, of this year and later ones; those of years gone by stay as they were.
  const changes: { unit: Ref; year: number; kind: string; change: string }[] = [];
  const own = (unit: Ref, year: number, kind: string) =>
    new Decimal(ledger.of(noOf(unit), kind).find((row) => row.year === year)?.assigned ?? 0);
  for (const node of nodes.values())
    if (node.ended && node.before)
      for (const kind of KINDS)
        for (const { year, assigned } of ledger.of(node.before.no, kind))
          if (year >= thisYear && !new Decimal(assigned).eq(0))
            changes.push({ unit: node.ref, year, kind, change: new Decimal(assigned).negated().toFixed() });
  for (const { unit, year, kind, assigned } of after.values()) {
    const change = assigned.minus(own(unit, year, kind));
    if (!nodes.get(unit)!.ended && !change.eq(0)) changes.push({ unit, year, kind, change: change.toFixed() });
  }

  // Fewer posts than people where people or posts came or went.
  const occupied = (host: Ref, side: 'from' | 'to', kind: string) =>
    flows.filter((flow) => flow[side] === host && flow.kind === kind).reduce((sum, flow) => sum + flow.people, 0);
  const givenBefore = (host: Ref, kind: string) => ledger.value(noOf(host), kind, thisYear);
  const short = (people: number, posts: Decimal) => Decimal.max(zero, new Decimal(people).minus(posts));
  const touched = new Set([
    ...flows.filter(({ from, to }) => from !== to).flatMap(({ to }) => [to]),
    ...moves.flatMap(({ from, to }) => [from, to]).filter((ref) => !nodes.get(ref)!.ended),
  ]);
  for (const host of touched) {
    const node = nodes.get(host)!;
    if (node.ended) continue;
    for (const kind of KINDS) {
      const people = occupied(host, 'to', kind);
      const posts = after.get(`${host} ${thisYear} ${kind}`)?.assigned ?? givenBefore(host, kind);
      const missing = short(people, posts);
      if (missing.eq(0)) continue;
      const sources = new Set(flows.filter((flow) => flow.to === host && flow.kind === kind).map(({ from }) => from));
      const inherited = [...sources].reduce((sum, from) => sum.plus(short(occupied(from, 'from', kind), givenBefore(from, kind))), zero);
      // Units to which nobody ever gave posts of this kind are not over quota; they have none.
      const counted = [host, ...sources].some((ref) => ledger.of(noOf(ref), kind).length > 0);
      if (counted || missing.gt(inherited)) found.push(problems.quotaShort(at(node), kind, posts.toFixed(), people, missing.gt(inherited)));
    }
  }
  return { changes, moves, problems: found };
};
