import { randomUUID } from 'node:crypto';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { sealedAudit } from '../support/sealed-audit.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let admin: Account;
let homeAffairs: Ask;
let office: Unit, other: Unit;
let person: Person;

beforeAll(async () => {
  graph = await startTestGraph();
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  homeAffairs = await graph.as(admin);
  office = await graph.unit({ parent: graph.province, name: 'Sở Nội vụ', quota: { CONG_CHUC: '50' } });
  other = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '50' } });
  person = await graph.person({ unit: office, identityNumber: '034085000001' });
});
afterAll(() => graph.stop());

const TRAIL = `query ($subjectId: ID!, $first: Int! = 50, $after: String) { auditTrail(subjectId: $subjectId, first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id at accountId sessionId grantIds requestId operation subjectIds reason decisionId detail seal
    changes { relation action columns before after } } } } }`;
type Change = { relation: string; action: string; columns: string[]; before: string | null; after: string | null };
type Entry = {
  id: string;
  accountId: string;
  sessionId: string;
  grantIds: string[];
  requestId: string;
  operation: string;
  seal: number | null;
  changes: Change[];
};
type Page = { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: Entry }[] };
const page = async (ask: Ask, variables: object): Promise<Page> => (await ask(TRAIL, { ...variables })).data!['auditTrail'];
const trail = async (ask: Ask, subjectId: string): Promise<Entry[]> => (await page(ask, { subjectId })).edges.map(({ node }) => node);

const decision = { number: '7/QĐ-UBND', signedOn: '2026-05-01', summary: 'Tổ chức, cán bộ' };
const rename = (unit: Unit, name: string, expectedVersion: number) =>
  homeAffairs(`mutation ($input: RenameUnitInput!) { renameUnit(input: $input) { __typename } }`, {
    input: {
      ...{ requestId: randomUUID(), unitId: unit.id, name, effectiveOn: `2026-0${5 + expectedVersion}-01`, expectedVersion },
      decision: { ...decision, issuer: 'UBND tỉnh' },
    },
  });
const move = (to: Unit) =>
  homeAffairs(`mutation ($input: MovePersonInput!) { movePerson(input: $input) { __typename } }`, {
    input: {
      ...{ requestId: randomUUID(), personId: person.id, unitId: to.id, jobTitle: 'Phó trưởng phòng', effectiveFrom: '2026-07-01' },
      ...{ decision: { ...decision, signer: 'Giám đốc Sở' }, expectedVersion: 1 },
    },
  });

test('an entry of a unit tells who, from which session, under which grant, in which request, and what was before and after', async () => {
  const unit = await graph.unit({ parent: office, kind: 'TRUNG_TAM', name: 'Trung tâm Lưu trữ' });
  expect((await rename(unit, 'Trung tâm Lưu trữ lịch sử', 1)).errors).toBeUndefined();
  const [entry, ...more] = await trail(homeAffairs, unit.id);
  expect(more).toEqual([]);
  const [grant] = await graph.database.bootstrap<{ id: string; session: string }[]>`
    select g.id, s.id as session from accounts.access_grant g join accounts.session s using (account_id) where account_id = ${admin.id}`;
  expect(entry).toMatchObject({
    operation: 'renameUnit',
    accountId: admin.id,
    sessionId: grant!.session,
    grantIds: [grant!.id],
    seal: null,
  });
  expect(entry!.requestId).toMatch(/^[0-9a-f-]{36}$/);
  const profiles = entry!.changes.filter(({ relation }) => relation === 'organization.unit_profile');
  expect(profiles.map(({ action }) => action).sort()).toEqual(['INSERT', 'UPDATE']);
  const closed = profiles.find(({ action }) => action === 'UPDATE')!;
  expect(closed.columns).toEqual(expect.arrayContaining(['valid_to']));
  expect(JSON.parse(closed.before!)).toMatchObject({ valid_to: null });
  expect(JSON.parse(closed.after!)).toMatchObject({ valid_to: '2026-06-01' });
  expect(JSON.parse(profiles.find(({ action }) => action === 'INSERT')!.after!)).toMatchObject({ name: 'Trung tâm Lưu trữ lịch sử' });
});

