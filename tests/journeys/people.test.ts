import { randomUUID } from 'node:crypto';
import { createContext } from '@hoso/personnel/src/context.ts';
import { settleCustody } from '@hoso/personnel/src/operations/settle-custody.ts';
import { TODAY } from '../support/database.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const decision = { number: '12/QĐ-SNV', signedOn: '2026-01-10', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm công chức' };
const APPOINT = `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename
  ... on PersonAppointed { person { id fullName version assignment { jobTitle unit { name } validFrom } } }
  ... on QuotaFull { limit occupied shortOn } ... on UserError { message } ... on InvalidInput { field value } } }`;
const newcomer = (unitId: string, more: object = {}) => ({
  requestId: randomUUID(),
  familyName: 'Trần Thị',
  givenName: 'Đào',
  dateOfBirth: '1995-03-01',
  gender: 'NU',
  unitId,
  jobTitle: 'Chuyên viên',
  category: 'CONG_CHUC',
  effectiveFrom: '2026-02-01',
  decision,
  ...more,
});

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

const outcome = `__typename ... on UserError { message } ... on NotFound { field } ... on InvalidInput { field value } ... on QuotaFull { limit occupied shortOn }`;
const APPOINT_ANY = `mutation ($input: AppointPersonInput!) { result: appointPerson(input: $input) { ${outcome}
  ... on PersonAppointed { person { id fullName version } } } }`;
const MOVE = `mutation ($input: MovePersonInput!) { result: movePerson(input: $input) { ${outcome}
  ... on PersonMoved { person { id version jobTitle assignment { unit { id } } } } ... on MoveTooEarly { currentSince } ... on VersionConflict { currentVersion } } }`;

type Outcome = ReturnType<JSON['parse']>;
const send = async (ask: Ask, document: string, input: object): Promise<Outcome> => {
  const { data, errors } = await ask(document, { input });
  expect(errors).toBeUndefined();
  return data!['result'];
};
const appoint = (ask: Ask, unit: { id: string }, more: object = {}) => send(ask, APPOINT_ANY, newcomer(unit.id, more));
const move = (ask: Ask, person: { id: string }, unit: { id: string }, more: object = {}) =>
  send(ask, MOVE, {
    ...{ requestId: randomUUID(), personId: person.id, unitId: unit.id, jobTitle: 'Phó trưởng phòng' },
    ...{ effectiveFrom: '2026-06-01', decision: { ...decision, summary: 'Điều động công chức' }, expectedVersion: 1 },
    ...more,
  });

const officeWith = async (wish: Parameters<TestGraph['unit']>[0] = {}) => {
  const office = await graph.unit({ parent: graph.province, ...wish });
  const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
  return { office, officer };
};
const homeAffairs = async () => graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));

const PEOPLE = ['person', 'record', 'identity_number', 'assignment', 'decision', 'request'].map((table) => `personnel.${table}`);
const state = () => fingerprint(graph.database.bootstrap, [...PEOPLE, 'accounts.audit_entry']);
/** A refusal leaves nothing behind, whatever was written before it was decided. */
const refused = async (act: () => Promise<Outcome>): Promise<Outcome> => {
  const before = await state();
  const answer = await act();
  expect(await state()).toBe(before);
  return answer;
};
const CARD = `query ($id: ID!, $asOf: Date) { person(id: $id) { fullName version dateOfBirth jobTitle category
  assignment(asOf: $asOf) { jobTitle category validFrom validTo unit { id } }
  assignments { jobTitle validFrom validTo upcoming unit { id } decision { number kind } } } }`;
const card = async (ask: Ask, { id }: { id: string }, asOf: string | null = null): Promise<Outcome> =>
  (await ask(CARD, { id, asOf })).data!['person'];

