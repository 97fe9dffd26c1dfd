import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgSchema,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, integerRange, period } from './columns.ts';
import { requestLedger } from './request-ledger.ts';

export const organization = pgSchema('organization');

/** Levels of the hierarchy, the province first (`rank` 1). */
export const unitLevels = organization.table('unit_level', {
  code: text().primaryKey(),
  name: text().notNull(),
  rank: integer().notNull().unique(),
});

/** What a unit is: sở, xã, trường, bệnh viện, phòng … */
export const unitKinds = organization.table('unit_kind', {
  code: text().primaryKey(),
  name: text().notNull(),
  level: text()
    .notNull()
    .references(() => unitLevels.code),
});

/** The legal document that opened or closed a fact about units. */
export const unitDecisions = organization.table(
  'decision',
  {
    id: id(),
    number: text().notNull(),
    signedOn: date('signed_on').notNull(),
    issuer: text().notNull(),
    summary: text().notNull(),
  },
  (table) => [
    check('decision_texts', sql`greatest(length(${table.number}), length(${table.issuer})) <= 300 and length(${table.summary}) <= 2000`),
  ],
);

/** A unit's identity. `unitNo` is given once, in preorder when a tree is loaded, and never changes: scopes are ranges of it. */
export const units = organization.table(
  'unit',
  {
    id: id(),
    unitNo: integer('unit_no').notNull().unique().generatedByDefaultAsIdentity(),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('unit_number').on(table.id, table.unitNo),
    // A range of one number must not overflow: scope is made of such ranges.
    check('unit_number_bounds', sql`${table.unitNo} between 1 and 999999999`),
  ],
);

/** A row about a unit carries its number, which its policies ask; the key keeps the two together. */
const aboutUnit = () => ({
  unitId: uuid('unit_id').notNull(),
  unitNo: integer('unit_no').notNull(),
});
const ofUnit = (name: string, table: { unitId: AnyPgColumn; unitNo: AnyPgColumn }) =>
  foreignKey({ name: `${name}_unit`, columns: [table.unitId, table.unitNo], foreignColumns: [units.id, units.unitNo] });

const decided = () => ({
  openedBy: uuid('opened_by')
    .notNull()
    .references(() => unitDecisions.id),
  closedBy: uuid('closed_by').references(() => unitDecisions.id),
});

/** Name and kind of a unit in force. While one is in force the unit exists. */
export const unitProfiles = organization.table(
  'unit_profile',
  {
    ...aboutUnit(),
    name: text().notNull(),
    shortName: text('short_name'),
    kind: text()
      .notNull()
      .references(() => unitKinds.code),
    ...period(),
    ...decided(),
  },
  (table) => [
    ofUnit('unit_profile', table),
    index('unit_profile_unit_no').on(table.unitNo),
    check('unit_profile_period', sql`${table.validTo} > ${table.validFrom}`),
    check('unit_profile_nfc', sql`${table.name} is nfc normalized`),
  ],
);

/** Unit identifier by QĐ 20/2020/QĐ-TTg (H31, H31.5, H31.5.2 …). */
export const unitCodes = organization.table(
  'unit_code',
  {
    ...aboutUnit(),
    code: text().notNull(),
    ...period(),
    ...decided(),
  },
  (table) => [
    ofUnit('unit_code', table),
    check('unit_code_period', sql`${table.validTo} > ${table.validFrom}`),
    check('unit_code_form', sql`${table.code} ~ '^[A-Y][0-9]{2}([.][A-Z0-9]+)*$' and length(${table.code}) <= 35`),
  ],
);

/** Under which unit a unit stands. */
export const placements = organization.table(
  'placement',
  {
    ...aboutUnit(),
    parentId: uuid('parent_id').notNull(),
    parentNo: integer('parent_no').notNull(),
    ...period(),
    ...decided(),
  },
  (table) => [
    ofUnit('placement', table),
    foreignKey({ name: 'placement_parent_unit', columns: [table.parentId, table.parentNo], foreignColumns: [units.id, units.unitNo] }),
    index('placement_parent').on(table.parentId),
    index('placement_unit_no').on(table.unitNo),
    index('placement_parent_no').on(table.parentNo),
    check('placement_period', sql`${table.validTo} > ${table.validFrom}`),
  ],
);

/** Dated closure of the tree, written when an operation on the tree is decided. `withinUnit`: the way from ancestor to unit passes sections only, so both are one unit. */
export const subtree = organization.table(
  'subtree',
  {
    ancestorNo: integer('ancestor_no').notNull(),
    unitNo: integer('unit_no').notNull(),
    withinUnit: boolean('within_unit').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [
    primaryKey({ columns: [table.ancestorNo, table.unitNo, table.validFrom] }),
    index('subtree_unit').on(table.unitNo),
    index('subtree_within')
      .on(table.ancestorNo)
      .where(sql`${table.withinUnit}`),
  ],
);

/**
 * The same as ranges of consecutive numbers, kept by a trigger of `subtree`: what scopes are made of. The first period of a unit begins
 * at the beginning of time, since before its first day it belongs to those under whom it is founded.
 */
export const subtreeRanges = organization.table(
  'subtree_range',
  {
    ancestorNo: integer('ancestor_no').notNull(),
    unitNos: integerRange('unit_nos').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [index('subtree_range_ancestor').on(table.ancestorNo), index('subtree_range_units').using('gist', table.unitNos)],
);

/** Posts assigned (biên chế giao) to a unit for a year, by kind; decimals occur. */
export const quotas = organization.table(
  'quota',
  {
    ...aboutUnit(),
    year: integer().notNull(),
    kind: text().notNull(),
    /** What the unit keeps for itself; with what it passed on, its pool. Derived from the ledger of pools (`posts.ts`). */
    assigned: numeric({ precision: 9, scale: 2 }).notNull(),
    /** What it passed on to units below it. */
    delegated: numeric({ precision: 9, scale: 2 }).notNull().default('0'),
    ...period(),
    ...decided(),
  },
  (table) => [
    ofUnit('quota', table),
    index('quota_unit').on(table.unitNo, table.kind),
    check('quota_period', sql`${table.validTo} > ${table.validFrom}`),
    check('quota_kind', sql`${table.kind} in ('CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI')`),
    check('quota_assigned', sql`${table.assigned} >= 0`),
    check('quota_delegated', sql`${table.delegated} >= 0`),
    check('quota_year', sql`${table.year} between 1990 and 2200`),
  ],
);

/** Job positions (vị trí việc làm) of a unit. */
export const jobPositions = organization.table(
  'job_position',
  {
    id: uuid()
      .notNull()
      .default(sql`uuidv7()`),
    ...aboutUnit(),
    code: text().notNull(),
    name: text().notNull(),
    category: text().notNull(),
    ...period(),
    ...decided(),
  },
  (table) => [
    ofUnit('job_position', table),
    index('job_position_unit').on(table.unitId),
    index('job_position_unit_no').on(table.unitNo),
    check('job_position_period', sql`${table.validTo} > ${table.validFrom}`),
  ],
);

export const requests = requestLedger(organization);
