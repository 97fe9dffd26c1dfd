import { randomUUID } from 'node:crypto';
import { TODAY } from '../support/database.ts';
import { fingerprint, unchanged } from '../support/fingerprint.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let homeAffairs: Ask;
beforeAll(async () => {
  graph = await startTestGraph();
  homeAffairs = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
});
afterAll(() => graph.stop());

const decision = { number: '45/QĐ-UBND', signedOn: '2026-11-01', issuer: 'UBND tỉnh', summary: 'Sắp xếp tổ chức bộ máy' };
const changed = `__typename ... on UnitChanged { unit { id name kind level code version parent { id } } } ... on UserError { message } ... on NotFound { field } ... on InvalidInput { field value }`;
const CREATE = `mutation ($input: CreateUnitInput!) { result: createUnit(input: $input) { ${changed} ... on UnitCodeTaken { code } } }`;
const RENAME = `mutation ($input: RenameUnitInput!) { result: renameUnit(input: $input) { ${changed} ... on UnitChangeTooEarly { currentSince } ... on VersionConflict { currentVersion } } }`;
const MOVE = `mutation ($input: MoveUnitInput!) { result: moveUnit(input: $input) { ${changed} ... on UnitChangeTooEarly { currentSince } ... on VersionConflict { currentVersion } } }`;
const QUOTA = `mutation ($input: SetQuotaInput!) { result: setQuota(input: $input) { ${changed} ... on UnitChangeTooEarly { currentSince } ... on VersionConflict { currentVersion } } }`;

type Change = (ask: Ask, unit: { id: string }, more?: object) => Promise<ReturnType<JSON['parse']>>;
const change =
  (document: string, usual: (unit: { id: string }) => object): Change =>
  async (ask, unit, more = {}) => {
    const { data, errors } = await ask(document, { input: { requestId: randomUUID(), ...usual(unit), ...more } });
    expect(errors).toBeUndefined();
    return data!['result'];
  };
const create = change(CREATE, ({ id }) => ({
  parentId: id,
  name: 'Trung tâm Tin học',
  kind: 'TRUNG_TAM',
  effectiveOn: '2026-06-01',
  decision,
}));
const rename = change(RENAME, ({ id }) => ({ unitId: id, name: 'Sở Nội vụ mới', effectiveOn: '2026-06-01', decision, expectedVersion: 1 }));
const move = change(MOVE, ({ id }) => ({ unitId: id, effectiveOn: '2026-06-01', decision, expectedVersion: 1 }));
const setQuota = change(QUOTA, ({ id }) => ({
  ...{ unitId: id, year: 2026, kind: 'VIEN_CHUC', assigned: '12.5', effectiveOn: '2026-01-01' },
  ...{ decision: { ...decision, summary: 'Giao biên chế' }, expectedVersion: 1 },
}));

const unitOn = async ({ id }: { id: string }, asOf: string) =>
  (
    await homeAffairs(
      `query ($id: ID!, $asOf: Date) { unit(id: $id) { name(asOf: $asOf) parent(asOf: $asOf) { id } children(asOf: $asOf) { id } childCount(asOf: $asOf) } }`,
      { id, asOf },
    )
  ).data!['unit'];
const quotasOf = async ({ id }: { id: string }, year: number, ask = homeAffairs) =>
  (await ask(`query ($id: ID!, $year: Int!) { unit(id: $id) { quotas(year: $year) { kind assigned occupied } } }`, { id, year })).data![
    'unit'
  ].quotas;

const state = () =>
  fingerprint(graph.database.bootstrap, [
    ...['unit', 'unit_profile', 'unit_code', 'placement', 'subtree', 'quota', 'decision', 'request'].map(
      (table) => `organization.${table}`,
    ),
    'accounts.audit_entry',
  ]);
const refused = unchanged(state);

