import { Decimal } from 'decimal.js';

/** People who went one way in one category. `fromId`, `oldCategory` are null for who began on the very day, `toId`, `newCategory` for who left on it. */
export type ReconciledFlow = {
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly oldCategory: string | null;
  readonly newCategory: string | null;
  readonly people: number;
};
/** What a unit kept and what was taken of it, by the old and by the new map; decimals as text. */
export type PostsByMap = {
  readonly kind: string;
  readonly oldPosts: string;
  readonly newPosts: string;
  readonly oldTaken: string;
  readonly newTaken: string;
};
export type PostsOfUnit = PostsByMap & { readonly unitId: string };
export type ReconciledPair = {
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly people: number;
  readonly categories: readonly { readonly category: string; readonly people: number }[];
};
export type ReconciledMaps = {
  readonly rows: readonly ReconciledPair[];
  readonly oldTotal: number;
  readonly newTotal: number;
  readonly left: number;
  readonly joined: number;
  readonly categories: readonly { readonly category: string; readonly oldTotal: number; readonly newTotal: number }[];
  readonly posts: readonly PostsOfUnit[];
  readonly postTotals: readonly PostsByMap[];
};

const count = (flows: readonly ReconciledFlow[], of: (flow: ReconciledFlow) => boolean): number =>
  flows.filter(of).reduce((sum, { people }) => sum + people, 0);

const pairsOf = (flows: readonly ReconciledFlow[]): ReconciledPair[] => {
  const pairs = new Map<string, { fromId: string | null; toId: string | null; people: number; categories: Map<string, number> }>();
  for (const { fromId, toId, oldCategory, newCategory, people } of flows) {
    const key = `${fromId} ${toId}`;
    const pair = pairs.get(key) ?? { fromId, toId, people: 0, categories: new Map<string, number>() };
    pairs.set(key, pair);
    const category = newCategory ?? oldCategory ?? '';
    pair.people += people;
    pair.categories.set(category, (pair.categories.get(category) ?? 0) + people);
  }
  return [...pairs.values()].map(({ categories, ...pair }) => ({
    ...pair,
    categories: [...categories].map(([category, people]) => ({ category, people })),
  }));
};

const totalsOf = (posts: readonly PostsOfUnit[]): PostsByMap[] =>
  [...new Set(posts.map(({ kind }) => kind))].sort().map((kind) => {
    const sum = (of: 'oldPosts' | 'newPosts' | 'oldTaken' | 'newTaken') =>
      posts
        .filter((one) => one.kind === kind)
        .reduce((total, one) => total.plus(one[of]), new Decimal(0))
        .toFixed(2);
    return { kind, oldPosts: sum('oldPosts'), newPosts: sum('newPosts'), oldTaken: sum('oldTaken'), newTaken: sum('newTaken') };
  });

/** People and posts by the old and by the new map: by unit, by category or kind, and in all. */
export const reconcile = (flows: readonly ReconciledFlow[], posts: readonly PostsOfUnit[]): ReconciledMaps => {
  const categories = [...new Set(flows.flatMap(({ oldCategory, newCategory }) => [oldCategory, newCategory]))].filter(
    (one) => one !== null,
  );
  return {
    rows: pairsOf(flows),
    oldTotal: count(flows, ({ fromId }) => fromId !== null),
    newTotal: count(flows, ({ toId }) => toId !== null),
    left: count(flows, ({ toId }) => toId === null),
    joined: count(flows, ({ fromId }) => fromId === null),
    categories: categories.sort().map((category) => ({
      category,
      oldTotal: count(flows, ({ oldCategory }) => oldCategory === category),
      newTotal: count(flows, ({ newCategory }) => newCategory === category),
    })),
    posts,
    postTotals: totalsOf(posts),
  };
};
