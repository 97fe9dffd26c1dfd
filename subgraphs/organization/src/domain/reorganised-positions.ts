import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Ref } from './reorganisation-step.ts';
import type { ReorganisedTree } from './reorganised-tree.ts';
import { at } from './tree-draft.ts';

/** A job position of a unit that is open on the day. */
export type PositionFact = {
  readonly id: string;
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  /** Since when it is, with what it asks: the later of the two days. */
  readonly since: string;
};
export type ReorganisedPositions = {
  /** Positions of units that end. */
  readonly closed: readonly string[];
  /** Those that go on in the successor as themselves. */
  readonly moved: readonly { readonly id: string; readonly from: Ref; readonly to: Ref; readonly code: string }[];
  /** Those that are the same as one the successor has: its people take that. */
  readonly joined: readonly { readonly old: string; readonly next: string }[];
  readonly problems: readonly Problem[];
};

/**
 * Job positions of units that end go on in the successor. One of the same code, name and category is there already: the two are one.
 * Another under its code: it takes the number of the unit it came from into its code.
 */
export const reorganisePositions = (
  { nodes, splits }: ReorganisedTree,
  facts: readonly PositionFact[],
  day: string,
  partOf: (split: Ref) => Ref | null,
): ReorganisedPositions => {
  const nodeOf = new Map([...nodes.values()].flatMap((node) => (node.before ? [[node.before.no, node] as const] : [])));
  const isSplit = new Set(splits.map(({ unit }) => unit));
  const held = new Map<string, { id: string; name: string; category: string }>();
  const key = (unit: Ref, code: string) => `${unit} ${code}`;
  for (const { id, no, code, name, category } of facts) {
    const node = nodeOf.get(no);
    if (node && !node.ended) held.set(key(node.ref, code), { id, name, category });
  }
  const [closed, moved, joined, found] = [
    [] as string[],
    [] as ReorganisedPositions['moved'][number][],
    [] as ReorganisedPositions['joined'][number][],
    [] as Problem[],
  ];
  for (const { id, no, code, name, category, since } of [...facts].sort((a, b) => a.no - b.no || (a.code < b.code ? -1 : 1))) {
    const node = nodeOf.get(no);
    if (!node?.ended) continue;
    if (since >= day) found.push(problems.positionBegins(at(node), code, since));
    closed.push(id);
    const to = node.goesTo ?? (isSplit.has(node.ref) ? partOf(node.ref) : null);
    if (to === null) continue;
    const there = held.get(key(to, code));
    if (there && there.name === name && there.category === category) {
      joined.push({ old: id, next: there.id });
      continue;
    }
    const next = there ? `${code}/${no}` : code;
    if (there) found.push(problems.positionRecoded(at(node), code, next));
    held.set(key(to, next), { id, name, category });
    moved.push({ id, from: node.ref, to, code: next });
  }
  return { closed, moved, joined, problems: found };
};