describe('appointing', () => {
  test('makes the person, his record, his post and the decision together', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '3' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const { __typename, person } = await appoint(officer, section, {
      ...{ familyName: '  Trần   Thị ', givenName: 'Đào'.normalize('NFD'), dateOfBirth: '1995-03', identityNumber: '033095001234' },
    });
    expect(__typename).toBe('PersonAppointed');
    expect(person).toMatchObject({ fullName: 'Trần Thị Đào', version: 1 });
    expect(await card(officer, person)).toEqual({
      ...{ fullName: 'Trần Thị Đào', version: 1, dateOfBirth: '1995-03', jobTitle: 'Chuyên viên', category: 'CONG_CHUC' },
      assignment: { jobTitle: 'Chuyên viên', category: 'CONG_CHUC', validFrom: '2026-02-01', validTo: null, unit: { id: section.id } },
      assignments: [
        {
          ...{ jobTitle: 'Chuyên viên', validFrom: '2026-02-01', validTo: null, upcoming: false, unit: { id: section.id } },
          decision: { number: '12/QĐ-SNV', kind: 'BO_NHIEM' },
        },
      ],
    });
    const number = await officer(`query ($id: ID!) { person(id: $id) { identityNumber joinedOn gender } }`, { id: person.id });
    expect(number.data!['person']).toEqual({ identityNumber: '033095001234', joinedOn: '2026-02-01', gender: 'NU' });
  });

  test('sent again answers the same person, and there is one', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '3' } });
    const requestId = randomUUID();
    const first = await appoint(officer, office, { requestId });
    expect(await refused(() => appoint(officer, office, { requestId }))).toEqual(first);
    const [atOnce, other] = [randomUUID(), await refused(() => appoint(officer, office, { requestId, givenName: 'Mai' }))];
    expect(other).toMatchObject({ __typename: 'RequestIdReused', message: expect.stringContaining('requestId mới') });
    const ten = await Promise.all(Array.from({ length: 10 }, () => appoint(officer, office, { requestId: atOnce })));
    expect(new Set(ten.map(({ person }) => person.id)).size).toBe(1);
    const roster = await officer(`query ($id: ID!) { unit(id: $id) { people { totalCount } } }`, { id: office.id });
    expect(roster.data!['unit'].people.totalCount).toBe(2);
  });

  test('twelve and a half posts hold twelve people', async () => {
    const { office, officer } = await officeWith({ name: 'Sở Dân tộc và Tôn giáo', quota: { CONG_CHUC: '12.5' } });
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
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '1', VIEN_CHUC: '1' } });
    expect(await appoint(officer, office, { category: 'CAN_BO' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await refused(() => appoint(officer, office))).toMatchObject({ __typename: 'QuotaFull', occupied: 1 });
    expect(await appoint(officer, office, { category: 'VIEN_CHUC' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await refused(() => appoint(officer, office, { category: 'HOI' }))).toMatchObject({ limit: '0', occupied: 0 });
  });

  test('is refused where somebody already decided on comes later and takes the post', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '2' } });
    await graph.person({ unit: office });
    await graph.person({ unit: office, from: '2027-03-01' });
    expect(await refused(() => appoint(officer, office))).toMatchObject({ __typename: 'QuotaFull', occupied: 2, shortOn: '2027-03-01' });
    // Who leaves makes room from that day.
    const leaving = await officeWith({ quota: { CONG_CHUC: '1' } });
    await graph.person({ unit: leaving.office, to: '2027-01-01' });
    expect(await refused(() => appoint(leaving.officer, leaving.office))).toMatchObject({ shortOn: '2026-02-01' });
    expect(await appoint(leaving.officer, leaving.office, { effectiveFrom: '2027-01-01' })).toMatchObject({
      __typename: 'PersonAppointed',
    });
  });

  test('a personal number that stands already is refused in the same words, whoever bears it', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '5' } });
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
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '5' } });
    const answer = await refused(() => appoint(officer, office, more));
    expect(answer).toMatchObject({ __typename: 'InvalidInput', field, value });
    expect(answer.message).toContain(`"${field}"`);
  });

  test('somebody fifteen years old that day may serve', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '5' } });
    for (const dateOfBirth of ['2011-02-01', '2011-02', '2011'])
      expect(await appoint(officer, office, { dateOfBirth })).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test('into a unit out of scope, or before it stood, finds no unit', async () => {
    const { officer } = await officeWith();
    const foreign = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '5' } });
    const answer = await refused(() => appoint(officer, foreign));
    expect(answer).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
    for (const id of [randomUUID(), 'x']) expect(await refused(() => appoint(officer, { id }))).toEqual(answer);
    const young = await graph.unit({ parent: graph.province, from: '2026-07-01', quota: { CONG_CHUC: '5' } });
    expect(await refused(async () => appoint(await homeAffairs(), young))).toEqual(answer);
  });

  test('to a position of the unit is recorded with it; to one that the unit has not finds no position', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '5' } });
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
        expect(await refused(act)).toMatchObject({ __typename: 'NotFound', field: 'jobPositionId' });
  });
});

