import { sql } from 'drizzle-orm';
import { blindIndex, keyIdOf, type KeyPurpose, open, seal, unwrapKey, Unopened } from './sealed-value.ts';
import type { SealedColumn, SealedSchema } from './sealed-columns.ts';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

type KeyRow = { id: number; purpose: KeyPurpose; current: boolean; wrapped: Buffer };

/** The lock of a schema's keys: writers share it to the end of their transaction, a change of the current key waits for them. */
export const keyLock = (schema: string): string => `${schema}.field_key`;

const REREADINGS = 3;

/** A value ready for its row: ciphertext, and the index by which it is found. */
export type SealedText = { readonly sealed: Buffer; readonly index: string };
export type SealedRow = { readonly rowId: string; readonly sealed: Buffer };

/**
 * The data keys of one schema, unwrapped on demand and kept in this process. Any number of processes see a new key at its
 * first value: nobody has to be told of a rotation.
 */
export const fieldKeys = (keyEncryptionKey: Buffer, schema: SealedSchema) => {
  const known = new Map<number, Buffer>();
  let indexKey: Buffer | undefined;
  const readAll = sqlStatement<Record<never, never>, KeyRow>(
    sql`select id, purpose, state = 'CURRENT' as current, wrapped from ${sql.raw(`${schema}.field_key`)} where wrapped is not null`,
  );
  const lockCurrent = sqlStatement<{ lock: string }>(
    sql`select pg_advisory_xact_lock_shared(hashtextextended(${param('lock', 'text')}, 0))`,
  );

  const load = async (tx: Tx): Promise<KeyRow[]> => {
    const rows = await readAll(tx, {});
    for (const { id, purpose, wrapped } of rows) {
      const key = known.get(id) ?? unwrapKey(keyEncryptionKey, { schema, id, purpose }, wrapped);
      known.set(id, key);
      if (purpose === 'INDEX') indexKey = key;
    }
    return rows;
  };
  const indexing = async (tx: Tx): Promise<Buffer> => {
    if (!indexKey) await load(tx);
    if (!indexKey) throw new Error(`${schema} has no index key in sight: the start makes it, and only a live session reads it`);
    return indexKey;
  };

  return {
    /** The keyed indexes of values of a unique column, in the order of the values. */
    indexesOf: async (tx: Tx, { table, column }: SealedColumn, values: readonly string[]): Promise<string[]> => {
      if (values.length === 0) return [];
      const key = await indexing(tx);
      return values.map((value) => blindIndex(key, { table, column }, value));
    },
    /**
     * Seals under the key that is current, which stays so until the transaction ends: what is written with the answer never
     * stands under a key that a rotation has passed by.
     */
    sealing: async (tx: Tx) => {
      await lockCurrent(tx, { lock: keyLock(schema) });
      const current = (await load(tx)).find((key) => key.current && key.purpose === 'DATA');
      const index = await indexing(tx);
      if (!current) throw new Error(`${schema} has no current data key`);
      const key = known.get(current.id)!;
      return ({ table, column }: SealedColumn, rowId: string, plain: string): SealedText => ({
        sealed: seal(key, current.id, { table, column, rowId }, plain),
        index: blindIndex(index, { table, column }, plain),
      });
    },
    /**
     * Reads sealed rows and opens them. The keys are known before the rows are read, so the key of every row is at hand however
     * a rotation goes on meanwhile: what was sealed before is known, what is sealed after is under a key that still stands.
     */
    opening: async <Row extends SealedRow>(tx: Tx, { table, column }: SealedColumn, read: () => Promise<Row[]>) => {
      if (!indexKey) await load(tx);
      let rows = await read();
      const lacking = () => rows.some(({ sealed }) => !known.has(keyIdOf(sealed)));
      // A key that is gone before it was known: a whole second rotation went by since the rows were read, and they stand under a newer one.
      for (let turn = 0; lacking() && turn < REREADINGS; turn += 1) {
        await load(tx);
        if (lacking()) rows = await read();
      }
      return rows.map((row) => {
        const key = known.get(keyIdOf(row.sealed));
        if (!key) throw new Unopened(`no key ${keyIdOf(row.sealed)}`);
        return { ...row, plain: open(key, { table, column, rowId: row.rowId }, row.sealed) };
      });
    },
  };
};
export type FieldKeys = ReturnType<typeof fieldKeys>;
