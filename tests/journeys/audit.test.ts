import { randomUUID } from 'node:crypto';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
let admin: Account;
let homeAffairs: Ask;
let office: Unit, other: Unit;

beforeAll(async () => {
  graph = await startTestGraph();
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  homeAffairs = await graph.as(admin);
  office = await graph.unit({ parent: graph.province, name: 'Sở Nội vụ', quota: { CONG_CHUC: '50' } });
  other = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '50' } });
});
afterAll(() => graph.stop());

type Entry = { operation: string; subjectType: string; subjectIds: string[]; accountId: string | null; detail: Record<string, unknown> };
const entries = async (): Promise<Entry[]> => [
  ...(await graph.database.bootstrap<
    Entry[]
  >`select operation, subject_type as "subjectType", subject_ids as "subjectIds", account_id as "accountId", detail
    from accounts.audit_entry order by id`),
];
/** What an act left in the audit trail. */
const leftBy = async (act: () => Promise<unknown>): Promise<Entry[]> => {
  const before = (await entries()).length;
  await act();
  return (await entries()).slice(before);
};

const signed = { number: '7/QĐ-UBND', signedOn: '2026-05-01', summary: 'Tổ chức, cán bộ' };
const unitDecision = { ...signed, issuer: 'UBND tỉnh' };
const personDecision = { ...signed, signer: 'Giám đốc Sở' };
const document = { ...signed, issuer: 'Sở Nội vụ' };

type Mutation = { readonly name: string; readonly type: string; readonly input: object; readonly done: string };
const send = async (ask: Ask, { name, type, input }: Mutation) => {
  const { data, errors } = await ask(`mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename } }`, {
    input: { requestId: randomUUID(), ...input },
  });
  return (data?.['result']?.__typename ?? errors![0]!.extensions.code) as string;
};

const createUnit = (parentId: string): Mutation => ({
  ...{ name: 'createUnit', type: 'CreateUnitInput', done: 'UnitChanged' },
  input: { parentId, name: 'Trung tâm Lưu trữ', kind: 'TRUNG_TAM', effectiveOn: '2026-06-01', decision: unitDecision },
});
const renameUnit = (unitId: string, expectedVersion: number): Mutation => ({
  ...{ name: 'renameUnit', type: 'RenameUnitInput', done: 'UnitChanged' },
  input: { unitId, name: 'Trung tâm Lưu trữ lịch sử', effectiveOn: '2026-07-01', decision: unitDecision, expectedVersion },
});
const moveUnit = (unitId: string, parentId: string, expectedVersion: number): Mutation => ({
  ...{ name: 'moveUnit', type: 'MoveUnitInput', done: 'UnitChanged' },
  input: { unitId, parentId, effectiveOn: '2026-07-01', decision: unitDecision, expectedVersion },
});
const setQuota = (unitId: string, expectedVersion: number): Mutation => ({
  ...{ name: 'setQuota', type: 'SetQuotaInput', done: 'UnitChanged' },
  input: { unitId, year: 2026, kind: 'VIEN_CHUC', assigned: '4.5', effectiveOn: '2026-06-01', decision: unitDecision, expectedVersion },
});
const appointPerson = (unitId: string): Mutation => ({
  ...{ name: 'appointPerson', type: 'AppointPersonInput', done: 'PersonAppointed' },
  input: {
    ...{
      familyName: 'Lê Thị',
      givenName: 'Hoa',
      dateOfBirth: '1990',
      gender: 'NU',
      unitId,
      jobTitle: 'Chuyên viên',
      category: 'CONG_CHUC',
    },
    ...{ effectiveFrom: '2026-06-01', decision: personDecision },
  },
});
const movePerson = (personId: string, unitId: string, expectedVersion: number): Mutation => ({
  ...{ name: 'movePerson', type: 'MovePersonInput', done: 'PersonMoved' },
  input: { personId, unitId, jobTitle: 'Phó trưởng phòng', effectiveFrom: '2026-07-01', decision: personDecision, expectedVersion },
});
const grantRole = (accountId: string, unitId: string): Mutation => ({
  ...{ name: 'grantRole', type: 'GrantRoleInput', done: 'RoleGranted' },
  input: { accountId, role: 'AGENCY_HEAD', unitId, validFrom: '2026-06-01', document },
});
const revokeGrant = (grantId: string): Mutation => ({
  ...{ name: 'revokeGrant', type: 'RevokeGrantInput', done: 'GrantRevoked' },
  input: { grantId },
});

