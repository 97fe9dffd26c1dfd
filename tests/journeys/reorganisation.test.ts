import { randomUUID } from 'node:crypto';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession } from '@hoso/db/session.ts';
import { startWorker } from '@hoso/launcher/worker.ts';
import { createLog } from '@hoso/shared/log.ts';
import { rolePasswords, TODAY } from '../support/database.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let ask: Ask;
beforeAll(async () => {
  graph = await startTestGraph();
  ask = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
});
afterAll(() => graph.stop());

const DAY = '2026-07-01';
const decision = { number: '77/QĐ-UBND', signedOn: '2026-06-20', issuer: 'UBND tỉnh', summary: 'Sắp xếp tổ chức' };
const PROBLEMS = `problems { code blocks step name other date count message }`;
const PLANNED = `reorganisation { id version state dryRun { executable peopleLeft ${PROBLEMS} units { name fate goesToName counts { people } } } }`;
const REFUSED = `__typename ... on UserError { message } ... on NotFound { field } ... on InvalidInput { field value }`;
const PLAN = `mutation ($input: PlanReorganisationInput!) { result: planReorganisation(input: $input) { ${REFUSED} ... on ReorganisationPlanned { ${PLANNED} } } }`;
const EXECUTE = `mutation ($input: ExecuteReorganisationInput!) { result: executeReorganisation(input: $input) { ${REFUSED}
  ... on ReorganisationExecuted { reorganisation { id state reconciliation { oldTotal newTotal rows { from { id } to { id } people } } } }
  ... on ReorganisationBlocked { ${PROBLEMS} } ... on ReorganisationTooEarly { effectiveOn } ... on ReorganisationClosed { state } ... on VersionConflict { currentVersion } } }`;
const CANCEL = `mutation ($input: CancelReorganisationInput!) { result: cancelReorganisation(input: $input) { ${REFUSED}
  ... on ReorganisationCancelled { reorganisation { state reason dryRun { executable } } } ... on ReorganisationClosed { state } } }`;
type Result = ReturnType<JSON['parse']>;
const send = async (document: string, input: object): Promise<Result> => {
  const { data, errors } = await ask(document, { input: { requestId: randomUUID(), ...input } });
  expect(errors).toBeUndefined();
  return data!['result'];
};
const plan = (steps: object[], more: object = {}) => send(PLAN, { unitId: graph.province.id, effectiveOn: DAY, decision, steps, ...more });
const trial = async (steps: object[], more: object = {}) => (await plan(steps, more)).reorganisation.dryRun;
const execute = async ({ reorganisation: { id, version } }: Result, more: object = {}) =>
  send(EXECUTE, { reorganisationId: id, expectedVersion: version, ...more });
const codes = ({ problems }: { problems: { code: string; blocks: boolean }[] }) => problems.map(({ code }) => code);

const state = () =>
  fingerprint(graph.database.bootstrap, [
    ...['unit', 'unit_profile', 'placement', 'quota', 'succession', 'reorganisation', 'request'].map((table) => `organization.${table}`),
    ...['personnel.assignment', 'personnel.decision', 'accounts.account', 'accounts.access_grant', 'accounts.audit_entry'],
  ]);
const nothingChanged = async (act: () => Promise<Result>): Promise<Result> => {
  const before = await state();
  const answer = await act();
  expect(await state()).toBe(before);
  return answer;
};

const crowd = async (unit: Unit, count: number): Promise<Person[]> => {
  const made: Person[] = [];
  for (let i = 0; i < count; i++) made.push(await graph.person({ unit }));
  return made;
};
const staffOf = async (unit: string, asOf: string): Promise<number> =>
  (await ask(`query ($unit: ID!, $asOf: Date!) { people(first: 1, where: { unitId: $unit, asOf: $asOf }) { totalCount } }`, { unit, asOf }))
    .data!['people'].totalCount;
const unitOn = async (id: string, asOf: string) =>
  (
    await ask(`query ($id: ID!, $asOf: Date!) { unit(id: $id) { name(asOf: $asOf) kind(asOf: $asOf) parent(asOf: $asOf) { id } } }`, {
      id,
      asOf,
    })
  ).data!['unit'];

