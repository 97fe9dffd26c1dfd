import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { type LoginRole, loginRoles, schemas } from '@hoso/db/roles.ts';
import { inSession, type Pool, type Tx } from '@hoso/db/session.ts';
import { OPEN_TABLES, policiesOf, rightsOf } from '../contract/catalogue-rules.ts';
import { authorityOf } from '../mutants/authority.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld } from '../support/world.ts';

/**
 * The functions by which the database decides who calls and how far he reaches, one at a time broken: each of them fails,
 * runs out of time, or says null or nothing. Whatever role asks for whatever relation then sees no row that it did not
 * see before. Functions, roles and relations come out of the catalogue.
 */
/** In the suite each function fails in one way, drawn by its name; with `RUNS=all` in every way there is. */
const IN_EVERY_WAY = process.env['RUNS'] === 'all';
const DRAWN = 20261123;

let database: TestDatabase;
let sql: Sql;
let pools: Record<LoginRole, Pool>;
let accounts: Record<string, Account>;
let asked: { role: LoginRole; statement: string; what: string }[];
let touch: () => Promise<unknown>;

beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.bootstrapUrl);
  sql = database.bootstrap;
  const world = await createWorld(sql);
  pools = Object.fromEntries(
    loginRoles.map((role) => [role, connect(urlAs(database.bootstrapUrl, role, rolePasswords[role]), { max: 2 })]),
  ) as Record<LoginRole, Pool>;
  const home = await world.unit({ parent: world.province, name: 'Sở Nội vụ', code: 'H31.6', quota: { CONG_CHUC: '9' } });
  const section = await world.unit({ parent: home, kind: 'PHONG', name: 'Phòng Tổ chức' });
  const away = await world.unit({ parent: world.province, name: 'Sở Y tế', code: 'H31.7', quota: { CONG_CHUC: '9' } });
  const people = [];
  for (const [n, unit] of [home, section, away].entries()) {
    const person = await world.person({ unit, identityNumber: `03408500000${n}` });
    await world.pay(person);
    people.push(person);
  }
  const student = await world.account({ over: home });
  accounts = {
    'the system': await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    'an officer': await world.account({ role: 'AGENCY_OFFICER', over: home }),
    'a person': await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: people[0]! }),
    'one with a consent': student,
  };
  const [consent] = await sql<
    { id: string }[]
  >`insert into accounts.consent (kind, account_id, permissions, purpose, valid_from, valid_to, document_id, given_by)
    select 'STUDY', ${student.id}, '{personnel.record.read,personnel.directory.read}', 'Xác minh', '2026-01-01', '2027-01-01', id, ${accounts['the system']!.id} from accounts.document limit 1 returning id`;
  await sql`insert into accounts.consent_person (consent_id, person_id, unit_no) values (${consent!.id}, ${people[2]!.id}, ${away.unitNo})`;
  const [group] = await sql<{ id: string }[]>`insert into accounts.user_group (name, unit_id, unit_no, created_by)
    values ('Đầu mối các sở', ${away.id}, ${away.unitNo}, ${accounts['the system']!.id}) returning id`;
  await sql`insert into accounts.group_member (group_id, unit_no, account_id, valid_from, added_by)
    values (${group!.id}, ${away.unitNo}, ${accounts['an officer']!.id}, '2026-01-01', ${accounts['the system']!.id})`;
  await sql`insert into accounts.access_grant (group_id, role, unit_id, unit_no, valid_from, document_id)
    select ${group!.id}, 'AGENCY_OFFICER', ${away.id}, ${away.unitNo}, '2026-01-01', id from accounts.document limit 1`;
  await sql`insert into accounts.news (unit_id, unit_no, kind, title, body, state, author_id, published_at)
    values (${world.province.id}, 1, 'NEWS', 'Tin', 'Nội dung', 'PUBLISHED', ${accounts['the system']!.id}, now())`;
  const [talk] = await sql<
    { id: string }[]
  >`insert into accounts.conversation (started_by) values (${accounts['the system']!.id}) returning id`;
  await sql`insert into accounts.conversation_part (conversation_id, account_id, added_by)
    select ${talk!.id}, a, ${accounts['the system']!.id} from unnest(${[accounts['the system']!.id, accounts['an officer']!.id]}::uuid[]) a`;
  await sql`insert into accounts.conversation_post (conversation_id, author_id, body) values (${talk!.id}, ${accounts['the system']!.id}, 'Mời họp')`;
  // What stands already in the kept rights is settled anew under each fault; whether that succeeds is not the question.
  touch = () => sql`update accounts.access_grant set valid_to = valid_to`.catch(() => {});
  asked = (await rightsOf(sql)).flatMap(({ role, what, right, columns }) =>
    right === 'select' && (loginRoles as readonly string[]).includes(role) && !(what in OPEN_TABLES)
      ? [{ role: role as LoginRole, what, statement: `select array(select row(${columns ?? 't.*'})::text from ${what} t) as rows` }]
      : [],
  );
});
afterAll(async () => {
  await Promise.all(Object.values(pools).map((pool) => pool.end()));
  await database.drop();
});

