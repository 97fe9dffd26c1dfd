import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable, documents } from './accounts.ts';
import { bytes, id } from './columns.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const ofAccount = () =>
  uuid('account_id')
    .notNull()
    .references(() => accountTable.id);

/**
 * Who an account is at an OpenID provider: the subject that the provider (issuer) vouches for. Linked and ended by who decides about the account, each
 * on a paper; ended by itself when the account is another's. One account for a subject, and one subject for an account, at a time.
 */
export const externalIdentities = accounts.table(
  'external_identity',
  {
    id: id(),
    accountId: ofAccount(),
    issuer: text().notNull(),
    subject: text().notNull(),
    linkedBy: uuid('linked_by')
      .notNull()
      .references(() => accountTable.id),
    linkedAt: instant('linked_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because'),
    endedBy: uuid('ended_by').references(() => accountTable.id),
    endDocumentId: uuid('end_document_id').references(() => documents.id),
  },
  (table) => [
    uniqueIndex('external_identity_subject')
      .on(table.issuer, table.subject)
      .where(sql`${table.endedAt} is null`),
    uniqueIndex('external_identity_account')
      .on(table.accountId, table.issuer)
      .where(sql`${table.endedAt} is null`),
    index('external_identity_of').on(table.accountId, table.id),
    check('external_identity_issuer', sql`length(${table.issuer}) between 1 and 300`),
    // As OpenID Connect Core §2 bounds it; never a number of a person, which stands sealed or nowhere.
    check(
      'external_identity_subject_form',
      sql`${table.subject} ~ '^[\x21-\x7e]{1,255}$' and ${table.subject} !~ '^([0-9]{9}|[0-9]{12})$'`,
    ),
    check('external_identity_ended_because', sql`${table.endedBecause} in ('DECIDED', 'HANDED_OVER', 'WITHDRAWN')`),
    check('external_identity_ended', sql`(${table.endedAt} is null) = (${table.endedBecause} is null)`),
    check(
      'external_identity_ended_on_paper',
      sql`(${table.endedBecause} is not distinct from 'DECIDED') = (${table.endDocumentId} is not null) and (${table.endDocumentId} is null) = (${table.endedBy} is null)`,
    ),
  ],
);

/** States of sign-ins at a provider that came back: each counts once. Swept when their time is over. */
export const spentStates = accounts.table(
  'spent_state',
  { stateHash: bytes('state_hash').primaryKey(), expiresAt: instant('expires_at').notNull() },
  (table) => [index('spent_state_expires').on(table.expiresAt)],
);

/** argon2id hashes of the passwords that an account had before, so that it takes none of them again. No role but the gate reads them. */
export const passwordHistory = accounts.table(
  'password_history',
  {
    id: id(),
    accountId: ofAccount(),
    passwordHash: text('password_hash').notNull(),
    retiredAt: instant('retired_at').notNull().defaultNow(),
  },
  (table) => [index('password_history_account').on(table.accountId, table.id)],
);

/**
 * A sign-in that is not done: the password held (or another provider vouched), something is left to do. No session: it opens nothing.
 * `factorPassedAt`: the second factor held too, or there is none.
 */
export const signInTickets = accounts.table(
  'sign_in_ticket',
  {
    tokenHash: bytes('token_hash').primaryKey(),
    accountId: ofAccount(),
    clientAddress: text('client_address').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    factorPassedAt: instant('factor_passed_at'),
    failures: integer().notNull().default(0),
    usedAt: instant('used_at'),
    /** By which identity at a provider; null after a password. */
    identityId: uuid('identity_id').references(() => externalIdentities.id),
    /** Handed to a browser that came back from the provider, and not yet brought here by whoever signs in. */
    toRedeem: boolean('to_redeem').notNull().default(false),
  },
  (table) => [
    check('sign_in_ticket_to_redeem', sql`not ${table.toRedeem} or ${table.identityId} is not null`),
    index('sign_in_ticket_account').on(table.accountId),
    index('sign_in_ticket_expires').on(table.expiresAt),
  ],
);

/** A second factor (TOTP): begun, then confirmed by a first code, then ended. One of each kind at a time. Its secret stands sealed. */
export const secondFactors = accounts.table(
  'second_factor',
  {
    id: id(),
    accountId: ofAccount(),
    secretSealed: bytes('secret_sealed').notNull(),
    begunAt: instant('begun_at').notNull().defaultNow(),
    confirmedAt: instant('confirmed_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('second_factor_confirmed')
      .on(table.accountId)
      .where(sql`${table.confirmedAt} is not null and ${table.endedAt} is null`),
    uniqueIndex('second_factor_begun')
      .on(table.accountId)
      .where(sql`${table.confirmedAt} is null and ${table.endedAt} is null`),
  ],
);

/** The last time step whose code was taken: no code is taken twice, nor one before it. */
export const factorSteps = accounts.table('factor_step', {
  factorId: uuid('factor_id')
    .primaryKey()
    .references(() => secondFactors.id),
  lastStep: bigint('last_step', { mode: 'number' }).notNull(),
});

/** Codes for who lost the second factor, each for one time; SHA-256 of eighty random bits. */
export const recoveryCodes = accounts.table(
  'recovery_code',
  {
    factorId: uuid('factor_id')
      .notNull()
      .references(() => secondFactors.id),
    codeHash: bytes('code_hash').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [primaryKey({ columns: [table.factorId, table.codeHash] })],
);

/** What a head asks of Sở Nội vụ for one of his accounts: a new way in. Decided once, by somebody else. */
export const passwordResets = accounts.table(
  'password_reset',
  {
    id: id(),
    accountId: ofAccount(),
    reason: text().notNull(),
    note: text().notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => accountTable.id),
    askedAt: instant('asked_at').notNull().defaultNow(),
    decidedBy: uuid('decided_by').references(() => accountTable.id),
    decidedAt: instant('decided_at'),
    outcome: text(),
  },
  (table) => [
    uniqueIndex('password_reset_open')
      .on(table.accountId)
      .where(sql`${table.decidedAt} is null`),
    index('password_reset_asked_by').on(table.askedBy),
    check('password_reset_reason', sql`${table.reason} in ('FORGOTTEN', 'STOLEN', 'SECOND_FACTOR_LOST')`),
    check('password_reset_note', sql`length(${table.note}) between 1 and 300`),
    check('password_reset_outcome', sql`${table.outcome} in ('RESET', 'REFUSED')`),
    check(
      'password_reset_decided',
      sql`num_nonnulls(${table.decidedBy}, ${table.decidedAt}, ${table.outcome}) in (0, 3) and ${table.decidedBy} <> ${table.askedBy}`,
    ),
  ],
);

/** Secrets by which a program signs in as its account: SHA-256 of 256 random bits. Two stand at once, so that one is changed without a pause. */
export const serviceCredentials = accounts.table(
  'service_credential',
  {
    id: id(),
    accountId: ofAccount(),
    secretHash: bytes('secret_hash').notNull().unique(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => accountTable.id),
    madeAt: instant('made_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  (table) => [index('service_credential_account').on(table.accountId)],
);