describe('splitting', () => {
  test('part of a department leaves with a section, a named person and its posts; the department goes on with the rest', async () => {
    const office = await graph.unit({ parent: graph.province, name: 'Sở Xây dựng', quota: { CONG_CHUC: '10' } });
    const roads = await graph.unit({ parent: office, kind: 'PHONG', name: 'Phòng Giao thông' });
    const plans = await graph.unit({ parent: office, kind: 'PHONG', name: 'Phòng Quy hoạch' });
    await crowd(roads, 3);
    const [chosen] = await crowd(plans, 2);
    const planned = await plan([
      { create: { key: 'so-gtvt', parent: graph.province.id, name: 'Sở Giao thông vận tải', kind: 'SO' } },
      { split: { unit: office.id, parts: [{ into: 'so-gtvt', sections: [roads.id], people: [chosen!.id] }], rest: office.id } },
      { create: { key: 'tong-hop', parent: 'so-gtvt', name: 'Phòng Tổng hợp', kind: 'PHONG' } },
    ]);
    expect(planned.reorganisation.dryRun).toMatchObject({ executable: true, problems: [] });
    const { reorganisation } = await execute(planned);
    expect(await unitOn(office.id, DAY)).toMatchObject({ name: 'Sở Xây dựng' });
    const { id } = (await unitOn(roads.id, DAY)).parent;
    expect(await unitOn(id, DAY)).toMatchObject({ name: 'Sở Giao thông vận tải', kind: 'SO' });
    expect([await staffOf(office.id, '2026-06-30'), await staffOf(office.id, DAY), await staffOf(id, DAY)]).toEqual([5, 1, 4]);
    expect(reorganisation.reconciliation).toMatchObject({ oldTotal: 5, newTotal: 5 });
    const quotas = await graph.database
      .bootstrap`select assigned from organization.quota where unit_id = any (${[office.id, id]}::uuid[]) and valid_during @> ${DAY}::date order by assigned`;
    expect(quotas.map(({ assigned }) => assigned as string)).toEqual(['4.00', '6.00']);
    const { successors } = (await ask(`query ($id: ID!) { unit(id: $id) { successors { to { id } people share } } }`, { id: office.id }))
      .data!['unit'];
    expect(successors).toEqual([{ to: { id }, people: 4, share: '0.800000' }]);
  });

  test('what nobody names is left over, told, and refused until the plan says where it goes', async () => {
    const office = await graph.unit({ parent: graph.province, name: 'Sở Công Thương', quota: { CONG_CHUC: '6' } });
    const [trade, crafts] = [
      await graph.unit({ parent: office, kind: 'PHONG', name: 'Phòng Thương mại' }),
      await graph.unit({ parent: office, kind: 'PHONG', name: 'Phòng Công nghiệp' }),
    ];
    await crowd(trade, 2);
    await crowd(crafts, 1);
    await crowd(office, 2);
    const steps = (rest?: string) => [
      { create: { key: 'so-tm', parent: graph.province.id, name: 'Sở Thương mại', kind: 'SO' } },
      { create: { key: 'so-cn', parent: graph.province.id, name: 'Sở Công nghiệp', kind: 'SO' } },
      { split: { unit: office.id, parts: [{ into: 'so-tm', sections: [trade.id] }], ...(rest && { rest }) } },
    ];
    const left = await plan(steps());
    expect(left.reorganisation.dryRun).toMatchObject({ executable: false, peopleLeft: 2 });
    expect(codes(left.reorganisation.dryRun).sort()).toEqual(['CHILDREN_LEFT', 'PEOPLE_LEFT', 'QUOTA_LEFT']);
    const refused = await nothingChanged(() => execute(left));
    expect(refused).toMatchObject({ __typename: 'ReorganisationBlocked' });
    expect(refused.problems).toContainEqual(
      expect.objectContaining({
        code: 'PEOPLE_LEFT',
        name: 'Sở Công Thương',
        count: 2,
        message: expect.stringContaining('nơi nhận phần còn lại'),
      }),
    );
    const whole = await plan(steps('so-cn'));
    expect(whole.reorganisation.dryRun).toMatchObject({ executable: true, peopleLeft: 0 });
    expect(await execute(whole)).toMatchObject({ reorganisation: { reconciliation: { oldTotal: 5, newTotal: 5 } } });
    expect(await staffOf(office.id, DAY)).toBe(0);
  });

  test('posts fewer than people, people from elsewhere and people named twice are told by name', async () => {
    const office = await graph.unit({ parent: graph.province, name: 'Sở Du lịch', quota: { CONG_CHUC: '3' } });
    const [one, two, three] = await crowd(office, 3);
    const stranger = await graph.person({ unit: await graph.unit({ parent: graph.province }) });
    const part = (into: string, people: Person[], assigned: string) => ({
      into,
      people: people.map(({ id }) => id),
      quotas: [{ kind: 'CONG_CHUC', assigned }],
    });
    const report = await trial([
      { create: { key: 'a', parent: graph.province.id, name: 'Ban Du lịch A', kind: 'BAN' } },
      { create: { key: 'b', parent: graph.province.id, name: 'Ban Du lịch B', kind: 'BAN' } },
      { split: { unit: office.id, parts: [part('a', [one!, two!], '1.5'), part('b', [two!, three!, stranger], '1.5')], rest: 'b' } },
    ]);
    expect(codes(report).sort()).toEqual(['PERSON_NOT_THERE', 'PERSON_TWICE', 'QUOTA_SHORT']);
    expect(report.problems.find(({ code }: { code: string }) => code === 'PERSON_NOT_THERE')).toMatchObject({ other: stranger.id });
  });
});

