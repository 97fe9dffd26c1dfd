import { setTimeout } from 'node:timers/promises';
import { loadAccountRules } from '@hoso/db/seed/load-account-rules.ts';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type Person, type Unit, type World } from '../support/world.ts';

let database: TestDatabase;
let pool: Pool;
let world: World;
let home: Unit;
let below: Unit;
let hand: Person;
let who: Record<'admin' | 'other' | 'unitAdmin' | 'head' | 'clerk', Account>;

beforeAll(async () => {
  database = await testDatabase();
  await loadAccountRules(database.bootstrap, readPolicy('dak-lak'));
  world = await createWorld(database.bootstrap);
  pool = connect(urlAs(database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 3 });
  home = await world.unit({ parent: world.province, quota: { VIEN_CHUC: '9' } });
  below = await world.unit({ parent: home, quota: { VIEN_CHUC: '9' } });
  hand = await world.person({ unit: below, name: 'Trần Thị Đào' });
  who = {
    admin: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    other: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    unitAdmin: await world.account({ role: 'UNIT_ADMIN', over: home }),
    head: await world.account({ role: 'AGENCY_HEAD', over: home }),
    clerk: await world.account({ role: 'AGENCY_OFFICER', over: home }),
  };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

let count = 0;
const ask = (name: keyof typeof who, unit = below): Promise<{ outcome: string; id: string }> =>
  inSession(
    pool,
    who[name].secret,
  )(async (tx) => {
    const [row] = await tx<{ outcome: string; id: string }[]>`select outcome, request_id as id
      from accounts.ask_account('AGENCY', ${`sql.${(count += 1)}`}, ${unit.id}, ${hand.id}, null, '2026-11-22', null, '1', '2026-11-20', 'Sở', 'Thử')`;
    return row!;
  });
const decide = (name: keyof typeof who, id: string): Promise<string> =>
  inSession(
    pool,
    who[name].secret,
  )(async (tx) => {
    const [row] = await tx<
      { outcome: string }[]
    >`select outcome from accounts.decide_account_request(${id}, 1, null, 'hash', '1 hour', '2', '2026-11-20', 'Sở', 'Thử')`;
    return row!.outcome;
  });

test('the database alone refuses whoever may not ask or decide, and writes nothing', async () => {
  expect(await ask('clerk')).toEqual({ outcome: 'UNIT', id: null });
  const { id } = await ask('head');
  // Đắk Lắk delegates nothing: only Sở Nội vụ decides.
  for (const name of ['clerk', 'head', 'unitAdmin'] as const) expect(await decide(name, id)).toBe('NOT_FOUND');
  const { id: own } = await ask('admin');
  expect(await decide('admin', own)).toBe('OWN');
  expect(await database.bootstrap`select count(*)::int as decided from accounts.account_request where outcome is not null`).toEqual([
    { decided: 0 },
  ]);
});

test('the role of the subgraph reads and writes neither requests nor rules past the functions', async () => {
  for (const statement of [
    'select from accounts.account_request',
    "update accounts.account_request set outcome = 'ISSUED'",
    'select from accounts.hand_over',
    'delete from accounts.sole_account',
    'insert into accounts.account select * from accounts.account',
  ])
    await expect(inSession(pool, who.admin.secret)((tx) => tx.unsafe(statement))).rejects.toMatchObject({ code: '42501' });
});

test('two accounts of one unit issued at the same moment: the constraint lets one through, and an ended one makes room', async () => {
  const [{ id: first }, { id: second }] = [await ask('head'), await ask('head')];
  const outcomes = await Promise.all([decide('admin', first), decide('other', second)]);
  expect(outcomes.sort()).toEqual(['DONE', 'SOLE']);
  const [made] = await database.bootstrap<
    { id: string; soleOf: string }[]
  >`select id, sole_of as "soleOf" from accounts.account where sole_of is not null`;
  expect(made!.soleOf).toBe(`AGENCY:${below.id}`);
  // Whatever writes past the function meets the constraint.
  const twin = () =>
    database.bootstrap`insert into accounts.account (login, kind, unit_id, valid_from, sole_of) values ('sql.twin', 'AGENCY', ${below.id}, '2026-11-22', ${made!.soleOf})`;
  await expect(twin()).rejects.toMatchObject({ code: '23P01', constraint_name: 'account_sole' });
  await database.bootstrap`update accounts.account set valid_to = '2026-11-22' where id = ${made!.id}`;
  await twin();
});

test('whoever issues waits for another who issues or extends for the same unit: two that met in the constraint would lock each other out', async () => {
  const unit = await world.unit({ parent: home, quota: { VIEN_CHUC: '9' } });
  const { id } = await ask('head', unit);
  let outcome = 'WAITS';
  const { decided } = await database.bootstrap.begin(async (tx) => {
    await tx`select accounts.sole_turn(${`AGENCY:${unit.id}`})`;
    const decided = decide('admin', id).then((told) => (outcome = told));
    const waiting = () => database.bootstrap`select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    while ((await waiting()).length === 0 && outcome === 'WAITS') await setTimeout(10);
    expect(outcome).toBe('WAITS');
    return { decided };
  });
  expect(await decided).toBe('DONE');
});

test('an account is not extended into the time of the next one of its unit', async () => {
  const unit = await world.unit({ parent: home, quota: { VIEN_CHUC: '9' } });
  expect(await decide('admin', (await ask('head', unit)).id)).toBe('DONE');
  const soleOf = `AGENCY:${unit.id}`;
  const [{ id } = { id: '' }] = await database.bootstrap<{ id: string }[]>`
    update accounts.account set valid_to = '2027-01-01' where sole_of = ${soleOf} returning id`;
  await database.bootstrap`insert into accounts.account (login, kind, unit_id, valid_from, sole_of) values ('sql.next', 'AGENCY', ${unit.id}, '2027-03-01', ${soleOf})`;
  const extend = (until: string | null) =>
    inSession(
      pool,
      who.other.secret,
    )(async (tx) => {
      const [held] = await database.bootstrap<{ version: number }[]>`select version from accounts.account where id = ${id}`;
      const [row] = await tx<
        { outcome: string }[]
      >`select outcome from accounts.change_standing(${id}, 'EXTEND', ${held!.version}, ${until}, '{}', '3',
        '2026-11-20', 'Sở', 'Thử')`;
      return row!.outcome;
    });
  expect(await extend('2027-03-02')).toBe('SOLE');
  expect(await extend(null)).toBe('SOLE');
  expect(await extend('2027-03-01')).toBe('DONE');
});
