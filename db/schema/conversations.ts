import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable } from './accounts.ts';
import { id } from './columns.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const account = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => accountTable.id);

/** People who write to each other live. `lastNo` counts its posts; triggers keep it and `lastAt`. */
export const conversations = accounts.table(
  'conversation',
  {
    id: id(),
    name: text(),
    startedBy: account('started_by'),
    startedAt: instant('started_at').notNull().defaultNow(),
    lastNo: integer('last_no').notNull().default(0),
    lastAt: instant('last_at').notNull().defaultNow(),
  },
  () => [check('conversation_name', sql`length(name) between 1 and 300`)],
);

/** Who takes part, from the post `fromNo` on. Whoever left and is added again has a row for each time. */
export const conversationParts = accounts.table(
  'conversation_part',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    accountId: account('account_id'),
    addedBy: account('added_by'),
    fromNo: integer('from_no').notNull(),
    readNo: integer('read_no').notNull(),
    joinedAt: instant('joined_at').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => [
    uniqueIndex('conversation_part_once')
      .on(table.conversationId, table.accountId)
      .where(sql`left_at is null`),
    index('conversation_part_own').on(table.accountId, table.conversationId),
    check('conversation_part_left_later', sql`left_at >= joined_at`),
  ],
);

/** What was written, in the order in which it was committed: `no` is given under a lock of the conversation. */
export const conversationPosts = accounts.table(
  'conversation_post',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    no: integer().notNull(),
    authorId: account('author_id'),
    body: text().notNull(),
    postedAt: instant('posted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.no] }),
    check('conversation_post_body', sql`length(${table.body}) between 1 and 4000`),
  ],
);
