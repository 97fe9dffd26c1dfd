import { randomUUID } from 'node:crypto';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let health: Unit, office: Unit;
let binh: Person;
let admin: Account, head: Account, scholar: Account, clerk: Account, personal: Account;
let asAdmin: Ask, asHead: Ask, asScholar: Ask, asClerk: Ask, asBinh: Ask;

beforeAll(async () => {
  graph = await startTestGraph();
  health = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  office = await graph.unit({ parent: health, kind: 'PHONG', name: 'Văn phòng' });
  binh = await graph.person({ unit: health, name: 'Trần Văn Bình', identityNumber: '034085000002', dateOfBirth: '1985-05-05' });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  head = await graph.account({ role: 'AGENCY_HEAD', over: health });
  clerk = await graph.account({ role: 'AGENCY_OFFICER', over: health });
  scholar = await graph.account({});
  personal = await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: binh });
  asAdmin = await graph.as(admin);
  asHead = await graph.as(head);
  asScholar = await graph.as(scholar);
  asClerk = await graph.as(clerk);
  asBinh = await graph.as(personal);
});
afterAll(() => graph.stop());

const document = { number: '12/SNV-CCVC', signedOn: '2026-11-01', issuer: 'Sở Nội vụ', summary: 'Về việc nghiên cứu hồ sơ' };
const send = async (ask: Ask, name: string, type: string, fields: string, input: object): Promise<Anything> => {
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${fields} ... on UserError { message } } }`,
    {
      input: { requestId: randomUUID(), ...input },
    },
  );
  return data?.['result'] ?? errors![0]!.extensions.code;
};
const CARD = `query ($id: ID!) { person(id: $id) { fullName dateOfBirth identityNumber(purpose: "Xác minh lý lịch") } }`;
const card = async (ask: Ask) => (await ask(CARD, { id: binh.id })).data?.['person'];
const OPENINGS = `{ myRecordOpenings(first: 10) { edges { node { login kind part purpose role document consentId } } pageInfo { hasNextPage } } }`;
const openings = async (ask: Ask): Promise<Anything[]> =>
  (await ask(OPENINGS)).data!['myRecordOpenings'].edges.map(({ node }: Anything) => node);
const period = { validFrom: '2026-11-22', validTo: '2026-12-31' };

test('the authority opens a part of a record to somebody in writing; the person finds who read it, and why', async () => {
  expect(await card(asScholar)).toBeNull();
  const given = await send(
    asHead,
    'giveConsent',
    'GiveConsentInput',
    `... on ConsentGiven { consent { id kind parts persons { id } validTo } }`,
    {
      ...{
        kind: 'STUDY',
        accountId: scholar.id,
        personIds: [binh.id],
        parts: ['RECORD'],
        purpose: 'Xác minh lý lịch',
        ...period,
        document,
      },
    },
  );
  expect(given).toMatchObject({
    __typename: 'ConsentGiven',
    consent: { kind: 'STUDY', parts: ['DIRECTORY', 'RECORD'], persons: [{ id: binh.id }], validTo: '2026-12-31' },
  });

  const { data, errors } = await asScholar(CARD, { id: binh.id });
  expect(data!['person']).toEqual({ fullName: 'Trần Văn Bình', dateOfBirth: '1985-05-05', identityNumber: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  expect((await asScholar(`{ people(first: 10) { edges { node { fullName } } } }`)).data!['people'].edges).toEqual([
    { node: { fullName: 'Trần Văn Bình' } },
  ]);

  expect(await openings(asBinh)).toEqual([
    {
      login: scholar.login,
      kind: 'AGENCY',
      part: 'RECORD',
      purpose: 'Xác minh lý lịch',
      role: null,
      document: null,
      consentId: given.consent.id,
    },
  ]);

  expect(
    await send(asHead, 'withdrawConsent', 'WithdrawConsentInput', '... on ConsentWithdrawn { consentId }', { consentId: given.consent.id }),
  ).toMatchObject({
    consentId: given.consent.id,
  });
  expect(await card(asScholar)).toBeNull();
});

test('pay and training read under a consent leave their entries, each by its part; what was not there to read leaves none', async () => {
  const PARTS = `query ($id: ID!) { person(id: $id) { currentPay { coefficient } trainingHours(year: 2025) completedCourses(first: 5) { totalCount } } }`;
  const { bootstrap } = graph.database;
  const [course] = await bootstrap<{ id: string }[]>`insert into training.course (code, title, category, hours, organiser, valid_from)
    values ('QLNN-CV', 'Quản lý nhà nước ngạch chuyên viên', 'QUAN_LY_NHA_NUOC', 40, 'Trường Chính trị', '2020-01-01') returning id`;
  await graph.pay(binh, { coefficient: '2.34' });
  await bootstrap`insert into training.completion (person_id, unit_no, course_id, year, hours, completed_on)
      values (${binh.id}, ${health.unitNo}, ${course!.id}, 2025, 40, '2025-05-05')`;
  const before = (await openings(asBinh)).length;
  const read = async (ask: Ask) => (await ask(PARTS, { id: binh.id })).data?.['person'];
  expect(await read(asHead)).toMatchObject({ currentPay: { coefficient: '2.34' } });
  expect(await openings(asBinh)).toHaveLength(before);
  expect(await read(asScholar)).toBeNull();

  const giving = { kind: 'STUDY', accountId: scholar.id, personIds: [binh.id], purpose: 'Xét nâng ngạch', ...period, document };
  const give = async (parts: string[]) =>
    (await send(asHead, 'giveConsent', 'GiveConsentInput', '... on ConsentGiven { consent { id } }', { ...giving, parts })).consent.id;
  const pay = await give(['PAY']);
  expect(await read(asScholar)).toMatchObject({ currentPay: { coefficient: '2.34' }, trainingHours: null });
  const told = (part: string, consentId: string) => ({ login: scholar.login, part, purpose: 'Xét nâng ngạch', consentId });
  const since = async () => (await openings(asBinh)).slice(0, (await openings(asBinh)).length - before);
  expect(await since()).toMatchObject([told('PAY', pay)]);
  const training = await give(['TRAINING']);
  expect(await read(asScholar)).toMatchObject({ trainingHours: 40, completedCourses: { totalCount: 1 } });
  expect((await since()).map(({ part, consentId }) => `${part} ${consentId}`).sort()).toEqual(
    [`PAY ${pay}`, `PAY ${pay}`, `TRAINING ${training}`].sort(),
  );
  for (const consentId of [pay, training])
    await send(asHead, 'withdrawConsent', 'WithdrawConsentInput', '... on ConsentWithdrawn { consentId }', { consentId });
  expect(await read(asScholar)).toBeNull();
});

test('a restricted field read by right of office leaves its entry too, with the role and its document; daily reading leaves none', async () => {
  const before = (await openings(asBinh)).length;
  await asClerk(`query ($id: ID!) { person(id: $id) { dateOfBirth gender } }`, { id: binh.id });
  expect(await openings(asBinh)).toHaveLength(before);
  expect((await card(asClerk)).identityNumber).toBe('034085000002');
  const [newest] = await openings(asBinh);
  expect(newest).toEqual({
    ...{ login: clerk.login, kind: 'AGENCY', part: 'IDENTITY_NUMBER', purpose: 'Xác minh lý lịch', consentId: null },
    ...{ role: 'Công chức đầu mối của cơ quan, đơn vị', document: '1/QĐ (Sở Nội vụ)' },
  });
});

test('of somebody else’s openings nobody is told, and who is no person has none', async () => {
  const cuc = await graph.person({ unit: health });
  const asCuc = await graph.as(await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: cuc }));
  expect(await openings(asCuc)).toEqual([]);
  expect((await asClerk(OPENINGS)).errors![0]!.extensions.code).toBe('FORBIDDEN');
});

test('a person opens his own record himself, page by page he sees it used, and takes it back', async () => {
  const given = await send(asBinh, 'giveOwnConsent', 'GiveOwnConsentInput', `... on ConsentGiven { consent { id kind persons { id } } }`, {
    ...{ accountId: scholar.id, parts: ['IDENTITY_NUMBER'], purpose: 'Làm thủ tục vay vốn', ...period },
  });
  expect(given).toMatchObject({ consent: { kind: 'OWN', persons: [{ id: binh.id }] } });
  expect((await card(asScholar)).identityNumber).toBe('034085000002');
  expect((await openings(asBinh))[0]).toMatchObject({
    login: scholar.login,
    part: 'IDENTITY_NUMBER',
    purpose: 'Xác minh lý lịch',
    consentId: given.consent.id,
  });
  const page = async (after: string | null) =>
    (
      await asBinh(
        `query ($after: String) { myRecordOpenings(first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
    ).data!['myRecordOpenings'];
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect(second.edges[0].node.id).not.toBe(first.edges[0].node.id);
  expect(await send(asHead, 'withdrawConsent', 'WithdrawConsentInput', '', { consentId: given.consent.id })).toMatchObject({
    __typename: 'NotFound',
  });
  expect(await send(asBinh, 'withdrawConsent', 'WithdrawConsentInput', '', { consentId: given.consent.id })).toMatchObject({
    __typename: 'ConsentWithdrawn',
  });
  expect(await card(asScholar)).toBeNull();
});