describe('moving', () => {
  test('closes one post and opens the next on the same day', async () => {
    const ask = await homeAffairs();
    const [from, to] = [
      await graph.unit({ parent: graph.province }),
      await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '1' } }),
    ];
    const person = await graph.person({ unit: from });
    expect(await move(ask, person, to)).toMatchObject({
      __typename: 'PersonMoved',
      person: { version: 2, jobTitle: 'Phó trưởng phòng', assignment: { unit: { id: to.id } } },
    });
    expect((await card(ask, person, '2026-05-31')).assignment).toMatchObject({ unit: { id: from.id }, validTo: '2026-06-01' });
    expect((await card(ask, person, '2026-06-01')).assignment).toMatchObject({
      unit: { id: to.id },
      validFrom: '2026-06-01',
      validTo: null,
    });
    expect((await card(ask, person, '2019-12-31')).assignment).toBeNull();
  });

  test('within one unit takes no post, also where the unit is over its quota', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '1' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const other = await graph.unit({ parent: office, kind: 'PHONG' });
    const [one] = [await graph.person({ unit: section }), await graph.person({ unit: section }), await graph.person({ unit: office })];
    expect(await move(officer, one, other)).toMatchObject({ __typename: 'PersonMoved' });
    expect(await move(officer, one, office, { effectiveFrom: '2026-07-01', expectedVersion: 2 })).toMatchObject({
      __typename: 'PersonMoved',
    });
    // Of another kind it takes one.
    const answer = await refused(() =>
      move(officer, one, office, { effectiveFrom: '2026-08-01', expectedVersion: 3, category: 'VIEN_CHUC' }),
    );
    expect(answer).toMatchObject({ __typename: 'QuotaFull', limit: '0', occupied: 0 });
  });

  test('into a full unit is refused, and not even the decision stays', async () => {
    const ask = await homeAffairs();
    const full = await graph.unit({ parent: graph.province, name: 'Sở Ngoại vụ', quota: { CONG_CHUC: '1' } });
    await graph.person({ unit: full });
    const person = await graph.person({ unit: await graph.unit({ parent: graph.province }) });
    expect(await refused(() => move(ask, person, full))).toMatchObject({
      __typename: 'QuotaFull',
      limit: '1.00',
      occupied: 1,
      shortOn: '2026-06-01',
    });
    expect(await card(ask, person)).toMatchObject({ version: 1, assignments: [{ validTo: null }] });
  });

  test('of two at once on the same state one succeeds and the other learns the version now', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '9' } });
    const sections = [await graph.unit({ parent: office, kind: 'PHONG' }), await graph.unit({ parent: office, kind: 'PHONG' })];
    const person = await graph.person({ unit: office });
    const answers = await Promise.all(sections.map((section) => move(officer, person, section)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['PersonMoved', 'VersionConflict']);
    expect(answers.find(({ __typename }) => __typename === 'VersionConflict').currentVersion).toBe(2);
    expect((await card(officer, person)).assignments).toHaveLength(2);
  });

  test('of many to one free post by several hands fills it once', async () => {
    const ask = await homeAffairs();
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
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '9' } });
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const person = await graph.person({ unit: office });
    expect(await refused(() => move(officer, person, section, { effectiveFrom: '2020-01-01' }))).toMatchObject({
      ...{ __typename: 'MoveTooEarly', currentSince: '2020-01-01' },
      message: 'Ngày hiệu lực 01/01/2020 phải sau ngày bắt đầu vị trí gần nhất (01/01/2020).',
    });
    await move(officer, person, section, { effectiveFrom: '2029-01-01' });
    expect(await refused(() => move(officer, person, office, { expectedVersion: 2 }))).toMatchObject({ currentSince: '2029-01-01' });
  });

  test('out of one’s scope, or from it, is not found', async () => {
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '9' } });
    const far = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '9' } });
    const [own, foreign] = [await graph.person({ unit: office }), await graph.person({ unit: far })];
    expect(await refused(() => move(officer, own, far))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
    expect(await refused(() => move(officer, foreign, office))).toMatchObject({ __typename: 'NotFound', field: 'personId' });
    expect(await refused(() => move(officer, foreign, office, { expectedVersion: 99 }))).toMatchObject({ field: 'personId' });
  });
});

