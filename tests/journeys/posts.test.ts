import { randomUUID } from 'node:crypto';
import { fingerprint } from '../support/fingerprint.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let homeAffairs: Ask;
beforeAll(async () => {
  graph = await startTestGraph();
  homeAffairs = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
});
afterAll(() => graph.stop());

type Outcome = ReturnType<JSON['parse']>;
const unitDecision = { number: '12/QĐ-SNV', signedOn: '2026-01-10', issuer: 'Sở Nội vụ', summary: 'Chủ trương bổ nhiệm' };
const decision = { number: '15/QĐ-SNV', signedOn: '2026-01-15', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm' };
const told = `__typename ... on UserError { message } ... on NotFound { field } ... on InvalidInput { field value }`;
const RESERVE = `mutation ($input: ReservePostInput!) { result: reservePost(input: $input) { ${told} ... on PostReserved { reservation { id share neededFrom endedOn unit { id } } }
  ... on NoPostLeft { limit occupied shortOn } ... on UnitNotInForce { existsFrom } } }`;
const RELEASE = `mutation ($input: ReleasePostInput!) { result: releasePost(input: $input) { ${told} ... on PostReserved { reservation { id endedOn } } } }`;
const APPOINT = `mutation ($input: AppointPersonInput!) { result: appointPerson(input: $input) { ${told} ... on QuotaFull { limit occupied shortOn }
  ... on MissingRight { permissions } ... on JobPositionBlocked { grade people total mostPercent legalBasis } ... on PersonAppointed { person { id version } } } }`;
const MOVE = `mutation ($input: MovePersonInput!) { result: movePerson(input: $input) { ${told} ... on QuotaFull { limit occupied shortOn } ... on RankRequired { required held legalBasis }
  ... on JobPositionBlocked { grade people total mostPercent } ... on PersonMoved { person { id } warnings { message required held } } } }`;
const ADD = `mutation ($input: AddPostInput!) { result: addPost(input: $input) { ${told} ... on QuotaFull { occupied } ... on PostOverlaps { form } ... on NoHomePost { validFrom }
  ... on PostAdded { post { id form share validFrom validTo person { id } } } } }`;
const END = `mutation ($input: EndPostInput!) { result: endPost(input: $input) { ${told} ... on PostEnded { post { id validTo } } } }`;
const POSITION = `mutation ($input: SetJobPositionInput!) { result: setJobPosition(input: $input) { ${told} ... on UnitNotInForce { existsFrom } ... on UnitChangeTooEarly { currentSince }
  ... on JobPositionSet { position { id code name category requiredRanks competences lowestGrade topGrade } } } }`;

const send = async (ask: Ask, document: string, input: object): Promise<Outcome> => {
  const { data, errors } = await ask(document, { input: { requestId: randomUUID(), ...input } });
  expect(errors).toBeUndefined();
  return data!['result'];
};
const reserve = (ask: Ask, { id }: Unit, more: object = {}) =>
  send(ask, RESERVE, { unitId: id, kind: 'CONG_CHUC', neededFrom: '2026-12-01', purpose: 'Tuyển dụng', decision: unitDecision, ...more });
const release = (ask: Ask, reservationId: string) => send(ask, RELEASE, { reservationId, reason: 'Không trúng tuyển' });
const appoint = (ask: Ask, { id }: Unit, more: object = {}) =>
  send(ask, APPOINT, {
    ...{ familyName: 'Trần Thị', givenName: 'Đào', dateOfBirth: '1995-03-01', gender: 'NU', unitId: id, jobTitle: 'Chuyên viên' },
    ...{ category: 'CONG_CHUC', effectiveFrom: '2026-12-01', decision, ...more },
  });
const move = (ask: Ask, person: Person, { id }: Unit, more: object = {}) =>
  send(ask, MOVE, {
    personId: person.id,
    unitId: id,
    jobTitle: 'Chuyên viên',
    effectiveFrom: '2026-12-01',
    decision,
    expectedVersion: 1,
    ...more,
  });
const addPost = (ask: Ask, person: Person, { id }: Unit, more: object = {}) =>
  send(ask, ADD, {
    ...{
      personId: person.id,
      unitId: id,
      form: 'BIET_PHAI',
      jobTitle: 'Chuyên viên',
      validFrom: '2026-02-01',
      decision,
      expectedVersion: 1,
    },
    ...more,
  });
const position = (ask: Ask, { id }: Unit, more: object = {}) =>
  send(ask, POSITION, {
    unitId: id,
    code: 'GV',
    name: 'Giáo viên',
    category: 'VIEN_CHUC',
    effectiveOn: '2026-07-01',
    decision: unitDecision,
    ...more,
  });

const TABLES = [
  'organization.post_reservation',
  'organization.over_quota_post',
  'organization.position_requirement',
  'organization.job_position',
  'organization.decision',
  'organization.request',
];
const state = () =>
  fingerprint(graph.database.bootstrap, [
    ...TABLES,
    'personnel.assignment',
    'personnel.additional_post',
    'personnel.decision',
    'personnel.request',
    'accounts.audit_entry',
  ]);
const refused = async (act: () => Promise<Outcome>): Promise<Outcome> => {
  const before = await state();
  const answer = await act();
  expect(await state()).toBe(before);
  return answer;
};
const vacancies = async ({ id }: Unit, asOf: string, kind = 'CONG_CHUC', ask = homeAffairs) => {
  const { data } = await ask(
    `query ($id: ID!, $asOf: Date) { unit(id: $id) { vacancies(asOf: $asOf) { kind quotaYear assigned occupied reserved vacant over } } }`,
    { id, asOf },
  );
  const row = data!['unit'].vacancies.find((one: Outcome) => one.kind === kind);
  return row && { occupied: Number(row.occupied), reserved: Number(row.reserved), vacant: Number(row.vacant), over: Number(row.over) };
};
const officeWith = async (quota: string, name = 'Sở Tư pháp') => {
  const office = await graph.unit({ parent: graph.province, name, quota: { CONG_CHUC: quota } });
  const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: office }));
  return { office, officer };
};

