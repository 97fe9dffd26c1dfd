import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { tidy } from '@hoso/shared/names.ts';
import { refuseLength } from '@hoso/shared/text-length.ts';
import type { ReorganisationStepInput } from '../generated.ts';
import type { Kinds, Step } from './reorganisation-step.ts';
import { refuseAssigned, refuseCode } from './unit-input.ts';

const MOST_STEPS = 2_000;
/** Units and people that the steps of one plan may name together. */
const MOST_NAMED = 20_000;
const WORDS = ['create', 'rename', 'changeKind', 'move', 'merge', 'split', 'dissolve', 'convert'] as const;
const wordOf = (step: ReorganisationStepInput) => {
  const given = WORDS.filter((word) => step[word] != null);
  return given.length === 1 ? given[0]! : null;
};

const refuseKey = (field: string, key: string, taken: ReadonlySet<string>) =>
  /^[a-z0-9][a-z0-9-]{0,59}$/.test(key) && !isId(key) && !taken.has(key)
    ? null
    : invalidInput(
        field,
        key,
        `"${field}" phải là khóa riêng trong phương án, gồm chữ thường không dấu, số và gạch nối (ví dụ xa-tan-lap), nhận được "${key.slice(0, 60)}".`,
        `"${field}" must be a key of its own in the plan, of small letters, digits and hyphens (e.g. xa-tan-lap), got "${key.slice(0, 60)}".`,
      );
const refuseKind = (field: string, kind: string, kinds: Kinds) =>
  kinds.get(kind) && kinds.get(kind)!.level !== 'PROVINCE'
    ? null
    : invalidInput(
        field,
        kind,
        `"${field}" không có trong danh mục loại đơn vị: "${kind.slice(0, 40)}"; xem unitKinds.`,
        `"${field}" is not in the catalog of unit kinds: "${kind.slice(0, 40)}"; see unitKinds.`,
      );
/** Everything that a step names, units by id or key and people by id, each with its place in the step. */
const namedIn = ({
  create,
  rename,
  changeKind,
  move,
  merge,
  split,
  dissolve,
  convert,
}: ReorganisationStepInput): readonly (readonly [string, string])[] =>
  [
    ['create.parent', create?.parent],
    ['rename.unit', rename?.unit],
    ['changeKind.unit', changeKind?.unit],
    ...Object.entries({ ...move, code: null }).map(([key, ref]) => [`move.${key}`, ref]),
    ['merge.into', merge?.into],
    ...(merge?.from ?? []).map((ref) => ['merge.from', ref]),
    ['split.unit', split?.unit],
    ['split.rest', split?.rest],
    ...(split?.parts ?? []).flatMap(({ into, sections, people }, m) => [
      [`split.parts.${m}.into`, into],
      ...(sections ?? []).map((ref) => [`split.parts.${m}.sections`, ref]),
      ...(people ?? []).map((ref) => [`split.parts.${m}.people`, ref]),
    ]),
    ...Object.entries({ ...dissolve }).map(([key, ref]) => [`dissolve.${key}`, ref]),
    ['convert.unit', convert?.unit],
    ['convert.parent', convert?.parent],
  ].filter((one): one is [string, string] => one[1] != null);

/** What is neither an id nor a key, and more than a plan can hold. */
const refuseNamed = (steps: readonly ReorganisationStepInput[]) => {
  let named = 0;
  for (const [n, step] of steps.entries())
    for (const [place, ref] of namedIn(step)) {
      const field = `steps.${n}.${place}`;
      if (!/^[0-9A-Za-z-]{1,60}$/.test(ref))
        return invalidInput(
          field,
          ref.slice(0, 60),
          `"${field}" phải là mã hoặc khóa của phương án, nhận được "${ref.slice(0, 60)}".`,
          `"${field}" must be an id or a key of the plan, got "${ref.slice(0, 60)}".`,
        );
      if (++named > MOST_NAMED)
        return invalidInput(
          'steps',
          String(named),
          `"steps" nêu quá ${MOST_NAMED} đơn vị và người: hãy chia thành nhiều phương án.`,
          `"steps" names more than ${MOST_NAMED} units and people: make several plans.`,
        );
    }
  return null;
};
const at = <Refused extends { field: string } | null>(field: string, refused: Refused): Refused =>
  refused ? { ...refused, field } : refused;

