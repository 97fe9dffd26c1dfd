import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type Person } from '../support/world.ts';

let database: TestDatabase;
let pool: Pool;
let giver: Person;
let receiver: Person;
let who: Record<'admin' | 'unitAdmin' | 'desk' | 'receivers' | 'nobodys', Account>;

beforeAll(async () => {
  database = await testDatabase();
  const world = await createWorld(database.bootstrap);
  pool = connect(urlAs(database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 2 });
  const home = await world.unit({ parent: world.province, quota: { VIEN_CHUC: '9' } });
  giver = await world.person({ unit: home, name: 'Phạm Văn Giao' });
  receiver = await world.person({ unit: home, name: 'Trần Thị Nhận' });
  who = {
    admin: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    unitAdmin: await world.account({ role: 'UNIT_ADMIN', over: home }),
    desk: await world.account({ role: 'AGENCY_OFFICER', over: home, holder: giver }),
    receivers: await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: receiver }),
    nobodys: await world.account({ role: 'AGENCY_OFFICER', over: home }),
  };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const arrange = (name: keyof typeof who, target: Account, to: Person): Promise<{ outcome: string; id: string; given: boolean }> =>
  inSession(
    pool,
    who[name].secret,
  )(async (tx) => {
    const [row] = await tx<{ outcome: string; id: string; given: boolean }[]>`select outcome, hand_over_id as id, given
      from accounts.arrange_hand_over(${target.id}, 1, ${to.id}, null, 'hash', '1 hour', '1', '2026-11-20', 'Sở', 'Thử')`;
    return row!;
  });
const confirm = (name: keyof typeof who, id: string): Promise<string> =>
  inSession(
    pool,
    who[name].secret,
  )(async (tx) => (await tx<{ told: string }[]>`select accounts.confirm_hand_over(${id}, '1 hour') as told`)[0]!.told);
const holder = async ({ id }: Account) =>
  (await database.bootstrap`select holder_id as holder from accounts.account where id = ${id}`)[0]!['holder'];

test('the database alone gives an account away only by the word of its holder, and keeps its receiver’s password from everybody', async () => {
  // Rules that no start has loaded leave all to Sở Nội vụ.
  for (const name of ['unitAdmin', 'desk', 'receivers'] as const)
    expect(await arrange(name, who.nobodys, receiver)).toMatchObject({ outcome: 'NOT_FOUND', id: null });
  const { outcome, id, given } = await arrange('admin', who.desk, receiver);
  expect({ outcome, given }).toEqual({ outcome: 'DONE', given: false });
  for (const name of ['admin', 'unitAdmin', 'receivers', 'nobodys'] as const) expect(await confirm(name, id)).toBe('NOT_FOUND');
  expect(await holder(who.desk)).toBe(giver.id);
  for (const statement of [
    'select password_hash from accounts.hand_over',
    'update accounts.hand_over set given_at = now()',
    `select accounts.give_account('${id}', '1 hour')`,
    'update accounts.account set holder_id = null',
  ])
    await expect(inSession(pool, who.admin.secret)((tx) => tx.unsafe(statement))).rejects.toMatchObject({ code: '42501' });
  expect(await confirm('desk', id)).toBe('GIVEN');
  expect(await holder(who.desk)).toBe(receiver.id);
  expect(await confirm('receivers', id)).toBe('RECEIVED');
  expect(await confirm('receivers', id)).toBe('NOT_FOUND');
  expect(await database.bootstrap`select password_hash as hash from accounts.hand_over`).toEqual([{ hash: null }]);
});

test('an account that nobody holds is its receiver’s at once', async () => {
  expect(await arrange('admin', who.nobodys, receiver)).toMatchObject({ outcome: 'DONE', given: true });
  expect(await holder(who.nobodys)).toBe(receiver.id);
});
