import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, foldedText, id, period, vietnameseText } from './columns.ts';
import { fieldKeyTable } from './field-keys.ts';
import { requestLedger } from './request-ledger.ts';
import { units } from './organization.ts';

export const personnel = pgSchema('personnel');

/**
 * A person, as the directory shows him (name). `unitNo` is the present custodian of his record and changes only
 * through `personnel.take_custody`; every row about him carries it along.
 */
export const persons = personnel.table(
  'person',
  {
    id: id(),
    unitNo: integer('unit_no')
      .notNull()
      .references(() => units.unitNo),
    /** Họ và tên đệm. */
    familyName: vietnameseText('family_name').notNull(),
    /** Tên: what Vietnamese lists sort by; stored, since it cannot be computed safely. */
    givenName: vietnameseText('given_name').notNull(),
    fullName: text('full_name')
      .notNull()
      .generatedAlwaysAs(sql`btrim(family_name || ' ' || given_name)`),
    searchName: text('search_name')
      .notNull()
      .generatedAlwaysAs(foldedText(sql`btrim(family_name || ' ' || given_name)`)),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('person_custody').on(table.id, table.unitNo),
    index('person_unit').on(table.unitNo),
    index('person_name').on(table.givenName, table.familyName, table.id),
    index('person_search_name').using('gin', table.searchName.op('gin_trgm_ops')),
    check('person_nfc', sql`${table.familyName} is nfc normalized and ${table.givenName} is nfc normalized`),
    check('person_given_name', sql`${table.givenName} <> ''`),
  ],
);

const custody = (table: { personId: AnyPgColumn; unitNo: AnyPgColumn }, name: string) =>
  foreignKey({ name, columns: [table.personId, table.unitNo], foreignColumns: [persons.id, persons.unitNo] }).onUpdate('cascade');

/** The record (hồ sơ): what needs the right to read records. Dates of birth may be partial: 1981, 1988-09, 1985-02-28. */
export const records = personnel.table(
  'record',
  {
    personId: uuid('person_id').primaryKey(),
    unitNo: integer('unit_no').notNull(),
    gender: text(),
    dateOfBirth: text('date_of_birth'),
    joinedOn: text('joined_on'),
    note: text(),
  },
  (table) => [
    custody(table, 'record_custody'),
    index('record_unit').on(table.unitNo),
    check('record_gender', sql`${table.gender} in ('NAM', 'NU')`),
    check('record_date_of_birth', sql`${table.dateOfBirth} ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`),
    check('record_joined_on', sql`${table.joinedOn} ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`),
  ],
);

/** The 12-digit personal number (số định danh cá nhân / CCCD): a permission of its own, so a table of its own. */
export const identityNumbers = personnel.table(
  'identity_number',
  {
    personId: uuid('person_id').primaryKey(),
    unitNo: integer('unit_no').notNull(),
    /** Held the number before it was sealed; since then always null (`identity_number_sealed`). */
    number: text(),
    /** AES-256-GCM, bound to this table, column and person. */
    numberSealed: bytes('number_sealed'),
    /** Keyed index: equal for equal numbers, and nothing else. */
    numberIndex: text('number_index'),
    /** The index under the key that comes next, while the index key rotates. */
    numberIndexNext: text('number_index_next'),
  },
  (table) => [
    custody(table, 'identity_number_custody'),
    unique('identity_number_next_once').on(table.numberIndexNext),
    unique('identity_number_once').on(table.numberIndex),
    check('identity_number_next', sql`length(${table.numberIndexNext}) = 43`),
    index('identity_number_unit').on(table.unitNo),
  ],
);

/** The legal document about people: immutable. `unitNo` is the unit that entered it. */
export const personnelDecisions = personnel.table(
  'decision',
  {
    id: id(),
    unitNo: integer('unit_no')
      .notNull()
      .references(() => units.unitNo),
    kind: text().notNull(),
    number: text().notNull(),
    signedOn: date('signed_on').notNull(),
    signer: text().notNull(),
    effectiveOn: date('effective_on').notNull(),
    summary: text().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('decision_unit').on(table.unitNo),
    check('decision_texts', sql`greatest(length(${table.number}), length(${table.signer})) <= 300 and length(${table.summary}) <= 2000`),
  ],
);

/** Where a person serves, as what, and in which category: directory data. `unitNo` is the custodian, `postUnitNo` the unit or section of the post. */
export const assignments = personnel.table(
  'assignment',
  {
    id: uuid()
      .notNull()
      .default(sql`uuidv7()`)
      .unique('assignment_id'),
    personId: uuid('person_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    unitId: uuid('unit_id').notNull(),
    postUnitNo: integer('post_unit_no').notNull(),
    jobTitle: text('job_title').notNull(),
    jobPositionId: uuid('job_position_id'),
    category: text().notNull(),
    /** Part of a post that he fills; it counts so in the quota. */
    share: numeric({ precision: 3, scale: 2 }).notNull().default('1'),
    ...period(),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => personnelDecisions.id),
    closedBy: uuid('closed_by').references(() => personnelDecisions.id),
  },
  (table) => [
    custody(table, 'assignment_custody'),
    foreignKey({ name: 'assignment_post_unit', columns: [table.unitId, table.postUnitNo], foreignColumns: [units.id, units.unitNo] }),
    index('assignment_unit').on(table.unitNo),
    index('assignment_post').on(table.postUnitNo, table.validFrom),
    index('assignment_opened_by').on(table.openedBy),
    index('assignment_closed_by').on(table.closedBy),
    check('assignment_period', sql`${table.validTo} > ${table.validFrom}`),
    check('assignment_share', sql`${table.share} > 0 and ${table.share} <= 1`),
    check('assignment_category', sql`${table.category} in ('CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI')`),
  ],
);

/** Numbers that stand out of an account's sight and that it tried to record, by legal day: whoever tries many is stopped. Only the gate reads it. */
export const foreignNumbers = personnel.table(
  'foreign_number',
  {
    accountId: uuid('account_id').notNull(),
    triedOn: date('tried_on').notNull(),
    /** Keyed index of the number, never the number. */
    number: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.triedOn, table.number] })],
);

export const fieldKeys = fieldKeyTable(personnel);

export const requests = requestLedger(personnel);
