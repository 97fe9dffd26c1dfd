import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, id, transactionId } from './columns.ts';
import { requestLedger } from './request-ledger.ts';

export const accounts = pgSchema('accounts');

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** The paper a right rests on (văn bản, quyết định). */
export const documents = accounts.table(
  'document',
  {
    id: id(),
    number: text().notNull(),
    signedOn: date('signed_on').notNull(),
    issuer: text().notNull(),
    summary: text().notNull(),
  },
  (table) => [
    check('document_texts', sql`greatest(length(${table.number}), length(${table.issuer})) <= 300 and length(${table.summary}) <= 2000`),
  ],
);

/**
 * Who may sign in. `holderId` names the person who holds it; only a PERSONAL account opens the holder's own record. `version` is raised by a
 * trigger whoever changes it, for reorganisations write here too; `paperId` and `because` say what its latest change rests on. `soleOf`: the unit
 * or person that has no other account of the kind at the same time, where the province's rules say so.
 */
export const accountTable = accounts.table(
  'account',
  {
    id: id(),
    login: text().notNull().unique(),
    kind: text().notNull(),
    holderId: uuid('holder_id'),
    unitId: uuid('unit_id'),
    domain: text(),
    lockedAt: instant('locked_at'),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    documentId: uuid('document_id').references(() => documents.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    version: integer().notNull().default(1),
    paperId: uuid('paper_id').references(() => documents.id),
    because: text(),
    soleOf: text('sole_of'),
  },
  (table) => [
    index('account_unit').on(table.unitId),
    index('account_holder').on(table.holderId),
    check('account_because', sql`${table.because} in ('DECIDED', 'HOLDER_LEFT', 'UNIT_ENDED', 'TERM_ENDED')`),
    check('account_kind', sql`${table.kind} in ('SYSTEM', 'AGENCY', 'SPECIALIST', 'PERSONAL', 'SERVICE')`),
    check('account_personal_has_holder', sql`${table.kind} <> 'PERSONAL' or ${table.holderId} is not null`),
    check('account_login_folded', sql`${table.login} = lower(${table.login})`),
  ],
);

/**
 * argon2id hashes; no role but the gate reads them. `mustChange`: why the password does nothing but get its owner a new one, also one that
 * was handed over; STOLEN ones get nobody anything. `usableUntil`: a handed-over one is worth nothing afterwards.
 */
export const credentials = accounts.table(
  'credential',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => accountTable.id),
    passwordHash: text('password_hash').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
    mustChange: text('must_change'),
    usableUntil: instant('usable_until'),
  },
  (table) => [check('credential_must_change', sql`${table.mustChange} in ('HANDED_OVER', 'RESET', 'STOLEN')`)],
);

/** A signed-in session. Its secret is known to the bearer only; here stands the hash. */
export const sessions = accounts.table(
  'session',
  {
    id: id(),
    secretHash: bytes('secret_hash').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    startedAt: instant('started_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because'),
    clientAddress: text('client_address').notNull(),
    clientProgram: text('client_program').notNull(),
    /** By which identity at an OpenID provider (accounts.external_identity) it was opened; null after a password or a secret. */
    identityId: uuid('identity_id'),
  },
  (table) => [index('session_account').on(table.accountId)],
);

/** One refresh token may be used once; using it again ends the session (somebody holds a stolen copy). */
export const refreshTokens = accounts.table(
  'refresh_token',
  {
    tokenHash: bytes('token_hash').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    issuedAt: instant('issued_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('refresh_token_session').on(table.sessionId)],
);

/** Failures per address, per login at an address and per login; keys are hashes, so an unknown login is throttled like a known one and leaves no trace of itself. */
export const signInAttempts = accounts.table(
  'sign_in_attempt',
  {
    key: bytes().primaryKey(),
    failures: integer().notNull(),
    since: instant('since').notNull(),
    blockedUntil: instant('blocked_until'),
  },
  (table) => [index('sign_in_attempt_since').on(table.since)],
);

export const permissions = accounts.table('permission', { name: text().primaryKey() });
/** `kinds`: of accounts that may hold the role. */
export const roles = accounts.table('role', {
  code: text().primaryKey(),
  name: text().notNull(),
  kinds: text()
    .array()
    .notNull()
    .default(sql`'{}'`),
});
export const rolePermissions = accounts.table(
  'role_permission',
  {
    role: text()
      .notNull()
      .references(() => roles.code),
    permission: text()
      .notNull()
      .references(() => permissions.name),
  },
  (table) => [primaryKey({ columns: [table.role, table.permission] })],
);

/**
 * A role over a unit and all below it, for a period, on the basis of a document, to an account or to a group. No unit: the role opens
 * operations only, rows come from the holder himself. `domain`: only what belongs to it. `restsOn`: the grant of whoever delegated this one,
 * which it ends with and never reaches beyond; null where Sở Nội vụ issued it.
 */
export const grants = accounts.table(
  'access_grant',
  {
    id: id(),
    accountId: uuid('account_id').references(() => accountTable.id),
    groupId: uuid('group_id'),
    restsOn: uuid('rests_on').references((): AnyPgColumn => grants.id),
    role: text()
      .notNull()
      .references(() => roles.code),
    unitId: uuid('unit_id'),
    unitNo: integer('unit_no'),
    domain: text(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    grantedBy: uuid('granted_by').references(() => accountTable.id),
    grantedAt: instant('granted_at').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
    revokedBy: uuid('revoked_by').references(() => accountTable.id),
  },
  (table) => [
    index('access_grant_account').on(table.accountId),
    index('access_grant_group').on(table.groupId),
    index('access_grant_rests_on').on(table.restsOn),
    check('access_grant_holder', sql`num_nonnulls(${table.accountId}, ${table.groupId}) = 1`),
    check('access_grant_rests_on_another', sql`${table.restsOn} <> ${table.id}`),
    check('access_grant_period', sql`${table.validTo} > ${table.validFrom}`),
    check('access_grant_unit', sql`(${table.unitId} is null) = (${table.unitNo} is null)`),
  ],
);

/** Numbers of audit entries and of what they changed, one row of numbers for both. */
export const auditNumbers = accounts.sequence('audit_no');

/** Where an entry stands among all: entries are sealed in the order of `era`, `xid`, `no`. An era ends when a copy of the database counts transactions anew. */
export const sealedPlace = () => ({
  no: bigint({ mode: 'number' })
    .notNull()
    .default(sql`nextval('accounts.audit_no')`),
  era: integer().notNull().default(1),
  xid: transactionId()
    .notNull()
    .default(sql`pg_current_xact_id()`),
});

/** Who did what to which things, under which grants, in which request, and the database role through which it was written. Append-only, sealed. */
export const auditEntries = accounts.table(
  'audit_entry',
  {
    id: id(),
    at: instant('at')
      .notNull()
      .default(sql`clock_timestamp()`),
    accountId: uuid('account_id'),
    sessionId: uuid('session_id'),
    operation: text().notNull(),
    subjectType: text('subject_type').notNull(),
    subjectIds: uuid('subject_ids').array().notNull(),
    detail: jsonb().notNull(),
    writtenBy: text('written_by')
      .notNull()
      .default(sql`session_user`),
    ...sealedPlace(),
    grantIds: uuid('grant_ids').array(),
    requestId: text('request_id').default(sql`left(nullif(current_setting('app.request', true), ''), 200)`),
  },
  (table) => [index('audit_entry_subjects').using('gin', table.subjectIds), index('audit_entry_sealed').on(table.era, table.xid, table.no)],
);

export const requests = requestLedger(accounts);
