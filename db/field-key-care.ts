import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';
import { fieldKeys, keyLock } from './field-keys.ts';
import { SEALED_COLUMNS, SEALED_SCHEMAS, type SealedColumn } from './sealed-columns.ts';
import { type KeyPurpose, newKey, unwrapKey, Unopened, wrapKey } from './sealed-value.ts';

// What is done to keys and sealed columns as the bootstrap role: made at the start, rotated while others read and write.

/** The data keys in the database were wrapped by another key-encryption key than the one we were given. */
export class WrongFieldKey extends Error {}

const BATCH = 500;
const SWITCH_TRIES = 60;
const LOCK_NOT_AVAILABLE = '55P03';

const columnsOf = (schema: string) => SEALED_COLUMNS.filter((column) => column.schema === schema);

const addKey = async (tx: TransactionSql, keyEncryptionKey: Buffer, schema: string, purpose: KeyPurpose): Promise<number> => {
  const [last] = await tx.unsafe<{ id: number }[]>(`select coalesce(max(id), 0)::int as id from ${schema}.field_key`);
  const id = last!.id + 1;
  const wrapped = wrapKey(keyEncryptionKey, { schema, id, purpose }, newKey());
  await tx.unsafe(`insert into ${schema}.field_key (id, purpose, state, wrapped) values ($1, $2, 'CURRENT', $3)`, [id, purpose, wrapped]);
  return id;
};

/** Alone with the keys of a schema: no writer holds one, and none takes one before the transaction ends. */
const lockKeys = (tx: TransactionSql, schema: string) => tx`select pg_advisory_xact_lock(hashtextextended(${keyLock(schema)}, 0))`;

type Batch = { readonly id: string; readonly sealed: Buffer | null; readonly plain: string | null };

const cells = (rows: readonly { id: string; sealed: Buffer; index?: string; before?: Buffer }[]) => ({
  rows: rows.map(({ id, sealed, index, before }) => ({
    ...{ id, sealed: sealed.toString('hex'), index: index ?? null, before: before?.toString('hex') ?? null },
  })),
});

/** Seals what still stands in the plain column; each batch is a transaction, so a kill leaves what the next start goes on with. */
const sealPlain = async (bootstrap: Sql, keyEncryptionKey: Buffer, column: SealedColumn): Promise<number> => {
  const { schema, table, rowId, plain } = column;
  const keys = fieldKeys(keyEncryptionKey, schema);
  for (let done = 0; ;) {
    const sealed = await bootstrap.begin(async (tx) => {
      const rows = await tx.unsafe<Batch[]>(
        `select ${rowId}::text as id, ${plain} as plain from ${table} where ${plain} is not null order by ${rowId} limit ${BATCH} for update`,
      );
      if (rows.length === 0) return 0;
      const sealing = await keys.sealing(tx);
      const list = cells(rows.map(({ id, plain: text }) => ({ id, ...sealing(column, id, text!) })));
      await tx.unsafe(
        `update ${table} t set ${plain} = null, ${column.column} = decode(n.sealed, 'hex'), ${column.index} = n.index
         from jsonb_to_recordset($1::jsonb -> 'rows') as n(id uuid, sealed text, index text) where t.${rowId} = n.id`,
        [list as never],
      );
      return rows.length;
    });
    if (sealed === 0) return done;
    done += sealed;
  }
};

/** From here on the table takes no plain value, and says so of every row it has. */
const refusePlain = async (bootstrap: Sql, { table, constraint }: SealedColumn, sealed: number): Promise<void> => {
  const [known] = await bootstrap<{ valid: boolean }[]>`
    select convalidated as valid from pg_constraint where conrelid = ${table}::regclass and conname = ${constraint}`;
  if (!known) throw new Error(`${table} lacks the constraint ${constraint}`);
  if (!known.valid) await bootstrap.unsafe(`alter table ${table} validate constraint ${constraint}`);
  // What an update leaves behind still holds the plain values, and so do the statistics of the planner.
  if (sealed > 0) await bootstrap.unsafe(`vacuum (full, analyze) ${table}`);
};

/**
 * Before anybody is served: every schema with sealed columns has its data keys, the given key-encryption key opens them, and no
 * value stands plain any more. Repeating it changes nothing. Answers how many values it sealed. Throws WrongFieldKey.
 */
export const prepareFieldKeys = async (bootstrap: Sql, keyEncryptionKey: Buffer): Promise<number> => {
  for (const schema of SEALED_SCHEMAS)
    await bootstrap.begin(async (tx) => {
      await lockKeys(tx, schema);
      const rows = await tx.unsafe<{ id: number; purpose: KeyPurpose; wrapped: Buffer }[]>(
        `select id, purpose, wrapped from ${schema}.field_key where wrapped is not null`,
      );
      for (const { id, purpose, wrapped } of rows)
        try {
          unwrapKey(keyEncryptionKey, { schema, id, purpose }, wrapped);
        } catch (error) {
          throw error instanceof Unopened ? new WrongFieldKey(`key ${id} of ${schema}`) : error;
        }
      for (const purpose of ['DATA', 'INDEX'] as const)
        if (!rows.some((row) => row.purpose === purpose)) await addKey(tx, keyEncryptionKey, schema, purpose);
    });
  let all = 0;
  for (const column of SEALED_COLUMNS) {
    const sealed = await sealPlain(bootstrap, keyEncryptionKey, column);
    await refusePlain(bootstrap, column, sealed);
    all += sealed;
  }
  return all;
};

