import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable } from './accounts.ts';
import { id } from './columns.ts';

/** Notices of an account: one a day and topic, whose items say what it is about and name no person. */
export const inbox = accounts.table(
  'inbox',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    topic: text().notNull(),
    day: date().notNull(),
    items: jsonb().notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull().defaultNow(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  (table) => [
    unique('inbox_once_a_day').on(table.accountId, table.day, table.topic),
    index('inbox_of_account').on(table.accountId, table.id),
    check('inbox_topic', sql`${table.topic} in ('OBLIGATIONS')`),
  ],
);
