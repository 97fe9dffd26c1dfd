import { date, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

/** What belongs to no domain: legal today, and what this database was set up as. */
export const hoso = pgSchema('hoso');

/** One row at most, written by the launcher for demonstrations and tests; empty in production. */
export const fixedToday = hoso.table('fixed_today', { today: date().notNull() });

/** Facts about the setup: which province, whether the demo province is loaded. */
export const setup = hoso.table('setup', {
  key: text().primaryKey(),
  value: text().notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
});
