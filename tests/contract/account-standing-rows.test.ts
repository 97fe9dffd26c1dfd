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

const change = (name: keyof typeof who, target: Account, to: 'SUSPEND' | 'WITHDRAW'): Promise<string> =>
  inSession(
    pool,
    who[name].secret,
  )(async (tx) => {
    const [row] = await tx<
      { outcome: string }[]
    >`select accounts.change_standing(${target.id}, ${to}, '77/SNV-TK', '2026-11-20', 'Sở Nội vụ', 'Thử') as outcome`;
    return row!.outcome;
  });
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
  const suspended = await Promise.all([suspend('admin', who.second), suspend('other', who.second)]);
  expect(suspended.sort()).toEqual(['DONE', 'SUSPENDED']);
  const withdrawn = await Promise.all([change('admin', who.second, 'WITHDRAW'), change('other', who.second, 'WITHDRAW')]);
  expect(withdrawn.sort()).toEqual(['DONE', 'WITHDRAWN']);
  expect(await state(who.second)).toMatchObject({ open: 0, papers: before + 2 });
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
