import { randomUUID } from 'node:crypto';
import { loadAccountRules } from '@hoso/db/seed/load-account-rules.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let health: Unit;
let clinic: Unit;
let school: Unit;
let chief: Person;
let nurse: Person;
let doctor: Person;
let teacher: Person;
let who: Record<'admin' | 'second' | 'unitAdmin' | 'head' | 'chiefsOther' | 'elsewhere' | 'clerk', Account>;

beforeAll(async () => {
  graph = await startTestGraph({ province: 'dong-thap' });
  health = await graph.unit({ parent: graph.province, name: 'Sở Y tế', quota: { VIEN_CHUC: '9' } });
  clinic = await graph.unit({ parent: health, name: 'Trung tâm Y tế', quota: { VIEN_CHUC: '9' } });
  school = await graph.unit({ parent: graph.province, name: 'Sở Giáo dục và Đào tạo', quota: { VIEN_CHUC: '9' } });
  chief = await graph.person({ unit: health, name: 'Phạm Văn Chính' });
  nurse = await graph.person({ unit: clinic, name: 'Trần Thị Đào' });
  doctor = await graph.person({ unit: clinic, name: 'Lê Thị Én' });
  teacher = await graph.person({ unit: school, name: 'Lê Văn Bảy' });
  who = {
    admin: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
    second: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
    unitAdmin: await graph.account({ role: 'UNIT_ADMIN', over: health }),
    head: await graph.account({ role: 'AGENCY_HEAD', over: health, holder: chief }),
    chiefsOther: await graph.account({ role: 'UNIT_ADMIN', over: health, holder: chief }),
    elsewhere: await graph.account({ role: 'UNIT_ADMIN', over: school }),
    clerk: await graph.account({ role: 'AGENCY_OFFICER', over: health }),
  };
});
afterAll(() => graph.stop());

const document = { number: '31/SYT-TC', signedOn: '2026-11-20', issuer: 'Sở Y tế', summary: 'Đề nghị cấp tài khoản' };
type Who = keyof typeof who;
const told = ({ data, errors }: Anything) => data?.result ?? errors[0].extensions.code;
let count = 0;
const request = async (name: Who, wish: object): Promise<Anything> =>
  told(
    await (
      await graph.as(who[name])
    )(
      `mutation ($input: RequestAccountInput!) { result: requestAccount(input: $input) {
        __typename ... on AccountRequested { accountRequestId } ... on AccountRequestRefused { field value message } ... on InvalidInput { field } ... on NotFound { field } } }`,
      { input: { requestId: randomUUID(), validFrom: '2026-11-22', document, login: `moi.${(count += 1)}.a`, ...wish } },
    ),
  );
const decide = async (name: Who, { accountRequestId }: Anything, more: object = {}): Promise<Anything> =>
  told(
    await (
      await graph.as(who[name])
    )(
      `mutation ($input: DecideAccountRequestInput!) { result: decideAccountRequest(input: $input) {
        __typename ... on AccountIssued { accountId secret usableUntil } ... on AccountRequestDeclined { accountRequestId }
        ... on AccountRequestRefused { field message } ... on InvalidInput { field } } }`,
      { input: { accountRequestId, expectedVersion: 1, document: { ...document, number: '9/QĐ-SYT' }, ...more } },
    ),
  );
const accountsCount = async () => (await graph.database.bootstrap`select count(*)::int as n from accounts.account`)[0]!['n'];

