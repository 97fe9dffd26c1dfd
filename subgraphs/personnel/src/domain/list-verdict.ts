import { compareWithRecord, type KnownPerson, type Recognition } from './known-person.ts';
import { type placer, type PostUnit, sectionMissing } from './list-placement.ts';
import type { RowProblem } from './row-problem.ts';
import { kindOfSection, sectionKey } from './section-name.ts';
import type { StaffRow } from './staff-row.ts';

/** What a list needs over its unit: the facts are written, and read to recognise who is there already. */
export const rightsFor = (rows: readonly StaffRow[]): string[] => [
  ...['personnel.directory.read', 'personnel.record.read', 'personnel.record.write', 'personnel.assignment.write'],
  ...(rows.some(({ identityNumber }) => identityNumber !== null) ? ['personnel.identity.read', 'personnel.identity.write'] : []),
  ...(rows.some(({ pay }) => pay !== null) ? ['payroll.pay.read', 'payroll.pay.write'] : []),
];

/** What becomes of a row: a new person in a post, nothing (all of it is recorded already), or what is wrong. */
export type Verdict = { readonly row: StaffRow } & (
  { kind: 'NEW'; post: PostUnit } | { kind: 'UNCHANGED' } | { kind: 'REFUSED'; problems: RowProblem[] }
);

/** Decides on a row. `unitIds` are the unit and its sections. */
export const judge = (
  row: StaffRow,
  recognition: Recognition,
  known: ReadonlyMap<string, KnownPerson>,
  unitIds: ReadonlySet<string>,
  place: ReturnType<typeof placer>,
): Verdict => {
  if (recognition.kind === 'REFUSED') return { row, kind: 'REFUSED', problems: [recognition.problem] };
  const placement = place(row);
  if (recognition.kind === 'KNOWN') {
    const person = known.get(recognition.personId);
    const problems = person ? compareWithRecord(row, person, unitIds, placement.kind === 'PLACED' ? placement.post.id : null) : [];
    return problems.length > 0 ? { row, kind: 'REFUSED', problems } : { row, kind: 'UNCHANGED' };
  }
  if (placement.kind === 'PLACED') return { row, kind: 'NEW', post: placement.post };
  return { row, kind: 'REFUSED', problems: [placement.kind === 'REFUSED' ? placement.problem : sectionMissing(placement.section)] };
};

/** Sections that new people of the list need and the unit lacks, each once, as first written. */
export const sectionsToMake = (
  rows: readonly StaffRow[],
  recognised: ReadonlyMap<number, Recognition>,
  place: ReturnType<typeof placer>,
) => {
  const wishes = new Map<string, { name: string; kind: string }>();
  for (const row of rows) {
    const placement = recognised.get(row.row)?.kind === 'NEW' ? place(row) : null;
    if (placement?.kind === 'MISSING' && !wishes.has(sectionKey(placement.section)))
      wishes.set(sectionKey(placement.section), { name: placement.section, kind: kindOfSection(placement.section) });
  }
  return [...wishes.values()];
};
