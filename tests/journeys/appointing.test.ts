import { randomUUID } from 'node:crypto';
import { fingerprint } from '../support/fingerprint.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { APPOINT, newcomer, appoint, move, openStaffDesk, type StaffDesk, decision, PEOPLE } from '../support/staff-desk.ts';

let graph: TestGraph;
let desk: StaffDesk;
beforeAll(async () => {
  graph = await startTestGraph();
  desk = openStaffDesk(graph);
});
afterAll(() => graph.stop());

test('100 parallel appointments to one free post give one success and 99 refusals that state the limit', async () => {
  const office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '1' } });
  const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
  const answers = await Promise.all(Array.from({ length: 100 }, () => officer(APPOINT, { input: newcomer(office.id) })));
  const outcomes = answers.map((answer) => answer.data!['appointPerson']);
  expect(outcomes.filter((one) => one.__typename === 'PersonAppointed')).toHaveLength(1);
  const refused = outcomes.filter((one) => one.__typename === 'QuotaFull');
  expect(refused).toHaveLength(99);
  expect(new Set(refused.map((one) => `${one.limit} ${one.occupied} ${one.shortOn}`))).toEqual(new Set(['1.00 1 2026-02-01']));
  expect(refused[0].message).toBe(
    'Sở Tư pháp được giao 1 biên chế công chức và đã có 1 người vào ngày 01/02/2026: hãy xin bổ sung biên chế hoặc chọn ngày khác.',
  );
  const [{ count } = { count: -1 }] = await graph.database.bootstrap<
    { count: number }[]
  >`select count(*)::int as count from personnel.person where unit_no = ${office.unitNo}`;
  expect(count).toBe(1);
});

