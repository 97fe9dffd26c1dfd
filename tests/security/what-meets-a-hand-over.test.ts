import { randomUUID } from 'node:crypto';
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
      await sql()`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    if ((row!['n'] as number) >= waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not ${waiting} waited`);
};
/** Both wait, the first one first: it for what is locked meanwhile, the second for that or for the first. Then they go on in this order. */
const meet = async (
  locked: 'account' | 'credential' | 'session',
  { id }: Account,
  first: () => Promise<Anything>,
  then: () => Promise<Anything>,
) => {
  let free = () => {};
  const held = new Promise<void>((resolve) => (free = resolve));
  let locking = () => {};
  const isLocked = new Promise<void>((resolve) => (locking = resolve));
  const holding = sql().begin(async (tx) => {
    await tx.unsafe(`select from accounts.${locked} where ${locked === 'account' ? 'id' : 'account_id'} = $1 for update`, [id]);
    locking();
    await held;
  });
  await isLocked;
  const one = first();
  await until(1);
  const other = then();
  await until(2);
  free();
  await holding;
  return [await one, await other];
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
  const [over, entered] = await meet(
    'account',
    account,
    () => handOver(account, receiver),
    () => signIn(account),
  );
  expect(over).toEqual({ __typename: 'HandOverArranged', given: true });
  expect(entered).toEqual({ __typename: 'SignInRefused' });
  expect(await openOnes(account)).toBeLessThanOrEqual(before as number);
});

test('an address that the giver sets while his account is handed over does not stay with it', async () => {
  const [giver, receiver] = [await graph.person({ unit: office }), await graph.person({ unit: office })];
  const account = await desk(giver, new Date().toISOString());
  const asGiver = await graph.as(account);
  const set = (): Promise<Anything> =>
    asGiver(`mutation ($input: SetMailAddressInput!) { result: setMailAddress(input: $input) { __typename } }`, {
      input: { requestId: randomUUID(), address: 'nguoi.giao@stp.dongthap.gov.vn' },
    });
  const [over, refused] = await meet('session', account, () => handOver(account, receiver), set);
  expect(over).toEqual({ __typename: 'HandOverArranged', given: true });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(await sql()`select from accounts.mail_address where account_id = ${account.id} and address_sealed is not null`).toEqual([]);
});

test('a new password does not let in whose account was suspended while it was set', async () => {
  const account = await desk(await graph.person({ unit: office }), '2020-01-01');
  const { ticket } = await signIn(account);
  const setting = async () =>
    (
      await graph.asNobody()(`mutation ($input: SetNewPasswordInput!) { result: setNewPassword(input: $input) { __typename } }`, {
        input: { ticket, newPassword: 'Một ngày nắng ráo 8!' },
      })
    ).data!['result'];
  let entered: Promise<Anything> | undefined;
  // The setting waits for the credential alone: the suspension is done when it goes on.
  await sql().begin(async (tx) => {
    await tx`select from accounts.credential where account_id = ${account.id} for update`;
    entered = setting();
    await until(1);
    expect(
      (
        await (
          await graph.as(admin)
        )(`mutation ($input: SuspendAccountInput!) { result: suspendAccount(input: $input) { __typename } }`, {
          input: { requestId: randomUUID(), accountId: account.id, expectedVersion: 1, document },
        })
      ).data!['result'],
    ).toEqual({ __typename: 'AccountStandingChanged' });
  });
  expect(await entered).toEqual({ __typename: 'TicketRefused' });
  expect(await openOnes(account)).toBe(0);
});
