import type { Pool } from '@hoso/db/session.ts';

/** A statement, and whether its rows are limited by itself to given units: then two parameters more come last, whether these are all units, and which they are. */
export type Limited = { readonly text: string; readonly limited: boolean };

/** The units of an account over the whole province, as an int4multirange. */
export const EVERYWHERE = '{(,)}';

const asked = /\baccounts\.(?:everywhere|scope|self)\(/;
/** What a statement asks of the scope by itself, as row-level security would. */
const scopeAsked =
  /\(\(select accounts\.everywhere\('[\w.]+'\)\)\s+or\s+((?:\w+\.)?unit_no) <@ \(select accounts\.scope\('[\w.]+'\)\)(?:\s+or\s+[\w.]+ = \(select accounts\.self\(\)\))?\)/g;

/** What row-level security guards: tables by unit, each `schema.table`, and the published views over them with their definitions. */
export type Guarded = { readonly tables: readonly string[]; readonly views: Readonly<Record<string, string>> };

/** A relation where a query reads it, written `schema.name`. */
const reading = (relation: string): RegExp => new RegExp(`(?<![\\w."])${relation.replace('.', '\\.')}(?![\\w.(])`, 'g');

/**
 * Writes into a query the condition that row-level security would add: rows of guarded tables only where their unit is
 * among those of the last parameter. Accounts over the whole province have no such condition to meet, as an application
 * would write it; without that part the planner expects next to no rows, and reads the rest of the query once for each.
 * The condition stands in a subquery that PostgreSQL flattens, and so is an ordinary one of the query. Views are written out, since they read with the rights of their owner. Throws when the query asks for a
 * scope in a way unknown here.
 */
export const limitToUnits = (text: string, parameters: number, { tables, views }: Guarded): Limited => {
  if (!/^\s*(select|with)\b/i.test(text)) return { text, limited: false };
  const inUnits = (column: string) => `($${parameters + 1}::boolean or ${column} <@ $${parameters + 2}::int4multirange)`;
  let limited = text.replace(scopeAsked, (_whole, column: string) => inUnits(column));
  for (const [view, definition] of Object.entries(views)) limited = limited.replace(reading(view), () => `(${definition})`);
  for (const table of tables) {
    const [schema, name] = table.split('.') as [string, string];
    const rows = `(select * from ${table} where ${inUnits('unit_no')})`;
    limited = limited
      .replace(reading(table), () => rows)
      .replaceAll(`"${schema}"."${name}".`, `"${name}".`)
      .replaceAll(`"${schema}"."${name}"`, () => `${rows} as "${name}"`);
  }
  if (asked.test(limited)) throw new Error(`This statement asks for a scope in a way the benchmark cannot replace: ${text}`);
  return { text: limited, limited: limited !== text };
};

/** What is guarded in this database. */
export const readGuarded = async (pool: Pool): Promise<Guarded> => {
  const tables = await pool<{ name: string }[]>`select distinct polrelid::regclass::text as name from pg_policy
    where polcmd in ('r', '*') and pg_get_expr(polqual, polrelid) ~ '\\munit_no <@'`;
  const views = await pool<{ name: string; definition: string }[]>`
    select oid::regclass::text as name, rtrim(pg_get_viewdef(oid), ';') as definition from pg_class where relkind = 'v' and relname like 'pub\\_%'`;
  return {
    tables: tables.map(({ name }) => name),
    views: Object.fromEntries(views.map(({ name, definition }) => [name, definition])),
  };
};

/** What the product asks of a pool or a transaction; anything else would slip past the condition, so it fails. */
const PASSED = new Set<PropertyKey>(['json', 'array', 'typed', 'types', 'options', 'parameters', 'release', 'end', 'close', 'then']);

/** The same pool (or transaction), whose queries are all rewritten for the caller with these units. */
export const underCondition = <Connection extends Pool>(
  connection: Connection,
  rewrite: (text: string, parameters: number) => Limited,
  units: string,
): Connection =>
  new Proxy(connection, {
    get: (target, name) => {
      if (name === 'unsafe')
        return (text: string, given: unknown[] = [], options?: object) => {
          const { text: limited, limited: takesUnits } = rewrite(text, given.length);
          return target.unsafe(limited, (takesUnits ? [...given, units === EVERYWHERE, units] : given) as never[], options);
        };
      if (name === 'begin' || name === 'savepoint')
        return (...given: [...options: string[], work: (tx: Pool) => unknown]) => {
          const work = given.pop() as (tx: Pool) => unknown;
          const begin = (target as unknown as Record<string, (...given: unknown[]) => unknown>)[name]!;
          return begin(...given, (tx: Pool) => work(underCondition(tx, rewrite, units)));
        };
      if (PASSED.has(name) || typeof name === 'symbol') return Reflect.get(target, name, target) as unknown;
      throw new Error(`The benchmark does not know what ${String(name)} of a connection sends`);
    },
    apply: () => {
      throw new Error('The benchmark knows statements given as text only');
    },
  });