describe('founding a unit', () => {
  test('it stands under its parent from its day on, with its name, kind and code', async () => {
    const office = await graph.unit({ parent: graph.province, name: 'Sở Khoa học và Công nghệ', code: 'H31.14' });
    const { __typename, unit } = await create(homeAffairs, office, { code: 'H31.14.3', name: '  Trung tâm   Tin học ' });
    expect(__typename).toBe('UnitChanged');
    expect(unit).toMatchObject({
      ...{ name: 'Trung tâm Tin học', kind: 'TRUNG_TAM', level: 'UNIT', code: 'H31.14.3', version: 1, parent: { id: office.id } },
    });
    expect(await unitOn(unit, '2026-05-31')).toEqual({ name: null, parent: null, children: [], childCount: 0 });
    expect(await unitOn(unit, '2026-06-01')).toMatchObject({ name: 'Trung tâm Tin học', parent: { id: office.id } });
    expect((await unitOn(office, '2026-05-31')).childCount).toBe(0);
    expect(await unitOn(office, '2026-06-01')).toMatchObject({ childCount: 1, children: [{ id: unit.id }] });
    const byCode = `query ($asOf: Date) { unitByCode(code: "H31.14.3", asOf: $asOf) { id } }`;
    expect((await homeAffairs(byCode)).data!['unitByCode']).toEqual({ id: unit.id });
    expect((await homeAffairs(byCode, { asOf: '2026-05-31' })).data!['unitByCode']).toBeNull();
  });

  test('under a section stand sections only', async () => {
    const office = await graph.unit({ parent: graph.province });
    const section = await graph.unit({ parent: office, kind: 'KHOA' });
    expect(await create(homeAffairs, section, { kind: 'TO', name: 'Tổ Xét nghiệm' })).toMatchObject({ __typename: 'UnitChanged' });
    expect(await refused(() => create(homeAffairs, section))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'kind',
      value: 'TRUNG_TAM',
    });
  });

  test('for a coming day is the office’s own to prepare: its officer makes and renames it before it begins', async () => {
    const [office, other] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
    const stranger = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: other }));
    const { __typename, unit } = await create(officer, office, { name: 'Phòng Chuyển đổi số', kind: 'PHONG', effectiveOn: '2027-01-01' });
    expect(__typename).toBe('UnitChanged');
    const later = { name: 'Phòng Công nghệ số', effectiveOn: '2027-03-01' };
    expect(await refused(() => rename(stranger, unit, later))).toMatchObject({ __typename: 'NotFound' });
    expect(await rename(officer, unit, later)).toMatchObject({ __typename: 'UnitChanged' });
    expect((await unitOn(unit, '2026-12-31')).name).toBeNull();
    expect([(await unitOn(unit, '2027-01-01')).name, (await unitOn(unit, '2027-03-01')).name]).toEqual([
      'Phòng Chuyển đổi số',
      'Phòng Công nghệ số',
    ]);
  });

  test('a section of a unit made this way is at once in the scope of the unit’s head', async () => {
    const office = await graph.unit({ parent: graph.province });
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
    const { unit: section } = await create(officer, office, { name: 'Phòng Tổ chức', kind: 'PHONG' });
    expect(await rename(officer, section, { name: 'Phòng Tổ chức - Hành chính', effectiveOn: '2026-07-01' })).toMatchObject({
      unit: { name: 'Phòng Tổ chức - Hành chính', version: 2 },
    });
  });

  test('a code that another unit bears is taken; one it bore once is free again', async () => {
    const office = await graph.unit({ parent: graph.province, code: 'H31.15' });
    await graph.unit({ parent: office, kind: 'TRUNG_TAM', code: 'H31.15.1' });
    expect(await refused(() => create(homeAffairs, office, { code: 'H31.15.1' }))).toEqual({
      __typename: 'UnitCodeTaken',
      code: 'H31.15.1',
      message: 'Mã định danh H31.15.1 đang được đơn vị khác dùng: hãy kiểm tra lại mã được cấp.',
    });
    await graph.database.bootstrap`update organization.unit_code set valid_to = '2026-03-01' where code = 'H31.15.1'`;
    expect(await create(homeAffairs, office, { code: 'H31.15.1' })).toMatchObject({ unit: { code: 'H31.15.1' } });
  });

  test.each([
    ['a blank name', { name: '   ' }, 'name'],
    ['a name of 301 letters', { name: 'ă'.repeat(301) }, 'name'],
    ['a kind that is none', { kind: 'LANG' }, 'kind'],
    ['a second province', { kind: 'TINH' }, 'kind'],
    ['a code of no known form', { code: 'Sở 5' }, 'code'],
    ['a code that does not begin with the parent’s', { code: 'A01' }, 'code'],
    ['a code that only looks like the parent’s', { code: 'H31.160.1' }, 'code'],
    ['a kind of the parent’s own level', { kind: 'SO' }, 'kind'],
  ])('%s is refused by its field and value, with a way out', async (_what, more, field) => {
    const [known] = await graph.database.bootstrap<
      { id: string }[]
    >`select unit_id as id from organization.unit_code where code = 'H31.16'`;
    const office = known ?? (await graph.unit({ parent: graph.province, code: 'H31.16' }));
    const answer = await refused(() => create(homeAffairs, office, more));
    expect(answer).toMatchObject({ __typename: 'InvalidInput', field });
    expect(answer.message).toContain(`"${field}"`);
    expect(Object.values(more)[0]).toContain(answer.value);
  });
});

