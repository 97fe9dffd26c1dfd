import type { PeopleFlows } from './people-flows.ts';
import { type Hundredths, postsText } from './quota-pool.ts';
import type { QuotaMove } from './quota-moves.ts';
import { QUOTA_KINDS, type QuotaYears } from './quota-years.ts';
import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Ref } from './reorganisation-step.ts';
import { at, type Node } from './tree-draft.ts';

const short = (taken: Hundredths, held: Hundredths): Hundredths => Math.max(0, taken - held);

/** Units where people or posts came or went and that keep fewer posts than are taken: blocked, unless those before had too few as well. */
export const shortagesOf = (
  nodes: ReadonlyMap<Ref, Node>,
  { flows }: PeopleFlows,
  moves: readonly QuotaMove[],
  keeps: (unit: Ref, kind: string) => Hundredths,
  { year, years }: { readonly year: number; readonly years: QuotaYears },
): readonly Problem[] => {
  const noOf = (ref: Ref) => nodes.get(ref)?.before?.no;
  const taken = (host: Ref, side: 'from' | 'to', kind: string) =>
    flows.filter((flow) => flow[side] === host && flow.kind === kind).reduce((sum, flow) => sum + flow.posts, 0);
  const touched = new Set([
    ...flows.flatMap(({ from, to }) => (from === to ? [] : [to])),
    ...moves.flatMap(({ from, to, amount }) => (amount > 0 ? [from, to] : [])),
  ]);
  const found: Problem[] = [];
  for (const host of touched) {
    const node = nodes.get(host);
    if (!node || node.ended) continue;
    for (const kind of QUOTA_KINDS) {
      const [filled, held] = [taken(host, 'to', kind), keeps(host, kind)];
      const missing = short(filled, held);
      if (missing === 0) continue;
      const sources = new Set(flows.filter((flow) => flow.to === host && flow.kind === kind).map(({ from }) => from));
      const inherited = [...sources].reduce((sum, from) => sum + short(taken(from, 'from', kind), years.value(noOf(from), kind, year)), 0);
      // Units to which nobody ever gave posts of this kind are not over quota; they have none.
      const counted = [host, ...sources].some((ref) => years.of(noOf(ref), kind).length > 0);
      if (counted || missing > inherited)
        found.push(problems.quotaShort(at(node), kind, postsText(held), postsText(filled), missing > inherited));
    }
  }
  return found;
};
