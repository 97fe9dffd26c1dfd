import { tendObligations } from '@hoso/organization/src/operations/tend-obligations.ts';
import { TODAY } from '../support/database.ts';
import { organizationService } from '../support/obligation-service.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { COMPLETE, OF_UNIT, sent, record, owed, office, homeAffairs, viewed } from '../support/obligations.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

test('a person sees what he owes himself and nobody else', async () => {
  const { unit, officer } = await office(graph);
  const [person, colleague] = [await graph.person({ unit }), await graph.person({ unit })];
  for (const one of [person, colleague]) await record(officer, 'ACCOUNT_ISSUED', one, '2026-11-16');
  await record(officer, 'LEAVE_SCOPE', person, '2026-11-16');
  const self = await graph.as(await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: person }));
  expect((await viewed(self)).obligations.edges).toEqual([{ node: { code: 'TU_NHAP_HO_SO', state: 'OPEN', person: { id: person.id } } }]);
  expect((await viewed(officer)).obligations.edges.map(({ node }: Anything) => node.code).sort()).toEqual([
    'DIEU_CHINH_TINH_TRANG',
    'TU_NHAP_HO_SO',
    'TU_NHAP_HO_SO',
  ]);
  expect((await owed(self, unit)).map(({ code }) => code).sort()).toEqual(['DIEU_CHINH_TINH_TRANG', 'TU_NHAP_HO_SO']);
});

test('a unit sees its own and those below, and counts them by child', async () => {
  const top = await office(graph, { name: 'Sở Nông nghiệp' });
  const branch = await graph.unit({ parent: top.unit, kind: 'CHI_CUC' });
  const section = await graph.unit({ parent: branch, kind: 'PHONG' });
  const stranger = await office(graph);
  const [a, b, c] = [await graph.person({ unit: top.unit }), await graph.person({ unit: section }), await graph.person({ unit: section })];
  const { raised } = await record(top.officer, 'LEAVE_SCOPE', a, '2026-11-02');
  await record(top.officer, 'LEAVE_SCOPE', b, '2026-11-20');
  await record(top.officer, 'LEAVE_SCOPE', c, '2026-11-02');
  await sent(top.officer, COMPLETE, { obligationId: raised[0].id, expectedVersion: 1, date: '2026-11-05' });
  const COUNTS = `query ($id: ID!) { unit(id: $id) { obligationCounts { open late done waived children { unit { id } open late done waived } units { unit { id } open late done } }
    timeliness(from: "2026-11-01", to: "2026-11-30") { onTime late open averageDays children { unit { id } onTime late open averageDays } } } }`;
  const counts = async (ask: Ask) => (await ask(COUNTS, { id: top.unit.id })).data!['unit'];
  const below = { unit: { id: branch.id }, open: 1, late: 1 };
  expect(await counts(top.officer)).toEqual({
    obligationCounts: {
      ...{ open: 1, late: 1, done: 1, waived: 0, children: [{ ...below, done: 0, waived: 0 }] },
      units: [
        { unit: { id: top.unit.id }, open: 0, late: 0, done: 1 },
        { ...below, done: 0 },
      ],
    },
    timeliness: {
      ...{ onTime: 1, late: 1, open: 1, averageDays: '3.0' },
      children: [{ unit: { id: branch.id }, onTime: 0, late: 1, open: 1, averageDays: null }],
    },
  });
  expect((await counts(stranger.officer)).obligationCounts).toMatchObject({ open: 0, late: 0, done: 0 });
  expect(await owed(stranger.officer, branch)).toEqual([]);
  expect(await owed(top.officer, branch)).toHaveLength(2);
  const first = await top.officer(OF_UNIT, { id: branch.id, first: 1 });
  const { edges, pageInfo } = first.data!['unit'].obligations;
  expect([edges[0].node.due, pageInfo.hasNextPage]).toEqual(['2026-11-09', true]);
  expect(await owed(top.officer, branch, { after: pageInfo.endCursor })).toMatchObject([{ due: '2026-11-30' }]);
  expect(await owed(top.officer, branch, { states: ['LATE'], from: '2026-11-01', to: '2026-11-09' })).toMatchObject([{ state: 'LATE' }]);
});