describe('renaming', () => {
  test('the old name holds to the day before, the new one from the day on', async () => {
    const office = await graph.unit({ parent: graph.province, name: 'Sở Lao động' });
    expect(await rename(homeAffairs, office)).toMatchObject({ __typename: 'UnitChanged', unit: { name: 'Sở Nội vụ mới', version: 2 } });
    expect((await unitOn(office, '2026-05-31')).name).toBe('Sở Lao động');
    expect((await unitOn(office, '2026-06-01')).name).toBe('Sở Nội vụ mới');
  });

  test('a unit in which people serve is renamed by its own officer, and they serve on', async () => {
    const office = await graph.unit({ parent: graph.province, name: 'Sở Y tế cũ' });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const [doctor, clerk] = [await graph.person({ unit: office }), await graph.person({ unit: section, to: '2026-09-01' })];
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
    expect(await rename(officer, office, { name: 'Sở Y tế' })).toMatchObject({ __typename: 'UnitChanged' });
    const card = `query ($id: ID!) { person(id: $id) { before: assignment(asOf: "2026-05-31") { unit { id name(asOf: "2026-05-31") } }
      after: assignment(asOf: "2026-06-01") { unit { id name(asOf: "2026-06-01") } } } }`;
    expect((await officer(card, { id: doctor.id })).data!['person']).toEqual({
      before: { unit: { id: office.id, name: 'Sở Y tế cũ' } },
      after: { unit: { id: office.id, name: 'Sở Y tế' } },
    });
    expect((await officer(card, { id: clerk.id })).data!['person'].after.unit.id).toBe(section.id);
  });

  test('is refused on or before the day of the name now', async () => {
    const office = await graph.unit({ parent: graph.province, from: '2025-07-01' });
    for (const effectiveOn of ['2025-07-01', '2024-01-01'])
      expect(await refused(() => rename(homeAffairs, office, { effectiveOn }))).toMatchObject({
        __typename: 'UnitChangeTooEarly',
        currentSince: '2025-07-01',
        message: expect.stringContaining('01/07/2025'),
      });
  });

  test('by somebody who read an older state is refused with the version now', async () => {
    const office = await graph.unit({ parent: graph.province });
    await rename(homeAffairs, office, { name: 'Sở Tư pháp mới' });
    expect(await refused(() => rename(homeAffairs, office, { name: 'Sở khác', effectiveOn: '2026-07-01' }))).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
  });

  test('of two at once, on the same state, one succeeds', async () => {
    const office = await graph.unit({ parent: graph.province });
    const answers = await Promise.all(['Sở Một', 'Sở Hai'].map((name) => rename(homeAffairs, office, { name })));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['UnitChanged', 'VersionConflict']);
  });
});

