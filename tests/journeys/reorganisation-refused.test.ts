import { randomUUID } from 'node:crypto';
import { REFUSED } from '../support/change.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { codes, DAY, decision, type Reorganising, reorganising } from '../support/reorganising.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let ask: Ask;
let story: Reorganising;
beforeAll(async () => {
  graph = await startTestGraph();
  ask = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  story = reorganising(graph, ask);
});
afterAll(() => graph.stop());

describe('what cannot be', () => {
  let office: Unit;
  let section: Unit;
  let other: Unit;
  beforeAll(async () => {
    office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', code: 'H31.40' });
    section = await graph.unit({ parent: office, kind: 'PHONG', name: 'Phòng Hộ tịch' });
    other = await graph.unit({ parent: graph.province, name: 'Sở Ngoại vụ', code: 'H31.41' });
    await graph.unit({ parent: other, kind: 'PHONG', name: 'Phòng Lễ tân' });
  });
  const cases: [string, () => object[], string, object][] = [
    ['a merger of a unit with itself', () => [{ merge: { from: [office.id], into: office.id } }], 'INTO_ITSELF', { name: 'Sở Tư pháp' }],
    ['a merger into what stands below', () => [{ merge: { from: [office.id], into: section.id } }], 'INTO_ITSELF', { name: 'Sở Tư pháp' }],
    ['a move under itself', () => [{ move: { unit: office.id, parent: section.id } }], 'UNDER_ITSELF', { name: 'Sở Tư pháp' }],
    ['a second unit of one name', () => [{ rename: { unit: other.id, name: 'Sở  tư pháp' } }], 'NAME_TAKEN', { name: 'Sở tư pháp' }],
    ['a code that another bears', () => [{ rename: { unit: other.id, name: 'Sở Đối ngoại', code: 'H31.40' } }], 'CODE_TAKEN', {}],
    ['a department under a section', () => [{ changeKind: { unit: section.id, kind: 'SO' } }], 'WRONG_LEVEL', { name: 'Phòng Hộ tịch' }],
    ['a unit that is not there', () => [{ merge: { from: [randomUUID()], into: office.id } }], 'UNKNOWN_UNIT', {}],
    ['a key that no step founds', () => [{ merge: { from: [office.id], into: 'so-moi' } }], 'UNKNOWN_UNIT', {}],
    [
      'a successor that ends as well',
      () => [
        { merge: { from: [office.id], into: other.id } },
        { dissolve: { unit: other.id, people: graph.province.id, children: graph.province.id } },
      ],
      'UNIT_ENDS',
      {},
    ],
    [
      'an end twice',
      () => [{ merge: { from: [office.id], into: other.id } }, { dissolve: { unit: office.id } }],
      'UNIT_TWICE',
      { name: 'Sở Tư pháp' },
    ],
    ['a dissolution with sections left', () => [{ dissolve: { unit: office.id } }], 'CHILDREN_LEFT', { count: 1, other: 'Phòng Hộ tịch' }],
  ];
  test.each(cases)('%s is told as such, with its facts, and refused whole', async (_what, steps, code, facts) => {
    const planned = await story.plan(steps());
    expect(planned.reorganisation.dryRun.executable).toBe(false);
    expect(planned.reorganisation.dryRun.problems).toContainEqual(expect.objectContaining({ code, blocks: true, ...facts }));
    expect(await story.nothingChanged(() => story.execute(planned))).toMatchObject({ __typename: 'ReorganisationBlocked' });
  });

  test('a day before the units are what they are, and changes decided for later, are told with their days', async () => {
    expect(
      codes(await story.trial([{ rename: { unit: office.id, name: 'Sở Tư pháp và Hộ tịch' } }], { effectiveOn: '2020-01-01' })),
    ).toEqual(['TOO_EARLY']);
    const late = await graph.unit({ parent: graph.province, name: 'Sở Mới' });
    const { bootstrap } = graph.database;
    await bootstrap.begin(async (tx) => {
      await tx`update organization.unit_profile set valid_to = '2027-01-01' where unit_id = ${late.id}`;
      await tx`insert into organization.unit_profile (unit_id, unit_no, name, kind, valid_from, opened_by) select unit_id, unit_no, 'Sở Mới hơn', kind, '2027-01-01', opened_by
        from organization.unit_profile where unit_id = ${late.id}`;
    });
    const report = await story.trial([{ merge: { from: [late.id], into: office.id } }]);
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'DECIDED_LATER', date: '2027-01-01', name: 'Sở Mới' }));
    const filling = await graph.unit({ parent: graph.province, name: 'Sở Đang tuyển' });
    await graph.person({ unit: filling, from: '2026-10-01' });
    expect((await story.trial([{ merge: { from: [filling.id], into: office.id } }])).problems).toContainEqual(
      expect.objectContaining({ code: 'BEGINS_LATER', date: '2026-10-01', name: 'Sở Đang tuyển' }),
    );
  });

  test.each([
    ['no step', []],
    ['a step of two things', [{ rename: { unit: 'x', name: 'y' }, dissolve: { unit: 'x' } }]],
    ['a key of no form', [{ create: { key: 'Xã Mới', parent: 'x', name: 'Xã Mới', kind: 'XA' } }]],
    ['a kind that is none', [{ create: { key: 'moi', parent: 'x', name: 'Xã Mới', kind: 'LANG' } }]],
    ['a blank name', [{ rename: { unit: 'x', name: ' ' } }]],
    ['a code of no form', [{ rename: { unit: 'x', name: 'y', code: 'Sở 5' } }]],
    ['a unit that is neither id nor key', [{ rename: { unit: "' or 1=1", name: 'y' } }]],
    ['a part that goes to nothing', [{ split: { unit: 'x', parts: [{ into: '' }] } }]],
    ['a name of nine megabytes', [{ merge: { from: ['x'], into: 'y'.repeat(9_000_000) } }]],
    ['more than it can hold', [{ merge: { from: Array.from({ length: 20_001 }, () => 'x'), into: 'y' } }]],
    [
      'a hundred thousand quotas of one kind',
      [{ split: { unit: 'x', parts: [{ into: 'y', quotas: Array.from({ length: 100_000 }, () => ({ kind: 'HOI', assigned: '1' })) }] } }],
    ],
    ['a quota below nothing', [{ split: { unit: 'x', parts: [{ into: 'y', quotas: [{ kind: 'HOI', assigned: '-1' }] }] } }]],
  ])('a plan with %s is not recorded', async (_what, steps) => {
    expect(await story.nothingChanged(() => story.plan(steps))).toMatchObject({
      __typename: 'InvalidInput',
      field: expect.stringMatching(/^steps/),
    });
  });
});

