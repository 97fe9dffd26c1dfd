import { fillPlaceholders, is, Placeholder, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { assertOpen, type Tx } from './session.ts';

/** Drizzle as a writer of SQL: it builds texts and never holds a connection. */
export const build = drizzle.mock();

const dialect = new PgDialect();

/** The driver sends a statement without parameters by the simple protocol, unprepared, unless told not to; its types do not know the word. */
const PREPARED: { prepare: true } & { simple: false } = { prepare: true, simple: false };

type Params = Readonly<Record<string, unknown>>;
type Built = { getSQL(): SQL; _?: { result?: unknown } };
type RowOf<Q> = Q extends { _: { readonly result: readonly (infer Row)[] } } ? Row : never;

/** Text and parameters, each named parameter once however often it is named: the server reads and binds it once. */
const written = (query: SQL): { text: string; params: unknown[] } => {
  const { sql: text, params } = dialect.sqlToQuery(query);
  const once: unknown[] = [];
  const places = params.map((one) => {
    const known = is(one, Placeholder) ? once.findIndex((other) => is(other, Placeholder) && other.name === one.name) : -1;
    return known < 0 ? once.push(one) : known + 1;
  });
  return { text: text.replace(/\$(\d+)/g, (_, place: string) => `$${places[Number(place) - 1]!}`), params: once };
};

/** Column names of a flat selection or RETURNING list, in the order the server answers. */
const keysOf = (query: Built): readonly string[] | null => {
  const { selectedFields } = (query._ ?? {}) as { selectedFields?: Record<string, unknown> };
  const { config } = query as { config?: { fields?: Record<string, unknown>; returningFields?: Record<string, unknown> } };
  const fields = selectedFields ?? config?.returningFields;
  return fields ? Object.keys(fields) : null;
};

/**
 * A statement whose text is built once and prepared on each connection: only its parameters change, so the text never
 * varies with the number of ids (`= any($1)`). Plain drizzle queries are parsed and planned anew each time.
 *
 * `statement<Params>()(build.select({ id: persons.id }).from(persons).where(anyOf(persons.id, 'ids')))`
 */
export const statement =
  <P extends Params = Readonly<Record<never, never>>>() =>
  <Q extends Built>(query: Q) => {
    const keys = keysOf(query);
    const { text, params } = written(query.getSQL());
    return async (tx: Tx, values: P): Promise<RowOf<Q>[]> => {
      assertOpen(tx);
      const bound = fillPlaceholders(params, values) as never[];
      const pending = tx.unsafe(text, bound, PREPARED);
      // Sent at once, not when somebody first waits for it: statements travel in the order in which they are asked.
      if (!keys) return (await pending.execute()) as never;
      const rows = await pending.values().execute();
      return rows.map((row) => {
        const named: Record<string, unknown> = {};
        for (let i = 0; i < keys.length; i++) named[keys[i]!] = (row as unknown[])[i];
        return named as RowOf<Q>;
      });
    };
  };

/** The same for SQL that the builder cannot say; columns are aliased in the text: `select unit_no as "unitNo"`. */
export const sqlStatement = <P extends Params, Row extends object = never>(query: SQL) => {
  const { text, params } = written(query);
  return async (tx: Tx, values: P): Promise<Row[]> => {
    assertOpen(tx);
    return [...(await tx.unsafe<Row[]>(text, fillPlaceholders(params, values) as never[], PREPARED).execute())] as Row[];
  };
};

/** A named parameter; `type` where the server could not know it by itself. */
export const param = (name: string, type?: string): SQL => {
  const placeholder: Placeholder = sql.placeholder(name);
  return type ? sql`${placeholder}::${sql.raw(type)}` : sql`${placeholder}`;
};

/** `column = any($ids)`: one text for any number of ids. */
export const anyOf = (column: AnyPgColumn | SQL, name: string): SQL => sql`${column} = any(${sql.placeholder(name)})`;

/**
 * In force on the given date (`[from, to)`). Asked of the dates, not of the range: range operators are not leakproof, so behind
 * row-level security they can use no index and the planner knows nothing of them.
 */
export const inForceOn = ({ validFrom, validTo }: Readonly<Record<'validFrom' | 'validTo', AnyPgColumn | SQL>>, name: string): SQL => {
  const day = param(name, 'date');
  return sql`${validFrom} <= ${day} and (${validTo} is null or ${validTo} > ${day})`;
};
