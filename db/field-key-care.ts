import type { Sql } from 'postgres';
import { fieldKeys } from './field-keys.ts';
import { addKey, BATCH, lockKeys } from './key-changes.ts';
import { keyEncryption, type KeySource } from './key-encryption.ts';
import { columnsOf, SEALED_COLUMNS, SEALED_SCHEMAS, type SealedColumn } from './sealed-columns.ts';
import { type KeyPurpose, Unopened } from './sealed-value.ts';

// What is done to keys and sealed columns as the bootstrap role at every start.

/** The data keys in the database were wrapped by another key-encryption key than the one we were given. */
export class WrongFieldKey extends Error {}

/** Seals what still stands in the plain column; each batch is a transaction, so a kill leaves what the next start goes on with. */
const sealPlain = async (bootstrap: Sql, source: KeySource, column: SealedColumn): Promise<number> => {
  const { schema, table, rowId, plain, index } = column;
  if (!plain) return 0;
  const keys = fieldKeys(source, schema);
  for (let done = 0; ;) {
    const sealed = await bootstrap.begin(async (tx) => {
      const rows = await tx.unsafe<{ id: string; plain: string }[]>(
        `select ${rowId}::text as id, ${plain} as plain from ${table} where ${plain} is not null order by ${rowId} limit ${BATCH} for update`,
      );
      if (rows.length === 0) return 0;
      const sealing = await keys.sealing(tx);
      const anew = rows.map(({ id, plain: text }) => {
        const { sealed, ...indexes } = sealing(column, id, text);
        return { id, sealed: sealed.toString('hex'), ...indexes };
      });
      const indexed = index ? `, ${index.column} = n.index, ${index.next} = n.next` : '';
      await tx.unsafe(
        `update ${table} t set ${plain} = null, ${column.column} = decode(n.sealed, 'hex')${indexed}
         from jsonb_to_recordset($1::jsonb -> 'rows') as n(id uuid, sealed text, index text, next text) where t.${rowId} = n.id`,
        [{ rows: anew } as never],
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
export const prepareFieldKeys = async (bootstrap: Sql, source: KeySource): Promise<number> => {
  const encryption = keyEncryption(source);
  for (const schema of SEALED_SCHEMAS)
    await bootstrap.begin(async (tx) => {
      await lockKeys(tx, schema);
      const rows = await tx.unsafe<{ id: number; purpose: KeyPurpose; wrapped: Buffer }[]>(
        `select id, purpose, wrapped from ${schema}.field_key where wrapped is not null`,
      );
      for (const { id, purpose, wrapped } of rows)
        try {
          encryption.unwrap({ schema, id, purpose }, wrapped);
        } catch (error) {
          throw error instanceof Unopened ? new WrongFieldKey(`key ${id} of ${schema}`) : error;
        }
      for (const purpose of ['DATA', 'INDEX'] as const)
        if (!rows.some((row) => row.purpose === purpose)) await addKey(tx, encryption, schema, purpose);
    });
  let all = 0;
  for (const column of SEALED_COLUMNS) {
    const sealed = await sealPlain(bootstrap, source, column);
    await refusePlain(bootstrap, column, sealed);
    all += sealed;
  }
  return all;
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
