import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, timestamp, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable, documents } from './accounts.ts';
import { id } from './columns.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** What became of an account, one row for each change, in its order; written by the account's own trigger whoever changes it, and by nobody else. */
export const accountChanges = accounts.table(
  'account_change',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    version: integer().notNull(),
    change: text().notNull(),
    at: instant('at')
      .notNull()
      .default(sql`clock_timestamp()`),
    changedBy: uuid('changed_by'),
    documentId: uuid('document_id').references(() => documents.id),
    because: text(),
    holderId: uuid('holder_id'),
    validTo: date('valid_to'),
  },
  (table) => [
    uniqueIndex('account_change_once').on(table.accountId, table.version),
    check(
      'account_change_kind',
      sql`${table.change} in ('ISSUED', 'SUSPENDED', 'REOPENED', 'WITHDRAWN', 'EXTENDED', 'RESTRICTED', 'HANDED_OVER', 'CHANGED')`,
    ),
  ],
);

/**
 * Who decides about accounts of a kind, from the province's rules: PROVINCE, whoever holds accounts.account.write over the whole province;
 * SUBTREE, who holds it by this role over the unit; BELOW, the same but not of the unit itself that the role is given over.
 */
export const accountAuthorities = accounts.table(
  'account_authority',
  { kind: text().notNull(), authority: text().notNull(), role: text(), article: text().notNull() },
  (table) => [
    unique('account_authority_once').on(table.kind, table.authority, table.role).nullsNotDistinct(),
    check('account_authority_reach', sql`${table.authority} in ('PROVINCE', 'SUBTREE', 'BELOW')`),
    check('account_authority_role', sql`(${table.authority} = 'PROVINCE') = (${table.role} is null)`),
  ],
);

/** Of which kind one unit, or one person, has one account at a time, from the province's rules. */
export const soleAccounts = accounts.table(
  'sole_account',
  { kind: text().primaryKey(), per: text().notNull(), article: text().notNull() },
  (table) => [check('sole_account_per', sql`${table.per} in ('UNIT', 'PERSON')`)],
);

/** A written request for an account, and what was decided on it by somebody else. */
export const accountRequests = accounts.table(
  'account_request',
  {
    id: id(),
    kind: text().notNull(),
    login: text().notNull(),
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    holderId: uuid('holder_id').notNull(),
    domain: text(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    requestedBy: uuid('requested_by').notNull(),
    requestedAt: instant('requested_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    version: integer().notNull().default(1),
    outcome: text(),
    reason: text(),
    decisionId: uuid('decision_id').references(() => documents.id),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    accountId: uuid('account_id').references(() => accountTable.id),
  },
  (table) => [
    index('account_request_waiting')
      .on(table.id)
      .where(sql`${table.outcome} is null`),
    check('account_request_kind', sql`${table.kind} in ('SYSTEM', 'AGENCY', 'SPECIALIST', 'PERSONAL')`),
    check('account_request_period', sql`${table.validTo} > ${table.validFrom}`),
    check('account_request_outcome', sql`${table.outcome} in ('ISSUED', 'REFUSED')`),
    check(
      'account_request_issued',
      sql`(${table.outcome} = 'ISSUED') is not distinct from (${table.accountId} is not null) or ${table.outcome} is null`,
    ),
    check('account_request_decided', sql`(${table.outcome} is null) = (${table.decidedAt} is null)`),
    check('account_request_texts', sql`length(${table.login}) <= 100 and length(${table.reason}) <= 2000`),
  ],
);

/**
 * A hand-over (bàn giao) of an account from its holder to the next under a decision, a record that both confirm. The next one's password
 * waits here, hashed, until the giver has confirmed or the decision says that he cannot; then the account is the receiver's.
 */
export const handOvers = accounts.table(
  'hand_over',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    giverId: uuid('giver_id'),
    receiverId: uuid('receiver_id').notNull(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    arrangedBy: uuid('arranged_by').notNull(),
    arrangedAt: instant('arranged_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    /** Why the giver does not confirm; null where he has to. */
    giverAbsent: text('giver_absent'),
    passwordHash: text('password_hash'),
    givenAt: instant('given_at'),
    receivedAt: instant('received_at'),
    /** Another hand-over took its place before both had confirmed. */
    replacedAt: instant('replaced_at'),
  },
  (table) => [
    uniqueIndex('hand_over_open')
      .on(table.accountId)
      .where(sql`${table.receivedAt} is null and ${table.replacedAt} is null`),
    check('hand_over_to_another', sql`${table.giverId} <> ${table.receiverId}`),
    check('hand_over_in_order', sql`${table.receivedAt} is null or ${table.givenAt} is not null`),
    check('hand_over_password', sql`${table.passwordHash} is null or (${table.givenAt} is null and ${table.replacedAt} is null)`),
    check('hand_over_ended_once', sql`num_nonnulls(${table.receivedAt}, ${table.replacedAt}) <= 1`),
    check('hand_over_texts', sql`length(${table.giverAbsent}) <= 2000`),
  ],
);