test('a kind that the law ended is refused in a plan, with its code', async () => {
  const steps = [{ create: { key: 'huyen', parent: graph.province.id, name: 'UBND huyện Mới', kind: 'HUYEN' } }];
  const answer = await story.nothingChanged(() => story.plan(steps));
  expect(answer).toMatchObject({ __typename: 'CodeNotInForce', message: expect.stringContaining('steps[0].kind') });
});

test('of a unit that has ended nothing new begins, also not on a day on which it still stood', async () => {
  const [from, into] = [await graph.unit({ parent: graph.province, kind: 'SO' }), await graph.unit({ parent: graph.province, kind: 'SO' })];
  const guest = await graph.person({ unit: into });
  expect(await story.execute(await story.plan([{ merge: { from: [from.id], into: into.id } }]))).toMatchObject({
    __typename: 'ReorganisationExecuted',
  });
  const personal = { number: '9/QĐ', signedOn: '2026-02-01', signer: 'Chủ tịch', summary: 'Cử đi' };
  const before = { unitId: from.id, jobTitle: 'Chuyên viên', decision: personal };
  const refused = async (operation: string, input: object) => {
    const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
    return story.nothingChanged(() =>
      story.send(`mutation ($input: ${type}!) { result: ${operation}(input: $input) { ${REFUSED} } }`, input),
    );
  };
  const ids = { unitId: from.id, decision };
  expect(
    await refused('setJobPosition', { ...ids, code: 'CV', name: 'Chuyên viên', category: 'CONG_CHUC', effectiveOn: '2026-03-01' }),
  ).toMatchObject({ __typename: 'UnitNotInForce' });
  expect(
    await refused('createUnit', { parentId: from.id, decision, name: 'Phòng Mới', kind: 'PHONG', effectiveOn: '2026-03-01' }),
  ).toMatchObject({ __typename: 'InvalidInput', field: 'parentId' });
  expect(await refused('movePerson', { ...before, personId: guest.id, effectiveFrom: '2026-03-01', expectedVersion: 1 })).toMatchObject({
    __typename: 'NotFound',
    field: 'unitId',
  });
  const post = { ...before, personId: guest.id, form: 'KIEM_NHIEM', share: '0.5', validFrom: '2026-03-01', expectedVersion: 1 };
  expect(await refused('addPost', post)).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
});

