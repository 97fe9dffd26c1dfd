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
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { personCategories, quotaKinds } from './catalogs.ts';
import { id, period } from './columns.ts';
import { organization, unitDecisions, units } from './organization.ts';
import { personnel, personnelDecisions, persons } from './personnel.ts';

const ofUnit = (name: string, table: { unitId: AnyPgColumn; unitNo: AnyPgColumn }) =>
  foreignKey({ name: `${name}_unit`, columns: [table.unitId, table.unitNo], foreignColumns: [units.id, units.unitNo] });

/** Legal basis of a row of rules, and how far it can be relied on. */
const sourced = () => ({
  legalBasis: text('legal_basis').notNull(),
  confidence: text().notNull(),
  note: text(),
});

/**
 * The ledger of pools: posts of a year and kind that came to a unit (ASSIGN from outside the tree, DELEGATE from the unit
 * above) or went back (RETURN; to outside the tree where there is no giver). Written once, never changed: what each unit
 * holds on a date is the sum, and `organization.quota` is derived from it. `giverNo` is whose pool it came from or goes to.
 */
export const quotaEntries = organization.table(
  'quota_entry',
  {
    id: id(),
    unitNo: integer('unit_no')
      .notNull()
      .references(() => units.unitNo),
    giverNo: integer('giver_no').references(() => units.unitNo),
    year: integer().notNull(),
    kind: text()
      .notNull()
      .references(() => quotaKinds.code),
    entry: text().notNull(),
    amount: numeric({ precision: 9, scale: 2 }).notNull(),
    effectiveOn: date('effective_on').notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => unitDecisions.id),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
    recordedBy: uuid('recorded_by'),
  },
  (table) => [
    index('quota_entry_unit').on(table.unitNo, table.year, table.kind),
    index('quota_entry_giver').on(table.giverNo, table.year, table.kind),
    check('quota_entry_entry', sql`${table.entry} in ('ASSIGN', 'DELEGATE', 'RETURN')`),
    check(
      'quota_entry_giver',
      sql`(${table.entry} = 'ASSIGN') <= (${table.giverNo} is null) and (${table.entry} = 'DELEGATE') <= (${table.giverNo} is not null)`,
    ),
    check('quota_entry_not_itself', sql`${table.giverNo} <> ${table.unitNo}`),
    check('quota_entry_amount', sql`${table.amount} >= 0`),
    // A quota that goes on in a later year, where that has none of its own yet, changes there under its own year.
    check('quota_entry_year', sql`${table.year} between 1990 and 2200`),
  ],
);

/** A post kept free for an appointment in preparation, from the planned day on, until somebody is appointed on it or it is let go. */
export const postReservations = organization.table(
  'post_reservation',
  {
    id: id(),
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    kind: text()
      .notNull()
      .references(() => quotaKinds.code),
    share: numeric({ precision: 3, scale: 2 }).notNull(),
    neededFrom: date('needed_from').notNull(),
    reservedOn: date('reserved_on').notNull(),
    purpose: text().notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => unitDecisions.id),
    endedOn: date('ended_on'),
    outcome: text(),
    reason: text(),
  },
  (table) => [
    ofUnit('post_reservation', table),
    index('post_reservation_unit').on(table.unitNo),
    check('post_reservation_share', sql`${table.share} > 0 and ${table.share} <= 1`),
    check(
      'post_reservation_outcome',
      sql`${table.outcome} in ('COMMITTED', 'RELEASED') and (${table.outcome} is null) = (${table.endedOn} is null)`,
    ),
    check('post_reservation_texts', sql`length(${table.purpose}) between 1 and 300 and length(${table.reason}) between 1 and 300`),
  ],
);

/** A person taken on beyond the quota: only with a decision that is named, and shown wherever the unit is reported. */
export const overQuotaPosts = organization.table(
  'over_quota_post',
  {
    id: id(),
    unitNo: integer('unit_no')
      .notNull()
      .references(() => units.unitNo),
    kind: text()
      .notNull()
      .references(() => quotaKinds.code),
    share: numeric({ precision: 3, scale: 2 }).notNull(),
    effectiveOn: date('effective_on').notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => unitDecisions.id),
  },
  (table) => [index('over_quota_post_unit').on(table.unitNo, table.kind)],
);

