import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let health: Unit;
let clinic: Unit;
let people: Record<'giver' | 'receiver' | 'third' | 'stranger', Person>;
let who: Record<'admin' | 'unitAdmin' | 'elsewhere' | 'receivers' | 'givers' | 'strangers', Account>;

beforeAll(async () => {
  graph = await startTestGraph({ province: 'dong-thap' });
  health = await graph.unit({ parent: graph.province, name: 'Sở Y tế', quota: { VIEN_CHUC: '9' } });
  clinic = await graph.unit({ parent: health, name: 'Trung tâm Y tế', quota: { VIEN_CHUC: '9' } });
  const school = await graph.unit({ parent: graph.province, name: 'Sở Giáo dục và Đào tạo', quota: { VIEN_CHUC: '9' } });
  people = {
    giver: await graph.person({ unit: clinic, name: 'Phạm Văn Giao' }),
    receiver: await graph.person({ unit: clinic, name: 'Trần Thị Nhận' }),
    third: await graph.person({ unit: clinic, name: 'Lê Thị Ba' }),
    stranger: await graph.person({ unit: school, name: 'Lê Văn Bảy' }),
  };
  const own = (holder: Person) => graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder });
  who = {
    admin: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
    unitAdmin: await graph.account({ role: 'UNIT_ADMIN', over: health }),
    elsewhere: await graph.account({ role: 'UNIT_ADMIN', over: school }),
    receivers: await own(people.receiver),
    givers: await own(people.giver),
    strangers: await own(people.stranger),
  };
});
afterAll(() => graph.stop());

const document = { number: '12/QĐ-SYT', signedOn: '2026-11-20', issuer: 'Sở Y tế', summary: 'Giao tài khoản' };
const told = ({ data, errors }: Anything) => data?.result ?? errors[0].extensions.code;
const handOver = async (by: Account, account: Account, to: Person, more: object = {}): Promise<Anything> => {
  const [held] = await graph.database.bootstrap<{ version: number }[]>`select version from accounts.account where id = ${account.id}`;
  return told(
    await (
      await graph.as(by)
    )(
      `mutation ($input: HandOverAccountInput!) { result: handOverAccount(input: $input) {
        __typename ... on HandOverArranged { handOverId given version secret } ... on HandOverRefused { field } ... on InvalidInput { field } ... on NotFound { field } } }`,
      { input: { accountId: account.id, expectedVersion: held!.version, personId: to.id, document, ...more } },
    ),
  );
};
const confirm = async (by: Account, { handOverId }: Anything): Promise<Anything> =>
  told(
    await (
      await graph.as(by)
    )(
      `mutation ($input: ConfirmHandOverInput!) { result: confirmHandOver(input: $input) { __typename ... on HandOverConfirmed { received } } }`,
      {
        input: { handOverId },
      },
    ),
  );
const desk = () => graph.account({ role: 'AGENCY_OFFICER', over: clinic, holder: people.giver });
const holderOf = async ({ id }: Account) =>
  (await graph.database.bootstrap`select holder_id as holder from accounts.account where id = ${id}`)[0]!['holder'];
const mine = async (account: Account): Promise<Anything[]> =>
  (await (await graph.as(account))(`{ myHandOvers { id receiver { fullName } } }`)).data!['myHandOvers'];