test('what one asks another issues: the holder signs in once, sets his password, and reads his own', async () => {
  const asked = await request('head', { kind: 'PERSONAL', personId: nurse.id, login: 'tran.dao' });
  expect(asked).toEqual({ __typename: 'AccountRequested', accountRequestId: expect.any(String) });
  const issued = await decide('unitAdmin', asked);
  expect(issued).toMatchObject({ __typename: 'AccountIssued', secret: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/) });
  const asNobody = graph.asNobody();
  const first = (
    await asNobody(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on NewPasswordNeeded { ticket reason } } }`, {
      input: { login: 'tran.dao', password: issued.secret },
    })
  ).data!['signIn'];
  expect(first).toMatchObject({ __typename: 'NewPasswordNeeded', reason: 'HANDED_OVER' });
  const asNurse = await graph.as({ id: issued.accountId, login: 'tran.dao', secret: await graph.session(issued.accountId) });
  expect((await asNurse(`{ viewer { kind person { fullName } grants { role unit { id } } } }`)).data!['viewer']).toEqual({
    ...{ kind: 'PERSONAL', person: { fullName: 'Trần Thị Đào' } },
    grants: [{ role: 'PERSONAL', unit: null }],
  });
  const asAdmin = await graph.as(who.unitAdmin);
  const { account, accountRequests } = (
    await asAdmin(
      `query ($id: ID!) { account(id: $id) { standing document { number } history { change changedBy document { number } } }
        accountRequests(waitingOnly: false) { edges { node { login outcome requestedBy decidedBy accountId document { number } decision { number } } } } }`,
      { id: issued.accountId },
    )
  ).data!;
  expect(account).toEqual({
    ...{ standing: 'IN_USE', document: { number: '9/QĐ-SYT' } },
    history: [{ change: 'ISSUED', changedBy: who.unitAdmin.id, document: { number: '9/QĐ-SYT' } }],
  });
  expect(accountRequests.edges.map(({ node }: Anything) => node)).toContainEqual({
    ...{ login: 'tran.dao', outcome: 'ISSUED', requestedBy: who.head.id, decidedBy: who.unitAdmin.id, accountId: issued.accountId },
    ...{ document: { number: '31/SYT-TC' }, decision: { number: '9/QĐ-SYT' } },
  });
  const entries = await graph.database
    .bootstrap`select operation, account_id as by, cardinality(grant_ids) as grants from accounts.audit_entry
    where ${asked.accountRequestId} = any (subject_ids) order by id`;
  expect(entries).toEqual([
    { operation: 'requestAccount', by: who.head.id, grants: 1 },
    { operation: 'issueAccount', by: who.unitAdmin.id, grants: 1 },
  ]);
});

test('what is wrong with a request is said, and nobody asks outside his own units', async () => {
  const wish = { kind: 'AGENCY', unitId: clinic.id, personId: nurse.id };
  expect(await request('clerk', wish)).toBe('FORBIDDEN');
  expect(await request('elsewhere', wish)).toMatchObject({ __typename: 'NotFound', field: 'personId' });
  expect(await request('elsewhere', { ...wish, personId: teacher.id })).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
  expect(await request('head', { ...wish, personId: randomUUID() })).toMatchObject({ __typename: 'NotFound', field: 'personId' });
  for (const [field, wrong] of Object.entries({
    login: { login: 'Trạm Y Tế' },
    kind: { kind: 'SERVICE' },
    unitId: { unitId: null },
    domain: { domain: 'payroll' },
    validTo: { validTo: '2026-11-22' },
  }))
    expect(await request('head', { ...wish, ...wrong })).toMatchObject({ __typename: 'InvalidInput', field });
  expect(await request('head', { kind: 'PERSONAL', personId: nurse.id, unitId: clinic.id })).toMatchObject({ field: 'unitId' });
  expect(await request('head', { ...wish, login: who.head.login })).toMatchObject({ __typename: 'AccountRequestRefused', field: 'login' });
  expect(await request('head', { ...wish, validFrom: '2026-01-01', validTo: '2026-11-01' })).toMatchObject({
    ...{ __typename: 'AccountRequestRefused', field: 'validTo' },
  });
});

test('nobody decides what he asked, by whichever of his accounts, what is for himself, or what another authority decides', async () => {
  const before = await accountsCount();
  const ofUnit = await request('head', { kind: 'AGENCY', unitId: clinic.id, personId: doctor.id });
  for (const name of ['head', 'elsewhere'] as const) expect(await decide(name, ofUnit)).toMatchObject({ __typename: 'NotFound' });
  expect(await decide('chiefsOther', ofUnit)).toMatchObject({ __typename: 'AccountRequestRefused', field: 'accountRequestId' });
  const ofOwnUnit = await request('head', { kind: 'AGENCY', unitId: health.id, personId: doctor.id });
  expect(await decide('unitAdmin', ofOwnUnit)).toMatchObject({ __typename: 'NotFound' });
  const forSystem = await request('unitAdmin', { kind: 'SYSTEM', unitId: health.id, personId: nurse.id });
  expect(await decide('unitAdmin', forSystem)).toMatchObject({ __typename: 'NotFound' });
  const forHimself = await request('unitAdmin', { kind: 'PERSONAL', personId: chief.id });
  expect(await decide('chiefsOther', forHimself)).toMatchObject({ __typename: 'AccountRequestRefused' });
  expect(await decide('clerk', ofUnit)).toBe('FORBIDDEN');
  expect(await decide('unitAdmin', ofUnit, { expectedVersion: 7 })).toMatchObject({ __typename: 'VersionConflict' });
  expect(await decide('unitAdmin', ofUnit, { refuse: true })).toMatchObject({ __typename: 'InvalidInput', field: 'reason' });
  expect(await accountsCount()).toBe(before);
  expect(await decide('unitAdmin', ofUnit, { refuse: true, reason: 'Đơn vị đã có đầu mối' })).toMatchObject({
    __typename: 'AccountRequestDeclined',
  });
  expect(await decide('admin', ofUnit)).toMatchObject({ __typename: 'AccountRequestRefused' });
  expect(await accountsCount()).toBe(before);
});

test('one account for each person, or each unit, where the rules say so: of two issued at once there is one', async () => {
  const colleagues = ['Đỗ Thị Sáu', 'Võ Văn Tám', 'Hồ Thị Chín', 'Lý Văn Mười'].map((name) => graph.person({ unit: clinic, name }));
  for (const personId of [doctor.id, ...(await Promise.all(colleagues)).map(({ id }) => id)]) {
    const wish = { kind: 'PERSONAL', personId };
    const [one, two] = [await request('head', wish), await request('head', wish)];
    const issued = await Promise.all([decide('unitAdmin', one), decide('admin', two)]);
    expect(issued.map(({ __typename }) => __typename).sort()).toEqual(['AccountIssued', 'AccountRequestRefused']);
  }
  expect(await request('head', { kind: 'PERSONAL', personId: doctor.id })).toMatchObject({
    __typename: 'AccountRequestRefused',
    field: 'kind',
  });

  const [first, next] = [
    await request('head', { kind: 'AGENCY', unitId: clinic.id, personId: nurse.id }),
    await request('head', { kind: 'AGENCY', unitId: clinic.id, personId: doctor.id }),
  ];
  await loadAccountRules(graph.database.bootstrap, readPolicy('dak-lak'));
  try {
    const both = await Promise.all([decide('admin', first), decide('second', next)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AccountIssued', 'AccountRequestRefused']);
    expect(await decide('unitAdmin', next)).toMatchObject({ __typename: 'NotFound' });
  } finally {
    await loadAccountRules(graph.database.bootstrap, readPolicy('dong-thap'));
  }
});
