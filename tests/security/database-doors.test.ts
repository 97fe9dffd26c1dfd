import { connect, urlAs } from '@hoso/db/connect.ts';
import type { LoginRole } from '@hoso/db/roles.ts';
import type { Pool, Tx } from '@hoso/db/session.ts';
import { rolePasswords } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Unit } from '../support/world.ts';

/** Whoever has a domain's role in the database, and the session of a small account, has that account's rights and no more: no shield stands before him. */
let graph: TestGraph;
let office: Unit;
let other: Unit;
let officer: Account;
let personal: Account;
let admin: Account;
const pools = new Map<LoginRole, Pool>();

beforeAll(async () => {
  graph = await startTestGraph();
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '5' } });
  other = await graph.unit({ parent: graph.province, name: 'Sở Công Thương', quota: { CONG_CHUC: '5' } });
  const clerk = await graph.person({ unit: office });
  await graph.person({ unit: other });
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  personal = await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: clerk });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  for (const role of ['organization_app', 'personnel_app'] as const)
    pools.set(role, connect(urlAs(graph.database.bootstrapUrl, role, rolePasswords[role]), { max: 1 }));
});
afterAll(async () => {
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  await graph.stop();
});

const as = <Done>(role: LoginRole, { secret }: Pick<Account, 'secret'>, work: (tx: Tx) => Promise<Done>) =>
  pools.get(role)!.begin(async (tx) => {
    await tx`select set_config('app.session', ${secret}, true)`;
    return work(tx);
  }) as Promise<Done>;

test.each([
  ['posts', (nos: number[]) => ['select unit_no from organization.post_balance($1, 2026, $2)', nos] as const],
  ['people before a reorganisation', (nos: number[]) => ['select unit_no from organization.reorganised_people($1, $2)', nos] as const],
  [
    'pools',
    (nos: number[]) => ['select unit_no from organization.reorganised_pools($1, $2) where amount > 0 and $2 is not null', nos] as const,
  ],
])('of %s a function tells the caller of his own units only', async (_what, ask) => {
  const [statement, nos] = ask([graph.province.unitNo, office.unitNo, other.unitNo]);
  const seenBy = (account: Pick<Account, 'secret'>) =>
    as('organization_app', account, async (tx) =>
      (await tx.unsafe(statement, [nos as never, '2026-11-22'])).map((row) => Number(row['unit_no'])),
    );
  expect(await seenBy(admin)).toEqual(expect.arrayContaining([office.unitNo, other.unitNo]));
  for (const account of [officer, personal, { secret: '' }, { secret: 'A'.repeat(22) }])
    expect((await seenBy(account)).filter((no) => account !== officer || no !== office.unitNo)).toEqual([]);
});

test('by which rules obligations were counted is written and read by the scheduler only', async () => {
  await graph.database
    .bootstrap`insert into organization.rules_counted (province, hash, counted_on) values ('hung-yen', 'true', '2026-11-22')
    on conflict (one) do update set hash = excluded.hash`;
  for (const account of [officer, personal, { secret: '' }]) {
    expect(
      await as('organization_app', account, (tx) => tx`update organization.rules_counted set hash = 'forged' returning 1`),
    ).toHaveLength(0);
    expect(await as('organization_app', account, (tx) => tx`select from organization.rules_counted`)).toHaveLength(0);
  }
  expect(await as('organization_app', admin, (tx) => tx`select hash from organization.rules_counted`)).toEqual([{ hash: 'true' }]);
});

test('who administers a part of the province cannot have its rules pass for counted in all of it', async () => {
  const part = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: office }));
  const counted = () => graph.database.bootstrap`select hash, counted_on from organization.rules_counted`;
  const before = await counted();
  const { errors } = await part('mutation { recomputeObligations(input: { requestId: "1" }) { __typename } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  expect(await counted()).toEqual(before);
});

test('an argument that is left out opens nothing', async () => {
  const holder = await graph.person({ unit: other });
  const account = await graph.account({ role: 'AGENCY_OFFICER', over: other, holder });
  const passed = await as(
    'organization_app',
    admin,
    (tx) =>
      tx`select * from accounts.pub_pass_accounts(${tx.json([{ from: other.unitNo, to: office.unitNo }])}, '[]', null, '1/QĐ', '2026-11-20', 'UBND', 'Thử')`,
  );
  expect(passed).toHaveLength(0);
  const [still] = await graph.database
    .bootstrap`select (a.valid_to is null and exists (select from accounts.session s where s.account_id = a.id and s.ended_at is null)) as live
      from accounts.account a where a.id = ${account.id}`;
  expect(still).toEqual({ live: true });

  await as(
    'personnel_app',
    officer,
    (tx) => tx`select organization.pub_exceed_quota(null, 'CONG_CHUC', '2026-11-22', 1, '77/QĐ-KHONG', '2026-11-20', 'UBND', 'Thử')`,
  );
  expect(await graph.database.bootstrap`select from organization.decision where number = '77/QĐ-KHONG'`).toHaveLength(0);
});
