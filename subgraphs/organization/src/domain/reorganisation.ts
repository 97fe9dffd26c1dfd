import { flowsOf, type Headcount, type NamedPost, type PeopleFlows } from './people-flows.ts';
import { heirOf } from './heirs.ts';
import { poolRoutes } from './pool-routes.ts';
import { type QuotaFact, quotaYears } from './quota-years.ts';
import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Kinds, Ref, Step, UnitFact } from './reorganisation-step.ts';
import { type PositionFact, type ReorganisedPositions, reorganisePositions } from './reorganised-positions.ts';
import type { PoolFact, PoolLine } from './reorganised-pools.ts';
import { type ReorganisedQuotas, reorganiseQuotas } from './reorganised-quotas.ts';
import { reorganiseTree, type ReorganisedTree } from './reorganised-tree.ts';
import { at, type Node } from './tree-draft.ts';

/** Everything a plan is judged by, as it stands on its day. */
export type Snapshot = {
  readonly day: string;
  readonly tree: readonly UnitFact[];
  readonly kinds: Kinds;
  /** Who bears each code in the province. */
  readonly codes: ReadonlyMap<string, string>;
  readonly headcounts: readonly Headcount[];
  readonly posts: ReadonlyMap<string, NamedPost>;
  readonly quotas: readonly QuotaFact[];
  readonly pools: readonly PoolFact[];
  /** The units above the plan's, the nearest first. */
  readonly above: readonly number[];
  readonly positions: readonly PositionFact[];
};

/** Which unit went on as which, with how many of its people (with its sections, for what is no section). */
export type Succession = { readonly from: Ref; readonly to: Ref; readonly people: number; readonly share: string };

/** What a plan comes to: the same for a trial and for the deed. */
export type Reorganisation = {
  readonly tree: ReorganisedTree;
  readonly people: PeopleFlows;
  readonly quotas: ReorganisedQuotas;
  /** How posts go; units that are founded have the numbers -1, -2, … in their order. */
  readonly pools: readonly PoolLine[];
  readonly positions: ReorganisedPositions;
  readonly ended: readonly Node[];
  readonly founded: readonly Node[];
  readonly successions: readonly Succession[];
  readonly heirs: ReadonlyMap<Ref, Ref>;
  readonly problems: readonly Problem[];
};

const successionsOf = (
  ended: readonly Node[],
  { nodes, splits }: ReorganisedTree,
  kinds: Kinds,
  flows: PeopleFlows,
  headcounts: readonly Headcount[],
) => {
  const split = new Set(splits.map(({ unit }) => unit));
  const leaving = new Map<Ref, Map<Ref, number>>();
  for (const { from, to, people } of flows.flows) {
    if (people === 0) continue;
    const ways = leaving.get(from) ?? new Map<Ref, number>();
    ways.set(to, (ways.get(to) ?? 0) + people);
    leaving.set(from, ways);
  }
  const own = new Map<number, number>();
  for (const { no, people } of headcounts) own.set(no, (own.get(no) ?? 0) + people);

  return [...ended, ...[...nodes.values()].filter(({ ref, ended: gone }) => split.has(ref) && !gone)].flatMap((node): Succession[] => {
    const { before, goesTo } = node;
    if (!before) return [];
    if (kinds.get(before.kind)?.level === 'SECTION' && !split.has(node.ref))
      return goesTo === null ? [] : [{ from: node.ref, to: goesTo, people: own.get(before.no) ?? 0, share: '1' }];
    const ways = new Map(leaving.get(node.ref));
    const total = [...ways.values()].reduce((sum, people) => sum + people, 0);
    ways.delete(node.ref);
    if (goesTo !== null && !ways.has(goesTo)) ways.set(goesTo, 0);
    return [...ways].map(([to, people]) => ({
      ...{ from: node.ref, to, people },
      share: total === 0 ? (to === goesTo ? '1' : '0') : (people / total).toFixed(6),
    }));
  });
};

/** Where the first part of a split unit goes; null where none goes anywhere. */
const firstPart = ({ splits }: ReorganisedTree, of: Ref): Ref | null => splits.find(({ unit }) => unit === of)?.parts[0]?.into ?? null;

/** Draws up what the steps come to on the day: every change and every problem, nothing written. */
export const drawUp = (snapshot: Snapshot, steps: readonly Step[]): Reorganisation => {
  const { kinds, day, headcounts, posts } = snapshot;
  const tree = reorganiseTree(snapshot.tree, kinds, steps, day, snapshot.codes);
  const { nodes } = tree;
  const people = flowsOf(tree, kinds, headcounts, posts);
  const years = quotaYears(snapshot.quotas);
  const quotas = reorganiseQuotas(tree, people, kinds, day, years);
  const pools = poolRoutes(nodes, kinds, snapshot, quotas, { thisYear: Number(day.slice(0, 4)), years });
  const positions = reorganisePositions(tree, snapshot.positions, day, (unit) => firstPart(tree, unit));
  const ended = [...nodes.values()].filter((node) => node.ended);
  const founded = [...nodes.values()].filter((node) => node.before === null);

  const found: Problem[] = [...tree.problems, ...quotas.problems, ...pools.problems, ...positions.problems];
  for (const node of ended) {
    const left = people.left.get(node.ref) ?? 0;
    if (left > 0) found.push(problems.peopleLeft(at(node), left));
  }
  const byNo = new Map(ended.flatMap((node) => (node.before ? [[node.before.no, node] as const] : [])));
  const later = new Map<Ref, string>();
  for (const { no, beginsLater } of headcounts) {
    const node = byNo.get(no);
    if (node && beginsLater !== null) later.set(node.ref, [later.get(node.ref) ?? beginsLater, beginsLater].sort()[0]!);
  }
  for (const [ref, date] of later) found.push(problems.beginsLater(at(nodes.get(ref)!), date));
  for (const { person, from } of tree.people) {
    const post = posts.get(person);
    if (!post || (post.unit !== from && people.hostBefore(post.unit) !== from))
      found.push(problems.personNotThere(at(nodes.get(from)!), person));
  }

  const heirs = new Map<Ref, Ref>();
  for (const node of ended) {
    const heir = heirOf(nodes, node);
    if (heir !== null && node.before) heirs.set(node.ref, heir);
  }
  const successions = successionsOf(ended, tree, kinds, people, headcounts);
  return { tree, people, quotas, pools: pools.lines, positions, ended, founded, successions, heirs, problems: found };
};

/** The unit to which accounts of a unit that ends pass: its successor, or the first part of one that was split. */
export const accountsGoTo = ({ tree }: Reorganisation, node: Node): Ref | null => node.goesTo ?? firstPart(tree, node.ref);

export const isBlocked = ({ problems: found }: Pick<Reorganisation, 'problems'>): boolean => found.some(({ blocks }) => blocks);