describe('a request sent again', () => {
  test('gets the first answer, and nothing happens twice', async () => {
    const office = await graph.unit({ parent: graph.province });
    const requestId = randomUUID();
    const first = await create(homeAffairs, office, { requestId });
    const again = await refused(() => create(homeAffairs, office, { requestId }));
    expect(again).toEqual(first);
    expect((await unitOn(office, TODAY)).childCount).toBe(1);
  });

  test('ten times at once happens once', async () => {
    const office = await graph.unit({ parent: graph.province });
    const requestId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(homeAffairs, office, { requestId })));
    expect(new Set(answers.map(({ unit }) => unit.id)).size).toBe(1);
    expect((await unitOn(office, TODAY)).childCount).toBe(1);
  });

  test('with another input, or for another operation, is refused', async () => {
    const office = await graph.unit({ parent: graph.province });
    const requestId = randomUUID();
    await create(homeAffairs, office, { requestId });
    const other = await refused(() => create(homeAffairs, office, { requestId, name: 'Trung tâm khác' }));
    expect(other).toMatchObject({ __typename: 'RequestIdReused', message: expect.stringContaining('requestId mới') });
    expect(await refused(() => rename(homeAffairs, office, { requestId }))).toMatchObject({ __typename: 'RequestIdReused' });
  });

  test('after a refusal is judged anew: nothing had happened', async () => {
    const office = await graph.unit({ parent: graph.province });
    const requestId = randomUUID();
    expect(await rename(homeAffairs, office, { requestId, expectedVersion: 7, name: 'Sở Giao thông mới' })).toMatchObject({
      __typename: 'VersionConflict',
    });
    expect(await rename(homeAffairs, office, { requestId, name: 'Sở Giao thông mới' })).toMatchObject({ __typename: 'UnitChanged' });
  });

  test('by another account under the same id is a request of its own', async () => {
    const office = await graph.unit({ parent: graph.province });
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
    const requestId = randomUUID();
    const [one, other] = [
      await create(homeAffairs, office, { requestId }),
      await create(officer, office, { requestId, name: 'Trung tâm khác' }),
    ];
    expect(other.unit.id).not.toBe(one.unit.id);
  });
});

