import type { PeopleFlows } from './people-flows.ts';
import { postsText } from './quota-pool.ts';
import { type CarriedPosts, changesByYear, type QuotaChange } from './quota-changes.ts';
import { movesOf, type QuotaMove } from './quota-moves.ts';
import { shortagesOf } from './quota-shortage.ts';
import { QUOTA_KINDS, type QuotaYears } from './quota-years.ts';
import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Kinds } from './reorganisation-step.ts';
import type { ReorganisedTree } from './reorganised-tree.ts';
import { at } from './tree-draft.ts';

export type ReorganisedQuotas = {
  readonly changes: readonly QuotaChange[];
  readonly carried: readonly CarriedPosts[];
  readonly moves: readonly QuotaMove[];
  readonly problems: readonly Problem[];
};

/** Where posts go, what each pool gains by it, and what is wrong with that. */
export const reorganiseQuotas = (
  { nodes, splits }: Pick<ReorganisedTree, 'nodes' | 'splits'>,
  people: PeopleFlows,
  kinds: Kinds,
  day: string,
  years: QuotaYears,
): ReorganisedQuotas => {
  const thisYear = Number(day.slice(0, 4));
  const { moves, problems: unmoved } = movesOf({ nodes, splits }, people, thisYear, years);
  const { changes, carried, keeps } = changesByYear(nodes, moves, thisYear, years);
  const found: Problem[] = [];
  const split = new Set(splits.map(({ unit }) => unit));
  const changed = new Set(changes.map(({ unit, kind }) => `${unit} ${kind}`));
  const isSection = (kind: string | undefined) => kinds.get(kind ?? '')?.level === 'SECTION';
  for (const node of nodes.values()) {
    if (!node.before) continue;
    for (const kind of QUOTA_KINDS) {
      const rows = years.of(node.before.no, kind);
      const late =
        node.ended || split.has(node.ref) || changed.has(`${node.ref} ${kind}`) ? rows.find(({ from }) => from >= day) : undefined;
      if (late) found.push(problems.quotaLater(at(node), kind, late.from));
      if (node.ended || !isSection(node.kind) || isSection(node.before.kind)) continue;
      const held = [thisYear, ...years.later(node.before.no, kind, thisYear)].map((year) => years.value(node.before!.no, kind, year));
      const most = Math.max(...held);
      if (most > 0) found.push(problems.sectionHoldsPool(at(node), kind, postsText(most)));
    }
  }
  const shortages = shortagesOf(nodes, people, moves, keeps, { year: thisYear, years });
  return { changes, carried, moves: moves.filter(({ amount }) => amount > 0), problems: [...unmoved, ...found, ...shortages] };
};
