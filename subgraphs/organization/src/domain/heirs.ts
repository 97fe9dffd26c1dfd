import type { Ref } from './reorganisation-step.ts';
import type { Node } from './tree-draft.ts';

/** The nearest unit above that goes on: who keeps the papers of a unit without a single successor. */
const survivorAbove = (nodes: ReadonlyMap<Ref, Node>, node: Node): Ref | null => {
  const seen = new Set<Ref>();
  for (let up = node.before?.parentId ?? null; up !== null && !seen.has(up); up = nodes.get(up)?.before?.parentId ?? null) {
    seen.add(up);
    if (!nodes.get(up)?.ended) return up;
  }
  return null;
};

/** To whom the rows of a unit that ends pass: its successor, or the nearest unit above that goes on. */
export const heirOf = (nodes: ReadonlyMap<Ref, Node>, node: Node): Ref | null => node.goesTo ?? survivorAbove(nodes, node);