test('what is wrong with a consent is said by field, with the way out', async () => {
  const wish = { kind: 'STUDY', accountId: scholar.id, personIds: [binh.id], parts: ['RECORD'], purpose: 'Xác minh', ...period, document };
  const given = (change: object, ask = asHead) =>
    send(
      ask,
      'giveConsent',
      'GiveConsentInput',
      '... on InvalidInput { field } ... on ConsentRefused { field } ... on NotFound { field }',
      { ...wish, ...change },
    );
  expect(await given({ parts: [] })).toMatchObject({ __typename: 'InvalidInput', field: 'parts' });
  expect(await given({ validTo: '2026-11-22' })).toMatchObject({ __typename: 'InvalidInput', field: 'validTo' });
  expect(await given({ purpose: '  ' })).toMatchObject({ __typename: 'InvalidInput', field: 'purpose' });
  expect(await given({ kind: 'OWN' })).toMatchObject({ __typename: 'InvalidInput', field: 'kind' });
  expect(await given({ personIds: [] })).toMatchObject({ __typename: 'InvalidInput', field: 'personIds' });
  expect(await given({ unitId: health.id })).toMatchObject({ __typename: 'InvalidInput', field: 'personIds' });
  expect(await given({ personIds: [randomUUID()] })).toMatchObject({ __typename: 'NotFound', field: 'personIds' });
  expect(await given({ personIds: [], unitId: graph.province.id })).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
  expect(await given({ accountId: head.id })).toMatchObject({ __typename: 'ConsentRefused', field: 'accountId' });
  expect(await given({ kind: 'LINK' })).toMatchObject({ __typename: 'ConsentRefused', field: 'accountId' });
  expect(await given({}, asClerk)).toBe('FORBIDDEN');
  expect(await given({}, asBinh)).toBe('FORBIDDEN');
});