describe('moving', () => {
  test('the unit stands under the old parent to the day before and under the new one from the day on', async () => {
    const [from, to] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const centre = await graph.unit({ parent: from, kind: 'TRUNG_TAM' });
    expect(await move(homeAffairs, centre, { parentId: to.id })).toMatchObject({ unit: { version: 2, parent: { id: to.id } } });
    expect((await unitOn(centre, '2026-05-31')).parent).toEqual({ id: from.id });
    expect((await unitOn(centre, '2026-06-01')).parent).toEqual({ id: to.id });
    expect((await unitOn(from, TODAY)).childCount).toBe(0);
    expect((await unitOn(to, TODAY)).children).toEqual([{ id: centre.id }]);
  });

  test('under itself, or under what stands below it now or later, is refused', async () => {
    const office = await graph.unit({ parent: graph.province });
    const centre = await graph.unit({ parent: office, kind: 'TRUNG_TAM' });
    const section = await graph.unit({ parent: centre, kind: 'PHONG' });
    const joining = await graph.unit({ parent: graph.province });
    expect(await move(homeAffairs, joining, { parentId: section.id, effectiveOn: '2027-01-01' })).toMatchObject({
      __typename: 'UnitChanged',
    });
    for (const parent of [office, centre, section, joining])
      expect(await refused(() => move(homeAffairs, office, { parentId: parent.id }))).toMatchObject({
        __typename: 'UnitUnderItself',
        message: expect.stringContaining('hãy chọn đơn vị cấp trên khác'),
      });
  });

  test('two moves at once never close a circle', async () => {
    for (let round = 0; round < 5; round++) {
      const [left, right] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
      const [underLeft, underRight] = [
        await graph.unit({ parent: left, kind: 'TRUNG_TAM' }),
        await graph.unit({ parent: right, kind: 'TRUNG_TAM' }),
      ];
      const answers = await Promise.all([
        move(homeAffairs, left, { parentId: underRight.id }),
        move(homeAffairs, right, { parentId: underLeft.id }),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['UnitChanged', 'UnitUnderItself']);
    }
  });

  test('is refused on or before the day on which it came under its parent', async () => {
    const [office, other] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const centre = await graph.unit({ parent: office, kind: 'TRUNG_TAM', from: '2026-06-01' });
    expect(await refused(() => move(homeAffairs, centre, { parentId: other.id }))).toMatchObject({
      __typename: 'UnitChangeTooEarly',
      currentSince: '2026-06-01',
    });
  });

  test('the province itself cannot be moved', async () => {
    const office = await graph.unit({ parent: graph.province });
    expect(await refused(() => move(homeAffairs, graph.province, { parentId: office.id }))).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('out of scope', () => {
  test('a unit is not found, in the words for an unknown one, and nothing changes', async () => {
    const [own, foreign] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const centre = await graph.unit({ parent: own, kind: 'TRUNG_TAM' });
    const foreignCentre = await graph.unit({ parent: foreign, kind: 'TRUNG_TAM' });
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: own }));
    const attempts: [(unit: { id: string }) => Promise<unknown>, string][] = [
      [(unit) => rename(officer, unit), 'unitId'],
      [(unit) => create(officer, unit), 'parentId'],
      [(unit) => move(officer, unit, { parentId: own.id }), 'unitId'],
      [({ id }) => move(officer, centre, { parentId: id }), 'parentId'],
    ];
    for (const [attempt, field] of attempts)
      for (const target of [foreign, foreignCentre, graph.province]) {
        const answer = await refused(() => attempt(target));
        expect(answer).toMatchObject({ __typename: 'NotFound', field });
        expect(await refused(() => attempt({ id: randomUUID() }))).toEqual(answer);
        expect(await refused(() => attempt({ id: 'x' }))).toEqual(answer);
      }
  });

  test('quotas are set by those who hold that right only', async () => {
    const own = await graph.unit({ parent: graph.province });
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: own }));
    const before = await state();
    const { data, errors } = await officer(QUOTA, {
      input: {
        requestId: randomUUID(),
        unitId: own.id,
        year: 2026,
        kind: 'HOI',
        assigned: '1',
        effectiveOn: '2026-01-01',
        decision,
        expectedVersion: 1,
      },
    });
    expect(data).toBeNull();
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await state()).toBe(before);
  });
});

