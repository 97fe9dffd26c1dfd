import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Kinds, Ref } from './reorganisation-step.ts';
import { at, fold, type Node, type TreeDraft } from './tree-draft.ts';

/** What is wrong with a unit that the plan leaves standing. */
const standing = (draft: TreeDraft, kinds: Kinds, node: Node, takers: ReadonlyMap<string, string>): readonly Problem[] => {
  const found: Problem[] = [];
  const parent = node.parent === null ? null : draft.nodes.get(node.parent);
  const { before } = node;
  const moved = before !== null && before.parentId !== node.parent;
  // A child that no step names and nobody takes in is told of its parent.
  if (parent?.ended && node.step !== null) found.push(problems.unitEnds({ ...at(parent), step: node.step }));
  const [kind, parentKind] = [kinds.get(node.kind), parent ? kinds.get(parent.kind) : undefined];
  const levelAsked = !before || moved || before.kind !== node.kind || (parent?.before && parent.before.kind !== parent.kind);
  if (kind && parentKind && levelAsked && kind.rank <= parentKind.rank && !(kind.level === 'SECTION' && parentKind.level === 'SECTION'))
    found.push(problems.wrongLevel(at(node), node.kind, parentKind.code));
  const recoded = node.code !== (before?.code ?? null);
  if (node.code !== null && recoded) {
    const taker = takers.get(node.code);
    if (taker !== undefined && taker !== node.ref) found.push(problems.codeTakenBy(at(node), node.code, taker));
  }
  if (node.code !== null && parent?.code && (recoded || moved) && !node.code.startsWith(`${parent.code}.`))
    found.push(problems.codeNotUnder(at(node), node.code, parent.code, recoded));
  return found;
};

/** Units of one name under one parent, where the plan had a hand in it. */
const namesakes = (draft: TreeDraft): readonly Problem[] => {
  const found: Problem[] = [];
  const parents = new Set([...draft.nodes.values()].filter(({ step, ended }) => step !== null && !ended).map(({ parent }) => parent));
  for (const parent of parents) {
    if (parent === null) continue;
    const byName = new Map<string, Node>();
    for (const ref of draft.childrenOf(parent)) {
      const node = draft.nodes.get(ref)!;
      if (node.ended) continue;
      const other = byName.get(fold(node.name));
      byName.set(fold(node.name), node);
      const blamed = node.step === null ? other : node;
      if (other && blamed && blamed.step !== null) found.push(problems.nameTaken(at(blamed), (blamed === node ? other : node).ref));
    }
  }
  return found;
};

/** Whether the facts of a unit can be closed on the day: each of them began before, and nothing later is decided. */
const closable = (node: Node, day: string): readonly Problem[] => {
  const { before } = node;
  if (!before) return [];
  const renamed = node.ended || before.name !== node.name || before.kind !== node.kind;
  const moved = node.ended || before.parentId !== node.parent;
  const recoded = before.code !== null && (node.ended || before.code !== node.code);
  if (!renamed && !moved && before.code === node.code) return [];
  const since = [renamed && before.nameSince, moved && before.placedSince, recoded && before.codeSince].filter(
    (one): one is string => typeof one === 'string' && one >= day,
  );
  return [
    ...(since[0] ? [problems.tooEarly(at(node), since.sort().at(-1)!)] : []),
    ...(before.changesLater ? [problems.decidedLater(at(node), before.changesLater)] : []),
  ];
};

/** A plan over a unit does not change that unit itself: its namesakes, its level and its code are judged by the unit above, which the plan does not see. */
const ofTheTop = ({ before, parent, ended, name, kind, code, step }: Node, nodes: ReadonlyMap<Ref, Node>): readonly Problem[] =>
  before?.parentId != null &&
  parent === before.parentId &&
  !nodes.has(parent) &&
  (ended || name !== before.name || kind !== before.kind || code !== before.code)
    ? [problems.unknownUnit(step!, parent)]
    : [];

/** Who takes units, people or posts in that the plan brings, with the step that does; for those that end later on. */
const takersIn = ({ nodes, people, splits }: TreeDraft): ReadonlyMap<Ref, number | null> =>
  new Map<Ref, number | null>([
    ...[...nodes.values()].flatMap(({ ended, goesTo, before, parent, step }): [Ref, number | null][] =>
      ended ? (goesTo === null ? [] : [[goesTo, step]]) : parent !== null && parent !== before?.parentId ? [[parent, step]] : [],
    ),
    ...people.map(({ to, step }): [Ref, number] => [to, step]),
    ...splits.flatMap(({ parts, step }) => parts.map(({ into }): [Ref, number] => [into, step])),
  ]);

/** A plan of a day gone by gives nothing to a unit that has ended since, and ends none that others have come under since. */
const sinceThen = (draft: TreeDraft): readonly Problem[] => [
  ...[...takersIn(draft)].flatMap(([ref, step]) => {
    const node = draft.nodes.get(ref);
    return node?.before?.endsOn && !node.ended ? [problems.endsLater({ ...at(node), step }, node.before.endsOn)] : [];
  }),
  ...[...draft.nodes.values()].flatMap((node) =>
    node.ended && node.before?.childFrom ? [problems.childBegins(at(node), node.before.childFrom)] : [],
  ),
];

/** What is wrong with the tree that the steps made. `codes`: who bears each code on the day, in the whole province. */
export const judgeTree = (draft: TreeDraft, kinds: Kinds, day: string, codes: ReadonlyMap<string, string>): readonly Problem[] => {
  const { nodes } = draft;
  const found: Problem[] = [];
  const takers = new Map(codes);
  for (const node of nodes.values())
    if (node.before?.code && (node.ended || node.code !== node.before.code)) takers.delete(node.before.code);
  for (const node of nodes.values())
    if (!node.ended && node.code !== null && node.code !== node.before?.code && !takers.has(node.code)) takers.set(node.code, node.ref);

  for (const node of nodes.values())
    if (node.step !== null && !node.ended && draft.goesInCircles(node.ref)) found.push(problems.underItself(at(node)));
  for (const node of nodes.values()) {
    if (node.ended && node.goesTo !== null && nodes.get(node.goesTo)?.ended)
      found.push(problems.unitEnds({ ...at(nodes.get(node.goesTo)!), step: node.step }));
    const parent = node.parent === null ? null : nodes.get(node.parent);
    if (!node.ended && (node.step !== null || parent?.step != null)) found.push(...standing(draft, kinds, node, takers));
    if (node.step !== null) found.push(...closable(node, day), ...ofTheTop(node, nodes));
  }
  const parts = draft.splits.flatMap(({ parts, step }) => parts.map(({ into }) => ({ to: into, step })));
  const unsound = [...draft.people, ...parts].filter(({ to }) => nodes.get(to)?.ended);
  for (const [to, step] of new Map(unsound.map((one) => [one.to, one.step])))
    found.push(problems.unitEnds({ ...at(nodes.get(to)!), step }));
  found.push(...sinceThen(draft), ...namesakes(draft));
  return found;
};
