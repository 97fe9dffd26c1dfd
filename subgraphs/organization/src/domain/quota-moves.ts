import type { PeopleFlows } from './people-flows.ts';
import { type Hundredths, hundredths, postsText } from './quota-pool.ts';
import { QUOTA_KINDS, type QuotaYears } from './quota-years.ts';
import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Part, Ref } from './reorganisation-step.ts';
import type { ReorganisedTree } from './reorganised-tree.ts';
import { at } from './tree-draft.ts';

/** Posts that go from a unit to another in a year; `amount` may be none where the unit has none in that year. */
export type QuotaMove = {
  readonly from: Ref;
  readonly to: Ref;
  readonly year: number;
  readonly kind: string;
  readonly amount: Hundredths;
};

/** How many of a kind come to a part of a split unit: as named, or one for each post that comes along. */
const amountOf = (part: Part, from: Ref, kind: string, { flows, hostAfter }: PeopleFlows): Hundredths =>
  part.quotas
    ? hundredths(part.quotas.find((one) => one.kind === kind)?.assigned ?? '0')
    : flows
        .filter((flow) => flow.from === from && flow.to === hostAfter(part.into) && flow.kind === kind)
        .reduce((sum, flow) => sum + flow.posts, 0);

/**
 * Where posts go, in the year of the day and in every later one for which some were given: those of a unit that ends to its
 * successor, those of a split unit to its parts, the rest where the rest goes; where that is a section, to the unit it belongs to.
 */
export const movesOf = (
  { nodes, splits }: Pick<ReorganisedTree, 'nodes' | 'splits'>,
  people: PeopleFlows,
  thisYear: number,
  years: QuotaYears,
): { readonly moves: readonly QuotaMove[]; readonly problems: readonly Problem[] } => {
  const [moves, found]: [QuotaMove[], Problem[]] = [[], []];
  const splitOf = new Map(splits.map((one) => [one.unit, one]));
  for (const node of nodes.values()) {
    const split = splitOf.get(node.ref);
    if (!node.before || (!node.ended && !split)) continue;
    const { no } = node.before;
    const from = people.hostBefore(node.ref);
    for (const kind of QUOTA_KINDS) {
      if (years.of(no, kind).length === 0) continue;
      const parts = (split?.parts ?? []).map((part) => ({ to: people.hostAfter(part.into), amount: amountOf(part, from, kind, people) }));
      const asked = parts.reduce((sum, { amount }) => sum + amount, 0);
      for (const year of [thisYear, ...years.later(no, kind, thisYear)]) {
        const held = years.value(no, kind, year);
        for (const { to, amount } of parts) if (amount > 0) moves.push({ from: node.ref, to, year, kind, amount });
        const left = held - asked;
        if (left < 0) {
          if (year === thisYear) found.push(problems.partsExceed(at(node), kind, postsText(held), postsText(asked)));
          continue;
        }
        // A split unit may go on, and may go on and be ended by another step.
        if (!node.ended) continue;
        if (node.goesTo !== null) moves.push({ from: node.ref, to: people.hostAfter(node.goesTo), year, kind, amount: left });
        else if (left > 0 && year === thisYear) found.push(problems.quotaLeft(at(node), kind, postsText(left)));
      }
    }
  }
  return { moves, problems: found };
};
