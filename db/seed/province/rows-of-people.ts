import type { SealedText } from '../../field-keys.ts';
import type { Cell } from '../copy-rows.ts';
import { stableUuid } from './random.ts';
import { positionId } from './rows-of-units.ts';
import type { PersonSeed, Province } from './world.ts';

/** Tables about people, in an order that foreign keys accept. */
const COLUMNS = {
  'personnel.person': ['id', 'unit_no', 'family_name', 'given_name'],
  'personnel.record': ['person_id', 'unit_no', 'gender', 'date_of_birth', 'joined_on'],
  'personnel.identity_number': ['person_id', 'unit_no', 'number_sealed', 'number_index', 'number_index_next'],
  'personnel.decision': ['id', 'unit_no', 'kind', 'number', 'signed_on', 'signer', 'effective_on', 'summary'],
  'personnel.assignment': [
    ...['person_id', 'unit_no', 'unit_id', 'post_unit_no', 'job_title', 'job_position_id', 'category'],
    ...['valid_from', 'valid_to', 'opened_by', 'closed_by'],
  ],
  'payroll.decision': ['id', 'number', 'signed_on', 'signer', 'summary'],
  'payroll.pay': [
    ...['person_id', 'unit_no', 'rank_code', 'scale_code', 'step', 'coefficient', 'percent_paid', 'overgrade_percent'],
    ...['counts_from', 'delay_months', 'days_not_counted', 'valid_from', 'valid_to', 'opened_by'],
  ],
  'training.completion': ['person_id', 'unit_no', 'course_id', 'year', 'hours', 'completed_on'],
} as const;

type PersonTable = keyof typeof COLUMNS;
type Rows = Record<PersonTable, (readonly Cell[])[]>;

export const PERSON_TABLES = Object.entries(COLUMNS) as readonly (readonly [PersonTable, readonly string[]])[];

export const emptyRows = (): Rows => Object.fromEntries(PERSON_TABLES.map(([table]) => [table, []])) as unknown as Rows;

/** Adds one person's rows. Every row carries the number of the unit that keeps the record; decisions that of its office; the personal number goes in sealed. */
export const personRows = (
  { units, courses, request: { seed } }: Province,
  sealNumber: (personId: string, number: string) => SealedText,
): ((person: PersonSeed, rows: Rows) => void) => {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const courseId = new Map(courses.map(({ code, id }) => [code, id]));

  return (person, rows) => {
    const { id, key, number } = person;
    const keeper = unitOf.get(person.unitCode)!;
    const office = unitOf.get(keeper.homeCode)!;
    rows['personnel.person'].push([id, keeper.unitNo, `${person.familyName} ${person.middleName}`, person.givenName]);
    rows['personnel.record'].push([id, keeper.unitNo, person.gender, person.dateOfBirth, person.recruitedOn]);
    const { sealed, index: found, next } = sealNumber(id, person.identityNumber);
    rows['personnel.identity_number'].push([id, keeper.unitNo, `\\x${sealed.toString('hex')}`, found, next]);

    const decisionIds = person.assignments.map((_assignment, index) => stableUuid(seed, 'assignment decision', `${key}/${index}`, number));
    person.assignments.forEach(({ unitCode, jobTitle, positionCode, category, validFrom, validTo, reason, decision }, index) => {
      const post = unitOf.get(unitCode)!;
      rows['personnel.decision'].push([
        decisionIds[index]!,
        office.unitNo,
        reason,
        decision.number,
        decision.signedOn,
        decision.signer,
        validFrom,
        decision.summary,
      ]);
      rows['personnel.assignment'].push([
        ...[
          id,
          keeper.unitNo,
          post.id,
          post.unitNo,
          jobTitle,
          positionCode === null ? null : positionId(seed, post.homeCode, positionCode),
          category,
        ],
        ...[validFrom, validTo, decisionIds[index]!, validTo === null ? null : decisionIds[index + 1]!],
      ]);
    });
    person.pay.forEach((pay, index) => {
      const decisionId = stableUuid(seed, 'pay decision', `${key}/${index}`, number);
      const { number: numbered, signedOn, signer, summary } = pay.decision;
      rows['payroll.decision'].push([decisionId, numbered, signedOn, signer, summary]);
      rows['payroll.pay'].push([
        ...[id, keeper.unitNo, pay.rankCode, pay.scaleCode, pay.step, pay.coefficient, pay.percentPaid, pay.overgradePercent],
        ...[pay.countsFrom, pay.delayMonths, pay.daysNotCounted, pay.validFrom, pay.validTo, decisionId],
      ]);
    });
    for (const { courseCode, completedOn, year, hours } of person.completions) {
      rows['training.completion'].push([id, keeper.unitNo, courseId.get(courseCode)!, year, hours, completedOn]);
    }
  };
};