describe('quotas', () => {
  test('carry decimals exactly, and a later figure of the year leaves the earlier one on record', async () => {
    const office = await graph.unit({ parent: graph.province });
    expect(await setQuota(homeAffairs, office, { assigned: '12.5' })).toMatchObject({ __typename: 'UnitChanged', unit: { version: 2 } });
    expect(await quotasOf(office, 2026)).toEqual([{ kind: 'VIEN_CHUC', assigned: '12.50', occupied: 0 }]);
    expect(await setQuota(homeAffairs, office, { assigned: '12.75', effectiveOn: '2026-07-01', expectedVersion: 2 })).toMatchObject({
      unit: { version: 3 },
    });
    expect(await quotasOf(office, 2026)).toEqual([{ kind: 'VIEN_CHUC', assigned: '12.75', occupied: 0 }]);
    const kept = await graph.database
      .bootstrap`select assigned, valid_from, valid_to from organization.quota where unit_id = ${office.id} order by valid_from`;
    expect(kept.map((row) => ({ ...row }))).toEqual([
      { assigned: '12.50', valid_from: '2026-01-01', valid_to: '2026-07-01' },
      { assigned: '12.75', valid_from: '2026-07-01', valid_to: null },
    ]);
  });

  test.each([
    ['three decimals', { assigned: '12.345' }, 'assigned'],
    ['fewer than none', { assigned: '-1' }, 'assigned'],
    ['a year long past', { year: 1889 }, 'year'],
    ['a day after the year', { effectiveOn: '2027-01-01' }, 'effectiveOn'],
  ])('of %s are refused by field and value', async (_what, more, field) => {
    const office = await graph.unit({ parent: graph.province });
    const answer = await refused(() => setQuota(homeAffairs, office, more));
    expect(answer).toMatchObject({ __typename: 'InvalidInput', field, value: String(Object.values(more)[0]) });
    expect(answer.message).toContain(`"${field}"`);
  });

  test('are refused too early, and on an older state', async () => {
    const office = await graph.unit({ parent: graph.province });
    await setQuota(homeAffairs, office);
    expect(await refused(() => setQuota(homeAffairs, office, { expectedVersion: 2 }))).toMatchObject({
      __typename: 'UnitChangeTooEarly',
      currentSince: '2026-01-01',
    });
    expect(await refused(() => setQuota(homeAffairs, office, { effectiveOn: '2026-08-01' }))).toMatchObject({ currentVersion: 2 });
  });

  test('are filled by the people of the unit and its sections, not by those of units below it', async () => {
    const office = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '10', VIEN_CHUC: '3', HOI: '1' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const inner = await graph.unit({ parent: section, kind: 'TO' });
    const centre = await graph.unit({ parent: office, kind: 'TRUNG_TAM', quota: { VIEN_CHUC: '5' } });
    const inCentre = await graph.unit({ parent: centre, kind: 'PHONG' });
    await graph.person({ unit: office, category: 'CAN_BO' });
    await graph.person({ unit: section });
    await graph.person({ unit: inner });
    await graph.person({ unit: inner, from: '2026-12-01' });
    await graph.person({ unit: office, to: TODAY });
    await graph.person({ unit: section, category: 'VIEN_CHUC' });
    await graph.person({ unit: centre, category: 'VIEN_CHUC' });
    await graph.person({ unit: inCentre, category: 'VIEN_CHUC' });
    // Cadres and civil servants fill one quota; who comes in December or left today is not there.
    expect(await quotasOf(office, 2026)).toEqual([
      { kind: 'CONG_CHUC', assigned: '10.00', occupied: 3 },
      { kind: 'HOI', assigned: '1.00', occupied: 0 },
      { kind: 'VIEN_CHUC', assigned: '3.00', occupied: 1 },
    ]);
    expect(await quotasOf(centre, 2026)).toEqual([{ kind: 'VIEN_CHUC', assigned: '5.00', occupied: 2 }]);
    expect(await quotasOf(section, 2026)).toEqual([]);
  });

  test('of a past year are counted on its last day, of a coming year on its first', async () => {
    const office = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '4' } });
    await setQuota(homeAffairs, office, { year: 2025, kind: 'CONG_CHUC', assigned: '5', effectiveOn: '2025-01-01' });
    await setQuota(homeAffairs, office, { year: 2027, kind: 'CONG_CHUC', assigned: '3', effectiveOn: '2027-01-01', expectedVersion: 2 });
    await graph.person({ unit: office });
    await graph.person({ unit: office, to: '2026-01-01' });
    await graph.person({ unit: office, from: '2026-03-01', to: '2027-01-01' });
    await graph.person({ unit: office, from: '2026-04-01' });
    await graph.person({ unit: office, from: '2027-01-01' });
    const occupied = async (year: number) => (await quotasOf(office, year))[0];
    expect(await occupied(2025)).toEqual({ kind: 'CONG_CHUC', assigned: '5.00', occupied: 2 });
    expect(await occupied(2026)).toEqual({ kind: 'CONG_CHUC', assigned: '4.00', occupied: 3 });
    expect(await occupied(2027)).toEqual({ kind: 'CONG_CHUC', assigned: '3.00', occupied: 3 });
    expect(await quotasOf(office, 2028)).toEqual([]);
  });
});

