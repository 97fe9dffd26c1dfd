import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let office: Unit;
let admin: Account;
let passwordHash: string;
const PASSWORD = 'Một cơn mưa rào 7!';
const sql = () => graph.database.bootstrap;

beforeAll(async () => {
  graph = await startTestGraph({ province: 'dong-thap' });
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '9' } });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => graph.stop());

const desk = async (holder: Person, changedAt: string): Promise<Account> => {
  const account = await graph.account({ role: 'AGENCY_OFFICER', over: office, holder });
  await sql()`insert into accounts.credential (account_id, password_hash, changed_at) values (${account.id}, ${passwordHash}, ${changedAt})`;
  return account;
};
const document = { number: '12/QĐ-STP', signedOn: '2026-11-20', issuer: 'Sở Tư pháp', summary: 'Giao tài khoản' };
const handOver = async ({ id }: Account, to: Person): Promise<Anything> =>
  (
    await (
      await graph.as(admin)
    )(
      `mutation ($input: HandOverAccountInput!) { result: handOverAccount(input: $input) { __typename ... on HandOverArranged { given } } }`,
      {
        input: { accountId: id, expectedVersion: 1, personId: to.id, giverAbsent: 'Ốm dài ngày', document },
      },
    )
  ).data!['result'];
const signIn = async ({ login }: Account): Promise<Anything> =>
  (
    await graph.asNobody()(
      `mutation ($input: SignInInput!) { result: signIn(input: $input) { __typename ... on NewPasswordNeeded { ticket } } }`,
      {
        input: { login, password: PASSWORD },
      },
    )
  ).data!['result'];
const until = async (waiting: number) => {
  for (let i = 0; i < 500; i++) {
    const [row] =
      await sql()`select count(*)::int as n from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())
      or not granted and locktype = 'transactionid'`;
    if ((row!['n'] as number) >= waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not ${waiting} waited`);
};
/** The hand-over first, then a sign-in whose password was looked at before it: both wait for the account, then go on in this order. */
const meet = async (account: Account, receiver: Person) => {
  let free = () => {};
  const held = new Promise<void>((resolve) => (free = resolve));
  const holding = sql().begin(async (tx) => {
    await tx`select from accounts.account where id = ${account.id} for update`;
    await held;
  });
  const over = handOver(account, receiver);
  await until(1);
  const entering = signIn(account);
  await until(2);
  free();
  await holding;
  return { over: await over, entered: await entering };
};
const openOnes = async ({ id }: Account) =>
  (
    await sql()`select (select count(*)::int from accounts.session where account_id = ${id} and ended_at is null and client_program <> 'test')
      + (select count(*)::int from accounts.sign_in_ticket where account_id = ${id} and used_at is null) as n`
  )[0]!['n'];

test.each([
  ['comes in', new Date().toISOString()],
  // Would get a ticket to set the receiver's password.
  ['would have to set another, since his is too old', '2020-01-01'],
])('whose old password %s stays outside while the account is handed over', async (_what, changedAt) => {
  const [giver, receiver] = [await graph.person({ unit: office }), await graph.person({ unit: office })];
  const account = await desk(giver, changedAt);
  const before = await openOnes(account);
  const { over, entered } = await meet(account, receiver);
  expect(over).toEqual({ __typename: 'HandOverArranged', given: true });
  expect(entered).toEqual({ __typename: 'SignInRefused' });
  expect(await openOnes(account)).toBeLessThanOrEqual(before as number);
});