/** What a job position asks of its holder, and the professional grades (bậc nghề nghiệp, NĐ 232/2026) it knows. */
export const positionRequirements = organization.table(
  'position_requirement',
  {
    positionId: uuid('position_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    rankCodes: text('rank_codes').array().notNull(),
    competences: text().array().notNull(),
    lowestGrade: integer('lowest_grade'),
    topGrade: integer('top_grade'),
    ...period(),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => unitDecisions.id),
    closedBy: uuid('closed_by').references(() => unitDecisions.id),
  },
  (table) => [
    ofUnit('position_requirement', table),
    index('position_requirement_unit').on(table.unitNo),
    check('position_requirement_period', sql`${table.validTo} > ${table.validFrom}`),
    check(
      'position_requirement_grades',
      sql`(${table.lowestGrade} is null) = (${table.topGrade} is null) and ${table.lowestGrade} between 1 and ${table.topGrade} and ${table.topGrade} <= 5`,
    ),
  ],
);

/** Where a person who serves at two places counts: HOME (whence he came), HOST (where he serves), by form and date. */
export const postForms = organization.table(
  'post_form',
  {
    form: text().notNull(),
    countsAt: text('counts_at').notNull(),
    ...period(),
    ...sourced(),
  },
  (table) => [
    check('post_form_form', sql`${table.form} in ('BIET_PHAI', 'KIEM_NHIEM')`),
    check('post_form_counts_at', sql`${table.countsAt} in ('HOME', 'HOST')`),
  ],
);

/** The professional grade that a pay group stands for. */
export const gradesOfScales = organization.table(
  'grade_of_scale',
  { salaryGroup: text('salary_group').notNull(), grade: integer().notNull(), ...period(), ...sourced() },
  (table) => [check('grade_of_scale_grade', sql`${table.grade} between 1 and 5`)],
);

/** The largest share of a position's holders at its top grade (`below` 0) or the one under it (1). `ladder`: TOP5, TOP4, or TWO for positions of two grades. */
export const gradeCaps = organization.table(
  'grade_cap',
  { ladder: text().notNull(), below: integer().notNull(), mostPercent: integer('most_percent').notNull(), ...period(), ...sourced() },
  (table) => [
    check('grade_cap_ladder', sql`${table.ladder} in ('TOP5', 'TOP4', 'TWO')`),
    check('grade_cap_percent', sql`${table.mostPercent} between 0 and 100`),
  ],
);

/** Whether the rank that a position asks for is refused or only warned of, by date. */
export const rankRules = organization.table('rank_rule', {
  category: text()
    .notNull()
    .references(() => personCategories.code),
  refuses: boolean().notNull(),
  ...period(),
  ...sourced(),
});

/** Where a person serves beside his post: seconded (biệt phái) or concurrently (kiêm nhiệm). `unitNo` is the custodian, `postUnitNo` where. */
export const additionalPosts = personnel.table(
  'additional_post',
  {
    id: uuid()
      .notNull()
      .default(sql`uuidv7()`),
    personId: uuid('person_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    unitId: uuid('unit_id').notNull(),
    postUnitNo: integer('post_unit_no').notNull(),
    form: text().notNull(),
    jobTitle: text('job_title').notNull(),
    jobPositionId: uuid('job_position_id'),
    category: text()
      .notNull()
      .references(() => personCategories.code),
    share: numeric({ precision: 3, scale: 2 }).notNull(),
    ...period(),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => personnelDecisions.id),
    closedBy: uuid('closed_by').references(() => personnelDecisions.id),
  },
  (table) => [
    foreignKey({
      name: 'additional_post_custody',
      columns: [table.personId, table.unitNo],
      foreignColumns: [persons.id, persons.unitNo],
    }).onUpdate('cascade'),
    foreignKey({ name: 'additional_post_unit', columns: [table.unitId, table.postUnitNo], foreignColumns: [units.id, units.unitNo] }),
    unique('additional_post_id').on(table.id),
    index('additional_post_custodian').on(table.unitNo),
    index('additional_post_at').on(table.postUnitNo, table.validFrom),
    check('additional_post_period', sql`${table.validTo} > ${table.validFrom}`),
    check('additional_post_form', sql`${table.form} in ('BIET_PHAI', 'KIEM_NHIEM')`),
    check('additional_post_share', sql`${table.share} > 0 and ${table.share} <= 1`),
  ],
);
