import { fieldKeys } from '@hoso/db/field-keys.ts';
import { createContext } from '@hoso/personnel/src/context.ts';
import { settleCustody } from '@hoso/personnel/src/operations/settle-custody.ts';
import { fieldKey, TODAY } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { appoint, move, openStaffDesk, type StaffDesk } from '../support/staff-desk.ts';

let graph: TestGraph;
let desk: StaffDesk;
beforeAll(async () => {
  graph = await startTestGraph();
  desk = openStaffDesk(graph);
});
afterAll(() => graph.stop());

describe('moving', () => {
  test('closes one post and opens the next on the same day', async () => {
    const ask = await desk.homeAffairs();
    const [from, to] = [
      await graph.unit({ parent: graph.province }),
      await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '1' } }),
    ];
    const person = await graph.person({ unit: from });
    expect(await move(ask, person, to)).toMatchObject({
      __typename: 'PersonMoved',
      person: { version: 2, jobTitle: 'Phó trưởng phòng', assignment: { unit: { id: to.id } } },
    });
    expect((await desk.card(ask, person, '2026-05-31')).assignment).toMatchObject({ unit: { id: from.id }, validTo: '2026-06-01' });
    expect((await desk.card(ask, person, '2026-06-01')).assignment).toMatchObject({
      unit: { id: to.id },
      validFrom: '2026-06-01',
      validTo: null,
    });
    expect((await desk.card(ask, person, '2019-12-31')).assignment).toBeNull();
  });

  test('within one unit takes no post, also where the unit is over its quota', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '1' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const other = await graph.unit({ parent: office, kind: 'PHONG' });
    const [one] = [await graph.person({ unit: section }), await graph.person({ unit: section }), await graph.person({ unit: office })];
    expect(await move(officer, one, other)).toMatchObject({ __typename: 'PersonMoved' });
    expect(await move(officer, one, office, { effectiveFrom: '2026-07-01', expectedVersion: 2 })).toMatchObject({
      __typename: 'PersonMoved',
    });
    // Of another kind it takes one.
    const answer = await desk.refused(() =>
      move(officer, one, office, { effectiveFrom: '2026-08-01', expectedVersion: 3, category: 'VIEN_CHUC' }),
    );
    expect(answer).toMatchObject({ __typename: 'QuotaFull', limit: '0', occupied: 0 });
  });

  test('into a full unit is refused, and not even the decision stays', async () => {
    const ask = await desk.homeAffairs();
    const full = await graph.unit({ parent: graph.province, name: 'Sở Ngoại vụ', quota: { CONG_CHUC: '1' } });
    await graph.person({ unit: full });
    const person = await graph.person({ unit: await graph.unit({ parent: graph.province }) });
    expect(await desk.refused(() => move(ask, person, full))).toMatchObject({
      __typename: 'QuotaFull',
      limit: '1.00',
      occupied: 1,
      shortOn: '2026-06-01',
    });
    expect(await desk.card(ask, person)).toMatchObject({ version: 1, assignments: [{ validTo: null }] });
  });

  test('of two at once on the same state one succeeds and the other learns the version now', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '9' } });
    const sections = [await graph.unit({ parent: office, kind: 'PHONG' }), await graph.unit({ parent: office, kind: 'PHONG' })];
    const person = await graph.person({ unit: office });
    const answers = await Promise.all(sections.map((section) => move(officer, person, section)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['PersonMoved', 'VersionConflict']);
    expect(answers.find(({ __typename }) => __typename === 'VersionConflict').currentVersion).toBe(2);
    expect((await desk.card(officer, person)).assignments).toHaveLength(2);
  });

  test('of many to one free post by several hands fills it once', async () => {
    const ask = await desk.homeAffairs();
    const [from, to] = [
      await graph.unit({ parent: graph.province }),
      await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '1' } }),
    ];
    const people = await Promise.all(Array.from({ length: 8 }, () => graph.person({ unit: from })));
    const answers = await Promise.all(people.map((person) => move(ask, person, to)));
    expect(answers.filter(({ __typename }) => __typename === 'PersonMoved')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'QuotaFull')).toHaveLength(7);
  });

  test('on or before the day of the post now, or of one decided for later, is too early', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '9' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const person = await graph.person({ unit: office });
    expect(await desk.refused(() => move(officer, person, section, { effectiveFrom: '2020-01-01' }))).toMatchObject({
      ...{ __typename: 'MoveTooEarly', currentSince: '2020-01-01' },
      message: 'Ngày hiệu lực 01/01/2020 phải sau ngày bắt đầu vị trí gần nhất (01/01/2020).',
    });
    await move(officer, person, section, { effectiveFrom: '2029-01-01' });
    expect(await desk.refused(() => move(officer, person, office, { expectedVersion: 2 }))).toMatchObject({ currentSince: '2029-01-01' });
  });

  test('out of one’s scope, or from it, is not found', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '9' } });
    const far = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '9' } });
    const [own, foreign] = [await graph.person({ unit: office }), await graph.person({ unit: far })];
    expect(await desk.refused(() => move(officer, own, far))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
    expect(await desk.refused(() => move(officer, foreign, office))).toMatchObject({ __typename: 'NotFound', field: 'personId' });
    expect(await desk.refused(() => move(officer, foreign, office, { expectedVersion: 99 }))).toMatchObject({ field: 'personId' });
  });
});