/** Tries again where writers of long transactions still hold the keys: who waits long would make all others wait behind him. */
const aloneWithKeys = async <T>(bootstrap: Sql, schema: string, work: (tx: TransactionSql) => Promise<T>): Promise<T> => {
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

/** A new current data key; where a rotation was cut off, its key is, and the old one is still to be retired. */
const beginRotation = (bootstrap: Sql, keyEncryptionKey: Buffer, schema: string): Promise<number> =>
  aloneWithKeys(bootstrap, schema, async (tx) => {
    const keys = await tx.unsafe<{ id: number; state: string }[]>(
      `select id, state from ${schema}.field_key where purpose = 'DATA' and state <> 'RETIRED'`,
    );
    if (keys.some(({ state }) => state === 'OLD')) return keys.find(({ state }) => state === 'CURRENT')!.id;
    await tx.unsafe(`update ${schema}.field_key set state = 'OLD' where purpose = 'DATA' and state = 'CURRENT'`);
    return addKey(tx, keyEncryptionKey, schema, 'DATA');
  });

const underAnother = ({ column }: SealedColumn, key: string) =>
  `${column} is not null and substring(${column} from 2 for 4) <> int4send(${key})`;

/** Seals anew what stands under another key than the current one, in batches; answers how many. Rows changed meanwhile are under it already. */
const sealAnew = async (
  bootstrap: Sql,
  keyEncryptionKey: Buffer,
  of: SealedColumn,
  current: number,
  onProgress: (done: number) => void,
): Promise<number> => {
  const { table, rowId, column } = of;
  const keys = fieldKeys(keyEncryptionKey, of.schema);
  let done = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const last = await bootstrap.begin(async (tx) => {
      const sealing = await keys.sealing(tx);
      const rows = await keys.opening(tx, of, async () => [
        ...(await tx.unsafe<{ rowId: string; sealed: Buffer }[]>(
          `select ${rowId}::text as "rowId", ${column} as sealed from ${table}
           where ${rowId} > $1::uuid and ${underAnother(of, '$2::int')} order by ${rowId} limit ${BATCH}`,
          [after, current],
        )),
      ]);
      const anew = rows.map((row) => ({ id: row.rowId, sealed: sealing(of, row.rowId, row.plain).sealed, before: row.sealed }));
      await tx.unsafe(
        `update ${table} t set ${column} = decode(n.sealed, 'hex') from jsonb_to_recordset($1::jsonb -> 'rows') as n(id uuid, sealed text, before text)
         where t.${rowId} = n.id and t.${column} = decode(n.before, 'hex')`,
        [cells(anew) as never],
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
    await tx.unsafe(
      `update ${schema}.field_key set state = 'RETIRED', wrapped = null, retired_at = now() where purpose = 'DATA' and state = 'OLD'`,
    );
    return true;
  });

export type Rotated = { readonly schema: string; readonly key: number; readonly sealed: number };

/**
 * A new data key for every schema with sealed columns, everything sealed anew under it in batches while others read and write,
 * then the old key is erased. After a kill at any moment the next rotation goes on with this one. The index keys stay.
 */
export const rotateFieldKeys = async (
  bootstrap: Sql,
  keyEncryptionKey: Buffer,
  onProgress: (done: number) => void = () => {},
): Promise<Rotated[]> => {
  const rotated: Rotated[] = [];
  for (const schema of SEALED_SCHEMAS) {
    const key = await beginRotation(bootstrap, keyEncryptionKey, schema);
    let sealed = 0;
    do {
      for (const column of columnsOf(schema)) sealed += await sealAnew(bootstrap, keyEncryptionKey, column, key, onProgress);
    } while (!(await retire(bootstrap, schema, key)));
    rotated.push({ schema, key, sealed });
  }
  return rotated;
};

export type FieldKeyState = {
  schema: string;
  id: number;
  purpose: string;
  state: string;
  madeAt: Date;
  retiredAt: Date | null;
  values: number;
};

/** Every key there is or was, and how many values stand under it. */
export const fieldKeyStates = async (bootstrap: Sql): Promise<FieldKeyState[]> => {
  const states: FieldKeyState[] = [];
  for (const schema of SEALED_SCHEMAS) {
    const counts = columnsOf(schema)
      .map(
        ({ table, column }) =>
          `(select count(*) from ${table} where ${column} is not null and substring(${column} from 2 for 4) = int4send(k.id))`,
      )
      .join(' + ');
    states.push(
      ...(await bootstrap.unsafe<FieldKeyState[]>(
        `select '${schema}' as schema, k.id, k.purpose, k.state, k.made_at as "madeAt", k.retired_at as "retiredAt", (${counts})::int as values
         from ${schema}.field_key k order by k.id`,
      )),
    );
  }
  return states;
};