describe('a post reserved for an appointment in preparation', () => {
  test('is nobody else’s from its day on, and his who is appointed on it', async () => {
    const { office, officer } = await officeWith('1');
    const { reservation } = await reserve(officer, office);
    expect(reservation).toMatchObject({ share: '1.00', neededFrom: '2026-12-01', endedOn: null, unit: { id: office.id } });
    expect(await vacancies(office, '2026-12-01')).toEqual({ occupied: 0, reserved: 1, vacant: 0, over: 0 });
    expect(await refused(() => appoint(officer, office))).toMatchObject({ __typename: 'QuotaFull', occupied: 1, shortOn: '2026-12-01' });
    expect(await refused(() => reserve(officer, office))).toMatchObject({
      __typename: 'NoPostLeft',
      limit: '1.00',
      occupied: '1.00',
      shortOn: '2026-12-01',
    });
    expect(await appoint(officer, office, { reservationId: reservation.id })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await vacancies(office, '2026-12-01')).toEqual({ occupied: 1, reserved: 0, vacant: 0, over: 0 });
    // It was used up.
    expect(await refused(() => appoint(officer, office, { reservationId: reservation.id }))).toMatchObject({
      __typename: 'NotFound',
      field: 'reservationId',
    });
    expect(await refused(() => release(officer, reservation.id))).toMatchObject({ __typename: 'NotFound', field: 'reservationId' });
  });

  test('is free again when it is let go', async () => {
    const { office, officer } = await officeWith('1');
    const { reservation } = await reserve(officer, office);
    expect(await release(officer, reservation.id)).toMatchObject({ reservation: { endedOn: '2026-11-22' } });
    expect(await appoint(officer, office)).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test('once by the same request; of a half there is another half', async () => {
    const { office, officer } = await officeWith('1');
    const requestId = randomUUID();
    const first = await reserve(officer, office, { requestId, share: '0.5' });
    expect(await refused(() => reserve(officer, office, { requestId, share: '0.5' }))).toEqual(first);
    expect(await reserve(officer, office, { share: '0.5' })).toMatchObject({ __typename: 'PostReserved' });
    expect(await refused(() => reserve(officer, office, { share: '0.01' }))).toMatchObject({ __typename: 'NoPostLeft' });
    expect(await refused(() => reserve(officer, office, { share: '1.5' }))).toMatchObject({ __typename: 'InvalidInput', field: 'share' });
  });

  test('is not reserved by who may only look, nor in a unit of others, nor before the unit exists', async () => {
    const { office } = await officeWith('3');
    const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: office }));
    const before = await state();
    const { errors } = await head(RESERVE, {
      input: {
        requestId: randomUUID(),
        unitId: office.id,
        kind: 'CONG_CHUC',
        neededFrom: '2026-12-01',
        purpose: 'x',
        decision: unitDecision,
      },
    });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await state()).toBe(before);
    const { officer } = await officeWith('3');
    expect(await refused(() => reserve(officer, office))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
    const young = await graph.unit({ parent: graph.province, from: '2027-01-01' });
    expect(await refused(() => reserve(homeAffairs, young))).toMatchObject({ __typename: 'UnitNotInForce', existsFrom: '2027-01-01' });
  });

  test('and an appointment, both at once for the last post, are one', async () => {
    const { office, officer } = await officeWith('1');
    const answers = await Promise.all([
      reserve(officer, office),
      appoint(officer, office),
      reserve(officer, office),
      appoint(officer, office),
    ]);
    expect(answers.filter(({ __typename }) => ['PostReserved', 'PersonAppointed'].includes(__typename))).toHaveLength(1);
  });
});