type Shown = { what: string; rows: string[] };

/** All relations in one flight; where one is refused, each for itself, and what is refused shows nothing. */
const shownTo = async (role: LoginRole, secret: string): Promise<Shown[]> => {
  const own = asked.filter((one) => one.role === role);
  const ask = async (tx: Tx, { what, statement }: (typeof asked)[number]): Promise<Shown> => {
    const [row] = (await tx.unsafe(statement)) as unknown as { rows: string[] }[];
    return { what, rows: row!.rows };
  };
  try {
    return await inSession(pools[role], secret)((tx) => Promise.all(own.map((one) => ask(tx, one))));
  } catch {
    const nothing = ({ what }: { what: string }): Shown => ({ what, rows: [] });
    return Promise.all(own.map((one) => inSession(pools[role], secret)((tx) => ask(tx, one)).catch(() => nothing(one))));
  }
};

/** What each account sees through each role, row by row. */
const seen = async (): Promise<Set<string>> => {
  const rows = new Set<string>();
  for (const [name, { secret }] of Object.entries(accounts))
    for (const shown of await Promise.all(loginRoles.map(async (role) => ({ role, relations: await shownTo(role, secret) }))))
      for (const { what, rows: found } of shown.relations)
        for (const row of found) rows.add(`${name} through ${shown.role} sees in ${what}: ${row}`);
  return rows;
};

type Routine = { name: string; text: string; returns: string; set: boolean; trigger: boolean };

/** The function with another body that does one thing, whatever it is asked. */
const broken = ({ text, name }: Routine, body: string): string =>
  text
    .slice(0, text.indexOf('$function$'))
    .replace(/LANGUAGE \w+/, 'LANGUAGE plpgsql')
    .replace(/ IMMUTABLE/, ' STABLE') + `$function$ begin ${body} end $function$ /* ${name} */`;

const everyFaultOf = ({ returns, set, trigger }: Routine): Record<string, string> => ({
  'an error': `raise exception 'fault';`,
  'a timeout': `raise exception 'canceling statement due to statement timeout' using errcode = '57014';`,
  ...(trigger || returns === 'void' ? {} : set ? { 'no row': 'return;' } : { null: 'return null;' }),
  ...(!set && /multirange$|\[\]$/.test(returns) ? { nothing: `return '{}';` } : {}),
});

const faultsOf = (routine: Routine): [string, string][] => {
  const every = Object.entries(everyFaultOf(routine));
  const lot = createHash('sha256').update(`${DRAWN} ${routine.name}`).digest().readUInt32BE();
  return IN_EVERY_WAY ? every : [every[lot % every.length]!];
};

test('a function of authority that is broken shows nobody a row he did not see before', async () => {
  const routines = await sql<Routine[]>`
    select n.nspname || '.' || p.proname as name, pg_get_functiondef(p.oid) as text, format_type(p.prorettype, null) as returns, p.proretset as set,
      p.prorettype = 'trigger'::regtype as trigger
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = any (${[...schemas]}) and p.prokind = 'f' and p.proowner::regrole::text like '%\\_gate' order by 1`;
  const policies = (await policiesOf(sql)).map(({ using, check }) => `${using ?? ''} ${check ?? ''}`);
  const authority = authorityOf(routines, policies);
  const reading = (await policiesOf(sql)).filter(({ command }) => command === 'SELECT');
  const named = new Set(reading.flatMap(({ using }) => [...authority].filter((name) => using?.includes(`${name}(`))));
  const whole = await seen();
  expect(whole.size).toBeGreaterThan(100);

  const more: string[] = [];
  const harmless = new Set(named);
  let tried = 0;
  for (const routine of routines.filter(({ name }) => authority.has(name)))
    for (const [what, body] of faultsOf(routine)) {
      const [kept] = await sql<{ rows: string }[]>`select coalesce(json_agg(h), '[]')::text as rows from accounts.held_right h`;
      await sql.unsafe(broken(routine, body));
      await touch();
      const now = await seen();
      tried += 1;
      if (now.size < whole.size) harmless.delete(routine.name);
      for (const row of now) if (!whole.has(row)) more.push(`${routine.name} says ${what}: ${row}`);
      await sql.unsafe(routine.text);
      await sql.begin(async (tx) => {
        await tx`delete from accounts.held_right`;
        await tx`insert into accounts.held_right select * from json_populate_recordset(null::accounts.held_right, ${kept!.rows}::text::json)`;
      });
    }
  expect([...new Set(more)]).toEqual([]);
  expect(tried).toBeGreaterThanOrEqual(IN_EVERY_WAY ? 60 : authority.size);
  // Where a broken function takes no row from anybody, it was not asked here, and its faults prove nothing.
  expect([...harmless].sort()).toEqual([]);
  expect((await seen()).size).toBe(whole.size);
}, 240_000);
