import * as problems from './reorganisation-problem.ts';
import type { Problem } from './reorganisation-problem.ts';
import type { Kinds, Part, Ref, Step, UnitFact } from './reorganisation-step.ts';

/** A unit as the plan leaves it. `before`: what it was; null for one that the plan founds. `goesTo`: where it goes when it ends. */
export type Node = {
  readonly ref: Ref;
  readonly before: UnitFact | null;
  name: string;
  kind: string;
  parent: Ref | null;
  code: string | null;
  /** The step that changes it, null where nothing does. */
  step: number | null;
  ended: boolean;
  /** Whether no step says so, but the end of the unit above. */
  implied: boolean;
  goesTo: Ref | null;
};

export type PersonRoute = { readonly person: string; readonly from: string; readonly to: Ref; readonly step: number };
/** `parts`: those that go to units there are; the others are problems of the tree. */
export type SplitOf = { readonly unit: string; readonly step: number; readonly parts: readonly Part[] };

/** The tree before and after, and the ways of what leaves its unit; `problems` are those of the tree alone. */
export type ReorganisedTree = {
  readonly nodes: ReadonlyMap<Ref, Node>;
  readonly people: readonly PersonRoute[];
  readonly splits: readonly SplitOf[];
  readonly problems: readonly Problem[];
};

const at = (node: Node) => ({ step: node.step, unit: node.ref, name: node.name });
const fold = (name: string) => name.toLocaleLowerCase('vi');

class Drafting {
  readonly nodes = new Map<Ref, Node>();
  readonly children = new Map<Ref, Set<Ref>>();
  readonly problems: Problem[] = [];
  readonly people: PersonRoute[] = [];
  readonly splits: SplitOf[] = [];
  /** Units that a step names as what it moves or ends: nothing is implied of them. */
  readonly named = new Set<Ref>();

  constructor(tree: readonly UnitFact[]) {
    for (const before of tree) {
      const { id, name, kind, parentId, code } = before;
      this.nodes.set(id, {
        ...{ ref: id, before, name, kind, parent: parentId, code, step: null, ended: false, implied: false, goesTo: null },
      });
      if (parentId) this.childrenOf(parentId).add(id);
    }
  }

  childrenOf(ref: Ref): Set<Ref> {
    const known = this.children.get(ref) ?? new Set<Ref>();
    this.children.set(ref, known);
    return known;
  }

  place(node: Node, parent: Ref, step: number): void {
    if (node.parent) this.childrenOf(node.parent).delete(node.ref);
    node.parent = parent;
    node.step ??= step;
    this.childrenOf(parent).add(node.ref);
  }

  found(key: Ref, is: { name: string; kind: string; parent: Ref; code: string | null }, step: number): void {
    this.nodes.set(key, { ref: key, before: null, ...is, step, ended: false, implied: false, goesTo: null });
    this.childrenOf(is.parent).add(key);
  }

  /** The unit of a ref, or a problem that there is none. */
  find(ref: Ref, step: number): Node | null {
    const node = this.nodes.get(ref);
    if (!node) this.problems.push(problems.unknownUnit(step, ref));
    return node ?? null;
  }

  standsUnder(ref: Ref, ancestor: Ref): boolean {
    const seen = new Set<Ref>();
    for (let up: Ref | null | undefined = ref; up && !seen.has(up); up = this.nodes.get(up)?.parent) {
      if (up === ancestor) return true;
      seen.add(up);
    }
    return false;
  }

  /** Whether the way up from a unit comes back to it: steps that are each sound may close a circle together. */
  goesInCircles(ref: Ref): boolean {
    const seen = new Set<Ref>();
    for (let up = this.nodes.get(ref)?.parent; up && !seen.has(up); up = this.nodes.get(up)?.parent) {
      if (up === ref) return true;
      seen.add(up);
    }
    return false;
  }

  /** Ends a unit; false when it ended already. */
  end(node: Node, goesTo: Ref | null, step: number, implied = false): boolean {
    if (node.ended) {
      this.problems.push(problems.unitTwice({ ...at(node), step }));
      return false;
    }
    Object.assign(node, { ended: true, goesTo, step, implied });
    return true;
  }

