import { randomUUID } from 'node:crypto';
import { fingerprint, unchanged } from '../support/fingerprint.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let homeAffairs: Ask;
beforeAll(async () => {
  graph = await startTestGraph();
  homeAffairs = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
});
afterAll(() => graph.stop());

const decision = { number: '15/HD-SNV', signedOn: '2026-01-05', issuer: 'Sở Nội vụ', summary: 'Hướng dẫn cập nhật hồ sơ' };
const FIELDS = 'field name recordField enforced notEnforcedBecause unit { id name } validFrom validTo';
const SET = `mutation ($input: SetRequiredFieldInput!) { result: setRequiredField(input: $input) { __typename ... on RequiredFieldSet { requiredFields { ${FIELDS} } unit { requiredFieldsVersion } } ... on VersionConflict { currentVersion }
  ... on RequiredByUnitAbove { field unit { id } } ... on UnitChangeTooEarly { currentSince } ... on NotFound { field } ... on InvalidInput { field value } ... on UserError { message } } }`;

const versionOf = async ({ id }: Unit): Promise<number> =>
  (await homeAffairs(`query ($id: ID!) { unit(id: $id) { requiredFieldsVersion } }`, { id })).data!['unit'].requiredFieldsVersion;
/** Demands, or ceases to demand, knowing what the unit demands now. */
const set = async (ask: Ask, unit: Unit, field: string, more: object = {}): Promise<Anything> => {
  const expectedVersion = 'expectedVersion' in more ? more.expectedVersion : await versionOf(unit);
  const effectiveOn = '2026-06-01';
  const input = { requestId: randomUUID(), unitId: unit.id, field, required: true, effectiveOn, decision, expectedVersion, ...more };
  const { data, errors } = await ask(SET, { input });
  expect(errors).toBeUndefined();
  return data!['result'];
};
const demandedOf = async (unit: Unit, asOf?: string, ask = homeAffairs): Promise<[string, string][]> =>
  (await ask(`query ($id: ID!, $asOf: Date) { requiredFields(unitId: $id, asOf: $asOf) { ${FIELDS} } }`, { id: unit.id, asOf })).data![
    'requiredFields'
  ].map((one: Anything) => [one.field, one.unit.id]);

const state = () =>
  fingerprint(graph.database.bootstrap, [
    ...['organization.required_field', 'organization.decision', 'organization.request', 'accounts.audit_entry'],
    ...['person', 'record', 'assignment', 'decision', 'request'].map((table) => `personnel.${table}`),
  ]);
const refused = unchanged(state);

/** A department with a school under it, and the officer of each. */
const department = async () => {
  const office = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '20' } });
  const school = await graph.unit({ parent: office, kind: 'TRUONG_THPT', quota: { VIEN_CHUC: '20', CONG_CHUC: '20' } });
  const officerOf = async (unit: Unit) => graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: unit }));
  return { office, school, officer: await officerOf(office), clerk: await officerOf(school) };
};

const APPOINT = `mutation ($input: AppointPersonInput!) { result: appointPerson(input: $input) { __typename ... on PersonAppointed { person { id } }
  ... on RequiredFieldMissing { field name unit { id } } ... on CodeNotInForce { field code catalog standingCode } ... on UserError { message } } }`;
let serial = 0;
const appoint = async (ask: Ask, unit: Unit, more: object = {}): Promise<Anything> => {
  const input = {
    ...{ requestId: randomUUID(), familyName: 'Trần Văn', givenName: 'Nam', dateOfBirth: '1990-04-05', gender: 'NAM', unitId: unit.id },
    ...{ jobTitle: 'Giáo viên', category: 'CONG_CHUC', effectiveFrom: '2026-07-01' },
    decision: { number: '1/QĐ', signedOn: '2026-06-01', signer: 'Giám đốc', summary: 'Tuyển dụng' },
    ...more,
  };
  const { data, errors } = await ask(APPOINT, { input });
  expect(errors).toBeUndefined();
  return data!['result'];
};
const number = () => `001090${String(++serial).padStart(6, '0')}`;

