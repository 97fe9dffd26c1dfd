import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgSchema, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { dateRange, id, period } from './columns.ts';
import { persons } from './personnel.ts';
import { units } from './organization.ts';

export const training = pgSchema('training');

/** What courses are about: political theory, state management, by post, by professional title … */
export const courseCategories = training.table('course_category', {
  code: text().primaryKey(),
  name: text().notNull(),
});

/** A course (khóa bồi dưỡng) as the catalog offers it while in force. Another programme or length is another course, under the same code if need be. */
export const courses = training.table(
  'course',
  {
    id: id(),
    code: text().notNull(),
    title: text().notNull(),
    category: text()
      .notNull()
      .references(() => courseCategories.code),
    /** Periods (tiết) of 45 minutes. */
    hours: integer().notNull(),
    organiser: text().notNull(),
    ...period(),
  },
  (table) => [
    check('course_period', sql`${table.validTo} > ${table.validFrom}`),
    check('course_hours', sql`${table.hours} > 0`),
    check('course_nfc', sql`${table.title} is nfc normalized and ${table.organiser} is nfc normalized`),
  ],
);

/** The ledger of completed hours: lines are added, never edited. `unitNo` is the custodian, `year` the year the hours count for. */
export const completions = training.table(
  'completion',
  {
    id: id(),
    personId: uuid('person_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    year: integer().notNull(),
    /** Periods credited, which may be fewer than the course has. */
    hours: integer().notNull(),
    completedOn: date('completed_on').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'completion_custody',
      columns: [table.personId, table.unitNo],
      foreignColumns: [persons.id, persons.unitNo],
    }).onUpdate('cascade'),
    unique('completion_once').on(table.personId, table.courseId, table.completedOn),
    index('completion_unit').on(table.unitNo),
    index('completion_person').on(table.personId, table.completedOn, table.id),
    check('completion_hours', sql`${table.hours} > 0`),
    check('completion_year', sql`${table.year} between 1990 and 2200`),
  ],
);

/** A call for enrolment (thông báo chiêu sinh): who may come is entered from `opensOn` to `closesOn`, both days included. */
export const enrolmentCalls = training.table(
  'enrolment_call',
  {
    id: id(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    title: text().notNull(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    openDuring: dateRange('open_during')
      .notNull()
      .generatedAlwaysAs(sql`daterange(opens_on, closes_on, '[]')`),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    seats: integer().notNull(),
  },
  (table) => [
    index('enrolment_call_course').on(table.courseId),
    index('enrolment_call_closing').on(table.closesOn, table.id),
    check('enrolment_call_window', sql`${table.closesOn} >= ${table.opensOn}`),
    check('enrolment_call_days', sql`${table.endsOn} >= ${table.startsOn}`),
    check('enrolment_call_seats', sql`${table.seats} > 0`),
    check('enrolment_call_nfc', sql`${table.title} is nfc normalized`),
  ],
);

/** One person entered for one call. `unitNo` is the unit that entered him and stays, wherever his record goes. */
export const enrolments = training.table(
  'enrolment',
  {
    id: id(),
    callId: uuid('call_id')
      .notNull()
      .references(() => enrolmentCalls.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id),
    unitNo: integer('unit_no')
      .notNull()
      .references(() => units.unitNo),
    enrolledOn: date('enrolled_on').notNull(),
  },
  (table) => [
    unique('enrolment_once').on(table.callId, table.personId),
    index('enrolment_person').on(table.personId),
    index('enrolment_unit').on(table.unitNo),
  ],
);
