import { sql } from 'drizzle-orm';
import { check, foreignKey, index, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable } from './accounts.ts';
import { id } from './columns.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** What is seen of a message before it is opened. `threadId` is the first message of the exchange; of a first one its own id. */
export const messages = accounts.table(
  'message',
  {
    id: id(),
    threadId: uuid('thread_id').notNull(),
    senderId: uuid('sender_id')
      .notNull()
      .references(() => accountTable.id),
    subject: text().notNull(),
    sentAt: instant('sent_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ name: 'message_thread', columns: [table.threadId], foreignColumns: [table.id] }),
    unique('message_of_sender').on(table.id, table.senderId),
    index('message_sent').on(table.senderId, table.id),
    index('message_in_thread').on(table.threadId, table.id),
    check('message_subject', sql`length(${table.subject}) between 1 and 300`),
  ],
);

/** The text, apart from its envelope: its sender reads it, and a recipient once he has opened it. */
export const messageTexts = accounts.table(
  'message_text',
  {
    messageId: uuid('message_id').primaryKey(),
    senderId: uuid('sender_id').notNull(),
    body: text().notNull(),
  },
  (table) => [
    foreignKey({ name: 'message_text_of', columns: [table.messageId, table.senderId], foreignColumns: [messages.id, messages.senderId] }),
    check('message_body', sql`length(${table.body}) between 1 and 10000`),
  ],
);

/** To whom a message went. Each recipient knows of himself only; taken back before it is read, it never came. */
export const messageRecipients = accounts.table(
  'message_recipient',
  {
    messageId: uuid('message_id').notNull(),
    senderId: uuid('sender_id').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    readAt: instant('read_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.messageId, table.accountId] }),
    foreignKey({ name: 'recipient_of', columns: [table.messageId, table.senderId], foreignColumns: [messages.id, messages.senderId] }),
    index('message_received').on(table.accountId, table.messageId),
    check('recipient_not_to_self', sql`${table.accountId} <> ${table.senderId}`),
    check('recipient_read_or_withdrawn', sql`${table.readAt} is null or ${table.withdrawnAt} is null`),
  ],
);