test('each change leaves one entry: what was done, to what, by whom', async () => {
  const centre = await graph.unit({ parent: office, kind: 'TRUNG_TAM' });
  const person = await graph.person({ unit: office });
  const holder = await graph.account({});
  const given = await graph.grant(holder, 'SECTION_CLERK', office);
  const changes: [Mutation, string, string | null][] = [
    [createUnit(office.id), 'Unit', null],
    [renameUnit(centre.id, 1), 'Unit', centre.id],
    [moveUnit(centre.id, other.id, 2), 'Unit', centre.id],
    [setQuota(centre.id, 3), 'Unit', centre.id],
    [appointPerson(office.id), 'Person', null],
    [movePerson(person.id, other.id, 1), 'Person', person.id],
    [grantRole(holder.id, office.id), 'Account', holder.id],
    [revokeGrant(given), 'Account', holder.id],
  ];
  for (const [mutation, subjectType, subject] of changes) {
    const left = await leftBy(async () => expect(await send(homeAffairs, mutation)).toBe(mutation.done));
    expect(left).toEqual([
      {
        ...{ operation: mutation.name, subjectType, accountId: admin.id },
        subjectIds: [subject ?? expect.stringMatching(/^[0-9a-f-]{36}$/)],
        detail: expect.any(Object),
      },
    ]);
    // Enough to tell what changed, and nothing of the person beyond it.
    expect(Object.keys(left[0]!.detail).length).toBeGreaterThan(0);
    expect(JSON.stringify(left[0]!.detail)).not.toMatch(/1990|Lê Thị|Hoa/);
  }
});

test('the same request sent again leaves no second entry', async () => {
  const requestId = randomUUID();
  const once = { ...appointPerson(office.id), input: { ...appointPerson(office.id).input, requestId } };
  expect(await leftBy(() => send(homeAffairs, once))).toHaveLength(1);
  expect(await leftBy(() => Promise.all([send(homeAffairs, once), send(homeAffairs, once)]))).toEqual([]);
});

test('what is refused leaves none: out of scope, out of date, without the right, badly put', async () => {
  const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
  const clerk = await graph.as(await graph.account({ role: 'SECTION_CLERK', over: office }));
  const full = await graph.unit({ parent: office, kind: 'TRUNG_TAM' });
  const stranger = await graph.person({ unit: other });
  const holder = await graph.account({});
  const refusals: [Ask, Mutation, string][] = [
    [officer, createUnit(other.id), 'NotFound'],
    [officer, renameUnit(other.id, 1), 'NotFound'],
    [officer, renameUnit(office.id, 99), 'VersionConflict'],
    [officer, moveUnit(office.id, full.id, 1), 'UnitUnderItself'],
    [officer, setQuota(office.id, 1), 'FORBIDDEN'],
    [officer, appointPerson(full.id), 'QuotaFull'],
    [officer, appointPerson(other.id), 'NotFound'],
    [officer, movePerson(stranger.id, office.id, 1), 'NotFound'],
    [officer, grantRole(holder.id, office.id), 'FORBIDDEN'],
    [homeAffairs, grantRole(admin.id, office.id), 'GrantRefused'],
    [homeAffairs, revokeGrant(randomUUID()), 'NotFound'],
    [homeAffairs, { ...createUnit(office.id), input: { ...createUnit(office.id).input, kind: 'LANG' } }, 'InvalidInput'],
    [clerk, appointPerson(office.id), 'FORBIDDEN'],
    [clerk, renameUnit(office.id, 1), 'FORBIDDEN'],
    [graph.asNobody(), appointPerson(office.id), 'UNAUTHENTICATED'],
  ];
  for (const [ask, mutation, outcome] of refusals)
    expect([mutation.name, outcome, await leftBy(async () => expect(await send(ask, mutation)).toBe(outcome))]).toEqual([
      ...[mutation.name, outcome],
      [],
    ]);
});

