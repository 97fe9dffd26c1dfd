import { sql } from 'drizzle-orm';
import { check, index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable } from './accounts.ts';

/** Who made, checked or signed a change of any domain, and which person held the account at that moment. Append-only. */
export const changeParts = accounts.table(
  'change_part',
  {
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    part: text().notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    holderId: uuid('holder_id'),
    sessionId: uuid('session_id').notNull(),
    at: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.subjectType, table.subjectId, table.part, table.accountId] }),
    index('change_part_account').on(table.accountId),
    check('change_part_name', sql`${table.part} in ('MAKER', 'CHECKER', 'SIGNER')`),
    check('change_part_subject', sql`length(${table.subjectType}) between 1 and 60`),
  ],
);