test('a unit of one kind goes on as a unit of another, a new one, with everybody and its job positions', async () => {
  const office = await graph.unit({ parent: graph.province });
  const centre = await graph.unit({ parent: office, kind: 'TRUNG_TAM', name: 'Trung tâm Khuyến công' });
  const [person] = await crowd(centre, 2);
  const { bootstrap } = graph.database;
  const [position] = await bootstrap<
    { id: string }[]
  >`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
    select ${centre.id}, ${centre.unitNo}, 'CV', 'Chuyên viên', 'CONG_CHUC', '2020-01-01', id from organization.decision limit 1 returning id`;
  await bootstrap`update personnel.assignment set job_position_id = ${position!.id} where person_id = ${person!.id}`;
  const planned = await plan([{ convert: { unit: centre.id, key: 'chi-cuc', name: 'Chi cục Khuyến công', kind: 'CHI_CUC' } }]);
  expect(planned.reorganisation.dryRun).toMatchObject({ executable: true });
  await execute(planned);
  const { successors } = (
    await ask(`query ($id: ID!) { unit(id: $id) { successors { to { id name kind parent { id } jobPositions { id code } } share } } }`, {
      id: centre.id,
    })
  ).data!['unit'];
  expect(successors).toEqual([
    {
      share: '1.000000',
      to: {
        id: expect.any(String),
        name: 'Chi cục Khuyến công',
        kind: 'CHI_CUC',
        parent: { id: office.id },
        jobPositions: [{ id: position!.id, code: 'CV' }],
      },
    },
  ]);
  expect(await staffOf(successors[0].to.id, DAY)).toBe(2);
  expect(await unitOn(centre.id, DAY)).toEqual({ name: null, kind: null, parent: null });
  const held = await bootstrap`select job_position_id as id from personnel.assignment where person_id = ${person!.id} and valid_to is null`;
  expect([...held]).toEqual([{ id: position!.id }]);
});

test('of two job positions that are the same one remains, and its people have it; another under the same code takes a code of its own', async () => {
  const [from, into] = [
    await graph.unit({ parent: graph.province, name: 'Ban Tôn giáo cũ' }),
    await graph.unit({ parent: graph.province, name: 'Ban Dân tộc cũ' }),
  ];
  const { bootstrap } = graph.database;
  const position = async (unit: Unit, code: string, name: string): Promise<string> =>
    (
      await bootstrap<
        { id: string }[]
      >`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
        select ${unit.id}, ${unit.unitNo}, ${code}, ${name}, 'CONG_CHUC', '2020-01-01', id from organization.decision limit 1 returning id`
    )[0]!.id;
  const [same, there] = [await position(from, 'CV', 'Chuyên viên'), await position(into, 'CV', 'Chuyên viên')];
  const [other] = [await position(from, 'TB', 'Trưởng ban'), await position(into, 'TB', 'Trưởng bộ phận')];
  const person = await graph.person({ unit: from });
  await bootstrap`update personnel.assignment set job_position_id = ${same} where person_id = ${person.id}`;
  const planned = await plan([{ merge: { from: [from.id], into: into.id } }]);
  expect(planned.reorganisation.dryRun).toMatchObject({
    executable: true,
    problems: [{ code: 'POSITION_RECODED', blocks: false, other: `TB/${from.unitNo}` }],
  });
  await execute(planned);
  const [held] =
    await bootstrap`select job_position_id as id from personnel.assignment where person_id = ${person.id} and valid_to is null`;
  expect(held).toEqual({ id: there });
  const [moved] = await bootstrap`select code, unit_id as unit from organization.job_position where id = ${other} and valid_to is null`;
  expect(moved).toEqual({ code: `TB/${from.unitNo}`, unit: into.id });
});