describe('reading the trail', () => {
  const TRAIL = `query ($first: Int!, $after: String, $subjectId: ID) { auditEntries(first: $first, after: $after, subjectId: $subjectId) {
    pageInfo { hasNextPage endCursor } edges { node { id at accountId operation subjectType subjectIds detail } } } }`;
  type Page = {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: Omit<Entry, 'detail'> & { id: string; at: string; detail: string } }[];
  };
  const page = async (ask: Ask, variables: object): Promise<Page> => (await ask(TRAIL, { first: 200, ...variables })).data!['auditEntries'];

  test('whoever may reads it newest first, page by page, and of one subject', async () => {
    const unit = await graph.unit({ parent: office, kind: 'TRUNG_TAM' });
    await send(homeAffairs, renameUnit(unit.id, 1));
    await send(homeAffairs, setQuota(unit.id, 2));
    const { edges } = await page(homeAffairs, { subjectId: unit.id });
    expect(edges.map(({ node }) => [node.operation, node.accountId, node.subjectIds])).toEqual([
      ['setQuota', admin.id, [unit.id]],
      ['renameUnit', admin.id, [unit.id]],
    ]);
    expect(JSON.parse(edges[0]!.node.detail)).toEqual({ year: 2026, kind: 'VIEN_CHUC', before: null, after: '4.5' });
    expect(edges[0]!.node.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

    const whole = (await page(homeAffairs, {})).edges;
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const turned: Page = await page(homeAffairs, { first: 3, after });
      paged.push(...turned.edges);
      after = turned.pageInfo.hasNextPage ? turned.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength((await entries()).length);
  });

  test.each([
    ['the head of an agency', 'AGENCY', 'AGENCY_HEAD'],
    ['an officer', 'AGENCY', 'AGENCY_OFFICER'],
    ['the payroll specialist of the whole province', 'SPECIALIST', 'PAYROLL_SPECIALIST'],
  ])('%s may not', async (_who, kind, role) => {
    const over = kind === 'SPECIALIST' ? graph.province : office;
    const ask = await graph.as(await graph.account({ kind, role, over }));
    for (const asked of [ask, await graph.as(await graph.account({ kind, role, over }), 'accounts')]) {
      const { data, errors } = await asked(TRAIL, { first: 5 });
      expect([data, errors!.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
    }
  });

  test('a right over one agency only shows nothing: the trail is of the whole province', async () => {
    const narrow = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: office }));
    expect((await page(narrow, {})).edges).toEqual([]);
  });
});

test('nobody changes or deletes an entry, no role of the system and not even the one that writes them', async () => {
  const { bootstrap } = graph.database;
  await send(homeAffairs, createUnit(office.id));
  const before = await entries();
  expect(before.length).toBeGreaterThan(0);
  const roles = ['accounts_app', 'accounts_door', 'organization_app', 'personnel_app', 'payroll_app', 'training_app', 'worker'] as const;
  const session = (tx: { unsafe(text: string, values: string[]): PromiseLike<unknown> }) =>
    tx.unsafe(`select set_config('app.session', $1, true)`, [admin.secret]);
  for (const role of roles)
    for (const text of [
      `update accounts.audit_entry set operation = 'khác'`,
      'delete from accounts.audit_entry',
      'truncate accounts.audit_entry',
      `insert into accounts.audit_entry (operation, subject_type, subject_ids, detail) values ('giả', 'Person', '{}', '{}')`,
    ])
      await expect(
        graph.graph.pools[role].begin(async (tx) => {
          await session(tx);
          await tx.unsafe(text);
        }),
      ).rejects.toThrow(/permission denied/);
  for (const text of [
    `update accounts.audit_entry set operation = 'khác'`,
    'delete from accounts.audit_entry',
    'truncate accounts.audit_entry',
  ])
    await expect(
      bootstrap.begin(async (tx) => {
        await session(tx);
        await tx.unsafe('set local role accounts_gate');
        await tx.unsafe(text);
      }),
    ).rejects.toThrow(/permission denied/);
  expect(await entries()).toEqual(before);
});

test('an entry names the account of the session, whatever a subgraph writes', async () => {
  const officer = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  const left = await leftBy(() =>
    graph.graph.pools.personnel_app.begin(async (tx) => {
      await tx`select set_config('app.session', ${officer.secret}, true)`;
      await tx`select set_config('app.account', ${admin.id}, true)`;
      await tx`select accounts.pub_audit('thử', 'Person', '{}'::uuid[], '{}'::jsonb)`;
    }),
  );
  expect(left).toMatchObject([{ operation: 'thử', accountId: officer.id }]);
});