describe('a move decided for later', () => {
  test('from above is not undone from below: the officer of the post now does not close the post to come', async () => {
    const { office: school, officer } = await officeWith({ quota: { CONG_CHUC: '5' } });
    const { office: commune } = await officeWith({ quota: { CONG_CHUC: '5' } });
    const person = await graph.person({ unit: school });
    const above = await homeAffairs();
    expect(await move(above, person, commune, { effectiveFrom: '2027-01-15' })).toMatchObject({ __typename: 'PersonMoved' });
    const back = { effectiveFrom: '2027-01-16', expectedVersion: 2 };
    expect(await refused(() => move(officer, person, school, back))).toMatchObject({ __typename: 'NotFound', field: 'personId' });
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
      ),
    );
  };

  test('waits visibly, and hands the record over on its day: the old unit loses it, its history stays', async () => {
    const ask = await homeAffairs();
    const { office: from, officer: giver } = await officeWith();
    const { office: to, officer: taker } = await officeWith({ quota: { CONG_CHUC: '1' } });
    const person = await graph.person({ unit: from, identityNumber: '033080000077' });
    await graph.pay(person);
    expect(await move(ask, person, to, { effectiveFrom: '2027-01-01' })).toMatchObject({
      person: { version: 2, jobTitle: 'Chuyên viên', assignment: { unit: { id: from.id } } },
    });

    const waiting = await card(giver, person);
    expect(waiting).toMatchObject({ jobTitle: 'Chuyên viên', dateOfBirth: '1985-05-05' });
    expect(waiting.assignments).toMatchObject([
      { jobTitle: 'Phó trưởng phòng', validFrom: '2027-01-01', upcoming: true, unit: { id: to.id } },
      { jobTitle: 'Chuyên viên', validTo: '2027-01-01', upcoming: false, unit: { id: from.id } },
    ]);
    expect(await card(taker, person)).toBeNull();
    // The post is taken already.
    expect(await refused(() => appoint(taker, to))).toMatchObject({ __typename: 'QuotaFull', shortOn: '2027-01-01' });

    await stepTo('2026-12-31');
    expect(await settle()).toBe(0);
    expect(await card(giver, person)).not.toBeNull();

    await stepTo('2027-01-01');
    expect(await settle()).toBe(1);
    expect(await card(giver, person)).toBeNull();
    const kept = await card(taker, person);
    expect(kept).toMatchObject({ jobTitle: 'Phó trưởng phòng', dateOfBirth: '1985-05-05', version: 2 });
    expect(kept.assignments).toMatchObject([
      { jobTitle: 'Phó trưởng phòng', upcoming: false, unit: { id: to.id } },
      { jobTitle: 'Chuyên viên', validFrom: '2020-01-01', validTo: '2027-01-01', unit: { id: from.id } },
    ]);
    const whole = `query ($id: ID!) { person(id: $id) { identityNumber pay(asOf: "2026-06-01") { coefficient } trainingHours(year: 2026) } }`;
    expect((await taker(whole, { id: person.id })).data!['person']).toEqual({
      ...{ identityNumber: '033080000077', pay: { coefficient: '2.34' }, trainingHours: 0 },
    });
    expect((await giver(whole, { id: person.id })).data!['person']).toBeNull();
    expect(await settle()).toBe(0);
  });

  test('that already came into force hands the record over at once', async () => {
    const ask = await homeAffairs();
    const { office: from, officer: giver } = await officeWith();
    const { office: to, officer: taker } = await officeWith({ quota: { CONG_CHUC: '1' } });
    const person = await graph.person({ unit: from });
    expect(await move(ask, person, to, { effectiveFrom: TODAY })).toMatchObject({ __typename: 'PersonMoved' });
    expect(await card(giver, person)).toBeNull();
    expect(await card(taker, person)).toMatchObject({ jobTitle: 'Phó trưởng phòng' });
  });
});

