import { grouped } from './grouped.ts';
import type { Step, UnitFact } from './reorganisation-step.ts';

/** Every text in what a step says: refs among names and codes. Whatever a kind of step calls its units, none is overlooked. */
const textsOf = (said: unknown): readonly string[] => {
  if (typeof said === 'string') return [said];
  return said !== null && typeof said === 'object' ? Object.values(said).flatMap(textsOf) : [];
};

/**
 * Numbers of the units that the steps name, of all below them, which go where they go, and of all above them, whose posts theirs are. A unit that is
 * only named as the `parent` of others goes nowhere, nor does what else stands below it. Nothing of the job positions of units outside bears on the plan.
 */
export const namedUnits = (tree: readonly UnitFact[], steps: readonly Step[]): readonly number[] => {
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const children = grouped(tree, ({ parentId }) => parentId);
  const found = new Set<UnitFact>();
  const takeBelow = (unit: UnitFact): void => {
    if (found.has(unit)) return;
    found.add(unit);
    for (const child of children.get(unit.id) ?? []) takeBelow(child);
  };
  const named = [...new Set(steps.flatMap((step) => textsOf({ ...step, parent: undefined })))].flatMap((text) => byId.get(text) ?? []);
  named.forEach(takeBelow);
  const parents = steps.flatMap((step) => ('parent' in step ? (byId.get(step.parent ?? '') ?? []) : []));
  for (const unit of parents) found.add(unit);
  for (const { parentId } of [...named, ...parents])
    for (let up = byId.get(parentId ?? ''); up; up = byId.get(up.parentId ?? '')) found.add(up);
  return [...found].map(({ no }) => no);
};
