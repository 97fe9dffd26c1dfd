import { randomUUID } from 'node:crypto';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { decision, homeAffairs, move, office, owed, paper, sent } from '../support/obligations.ts';
import { TODAY } from '../support/database.ts';
import type { Person, Unit } from '../support/world.ts';

const ADD = `mutation ($input: AddPostInput!) { addPost(input: $input) { __typename ... on UserError { message } ... on PostAdded { post { id } } } }`;
const END = `mutation ($input: EndPostInput!) { endPost(input: $input) { __typename ... on UserError { message } ... on PostEnded { post { validTo } } } }`;
const PLAN = `mutation ($input: PlanReorganisationInput!) { planReorganisation(input: $input) { __typename ... on UserError { message }
  ... on ReorganisationPlanned { reorganisation { id version dryRun { executable problems { message } } } } } }`;
const EXECUTE = `mutation ($input: ExecuteReorganisationInput!) { executeReorganisation(input: $input) { __typename ... on UserError { message } } }`;
const DAY = '2026-07-01';

/** What everybody owes because of a person, in words. */
const because = async (graph: TestGraph, person: Person): Promise<string[]> => {
  const rows = await graph.database.bootstrap`
    select o.code, o.event, o.event_on, f.name, o.state, o.paper_id is not null as papered from organization.obligation o
      join organization.unit_profile f on f.unit_no = o.owed_by_no and f.valid_from <= hoso.today() and (f.valid_to is null or f.valid_to > hoso.today())
    where o.person_id = ${person.id} order by o.code, o.event_on`;
  return rows.map(
    ({ code, event, event_on: on, name, state, papered }) => `${code} ${event} ${on} ${name} ${state}${papered ? ' papered' : ''}`,
  );
};

const reorganise = async (ask: Ask, graph: TestGraph, steps: object[]): Promise<void> => {
  const { reorganisation }: Anything = await sent(ask, PLAN, {
    ...{ unitId: graph.province.id, effectiveOn: DAY, steps },
    decision: { ...paper, summary: 'Sắp xếp tổ chức' },
  });
  expect(reorganisation.dryRun).toEqual({ executable: true, problems: [] });
  const { id, version } = reorganisation;
  expect(await sent(await homeAffairs(graph), EXECUTE, { reorganisationId: id, expectedVersion: version })).toEqual({
    __typename: 'ReorganisationExecuted',
  });
};

