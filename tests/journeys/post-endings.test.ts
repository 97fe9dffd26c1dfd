import { randomUUID } from 'node:crypto';
import { change, REFUSED } from '../support/change.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { decision, openPostDesk, type PostDesk } from '../support/post-desk.ts';
import type { Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let desk: PostDesk;
beforeAll(async () => {
  graph = await startTestGraph();
  desk = await openPostDesk(graph);
});
afterAll(() => graph.stop());

const refusals = `${REFUSED} ... on VersionConflict { currentVersion } ... on PostInTheWay { post { id form validFrom unit { id } } }`;
const END = `mutation ($input: EndAssignmentInput!) { result: endAssignment(input: $input) { ${refusals} ... on CodeNotInForce { field code catalog } ... on AlreadyEnded { endedOn }
  ... on AssignmentEnded { assignment { id validTo ending { reason endsOn decision { kind number } } } posts { id form validTo } cancelledPosts } } }`;
const CANCEL = `mutation ($input: CancelPostInput!) { result: cancelPost(input: $input) { ${refusals} ... on PostBegun { validFrom } ... on FormerUnitEnds { unit { id } }
  ... on QuotaFull { shortOn } ... on MissingRight { permissions } ... on PostCancelled { person { id version assignments { validFrom validTo } } resumed { id validTo unit { id } } } } }`;

const end = (ask: Ask, person: Pick<Person, 'id'>, more: object = {}) =>
  change(ask, END, { personId: person.id, reason: 'NGHI_HUU', endsOn: '2026-12-01', decision, expectedVersion: 1, ...more });
const cancel = (ask: Ask, postId: string, more: object = {}) => change(ask, CANCEL, { postId, decision, expectedVersion: 1, ...more });
const postsOf = async ({ id }: Pick<Person, 'id'>, asOf: string): Promise<Anything> =>
  (
    await desk.homeAffairs(
      `query ($id: ID!, $asOf: Date) { person(id: $id) { version assignment(asOf: $asOf) { id jobTitle } additionalPosts(asOf: $asOf) { id } assignments { id validFrom validTo } } }`,
      { id, asOf },
    )
  ).data!['person'];
const owes = async ({ id }: Pick<Person, 'id'>) =>
  (
    await graph.database
      .bootstrap`select event, event_on::text as on, state from organization.obligation where person_id = ${id} order by event_on, event`
  ).map((row) => `${row['event']} ${row['on']} ${row['state']}`);
const audited = async (operation: string, { id }: Pick<Person, 'id'>) =>
  (
    await graph.database.bootstrap`select detail from accounts.audit_entry where operation = ${operation} and ${id} = any (subject_ids)`
  ).map(({ detail }) => detail);
/** What a unit's post-holders and reservations are on several days. */
const counts = async (unit: Unit, ...days: string[]) =>
  Promise.all(
    days.map(async (day) => {
      const row = await desk.vacancies(unit, day);
      return `${day}: ${row.occupied} + ${row.reserved}, free ${row.vacant}`;
    }),
  );

describe('service that ends', () => {
  test('frees post and quota from its day on, is told with its reason, and starts the clock of whoever keeps the record', async () => {
    const { office, officer } = await desk.officeWith('1');
    const person = await graph.person({ unit: office });
    expect(await desk.refused(() => desk.appoint(officer, office))).toMatchObject({ __typename: 'QuotaFull' });
    const { assignment } = await end(officer, person);
    expect(assignment).toMatchObject({
      validTo: '2026-12-01',
      ending: { reason: 'NGHI_HUU', endsOn: '2026-12-01', decision: { kind: 'NGHI_HUU', number: decision.number } },
    });
    expect(await counts(office, '2026-11-30', '2026-12-01', '2027-06-01')).toEqual([
      '2026-11-30: 1 + 0, free 0',
      '2026-12-01: 0 + 0, free 1',
      '2027-06-01: 0 + 0, free 1',
    ]);
    expect(await postsOf(person, '2026-12-01')).toMatchObject({ version: 2, assignment: null });
    expect(await owes(person)).toEqual(['LEAVE_SCOPE 2026-12-01 OPEN']);
    expect(await audited('endAssignment', person)).toMatchObject([{ reason: 'NGHI_HUU', endsOn: '2026-12-01', unitId: office.id }]);
    expect(await desk.appoint(officer, office)).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test.each([
    ['NGHI_HUU', 'NGHI_HUU'],
    ['THOI_VIEC', 'THOI_VIEC'],
    ['TU_TRAN', 'KET_THUC_CONG_TAC'],
    ['CHUYEN_DI', 'KET_THUC_CONG_TAC'],
  ])('for the reason %s is decided by a decision of kind %s', async (reason, kind) => {
    const { office, officer } = await desk.officeWith('9');
    const { assignment } = await end(officer, await graph.person({ unit: office }), { reason });
    expect(assignment.ending).toMatchObject({ reason, decision: { kind } });
  });

  test('once by the same request; two who read the same record do not both end it', async () => {
    const { office, officer } = await desk.officeWith('9');
    const person = await graph.person({ unit: office });
    const requestId = randomUUID();
    const first = await end(officer, person, { requestId });
    expect(await desk.refused(() => end(officer, person, { requestId }))).toEqual(first);
    expect(await desk.refused(() => end(officer, person, { requestId, reason: 'TU_TRAN' }))).toMatchObject({
      __typename: 'RequestIdReused',
    });
    expect(await desk.refused(() => end(officer, person, { reason: 'TU_TRAN' }))).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
  });

  test('ends earlier when it is decided anew, and never later', async () => {
    const { office, officer } = await desk.officeWith('9');
    const person = await graph.person({ unit: office });
    await end(officer, person, { endsOn: '2027-06-01' });
    for (const endsOn of ['2027-06-01', '2027-07-01'])
      expect(await desk.refused(() => end(officer, person, { endsOn, expectedVersion: 2 }))).toMatchObject({
        ...{ __typename: 'AlreadyEnded', endedOn: '2027-06-01' },
      });
    expect(await end(officer, person, { reason: 'TU_TRAN', endsOn: '2026-11-20', expectedVersion: 2 })).toMatchObject({
      assignment: { validTo: '2026-11-20', ending: { reason: 'TU_TRAN', endsOn: '2026-11-20' } },
    });
  });

  test.each([
    ['a reason that is no code', { reason: 'hưu' }, { __typename: 'InvalidInput', field: 'reason', value: 'hưu' }],
    [
      'a reason nobody knows',
      { reason: 'CHAN_VIEC' },
      { __typename: 'CodeNotInForce', field: 'reason', catalog: 'LY_DO_KET_THUC_CONG_TAC' },
    ],
    ['a day before it began', { endsOn: '2020-01-01' }, { __typename: 'InvalidInput', field: 'endsOn' }],
    ['a decision without a number', { decision: { ...decision, number: ' ' } }, { __typename: 'InvalidInput', field: 'decision.number' }],
    ['a person nobody knows', { personId: randomUUID() }, { __typename: 'NotFound', field: 'personId' }],
  ])('is refused with %s, and nothing is written', async (_what, more, answer) => {
    const { office, officer } = await desk.officeWith('9');
    const person = await graph.person({ unit: office });
    expect(await desk.refused(() => end(officer, person, more))).toMatchObject(answer);
  });

  test('is refused for a reason that has been retired', async () => {
    const { office, officer } = await desk.officeWith('9');
    await graph.database
      .bootstrap`update organization.catalog_wording set valid_to = '2026-01-01', replaced_by = 'THOI_VIEC' where catalog = 'LY_DO_KET_THUC_CONG_TAC' and code = 'HET_NHIEM_KY'`;
    const person = await graph.person({ unit: office });
    expect(await desk.refused(() => end(officer, person, { reason: 'HET_NHIEM_KY' }))).toMatchObject({
      ...{ __typename: 'CodeNotInForce', code: 'HET_NHIEM_KY', message: expect.stringContaining('THOI_VIEC') },
    });
  });

  test('takes what he holds beside it along: what has begun ends, what is to come is called off', async () => {
    const [{ office: home }, { office: host }, { office: third }] = [
      await desk.officeWith('9'),
      await desk.officeWith('9'),
      await desk.officeWith('9'),
    ];
    const person = await graph.person({ unit: home });
    const { post: seconded } = await desk.addPost(desk.homeAffairs, person, host);
    await desk.addPost(desk.homeAffairs, person, third, { form: 'KIEM_NHIEM', validFrom: '2027-03-01', expectedVersion: 2 });
    expect(await end(desk.homeAffairs, person, { expectedVersion: 3 })).toMatchObject({
      posts: [{ id: seconded.id, form: 'BIET_PHAI', validTo: '2026-12-01' }],
      cancelledPosts: 1,
    });
    expect((await postsOf(person, '2026-11-30')).additionalPosts).toHaveLength(1);
    for (const day of ['2026-12-01', '2027-03-01']) expect((await postsOf(person, day)).additionalPosts).toEqual([]);
  });

  test('is refused by his own unit while he is seconded where that decides nothing, with the facts', async () => {
    const [{ office: home, officer }, { office: host }] = [await desk.officeWith('9'), await desk.officeWith('9')];
    const person = await graph.person({ unit: home });
    const { post } = await desk.addPost(desk.homeAffairs, person, host);
    expect(await desk.refused(() => end(officer, person, { expectedVersion: 2 }))).toMatchObject({
      ...{ __typename: 'PostInTheWay', post: { id: post.id, form: 'BIET_PHAI', validFrom: '2026-02-01', unit: { id: host.id } } },
      message: expect.stringContaining('biệt phái'),
    });
  });

  test('is refused before a move that is still to come, which has to be called off first', async () => {
    const [{ office: home }, { office: host }] = [await desk.officeWith('9'), await desk.officeWith('9')];
    const person = await graph.person({ unit: home });
    await desk.move(desk.homeAffairs, person, host, { effectiveFrom: '2027-03-01' });
    expect(await desk.refused(() => end(desk.homeAffairs, person, { expectedVersion: 2 }))).toMatchObject({
      ...{ __typename: 'PostInTheWay', post: { form: null, validFrom: '2027-03-01', unit: { id: host.id } } },
    });
    expect(await end(desk.homeAffairs, person, { endsOn: '2027-09-01', expectedVersion: 2 })).toMatchObject({
      __typename: 'AssignmentEnded',
    });
    expect(await counts(host, '2027-03-01', '2027-09-01')).toEqual(['2027-03-01: 1 + 0, free 8', '2027-09-01: 0 + 0, free 9']);
  });

  test('leaves nobody to be moved, though the day is still to come', async () => {
    const [{ office: home }, { office: host }] = [await desk.officeWith('9'), await desk.officeWith('9')];
    const person = await graph.person({ unit: home });
    await end(desk.homeAffairs, person, { endsOn: '2027-06-01' });
    expect(await desk.refused(() => desk.move(desk.homeAffairs, person, host, { expectedVersion: 2 }))).toMatchObject({
      ...{ __typename: 'AlreadyEnded', endedOn: '2027-06-01', message: expect.stringContaining('01/06/2027') },
    });
  });

  test('is ended by nobody who only reads, nor by the officer of another unit', async () => {
    const { office } = await desk.officeWith('9');
    const { officer: stranger } = await desk.officeWith('9');
    const person = await graph.person({ unit: office });
    const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: office }));
    const input = { requestId: randomUUID(), personId: person.id, reason: 'NGHI_HUU', endsOn: '2026-12-01', decision, expectedVersion: 1 };
    const before = await desk.state();
    expect((await head(END, { input })).errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await desk.state()).toBe(before);
    expect(await desk.refused(() => end(stranger, person))).toMatchObject({ __typename: 'NotFound', field: 'personId' });
  });
});

