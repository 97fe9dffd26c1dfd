import { heirOf } from './heirs.ts';
import type { Hundredths } from './quota-pool.ts';
import type { Kinds, Ref } from './reorganisation-step.ts';
import type { ReorganisedTree } from './reorganised-tree.ts';
import type { Node } from './tree-draft.ts';

/** Who serves in a unit on the day, its sections apart, by kind of quota. */
export type Headcount = {
  readonly no: number;
  readonly kind: string;
  /** Heads: who has his own post here. */
  readonly people: number;
  /** Who serves here beside his own post elsewhere. */
  readonly guests: number;
  /** What the ledger counts as filled: shares, without those who are seconded away, with those who count here. */
  readonly posts: Hundredths;
  /** Posts kept free for appointments in preparation. */
  readonly reserved: Hundredths;
  /** The first day from then on on which somebody begins here. */
  readonly beginsLater: string | null;
};
/** Where somebody named in the plan serves, and what the ledger counts of his post there. */
export type NamedPost = { readonly unit: Ref; readonly kind: string; readonly posts: Hundredths };
/** People of a kind, and posts they take, that go from one unit (with its sections) by the old map to one by the new. */
export type Flow = {
  readonly from: Ref;
  readonly to: Ref;
  readonly kind: string;
  readonly people: number;
  readonly posts: Hundredths;
};
export type PeopleFlows = {
  readonly flows: readonly Flow[];
  readonly hostBefore: (ref: Ref) => Ref;
  readonly hostAfter: (ref: Ref) => Ref;
  /** People of a unit, its sections apart, who have nowhere to go. */
  readonly left: ReadonlyMap<Ref, number>;
};

/** The unit (what is no section) that a unit belongs to, by a map of the tree. */
const hosts = (nodes: ReadonlyMap<Ref, Node>, kinds: Kinds, when: 'before' | 'after') => (ref: Ref) => {
  const seen = new Set<Ref>();
  for (let node = nodes.get(ref); node && !seen.has(node.ref);) {
    seen.add(node.ref);
    const [kind, parent] = when === 'after' ? [node.kind, node.parent] : [node.before?.kind ?? '', node.before?.parentId ?? null];
    if (kinds.get(kind)?.level !== 'SECTION' || parent === null) return node.ref;
    node = nodes.get(parent);
  }
  return ref;
};

/**
 * Everybody's way from the old map to the new one: those named go where they are named, with their own posts; the others with
 * their unit, as do those who serve in it beside their own post. Posts kept free go where the papers of the unit go.
 */
export const flowsOf = (
  { nodes, people }: Pick<ReorganisedTree, 'nodes' | 'people'>,
  kinds: Kinds,
  headcounts: readonly Headcount[],
  posts: ReadonlyMap<string, NamedPost>,
): PeopleFlows => {
  const [hostBefore, hostAfter] = [hosts(nodes, kinds, 'before'), hosts(nodes, kinds, 'after')];
  const refOf = new Map([...nodes.values()].flatMap(({ before }) => (before ? [[before.no, before.id] as const] : [])));
  const sums = new Map<string, { from: Ref; to: Ref; kind: string; people: number; posts: Hundredths }>();
  const flow = (from: Ref, to: Ref, kind: string, count: number, taken: Hundredths) => {
    if (count === 0 && taken === 0) return;
    const key = `${from} ${to} ${kind}`;
    const known = sums.get(key) ?? { from, to, kind, people: 0, posts: 0 };
    known.people += count;
    known.posts += taken;
    sums.set(key, known);
  };
  const leaving = new Map<string, { people: number; posts: Hundredths }>();
  for (const [person, { to }] of new Map(people.map((route) => [route.person, route]))) {
    const post = posts.get(person);
    if (!post) continue;
    const gone = leaving.get(`${post.unit} ${post.kind}`) ?? { people: 0, posts: 0 };
    leaving.set(`${post.unit} ${post.kind}`, { people: gone.people + 1, posts: gone.posts + post.posts });
    flow(hostBefore(post.unit), hostAfter(to), post.kind, 1, post.posts);
  }
  const left = new Map<Ref, number>();
  for (const { no, kind, people: heads, guests, posts: taken, reserved } of headcounts) {
    const node = nodes.get(refOf.get(no) ?? '');
    if (!node) continue;
    const gone = leaving.get(`${node.ref} ${kind}`) ?? { people: 0, posts: 0 };
    const [stay, filled] = [Math.max(0, heads - gone.people), taken - gone.posts];
    const from = hostBefore(node.ref);
    const [to, keeper] = node.ended ? [node.goesTo, heirOf(nodes, node)] : [node.ref, node.ref];
    if (keeper !== null) flow(from, hostAfter(keeper), kind, 0, reserved);
    if (to !== null) flow(from, hostAfter(to), kind, stay, filled);
    else if (stay + guests > 0) left.set(node.ref, (left.get(node.ref) ?? 0) + stay + guests);
  }
  return { flows: [...sums.values()], hostBefore, hostAfter, left };
};
