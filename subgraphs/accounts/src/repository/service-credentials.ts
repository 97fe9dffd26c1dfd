import { sql } from 'drizzle-orm';
import type { Pool, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { through } from './door.ts';

const issuing = sqlStatement<{ accountId: string; secretHash: Buffer; lasts: string }, { until: Date | null }>(
  sql`select accounts.issue_service_credential(${param('accountId', 'uuid')}, ${param('secretHash', 'bytea')}, ${param('lasts', 'interval')}) as until`,
);
/** Keeps a new secret of a program's account; answers until when it holds, or null when there is no such account. */
export const issue = async (tx: Tx, values: Parameters<typeof issuing>[1]): Promise<Date | null> => (await issuing(tx, values))[0]!.until;

const retiring = sqlStatement<{ accountId: string }, { stood: number | null }>(
  sql`select accounts.retire_service_credentials(${param('accountId', 'uuid')}) as stood`,
);
/** Takes all secrets of a program's account away; answers how many stood, or null when there is no such account. */
export const retire = async (tx: Tx, accountId: string): Promise<number | null> => (await retiring(tx, { accountId }))[0]!.stood;

const opening = through(
  sqlStatement<
    { login: string; clientHash: Buffer; secretHash: Buffer; lasts: string; clientAddress: string; clientProgram: string },
    { expiresAt: Date }
  >(
    sql`select expires_at as "expiresAt" from accounts.door_service_session(${param('login', 'text')}, ${param('clientHash', 'bytea')}, ${param('secretHash', 'bytea')},
      ${param('lasts', 'interval')}, ${param('clientAddress', 'text')}, ${param('clientProgram', 'text')})`,
  ),
);
/** A short session for a program whose secret holds; whether there is one. */
export const openServiceSession = async (pool: Pool, values: Parameters<typeof opening>[1]): Promise<boolean> =>
  (await opening(pool, values)).length > 0;