describe('pools that were passed down', () => {
  const pools = async (units: readonly { id: string }[], on: string) =>
    (
      await graph.database.bootstrap<{ unit: string; pool: number; own: number }[]>`
        select unit_id as unit, (assigned + delegated)::float as pool, assigned::float as own from organization.quota
        where unit_id = any (${units.map(({ id }) => id)}::uuid[]) and kind = 'VIEN_CHUC' and year = 2026 and valid_during @> ${on}::date`
    ).map(({ unit, pool, own }) => [units.findIndex(({ id }) => id === unit), pool, own]);
  const sorted = (rows: unknown[][]) => rows.map((row) => row.join(' ')).sort();
  const delegated = async (from: Unit, shares: readonly (readonly [Unit, string])[]) => {
    const DELEGATE = `mutation ($input: DelegateQuotaInput!) { result: delegateQuota(input: $input) { ${REFUSED} } }`;
    const input = {
      unitId: from.id,
      year: 2026,
      kind: 'VIEN_CHUC',
      effectiveOn: '2026-01-01',
      decision: { ...decision, signedOn: '2026-01-01' },
    };
    expect(await send(DELEGATE, { ...input, shares: shares.map(([{ id }, posts]) => ({ unitId: id, posts })) })).toMatchObject({
      __typename: 'QuotaMoved',
    });
  };

  test('a district ends: its pool goes back to who gave it, and from there to the communes that stay and to its successor', async () => {
    const ward = await graph.unit({ parent: graph.province, name: 'Sở Giáo dục', quota: { VIEN_CHUC: '100' } });
    const district = await graph.unit({ parent: ward, kind: 'BENH_VIEN', name: 'Cụm trường Phù Cừ' });
    const [stays, ends] = [
      await graph.unit({ parent: district, kind: 'CHI_CUC', name: 'Trường A' }),
      await graph.unit({ parent: district, kind: 'CHI_CUC', name: 'Trường B' }),
    ];
    await delegated(ward, [[district, '60']]);
    await delegated(district, [
      [stays, '25.5'],
      [ends, '12.25'],
    ]);
    const all = [ward, district, stays, ends];
    expect(sorted(await pools(all, '2026-06-30'))).toEqual(['0 100 40', '1 60 22.25', '2 25.5 25.5', '3 12.25 12.25']);
    const planned = await plan([
      { create: { key: 'truong-moi', parent: ward.id, name: 'Trường Liên cấp', kind: 'TRUNG_TAM' } },
      { merge: { from: [ends.id], into: 'truong-moi' } },
      { dissolve: { unit: district.id, people: 'truong-moi', children: ward.id } },
    ]);
    expect(planned.reorganisation.dryRun).toMatchObject({ executable: true, problems: [] });
    await execute(planned);
    const { successors } = (await ask(`query ($id: ID!) { unit(id: $id) { successors { to { id } } } }`, { id: ends.id })).data!['unit'];
    expect(sorted(await pools([...all, successors[0].to], DAY))).toEqual(['0 100 40', '1 0 0', '2 25.5 25.5', '3 0 0', '4 34.5 34.5']);
    expect(sorted(await pools(all, '2026-06-30'))).toEqual(['0 100 40', '1 60 22.25', '2 25.5 25.5', '3 12.25 12.25']);
    const givers = await graph.database.bootstrap`
      select e.unit_no, e.giver_no from organization.quota_entry e where e.unit_no in (select unit_no from organization.unit where id = any (${[stays.id, successors[0].to.id]}::uuid[]))
      group by 1, 2 having sum(case e.entry when 'RETURN' then -e.amount else e.amount end) <> 0`;
    expect(givers.map(({ giver_no: giver }) => giver as number)).toEqual([ward.unitNo, ward.unitNo]);
  });

  test('a unit that is moved by hand gives its posts back first; a reorganisation takes them along', async () => {
    const [from, to] = [
      await graph.unit({ parent: graph.province, name: 'Sở Văn hóa', quota: { VIEN_CHUC: '9' } }),
      await graph.unit({ parent: graph.province, name: 'Sở Thể thao', quota: { VIEN_CHUC: '2' } }),
    ];
    const museum = await graph.unit({ parent: from, kind: 'TRUNG_TAM', name: 'Bảo tàng' });
    await delegated(from, [[museum, '3.5']]);
    const MOVE = `mutation ($input: MoveUnitInput!) { result: moveUnit(input: $input) { ${REFUSED} ... on PostsFromFormerParent { unitId giverId kind year posts } } }`;
    const asked = { unitId: museum.id, parentId: to.id, effectiveOn: DAY, expectedVersion: 1, decision };
    expect(await nothingChanged(() => send(MOVE, asked))).toMatchObject({
      ...{ __typename: 'PostsFromFormerParent', unitId: museum.id, giverId: from.id, kind: 'VIEN_CHUC', year: 2026, posts: '3.50' },
      message: expect.stringContaining('Bảo tàng còn giữ 3,5 biên chế viên chức năm 2026 do Sở Văn hóa phân bổ: hãy trả lại trước'),
    });
    await execute(await plan([{ move: { unit: museum.id, parent: to.id } }]));
    expect(await unitOn(museum.id, DAY)).toMatchObject({ parent: { id: to.id } });
    expect(sorted(await pools([from, to, museum], DAY))).toEqual(['0 5.5 5.5', '1 5.5 2', '2 3.5 3.5']);
  });

  test('what every unit holds follows from the ledger after every reorganisation of these stories, and nobody keeps less than nothing', async () => {
    const wrong = await graph.database.bootstrap`
      select q.unit_no, q.valid_from, q.assigned, q.delegated, t.came, t.passed from organization.quota q cross join lateral (
        select coalesce(sum(case e.entry when 'RETURN' then -e.amount else e.amount end) filter (where e.unit_no = q.unit_no), 0) as came,
          coalesce(sum(case e.entry when 'RETURN' then -e.amount else e.amount end) filter (where e.giver_no = q.unit_no), 0) as passed
        from organization.quota_entry e where q.unit_no in (e.unit_no, e.giver_no) and e.year = q.year and e.kind = q.kind and e.effective_on <= q.valid_from) t
      where q.assigned < 0 or q.delegated < 0 or q.delegated <> t.passed or q.assigned + q.delegated <> t.came`;
    expect([...wrong]).toEqual([]);
  });
});

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
    const planned = await plan(steps());
    expect(planned.reorganisation.dryRun.executable).toBe(false);
    expect(planned.reorganisation.dryRun.problems).toContainEqual(expect.objectContaining({ code, blocks: true, ...facts }));
    expect(await nothingChanged(() => execute(planned))).toMatchObject({ __typename: 'ReorganisationBlocked' });
  });

  test('a day before the units are what they are, and changes decided for later, are told with their days', async () => {
    expect(codes(await trial([{ rename: { unit: office.id, name: 'Sở Tư pháp và Hộ tịch' } }], { effectiveOn: '2020-01-01' }))).toEqual([
      'TOO_EARLY',
    ]);
    const late = await graph.unit({ parent: graph.province, name: 'Sở Mới' });
    const { bootstrap } = graph.database;
    await bootstrap.begin(async (tx) => {
      await tx`update organization.unit_profile set valid_to = '2027-01-01' where unit_id = ${late.id}`;
      await tx`insert into organization.unit_profile (unit_id, unit_no, name, kind, valid_from, opened_by) select unit_id, unit_no, 'Sở Mới hơn', kind, '2027-01-01', opened_by
        from organization.unit_profile where unit_id = ${late.id}`;
    });
    const report = await trial([{ merge: { from: [late.id], into: office.id } }]);
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'DECIDED_LATER', date: '2027-01-01', name: 'Sở Mới' }));
    const filling = await graph.unit({ parent: graph.province, name: 'Sở Đang tuyển' });
    await graph.person({ unit: filling, from: '2026-10-01' });
    expect((await trial([{ merge: { from: [filling.id], into: office.id } }])).problems).toContainEqual(
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
    ['a quota below nothing', [{ split: { unit: 'x', parts: [{ into: 'y', quotas: [{ kind: 'HOI', assigned: '-1' }] }] } }]],
  ])('a plan with %s is not recorded', async (_what, steps) => {
    expect(await nothingChanged(() => plan(steps))).toMatchObject({ __typename: 'InvalidInput', field: expect.stringMatching(/^steps/) });
  });
});

