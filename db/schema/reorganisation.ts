import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, numeric, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { id } from './columns.ts';
import { organization, unitDecisions, units } from './organization.ts';

/** A plan of reorganisation (phương án sắp xếp): its steps as they were entered, carried out at once on its day or cancelled. `unitNo`: all its units stand below this one. */
export const reorganisations = organization.table(
  'reorganisation',
  {
    id: id(),
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => unitDecisions.id),
    effectiveOn: date('effective_on').notNull(),
    steps: jsonb().notNull(),
    state: text().notNull().default('PLANNED'),
    version: integer().notNull().default(1),
    plannedBy: uuid('planned_by').notNull(),
    plannedAt: timestamp('planned_at', { withTimezone: true }).notNull().defaultNow(),
    /** Who answers for it in the planner's place, where that lost the right to before the day, and since when. */
    confirmedBy: uuid('confirmed_by'),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
    /** When it was carried out or cancelled, by which account, and why it was cancelled. */
    closedBy: uuid('closed_by'),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    reason: text(),
  },
  (table) => [
    foreignKey({ name: 'reorganisation_unit', columns: [table.unitId, table.unitNo], foreignColumns: [units.id, units.unitNo] }),
    index('reorganisation_of_unit').on(table.unitNo),
    index('reorganisation_due').on(table.state, table.effectiveOn),
    check('reorganisation_state', sql`${table.state} in ('PLANNED', 'EXECUTED', 'CANCELLED')`),
    check('reorganisation_closed', sql`(${table.state} = 'PLANNED') = (${table.closedAt} is null)`),
    check('reorganisation_size', sql`pg_column_size(${table.steps}) <= 4000000`),
  ],
);

/** Old to new map: which unit went on as which, with the share of its people that came there. A unit that was split has several. */
export const successions = organization.table(
  'succession',
  {
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    successorId: uuid('successor_id').notNull(),
    successorNo: integer('successor_no').notNull(),
    effectiveOn: date('effective_on').notNull(),
    people: integer().notNull(),
    share: numeric({ precision: 7, scale: 6 }).notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => unitDecisions.id),
    reorganisationId: uuid('reorganisation_id')
      .notNull()
      .references(() => reorganisations.id),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.successorId, table.effectiveOn] }),
    foreignKey({ name: 'succession_unit', columns: [table.unitId, table.unitNo], foreignColumns: [units.id, units.unitNo] }),
    foreignKey({ name: 'succession_successor', columns: [table.successorId, table.successorNo], foreignColumns: [units.id, units.unitNo] }),
    index('succession_to').on(table.successorId),
    index('succession_of_reorganisation').on(table.reorganisationId),
    check('succession_share', sql`${table.share} between 0 and 1`),
    check('succession_people', sql`${table.people} >= 0`),
    check('succession_not_itself', sql`${table.unitId} <> ${table.successorId}`),
  ],
);

/** To whom the rows of a unit that ended passed: grants over the heir reach them from that day on. One heir, however many successors. */
export const inheritances = organization.table(
  'inheritance',
  {
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').primaryKey(),
    heirId: uuid('heir_id').notNull(),
    heirNo: integer('heir_no').notNull(),
    validFrom: date('valid_from').notNull(),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => unitDecisions.id),
  },
  (table) => [
    foreignKey({ name: 'inheritance_unit', columns: [table.unitId, table.unitNo], foreignColumns: [units.id, units.unitNo] }),
    foreignKey({ name: 'inheritance_heir', columns: [table.heirId, table.heirNo], foreignColumns: [units.id, units.unitNo] }),
    index('inheritance_heir_no').on(table.heirNo),
    check('inheritance_not_itself', sql`${table.unitNo} <> ${table.heirNo}`),
  ],
);
