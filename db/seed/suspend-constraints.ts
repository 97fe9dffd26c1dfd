import type { TransactionSql } from 'postgres';

type Suspended = { readonly table: string; readonly name: string; readonly definition: string; readonly kind: string };

/**
 * Takes foreign keys and GiST keys off tables for the length of `work`, and puts them back as they were, all in the
 * caller's transaction: for very many rows, asking each constraint once at the end costs a fraction of asking it row by
 * row. Putting a constraint back (`onRestored` hears of the beginning and of each) checks every row, so nothing slips in; when it does not hold, the transaction fails.
 * Meant for a database that serves nobody yet: the tables stay locked to the end.
 */
export const withoutConstraints = async <T>(
  tx: TransactionSql,
  tables: readonly string[],
  work: () => Promise<T>,
  onRestored?: (progress: { readonly done: number; readonly of: number }) => void,
): Promise<T> => {
  const suspended = await tx<Suspended[]>`
    select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition, c.contype as kind
    from pg_constraint c left join pg_class i on i.oid = c.conindid left join pg_am a on a.oid = i.relam
    where c.conrelid = any (${tables as string[]}::regclass[]) and (c.contype = 'f' or (c.contype in ('p', 'u', 'x') and a.amname = 'gist'))
      and not exists (select from pg_constraint r where r.contype = 'f' and r.confrelid = c.conrelid and r.conindid = c.conindid and r.oid <> c.oid and c.contype <> 'f')
    order by c.contype = 'f' desc, c.conname`;
  for (const { table, name } of suspended) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  const result = await work();
  // Keys before the foreign keys that may rest on them.
  onRestored?.({ done: 0, of: suspended.length });
  for (const [index, { table, name, definition }] of [...suspended].reverse().entries()) {
    await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
    onRestored?.({ done: index + 1, of: suspended.length });
  }
  return result;
};