describe('a move decided for later', () => {
  test('from above is not undone from below: the officer of the post now does not close the post to come', async () => {
    const { office: school, officer } = await desk.officeWith({ quota: { CONG_CHUC: '5' } });
    const { office: commune } = await desk.officeWith({ quota: { CONG_CHUC: '5' } });
    const person = await graph.person({ unit: school });
    const above = await desk.homeAffairs();
    expect(await move(above, person, commune, { effectiveFrom: '2027-01-15' })).toMatchObject({ __typename: 'PersonMoved' });
    const back = { effectiveFrom: '2027-01-16', expectedVersion: 2 };
    expect(await desk.refused(() => move(officer, person, school, back))).toMatchObject({ __typename: 'NotFound', field: 'personId' });
    expect(await move(above, person, school, back)).toMatchObject({ __typename: 'PersonMoved' });
  });

  const stepTo = (day: string) => graph.database.bootstrap`update hoso.fixed_today set today = ${day}`;
  afterEach(() => stepTo(TODAY));

  /** The background work, under the account whose rights it carries. */
  const settle = async (): Promise<number> => {
    const { secret } = await graph.account({ kind: 'SERVICE', role: 'CUSTODY_SERVICE', over: graph.province });
    return settleCustody(
      createContext(
        graph.graph.pools.personnel_app,
        { secret, language: 'vi', clientAddress: 'test', clientProgram: 'test', requestId: 'test' },
        'hung-yen',
        fieldKeys(fieldKey, 'personnel'),
      ),
    );
  };

  test('waits visibly, and hands the record over on its day: the old unit loses it, its history stays', async () => {
    const ask = await desk.homeAffairs();
    const { office: from, officer: giver } = await desk.officeWith();
    const { office: to, officer: taker } = await desk.officeWith({ quota: { CONG_CHUC: '1' } });
    const person = await graph.person({ unit: from, identityNumber: '033080000077' });
    await graph.pay(person);
    expect(await move(ask, person, to, { effectiveFrom: '2027-01-01' })).toMatchObject({
      person: { version: 2, jobTitle: 'Chuyên viên', assignment: { unit: { id: from.id } } },
    });

    const waiting = await desk.card(giver, person);
    expect(waiting).toMatchObject({ jobTitle: 'Chuyên viên', dateOfBirth: '1985-05-05' });
    expect(waiting.assignments).toMatchObject([
      { jobTitle: 'Phó trưởng phòng', validFrom: '2027-01-01', upcoming: true, unit: { id: to.id } },
      { jobTitle: 'Chuyên viên', validTo: '2027-01-01', upcoming: false, unit: { id: from.id } },
    ]);
    expect(await desk.card(taker, person)).toBeNull();
    // The post is taken already.
    expect(await desk.refused(() => appoint(taker, to))).toMatchObject({ __typename: 'QuotaFull', shortOn: '2027-01-01' });

    await stepTo('2026-12-31');
    expect(await settle()).toBe(0);
    expect(await desk.card(giver, person)).not.toBeNull();

    await stepTo('2027-01-01');
    expect(await settle()).toBe(1);
    expect(await desk.card(giver, person)).toBeNull();
    const kept = await desk.card(taker, person);
    expect(kept).toMatchObject({ jobTitle: 'Phó trưởng phòng', dateOfBirth: '1985-05-05', version: 2 });
    expect(kept.assignments).toMatchObject([
      { jobTitle: 'Phó trưởng phòng', upcoming: false, unit: { id: to.id } },
      { jobTitle: 'Chuyên viên', validFrom: '2020-01-01', validTo: '2027-01-01', unit: { id: from.id } },
    ]);
    const whole = `query ($id: ID!) { person(id: $id) { identityNumber(purpose: "Đối chiếu khi điều động") pay(asOf: "2026-06-01") { coefficient } trainingHours(year: 2026) } }`;
    expect((await taker(whole, { id: person.id })).data!['person']).toEqual({
      ...{ identityNumber: '033080000077', pay: { coefficient: '2.34' }, trainingHours: 0 },
    });
    expect((await giver(whole, { id: person.id })).data!['person']).toBeNull();
    expect(await settle()).toBe(0);
  });

  test('that already came into force hands the record over at once', async () => {
    const ask = await desk.homeAffairs();
    const { office: from, officer: giver } = await desk.officeWith();
    const { office: to, officer: taker } = await desk.officeWith({ quota: { CONG_CHUC: '1' } });
    const person = await graph.person({ unit: from });
    expect(await move(ask, person, to, { effectiveFrom: TODAY })).toMatchObject({ __typename: 'PersonMoved' });
    expect(await desk.card(giver, person)).toBeNull();
    expect(await desk.card(taker, person)).toMatchObject({ jobTitle: 'Phó trưởng phòng' });
  });
});
