import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { SECOND_FACTOR_SECRET } from '@hoso/db/sealed-columns.ts';
import type { Pool, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { through } from './door.ts';

const beginning = sqlStatement<{ accountId: string; factorId: string; sealed: Buffer }>(
  sql`select accounts.door_begin_factor(${param('accountId', 'uuid')}, ${param('factorId', 'uuid')}, ${param('sealed', 'bytea')})`,
);
/** Keeps a new secret, sealed, until a first code confirms it. */
export const beginFactor = async (pool: Pool, keys: FieldKeys, accountId: string, secret: string): Promise<void> => {
  await pool.begin(async (tx) => {
    const factorId = randomUUID();
    const { sealed } = (await keys.sealing(tx))(SECOND_FACTOR_SECRET, factorId, secret);
    await beginning(tx, { accountId, factorId, sealed });
  });
};

const reading = sqlStatement<{ accountId: string; confirmed: boolean }, { rowId: string; sealed: Buffer }>(
  sql`select factor_id as "rowId", secret_sealed as sealed from accounts.door_factor(${param('accountId', 'uuid')}, ${param('confirmed', 'boolean')})`,
);
/** The second factor of an account, confirmed or begun, with its secret opened. */
export const findFactor = async (
  pool: Pool,
  keys: FieldKeys,
  accountId: string,
  confirmed: boolean,
): Promise<{ factorId: string; secret: string } | undefined> => {
  const tx = pool as unknown as Tx;
  const [known] = await keys.opening(tx, SECOND_FACTOR_SECRET, () => reading(tx, { accountId, confirmed }));
  return known && { factorId: known.rowId, secret: known.plain };
};

/** Whether an account signs in with a second factor. */
export const hasFactor = async (pool: Pool, accountId: string): Promise<boolean> =>
  (await reading(pool as unknown as Tx, { accountId, confirmed: true })).length > 0;

const confirming = through(
  sqlStatement<
    { accountId: string; factorId: string; step: number; codeHashes: readonly string[]; sessionId: string | null },
    { done: boolean }
  >(
    sql`select accounts.door_confirm_factor(${param('accountId', 'uuid')}, ${param('factorId', 'uuid')}, ${param('step', 'bigint')},
      ${param('codeHashes', 'text[]')}, ${param('sessionId', 'uuid')}) as done`,
  ),
);
/** The factor begun is the account's from now on, in the place of the one before; false when it is not there any more. */
export const confirmFactor = async (pool: Pool, values: Parameters<typeof confirming>[1]): Promise<boolean> =>
  (await confirming(pool, values))[0]!.done;

const proving = through(
  sqlStatement<{ ticketHash: Buffer; factorId: string; step: number | null; codeHash: Buffer | null }, { held: boolean }>(
    sql`select accounts.door_prove_factor(${param('ticketHash', 'bytea')}, ${param('factorId', 'uuid')}, ${param('step', 'bigint')},
      ${param('codeHash', 'bytea')}) as held`,
  ),
);
/** Whether the factor of a ticket held, by the code of a step or a recovery code, each once; a failure is counted on the ticket. */
export const proveFactor = async (pool: Pool, values: Parameters<typeof proving>[1]): Promise<boolean> =>
  (await proving(pool, values))[0]!.held;