test('a unit that holds posts, its own or passed on, of this year or one gone by, becomes no section before it gave them back', async () => {
  const KIND = `mutation ($input: ChangeUnitKindInput!) { result: changeUnitKind(input: $input) { ${REFUSED} ... on UnitHoldsPool { kind year posts } } }`;
  const { bootstrap } = graph.database;
  const office = await graph.unit({ parent: graph.province });
  for (const year of [2026, 2024]) {
    const unit = await graph.unit({ parent: office, kind: 'CHI_CUC', ...(year === 2026 && { quota: { CONG_CHUC: '4.5' } }) });
    if (year === 2024) {
      await bootstrap`insert into organization.quota_entry (unit_no, year, kind, entry, amount, effective_on, decision_id)
        select ${unit.unitNo}, 2024, 'CONG_CHUC', 'ASSIGN', 4.5, '2024-01-01', id from organization.decision limit 1`;
      await bootstrap`select organization.write_quota(${[unit.unitNo]}, '{2024}', '{CONG_CHUC}')`;
    }
    const asked = { unitId: unit.id, kind: 'PHONG', effectiveOn: DAY, expectedVersion: 1, decision };
    expect(await story.nothingChanged(() => story.send(KIND, asked))).toMatchObject({
      ...{ __typename: 'UnitHoldsPool', kind: 'CONG_CHUC', year, posts: '4.50' },
      message: expect.stringContaining('4,5 biên chế công chức'),
    });
    expect(codes(await story.trial([{ changeKind: { unit: unit.id, kind: 'PHONG' } }]))).toEqual(['SECTION_HOLDS_POOL']);
  }
  const empty = await graph.unit({ parent: office, kind: 'CHI_CUC' });
  expect(await story.send(KIND, { unitId: empty.id, kind: 'PHONG', effectiveOn: DAY, expectedVersion: 1, decision })).toMatchObject({
    __typename: 'UnitChanged',
  });
});

