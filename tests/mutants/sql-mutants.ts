import type { Sql } from 'postgres';
import { schemas } from '@hoso/db/roles.ts';
import { permissionsIn, policiesOf, relationsOf } from '../contract/catalogue-rules.ts';
import type { Mutant } from './mutant.ts';
import { authorityOf } from './authority.ts';
import { conditionsOf, firstConditionsOf, partsOf } from './sql-text.ts';

/** A right that nearly everybody holds, and one that hardly anybody does. */
const COMMON = 'personnel.directory.read';
const RARE = 'accounts.audit.read';

const isGate = (roles: readonly string[]) => roles.every((role) => role.endsWith('_gate'));

/** Each policy taken away, opened, asked for another permission, and without each of its conditions. Those of gates are open as they are. */
const policyMutants = async (sql: Sql): Promise<Mutant[]> =>
  (await policiesOf(sql)).flatMap((policy) => {
    const { table, name, using, check, roles } = policy;
    const domain = table.split('.')[0]!;
    const named = `"${name}" on ${table}`;
    const mutant = (what: string, statement: string): Mutant => ({ name: `policy ${table} ${name}: ${what}`, domain, sql: statement });
    const clauses = [
      ...(using === null ? [] : [{ clause: 'using', text: using }]),
      ...(check === null ? [] : [{ clause: 'with check', text: check }]),
    ];
    return [
      mutant('taken away', `drop policy ${named}`),
      ...(isGate(roles) ? [] : clauses).flatMap(({ clause, text }) => {
        const { joint, parts } = partsOf(text);
        const without = parts.length < 2 ? [] : parts.map((part) => ({ part, rest: parts.filter((one) => one !== part) }));
        const [asked] = permissionsIn({ using: text, check: null });
        return [
          mutant(`${clause} opened`, `alter policy ${named} ${clause} (true)`),
          ...without.map(({ part, rest }) =>
            mutant(`${clause} without ${part.replace(/\s+/g, ' ')}`, `alter policy ${named} ${clause} (${rest.join(` ${joint} `)})`),
          ),
          ...(asked === undefined
            ? []
            : [
                mutant(
                  `${clause} asks for another permission`,
                  `alter policy ${named} ${clause} (${text.replaceAll(`'${asked}'`, `'${asked === COMMON ? RARE : COMMON}'`)})`,
                ),
              ]),
        ];
      }),
    ];
  });

/** Each table without its row-level security, and not forced on its owner. */
const tableMutants = async (sql: Sql): Promise<Mutant[]> =>
  (await relationsOf(sql))
    .filter(({ kind, enabled }) => kind === 'r' && enabled)
    .flatMap(({ name, schema }) => [
      { name: `table ${name}: row-level security off`, domain: schema, sql: `alter table ${name} disable row level security` },
      { name: `table ${name}: not forced on its owner`, domain: schema, sql: `alter table ${name} no force row level security` },
    ]);

/** Each condition of the functions that decide rights, and each question of scope that a command asks. */
const functionMutants = async (sql: Sql): Promise<Mutant[]> => {
  const routines = await sql<{ name: string; schema: string; text: string }[]>`
    select n.nspname || '.' || p.proname as name, n.nspname as schema, pg_get_functiondef(p.oid) as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = any (${[...schemas]}) and p.prokind = 'f' and p.proowner::regrole::text like '%\\_gate' order by 1, 3`;
  const authority = authorityOf(
    routines,
    (await policiesOf(sql)).map(({ using, check }) => `${using ?? ''} ${check ?? ''}`),
  );
  return routines.flatMap(({ name, schema, text }) => {
    const from = text.indexOf('$function$');
    const body = text.slice(from);
    const mutant = (what: string, changed: string): Mutant => ({
      name: `function ${name}: ${what}`,
      domain: schema,
      sql: text.slice(0, from) + changed,
    });
    if (authority.has(name))
      return [
        ...firstConditionsOf(body).map((one) =>
          mutant(
            `where ${body.slice(one.from, one.to).replace(/\s+/g, ' ').trim()} is true`,
            `${body.slice(0, one.from)} true ${body.slice(one.to)}`,
          ),
        ),
        ...conditionsOf(body).map((one) =>
          mutant(`without ${body.slice(one.from, one.to).replace(/\s+/g, ' ').trim()}`, `${body.slice(0, one.from)} ${body.slice(one.to)}`),
        ),
      ];
    return [...body.matchAll(/accounts\.(scope|everywhere)\('([a-z_.]+)'(?:::text)?\)/g)].map((asked) =>
      mutant(
        `asks no ${asked[1]} of ${asked[2]} (${asked.index})`,
        `${body.slice(0, asked.index)}${asked[1] === 'scope' ? `'{(,)}'::int4multirange` : 'true'}${body.slice(asked.index + asked[0].length)}`,
      ),
    );
  });
};

/** Each trigger that keeps the rights in force as what they come from changes, taken away. */
const triggerMutants = async (sql: Sql): Promise<Mutant[]> =>
  (
    await sql<{ name: string; schema: string; table: string }[]>`
    select t.tgname as name, n.nspname as schema, n.nspname || '.' || c.relname as table
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace join pg_proc p on p.oid = t.tgfoid
    where n.nspname = any (${[...schemas]}) and not t.tgisinternal and p.prosrc like '%accounts.settle_rights(%' order by 3, 1`
  ).map(({ name, schema, table }) => ({
    name: `trigger ${table} ${name}: taken away`,
    domain: schema,
    sql: `drop trigger "${name}" on ${table}`,
  }));

/** Every mutant of the database's own rules of who sees and does what, always in the same order. */
export const sqlMutants = async (sql: Sql): Promise<Mutant[]> => [
  ...(await policyMutants(sql)),
  ...(await tableMutants(sql)),
  ...(await functionMutants(sql)),
  ...(await triggerMutants(sql)),
];
