import type { Problem } from './reorganisation-problem.ts';
import type { Kinds, Ref, Step, UnitFact } from './reorganisation-step.ts';
import { type Node, type PersonRoute, type SplitOf, TreeDraft } from './tree-draft.ts';
import { takeSteps } from './tree-steps.ts';
import { judgeTree } from './tree-verdict.ts';

/** The tree before and after, and the ways of what leaves its unit; `problems` are those of the tree alone. */
export type ReorganisedTree = {
  readonly nodes: ReadonlyMap<Ref, Node>;
  readonly people: readonly PersonRoute[];
  readonly splits: readonly SplitOf[];
  readonly problems: readonly Problem[];
};

/**
 * What the steps make of the tree: pure, so that a trial and the deed cannot differ.
 * `codes`: who bears each code on the day, in the whole province.
 */
export const reorganiseTree = (
  tree: readonly UnitFact[],
  kinds: Kinds,
  steps: readonly Step[],
  day: string,
  codes: ReadonlyMap<string, string>,
): ReorganisedTree => {
  const draft = new TreeDraft(tree);
  takeSteps(draft, steps);
  const found = judgeTree(draft, kinds, day, codes);
  const { nodes, people, splits, problems } = draft;
  return { nodes, people, splits, problems: [...problems, ...found] };
};
