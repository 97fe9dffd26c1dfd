import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, date, foreignKey, index, integer, numeric, text, unique, uuid } from 'drizzle-orm/pg-core';
import { catalogEntries, personCategories } from './catalogs.ts';
import { id } from './columns.ts';
import { units } from './organization.ts';
import { personnel, personnelDecisions, persons } from './personnel.ts';

const custody = (table: { personId: AnyPgColumn; unitNo: AnyPgColumn }, name: string) =>
  foreignKey({ name, columns: [table.personId, table.unitNo], foreignColumns: [persons.id, persons.unitNo] }).onUpdate('cascade');

/**
 * Why and under which decision somebody's service ends: the assignment that this decision closes has no successor. Written once; an earlier
 * end decided later has a row of its own, and the assignment says by which decision it ends.
 */
export const serviceEnds = personnel.table(
  'service_end',
  {
    id: id(),
    personId: uuid('person_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    reason: text().notNull(),
    reasonCatalog: text('reason_catalog')
      .notNull()
      .generatedAlwaysAs(sql`'LY_DO_KET_THUC_CONG_TAC'`),
    endsOn: date('ends_on').notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => personnelDecisions.id),
  },
  (table) => [
    custody(table, 'service_end_custody'),
    unique('service_end_decision').on(table.decisionId, table.personId),
    index('service_end_person').on(table.personId),
    index('service_end_unit').on(table.unitNo),
    foreignKey({
      name: 'service_end_reason_entry',
      columns: [table.reasonCatalog, table.reason],
      foreignColumns: [catalogEntries.catalog, catalogEntries.code],
    }),
  ],
);

/**
 * A post that was decided for a later day and called off before that day (`form` null: an assignment): nobody ever held it, but until
 * `cancelledOn` it was reserved. Written only where a post is called off; only the gates read it.
 */
export const cancelledPosts = personnel.table(
  'cancelled_post',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    unitId: uuid('unit_id').notNull(),
    postUnitNo: integer('post_unit_no').notNull(),
    form: text(),
    jobTitle: text('job_title').notNull(),
    jobPositionId: uuid('job_position_id'),
    category: text()
      .notNull()
      .references(() => personCategories.code),
    share: numeric({ precision: 3, scale: 2 }).notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => personnelDecisions.id),
    cancelledOn: date('cancelled_on').notNull(),
    cancelledBy: uuid('cancelled_by')
      .notNull()
      .references(() => personnelDecisions.id),
  },
  (table) => [
    custody(table, 'cancelled_post_custody'),
    foreignKey({ name: 'cancelled_post_unit', columns: [table.unitId, table.postUnitNo], foreignColumns: [units.id, units.unitNo] }),
    index('cancelled_post_person').on(table.personId),
    index('cancelled_post_custodian').on(table.unitNo),
    index('cancelled_post_at').on(table.postUnitNo),
    check('cancelled_post_form', sql`${table.form} in ('BIET_PHAI', 'KIEM_NHIEM')`),
  ],
);