test('part posts, posts held beside the own one, posts kept free and what a position asks go along as they were', async () => {
  const { bootstrap } = graph.database;
  const [from, into] = [
    await graph.unit({ parent: graph.province, name: 'Ban Quản lý cũ' }),
    await graph.unit({ parent: graph.province, name: 'Ban Quản lý mới' }),
  ];
  const [half, guest] = [await graph.person({ unit: from }), await graph.person({ unit: await graph.unit({ parent: graph.province }) })];
  await bootstrap`update personnel.assignment set share = 0.5 where person_id = ${half.id}`;
  await bootstrap`insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, category, share, valid_from, opened_by)
    select ${guest.id}, a.unit_no, ${from.id}, ${from.unitNo}, 'KIEM_NHIEM', 'Phó ban', 'CONG_CHUC', 0.25, '2026-01-01', a.opened_by
    from personnel.assignment a where a.person_id = ${guest.id}`;
  await bootstrap`insert into organization.post_reservation (unit_id, unit_no, kind, share, needed_from, reserved_on, purpose, decision_id)
    select ${from.id}, ${from.unitNo}, 'CONG_CHUC', 1, '2026-09-01', '2026-05-01', 'Tuyển dụng', id from organization.decision limit 1`;
  const [position] = await bootstrap<
    { id: string }[]
  >`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
    select ${from.id}, ${from.unitNo}, 'PB', 'Phó ban', 'CONG_CHUC', '2020-01-01', id from organization.decision limit 1 returning id`;
  await bootstrap`insert into organization.position_requirement (position_id, unit_id, unit_no, rank_codes, competences, valid_from, opened_by)
    select ${position!.id}, ${from.id}, ${from.unitNo}, '{01.003}', '{}', '2020-01-01', id from organization.decision limit 1`;
  const planned = await plan([{ merge: { from: [from.id], into: into.id } }]);
  expect(await execute(planned)).toMatchObject({ __typename: 'ReorganisationExecuted' });
  const now = async (table: string, unit: Unit) => [
    ...(await bootstrap.unsafe(
      `select * from ${table} where unit_id = '${unit.id}' and ${table.endsWith('reservation') ? 'ended_on is null' : 'valid_to is null'}`,
    )),
  ];
  expect(await now('personnel.assignment', into)).toMatchObject([{ person_id: half.id, share: '0.50' }]);
  expect(await now('personnel.additional_post', into)).toMatchObject([
    { person_id: guest.id, form: 'KIEM_NHIEM', job_title: 'Phó ban', share: '0.25' },
  ]);
  expect(await now('organization.post_reservation', into)).toMatchObject([
    { kind: 'CONG_CHUC', needed_from: '2026-09-01', purpose: 'Tuyển dụng' },
  ]);
  expect(await now('organization.position_requirement', into)).toMatchObject([{ position_id: position!.id, rank_codes: ['01.003'] }]);
  for (const table of [
    'personnel.assignment',
    'personnel.additional_post',
    'organization.post_reservation',
    'organization.position_requirement',
  ])
    expect([table, await now(table, from)]).toEqual([table, []]);
});