test('what the province, the department and the school demand stacks up, the highest first, each with who said so', async () => {
  const { office, school, officer, clerk } = await department();
  const other = await graph.unit({ parent: graph.province });
  expect((await set(clerk, school, 'DAN_TOC')).__typename).toBe('RequiredFieldSet');
  await set(officer, office, 'TON_GIAO');
  await set(officer, office, 'DAN_TOC', { effectiveOn: '2026-09-01' });
  expect(await demandedOf(school, '2026-06-01')).toEqual([
    ['TON_GIAO', office.id],
    ['DAN_TOC', school.id],
  ]);
  expect(await demandedOf(school, '2026-09-01')).toEqual(
    [
      ['DAN_TOC', office.id],
      ['TON_GIAO', office.id],
      ['DAN_TOC', school.id],
    ].sort(([, a], [, b]) => Number(a === school.id) - Number(b === school.id)),
  );
  expect(await demandedOf(school, '2026-05-31')).toEqual([]);
  expect(await demandedOf(other, '2026-09-01')).toEqual([]);
});

test('a unit below adds, and cannot take away what one above demands', async () => {
  const { office, school, officer, clerk } = await department();
  await set(officer, office, 'SO_DINH_DANH');
  expect(await refused(() => set(clerk, school, 'SO_DINH_DANH', { required: false, effectiveOn: '2026-07-01' }))).toMatchObject({
    ...{ __typename: 'RequiredByUnitAbove', field: 'SO_DINH_DANH', unit: { id: office.id }, message: expect.stringContaining(office.name) },
  });
  expect(await refused(() => set(clerk, office, 'SO_DINH_DANH', { required: false, effectiveOn: '2026-07-01' }))).toMatchObject({
    __typename: 'NotFound',
    field: 'unitId',
  });
  expect(await set(officer, office, 'SO_DINH_DANH', { required: false, effectiveOn: '2026-07-01' })).toMatchObject({
    __typename: 'RequiredFieldSet',
    requiredFields: [],
  });
  expect(await demandedOf(school, '2026-06-30')).toEqual([['SO_DINH_DANH', office.id]]);
});

test('two who read the same demands cannot both change them: whoever comes second is told', async () => {
  const { office, school, officer, clerk } = await department();
  expect(await versionOf(office)).toBe(0);
  expect(await set(officer, office, 'DAN_TOC')).toMatchObject({ __typename: 'RequiredFieldSet', unit: { requiredFieldsVersion: 1 } });
  expect(await refused(() => set(officer, office, 'TON_GIAO', { expectedVersion: 0 }))).toMatchObject({
    __typename: 'VersionConflict',
    currentVersion: 1,
  });
  await set(officer, office, 'DAN_TOC', { required: false, effectiveOn: '2026-07-01' });
  expect([await versionOf(office), await versionOf(school)]).toEqual([2, 0]);
  // What a unit above demands is not this unit's to read again.
  expect(await set(clerk, school, 'TON_GIAO', { expectedVersion: 0 })).toMatchObject({ __typename: 'RequiredFieldSet' });
});

test('a demand says whether it is enforced, and why it is not', async () => {
  const { office, officer } = await department();
  await set(officer, office, 'SO_DINH_DANH');
  const { requiredFields } = await set(officer, office, 'DAN_TOC');
  expect(Object.fromEntries(requiredFields.map(({ field, enforced }: Anything) => [field, enforced]))).toEqual({
    SO_DINH_DANH: true,
    DAN_TOC: false,
  });
  const [demanded, kept] = ['SO_DINH_DANH', 'DAN_TOC'].map((code) => requiredFields.find(({ field }: Anything) => field === code));
  expect([demanded.notEnforcedBecause, kept.notEnforcedBecause]).toEqual([null, expect.stringContaining('"Dân tộc"')]);
  // Kept and shown, and nobody is refused for it.
  expect(await appoint(officer, office, { identityNumber: number() })).toMatchObject({ __typename: 'PersonAppointed' });
  expect(await appoint(officer, office)).toMatchObject({ __typename: 'RequiredFieldMissing', field: 'identityNumber' });
});

