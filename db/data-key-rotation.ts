import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { fieldKeys } from './field-keys.ts';
import { keyEncryption, type KeySource } from './key-encryption.ts';
import { addKey, aloneWithKeys, BATCH, FIRST_ID, liveKeys, oneRotation, retireOld, ROUND_MS } from './key-changes.ts';
import { columnsOf, SEALED_SCHEMAS, type SealedColumn } from './sealed-columns.ts';

/** A new current data key; where a rotation was cut off, its key is, and the old one is still to be retired. */
const beginRotation = (bootstrap: Sql, source: KeySource, schema: string): Promise<number> =>
  aloneWithKeys(bootstrap, schema, async (tx) => {
    const keys = await liveKeys(tx, schema, 'DATA');
    if (keys.some(({ state }) => state === 'OLD')) return keys.find(({ state }) => state === 'CURRENT')!.id;
    await tx.unsafe(`update ${schema}.field_key set state = 'OLD' where purpose = 'DATA' and state = 'CURRENT'`);
    return addKey(tx, keyEncryption(source), schema, 'DATA');
  });

const underAnother = ({ column }: SealedColumn, key: string) =>
  `${column} is not null and substring(${column} from 2 for 4) <> int4send(${key})`;

/**
 * Seals anew what stands under another key than the current one, in batches; answers how many. Rows changed meanwhile are under it
 * already; rows that somebody holds are left to the next round, or two who hold several would wait for each other.
 */
const sealAnew = async (bootstrap: Sql, source: KeySource, of: SealedColumn, current: number, onProgress: (done: number) => void) => {
  const { table, rowId, column } = of;
  const keys = fieldKeys(source, of.schema);
  let done = 0;
  for (let after = FIRST_ID; ;) {
    const last = await bootstrap.begin(async (tx) => {
      const sealing = await keys.sealing(tx);
      const rows = await keys.opening(tx, of, async () => [
        ...(await tx.unsafe<{ rowId: string; sealed: Buffer }[]>(
          `select ${rowId}::text as "rowId", ${column} as sealed from ${table}
           where ${rowId} > $1::uuid and ${underAnother(of, '$2::int')} order by ${rowId} limit ${BATCH} for update skip locked`,
          [after, current],
        )),
      ]);
      const anew = rows.map((row) => ({ id: row.rowId, sealed: sealing(of, row.rowId, row.plain).sealed.toString('hex') }));
      await tx.unsafe(
        `update ${table} t set ${column} = decode(n.sealed, 'hex') from jsonb_to_recordset($1::jsonb -> 'rows') as n(id uuid, sealed text)
         where t.${rowId} = n.id`,
        [{ rows: anew } as never],
      );
      done += rows.length;
      return rows.at(-1)?.rowId;
    });
    if (last === undefined) return done;
    after = last;
    onProgress(done);
  }
};

/** Retires the old keys of a schema once nothing stands under them; false when something does. */
const retire = (bootstrap: Sql, schema: string, current: number): Promise<boolean> =>
  aloneWithKeys(bootstrap, schema, async (tx) => {
    for (const column of columnsOf(schema)) {
      const [left] = await tx.unsafe(`select from ${column.table} where ${underAnother(column, '$1::int')} limit 1`, [current]);
      if (left) return false;
    }
    await retireOld(tx, schema, 'DATA');
    return true;
  });

export type Rotated = { readonly schema: string; readonly key: number; readonly sealed: number };

/**
 * A new data key for every schema with sealed columns, everything sealed anew under it in batches while others read and write,
 * then the old key is erased. After a kill at any moment the next rotation goes on with this one. Throws RotationRunning.
 */
export const rotateFieldKeys = (bootstrap: Sql, source: KeySource, onProgress: (done: number) => void = () => {}): Promise<Rotated[]> =>
  oneRotation(bootstrap, async () => {
    const rotated: Rotated[] = [];
    for (const schema of SEALED_SCHEMAS) {
      const key = await beginRotation(bootstrap, source, schema);
      let sealed = 0;
      do {
        for (const column of columnsOf(schema)) sealed += await sealAnew(bootstrap, source, column, key, onProgress);
      } while (!(await retire(bootstrap, schema, key)) && (await sleep(ROUND_MS, true)));
      rotated.push({ schema, key, sealed });
    }
    return rotated;
  });