test('a kind that the law ended is refused in a plan, with its code', async () => {
  const steps = [{ create: { key: 'huyen', parent: graph.province.id, name: 'UBND huyện Mới', kind: 'HUYEN' } }];
  const answer = await nothingChanged(() => plan(steps));
  expect(answer).toMatchObject({ __typename: 'CodeNotInForce', message: expect.stringContaining('steps[0].kind') });
});

test('who may reorganise a department, and nothing else, merges its sections and touches nothing beside it', async () => {
  const { bootstrap } = graph.database;
  await bootstrap`insert into accounts.role (code, name, kinds) values ('REORGANISER', 'Sắp xếp', '{AGENCY}')`;
  const held = [
    'organization.unit.read',
    'organization.reorganisation.read',
    'organization.reorganisation.write',
    'personnel.assignment.write',
  ];
  await bootstrap`insert into accounts.role_permission select 'REORGANISER', unnest(${held}::text[])`;
  const office = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  const [from, into] = [await graph.unit({ parent: office, kind: 'PHONG' }), await graph.unit({ parent: office, kind: 'PHONG' })];
  await crowd(from, 2);
  const beside = await graph.unit({ parent: graph.province });
  const reorganiser = await graph.account({ role: 'REORGANISER', over: office });
  const own = await graph.as(reorganiser);
  const sending = async (document: string, input: object) =>
    (await own(document, { input: { requestId: randomUUID(), ...input } })).data!['result'];
  const asked = { unitId: office.id, effectiveOn: DAY, decision };
  const foreign = await sending(PLAN, { ...asked, steps: [{ merge: { from: [beside.id], into: into.id } }] });
  expect(codes(foreign.reorganisation.dryRun)).toEqual(['UNKNOWN_UNIT']);
  const { reorganisation } = await sending(PLAN, { ...asked, steps: [{ merge: { from: [from.id], into: into.id } }] });
  expect(reorganisation.dryRun).toMatchObject({ executable: true });
  const done = await sending(EXECUTE, { reorganisationId: reorganisation.id, expectedVersion: reorganisation.version });
  expect(done).toMatchObject({ __typename: 'ReorganisationExecuted', reorganisation: { reconciliation: { oldTotal: 2, newTotal: 2 } } });
  expect([await staffOf(from.id, DAY), await staffOf(into.id, DAY)]).toEqual([0, 2]);

  // Whatever SQL he is made to run: no account of the unit that ended comes to a unit out of his reach.
  const pool = connect(urlAs(graph.database.bootstrapUrl, 'organization_app', rolePasswords.organization_app), { max: 1 });
  const holders = [{ person: randomUUID(), to: beside.unitNo }];
  const passing = inSession(
    pool,
    reorganiser.secret,
  )(
    (tx) =>
      tx`select accounts.pub_pass_accounts(${tx.json([{ from: from.unitNo, to: into.unitNo }])}, ${tx.json(holders)}, true, '1', '2026-01-01', 'x', 'y')`,
  );
  await expect(passing).rejects.toMatchObject({ code: '42501' });
  await pool.end();
});

