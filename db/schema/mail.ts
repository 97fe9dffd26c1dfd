import { sql } from 'drizzle-orm';
import { check, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable } from './accounts.ts';
import { bytes, id } from './columns.ts';
import { fieldKeyTable } from './field-keys.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Where an account is told by e-mail that something waits for it; without an address nothing is sent. */
export const mailAddresses = accounts.table(
  'mail_address',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => accountTable.id),
    /** Held the address before it was sealed; since then always null (`mail_address_sealed`). */
    address: text(),
    /** AES-256-GCM, bound to this table, column and account; null once it was taken away. */
    addressSealed: bytes('address_sealed'),
    since: instant('since').notNull().defaultNow(),
  },
  (table) => [
    check(
      'mail_address_form',
      sql`${table.address} ~ '^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$' and length(${table.address}) <= 254`,
    ),
  ],
);

export const accountsFieldKeys = fieldKeyTable(accounts);

/**
 * E-mails to send: written in the transaction of what they tell of, one for each thing and account. SENDING is recorded before the
 * first byte leaves and never goes back by itself: what a crash left there becomes UNCERTAIN and is not sent again.
 */
export const mails = accounts.table(
  'mail',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    about: text().notNull(),
    aboutId: uuid('about_id').notNull(),
    subject: text().notNull(),
    state: text().notNull().default('WAITING'),
    attempts: integer().notNull().default(0),
    writtenAt: instant('written_at').notNull().defaultNow(),
    nextAt: instant('next_at').notNull().defaultNow(),
    changedAt: instant('changed_at').notNull().defaultNow(),
    /** Put back among those that wait, by hand; from then on it waits anew. */
    requeuedAt: instant('requeued_at'),
    fault: text(),
  },
  (table) => [
    unique('mail_once').on(table.accountId, table.about, table.aboutId),
    index('mail_due')
      .on(table.nextAt)
      .where(sql`${table.state} = 'WAITING'`),
    index('mail_open')
      .on(table.changedAt)
      .where(sql`${table.state} = 'SENDING'`),
    check('mail_about', sql`${table.about} in ('NOTICE', 'MESSAGE', 'NEWS')`),
    check('mail_state', sql`${table.state} in ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'DEAD', 'EXPIRED', 'CANCELLED')`),
    check('mail_subject', sql`length(${table.subject}) between 1 and 400 and length(${table.fault}) <= 300`),
  ],
);
