import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld } from '../support/world.ts';

let database: TestDatabase;
let pool: Pool;
let who: Record<'admin' | 'other' | 'narrow' | 'head' | 'clerk' | 'second' | 'third', Account>;

beforeAll(async () => {
  database = await testDatabase();
  const world = await createWorld(database.bootstrap);
  pool = connect(urlAs(database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 2 });
  const home = await world.unit({ parent: world.province });
  who = {
    admin: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    other: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    narrow: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: home }),
    head: await world.account({ role: 'AGENCY_HEAD', over: home }),
    clerk: await world.account({ role: 'AGENCY_OFFICER', over: home }),
    second: await world.account({ role: 'AGENCY_OFFICER', over: home }),
    third: await world.account({ role: 'AGENCY_OFFICER', over: home }),
  };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const change = async (name: keyof typeof who, target: Account, to: 'SUSPEND' | 'WITHDRAW', expected?: number): Promise<string> => {
  const [held] = await database.bootstrap<{ version: number }[]>`select version from accounts.account where id = ${target.id}`;
  return inSession(
    pool,
    who[name].secret,
  )(async (tx) => {
    const [row] = await tx<{ outcome: string }[]>`
      select outcome from accounts.change_standing(${target.id}, ${to}, ${expected ?? held!.version}, null, '{}', '77/SNV-TK', '2026-11-20', 'Sở Nội vụ', 'Thử')`;
    return row!.outcome;
  });
};
const suspend = (name: keyof typeof who, target: Account) => change(name, target, 'SUSPEND');
const state = async (account: Account) =>
  (
    await database.bootstrap<{ locked: boolean; open: number; tickets: number; papers: number }[]>`
      select locked_at is not null as locked,
        (select count(*)::int from accounts.session s where s.account_id = a.id and s.ended_at is null) as open,
        (select count(*)::int from accounts.sign_in_ticket t where t.account_id = a.id and t.used_at is null) as tickets,
        (select count(*)::int from accounts.document where number = '77/SNV-TK') as papers
      from accounts.account a where a.id = ${account.id}`
  )[0];

test('the database alone refuses whoever holds no right over the whole province, and nothing is written', async () => {
  for (const name of ['narrow', 'head'] as const) expect(await suspend(name, who.clerk)).toBe('NOT_FOUND');
  expect(await suspend('clerk', who.head)).toBe('NOT_FOUND');
  expect(await suspend('admin', who.admin)).toBe('OWN');
  expect(await state(who.clerk)).toMatchObject({ locked: false, papers: 0 });
});

test('with a suspension the begun sign-ins of the account end as its sessions do', async () => {
  await database.bootstrap`insert into accounts.sign_in_ticket (token_hash, account_id, client_address, expires_at)
    values (sha256('begun'), ${who.clerk.id}, '192.0.2.1', now() + interval '5 minutes')`;
  expect(await state(who.clerk)).toMatchObject({ open: 1, tickets: 1 });
  expect(await suspend('admin', who.clerk)).toBe('DONE');
  expect(await state(who.clerk)).toEqual({ locked: true, open: 0, tickets: 0, papers: 1 });
});

test('the role of the subgraph cannot lock or end an account past the function', async () => {
  for (const statement of ['update accounts.account set locked_at = null', 'update accounts.account set valid_to = null'])
    await expect(inSession(pool, who.admin.secret)((tx) => tx.unsafe(statement))).rejects.toMatchObject({ code: '42501' });
});

test('of two who suspend or withdraw one account at once only one does, on one paper', async () => {
  const before = (await state(who.second))!.papers;
  const suspended = await Promise.all([change('admin', who.second, 'SUSPEND', 1), change('other', who.second, 'SUSPEND', 1)]);
  expect(suspended.sort()).toEqual(['CHANGED', 'DONE']);
  const withdrawn = await Promise.all([change('admin', who.second, 'WITHDRAW', 2), change('other', who.second, 'WITHDRAW', 2)]);
  expect(withdrawn.sort()).toEqual(['CHANGED', 'DONE']);
  expect(await state(who.second)).toMatchObject({ open: 0, papers: before + 2 });
});

test('each change raises the version and leaves a line with its paper, whoever writes; nobody writes or reads the lines past the functions', async () => {
  const lines = await database.bootstrap<{ version: number; change: string; by: string | null; paper: boolean; because: string | null }[]>`
    select version, change, changed_by as by, document_id is not null as paper, because from accounts.account_change where account_id = ${who.second.id} order by version`;
  expect(lines.map(({ version, change, paper, because }) => [version, change, paper, because])).toEqual([
    [1, 'ISSUED', false, null],
    [2, 'SUSPENDED', true, null],
    [3, 'WITHDRAWN', true, 'DECIDED'],
  ]);
  expect([who.admin.id, who.other.id]).toContain(lines[1]!.by);
  await database.bootstrap`update accounts.account set domain = 'payroll' where id = ${who.head.id}`;
  await database.bootstrap`update accounts.account set domain = 'payroll' where id = ${who.head.id}`;
  expect(await database.bootstrap`select version from accounts.account where id = ${who.head.id}`).toEqual([{ version: 2 }]);
  for (const statement of [
    'select from accounts.account_change',
    'insert into accounts.account_change select * from accounts.account_change',
    'update accounts.account set version = 7',
    "insert into accounts.account_authority values ('AGENCY', 'SUBTREE', 'AGENCY_HEAD', '')",
  ])
    await expect(inSession(pool, who.admin.secret)((tx) => tx.unsafe(statement))).rejects.toMatchObject({ code: '42501' });
});

test('a withdrawn account reads nothing with the token it has, nor with a session whose end was not written', async () => {
  const seen = () =>
    inSession(
      pool,
      who.third.secret,
    )(async (tx) => (await tx<{ id: string }[]>`select id from accounts.account`).map(({ id }) => id)).catch(() => 'refused');
  expect(await seen()).toEqual([who.third.id]);
  expect(await change('admin', who.third, 'WITHDRAW')).toBe('DONE');
  expect(['refused', '']).toContain(String(await seen()));
  const reopened =
    await database.bootstrap`update accounts.session set ended_at = null where account_id = ${who.third.id} and ended_at is not null`;
  expect(reopened.count).toBe(1);
  expect(['refused', '']).toContain(String(await seen()));
});
