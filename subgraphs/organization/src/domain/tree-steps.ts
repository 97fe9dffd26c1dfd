import * as problems from './reorganisation-problem.ts';
import type { Ref, Step } from './reorganisation-step.ts';
import { at, type TreeDraft } from './tree-draft.ts';

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

const enter = (draft: TreeDraft, step: Step, n: number): void => {
  switch (step.is) {
    case 'CREATE':
    case 'CONVERT':
      return;
    case 'RENAME':
    case 'CHANGE_KIND': {
      const node = draft.find(step.unit, n);
      if (!node) return;
      node.step = n;
      if (step.name !== undefined && draft.says(node, 'name', n)) node.name = step.name;
      if (step.is === 'CHANGE_KIND' && draft.says(node, 'kind', n)) node.kind = step.kind;
      if (step.code !== undefined && draft.says(node, 'code', n)) node.code = step.code;
      return;
    }
    case 'MOVE': {
      const [node, parent] = [draft.find(step.unit, n), draft.find(step.parent, n)];
      if (!node || !parent) return;
      node.step = n;
      if (step.code !== undefined && draft.says(node, 'code', n)) node.code = step.code;
      if (!draft.says(node, 'parent', n)) return;
      if (draft.standsUnder(parent.ref, node.ref)) return void draft.problems.push(problems.underItself(at(node)));
      draft.place(node, parent.ref, n);
      return;
    }
    case 'MERGE':
    case 'SPLIT':
    case 'DISSOLVE':
  }
};

const merge = (draft: TreeDraft, from: Ref, into: Ref, n: number): void => {
  const [node, target] = [draft.find(from, n), draft.find(into, n)];
  if (!node || !target) return;
  if (draft.standsUnder(target.ref, node.ref)) return void draft.problems.push(problems.intoItself({ ...at(node), step: n }));
  if (draft.end(node, target.ref, n)) draft.handChildren(node, target.ref, n);
};

const split = (draft: TreeDraft, step: Extract<Step, { is: 'SPLIT' }>, n: number): void => {
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

const end = (draft: TreeDraft, step: Step, n: number): void => {
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

/** Takes all steps: units are founded first, then renamed and moved, then ended, whatever the order; so steps may refer to each other freely. */
export const takeSteps = (draft: TreeDraft, steps: readonly Step[]): void => {
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
};
