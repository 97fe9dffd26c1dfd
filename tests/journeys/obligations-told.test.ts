import { randomUUID } from 'node:crypto';
import { tendObligations } from '@hoso/organization/src/operations/tend-obligations.ts';
import { TODAY } from '../support/database.ts';
import { organizationService } from '../support/obligation-service.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { sent, record, owed, office, homeAffairs, stepTo, viewed, refusedIn } from '../support/obligations.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());
afterEach(() => stepTo(graph, TODAY));
const refused = refusedIn(() => graph);

test('what is late goes to the unit above once; who owes and who is above are told, a notice a day', async () => {
  const top = await office(graph);
  const branch = await office(graph, { parent: top.unit, kind: 'CHI_CUC' });
  const person = await graph.person({ unit: branch.unit });
  const service = await organizationService(graph);
  await tendObligations(service());
  const { raised } = await record(branch.officer, 'LEAVE_SCOPE', person, '2026-11-16');
  const { raised: self } = await record(branch.officer, 'ACCOUNT_ISSUED', person, '2026-11-16');
  const own = await graph.as(await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: person }));
  await tendObligations(service());
  const day = async (ask: Ask) => (await viewed(ask)).inbox.edges.map(({ node }: Anything) => node);
  const title = expect.any(String);
  expect(await day(branch.officer)).toMatchObject([
    {
      day: TODAY,
      itemCount: 1,
      summary: '1 việc sắp đến hạn.',
      items: [{ reason: 'BEFORE', obligationId: raised[0].id, title, due: '2026-11-23' }],
    },
  ]);
  expect(await day(own)).toMatchObject([{ itemCount: 1, items: [{ reason: 'BEFORE', obligationId: self[0].id }] }]);
  expect(await day(top.officer)).toEqual([]);

  await stepTo(graph, '2026-11-24');
  await tendObligations(service());
  await tendObligations(service());
  expect(await owed(branch.officer, branch.unit, { states: ['LATE'] })).toMatchObject([
    { state: 'LATE', escalations: [{ level: 1, escalatedOn: '2026-11-24', unit: { id: top.unit.id } }] },
    { state: 'LATE', escalations: [{ level: 1 }] },
  ]);
  expect(await day(branch.officer)).toMatchObject([{ day: '2026-11-24', itemCount: 1, summary: '1 việc đã trễ hạn.' }, { day: TODAY }]);
  expect(await day(top.officer)).toMatchObject([{ day: '2026-11-24', summary: '2 việc của đơn vị cấp dưới đã trễ hạn.' }]);

  const [notice] = await day(top.officer);
  const MARK = `mutation ($input: MarkReadInput!) { markRead(input: $input) { __typename ... on NoticesRead { notices { id readAt } } ... on NotFound { field } } }`;
  const input = { noticeIds: [notice.id] };
  expect(await refused(() => sent(branch.officer, MARK, input))).toMatchObject({ __typename: 'NotFound' });
  expect(await sent(top.officer, MARK, input)).toMatchObject({ notices: [{ id: notice.id, readAt: expect.any(String) }] });
  const unread = await top.officer('{ viewer { inbox(unreadOnly: true) { edges { node { id } } } } }');
  expect(unread.data!['viewer'].inbox.edges).toEqual([]);
});

test('a change of rules moves what is open, says why, and leaves what is closed', async () => {
  const { unit, officer } = await office(graph);
  const person = await graph.person({ unit });
  const admin = await homeAffairs(graph);
  const { raised } = await record(officer, 'LEAVE_SCOPE', person, '2026-11-16');
  const { raised: change } = await record(officer, 'CHANGE_BY_PERSON', person, '2026-11-16');
  // As if they had been counted by other rules: another length, and a duty that is no more.
  const { bootstrap } = graph.database;
  await bootstrap`update organization.obligation set due = '2026-11-18', days = 2 where id = ${raised[0].id}`;
  await bootstrap`update organization.obligation set code = 'VIEC_CU' where id = ${change[0].id}`;
  const RECOMPUTE = `mutation ($input: RecomputeObligationsInput!) { recomputeObligations(input: $input) { __typename ... on ObligationsRecomputed { moved { code event eventOn before after reason count } } } }`;
  const { errors } = await officer(RECOMPUTE, { input: { requestId: randomUUID() } });
  expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  const { moved } = await sent(admin, RECOMPUTE, {});
  expect(moved).toEqual(
    expect.arrayContaining([
      {
        ...{
          code: 'DIEU_CHINH_TINH_TRANG',
          event: 'LEAVE_SCOPE',
          eventOn: '2026-11-16',
          before: '2026-11-18',
          after: '2026-11-23',
          count: 1,
        },
        reason: 'Thời hạn đổi từ 2 ngày làm việc thành 5 ngày làm việc (Điều 11 khoản 3 Quy chế CSDL CBCCVC tỉnh Hưng Yên).',
      },
      expect.objectContaining({ code: 'VIEC_CU', after: null, count: 1 }),
    ]),
  );
  expect((await sent(admin, RECOMPUTE, {})).moved).toEqual([]);
  expect(await owed(officer, unit)).toMatchObject([
    { due: '2026-11-23', state: 'OPEN' },
    { code: 'VIEC_CU', state: 'WAIVED' },
  ]);
  // And by itself, when the rules in force are not those that were counted by.
  await bootstrap`update organization.obligation set due = '2026-11-18' where id = ${raised[0].id}`;
  await bootstrap`update organization.rules_counted set hash = 'others'`;
  const service = await organizationService(graph);
  expect(await tendObligations(service())).toMatchObject({ moved: 1 });
  expect(await tendObligations(service())).toMatchObject({ moved: 0 });
});