test('a later move decided from above is not undone from below', async () => {
  const [from, to] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
  const centre = await graph.unit({ parent: from, kind: 'TRUNG_TAM' });
  const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: from }));
  expect(await move(homeAffairs, centre, { parentId: to.id, effectiveOn: '2027-01-15' })).toMatchObject({ __typename: 'UnitChanged' });
  const back = { parentId: from.id, effectiveOn: '2027-01-16', expectedVersion: 2 };
  expect(await refused(() => move(officer, centre, back))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
  expect(await move(homeAffairs, centre, back)).toMatchObject({ __typename: 'UnitChanged' });
});

describe('a change decided for later', () => {
  const stepTo = (day: string) => graph.database.bootstrap`update hoso.fixed_today set today = ${day}`;
  afterEach(() => stepTo(TODAY));

  test('is seen by asking for its day, and by nobody before', async () => {
    const [from, to] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const centre = await graph.unit({ parent: from, kind: 'TRUNG_TAM', name: 'Trung tâm Cũ' });
    expect(await rename(homeAffairs, centre, { name: 'Trung tâm Mới', effectiveOn: '2027-01-01' })).toMatchObject({
      unit: { name: 'Trung tâm Cũ' },
    });
    expect(await move(homeAffairs, centre, { parentId: to.id, effectiveOn: '2027-01-01', expectedVersion: 2 })).toMatchObject({
      unit: { parent: { id: from.id }, version: 3 },
    });
    for (const day of [TODAY, '2026-12-31'])
      expect(await unitOn(centre, day)).toMatchObject({ name: 'Trung tâm Cũ', parent: { id: from.id } });
    expect(await unitOn(centre, '2027-01-01')).toMatchObject({ name: 'Trung tâm Mới', parent: { id: to.id } });
    const { data } = await homeAffairs(`query ($id: ID!) { unit(id: $id) { name parent { id } } }`, { id: centre.id });
    expect(data!['unit']).toEqual({ name: 'Trung tâm Cũ', parent: { id: from.id } });
  });

  test('carries scope over on its day and not before', async () => {
    const [from, to] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const centre = await graph.unit({ parent: from, kind: 'TRUNG_TAM' });
    const section: Unit = await graph.unit({ parent: centre, kind: 'PHONG' });
    const person = await graph.person({ unit: section });
    const [giver, taker] = await Promise.all([from, to].map(async (over) => graph.as(await graph.account({ role: 'AGENCY_HEAD', over }))));
    const sees = async (ask: Ask | undefined) =>
      (await ask!(`query ($id: ID!) { person(id: $id) { id dateOfBirth } }`, { id: person.id })).data!['person'] !== null;
    await move(homeAffairs, centre, { parentId: to.id, effectiveOn: '2027-01-01' });
    for (const [day, given] of [
      [TODAY, false],
      ['2026-12-31', false],
      ['2027-01-01', true],
    ] as const) {
      await stepTo(day);
      expect([day, await sees(giver), await sees(taker)]).toEqual([day, !given, given]);
    }
  });
});

