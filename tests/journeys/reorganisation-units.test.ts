import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { codes, DAY, type Reorganising, reorganising } from '../support/reorganising.ts';
import type { Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let ask: Ask;
let story: Reorganising;
beforeAll(async () => {
  graph = await startTestGraph();
  ask = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  story = reorganising(graph, ask);
});
afterAll(() => graph.stop());

describe('splitting', () => {
  test('part of a department leaves with a section, a named person and its posts; the department goes on with the rest', async () => {
    const office = await graph.unit({ parent: graph.province, name: 'Sở Xây dựng', quota: { CONG_CHUC: '10' } });
    const roads = await graph.unit({ parent: office, kind: 'PHONG', name: 'Phòng Giao thông' });
    const plans = await graph.unit({ parent: office, kind: 'PHONG', name: 'Phòng Quy hoạch' });
    await story.crowd(roads, 3);
    const [chosen] = await story.crowd(plans, 2);
    const planned = await story.plan([
      { create: { key: 'so-gtvt', parent: graph.province.id, name: 'Sở Giao thông vận tải', kind: 'SO' } },
      { split: { unit: office.id, parts: [{ into: 'so-gtvt', sections: [roads.id], people: [chosen!.id] }], rest: office.id } },
      { create: { key: 'tong-hop', parent: 'so-gtvt', name: 'Phòng Tổng hợp', kind: 'PHONG' } },
    ]);
    expect(planned.reorganisation.dryRun).toMatchObject({ executable: true, problems: [] });
    const { reorganisation } = await story.execute(planned);
    expect(await story.unitOn(office.id, DAY)).toMatchObject({ name: 'Sở Xây dựng' });
    const { id } = (await story.unitOn(roads.id, DAY)).parent;
    expect(await story.unitOn(id, DAY)).toMatchObject({ name: 'Sở Giao thông vận tải', kind: 'SO' });
    expect([await story.staffOf(office.id, '2026-06-30'), await story.staffOf(office.id, DAY), await story.staffOf(id, DAY)]).toEqual([
      5, 1, 4,
    ]);
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
    await story.crowd(trade, 2);
    await story.crowd(crafts, 1);
    await story.crowd(office, 2);
    const steps = (rest?: string) => [
      { create: { key: 'so-tm', parent: graph.province.id, name: 'Sở Thương mại', kind: 'SO' } },
      { create: { key: 'so-cn', parent: graph.province.id, name: 'Sở Công nghiệp', kind: 'SO' } },
      { split: { unit: office.id, parts: [{ into: 'so-tm', sections: [trade.id] }], ...(rest && { rest }) } },
    ];
    const left = await story.plan(steps());
    expect(left.reorganisation.dryRun).toMatchObject({ executable: false, peopleLeft: 2 });
    expect(codes(left.reorganisation.dryRun).sort()).toEqual(['CHILDREN_LEFT', 'PEOPLE_LEFT', 'QUOTA_LEFT']);
    const refused = await story.nothingChanged(() => story.execute(left));
    expect(refused).toMatchObject({ __typename: 'ReorganisationBlocked' });
    expect(refused.problems).toContainEqual(
      expect.objectContaining({
        code: 'PEOPLE_LEFT',
        name: 'Sở Công Thương',
        count: 2,
        message: expect.stringContaining('nơi nhận phần còn lại'),
      }),
    );
    const whole = await story.plan(steps('so-cn'));
    expect(whole.reorganisation.dryRun).toMatchObject({ executable: true, peopleLeft: 0 });
    expect(await story.execute(whole)).toMatchObject({ reorganisation: { reconciliation: { oldTotal: 5, newTotal: 5 } } });
    expect(await story.staffOf(office.id, DAY)).toBe(0);
  });

  test('posts fewer than people, people from elsewhere and people named twice are told by name', async () => {
    const office = await graph.unit({ parent: graph.province, name: 'Sở Du lịch', quota: { CONG_CHUC: '3' } });
    const [one, two, three] = await story.crowd(office, 3);
    const stranger = await graph.person({ unit: await graph.unit({ parent: graph.province }) });
    const part = (into: string, people: Person[], assigned: string) => ({
      into,
      people: people.map(({ id }) => id),
      quotas: [{ kind: 'CONG_CHUC', assigned }],
    });
    const report = await story.trial([
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
  const [person] = await story.crowd(centre, 2);
  const { bootstrap } = graph.database;
  const [position] = await bootstrap<
    { id: string }[]
  >`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
    select ${centre.id}, ${centre.unitNo}, 'CV', 'Chuyên viên', 'CONG_CHUC', '2020-01-01', id from organization.decision limit 1 returning id`;
  await bootstrap`update personnel.assignment set job_position_id = ${position!.id} where person_id = ${person!.id}`;
  const planned = await story.plan([{ convert: { unit: centre.id, key: 'chi-cuc', name: 'Chi cục Khuyến công', kind: 'CHI_CUC' } }]);
  expect(planned.reorganisation.dryRun).toMatchObject({ executable: true });
  await story.execute(planned);
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
  expect(await story.staffOf(successors[0].to.id, DAY)).toBe(2);
  expect(await story.unitOn(centre.id, DAY)).toEqual({ name: null, kind: null, parent: null });
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
  const planned = await story.plan([{ merge: { from: [from.id], into: into.id } }]);
  expect(planned.reorganisation.dryRun).toMatchObject({
    executable: true,
    problems: [{ code: 'POSITION_RECODED', blocks: false, other: `TB/${from.unitNo}` }],
  });
  await story.execute(planned);
  const [held] =
    await bootstrap`select job_position_id as id from personnel.assignment where person_id = ${person.id} and valid_to is null`;
  expect(held).toEqual({ id: there });
  const [moved] = await bootstrap`select code, unit_id as unit from organization.job_position where id = ${other} and valid_to is null`;
  expect(moved).toEqual({ code: `TB/${from.unitNo}`, unit: into.id });
});
