import { sql } from 'drizzle-orm';
import { keyEncryption, type KeySource } from './key-encryption.ts';
import { blindIndex, keyIdOf, type KeyPurpose, open, seal, Unopened } from './sealed-value.ts';
import type { SealedColumn, SealedSchema } from './sealed-columns.ts';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

/** NEXT is an index key on its way in: written beside the current one until every row has it. */
type KeyRow = { id: number; purpose: KeyPurpose; state: 'CURRENT' | 'NEXT' | 'OLD'; wrapped: Buffer };

/** The lock of a schema's keys: who writes or looks up shares it to the end of his transaction, a change of keys waits for him. */
export const keyLock = (schema: string): string => `${schema}.field_key`;

const REREADINGS = 3;

/** A value ready for its row: ciphertext, the index by which it is found, and the one that will be while the index key rotates. */
export type SealedText = { readonly sealed: Buffer; readonly index: string; readonly next: string | null };
export type SealedRow = { readonly rowId: string; readonly sealed: Buffer };

/**
 * The keys of one schema, unwrapped on demand and kept in this process. Any number of processes see a new key at its first value:
 * nobody has to be told of a rotation, neither of these keys nor of the one that wraps them. `from`: where the
 * wrapped keys are read, for who may not read the table.
 */
export const fieldKeys = (source: KeySource, schema: SealedSchema, from = `${schema}.field_key`) => {
  const encryption = keyEncryption(source);
  const known = new Map<number, Buffer>();
  const readAll = sqlStatement<Record<never, never>, KeyRow>(
    sql`select id, purpose, state, wrapped from ${sql.raw(from)} where wrapped is not null`,
  );
  const lockCurrent = sqlStatement<{ lock: string }>(
    sql`select pg_advisory_xact_lock_shared(hashtextextended(${param('lock', 'text')}, 0))`,
  );

  const load = async (tx: Tx): Promise<KeyRow[]> => {
    for (let turn = 0; ; turn += 1) {
      const rows = await readAll(tx, {});
      try {
        for (const { id, purpose, wrapped } of rows) if (!known.has(id)) known.set(id, encryption.unwrap({ schema, id, purpose }, wrapped));
        return rows;
      } catch (error) {
        // Wrapped anew, and the key that had wrapped it erased, between reading the row and asking the file: read again.
        if (!(error instanceof Unopened) || turn === REREADINGS) throw error;
      }
    }
  };
  /** The keys as they stand, and stay to the end of the transaction. */
  const held = async (tx: Tx): Promise<KeyRow[]> => {
    await lockCurrent(tx, { lock: keyLock(schema) });
    return load(tx);
  };
  const keyOf = (rows: readonly KeyRow[], purpose: KeyPurpose, state: KeyRow['state']) => {
    const row = rows.find((one) => one.purpose === purpose && one.state === state);
    return row && { id: row.id, key: known.get(row.id)! };
  };
  const current = (rows: readonly KeyRow[], purpose: KeyPurpose) => {
    const found = keyOf(rows, purpose, 'CURRENT');
    if (!found) throw new Error(`${schema} has no ${purpose} key in sight: the start makes it, and only a live session reads it`);
    return found;
  };

  return {
    /**
     * The keyed indexes of values of a unique column, in the order of the values; of each those under which it may stand, the current
     * one first: while the index key rotates some rows stand under the old one. Which they are stays so until the transaction ends.
     */
    indexesOf: async (tx: Tx, { table, column }: SealedColumn, values: readonly string[]): Promise<string[][]> => {
      if (values.length === 0) return [];
      const rows = await held(tx);
      const keys = [current(rows, 'INDEX'), keyOf(rows, 'INDEX', 'OLD')].flatMap((one) => one?.key ?? []);
      return values.map((value) => keys.map((key) => blindIndex(key, { table, column }, value)));
    },
    /**
     * Seals under the keys that are current, which stay so until the transaction ends: what is written with the answer never stands
     * under a key that a rotation has passed by.
     */
    sealing: async (tx: Tx) => {
      const rows = await held(tx);
      const data = current(rows, 'DATA');
      const index = current(rows, 'INDEX');
      // Behind the old key the current one stands in both columns: so a row that is not there yet is met as the same number.
      const next = keyOf(rows, 'INDEX', 'NEXT') ?? (keyOf(rows, 'INDEX', 'OLD') && index);
      return ({ table, column }: SealedColumn, rowId: string, plain: string): SealedText => ({
        sealed: seal(data.key, data.id, { table, column, rowId }, plain),
        index: blindIndex(index.key, { table, column }, plain),
        next: next ? blindIndex(next.key, { table, column }, plain) : null,
      });
    },
    /**
     * Reads sealed rows and opens them. The keys are known before the rows are read, so the key of every row is at hand however
     * a rotation goes on meanwhile: what was sealed before is known, what is sealed after is under a key that still stands.
     */
    opening: async <Row extends SealedRow>(tx: Tx, { table, column }: SealedColumn, read: () => Promise<Row[]>) => {
      if (known.size === 0) await load(tx);
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