describe('two of one name under one parent at a time', () => {
  test('are refused with the unit that bears it and since when, wherever the second comes from', async () => {
    const office = await graph.unit({ parent: graph.province });
    const other = await graph.unit({ parent: graph.province });
    const { unit: first } = await create(homeAffairs, office, { name: 'Trung tâm Lưu trữ' });
    const facts = `... on UnitNameTaken { name since unit { id } }`;
    const ask = async (document: string, input: object) =>
      (
        await homeAffairs(document.replace('... on UserError', `${facts} ... on UserError`), {
          input: { requestId: randomUUID(), decision, ...input },
        })
      ).data!['result'];
    const taken = { __typename: 'UnitNameTaken', since: '2026-06-01', unit: { id: first.id } };
    const founding = { parentId: office.id, name: 'TRUNG TÂM lưu trữ', kind: 'TRUNG_TAM', effectiveOn: '2026-09-01' };
    expect(await refused(() => ask(CREATE, founding))).toMatchObject({ ...taken, name: 'TRUNG TÂM lưu trữ' });
    // Also for an earlier day: from the first of June on there would be two.
    expect(await refused(() => ask(CREATE, { ...founding, effectiveOn: '2026-01-01' }))).toMatchObject(taken);
    const { unit: second } = await create(homeAffairs, office, { name: 'Trung tâm Khác' });
    const changing = { unitId: second.id, effectiveOn: '2026-10-01', expectedVersion: 1 };
    expect(await refused(() => ask(RENAME, { ...changing, name: 'Trung tâm Lưu trữ' }))).toMatchObject(taken);
    const { unit: third } = await create(homeAffairs, other, { name: 'Trung tâm Lưu trữ' });
    expect(
      await refused(() => ask(MOVE, { unitId: third.id, parentId: office.id, effectiveOn: '2026-10-01', expectedVersion: 1 })),
    ).toMatchObject(taken);
  });

  test('a day before the unit above exists is refused with the days on which it does', async () => {
    const office = await graph.unit({ parent: graph.province, from: '2025-07-01' });
    const answer = await refused(() => create(homeAffairs, office, { effectiveOn: '2025-06-30' }));
    expect(answer).toMatchObject({
      __typename: 'InvalidInput',
      field: 'effectiveOn',
      value: '2025-06-30',
      message: expect.stringContaining('01/07/2025'),
    });
  });
});

describe('changing the kind of a unit', () => {
  const KIND = `mutation ($input: ChangeUnitKindInput!) { result: changeUnitKind(input: $input) { ${changed} ... on UnitChangeTooEarly { currentSince } ... on VersionConflict { currentVersion } } }`;
  const changeKind = change(KIND, ({ id }) => ({ unitId: id, kind: 'TRUNG_TAM', effectiveOn: '2026-06-01', decision, expectedVersion: 1 }));

  test('holds from its day on, and what was a unit may become a section', async () => {
    const office = await graph.unit({ parent: graph.province });
    const branch = await graph.unit({ parent: office, kind: 'CHI_CUC' });
    expect(await changeKind(homeAffairs, branch, { kind: 'PHONG' })).toMatchObject({
      unit: { kind: 'PHONG', level: 'SECTION', version: 2 },
    });
    const kinds = `query ($id: ID!) { unit(id: $id) { before: kind(asOf: "2026-05-31") now: kind(asOf: "2026-06-01") } }`;
    expect((await homeAffairs(kinds, { id: branch.id })).data!['unit']).toEqual({ before: 'CHI_CUC', now: 'PHONG' });
  });

  test('is refused where it would not fit under its parent, or its children under it; and out of scope it is not found', async () => {
    const office = await graph.unit({ parent: graph.province });
    const branch = await graph.unit({ parent: office, kind: 'CHI_CUC' });
    await graph.unit({ parent: branch, kind: 'PHONG' });
    expect(await refused(() => changeKind(homeAffairs, branch, { kind: 'SO' }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'kind',
      value: 'SO',
    });
    expect(await refused(() => changeKind(homeAffairs, branch, { kind: 'LANG' }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'kind',
    });
    expect(await refused(() => changeKind(homeAffairs, branch, { effectiveOn: '2020-01-01' }))).toMatchObject({
      __typename: 'UnitChangeTooEarly',
    });
    const stranger = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: await graph.unit({ parent: graph.province }) }));
    expect(await refused(() => changeKind(stranger, branch))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
  });
});