test('posts given to units while these are merged come before or after, whole, and never to a unit that has ended', async () => {
  const GIVE = `mutation ($input: DelegateQuotaInput!) { result: delegateQuota(input: $input) { ${REFUSED} } }`;
  const giver = await graph.unit({ parent: graph.province, kind: 'SO', quota: { CONG_CHUC: '50' } });
  for (let n = 0; n < 4; n++) {
    const [from, into] = [
      await graph.unit({ parent: giver, kind: 'CHI_CUC', quota: { CONG_CHUC: '5' } }),
      await graph.unit({ parent: giver, kind: 'CHI_CUC', quota: { CONG_CHUC: '5' } }),
    ];
    const planned = await plan([{ merge: { from: [from.id], into: into.id } }]);
    const shares = [from, into].map(({ id }) => ({ unitId: id, posts: '1' }));
    const [executed, given] = await Promise.all([
      execute(planned),
      send(GIVE, { unitId: giver.id, year: 2026, kind: 'CONG_CHUC', shares, effectiveOn: '2026-02-02', decision }),
    ]);
    expect(executed).toMatchObject({ __typename: 'ReorganisationExecuted' });
    expect(['QuotaMoved', 'UnitNotInForce']).toContain(given.__typename);
    const [left] = await graph.database
      .bootstrap`select coalesce(sum(assigned), 0)::float8 as posts from organization.quota where unit_no = ${from.unitNo} and valid_to is null`;
    expect(left).toEqual({ posts: 0 });
  }
});

