import type { Sql } from 'postgres';
import { schemas } from '@hoso/db/roles.ts';
import { permissionsIn, policiesOf, relationsOf } from '../contract/catalogue-rules.ts';
import type { Mutant } from './mutant.ts';
import { conditionsOf, partsOf } from './sql-text.ts';

/** A right that nearly everybody holds, and one that hardly anybody does. */
const COMMON = 'personnel.directory.read';
const RARE = 'accounts.audit.read';

const isGate = (roles: readonly string[]) => roles.every((role) => role.endsWith('_gate'));

/** Each policy taken away, opened, asked for another permission, and without each of its conditions. */
const policyMutants = async (sql: Sql): Promise<Mutant[]> =>
  (await policiesOf(sql))
    .filter(({ roles }) => !isGate(roles))
    .flatMap((policy) => {
      const { table, name, using, check } = policy;
      const domain = table.split('.')[0]!;
      const named = `"${name}" on ${table}`;
      const mutant = (what: string, statement: string): Mutant => ({ name: `policy ${table} ${name}: ${what}`, domain, sql: statement });
      const clauses = [
        ...(using === null ? [] : [{ clause: 'using', text: using }]),
        ...(check === null ? [] : [{ clause: 'with check', text: check }]),
      ];
      return [
        mutant('taken away', `drop policy ${named}`),
        ...clauses.flatMap(({ clause, text }) => {
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

/** Functions that say who calls and how far he reaches; each of their conditions counts. */
const AUTHORITY = ['accounts.caller', 'accounts.self', 'accounts.scope', 'accounts.everywhere', 'accounts.caller_rights'];

/** Each condition of the functions that decide rights, and each question of scope that a command asks. */
const functionMutants = async (sql: Sql): Promise<Mutant[]> => {
  const routines = await sql<{ name: string; schema: string; text: string }[]>`
    select n.nspname || '.' || p.proname as name, n.nspname as schema, pg_get_functiondef(p.oid) as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = any (${[...schemas]}) and p.prokind = 'f' and p.proowner::regrole::text like '%\\_gate' order by 1, 3`;
  return routines.flatMap(({ name, schema, text }) => {
    const from = text.indexOf('$function$');
    const body = text.slice(from);
    const mutant = (what: string, changed: string): Mutant => ({
      name: `function ${name}: ${what}`,
      domain: schema,
      sql: text.slice(0, from) + changed,
    });
    if (AUTHORITY.includes(name))
      return conditionsOf(body).map((one) =>
        mutant(`without ${body.slice(one.from, one.to).replace(/\s+/g, ' ').trim()}`, `${body.slice(0, one.from)} ${body.slice(one.to)}`),
      );
    return [...body.matchAll(/accounts\.(scope|everywhere)\('([a-z_.]+)'(?:::text)?\)/g)].map((asked) =>
      mutant(
        `asks no ${asked[1]} of ${asked[2]} (${asked.index})`,
        `${body.slice(0, asked.index)}${asked[1] === 'scope' ? `'{(,)}'::int4multirange` : 'true'}${body.slice(asked.index + asked[0].length)}`,
      ),
    );
  });
};

/** Every mutant of the database's own rules of who sees and does what, always in the same order. */
export const sqlMutants = async (sql: Sql): Promise<Mutant[]> => [
  ...(await policyMutants(sql)),
  ...(await tableMutants(sql)),
  ...(await functionMutants(sql)),
];