describe('vacancies', () => {
  test('of a coming day know who comes, who leaves, and what is decided and not yet in force', async () => {
    const { office, officer } = await officeWith('4');
    await graph.person({ unit: office });
    await graph.person({ unit: office, to: '2026-12-15' });
    await appoint(officer, office, { effectiveFrom: '2027-01-01' });
    expect(await vacancies(office, '2026-11-22')).toEqual({ occupied: 2, reserved: 1, vacant: 1, over: 0 });
    expect(await vacancies(office, '2026-12-20')).toEqual({ occupied: 1, reserved: 1, vacant: 2, over: 0 });
    // 2027 has no quota of its own yet: that of 2026 goes on.
    expect(await vacancies(office, '2027-01-01')).toEqual({ occupied: 2, reserved: 0, vacant: 2, over: 0 });
    // Before the decision was signed nobody had reserved anything.
    expect(await vacancies(office, '2026-01-14')).toEqual({ occupied: 2, reserved: 0, vacant: 2, over: 0 });
  });

  test('who moves within his unit reserves no second post', async () => {
    const { office, officer } = await officeWith('2');
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const person = await graph.person({ unit: office });
    expect(await move(officer, person, section)).toMatchObject({ __typename: 'PersonMoved' });
    expect(await vacancies(office, '2026-11-22')).toEqual({ occupied: 1, reserved: 0, vacant: 1, over: 0 });
  });

  test('a section that is to move in brings its people on that day, and no post is given to two', async () => {
    const { office, officer } = await officeWith('2');
    const { office: other } = await officeWith('5', 'Sở Ngoại vụ');
    const section = await graph.unit({ parent: other, kind: 'PHONG' });
    await graph.person({ unit: section });
    await graph.person({ unit: section });
    const moved = await homeAffairs(`mutation ($input: MoveUnitInput!) { moveUnit(input: $input) { __typename } }`, {
      input: {
        requestId: randomUUID(),
        unitId: section.id,
        parentId: office.id,
        effectiveOn: '2027-03-01',
        decision: unitDecision,
        expectedVersion: 1,
      },
    });
    expect(moved.data!['moveUnit'].__typename).toBe('UnitChanged');
    expect(await vacancies(office, '2027-02-28')).toMatchObject({ occupied: 0, vacant: 2 });
    expect(await refused(() => appoint(officer, office))).toMatchObject({
      __typename: 'QuotaFull',
      limit: '2.00',
      occupied: 2,
      shortOn: '2027-03-01',
    });
    // Who is appointed to the section now takes a post there as well from the day it moves.
    expect(await refused(() => appoint(homeAffairs, section))).toMatchObject({
      __typename: 'QuotaFull',
      shortOn: '2027-03-01',
      occupied: 2,
    });
  });
});