describe('what fails midway', () => {
  test('by a fault of the database leaves nothing, tells nothing of the inside, and may be sent again', async () => {
    const { bootstrap } = graph.database;
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '1' } });
    const requestId = randomUUID();
    const before = await state();
    await bootstrap`alter table personnel.assignment add constraint assignment_of_the_test check (job_title <> 'Việc hỏng') not valid`;
    try {
      const { data, errors } = await officer(APPOINT_ANY, { input: newcomer(office.id, { requestId, jobTitle: 'Việc hỏng' }) });
      expect(data).toBeNull();
      expect(errors).toEqual([
        {
          message: 'Lỗi hệ thống: yêu cầu chưa được thực hiện, hãy thử lại sau.',
          ...{ path: ['result'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
        },
      ]);
      expect(await state()).toBe(before);
    } finally {
      await bootstrap`alter table personnel.assignment drop constraint assignment_of_the_test`;
    }
    expect(await appoint(officer, office, { requestId, jobTitle: 'Việc hỏng' })).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test.each([
    ['a statement cancelled', 'pg_cancel_backend'],
    ['a connection cut', 'pg_terminate_backend'],
  ])('by %s while it waits leaves nothing, and the next one succeeds', async (_what, ending) => {
    const { bootstrap } = graph.database;
    const { office, officer } = await officeWith({ quota: { CONG_CHUC: '1' } });
    const before = await state();
    const holder = await bootstrap.reserve();
    try {
      await holder`select pg_advisory_lock(hashtextextended('organization.quota:CONG_CHUC', ${office.unitNo}))`;
      const waiting = officer(APPOINT_ANY, { input: newcomer(office.id) });
      let cut = 0;
      while (cut === 0) {
        const rows = await bootstrap`select ${bootstrap.unsafe(ending)}(pid) from pg_stat_activity
          where datname = current_database() and usename = 'personnel_app' and wait_event = 'advisory'`;
        cut = rows.length;
        if (cut === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect((await waiting).errors!.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    } finally {
      await holder`select pg_advisory_unlock_all()`;
      holder.release();
    }
    expect(await state()).toBe(before);
    expect(await appoint(officer, office)).toMatchObject({ __typename: 'PersonAppointed' });
  });
});

test('an appointment or a move asked for again once the right is lost tells nothing of the person, and the ledger keeps ids only', async () => {
  const { bootstrap } = graph.database;
  const office = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '5' } });
  const section = await graph.unit({ parent: office, kind: 'PHONG' });
  const account = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  const officer = await graph.as(account);
  const [first, second] = [newcomer(office.id, { givenName: 'Kín' }), { requestId: randomUUID() }];
  const { person } = await send(officer, APPOINT_ANY, first);
  expect((await move(officer, person, section, second)).person).toMatchObject({ id: person.id });
  const kept = await bootstrap`select answer from personnel.request where account_id = ${account.id}`;
  expect([...kept]).toEqual([{ answer: { personId: person.id } }, { answer: { personId: person.id } }]);

  await bootstrap`update accounts.access_grant set revoked_at = clock_timestamp() where account_id = ${account.id}`;
  await graph.grant(account, 'AGENCY_OFFICER', await graph.unit({ parent: graph.province }));
  expect(await send(officer, APPOINT_ANY, first)).toMatchObject({ __typename: 'NotFound' });
  expect(await move(officer, person, section, second)).toEqual({ __typename: 'PersonMoved', person: null });
});
