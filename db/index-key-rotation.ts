import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';
import { fieldKeys } from './field-keys.ts';
import { keyEncryption, type KeySource } from './key-encryption.ts';
import { addKey, aloneWithKeys, BATCH, FIRST_ID, liveKeys, oneRotation, retireOld, ROUND_MS } from './key-changes.ts';
import type { Rotated } from './data-key-rotation.ts';
import { columnsOf, SEALED_SCHEMAS, type SealedColumn } from './sealed-columns.ts';

// The index by which a unique value is found gets another key. Until every row has its next index the current one finds and keeps
// unique; then the next one does, in both columns for what is written meanwhile, while the rows move over to it.

type Indexed = SealedColumn & { readonly index: NonNullable<SealedColumn['index']> };
const indexedOf = (schema: string) => columnsOf(schema).filter((column): column is Indexed => column.index !== null);

type Stage = { readonly key: number; readonly filled: boolean };

/** Begins, or finds where a rotation was cut off. A new one begins with no row that has a next index. */
const beginRotation = (bootstrap: Sql, source: KeySource, schema: string): Promise<Stage> =>
  aloneWithKeys(bootstrap, schema, async (tx) => {
    const keys = await liveKeys(tx, schema, 'INDEX');
    const keyIn = (wanted: string) => keys.find(({ state }) => state === wanted)?.id;
    if (keyIn('OLD') !== undefined) return { key: keyIn('CURRENT')!, filled: true };
    return { key: keyIn('NEXT') ?? (await addKey(tx, keyEncryption(source), schema, 'INDEX', 'NEXT')), filled: false };
  });

/** Work on one column in batches, in the order of rows; answers how many rows. */
const inBatches = async (
  bootstrap: Sql,
  batch: (tx: TransactionSql, after: string) => Promise<readonly string[]>,
  tell: (done: number) => void | Promise<void>,
) => {
  let done = 0;
  for (let after = FIRST_ID; ;) {
    const ids = await bootstrap.begin((tx) => batch(tx, after));
    if (ids.length === 0) return done;
    done += ids.length;
    after = ids.at(-1)!;
    await tell(done);
  }
};

const fill = (bootstrap: Sql, source: KeySource, of: Indexed, tell: (done: number) => void | Promise<void>): Promise<number> => {
  const { table, rowId, column, index } = of;
  const keys = fieldKeys(source, of.schema);
  return inBatches(
    bootstrap,
    async (tx, after) => {
      const sealing = await keys.sealing(tx);
      const rows = await keys.opening(tx, of, async () => [
        ...(await tx.unsafe<{ rowId: string; sealed: Buffer }[]>(
          `select ${rowId}::text as "rowId", ${column} as sealed from ${table}
           where ${rowId} > $1::uuid and ${column} is not null and ${index.next} is null order by ${rowId} limit ${BATCH} for update skip locked`,
          [after],
        )),
      ]);
      await tx.unsafe(
        `update ${table} t set ${index.next} = n.next from jsonb_to_recordset($1::jsonb -> 'rows') as n(id uuid, next text) where t.${rowId} = n.id`,
        [{ rows: rows.map((row) => ({ id: row.rowId, next: sealing(of, row.rowId, row.plain).next })) } as never],
      );
      return rows.map((row) => row.rowId);
    },
    tell,
  );
};

/** From here on values are found by the next index, once every row has one; false when a row lacks it. */
const switchOver = (bootstrap: Sql, schema: string, key: number): Promise<boolean> =>
  aloneWithKeys(bootstrap, schema, async (tx) => {
    for (const { table, column, index } of indexedOf(schema)) {
      const [left] = await tx.unsafe(`select from ${table} where ${column} is not null and ${index.next} is null limit 1`);
      if (left) return false;
    }
    await tx.unsafe(`update ${schema}.field_key set state = 'OLD' where purpose = 'INDEX' and state = 'CURRENT'`);
    await tx.unsafe(`update ${schema}.field_key set state = 'CURRENT' where id = $1`, [key]);
    return true;
  });

/** Rows whose next index becomes their index; what notes the old one goes along. */
const moved = ({ table, rowId, index: { column, next, notedIn } }: Indexed, rows: string) => {
  const sameRow = notedIn.alone.map((one) => `other.${one} = f.${one}`).join(' and ');
  return `
    with held as (select ${rowId} as id, ${column} as before, ${next} as now from ${table} where ${next} is not null ${rows}),
      noted as (update ${notedIn.table} f set ${notedIn.column} = h.now from held h where f.${notedIn.column} = h.before and h.before <> h.now
        and not exists (select from ${notedIn.table} other where ${sameRow} and other.${notedIn.column} = h.now))
    update ${table} t set ${column} = h.now, ${next} = null from held h where t.${rowId} = h.id returning t.${rowId}::text as id`;
};

const move = (bootstrap: Sql, of: Indexed, tell: (done: number) => void | Promise<void>): Promise<number> =>
  inBatches(
    bootstrap,
    async (tx, after) => {
      const rows = await tx.unsafe<{ id: string }[]>(
        moved(of, `and ${of.rowId} > $1::uuid order by ${of.rowId} limit ${BATCH} for update skip locked`),
        [after],
      );
      return rows.map(({ id }) => id).sort();
    },
    tell,
  );

/** Moves what was written since the rows moved, and erases the old key. */
const retire = (bootstrap: Sql, schema: string): Promise<void> =>
  aloneWithKeys(bootstrap, schema, async (tx) => {
    for (const of of indexedOf(schema)) await tx.unsafe(moved(of, 'for update'));
    await retireOld(tx, schema, 'INDEX');
  });

/** A step of the rotation that is done. */
export type IndexStep = 'BEGUN' | 'FILLING' | 'FILLED' | 'MOVING' | 'MOVED' | 'RETIRED';

/**
 * A new index key for every schema with sealed columns: rows get their index under it in batches while others read, look up and
 * write, then the old key is erased. A step may take its time (`onStep`): until the last one requests of before are known as repeated. After a kill at any moment the next rotation goes on with this one. Throws RotationRunning.
 */
export const rotateIndexKeys = (
  bootstrap: Sql,
  source: KeySource,
  onStep: (step: IndexStep, done: number) => void | Promise<void> = () => {},
): Promise<Rotated[]> =>
  oneRotation(bootstrap, async () => {
    const rotated: Rotated[] = [];
    for (const schema of SEALED_SCHEMAS) {
      const { key, filled } = await beginRotation(bootstrap, source, schema);
      await onStep('BEGUN', 0);
      let sealed = 0;
      if (!filled)
        do {
          for (const column of indexedOf(schema)) sealed += await fill(bootstrap, source, column, (done) => onStep('FILLING', done));
        } while (!(await switchOver(bootstrap, schema, key)) && (await sleep(ROUND_MS, true)));
      await onStep('FILLED', sealed);
      let rows = 0;
      for (const column of indexedOf(schema)) rows += await move(bootstrap, column, (done) => onStep('MOVING', done));
      await onStep('MOVED', rows);
      await retire(bootstrap, schema);
      await onStep('RETIRED', rows);
      rotated.push({ schema, key, sealed: Math.max(sealed, rows) });
    }
    return rotated;
  });
