import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';
import { keyLock } from './field-keys.ts';
import type { KeyEncryption } from './key-encryption.ts';
import { type KeyPurpose, newKey } from './sealed-value.ts';

// What every change of keys needs, as the bootstrap role: alone with the keys of a schema, and alone among changes.

const SWITCH_TRIES = 60;
const LOCK_NOT_AVAILABLE = '55P03';
/** Rows that are sealed anew in one transaction. */
export const BATCH = 500;
/** Before the next round over rows that somebody held. */
export const ROUND_MS = 200;
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Another rotation is on its way on this database. */
export class RotationRunning extends Error {}

/** Alone with the keys of a schema: nobody writes or looks up by one, and nobody begins before the transaction ends. */
export const lockKeys = (tx: TransactionSql, schema: string) => tx`select pg_advisory_xact_lock(hashtextextended(${keyLock(schema)}, 0))`;

/** Tries again where writers of long transactions still hold the keys: who waits long would make all others wait behind him. */
export const aloneWithKeys = async <T>(bootstrap: Sql, schema: string, work: (tx: TransactionSql) => Promise<T>): Promise<T> => {
  for (let turn = 1; ; turn += 1)
    try {
      return (await bootstrap.begin(async (tx) => {
        await tx`set local lock_timeout = '500ms'`;
        await lockKeys(tx, schema);
        return work(tx);
      })) as T;
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || turn === SWITCH_TRIES) throw error;
      await sleep(500);
    }
};

/** One rotation at a time, of whatever keys; its lock ends with its connection, however it ends. Throws RotationRunning. */
export const oneRotation = async <T>(bootstrap: Sql, work: () => Promise<T>): Promise<T> => {
  const connection = await bootstrap.reserve();
  try {
    const [row] = await connection<{ mine: boolean }[]>`select pg_try_advisory_lock(hashtextextended('hoso.key_rotation', 0)) as mine`;
    if (!row!.mine) throw new RotationRunning();
    try {
      return await work();
    } finally {
      await connection`select pg_advisory_unlock(hashtextextended('hoso.key_rotation', 0))`;
    }
  } finally {
    connection.release();
  }
};

/** Draws a key and keeps it wrapped; answers its number. */
export const addKey = async (
  tx: TransactionSql,
  encryption: KeyEncryption,
  schema: string,
  purpose: KeyPurpose,
  state: 'CURRENT' | 'NEXT' = 'CURRENT',
): Promise<number> => {
  const [last] = await tx.unsafe<{ id: number }[]>(`select coalesce(max(id), 0)::int as id from ${schema}.field_key`);
  const id = last!.id + 1;
  const wrapped = encryption.wrap({ schema, id, purpose }, newKey());
  await tx.unsafe(`insert into ${schema}.field_key (id, purpose, state, wrapped) values ($1, $2, $3, $4)`, [id, purpose, state, wrapped]);
  return id;
};

export type KeyOfSchema = { id: number; state: string };
/** The keys of one purpose that are not retired. */
export const liveKeys = async (tx: TransactionSql, schema: string, purpose: KeyPurpose): Promise<KeyOfSchema[]> => [
  ...(await tx.unsafe<KeyOfSchema[]>(`select id, state from ${schema}.field_key where purpose = $1 and state <> 'RETIRED'`, [purpose])),
];

/** Of the old keys of a purpose nothing but their time is left. */
export const retireOld = (tx: TransactionSql, schema: string, purpose: KeyPurpose) =>
  tx.unsafe(`update ${schema}.field_key set state = 'RETIRED', wrapped = null, retired_at = now() where purpose = $1 and state = 'OLD'`, [
    purpose,
  ]);
