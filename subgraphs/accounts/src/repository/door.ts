import { sql } from 'drizzle-orm';
import type { Pool, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

/**
 * The door: the only connection that may read a hash or open, rotate and end a session. Each call is a statement of its
 * own (no session stands behind it), so a counted attempt stays counted whatever happens next.
 */
export const through =
  <P extends Record<string, unknown>, Row extends object>(run: (tx: Tx, values: P) => Promise<Row[]>) =>
  (pool: Pool, values: P) =>
    run(pool as unknown as Tx, values);

const attempt = through(
  sqlStatement<{ keys: readonly string[]; allowed: readonly number[]; spell: string; block: string }, { until: Date | null }>(
    sql`select accounts.door_attempt(array(select decode(key, 'hex') from unnest(${param('keys', 'text[]')}) with ordinality k(key, place) order by place),
      ${param('allowed', 'int[]')}, ${param('spell', 'interval')}, ${param('block', 'interval')}) as until`,
  ),
);
/** Counts one attempt under each key in turn, to the first that is blocked; answers until when to wait, or null. (The driver takes an array of buffers for one buffer, hence the hex.) */
export const countAttempt = async (
  pool: Pool,
  { keys, ...limits }: { keys: readonly Buffer[]; allowed: readonly number[]; spell: string; block: string },
): Promise<Date | null> => (await attempt(pool, { ...limits, keys: keys.map((key) => key.toString('hex')) }))[0]!.until;

/** A session for a sign-in that stands as it was begun (`stamp`); no row when the account or its password changed meanwhile. */
export const openSession = through(
  sqlStatement<
    {
      accountId: string;
      secretHash: Buffer;
      refreshHash: Buffer;
      lasts: string;
      clientAddress: string;
      clientProgram: string;
      addressKey: Buffer;
      pairKey: Buffer;
      loginKey: Buffer;
      stamp: string;
      identityId: string | null;
    },
    { sessionId: string; expiresAt: Date }
  >(
    sql`select session_id as "sessionId", expires_at as "expiresAt" from accounts.door_open_session(${param('accountId', 'uuid')}, ${param('secretHash', 'bytea')},
      ${param('refreshHash', 'bytea')}, ${param('lasts', 'interval')}, ${param('clientAddress', 'text')}, ${param('clientProgram', 'text')},
      ${param('addressKey', 'bytea')}, ${param('pairKey', 'bytea')}, ${param('loginKey', 'bytea')}, ${param('stamp', 'text')}, ${param('identityId', 'uuid')})`,
  ),
);

export const recordRefusal = through(
  sqlStatement<{ loginKey: Buffer; accountId: string | null; clientAddress: string }, object>(
    sql`select accounts.door_refuse(${param('loginKey', 'bytea')}, ${param('accountId', 'uuid')}, ${param('clientAddress', 'text')})`,
  ),
);

export const rotate = through(
  sqlStatement<
    { tokenHash: Buffer; nextHash: Buffer },
    { sessionId: string | null; expiresAt: Date | null; outcome: 'ROTATED' | 'REUSED' | 'REFUSED' }
  >(
    sql`select session_id as "sessionId", expires_at as "expiresAt", outcome from accounts.door_rotate(${param('tokenHash', 'bytea')}, ${param('nextHash', 'bytea')})`,
  ),
);

export const endSession = through(
  sqlStatement<{ secretHash: Buffer; sessionId: string | null }, { ended: string | null }>(
    sql`select accounts.door_end_session(${param('secretHash', 'bytea')}, ${param('sessionId', 'uuid')}) as ended`,
  ),
);