test('sent twice it is given once, and the audit holds who gave what of whom', async () => {
  const input = {
    requestId: randomUUID(),
    kind: 'STUDY',
    accountId: scholar.id,
    personIds: [binh.id],
    parts: ['PAY'],
    purpose: 'Tính lương',
    ...period,
    document,
  };
  const ids = [];
  for (let i = 0; i < 2; i++)
    ids.push((await send(asHead, 'giveConsent', 'GiveConsentInput', '... on ConsentGiven { consent { id } }', input)).consent.id);
  expect(new Set(ids).size).toBe(1);
  const entries = await graph.database
    .bootstrap`select account_id as by, subject_ids as about, detail from accounts.audit_entry where operation = 'giveConsent' and detail ->> 'consentId' = ${ids[0]}`;
  expect([...entries]).toEqual([
    {
      by: head.id,
      about: [binh.id],
      detail: expect.objectContaining({
        kind: 'STUDY',
        accountId: scholar.id,
        permissions: ['personnel.directory.read', 'payroll.pay.read'],
      }),
    },
  ]);
});

describe('a group of accounts', () => {
  const GROUP = `... on UserGroupChanged { group { id name closed members { accountId validTo } grants { role delegated groupId } } }`;

  test('is made, given a right, filled and closed; its members have the right meanwhile', async () => {
    const made = await send(asAdmin, 'createUserGroup', 'CreateUserGroupInput', GROUP, {
      name: 'Đầu mối các sở',
      unitId: graph.province.id,
    });
    const { id: groupId } = made.group;
    const granted = await send(asAdmin, 'grantRole', 'GrantRoleInput', '... on RoleGranted { grant { delegated groupId } }', {
      ...{ groupId, role: 'ACCESS_DATA', unitId: health.id, validFrom: '2026-11-22', document },
    });
    expect(granted).toMatchObject({ grant: { delegated: false, groupId } });
    const member = await graph.account({});
    const asMember = await graph.as(member);
    expect(
      await send(asAdmin, 'addGroupMember', 'AddGroupMemberInput', GROUP, { groupId, accountId: member.id, validFrom: '2026-11-22' }),
    ).toMatchObject({
      group: { members: [{ accountId: member.id, validTo: null }], grants: [{ role: 'ACCESS_DATA', groupId }] },
    });
    expect((await asMember(`{ viewer { grants { role groupId unit { name } } } }`)).data!['viewer'].grants).toEqual([
      { role: 'ACCESS_DATA', groupId, unit: { name: 'Sở Y tế' } },
    ]);
    expect((await card(asMember)).fullName).toBe('Trần Văn Bình');
    expect(
      await send(asAdmin, 'addGroupMember', 'AddGroupMemberInput', '', { groupId, accountId: member.id, validFrom: '2026-11-22' }),
    ).toMatchObject({ __typename: 'InvalidInput' });
    expect(
      await send(asAdmin, 'addGroupMember', 'AddGroupMemberInput', '', { groupId, accountId: admin.id, validFrom: '2026-11-22' }),
    ).toMatchObject({ __typename: 'GroupRefused' });
    expect(await send(asAdmin, 'removeGroupMember', 'RemoveGroupMemberInput', GROUP, { groupId, accountId: member.id })).toMatchObject({
      group: { members: [] },
    });
    expect(await card(asMember)).toBeNull();
    expect(await send(asAdmin, 'closeUserGroup', 'CloseUserGroupInput', GROUP, { groupId })).toMatchObject({ group: { closed: true } });
    expect((await asAdmin(`{ userGroups(first: 10) { edges { node { id closed } } } }`)).data!['userGroups'].edges).toEqual([
      { node: { id: groupId, closed: true } },
    ]);
  });
});