describe('a post decided for a later day', () => {
  const appointed = async (ask: Ask, unit: Unit, more: object = {}): Promise<{ person: Pick<Person, 'id'>; postId: string }> => {
    const { person } = await desk.appoint(ask, unit, more);
    return { person, postId: (await postsOf(person, '2026-12-01')).assignment.id };
  };
  const moved = async (ask: Ask, person: Person, unit: Unit, more: object = {}): Promise<string> => {
    expect(await desk.move(ask, person, unit, more)).toMatchObject({ __typename: 'PersonMoved' });
    return (await postsOf(person, '2027-12-01')).assignment.id;
  };

  test('is called off: its reservation is released at once, and the days before still tell it', async () => {
    const { office, officer } = await desk.officeWith('1');
    const { person, postId } = await appointed(officer, office);
    expect(await counts(office, '2026-11-22', '2026-12-01')).toEqual(['2026-11-22: 0 + 1, free 0', '2026-12-01: 1 + 0, free 0']);
    const answer = await cancel(officer, postId);
    expect(answer).toMatchObject({ person: { id: person.id, version: 2, assignments: [] }, resumed: null });
    expect(await counts(office, '2026-11-21', '2026-11-22', '2026-12-01')).toEqual([
      '2026-11-21: 0 + 1, free 0',
      '2026-11-22: 0 + 0, free 1',
      '2026-12-01: 0 + 0, free 1',
    ]);
    const { data } = await officer(
      `query ($id: ID!) { unit(id: $id) { quotaLedger(year: 2026, kind: CONG_CHUC, first: 20) { edges { node { entry amount effectiveOn claim decisionNumber } } } } }`,
      { id: office.id },
    );
    const lines: Anything[] = data!['unit'].quotaLedger.edges
      .map(({ node }: Anything) => node)
      .filter(({ claim }: Anything) => claim !== null);
    expect(lines.map(({ entry, amount, effectiveOn }) => `${effectiveOn} ${entry} ${amount}`).sort()).toEqual([
      '2026-01-15 RESERVE 1.00',
      '2026-11-22 RELEASE 1.00',
    ]);
    expect(await audited('cancelPost', person)).toMatchObject([{ unitId: office.id, validFrom: '2026-12-01', resumedId: null }]);
    expect((await owes(person)).filter((line) => line.startsWith('LEAVE_SCOPE'))).toEqual(['LEAVE_SCOPE 2026-11-22 OPEN']);
    expect(await desk.appoint(officer, office)).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test('once by the same request, though the post is gone', async () => {
    const { office, officer } = await desk.officeWith('1');
    const { postId } = await appointed(officer, office);
    const requestId = randomUUID();
    const first = await cancel(officer, postId, { requestId });
    expect(await desk.refused(() => cancel(officer, postId, { requestId }))).toEqual(first);
    expect(await desk.refused(() => cancel(officer, postId))).toMatchObject({ __typename: 'NotFound', field: 'postId' });
  });

  test('by a move: he stays where he is', async () => {
    const [{ office: home }, { office: host }] = [await desk.officeWith('1'), await desk.officeWith('1')];
    const person = await graph.person({ unit: home });
    const postId = await moved(desk.homeAffairs, person, host);
    expect(await cancel(desk.homeAffairs, postId, { expectedVersion: 2 })).toMatchObject({
      ...{
        person: { version: 3, assignments: [{ validFrom: '2020-01-01', validTo: null }] },
        resumed: { validTo: null, unit: { id: home.id } },
      },
    });
    expect(await counts(home, '2026-12-01')).toEqual(['2026-12-01: 1 + 0, free 0']);
    expect(await counts(host, '2026-11-22', '2026-12-01')).toEqual(['2026-11-22: 0 + 0, free 1', '2026-12-01: 0 + 0, free 1']);
  });

  test('by a move: not where somebody else has taken his post since, unless that is allowed beyond the quota', async () => {
    const [{ office: home, officer }, { office: host }] = [await desk.officeWith('1'), await desk.officeWith('1')];
    const person = await graph.person({ unit: home });
    const postId = await moved(desk.homeAffairs, person, host);
    expect(await desk.appoint(officer, home)).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await desk.refused(() => cancel(desk.homeAffairs, postId, { expectedVersion: 2 }))).toMatchObject({
      ...{ __typename: 'QuotaFull', shortOn: '2026-12-01' },
    });
    const overQuota = { number: '7/NQ-HĐND', signedOn: '2026-10-01', issuer: 'HĐND tỉnh', summary: 'Cho phép vượt' };
    expect(await cancel(desk.homeAffairs, postId, { expectedVersion: 2, overQuota })).toMatchObject({ __typename: 'PostCancelled' });
    expect(await counts(home, '2026-12-01')).toEqual(['2026-12-01: 2 + 0, free 0']);
  });

  test('by a move: not where his former unit ends', async () => {
    const [{ office: home }, { office: host }] = [await desk.officeWith('1'), await desk.officeWith('1')];
    const section = await graph.unit({ parent: home, kind: 'PHONG' });
    const { bootstrap } = graph.database;
    await bootstrap.begin(async (tx) => {
      await tx`update organization.placement set valid_to = '2026-12-15' where unit_id = ${section.id}`;
      await tx`update organization.unit_profile set valid_to = '2026-12-15' where unit_id = ${section.id}`;
      await tx`select organization.write_subtree(${[section.unitNo]})`;
    });
    const person = await graph.person({ unit: section, to: '2026-12-01' });
    const [made] = await bootstrap`insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary)
      values (${host.unitNo}, 'DIEU_DONG', '2/QĐ', '2026-11-01', 'Giám đốc', '2026-12-01', 'Điều động') returning id`;
    await bootstrap`update personnel.assignment set closed_by = ${made!['id']} where person_id = ${person.id}`;
    await bootstrap`insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, category, valid_from, opened_by)
      values (${person.id}, ${section.unitNo}, ${host.id}, ${host.unitNo}, 'Chuyên viên', 'CONG_CHUC', '2026-12-01', ${made!['id']})`;
    const postId = (await postsOf(person, '2026-12-01')).assignment.id;
    expect(await desk.refused(() => cancel(desk.homeAffairs, postId))).toMatchObject({
      ...{ __typename: 'FormerUnitEnds', unit: { id: section.id } },
    });
  });

  test('by a move within his unit takes no post and gives none back, also where the unit is over its quota', async () => {
    const { office, officer } = await desk.officeWith('0.5');
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const person = await graph.person({ unit: office });
    const postId = await moved(officer, person, section);
    expect(await cancel(officer, postId, { expectedVersion: 2 })).toMatchObject({
      __typename: 'PostCancelled',
      resumed: { unit: { id: office.id } },
    });
    expect(await counts(office, '2026-12-01')).toEqual(['2026-12-01: 1 + 0, free 0']);
    const { data } = await officer(
      `query ($id: ID!) { unit(id: $id) { quotaLedger(year: 2026, kind: CONG_CHUC, first: 20) { edges { node { entry claim } } } } }`,
      { id: office.id },
    );
    expect(data!['unit'].quotaLedger.edges.filter(({ node }: Anything) => node.claim !== null)).toHaveLength(1);
  });

  test('is called off from the last one back, and not once it has begun', async () => {
    const offices = [await desk.officeWith('9'), await desk.officeWith('9'), await desk.officeWith('9')].map(({ office }) => office);
    const person = await graph.person({ unit: offices[0]! });
    const begun = (await postsOf(person, '2026-11-22')).assignment.id;
    const first = await moved(desk.homeAffairs, person, offices[1]!);
    const second = await moved(desk.homeAffairs, person, offices[2]!, { effectiveFrom: '2027-02-01', expectedVersion: 2 });
    expect(await desk.refused(() => cancel(desk.homeAffairs, begun, { expectedVersion: 3 }))).toMatchObject({
      ...{ __typename: 'PostBegun', validFrom: '2020-01-01' },
    });
    expect(await desk.refused(() => cancel(desk.homeAffairs, first, { expectedVersion: 3 }))).toMatchObject({
      ...{ __typename: 'PostInTheWay', post: { id: second } },
    });
    expect(await cancel(desk.homeAffairs, second, { expectedVersion: 3 })).toMatchObject({ resumed: { id: first, validTo: null } });
    expect(await cancel(desk.homeAffairs, first, { expectedVersion: 4 })).toMatchObject({ resumed: { id: begun, validTo: null } });
  });

  test('beside the own one is called off alone; and stands in the way where it lies at the former unit', async () => {
    const [{ office: home }, { office: host }] = [await desk.officeWith('9'), await desk.officeWith('9')];
    const person = await graph.person({ unit: home });
    const own = await moved(desk.homeAffairs, person, host);
    const { post } = await desk.addPost(desk.homeAffairs, person, home, {
      form: 'KIEM_NHIEM',
      validFrom: '2027-01-01',
      expectedVersion: 2,
    });
    expect(await desk.refused(() => cancel(desk.homeAffairs, own, { expectedVersion: 3 }))).toMatchObject({
      ...{ __typename: 'PostInTheWay', post: { id: post.id, form: 'KIEM_NHIEM' } },
    });
    expect(await cancel(desk.homeAffairs, post.id, { expectedVersion: 3 })).toMatchObject({ person: { version: 4 }, resumed: null });
    expect((await postsOf(person, '2027-01-01')).additionalPosts).toEqual([]);
    expect(await cancel(desk.homeAffairs, own, { expectedVersion: 4 })).toMatchObject({ resumed: { unit: { id: home.id } } });
  });

  test('is called off by nobody who only reads, nor by one whose reach ends before the post', async () => {
    const [{ office: home, officer }, { office: host }] = [await desk.officeWith('9'), await desk.officeWith('9')];
    const person = await graph.person({ unit: home });
    const postId = await moved(desk.homeAffairs, person, host);
    const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: graph.province }));
    const before = await desk.state();
    const { errors } = await head(CANCEL, { input: { requestId: randomUUID(), postId, decision, expectedVersion: 2 } });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await desk.state()).toBe(before);
    expect(await desk.refused(() => cancel(officer, postId, { expectedVersion: 2 }))).toMatchObject({
      __typename: 'NotFound',
      field: 'postId',
    });
    const { officer: hosting } = await desk.officeWith('9');
    expect(await desk.refused(() => cancel(hosting, postId, { expectedVersion: 2 }))).toMatchObject({
      __typename: 'NotFound',
      field: 'postId',
    });
  });
});