const signIn = async (login: string, password: string) =>
  (
    await graph.asNobody()(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on NewPasswordNeeded { reason } } }`, {
      input: { login, password },
    })
  ).data!['signIn'];

test('an account goes to its next holder when the giver confirms, and the receiver confirms that he has it', async () => {
  const account = await desk();
  const arranged = await handOver(who.unitAdmin, account, people.receiver);
  expect(arranged).toMatchObject({ __typename: 'HandOverArranged', given: false, version: 1 });
  // A person sees nobody's directory line but his own; the paper tells him the name.
  expect(await mine(who.givers)).toEqual([{ id: arranged.handOverId, receiver: null }]);
  expect(await mine(who.receivers)).toEqual([]);
  expect(await signIn(account.login, arranged.secret)).toMatchObject({ __typename: 'SignInRefused' });
  for (const other of [who.receivers, who.strangers, who.unitAdmin, who.admin])
    expect(await confirm(other, arranged)).toEqual({ __typename: 'NotFound' });
  expect(await holderOf(account)).toBe(people.giver.id);

  expect(await confirm(account, arranged)).toEqual({ __typename: 'HandOverConfirmed', received: false });
  expect(await holderOf(account)).toBe(people.receiver.id);
  expect((await (await graph.as(account))(`{ viewer { login } }`)).data?.['viewer'] ?? null).toBeNull();
  expect(await confirm(who.givers, arranged)).toEqual({ __typename: 'NotFound' });
  expect(await signIn(account.login, arranged.secret)).toEqual({ __typename: 'NewPasswordNeeded', reason: 'HANDED_OVER' });

  expect(await mine(who.receivers)).toHaveLength(1);
  expect(await confirm({ ...account, secret: await graph.session(account.id) }, arranged)).toEqual({
    __typename: 'HandOverConfirmed',
    received: true,
  });
  expect(await confirm(who.receivers, arranged)).toEqual({ __typename: 'NotFound' });
  const { data } = await (
    await graph.as(who.unitAdmin)
  )(
    `query ($id: ID!) { account(id: $id) { person { fullName } history { change document { number } }
      handOvers { giver { fullName } receiver { fullName } arrangedBy givenAt receivedAt replacedAt document { number } } } }`,
    { id: account.id },
  );
  expect(data!['account']).toEqual({
    person: { fullName: 'Trần Thị Nhận' },
    history: [
      { change: 'ISSUED', document: null },
      { change: 'HANDED_OVER', document: { number: '12/QĐ-SYT' } },
    ],
    handOvers: [
      {
        ...{ giver: { fullName: 'Phạm Văn Giao' }, receiver: { fullName: 'Trần Thị Nhận' }, arrangedBy: who.unitAdmin.id },
        ...{ givenAt: expect.any(String), receivedAt: expect.any(String), replacedAt: null, document: { number: '12/QĐ-SYT' } },
      },
    ],
  });
  const entries = await graph.database
    .bootstrap`select operation, account_id as by from accounts.audit_entry where ${arranged.handOverId} = any (subject_ids) order by id`;
  expect(entries).toEqual([
    { operation: 'handOverAccount', by: who.unitAdmin.id },
    { operation: 'giveAccount', by: account.id },
    { operation: 'receiveAccount', by: account.id },
  ]);
  const noted = await graph.database
    .bootstrap`select changes::text as text from accounts.audit_change where relation in ('accounts.hand_over', 'accounts.credential')`;
  expect(noted.filter(({ text }) => /argon2/.test(text as string))).toEqual([]);
});

test('where the giver cannot confirm the decision says why, and the account is the receiver’s at once', async () => {
  const account = await desk();
  expect(await handOver(who.unitAdmin, account, people.receiver, { giverAbsent: ' ' })).toMatchObject({ field: 'giverAbsent' });
  const arranged = await handOver(who.unitAdmin, account, people.receiver, { giverAbsent: 'Ốm dài ngày' });
  expect(arranged).toMatchObject({ given: true, version: 2 });
  expect(await signIn(account.login, arranged.secret)).toMatchObject({ reason: 'HANDED_OVER' });
  expect(await confirm(who.receivers, arranged)).toMatchObject({ received: true });
});

test('a second arrangement takes the place of one that is not confirmed', async () => {
  const account = await desk();
  const first = await handOver(who.unitAdmin, account, people.receiver);
  const second = await handOver(who.unitAdmin, account, people.third);
  expect(await confirm(account, first)).toEqual({ __typename: 'NotFound' });
  expect(await confirm(account, second)).toMatchObject({ received: false });
  expect(await holderOf(account)).toBe(people.third.id);
  expect(await signIn(account.login, first.secret)).toMatchObject({ __typename: 'SignInRefused' });
});

test('a hand-over of an account that is withdrawn meanwhile waits for nobody', async () => {
  const account = await desk();
  const before = await mine(who.givers);
  const arranged = await handOver(who.unitAdmin, account, people.receiver);
  expect(await mine(who.givers)).toHaveLength(before.length + 1);
  await graph.database.bootstrap`update accounts.account set valid_to = (select hoso.today()) where id = ${account.id}`;
  expect(await mine(who.givers)).toEqual(before);
  expect(await confirm(who.givers, arranged)).toEqual({ __typename: 'HandOverRefused' });
});

test('two who hand over one account at once leave one arrangement', async () => {
  const account = await desk();
  const both = await Promise.all([
    handOver(who.unitAdmin, account, people.receiver, { giverAbsent: 'Đi học', expectedVersion: 1 }),
    handOver(who.admin, account, people.third, { giverAbsent: 'Đi học', expectedVersion: 1 }),
  ]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['HandOverArranged', 'VersionConflict']);
});

test('nobody hands over outside his authority, his own account, to himself, or one that is nobody else’s to hold', async () => {
  const account = await desk();
  expect(await handOver(who.elsewhere, account, people.stranger)).toMatchObject({ __typename: 'NotFound', field: 'accountId' });
  expect(await handOver(who.givers, account, people.receiver)).toBe('FORBIDDEN');
  expect(await handOver(who.unitAdmin, account, people.stranger)).toMatchObject({ __typename: 'NotFound', field: 'personId' });
  expect(await handOver(who.unitAdmin, account, people.giver)).toMatchObject({ __typename: 'HandOverRefused', field: 'personId' });
  expect(await handOver(who.unitAdmin, who.givers, people.receiver)).toMatchObject({ __typename: 'HandOverRefused', field: 'accountId' });
  expect(await handOver(who.unitAdmin, account, people.receiver, { expectedVersion: 5 })).toMatchObject({ __typename: 'VersionConflict' });
  expect(await handOver(who.admin, who.admin, people.receiver)).toMatchObject({ __typename: 'HandOverRefused' });
  const receiversAdmin = await graph.account({ role: 'UNIT_ADMIN', over: health, holder: people.receiver });
  expect(await handOver(receiversAdmin, account, people.receiver)).toMatchObject({ __typename: 'HandOverRefused', field: 'accountId' });
  expect(await holderOf(account)).toBe(people.giver.id);
  expect(await graph.database.bootstrap`select from accounts.hand_over where account_id = ${account.id}`).toHaveLength(0);
});