test('what a unit owed when it ended, its heir owes: it is listed, counted, told above and raised there', async () => {
  const { bootstrap } = graph.database;
  const heir = await office(graph);
  const ended = await office(graph);
  const person = await graph.person({ unit: ended.unit });
  await record(ended.officer, 'LEAVE_SCOPE', person, '2026-11-02');
  await bootstrap.begin(async (tx) => {
    const [opened] = await tx<{ id: string }[]>`select opened_by as id from organization.unit_profile limit 1`;
    await tx`delete from personnel.assignment where person_id = ${person.id}`;
    for (const table of ['placement', 'unit_profile'])
      await tx.unsafe(`update organization.${table} set valid_to = $1 where unit_id = $2`, [TODAY, ended.unit.id]);
    await tx`insert into organization.inheritance (unit_id, unit_no, heir_id, heir_no, valid_from, opened_by)
      values (${ended.unit.id}, ${ended.unit.unitNo}, ${heir.unit.id}, ${heir.unit.unitNo}, ${TODAY}, ${opened!.id})`;
    await tx`select organization.write_subtree(${[ended.unit.unitNo]})`;
  });
  expect(await owed(heir.officer, heir.unit)).toMatchObject([{ code: 'DIEU_CHINH_TINH_TRANG', state: 'LATE', person: { id: person.id } }]);
  const counts = await heir.officer(`query ($id: ID!) { unit(id: $id) { obligationCounts { late } } }`, { id: heir.unit.id });
  expect(counts.data!['unit'].obligationCounts).toEqual({ late: 1 });
  const admin = await homeAffairs(graph);
  const above = await admin(`{ province {
    obligationCounts { late children { unit { id } late } units { unit { id } late } }
    timeliness(from: "2026-11-01", to: "2026-11-30") { late children { unit { id } late } } } }`);
  const { obligationCounts, timeliness } = above.data!['province'];
  const late = (rows: Anything[], id: string) => rows.filter(({ unit }) => unit.id === id).map((row) => row.late);
  expect([obligationCounts.children, timeliness.children].map((rows) => late(rows, heir.unit.id))).toEqual([[1], [1]]);
  expect([heir, ended].map(({ unit }) => late(obligationCounts.units, unit.id))).toEqual([[], [1]]);
  expect(obligationCounts.units.reduce((sum: number, row: Anything) => sum + row.late, 0)).toBe(obligationCounts.late);
  const { raised } = await record(heir.officer, 'LEAVE_SCOPE', person, '2026-11-17');
  expect(raised).toMatchObject([{ unit: { id: heir.unit.id } }]);
  await tendObligations((await organizationService(graph))());
  expect(await owed(heir.officer, heir.unit, { states: ['LATE'] })).toMatchObject([
    { escalations: [{ level: 1, unit: { id: graph.province.id } }] },
  ]);
  const told = await viewed(heir.officer);
  expect(told.inbox.edges).toMatchObject([{ node: { summary: '1 việc đã trễ hạn, 1 việc sắp đến hạn.' } }]);
});

test('nobody is another viewer', async () => {
  const { officer } = await office(graph);
  const stranger = await graph.account({ role: 'AGENCY_OFFICER', over: graph.province });
  const me = (await viewed(officer)).id;
  const account = await graph.account({ role: 'AGENCY_OFFICER', over: graph.province });
  const direct = await graph.as(account, 'organization');
  const ask = (id: string) =>
    direct(
      `{ _entities(representations: [{ __typename: "Viewer", id: "${id}" }]) { ... on Viewer { obligations { edges { node { id } } } } } }`,
    );
  expect((await ask(stranger.id)).data!['_entities']).toEqual([null]);
  expect((await ask(account.id)).data!['_entities']).toEqual([{ obligations: { edges: expect.any(Array) } }]);
  expect(me).toEqual(expect.any(String));
});