  /** Brings a child of a unit that ends under its successor: into the child of the same name, where there is one. */
  hand(child: Node, to: Ref, step: number, implied = true): void {
    const same = [...this.childrenOf(to)]
      .map((ref) => this.nodes.get(ref)!)
      .find((one) => !one.ended && one.ref !== child.ref && fold(one.name) === fold(child.name));
    if (!same) {
      this.place(child, to, step);
      child.implied ||= implied;
      return;
    }
    if (!this.end(child, same.ref, step, implied)) return;
    for (const ref of [...this.childrenOf(child.ref)]) if (!this.named.has(ref)) this.hand(this.nodes.get(ref)!, same.ref, step);
  }

  /** Hands on all children of a unit that ends and that no step names; those without a way are a problem. */
  handChildren(node: Node, to: Ref | null, step: number): void {
    const left = [...this.childrenOf(node.ref)].filter((ref) => !this.named.has(ref)).map((ref) => this.nodes.get(ref)!);
    if (to !== null) for (const child of left) this.hand(child, to, step);
    else if (left[0]) this.problems.push(problems.childrenLeft(at(node), left.length, left[0].name));
  }
}

/** Everything a step names as what it moves or ends. */
const subjectsOf = (step: Step): readonly Ref[] => {
  switch (step.is) {
    case 'CREATE':
    case 'RENAME':
    case 'CHANGE_KIND':
      return [];
    case 'MERGE':
      return step.from;
    case 'SPLIT':
      return [step.unit, ...step.parts.flatMap(({ sections }) => sections)];
    case 'MOVE':
    case 'DISSOLVE':
    case 'CONVERT':
      return [step.unit];
  }
};

const enter = (draft: Drafting, step: Step, n: number): void => {
  switch (step.is) {
    case 'CREATE':
    case 'CONVERT':
      return;
    case 'RENAME':
    case 'CHANGE_KIND': {
      const node = draft.find(step.unit, n);
      if (!node) return;
      node.step = n;
      if (step.name !== undefined) node.name = step.name;
      if (step.is === 'CHANGE_KIND') node.kind = step.kind;
      if (step.code !== undefined) node.code = step.code;
      return;
    }
    case 'MOVE': {
      const [node, parent] = [draft.find(step.unit, n), draft.find(step.parent, n)];
      if (!node || !parent) return;
      node.step = n;
      if (draft.standsUnder(parent.ref, node.ref)) return void draft.problems.push(problems.underItself(at(node)));
      draft.place(node, parent.ref, n);
      if (step.code !== undefined) node.code = step.code;
      return;
    }
    case 'MERGE':
    case 'SPLIT':
    case 'DISSOLVE':
  }
};

const merge = (draft: Drafting, from: Ref, into: Ref, n: number): void => {
  const [node, target] = [draft.find(from, n), draft.find(into, n)];
  if (!node || !target) return;
  if (draft.standsUnder(target.ref, node.ref)) return void draft.problems.push(problems.intoItself({ ...at(node), step: n }));
  if (draft.end(node, target.ref, n)) draft.handChildren(node, target.ref, n);
};

const split = (draft: Drafting, step: Extract<Step, { is: 'SPLIT' }>, n: number): void => {
  const node = draft.find(step.unit, n);
  const rest = step.rest === undefined ? null : draft.find(step.rest, n);
  if (!node || (step.rest !== undefined && !rest)) return;
  node.step ??= n;
  const goesOn = rest?.ref === node.ref;
  if (rest && !goesOn && draft.standsUnder(rest.ref, node.ref)) return void draft.problems.push(problems.intoItself(at(node)));
  const seen = new Set<string>();
  for (const part of step.parts) {
    const target = draft.find(part.into, n);
    if (!target) continue;
    if (draft.standsUnder(target.ref, node.ref)) {
      draft.problems.push(problems.intoItself(at(node)));
      continue;
    }
    for (const id of part.sections) {
      const section = draft.nodes.get(id);
      if (!section || section.parent !== node.ref || section.ended) draft.problems.push(problems.sectionNotThere(at(node), id));
      else draft.hand(section, target.ref, n, false);
    }
    for (const person of part.people) {
      if (seen.has(person)) draft.problems.push(problems.personTwice(at(node), person));
      seen.add(person);
      draft.people.push({ person, from: node.ref, to: target.ref, step: n });
    }
  }
  // Of two splits of one unit that goes on, the posts of the first would go nowhere.
  if (draft.splits.some(({ unit }) => unit === node.ref)) return void draft.problems.push(problems.unitTwice({ ...at(node), step: n }));
  draft.splits.push({ unit: node.ref, step: n, parts: step.parts.filter(({ into }) => draft.nodes.has(into)) });
  if (goesOn || !draft.end(node, rest?.ref ?? null, n)) return;
  draft.handChildren(node, rest?.ref ?? null, n);
};