describe('a right passed on', () => {
  const grant = async (ask: Ask, change: object) =>
    send(ask, 'grantRole', 'GrantRoleInput', '... on RoleGranted { grant { id delegated domain } } ... on InvalidInput { field }', {
      ...{ role: 'ACCESS_DATA', unitId: office.id, validFrom: '2026-11-22', document },
      ...change,
    });

  test('by a unit’s administrator is a delegation, and ends with his own right', async () => {
    const chief = await graph.account({ role: 'ADMINISTER', over: health });
    const deputy = await graph.account({});
    const asDeputy = await graph.as(deputy);
    expect(await grant(await graph.as(chief), { accountId: deputy.id })).toMatchObject({ grant: { delegated: true } });
    const seen = async () => (await asDeputy(`{ viewer { grants { role delegated } } }`)).data!['viewer'].grants;
    expect(await seen()).toEqual([{ role: 'ACCESS_DATA', delegated: true }]);
    const [own] = (await (await graph.as(chief))(`{ viewer { grants { id } } }`)).data!['viewer'].grants;
    expect(await send(asAdmin, 'revokeGrant', 'RevokeGrantInput', '', { grantId: own.id })).toMatchObject({ __typename: 'GrantRevoked' });
    expect(await seen()).toEqual([]);
    expect((await asDeputy(`{ people(first: 5) { edges { node { id } } } }`)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  });

  test('by Sở Nội vụ stays with the office, unless it says that it delegates', async () => {
    const other = await graph.account({});
    expect(await grant(asAdmin, { accountId: other.id })).toMatchObject({ grant: { delegated: false } });
    expect(await grant(asAdmin, { accountId: other.id, delegate: true, domain: 'personnel' })).toMatchObject({
      grant: { delegated: true, domain: 'personnel' },
    });
  });

  test('names one holder and a domain there is', async () => {
    const other = await graph.account({});
    expect(await grant(asAdmin, {})).toMatchObject({ __typename: 'InvalidInput', field: 'accountId' });
    expect(await grant(asAdmin, { accountId: other.id, groupId: randomUUID() })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'accountId',
    });
    expect(await grant(asAdmin, { groupId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    expect(await grant(asAdmin, { accountId: other.id, domain: 'Tiền lương' })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'domain',
    });
  });
});