test('who only reads records demands nothing', async () => {
  const { office } = await department();
  const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: office }));
  const input = {
    requestId: randomUUID(),
    unitId: office.id,
    field: 'DAN_TOC',
    required: true,
    effectiveOn: '2026-06-01',
    decision,
    expectedVersion: 0,
  };
  const before = await state();
  expect((await head(SET, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await state()).toBe(before);
  expect(await demandedOf(office, '2026-06-01', head)).toEqual([]);
});

test.each([
  ['a field that no record holds', 'KHOI', {}, { __typename: 'InvalidInput', field: 'field', value: 'KHOI' }],
  ['nothing that is known', 'KHONG_CO', {}, { __typename: 'InvalidInput', field: 'field' }],
  ['relief from what nobody demands', 'DAN_TOC', { required: false }, { __typename: 'NotFound', field: 'field' }],
  [
    'a document without a number',
    'DAN_TOC',
    { decision: { ...decision, number: ' ' } },
    { __typename: 'InvalidInput', field: 'decision.number' },
  ],
  ['a day before the unit was founded', 'DAN_TOC', { effectiveOn: '2019-01-01' }, { __typename: 'NotFound', field: 'unitId' }],
])('%s is refused, and nothing changed', async (_what, field, more, answer) => {
  const { office, officer } = await department();
  expect(await refused(() => set(officer, office, field, more))).toMatchObject(answer);
});

test('demanding again what is demanded changes nothing; on an earlier day it is refused', async () => {
  const { office, officer } = await department();
  const requestId = randomUUID();
  const asked = { requestId, expectedVersion: 0 };
  const first = await set(officer, office, 'DAN_TOC', asked);
  expect(await refused(() => set(officer, office, 'DAN_TOC', asked))).toEqual(first);
  await set(officer, office, 'DAN_TOC', { effectiveOn: '2026-08-01' });
  expect(await demandedOf(office, '2026-08-01')).toEqual([['DAN_TOC', office.id]]);
  expect(await refused(() => set(officer, office, 'DAN_TOC', { effectiveOn: '2026-01-01' }))).toMatchObject({
    __typename: 'UnitChangeTooEarly',
  });
});