const end = (draft: Drafting, step: Step, n: number): void => {
  switch (step.is) {
    case 'MERGE':
      for (const from of step.from) merge(draft, from, step.into, n);
      return;
    case 'CONVERT':
      merge(draft, step.unit, step.key, n);
      return;
    case 'SPLIT':
      split(draft, step, n);
      return;
    case 'DISSOLVE': {
      const node = draft.find(step.unit, n);
      const [people, children] = [step.people, step.children].map((ref) => (ref === undefined ? null : draft.find(ref, n)));
      if (!node || (step.people !== undefined && !people) || (step.children !== undefined && !children)) return;
      for (const target of [people, children])
        if (target && draft.standsUnder(target.ref, node.ref))
          return void draft.problems.push(problems.intoItself({ ...at(node), step: n }));
      if (draft.end(node, people?.ref ?? null, n)) draft.handChildren(node, children?.ref ?? null, n);
      return;
    }
    default:
  }
};

/** What is wrong with a unit that the plan leaves standing. */
const standing = (draft: Drafting, kinds: Kinds, node: Node, takers: ReadonlyMap<string, string>): readonly Problem[] => {
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
const namesakes = (draft: Drafting): readonly Problem[] => {
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

/**
 * What the steps make of the tree: pure, so that a trial and the deed cannot differ. Units are founded first, then renamed
 * and moved, then ended, whatever the order of the steps; so steps may refer to each other freely.
 * `codes`: who bears each code on the day, in the whole province.
 */
export const reorganiseTree = (
  tree: readonly UnitFact[],
  kinds: Kinds,
  steps: readonly Step[],
  day: string,
  codes: ReadonlyMap<string, string>,
): ReorganisedTree => {
  const draft = new Drafting(tree);
  for (const [n, step] of steps.entries()) {
    for (const ref of subjectsOf(step)) draft.named.add(ref);
    if (step.is !== 'CREATE' && step.is !== 'CONVERT') continue;
    const { key, name, kind, code = null } = step;
    const parent = step.is === 'CREATE' ? step.parent : (step.parent ?? draft.nodes.get(step.unit)?.parent);
    // The unit to be converted is missing where there is no parent; ending it says so.
    if (parent != null) draft.found(key, { name, kind, parent, code }, n);
  }
  for (const node of [...draft.nodes.values()])
    if (!node.before && node.parent !== null && !draft.nodes.has(node.parent))
      draft.problems.push(problems.unknownUnit(node.step!, node.parent));
  for (const [n, step] of steps.entries()) enter(draft, step, n);
  for (const [n, step] of steps.entries()) end(draft, step, n);

  const takers = new Map(codes);
  for (const node of draft.nodes.values())
    if (node.before?.code && (node.ended || node.code !== node.before.code)) takers.delete(node.before.code);
  for (const node of draft.nodes.values())
    if (!node.ended && node.code !== null && node.code !== node.before?.code && !takers.has(node.code)) takers.set(node.code, node.ref);

  const { problems: found, nodes } = draft;
  for (const node of nodes.values())
    if (node.step !== null && !node.ended && draft.goesInCircles(node.ref)) found.push(problems.underItself(at(node)));
  for (const node of nodes.values()) {
    if (node.ended && node.goesTo !== null && nodes.get(node.goesTo)?.ended)
      found.push(problems.unitEnds({ ...at(nodes.get(node.goesTo)!), step: node.step }));
    const parent = node.parent === null ? null : nodes.get(node.parent);
    if (!node.ended && (node.step !== null || parent?.step != null)) found.push(...standing(draft, kinds, node, takers));
    if (node.step !== null) found.push(...closable(node, day), ...ofTheTop(node, nodes));
  }
  for (const { to, step } of draft.people) if (nodes.get(to)?.ended) found.push(problems.unitEnds({ ...at(nodes.get(to)!), step }));
  found.push(...namesakes(draft));
  return { nodes, people: draft.people, splits: draft.splits, problems: found };
};