test('whatever begins in a unit on the day on which it ends, or later, is told with its day before the database would refuse it', async () => {
  const { bootstrap } = graph.database;
  const into = await graph.unit({ parent: graph.province });
  const home = await graph.unit({ parent: graph.province });
  const POSITION = `mutation ($input: SetJobPositionInput!) { result: setJobPosition(input: $input) { ${REFUSED} } }`;
  const position = (unit: Unit, effectiveOn: string) =>
    story.send(POSITION, { unitId: unit.id, code: 'CV', name: 'Chuyên viên', category: 'CONG_CHUC', effectiveOn, decision });
  const begins: [string, (unit: Unit) => Promise<unknown>][] = [
    [DAY, (unit) => position(unit, DAY)],
    [
      '2026-09-01',
      async (unit) => {
        await position(unit, '2026-01-01');
        await position(unit, '2026-09-01');
      },
    ],
    [
      '2026-08-01',
      async (unit) => {
        const [person] = await story.crowd(home, 1);
        await bootstrap`insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, category, share, valid_from, opened_by)
          select ${person!.id}, a.unit_no, ${unit.id}, ${unit.unitNo}, 'KIEM_NHIEM', 'Phó', 'CONG_CHUC', 0.5, '2026-08-01', a.opened_by from personnel.assignment a where a.person_id = ${person!.id}`;
      },
    ],
    ['2026-10-01', (unit) => graph.unit({ parent: unit, kind: 'PHONG', from: '2026-10-01' })],
  ];
  for (const [date, begin] of begins) {
    const unit = await graph.unit({ parent: graph.province });
    await begin(unit);
    const planned = await story.plan([{ merge: { from: [unit.id], into: into.id } }]);
    expect(planned.reorganisation.dryRun.problems).toMatchObject([{ code: 'BEGINS_LATER', blocks: true, date }]);
    expect(await story.nothingChanged(() => story.execute(planned))).toMatchObject({ __typename: 'ReorganisationBlocked' });
  }
});

test('a plan of a day gone by gives nothing to a unit that has ended since, and leaves nobody who only serves there beside his post', async () => {
  const [from, middle, last] = [
    await graph.unit({ parent: graph.province }),
    await graph.unit({ parent: graph.province }),
    await graph.unit({ parent: graph.province }),
  ];
  await story.crowd(from, 1);
  const ends = { effectiveOn: '2026-09-01' };
  expect(await story.execute(await story.plan([{ merge: { from: [middle.id], into: last.id } }], ends))).toMatchObject({
    __typename: 'ReorganisationExecuted',
  });
  const late = await story.plan([{ merge: { from: [from.id], into: middle.id } }]);
  expect(late.reorganisation.dryRun.problems).toMatchObject([{ code: 'ENDS_LATER', blocks: true, date: '2026-09-01' }]);
  expect(await story.nothingChanged(() => story.execute(late))).toMatchObject({ __typename: 'ReorganisationBlocked' });

  const [guest] = await story.crowd(last, 1);
  const empty = await graph.unit({ parent: graph.province });
  await graph.database
    .bootstrap`insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, category, share, valid_from, opened_by)
    select ${guest!.id}, a.unit_no, ${empty.id}, ${empty.unitNo}, 'KIEM_NHIEM', 'Phó', 'CONG_CHUC', 0.5, '2026-01-01', a.opened_by from personnel.assignment a where a.person_id = ${guest!.id}`;
  expect(codes(await story.trial([{ dissolve: { unit: empty.id } }]))).toEqual(['PEOPLE_LEFT']);
});

test('of two steps that rename, or move, one unit neither is taken silently', async () => {
  const [unit, one, two] = [
    await graph.unit({ parent: graph.province }),
    await graph.unit({ parent: graph.province }),
    await graph.unit({ parent: graph.province }),
  ];
  const section = await graph.unit({ parent: unit, kind: 'PHONG' });
  for (const steps of [
    [{ rename: { unit: unit.id, name: 'Sở Một' } }, { rename: { unit: unit.id, name: 'Sở Hai' } }],
    [{ move: { unit: section.id, parent: one.id } }, { move: { unit: section.id, parent: two.id } }],
  ]) {
    const planned = await story.plan(steps);
    expect(planned.reorganisation.dryRun.problems).toMatchObject([{ code: 'STEP_TWICE', blocks: true, step: 1, other: '0' }]);
    expect(await story.nothingChanged(() => story.execute(planned))).toMatchObject({ __typename: 'ReorganisationBlocked' });
  }
});