/** The first thing wrong with the form of the steps, or null. What they do to the tree is judged by the plan itself. */
export const refuseSteps = (steps: readonly ReorganisationStepInput[], kinds: Kinds) => {
  if (steps.length < 1 || steps.length > MOST_STEPS)
    return invalidInput(
      'steps',
      String(steps.length),
      `"steps" phải có từ 1 đến ${MOST_STEPS} bước, nhận được ${steps.length}: hãy chia thành nhiều phương án.`,
      `"steps" must have 1 to ${MOST_STEPS} steps, got ${steps.length}: make several plans.`,
    );
  const keys = new Set<string>();
  for (const [n, step] of steps.entries()) {
    const word = wordOf(step);
    const field = `steps.${n}`;
    if (!word)
      return invalidInput(
        field,
        Object.keys(step).join(', '),
        `"${field}" phải nêu đúng một việc (${WORDS.join(', ')}): hãy tách thành từng bước.`,
        `"${field}" must name exactly one of ${WORDS.join(', ')}: make a step of each.`,
      );
    const founded = step.create ?? step.convert;
    if (founded) {
      const refused = refuseKey(`${field}.${word}.key`, founded.key, keys);
      if (refused) return refused;
      keys.add(founded.key);
    }
    const { name, kind, code } = { name: null, kind: null, code: null, ...step[word] } as Record<'name' | 'kind' | 'code', string | null>;
    const refused =
      (name == null ? null : refuseLength(`${field}.${word}.name`, name)) ??
      (kind == null ? null : refuseKind(`${field}.${word}.kind`, kind, kinds)) ??
      (code == null ? null : at(`${field}.${word}.code`, refuseCode(code)));
    if (refused) return refused;
    for (const [m, part] of (step.split?.parts ?? []).entries()) {
      const named = (part.quotas ?? []).map(({ kind: of }) => of);
      const twice = named.find((of, place) => named.indexOf(of) < place);
      if (twice)
        return invalidInput(
          `${field}.split.parts.${m}.quotas.kind`,
          twice,
          `"${field}.split.parts.${m}.quotas" nêu ${twice} hai lần: mỗi loại biên chế chỉ nêu một lần.`,
          `"${field}.split.parts.${m}.quotas" names ${twice} twice: name each kind once.`,
        );
      for (const quota of part.quotas ?? []) {
        const wrong = at(`${field}.split.parts.${m}.quotas.assigned`, refuseAssigned(quota.assigned));
        if (wrong) return wrong;
      }
      const odd = part.people?.filter((person) => !(isId as (id: string) => boolean)(person))[0];
      if (odd !== undefined)
        return invalidInput(
          `${field}.split.parts.${m}.people`,
          odd,
          `"${field}.split.parts.${m}.people" có mã người không đúng dạng: "${odd.slice(0, 40)}".`,
          `"${field}.split.parts.${m}.people" holds what is no id of a person: "${odd.slice(0, 40)}".`,
        );
    }
  }
  return refuseNamed(steps);
};

const optional = <Key extends string>(key: Key, value: string | null | undefined) =>
  (value == null ? {} : { [key]: value }) as { [K in Key]?: string };
const named = (name: string | null | undefined) => optional('name', name == null ? null : tidy(name));

/** The steps as the plan keeps them. */
export const stepsOf = (steps: readonly ReorganisationStepInput[]): Step[] =>
  steps.map((step): Step => {
    const { create, rename, changeKind, move, merge, split, dissolve, convert } = step;
    if (create)
      return {
        is: 'CREATE',
        key: create.key,
        parent: create.parent,
        name: tidy(create.name),
        kind: create.kind,
        ...optional('code', create.code),
      };
    if (rename) return { is: 'RENAME', unit: rename.unit, name: tidy(rename.name), ...optional('code', rename.code) };
    if (changeKind)
      return {
        is: 'CHANGE_KIND',
        unit: changeKind.unit,
        kind: changeKind.kind,
        ...named(changeKind.name),
        ...optional('code', changeKind.code),
      };
    if (move) return { is: 'MOVE', unit: move.unit, parent: move.parent, ...optional('code', move.code) };
    if (merge) return { is: 'MERGE', from: merge.from, into: merge.into };
    if (split)
      return {
        ...{ is: 'SPLIT', unit: split.unit },
        parts: split.parts.map(({ into, sections, people, quotas }) => ({
          into,
          sections: sections ?? [],
          people: people ?? [],
          ...(quotas && { quotas }),
        })),
        ...optional('rest', split.rest),
      };
    if (dissolve)
      return { is: 'DISSOLVE', unit: dissolve.unit, ...optional('people', dissolve.people), ...optional('children', dissolve.children) };
    const { unit, key, name, kind, parent, code } = convert!;
    return { is: 'CONVERT', unit, key, name: tidy(name), kind, ...optional('parent', parent), ...optional('code', code) };
  });