describe('part posts', () => {
  test('count in parts: three people share two and a half posts', async () => {
    const { office, officer } = await officeWith('2.5');
    expect(await appoint(officer, office)).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await appoint(officer, office, { share: '0.75' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await refused(() => appoint(officer, office))).toMatchObject({ __typename: 'QuotaFull', limit: '2.50' });
    expect(await appoint(officer, office, { share: '0.75' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await vacancies(office, '2026-12-01')).toEqual({ occupied: 2.5, reserved: 0, vacant: 0, over: 0 });
    expect(await refused(() => appoint(officer, office, { share: '0' }))).toMatchObject({ __typename: 'InvalidInput', field: 'share' });
  });
});

describe('beyond the quota', () => {
  const overQuota = { number: '7/NQ-HĐND', signedOn: '2026-10-01', issuer: 'HĐND tỉnh', summary: 'Cho phép tuyển vượt' };

  test('nobody is taken on without a named decision; with one it stands in the report', async () => {
    const { office } = await officeWith('1');
    await graph.person({ unit: office });
    expect(await refused(() => appoint(homeAffairs, office))).toMatchObject({ __typename: 'QuotaFull' });
    expect(await appoint(homeAffairs, office, { overQuota })).toMatchObject({ __typename: 'PersonAppointed' });
    const { data } = await homeAffairs(
      `query ($id: ID!) { unit(id: $id) { quotaReport(year: 2026, asOf: "2026-12-01") { rows(first: 9, onlyOver: true) { edges { node { kind own occupied over overDecisions { number signedOn issuer effectiveOn posts } } } } } } }`,
      { id: office.id },
    );
    expect(data!['unit'].quotaReport.rows.edges.map(({ node }: Outcome) => node)).toEqual([
      {
        ...{ kind: 'CONG_CHUC', own: '1.00', occupied: '2.00', over: '1.00' },
        overDecisions: [{ number: '7/NQ-HĐND', signedOn: '2026-10-01', issuer: 'HĐND tỉnh', effectiveOn: '2026-12-01', posts: '1.00' }],
      },
    ]);
  });

  test('and not by who may not decide it, nor under a decision without a number', async () => {
    const { office, officer } = await officeWith('0.5');
    expect(await refused(() => appoint(officer, office, { overQuota }))).toMatchObject({
      __typename: 'MissingRight',
      permissions: ['organization.quota.exceed'],
    });
    expect(await refused(() => appoint(homeAffairs, office, { overQuota: { ...overQuota, number: ' ' } }))).toMatchObject({
      ...{ __typename: 'InvalidInput', field: 'overQuota.number' },
    });
  });
});

describe('who serves at two places', () => {
  const countingAt = (form: string, place: string) =>
    graph.database.bootstrap`update organization.post_form set counts_at = ${place} where form = ${form}`;
  afterEach(async () => {
    await countingAt('BIET_PHAI', 'HOME');
    await countingAt('KIEM_NHIEM', 'HOME');
  });
  const holders = async ({ id }: Unit, asOf: string) =>
    (
      await homeAffairs(
        `query ($id: ID!, $asOf: Date) { unit(id: $id) { posts(asOf: $asOf) { edges { node { form share person { id } } } } } }`,
        { id, asOf },
      )
    ).data!['unit'].posts.edges.map(({ node }: Outcome) => node);

  test('by secondment counts at home, and his post there is not free', async () => {
    const [{ office: home, officer }, { office: host }] = [await officeWith('1'), await officeWith('1', 'Sở Tài chính')];
    const person = await graph.person({ unit: home });
    const added = await addPost(homeAffairs, person, host, { validTo: '2027-02-01' });
    expect(added).toMatchObject({ post: { form: 'BIET_PHAI', share: '1.00', validTo: '2027-02-01', person: { id: person.id } } });
    expect([await vacancies(home, '2026-11-22'), await vacancies(host, '2026-11-22')]).toMatchObject([
      { occupied: 1 },
      { occupied: 0, vacant: 1 },
    ]);
    expect(await refused(() => appoint(officer, home))).toMatchObject({ __typename: 'QuotaFull' });
    expect(await holders(host, '2026-11-22')).toEqual([{ form: 'BIET_PHAI', share: '1.00', person: { id: person.id } }]);
    expect(await holders(home, '2026-11-22')).toEqual([{ form: null, share: '1.00', person: { id: person.id } }]);
    expect(await holders(host, '2027-02-01')).toEqual([]);
  });

  test('by secondment counts where he serves when the rule says so, and at home again from the day he is back', async () => {
    await countingAt('BIET_PHAI', 'HOST');
    const [{ office: home, officer }, { office: host }] = [await officeWith('1'), await officeWith('1', 'Sở Tài chính')];
    const person = await graph.person({ unit: home });
    await addPost(homeAffairs, person, host, { validTo: '2027-02-01' });
    expect([await vacancies(home, '2026-11-22'), await vacancies(host, '2026-11-22')]).toMatchObject([
      { occupied: 0, vacant: 1 },
      { occupied: 1, vacant: 0 },
    ]);
    // Nobody takes for good the post to which he comes back.
    expect(await refused(() => appoint(officer, home))).toMatchObject({ __typename: 'QuotaFull', shortOn: '2027-02-01' });
    const other = await graph.person({ unit: await graph.unit({ parent: graph.province }) });
    expect(await refused(() => addPost(homeAffairs, other, host))).toMatchObject({ __typename: 'QuotaFull', occupied: 1 });
  });

  test('concurrently counts once, and is listed at both', async () => {
    const [{ office: home }, { office: host }] = [await officeWith('1'), await officeWith('1', 'Sở Tài chính')];
    const person = await graph.person({ unit: home });
    expect(await addPost(homeAffairs, person, host, { form: 'KIEM_NHIEM', share: '0.3' })).toMatchObject({
      post: { form: 'KIEM_NHIEM', share: '0.30' },
    });
    expect([await vacancies(home, '2026-11-22'), await vacancies(host, '2026-11-22')]).toMatchObject([{ occupied: 1 }, { occupied: 0 }]);
    expect(await holders(host, '2026-11-22')).toHaveLength(1);
  });

  test('is seconded to one place at a time, from a post he holds, to another unit; and it ends', async () => {
    const [{ office: home }, { office: host }, { office: third }] = [await officeWith('1'), await officeWith('1'), await officeWith('1')];
    const person = await graph.person({ unit: home, from: '2026-01-01' });
    expect(await refused(() => addPost(homeAffairs, person, home))).toMatchObject({ __typename: 'NoHomePost' });
    expect(await refused(() => addPost(homeAffairs, person, host, { validFrom: '2025-12-31' }))).toMatchObject({
      __typename: 'NoHomePost',
      validFrom: '2025-12-31',
    });
    const { post } = await addPost(homeAffairs, person, host);
    expect(await refused(() => addPost(homeAffairs, person, third, { expectedVersion: 2 }))).toMatchObject({
      __typename: 'PostOverlaps',
      form: 'BIET_PHAI',
    });
    expect(await refused(() => addPost(homeAffairs, person, third))).toMatchObject({ __typename: 'VersionConflict' });
    expect(await refused(() => send(homeAffairs, END, { postId: post.id, endsOn: '2026-02-01', decision }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'endsOn',
    });
    expect(await send(homeAffairs, END, { postId: post.id, endsOn: '2026-08-01', decision })).toMatchObject({
      post: { id: post.id, validTo: '2026-08-01' },
    });
    expect(await addPost(homeAffairs, person, third, { validFrom: '2026-08-01', expectedVersion: 2 })).toMatchObject({
      __typename: 'PostAdded',
    });
    // His own unit may not send him where it decides nothing.
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: home }));
    expect(await refused(() => addPost(officer, person, host, { form: 'KIEM_NHIEM', expectedVersion: 3 }))).toMatchObject({
      __typename: 'NotFound',
      field: 'unitId',
    });
  });
});

describe('a job position', () => {
  const school = async () =>
    graph.unit({ parent: graph.province, kind: 'TRUONG_THCS', name: 'Trường THCS An Tảo', quota: { VIEN_CHUC: '40', CONG_CHUC: '9' } });

  test('asks for ranks and competences, which may change, and shows who holds it', async () => {
    const unit = await school();
    const more = {
      requiredRanks: ['V.07.04.32', 'V.07.04.31'],
      competences: ['Tin học cơ bản', 'Ngoại ngữ bậc 2'],
      lowestGrade: 3,
      topGrade: 5,
    };
    const { position: made } = await position(homeAffairs, unit, more);
    expect(made).toMatchObject({ code: 'GV', name: 'Giáo viên', category: 'VIEN_CHUC', ...more });
    const { person } = await appoint(homeAffairs, unit, { category: 'VIEN_CHUC', jobPositionId: made.id, effectiveFrom: '2026-08-01' });
    const { data } = await homeAffairs(
      `query ($id: ID!) { unit(id: $id) { jobPositions { id holders { edges { node { person { id } form } } } } } person(id: "${person.id}") { assignment { share jobPosition { id name } } } }`,
      { id: unit.id },
    );
    expect(data!['unit'].jobPositions).toEqual([
      { id: made.id, holders: { edges: [{ node: { person: { id: person.id }, form: null } }] } },
    ]);
    expect(data!['person'].assignment).toEqual({ share: '1.00', jobPosition: { id: made.id, name: 'Giáo viên' } });
    expect(await refused(() => position(homeAffairs, unit, more))).toMatchObject({
      __typename: 'UnitChangeTooEarly',
      currentSince: '2026-07-01',
    });
    const changed = await position(homeAffairs, unit, { ...more, requiredRanks: ['V.07.04.31'], effectiveOn: '2026-10-01' });
    expect(changed).toMatchObject({ position: { id: made.id, requiredRanks: ['V.07.04.31'] } });
    const before = await homeAffairs(`query ($id: ID!) { unit(id: $id) { jobPositions { requiredRanks(asOf: "2026-09-30") } } }`, {
      id: unit.id,
    });
    expect(before.data!['unit'].jobPositions).toEqual([{ requiredRanks: ['V.07.04.32', 'V.07.04.31'] }]);
  });

  test('of another unit, or of none, is not found', async () => {
    const [unit, other] = [await school(), await school()];
    const { position: made } = await position(homeAffairs, other);
    for (const jobPositionId of [made.id, randomUUID(), 'x'])
      expect(await refused(() => appoint(homeAffairs, unit, { category: 'VIEN_CHUC', jobPositionId }))).toMatchObject({
        __typename: 'NotFound',
        field: 'jobPositionId',
      });
  });

  test('with another rank than it asks for is warned of until 01/7/2027, and refused from then on', async () => {
    const unit = await school();
    const { position: made } = await position(homeAffairs, unit, { category: 'CONG_CHUC', requiredRanks: ['01.002'] });
    const person = await graph.person({ unit });
    await graph.pay(person, { rankCode: '01.003' });
    const to = { jobPositionId: made.id };
    expect(await refused(() => move(homeAffairs, person, unit, { ...to, effectiveFrom: '2027-07-01' }))).toMatchObject({
      ...{ __typename: 'RankRequired', required: ['01.002'], held: '01.003', legalBasis: 'NĐ 170/2025/NĐ-CP, NĐ 361/2025/NĐ-CP' },
    });
    const moved = await move(homeAffairs, person, unit, to);
    expect(moved.warnings).toEqual([{ message: expect.stringContaining('01/7/2027'), required: ['01.002'], held: '01.003' }]);
  });

  test.each([
    ['grades the wrong way round', { lowestGrade: 5, topGrade: 3 }, 'topGrade'],
    ['a lowest grade alone', { lowestGrade: 3 }, 'topGrade'],
    ['an unknown category', { category: 'QUAN_NHAN' }, 'category'],
    ['a code of nothing', { code: ' ' }, 'code'],
    ['a competence of nothing', { competences: ['Tin học', ''] }, 'competences.1'],
  ])('with %s is refused by its field', async (_what, more, field) => {
    const unit = await school();
    expect(await refused(() => position(homeAffairs, unit, more))).toMatchObject({ __typename: 'InvalidInput', field });
  });

  test('is set by who may change the unit only', async () => {
    const unit = await school();
    const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: unit }));
    const before = await state();
    const { errors } = await head(POSITION, {
      input: {
        requestId: randomUUID(),
        unitId: unit.id,
        code: 'GV',
        name: 'x',
        category: 'VIEN_CHUC',
        effectiveOn: '2026-07-01',
        decision: unitDecision,
      },
    });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await state()).toBe(before);
  });
});