describe('an appointment', () => {
  test('without what a unit above demands from that day on is refused by field and by who demands it; before the day it is not', async () => {
    const { office, school, officer, clerk } = await department();
    await set(officer, office, 'SO_DINH_DANH');
    expect(await refused(() => appoint(clerk, school))).toMatchObject({
      ...{ __typename: 'RequiredFieldMissing', field: 'identityNumber', name: 'Số định danh cá nhân', unit: { id: office.id } },
      message: expect.stringContaining(office.name),
    });
    expect(await appoint(clerk, school, { effectiveFrom: '2026-05-31' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await appoint(clerk, school, { identityNumber: number() })).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test('under a category that is retired by that day is refused with what stands in its place', async () => {
    const { school, clerk } = await department();
    const { bootstrap } = graph.database;
    await bootstrap`update organization.catalog_wording set valid_to = '2026-12-01', replaced_by = 'VIEN_CHUC' where catalog = 'DOI_TUONG' and code = 'HOI'`;
    const later = { category: 'HOI', effectiveFrom: '2026-12-01' };
    expect(await refused(() => appoint(clerk, school, later))).toMatchObject({
      ...{ __typename: 'CodeNotInForce', field: 'category', code: 'HOI', catalog: 'DOI_TUONG', standingCode: 'VIEN_CHUC' },
      message: expect.stringContaining('01/12/2026'),
    });
    await bootstrap`update organization.catalog_wording set valid_to = null, replaced_by = null where catalog = 'DOI_TUONG' and code = 'HOI'`;
  });
});

test('a move to a post where a job position is demanded names one', async () => {
  const { office, school, officer } = await department();
  const person = await graph.person({ unit: office });
  await set(officer, school, 'VI_TRI_VIEC_LAM');
  const MOVE = `mutation ($input: MovePersonInput!) { result: movePerson(input: $input) { __typename ... on RequiredFieldMissing { field unit { id } } ... on UserError { message } } }`;
  const input = {
    ...{
      requestId: randomUUID(),
      personId: person.id,
      unitId: school.id,
      jobTitle: 'Kế toán',
      effectiveFrom: '2026-07-01',
      expectedVersion: 1,
    },
    decision: { number: '2/QĐ', signedOn: '2026-06-01', signer: 'Giám đốc', summary: 'Điều động' },
  };
  expect(await refused(async () => (await officer(MOVE, { input })).data!['result'])).toMatchObject({
    ...{ __typename: 'RequiredFieldMissing', field: 'jobPositionId', unit: { id: school.id } },
  });
  const [position] = await graph.database
    .bootstrap`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
    select ${school.id}, ${school.unitNo}, 'KT', 'Kế toán', 'VIEN_CHUC', '2020-01-01', opened_by from organization.unit_profile where unit_id = ${school.id} returning id`;
  expect((await officer(MOVE, { input: { ...input, jobPositionId: position!['id'] } })).data!['result'].__typename).toBe('PersonMoved');
});

test('a list names every row that leaves out what is demanded, and lets the others in', async () => {
  const { office, school, officer, clerk } = await department();
  await set(officer, office, 'SO_DINH_DANH');
  await set(clerk, school, 'NGAY_VAO_CO_QUAN');
  const IMPORT = `mutation ($input: ImportStaffInput!) { result: importStaff(input: $input) { __typename ... on StaffImported { committed rows { row outcome problems { field message mending } } }
    ... on UserError { message } } }`;
  const row = (no: number, more: object) => ({
    ...{
      row: no,
      familyName: 'Lê Thị',
      givenName: `Hoa${'abc'[no - 1]}`,
      gender: 'NU',
      dateOfBirth: '1990-04-05',
      jobTitle: 'Giáo viên',
      category: 'VIEN_CHUC',
    },
    ...more,
  });
  const full = { identityNumber: '001190990001', joinedOn: '2020-01-01' };
  const rows = [row(1, full), row(2, { joinedOn: '2020-01-01' }), row(3, {})];
  const { data } = await clerk(IMPORT, {
    input: { requestId: randomUUID(), unitId: school.id, commit: true, createSections: false, rows },
  });
  expect(data!['result']).toMatchObject({
    committed: 1,
    rows: [
      { row: 1, outcome: 'ADDED', problems: [] },
      { row: 2, outcome: 'REFUSED', problems: [{ field: 'identityNumber', message: expect.stringContaining(office.name) }] },
      {
        row: 3,
        outcome: 'REFUSED',
        problems: [{ field: 'identityNumber' }, { field: 'joinedOn', message: expect.stringContaining(school.name) }],
      },
    ],
  });
});

test('a unit of a kind that is retired is not founded any more', async () => {
  const CREATE = `mutation ($input: CreateUnitInput!) { result: createUnit(input: $input) { __typename ... on CodeNotInForce { field code catalog standingCode } ... on UserError { message } } }`;
  const found = async (effectiveOn: string) => {
    const input = { requestId: randomUUID(), parentId: graph.province.id, name: 'UBND huyện Mới', kind: 'HUYEN', effectiveOn, decision };
    return (await homeAffairs(CREATE, { input })).data!['result'];
  };
  expect(await refused(() => found('2025-07-01'))).toMatchObject({
    ...{ __typename: 'CodeNotInForce', field: 'kind', code: 'HUYEN', catalog: 'LOAI_DON_VI', standingCode: null },
  });
  expect(await found('2025-06-30')).toMatchObject({ __typename: 'UnitChanged' });
});