describe('in Đắk Lắk', () => {
  let graph: TestGraph;
  let ask: Ask;
  beforeAll(async () => {
    graph = await startTestGraph({ province: 'dak-lak' });
    ask = await homeAffairs(graph);
  });
  afterAll(() => graph.stop());
  const section = (parent: Unit, name: string) => graph.unit({ parent, kind: 'PHONG', name });

  test('a post beside the own one begins and ends by decision, each a change that the keeper of the record enters', async () => {
    const { unit } = await office(graph, { name: 'Sở Tư pháp' });
    const host = await graph.unit({ parent: graph.province, name: 'Sở Ngoại vụ', quota: { CONG_CHUC: '5' } });
    const person = await graph.person({ unit });
    const { post } = await sent(ask, ADD, {
      ...{ personId: person.id, unitId: host.id, form: 'KIEM_NHIEM', share: '0.5', jobTitle: 'Ủy viên', validFrom: '2026-02-02', decision },
      expectedVersion: 1,
    });
    const end = { requestId: randomUUID(), postId: post.id, endsOn: '2026-08-03', decision };
    expect(await sent(ask, END, end)).toEqual({ __typename: 'PostEnded', post: { validTo: '2026-08-03' } });
    await sent(ask, END, end);
    expect(await because(graph, person)).toEqual([
      'CAP_NHAT_THEO_QUYET_DINH CHANGE_BY_DECISION 2026-02-02 Sở Tư pháp OPEN',
      'CAP_NHAT_THEO_QUYET_DINH CHANGE_BY_DECISION 2026-08-03 Sở Tư pháp OPEN',
    ]);
  });

  test('whoever a reorganisation moves starts the clocks of his move: inside the unit, with his unit, or away from it', async () => {
    const top = await graph.unit({ parent: graph.province, name: 'Sở Xây dựng', quota: { CONG_CHUC: '20' } });
    const [roads, plans] = [await section(top, 'Phòng Giao thông'), await section(top, 'Phòng Quy hoạch')];
    const absorbed = await graph.unit({ parent: graph.province, name: 'Ban Khu công nghiệp', kind: 'BAN', quota: { CONG_CHUC: '5' } });
    const other = await graph.unit({ parent: graph.province, name: 'Sở Y tế', quota: { CONG_CHUC: '20' } });
    const beside = await graph.unit({ parent: graph.province, name: 'Sở Dân tộc', quota: { CONG_CHUC: '20' } });
    const inside = await graph.person({ unit: roads });
    const withUnit = await graph.person({ unit: absorbed });
    const away = await graph.person({ unit: absorbed });
    const held = await graph.person({ unit: other });
    const untouched = await graph.person({ unit: other });
    await sent(ask, ADD, {
      ...{
        personId: held.id,
        unitId: absorbed.id,
        form: 'KIEM_NHIEM',
        share: '0.5',
        jobTitle: 'Ủy viên',
        validFrom: '2026-02-02',
        decision,
      },
      expectedVersion: 1,
    });
    await reorganise(ask, graph, [
      { merge: { from: [roads.id], into: plans.id } },
      { split: { unit: absorbed.id, parts: [{ into: beside.id, people: [away.id] }], rest: top.id } },
    ]);
    const changed = (unit: string) => `CAP_NHAT_THEO_QUYET_DINH CHANGE_BY_DECISION ${DAY} ${unit} OPEN`;
    expect(await because(graph, inside)).toEqual([
      changed('Sở Xây dựng'),
      `DIEU_CHUYEN_BO_PHAN TRANSFER_INSIDE_UNIT ${DAY} Sở Xây dựng OPEN`,
    ]);
    // His record came to the heir with his unit: nobody hands it over.
    expect(await because(graph, withUnit)).toEqual([changed('Sở Xây dựng')]);
    expect(await because(graph, away)).toEqual([
      changed('Sở Dân tộc'),
      `CHUYEN_TIEP_HO_SO TRANSFER_RECEIVED ${TODAY} Sở Dân tộc OPEN`,
      `DIEU_CHUYEN_HO_SO TRANSFER_BETWEEN_UNITS ${DAY} UBND tỉnh DONE papered`,
    ]);
    expect(await because(graph, held)).toEqual([`CAP_NHAT_THEO_QUYET_DINH CHANGE_BY_DECISION 2026-02-02 Sở Y tế OPEN`, changed('Sở Y tế')]);
    expect(await because(graph, untouched)).toEqual([]);
    // What the reorganisation closed and raised of one procedure belongs together.
    const procedures = await graph.database.bootstrap`
      select count(distinct procedure_id)::int as count from organization.obligation where person_id = ${away.id} and code <> 'CAP_NHAT_THEO_QUYET_DINH'`;
    expect(procedures[0]!['count']).toBe(1);
  });

  test('a move of one starts the same as a reorganisation of many', async () => {
    const [from, to] = [await office(graph, { name: 'Sở Công Thương' }), await office(graph, { name: 'Sở Tài chính' })];
    const [moved, named] = [await graph.person({ unit: from.unit }), await graph.person({ unit: from.unit })];
    expect(await move(ask, moved, to.unit, { effectiveFrom: DAY })).toMatchObject({ __typename: 'PersonMoved' });
    await reorganise(ask, graph, [
      { split: { unit: from.unit.id, parts: [{ into: to.unit.id, people: [named.id] }], rest: from.unit.id } },
    ]);
    expect(await because(graph, named)).toEqual(await because(graph, moved));
    expect(await owed(to.officer, to.unit)).toHaveLength(4);
  });
});

test('in Hưng Yên only who leaves the keeping of his unit starts a clock', async () => {
  const graph = await startTestGraph();
  try {
    const ask = await homeAffairs(graph);
    const from = await graph.unit({ parent: graph.province, name: 'Sở A', quota: { CONG_CHUC: '9' } });
    const heir = await graph.unit({ parent: graph.province, name: 'Sở B', quota: { CONG_CHUC: '9' } });
    const third = await graph.unit({ parent: graph.province, name: 'Sở C', quota: { CONG_CHUC: '9' } });
    const [goes, leaves] = [await graph.person({ unit: from }), await graph.person({ unit: from })];
    await reorganise(ask, graph, [{ split: { unit: from.id, parts: [{ into: third.id, people: [leaves.id] }], rest: heir.id } }]);
    expect(await because(graph, goes)).toEqual([]);
    // The heir has the records of the unit that ended, and hands this one over.
    expect(await because(graph, leaves)).toEqual([`CHUYEN_GIAO_QUYEN_TRUY_CAP TRANSFER_BETWEEN_UNITS ${DAY} Sở B OPEN`]);
    // Whoever may move nobody raises nothing of a reorganisation.
    const { secret } = await graph.account({ role: 'AGENCY_HEAD', over: graph.province });
    const routes = [{ from: from.unitNo, to: heir.unitNo }];
    await expect(
      graph.graph.pools.organization_app.begin(async (tx) => {
        await tx`select set_config('app.session', ${secret}, true)`;
        await tx`select organization.record_reorganised(${tx.json(routes)}, '[]', ${DAY}, 'CHANGE_BY_DECISION', ${DAY}, 'hung-yen', '[]')`;
      }),
    ).rejects.toMatchObject({ code: '42501' });
  } finally {
    await graph.stop();
  }
});