describe('shares of professional grades', () => {
  /** A school whose teachers stand at these grades: 5 by A3.1, 4 by A2.1, 3 by A1. */
  const teachers = async (counts: Record<3 | 4 | 5, number>, grades: { lowestGrade: number; topGrade: number }) => {
    const unit = await graph.unit({ parent: graph.province, kind: 'TRUONG_CAO_DANG', quota: { VIEN_CHUC: '40' } });
    const { position: made } = await position(homeAffairs, unit, grades);
    const ranks = { 5: ['V.07.01.01', '6.20'], 4: ['V.07.01.02', '4.40'], 3: ['V.07.01.03', '2.34'] } as const;
    for (const [grade, count] of Object.entries(counts))
      for (let n = 0; n < count; n++) {
        const person = await graph.person({ unit, category: 'VIEN_CHUC' });
        const [rankCode, coefficient] = ranks[Number(grade) as 3 | 4 | 5];
        await graph.pay(person, { rankCode, coefficient });
        await graph.database.bootstrap`update personnel.assignment set job_position_id = ${made.id} where person_id = ${person.id}`;
      }
    return { unit, made };
  };
  const sharesOf = async ({ id }: Unit, args = '') =>
    (
      await homeAffairs(
        `query ($id: ID!) { unit(id: $id) { gradeShares${args} { total blocked position { code } grades { grade people percent mostPercent over legalBasis confidence } } } }`,
        { id },
      )
    ).data!['unit'].gradeShares;
  const basis = { legalBasis: 'NĐ 232/2026/NĐ-CP', confidence: 'VERIFIED' };
  const free = { mostPercent: null, over: false, legalBasis: null, confidence: null };

  test('exactly at the caps are in order: 30 % at the top of five, 40 % below', async () => {
    const { unit } = await teachers({ 5: 3, 4: 4, 3: 3 }, { lowestGrade: 3, topGrade: 5 });
    expect(await sharesOf(unit)).toEqual([
      {
        ...{ total: 10, blocked: false, position: { code: 'GV' } },
        grades: [
          { grade: 5, people: 3, percent: '30.00', mostPercent: 30, over: false, ...basis },
          { grade: 4, people: 4, percent: '40.00', mostPercent: 40, over: false, ...basis },
          { grade: 3, people: 3, percent: '30.00', ...free },
        ],
      },
    ]);
    expect(await sharesOf(unit, '(onlyOver: true)')).toEqual([]);
  });

  test('over a cap block the position: nobody is taken on there until it is mended', async () => {
    const { unit, made } = await teachers({ 5: 0, 4: 3, 3: 2 }, { lowestGrade: 3, topGrade: 4 });
    const [row] = await sharesOf(graph.province, '(onlyOver: true)');
    expect(row).toMatchObject({ total: 5, blocked: true });
    expect(row.grades[0]).toEqual({ grade: 4, people: 3, percent: '60.00', mostPercent: 50, over: true, ...basis });
    const to = { category: 'VIEN_CHUC', jobPositionId: made.id };
    expect(await refused(() => appoint(homeAffairs, unit, to))).toMatchObject({
      ...{ __typename: 'JobPositionBlocked', grade: 4, people: 3, total: 5, mostPercent: 50, legalBasis: 'NĐ 232/2026/NĐ-CP' },
    });
    await graph.database
      .bootstrap`update personnel.assignment set job_position_id = null where person_id = (select a.person_id from personnel.assignment a join payroll.pay p using (person_id)
      where job_position_id = ${made.id} and rank_code = 'V.07.01.02' limit 1)`;
    expect((await sharesOf(unit))[0].blocked).toBe(false);
    expect(await appoint(homeAffairs, unit, to)).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test('before the decree nothing is capped', async () => {
    const { unit } = await teachers({ 5: 0, 4: 3, 3: 0 }, { lowestGrade: 3, topGrade: 4 });
    expect(await sharesOf(unit, '(asOf: "2026-06-30")')).toEqual([]);
    expect((await sharesOf(unit, '(asOf: "2026-07-01")'))[0].blocked).toBe(true);
  });
});

describe('the ledger', () => {
  const LEDGER = `query ($id: ID!, $after: String) { unit(id: $id) { quotaLedger(year: 2026, kind: CONG_CHUC, first: 3, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { entry amount effectiveOn claim other { id } decisionNumber signedOn issuer } } } } }`;
  const ledgerOf = async (unit: Unit, ask = homeAffairs) => {
    const lines: Outcome[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Outcome = (await ask(LEDGER, { id: unit.id, after })).data!['unit'].quotaLedger;
      lines.push(...edges.map(({ node }: Outcome) => node));
      if (!pageInfo.hasNextPage) return lines;
      after = pageInfo.endCursor;
    }
  };

  test('tells each entry with its decision and day, and the present state follows from it', async () => {
    const { office, officer } = await officeWith('9');
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const [leaving, staying] = [await graph.person({ unit: office, to: '2026-06-01' }), await graph.person({ unit: office })];
    await move(officer, staying, section, { effectiveFrom: '2026-09-01' });
    const { reservation } = await reserve(officer, office);
    await reserve(officer, section, { share: '0.5' });
    await release(officer, reservation.id);
    await appoint(officer, office, { effectiveFrom: '2026-12-31' });
    const lines = await ledgerOf(office);
    expect(lines.map(({ entry, amount, effectiveOn }) => `${effectiveOn} ${entry} ${amount}`).sort()).toEqual([
      ...[
        '2020-01-01 COMMIT 1.00',
        '2020-01-01 COMMIT 1.00',
        '2026-01-01 ASSIGN 9.00',
        '2026-01-15 RESERVE 1.00',
        '2026-06-01 RELEASE 1.00',
      ],
      ...['2026-11-22 RELEASE 1.00', '2026-11-22 RESERVE 0.50', '2026-11-22 RESERVE 1.00', '2026-12-31 COMMIT 1.00'],
    ]);
    expect(lines.every(({ decisionNumber, signedOn, issuer }) => decisionNumber && signedOn && issuer)).toBe(true);
    expect(leaving.id).not.toBe(staying.id);
    for (const day of ['2026-05-31', '2026-06-01', '2026-11-22', '2026-12-31']) {
      const claims = new Map<string, Outcome>();
      const order = ['RESERVE', 'COMMIT', 'RELEASE'];
      const upTo = lines.filter(({ claim, effectiveOn }) => claim && effectiveOn <= day);
      upTo.sort((a, b) =>
        a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : order.indexOf(a.entry) - order.indexOf(b.entry),
      );
      for (const line of upTo) claims.set(line.claim, line);
      const sum = (entry: string) =>
        [...claims.values()].filter((one) => one.entry === entry).reduce((all, { amount }) => all + Number(amount), 0);
      expect({ day, occupied: sum('COMMIT'), reserved: sum('RESERVE') }).toEqual({ day, ...pick(await vacancies(office, day)) });
    }
  });

  test('is read where quotas are read, and empty elsewhere', async () => {
    const [{ office }, { officer: stranger }] = [await officeWith('9'), await officeWith('9')];
    expect(await ledgerOf(office, stranger)).toEqual([]);
    const clerk = await graph.as(await graph.account({ role: 'SECTION_CLERK', over: office }));
    const { data, errors } = await clerk(LEDGER, { id: office.id });
    expect([data!['unit'].quotaLedger, errors!.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
  });
});

const pick = (row: { occupied: number; reserved: number }) => ({ occupied: row.occupied, reserved: row.reserved });
