import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, integer, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { id } from './columns.ts';
import { organization, units } from './organization.ts';
import { persons } from './personnel.ts';

/**
 * Who owes what by when, under which article. One row is raised by an event of a procedure (`event`, about a person) or by the
 * report calendar (`period`, about nobody). `unitNo` is the custodian of the person and moves with him; without a person it is
 * the unit that owes. `owedByNo` is the unit that owes and stays: the old custodian owes the hand-over of a record it gave away.
 * Late is no state: it is open and `due` has passed.
 */
export const obligations = organization.table(
  'obligation',
  {
    id: id(),
    code: text().notNull(),
    title: text().notNull(),
    personId: uuid('person_id'),
    unitNo: integer('unit_no').notNull(),
    owedById: uuid('owed_by_id').notNull(),
    owedByNo: integer('owed_by_no').notNull(),
    /** The person himself owes it (CA_NHAN); his unit answers for him. */
    byPerson: boolean('by_person').notNull().default(false),
    role: text().notNull(),
    event: text(),
    eventOn: date('event_on'),
    /** Steps of one procedure share it. */
    procedureId: uuid('procedure_id').notNull(),
    decisionId: uuid('decision_id'),
    period: text(),
    opensOn: date('opens_on'),
    days: integer(),
    dayKind: text('day_kind'),
    due: date().notNull(),
    /** Counted where no holidays are known yet: it may still move. */
    provisional: boolean().notNull().default(false),
    article: text().notNull(),
    consequence: text().notNull(),
    attachmentRequired: boolean('attachment_required').notNull().default(false),
    /** Days after which a late one goes one level higher again; null where the rule says no more than "the unit above". */
    escalateAgainAfter: integer('escalate_again_after'),
    completedBy: text('completed_by')
      .array()
      .notNull()
      .default(sql`'{}'`),
    profile: text().notNull(),
    state: text().notNull().default('OPEN'),
    closedOn: date('closed_on'),
    closedByEvent: text('closed_by_event'),
    closedByAccount: uuid('closed_by_account'),
    /** The document that came with the completion, in the domain that recorded it; without one, what needs an attachment is not done. */
    paperId: uuid('paper_id'),
    reason: text(),
    version: integer().notNull().default(1),
    raisedAt: timestamp('raised_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'obligation_custody',
      columns: [table.personId, table.unitNo],
      foreignColumns: [persons.id, persons.unitNo],
    }).onUpdate('cascade'),
    foreignKey({ name: 'obligation_owed_by', columns: [table.owedById, table.owedByNo], foreignColumns: [units.id, units.unitNo] }),
    // One event starts a clock once; one report is asked for once a period.
    unique('obligation_of_event').on(table.personId, table.code, table.event, table.eventOn),
    unique('obligation_of_period').on(table.owedByNo, table.code, table.period),
    index('obligation_person').on(table.personId, table.unitNo),
    index('obligation_unit').on(table.unitNo),
    index('obligation_of_unit').on(table.owedByNo, table.due, table.id),
    index('obligation_open')
      .on(table.due, table.id)
      .where(sql`${table.state} = 'OPEN'`),
    check('obligation_state', sql`${table.state} in ('OPEN', 'DONE', 'WAIVED')`),
    check('obligation_closed', sql`(${table.state} = 'OPEN') = (${table.closedOn} is null)`),
    check(
      'obligation_reason',
      sql`(${table.state} = 'WAIVED') = (${table.reason} is not null) and length(${table.reason}) between 1 and 2000`,
    ),
    check(
      'obligation_source',
      sql`(${table.event} is null) <> (${table.period} is null) and (${table.event} is null) = (${table.personId} is null) and (${table.event} is null) = (${table.eventOn} is null)`,
    ),
    check('obligation_of_nobody', sql`${table.personId} is not null or (${table.unitNo} = ${table.owedByNo} and not ${table.byPerson})`),
    check('obligation_day_kind', sql`${table.dayKind} in ('WORKING', 'CALENDAR')`),
  ],
);

/** A late obligation told to the unit above; level 1 is the one directly above, the next levels follow where the rule has them. */
export const escalations = organization.table(
  'escalation',
  {
    obligationId: uuid('obligation_id')
      .notNull()
      .references(() => obligations.id),
    level: integer().notNull(),
    owedByNo: integer('owed_by_no').notNull(),
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    escalatedOn: date('escalated_on').notNull(),
    /** The due date that passed: when it moves, the obligation may become late anew. */
    due: date().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.obligationId, table.due, table.level] }),
    foreignKey({ name: 'escalation_unit', columns: [table.unitId, table.unitNo], foreignColumns: [units.id, units.unitNo] }),
    index('escalation_of_unit').on(table.unitNo),
    check('escalation_level', sql`${table.level} between 1 and 4`),
  ],
);

/** What was reminded of, so that nothing is told twice: written together with the notice. */
export const reminders = organization.table(
  'reminder',
  {
    obligationId: uuid('obligation_id')
      .notNull()
      .references(() => obligations.id),
    kind: text().notNull(),
    due: date().notNull(),
    owedByNo: integer('owed_by_no').notNull(),
    remindedOn: date('reminded_on').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.obligationId, table.kind, table.due] }),
    check('reminder_kind', sql`${table.kind} in ('BEFORE', 'AFTER')`),
  ],
);

/** By which rules the open obligations were counted last: one row. */
export const rulesCounted = organization.table('rules_counted', {
  one: boolean().primaryKey().default(true),
  province: text().notNull(),
  hash: text().notNull(),
  countedOn: date('counted_on').notNull(),
});