test('of a unit that has ended nothing new begins, also not on a day on which it still stood', async () => {
  const [from, into] = [await graph.unit({ parent: graph.province, kind: 'SO' }), await graph.unit({ parent: graph.province, kind: 'SO' })];
  const guest = await graph.person({ unit: into });
  expect(await execute(await plan([{ merge: { from: [from.id], into: into.id } }]))).toMatchObject({
    __typename: 'ReorganisationExecuted',
  });
  const personal = { number: '9/QĐ', signedOn: '2026-02-01', signer: 'Chủ tịch', summary: 'Cử đi' };
  const before = { unitId: from.id, jobTitle: 'Chuyên viên', decision: personal };
  const refused = async (operation: string, input: object) => {
    const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
    return nothingChanged(() => send(`mutation ($input: ${type}!) { result: ${operation}(input: $input) { ${REFUSED} } }`, input));
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

describe('a plan for a coming day', () => {
  const COMING = '2026-12-01';
  test('is carried out by the worker on its day, under the service account, and not before', async () => {
    const [from, into] = [
      await graph.unit({ parent: graph.province, name: 'Ban A' }),
      await graph.unit({ parent: graph.province, name: 'Ban B' }),
    ];
    await crowd(from, 2);
    const planned = await plan([{ merge: { from: [from.id], into: into.id } }], { effectiveOn: COMING });
    const blocked = await plan([{ merge: { from: [randomUUID()], into: into.id } }], { effectiveOn: COMING });
    const worker = await startWorker({
      bootstrapUrl: graph.database.bootstrapUrl,
      rolePasswords,
      log: createLog('silent'),
      province: 'hung-yen',
    });
    const { bootstrap } = graph.database;
    try {
      // What other stories left to be mended is refused each time.
      expect(await worker.reorganiseNow()).toMatchObject({ done: [] });
      await bootstrap`update hoso.fixed_today set today = ${COMING}`;
      const { done, refused } = await worker.reorganiseNow();
      expect(done).toEqual([planned.reorganisation.id]);
      expect(refused).toContain(blocked.reorganisation.id);
      expect(await worker.reorganiseNow()).toEqual({ done: [], refused, failed: [] });
      expect([await staffOf(from.id, COMING), await staffOf(into.id, COMING)]).toEqual([0, 2]);
      const [entry] = await bootstrap`select a.login from accounts.audit_entry e join accounts.account a on a.id = e.account_id
        where e.operation = 'executeReorganisation' and ${planned.reorganisation.id}::uuid = any (e.subject_ids)`;
      expect(entry).toEqual({ login: 'dichvu.chuyengiaohoso' });
    } finally {
      await bootstrap`update hoso.fixed_today set today = ${TODAY}`;
      await worker.stop();
    }
  }, 30_000);

  test('may be cancelled for a reason, once, and is then neither carried out nor tried', async () => {
    const [from, into] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const planned = await plan([{ merge: { from: [from.id], into: into.id } }]);
    const { id: reorganisationId, version: expectedVersion } = planned.reorganisation;
    expect(await nothingChanged(() => send(CANCEL, { reorganisationId, expectedVersion, reason: ' ' }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'reason',
    });
    expect(await send(CANCEL, { reorganisationId, expectedVersion, reason: 'Nghị quyết thay đổi' })).toMatchObject({
      __typename: 'ReorganisationCancelled',
      reorganisation: { state: 'CANCELLED', reason: 'Nghị quyết thay đổi', dryRun: null },
    });
    expect(await nothingChanged(() => execute(planned))).toMatchObject({ __typename: 'ReorganisationClosed', state: 'CANCELLED' });
    const page = (
      await ask(
        `{ reorganisations(first: 1, state: CANCELLED) { edges { node { id decisionNumber stepCount } } pageInfo { hasNextPage } } }`,
      )
    ).data!['reorganisations'];
    expect(page).toEqual({
      edges: [{ node: { id: reorganisationId, decisionNumber: '77/QĐ-UBND', stepCount: 1 } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('of two who carry it out at once one does', async () => {
    const [from, into] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    await crowd(from, 1);
    const planned = await plan([{ merge: { from: [from.id], into: into.id } }]);
    const answers = await Promise.all([execute(planned), execute(planned)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ReorganisationClosed', 'ReorganisationExecuted']);
    expect(await staffOf(into.id, DAY)).toBe(1);
  });
});
