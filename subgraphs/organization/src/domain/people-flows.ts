import type { Kinds, Ref } from './reorganisation-step.ts';
import type { Node, ReorganisedTree } from './reorganised-tree.ts';

/** Who serves in a unit on the day, its sections apart, by kind of quota; `beginsLater`: the first day from then on on which somebody begins there. */
export type Headcount = {
  readonly no: number;
  readonly kind: string;
  readonly people: number;
  readonly posts: number;
  readonly beginsLater: string | null;
};
/** Where somebody named in the plan serves. */
export type NamedPost = { readonly unit: Ref; readonly kind: string };
/** People of a kind who go from one unit (with its sections) by the old map to one by the new. */
export type Flow = { readonly from: Ref; readonly to: Ref; readonly kind: string; readonly people: number };
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

/** Everybody's way from the old map to the new one: those named go where they are named, the others with their unit. */
export const flowsOf = (
  { nodes, people }: Pick<ReorganisedTree, 'nodes' | 'people'>,
  kinds: Kinds,
  headcounts: readonly Headcount[],
  posts: ReadonlyMap<string, NamedPost>,
): PeopleFlows => {
  const [hostBefore, hostAfter] = [hosts(nodes, kinds, 'before'), hosts(nodes, kinds, 'after')];
  const refOf = new Map([...nodes.values()].flatMap(({ before }) => (before ? [[before.no, before.id] as const] : [])));
  const sums = new Map<string, { from: Ref; to: Ref; kind: string; people: number }>();
  const flow = (from: Ref, to: Ref, kind: string, count: number) => {
    const key = `${from} ${to} ${kind}`;
    const known = sums.get(key) ?? { from, to, kind, people: 0 };
    known.people += count;
    sums.set(key, known);
  };
  const leaving = new Map<string, number>();
  for (const [person, { to }] of new Map(people.map((route) => [route.person, route]))) {
    const post = posts.get(person);
    if (!post) continue;
    leaving.set(`${post.unit} ${post.kind}`, (leaving.get(`${post.unit} ${post.kind}`) ?? 0) + 1);
    flow(hostBefore(post.unit), hostAfter(to), post.kind, 1);
  }
  const left = new Map<Ref, number>();
  for (const { no, kind, people: count } of headcounts) {
    const node = nodes.get(refOf.get(no) ?? '');
    if (!node) continue;
    const stay = count - (leaving.get(`${node.ref} ${kind}`) ?? 0);
    if (stay <= 0) continue;
    const to = node.ended ? node.goesTo : node.ref;
    if (to === null) left.set(node.ref, (left.get(node.ref) ?? 0) + stay);
    else flow(hostBefore(node.ref), hostAfter(to), kind, stay);
  }
  return { flows: [...sums.values()], hostBefore, hostAfter, left };
};
