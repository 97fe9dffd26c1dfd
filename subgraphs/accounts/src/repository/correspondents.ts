import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type CorrespondentRow = { id: string; login: string; kind: string; holderId: string | null; unitId: string | null };

const parties = sqlStatement<{ ids: readonly string[] }, CorrespondentRow>(
  sql`select id, login, kind, holder_id as "holderId", unit_id as "unitId" from accounts.parties(${param('ids', 'uuid[]')})`,
);
/** Accounts at the other end of the caller's messages; others are not told. */
export const findParties = (tx: Tx, ids: readonly string[]): Promise<CorrespondentRow[]> => parties(tx, { ids });

export type Addressee = { asked: string; accountId: string };
const addressees = sqlStatement<{ logins: readonly string[]; accountIds: readonly string[]; unitIds: readonly string[] }, Addressee>(
  sql`select asked, account_id as "accountId" from accounts.addressees(${param('logins', 'text[]')}, ${param('accountIds', 'uuid[]')}, ${param('unitIds', 'uuid[]')})`,
);
/** Accounts behind logins, ids and units, of those the caller may write to; `asked` is the login or the id by which each was found. */
export const findAddressees = (
  tx: Tx,
  asked: { readonly logins: readonly string[]; readonly accountIds: readonly string[]; readonly unitIds: readonly string[] },
): Promise<Addressee[]> => addressees(tx, asked);