describe('appointing', () => {
  test('makes the person, his record, his post and the decision together', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '3' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const { __typename, person } = await appoint(officer, section, {
      ...{ familyName: '  Trần   Thị ', givenName: 'Đào'.normalize('NFD'), dateOfBirth: '1995-03', identityNumber: '033095001234' },
    });
    expect(__typename).toBe('PersonAppointed');
    expect(person).toMatchObject({ fullName: 'Trần Thị Đào', version: 1 });
    expect(await desk.card(officer, person)).toEqual({
      ...{ fullName: 'Trần Thị Đào', version: 1, dateOfBirth: '1995-03', jobTitle: 'Chuyên viên', category: 'CONG_CHUC' },
      assignment: { jobTitle: 'Chuyên viên', category: 'CONG_CHUC', validFrom: '2026-02-01', validTo: null, unit: { id: section.id } },
      assignments: [
        {
          ...{ jobTitle: 'Chuyên viên', validFrom: '2026-02-01', validTo: null, upcoming: false, unit: { id: section.id } },
          decision: { number: '12/QĐ-SNV', kind: 'BO_NHIEM' },
        },
      ],
    });
    const number = await officer(
      `query ($id: ID!) { person(id: $id) { identityNumber(purpose: "Đối chiếu quyết định") joinedOn gender } }`,
      { id: person.id },
    );
    expect(number.data!['person']).toEqual({ identityNumber: '033095001234', joinedOn: '2026-02-01', gender: 'NU' });
  });

  test('sent again answers the same person, and there is one', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '3' } });
    const requestId = randomUUID();
    const first = await appoint(officer, office, { requestId });
    expect(await desk.refused(() => appoint(officer, office, { requestId }))).toEqual(first);
    const [atOnce, other] = [randomUUID(), await desk.refused(() => appoint(officer, office, { requestId, givenName: 'Mai' }))];
    expect(other).toMatchObject({ __typename: 'RequestIdReused', message: expect.stringContaining('requestId mới') });
    const ten = await Promise.all(Array.from({ length: 10 }, () => appoint(officer, office, { requestId: atOnce })));
    expect(new Set(ten.map(({ person }) => person.id)).size).toBe(1);
    const roster = await officer(`query ($id: ID!) { unit(id: $id) { people { totalCount } } }`, { id: office.id });
    expect(roster.data!['unit'].people.totalCount).toBe(2);
  });

  test('twelve and a half posts hold twelve people', async () => {
    const { office, officer } = await desk.officeWith({ name: 'Sở Dân tộc và Tôn giáo', quota: { CONG_CHUC: '12.5' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    for (let i = 0; i < 6; i++) await graph.person({ unit: i % 2 ? section : office });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => appoint(officer, i % 2 ? section : office)));
    expect(answers.filter(({ __typename }) => __typename === 'PersonAppointed')).toHaveLength(6);
    expect(answers.filter(({ __typename }) => __typename === 'QuotaFull')).toEqual(
      Array(2).fill({
        ...{ __typename: 'QuotaFull', limit: '12.50', occupied: 12, shortOn: '2026-02-01' },
        message:
          'Sở Dân tộc và Tôn giáo được giao 12,5 biên chế công chức và đã có 12 người vào ngày 01/02/2026: hãy xin bổ sung biên chế hoặc chọn ngày khác.',
      }),
    );
  });

  test('a cadre takes a post of a civil servant; a public employee takes none of theirs', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '1', VIEN_CHUC: '1' } });
    expect(await appoint(officer, office, { category: 'CAN_BO' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await desk.refused(() => appoint(officer, office))).toMatchObject({ __typename: 'QuotaFull', occupied: 1 });
    expect(await appoint(officer, office, { category: 'VIEN_CHUC' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await desk.refused(() => appoint(officer, office, { category: 'HOI' }))).toMatchObject({ limit: '0', occupied: 0 });
  });

  test('is refused where somebody already decided on comes later and takes the post', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '2' } });
    await graph.person({ unit: office });
    await graph.person({ unit: office, from: '2027-03-01' });
    expect(await desk.refused(() => appoint(officer, office))).toMatchObject({
      __typename: 'QuotaFull',
      occupied: 2,
      shortOn: '2027-03-01',
    });
    // Who leaves makes room from that day.
    const leaving = await desk.officeWith({ quota: { CONG_CHUC: '1' } });
    await graph.person({ unit: leaving.office, to: '2027-01-01' });
    expect(await desk.refused(() => appoint(leaving.officer, leaving.office))).toMatchObject({ shortOn: '2026-02-01' });
    expect(await appoint(leaving.officer, leaving.office, { effectiveFrom: '2027-01-01' })).toMatchObject({
      __typename: 'PersonAppointed',
    });
  });

  test('a personal number that stands already is refused in the same words, whoever bears it', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '5' } });
    const far = await graph.unit({ parent: graph.province });
    await graph.person({ unit: far, identityNumber: '033090000001' });
    await graph.person({ unit: office, identityNumber: '033090000002' });
    // What stays is the entry that says a number was tried, and nothing else.
    const entries = async () =>
      (
        await graph.database.bootstrap`select from accounts.audit_entry where operation = 'appointPersonNumberRefused'
        and subject_ids = array[${office.id}]::uuid[]`
      ).length;
    const before = await fingerprint(graph.database.bootstrap, PEOPLE);
    const foreign = await appoint(officer, office, { identityNumber: '033090000001' });
    expect(await entries()).toBe(1);
    expect(foreign).toEqual({
      __typename: 'IdentityNumberRefused',
      message: 'Không ghi được số định danh cá nhân này: hãy đối chiếu với giấy tờ gốc; nếu đúng, hãy báo Sở Nội vụ kiểm tra.',
    });
    expect(await appoint(officer, office, { identityNumber: '033090000002' })).toEqual(foreign);
    expect(await entries()).toBe(2);
    expect(await fingerprint(graph.database.bootstrap, PEOPLE)).toBe(before);
  });

  test.each([
    ['no given name', { givenName: ' ' }, 'givenName', ' '],
    ['a name with figures', { givenName: 'An2' }, 'givenName', 'An2'],
    ['a family name that is markup', { familyName: '<b>' }, 'familyName', '<b>'],
    ['a personal number of 11 figures', { identityNumber: '03309000000' }, 'identityNumber', '03309000000'],
    ['a personal number with a letter', { identityNumber: '03309000000O' }, 'identityNumber', '03309000000O'],
    ['no job title', { jobTitle: '  ' }, 'jobTitle', '  '],
    ['a decision without a number', { decision: { ...decision, number: '' } }, 'decision.number', ''],
    ['a decision without a signer', { decision: { ...decision, signer: ' ' } }, 'decision.signer', ' '],
    ['a child', { dateOfBirth: '2011-02-02' }, 'dateOfBirth', '2011-02-02'],
    ['a birth in the future', { dateOfBirth: '2030' }, 'dateOfBirth', '2030'],
  ])('%s is refused by field and value, with a way out', async (_what, more, field, value) => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '5' } });
    const answer = await desk.refused(() => appoint(officer, office, more));
    expect(answer).toMatchObject({ __typename: 'InvalidInput', field, value });
    expect(answer.message).toContain(`"${field}"`);
  });

  test('somebody fifteen years old that day may serve', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '5' } });
    for (const dateOfBirth of ['2011-02-01', '2011-02', '2011'])
      expect(await appoint(officer, office, { dateOfBirth })).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test('into a unit out of scope, or before it stood, finds no unit', async () => {
    const { officer } = await desk.officeWith();
    const foreign = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '5' } });
    const answer = await desk.refused(() => appoint(officer, foreign));
    expect(answer).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
    for (const id of [randomUUID(), 'x']) expect(await desk.refused(() => appoint(officer, { id }))).toEqual(answer);
    const young = await graph.unit({ parent: graph.province, from: '2026-07-01', quota: { CONG_CHUC: '5' } });
    expect(await desk.refused(async () => appoint(await desk.homeAffairs(), young))).toEqual(answer);
  });

  test('to a position of the unit is recorded with it; to one that the unit has not finds no position', async () => {
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '5' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const other = await graph.unit({ parent: graph.province });
    const { bootstrap } = graph.database;
    const position = async ({ id, unitNo }: { id: string; unitNo: number }): Promise<string> => {
      const [made] = await bootstrap<
        { id: string }[]
      >`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
        select ${id}, ${unitNo}, 'CV', 'Chuyên viên', 'CONG_CHUC', '2020-01-01', opened_by from organization.unit_profile where unit_id = ${id} returning id`;
      return made!.id;
    };
    const { person } = await appoint(officer, section, { jobPositionId: await position(office) });
    const [kept] = await bootstrap`select job_position_id is not null as kept from personnel.assignment where person_id = ${person.id}`;
    expect(kept!['kept']).toBe(true);
    for (const jobPositionId of ['x', randomUUID(), await position(other)])
      for (const act of [() => appoint(officer, office, { jobPositionId }), () => move(officer, person, office, { jobPositionId })])
        expect(await desk.refused(act)).toMatchObject({ __typename: 'NotFound', field: 'jobPositionId' });
  });
});