test('of a person the columns are told and no value; a row that only follows him is not noted', async () => {
  expect((await move(other)).errors).toBeUndefined();
  const [entry] = await trail(homeAffairs, person.id);
  expect(entry).toMatchObject({ operation: 'movePerson' });
  const assignments = entry!.changes.filter(({ relation }) => relation === 'personnel.assignment');
  expect(assignments.map(({ action }) => action).sort()).toEqual(['INSERT', 'UPDATE']);
  expect(
    entry!.changes.every(({ relation, before, after }) => relation.startsWith('organization.') || (before === null && after === null)),
  ).toBe(true);
  expect(entry!.changes.map(({ relation }) => relation)).toContain('personnel.person');
  expect(entry!.changes.map(({ relation }) => relation)).not.toContain('personnel.identity_number');
});

test('values of restricted columns and of secrets are in no entry', async () => {
  const input = {
    ...{ requestId: randomUUID(), familyName: 'Lê Thị', givenName: 'Hoa', dateOfBirth: '1990', gender: 'NU', unitId: office.id },
    ...{ jobTitle: 'Chuyên viên', category: 'CONG_CHUC', identityNumber: '034190000042', effectiveFrom: '2026-06-01' },
    decision: { ...decision, signer: 'Giám đốc Sở' },
  };
  const { data, errors } = await homeAffairs(`mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename } }`, {
    input,
  });
  expect([errors, data!['appointPerson'].__typename]).toEqual([undefined, 'PersonAppointed']);
  const [noted] = await graph.database.bootstrap<{ text: string; identity: string }[]>`
    select string_agg(changes::text, '') as text, max(changes::text) filter (where relation = 'personnel.identity_number') as identity from accounts.audit_change`;
  expect(noted!.identity).toContain('person_id');
  expect(noted!.text).toContain('Hoa');
  expect(noted!.text).not.toContain('034190000042');
  // An id may happen to end in twelve figures.
  expect(noted!.text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')).not.toMatch(/\b\d{12}\b/);
});

describe('who reads it', () => {
  test('whoever may read the audit of some units reads of them and of their people, and of nothing else', async () => {
    const unit = await graph.unit({ parent: office, kind: 'TRUNG_TAM' });
    const stranger = await graph.unit({ parent: other, kind: 'TRUNG_TAM' });
    await rename(unit, 'Trung tâm Một', 1);
    await rename(stranger, 'Trung tâm Hai', 1);
    const inOther = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: other }));
    expect((await trail(inOther, stranger.id)).map(({ operation }) => operation)).toEqual(['renameUnit']);
    expect((await trail(inOther, person.id)).map(({ operation }) => operation)).toEqual(['movePerson']);
    expect(await trail(inOther, unit.id)).toEqual([]);
    expect(await trail(inOther, admin.id)).toEqual([]);
    expect(await trail(inOther, randomUUID())).toEqual([]);
    expect(await trail(inOther, 'không phải mã')).toEqual([]);
  });

  test.each([
    ['the head of an agency', 'AGENCY', 'AGENCY_HEAD'],
    ['the payroll specialist', 'SPECIALIST', 'PAYROLL_SPECIALIST'],
  ])('%s may not', async (_who, kind, role) => {
    const account = await graph.account({ kind, role, over: kind === 'SPECIALIST' ? graph.province : office });
    for (const ask of [await graph.as(account), await graph.as(account, 'accounts')])
      expect((await ask(TRAIL, { subjectId: office.id })).errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  test('page by page, with a cursor of this list only', async () => {
    const unit = await graph.unit({ parent: office, kind: 'TRUNG_TAM' });
    await rename(unit, 'Trung tâm Ba', 1);
    await rename(unit, 'Trung tâm Bốn', 2);
    const first = await page(homeAffairs, { subjectId: unit.id, first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await page(homeAffairs, { subjectId: unit.id, first: 1, after: first.pageInfo.endCursor });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect([...first.edges, ...second.edges].map(({ node }) => node)).toEqual(await trail(homeAffairs, unit.id));
    for (const variables of [{ first: 201 }, { first: 0 }, { after: 'x' }])
      expect((await homeAffairs(TRAIL, { subjectId: unit.id, ...variables })).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });
});

test('a sealed entry names its seal, and everything that the graph wrote verifies', async () => {
  const audit = sealedAudit(graph.database);
  await audit.sealAll();
  const [entry] = await trail(homeAffairs, person.id);
  expect(entry!.seal).toBeGreaterThan(0);
  expect(await audit.verify()).toMatchObject({ broken: null, unsealed: 0 });
  await graph.database.bootstrap`update accounts.audit_change set changes = '[]' where relation = 'personnel.assignment'`;
  expect((await audit.verify()).broken).toMatch(
    /^Mục nhật ký số \d+ \((INSERT|UPDATE) personnel.assignment, .*\) đã bị sửa sau khi niêm phong/,
  );
  await audit.close();
});
