import { sql } from 'drizzle-orm';
import type { InSession, Pool, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { manyByKey } from '@hoso/shared/loaders.ts';
import type { ExternalIdentityEnding } from '../generated.ts';
import type { PaperRow } from './account-life.ts';
import { through } from './door.ts';

export type ExternalIdentityRow = {
  id: string;
  accountId: string;
  issuer: string;
  subject: string;
  linkedBy: string;
  linkedAt: Date;
  endedAt: Date | null;
  because: ExternalIdentityEnding | null;
  endedBy: string | null;
  document: PaperRow;
  endDocument: PaperRow | null;
};

const identities = sqlStatement<{ ids: readonly string[] }, ExternalIdentityRow>(
  sql`select id, account_id as "accountId", issuer, subject, linked_by as "linkedBy", linked_at as "linkedAt", ended_at as "endedAt", because, ended_by as "endedBy",
      document, end_document as "endDocument"
    from accounts.identities_of_accounts(${param('ids', 'uuid[]')}) order by account_id, id`,
);
/** The identities of accounts in the caller's sight and of his own, those that are over too. */
export const identitiesOf = (tx: Tx, ids: readonly string[]): Promise<ExternalIdentityRow[]> => identities(tx, { ids });
export const identityLoader = (read: InSession) => manyByKey('accountId', (ids) => read((tx) => identitiesOf(tx, ids)));

type Link = PaperRow & { accountId: string; atIssuer: string; subject: string };
const linking = sqlStatement<
  Link,
  { outcome: 'DONE' | 'NOT_FOUND' | 'OWN' | 'PROGRAM' | 'WITHDRAWN' | 'LINKED' | 'TAKEN'; identityId: string }
>(
  sql`select outcome, identity_id as "identityId" from accounts.link_identity(${param('accountId', 'uuid')}, ${param('atIssuer')}, ${param('subject')},
    ${param('number')}, ${param('signedOn', 'date')}, ${param('issuer')}, ${param('summary')})`,
);
/** Links an account to a subject on a paper, with its audit entry; answers DONE or why not. */
export const link = async (tx: Tx, { number, signedOn, issuer, summary }: PaperRow, what: Omit<Link, keyof PaperRow>) =>
  (await linking(tx, { ...what, number, signedOn, issuer, summary }))[0]!;

const ending = sqlStatement<PaperRow & { identityId: string }, { outcome: 'DONE' | 'NOT_FOUND'; endedSessions: number }>(
  sql`select outcome, ended_sessions as "endedSessions" from accounts.end_external_identity(${param('identityId', 'uuid')},
    ${param('number')}, ${param('signedOn', 'date')}, ${param('issuer')}, ${param('summary')})`,
);
/** Ends an identity on a paper, with its audit entry, and the sessions it opened. */
export const end = async (tx: Tx, { number, signedOn, issuer, summary }: PaperRow, identityId: string) =>
  (await ending(tx, { identityId, number, signedOn, issuer, summary }))[0]!;

const spending = through(
  sqlStatement<{ stateHash: Buffer; lasts: string }, { fresh: boolean }>(
    sql`select accounts.door_spend_state(${param('stateHash', 'bytea')}, ${param('lasts', 'interval')}) as fresh`,
  ),
);
/** Spends the state of a sign-in that came back from a provider; whether it was there the first time. */
export const spendState = async (pool: Pool, stateHash: Buffer, lasts: string): Promise<boolean> =>
  (await spending(pool, { stateHash, lasts }))[0]!.fresh;

export type VouchedRow = { identityId: string; accountId: string; usable: boolean; factor: boolean; stamp: string };
const vouching = through(
  sqlStatement<{ issuer: string; subject: string }, VouchedRow>(
    sql`select identity_id as "identityId", account_id as "accountId", usable, factor, stamp from accounts.door_vouched(${param('issuer', 'text')}, ${param('subject', 'text')})`,
  ),
);
/** The identity that a provider vouched for; undefined where it is linked to nothing. */
export const vouchedFor = async (pool: Pool, issuer: string, subject: string): Promise<VouchedRow | undefined> =>
  (await vouching(pool, { issuer, subject }))[0];
