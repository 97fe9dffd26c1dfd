import * as problems from './reorganisation-problem.ts';
import type { Problem, Said } from './reorganisation-problem.ts';
import type { Part, Ref, UnitFact } from './reorganisation-step.ts';

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

/** Where a problem of a unit lies. */
export const at = (node: Node) => ({ step: node.step, unit: node.ref, name: node.name });
/** Names differ in more than the case of their letters. */
export const fold = (name: string) => name.toLocaleLowerCase('vi');

/** The tree while the steps are taken, one after the other. */
export class TreeDraft {
  readonly nodes = new Map<Ref, Node>();
  readonly children = new Map<Ref, Set<Ref>>();
  readonly problems: Problem[] = [];
  readonly people: PersonRoute[] = [];
  readonly splits: SplitOf[] = [];
  /** Units that a step names as what it moves or ends: nothing is implied of them. */
  readonly named = new Set<Ref>();

  /** Which step says a thing of a unit: two that say the same thing contradict each other. */
  readonly said = new Map<string, number>();

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

  /** Whether a step is the first to say this of a unit; a second one is a problem. */
  says(node: Node, what: Said, step: number): boolean {
    const key = `${node.ref} ${what}`;
    const before = this.said.get(key);
    if (before === undefined) this.said.set(key, step);
    else this.problems.push(problems.stepTwice({ ...at(node), step }, what, before));
    return before === undefined;
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
    const parent = this.nodes.get(ref)?.parent;
    return parent != null && this.standsUnder(parent, ref);
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
