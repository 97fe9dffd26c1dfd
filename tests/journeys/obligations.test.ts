import { randomUUID } from 'node:crypto';
import { inSession } from '@hoso/db/session.ts';
import { TODAY } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import {
  COMPLETE,
  COMPLETE_OWN,
  RECORD,
  WAIVE,
  sent,
  record,
  owed,
  appoint,
  move,
  office,
  homeAffairs,
  refusedIn,
  paper,
} from '../support/obligations.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());
const refused = refusedIn(() => graph);

test('an appointment sent twice raises its obligations once, and steps of one procedure belong together', async () => {
  const { unit, officer } = await office(graph);
  const requestId = randomUUID();
  const { person } = await appoint(officer, unit, { requestId });
  await appoint(officer, unit, { requestId });
  const [account, ...more] = await owed(officer, unit);
  expect(more).toEqual([]);
  expect(account).toMatchObject({
    code: 'CAP_TAI_KHOAN_CA_NHAN',
    due: '2026-02-09',
    state: 'LATE',
    person: { id: person.id },
    event: 'RECRUITMENT_DECISION',
  });
  const issued = { requestId: randomUUID(), event: 'ACCOUNT_ISSUED', personId: person.id, date: '2026-02-05' };
  const first = await sent(officer, RECORD, issued);
  expect(first).toMatchObject({
    completed: [{ id: account.id }],
    raised: [{ code: 'TU_NHAP_HO_SO', byPerson: true, procedureId: account.procedureId, unit: { id: unit.id } }],
  });
  expect(await refused(() => sent(officer, RECORD, issued))).toEqual(first);
  expect(await refused(() => record(officer, 'ACCOUNT_ISSUED', person, '2026-02-05'))).toMatchObject({
    __typename: 'EventAlreadyRecorded',
    message: expect.stringContaining('05/02/2026'),
  });
});

test('of many who record the same event at the same time one does', async () => {
  const { unit, officer } = await office(graph);
  const person = await graph.person({ unit });
  const answers = await Promise.all(Array.from({ length: 8 }, () => record(officer, 'LEAVE_SCOPE', person, '2026-11-04')));
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual([...Array(7).fill('EventAlreadyRecorded'), 'ProcedureEventRecorded']);
});

test('an event that two procedures waited for closes both, and goes on with the one begun last', async () => {
  const { unit, officer } = await office(graph);
  const person = await graph.person({ unit });
  const [first, last] = [
    await record(officer, 'CHANGE_BY_PERSON', person, '2026-11-03'),
    await record(officer, 'CHANGE_BY_PERSON', person, '2026-11-02'),
  ];
  const { completed, raised } = await record(officer, 'CHANGE_ENTERED', person, '2026-11-04', { decision: paper });
  expect(completed).toEqual([last, first].map(({ raised: [one] }) => ({ id: one.id, code: 'CAP_NHAT_THAY_DOI_CA_NHAN' })));
  expect(raised).toMatchObject([{ procedureId: last.raised[0].procedureId }]);
  expect(await refused(() => record(officer, 'CHANGE_ENTERED', person, '2026-11-04'))).toMatchObject({
    __typename: 'EventAlreadyRecorded',
  });
});

test('what a unit gave away it still owes; the new custodian sees the person, the old one his own duty', async () => {
  const giver = await office(graph);
  const taker = await office(graph);
  const person = await graph.person({ unit: giver.unit });
  expect(await move(await homeAffairs(graph), person, taker.unit)).toMatchObject({ __typename: 'PersonMoved' });
  expect(await owed(giver.officer, giver.unit)).toMatchObject([
    { code: 'CHUYEN_GIAO_QUYEN_TRUY_CAP', due: '2026-03-06', person: { id: person.id } },
  ]);
  expect(await owed(taker.officer, giver.unit)).toMatchObject([{ code: 'CHUYEN_GIAO_QUYEN_TRUY_CAP' }]);
  const [custody] = await graph.database.bootstrap`select unit_no from organization.obligation where person_id = ${person.id}`;
  expect(custody!['unit_no']).toBe(taker.unit.unitNo);
});

test('an obligation is done on a day, once, by whom its unit obeys', async () => {
  const { unit, officer } = await office(graph);
  const other = await office(graph);
  const person = await graph.person({ unit });
  const { raised } = await record(officer, 'LEAVE_SCOPE', person, '2026-11-16');
  const [{ id }] = raised;
  const input = { obligationId: id, expectedVersion: 1, date: '2026-11-20' };
  const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: unit }));
  const forbidden = await refused(() => head(COMPLETE, { input: { requestId: randomUUID(), ...input } }));
  expect(forbidden.errors![0].extensions.code).toBe('FORBIDDEN');
  expect(await refused(() => sent(other.officer, COMPLETE, input))).toMatchObject({ __typename: 'NotFound' });
  expect(await refused(() => sent(officer, COMPLETE, { ...input, expectedVersion: 7 }))).toMatchObject({ __typename: 'VersionConflict' });
  expect(await refused(() => sent(officer, COMPLETE, { ...input, date: '2026-11-23' }))).toMatchObject({
    __typename: 'InvalidInput',
    field: 'date',
  });
  const requestId = randomUUID();
  const done = await sent(officer, COMPLETE, { ...input, requestId });
  expect(done).toMatchObject({ __typename: 'ObligationClosed', obligation: { state: 'DONE', closedOn: '2026-11-20', version: 2 } });
  expect(await refused(() => sent(officer, COMPLETE, { ...input, requestId }))).toEqual(done);
  expect(await refused(() => sent(officer, COMPLETE, { ...input, expectedVersion: 2 }))).toMatchObject({
    __typename: 'ObligationNotOpen',
    state: 'DONE',
  });
});

test('one is waived with a reason by the head, never by the officer, and stays', async () => {
  const { unit, officer } = await office(graph);
  const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: unit }));
  const { raised } = await record(officer, 'LEAVE_SCOPE', await graph.person({ unit }), '2026-11-16');
  const input = { obligationId: raised[0].id, expectedVersion: 1, reason: 'Hồ sơ đã được Sở Nội vụ điều chỉnh trực tiếp' };
  const forbidden = await refused(() => officer(WAIVE, { input: { requestId: randomUUID(), ...input } }));
  expect(forbidden.errors![0].extensions.code).toBe('FORBIDDEN');
  expect(await refused(() => sent(head, WAIVE, { ...input, reason: '  ' }))).toMatchObject({
    __typename: 'InvalidInput',
    field: 'reason',
  });
  expect(await sent(head, WAIVE, input)).toMatchObject({ obligation: { state: 'WAIVED', closedOn: TODAY, reason: input.reason } });
  expect(await owed(head, unit)).toMatchObject([{ state: 'WAIVED' }]);
  // Nor in the database: who may complete cannot waive, and nobody deletes.
  const secret = (await graph.account({ role: 'AGENCY_OFFICER', over: unit })).secret;
  const { raised: others } = await record(officer, 'LEAVE_SCOPE', await graph.person({ unit }), '2026-11-17');
  await expect(
    graph.graph.pools.organization_app.begin(async (tx) => {
      await tx`select set_config('app.session', ${secret}, true)`;
      await tx`update organization.obligation set state = 'WAIVED', closed_on = ${TODAY}, reason = 'x' where id = ${others[0].id}`;
    }),
  ).rejects.toMatchObject({ code: '42501' });
});

test('who may not record an event changes nothing, nor does a wrong day or an unknown person', async () => {
  const { unit, officer } = await office(graph);
  const other = await office(graph);
  const person = await graph.person({ unit });
  expect(await refused(() => record(other.officer, 'LEAVE_SCOPE', person, '2026-11-16'))).toMatchObject({
    __typename: 'NotFound',
    field: 'personId',
  });
  expect(await refused(() => record(officer, 'SELF_ENTRY_DONE', person, '2026-11-23'))).toMatchObject({
    __typename: 'InvalidInput',
    field: 'date',
  });
  expect(await refused(() => record(officer, 'LEAVE_SCOPE', { id: randomUUID() }, '2026-11-16'))).toMatchObject({
    __typename: 'NotFound',
  });
  expect(await refused(() => record(officer, 'LEAVE_SCOPE', person, '2026-11-16', { unitId: randomUUID() }))).toMatchObject({
    __typename: 'NotFound',
    field: 'unitId',
  });
  const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: unit }));
  const { errors } = await head(RECORD, {
    input: { requestId: randomUUID(), event: 'LEAVE_SCOPE', personId: person.id, date: '2026-11-16' },
  });
  expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
});

test('a term into years without a calendar is counted with weekends, and says that it may move', async () => {
  const { unit, officer } = await office(graph);
  const person = await graph.person({ unit });
  const { raised } = await record(officer, 'LEAVE_SCOPE', person, '2020-01-02');
  const [row] = await graph.database.bootstrap`select due, provisional from organization.obligation where id = ${raised[0].id}`;
  expect(row).toMatchObject({ due: '2020-01-09', provisional: true });
});

test('what needs an attachment is closed with its paper and not without, by hand or by an event', async () => {
  const { unit, officer } = await office(graph);
  const [person, colleague] = [await graph.person({ unit }), await graph.person({ unit })];
  const { raised } = await record(officer, 'CHANGE_BY_PERSON', person, '2026-11-16');
  const { raised: others } = await record(officer, 'CHANGE_BY_PERSON', colleague, '2026-11-16');
  const input = { obligationId: raised[0].id, expectedVersion: 1 };
  expect(await refused(() => sent(officer, COMPLETE, input))).toMatchObject({
    __typename: 'AttachmentRequired',
    ...{ field: 'paper', obligationId: raised[0].id, message: expect.stringContaining('"paper"') },
    article: expect.stringContaining('Điều 10 khoản 5'),
  });
  expect(await refused(() => sent(officer, COMPLETE, { ...input, paper: { ...paper, number: ' ' } }))).toMatchObject({
    __typename: 'InvalidInput',
  });
  expect(await refused(() => record(officer, 'CHANGE_ENTERED', colleague, '2026-11-17'))).toMatchObject({
    __typename: 'AttachmentRequired',
    ...{ field: 'decision', obligationId: others[0].id },
  });
  expect(await sent(officer, COMPLETE, { ...input, paper })).toMatchObject({ obligation: { state: 'DONE' } });
  expect(await record(officer, 'CHANGE_ENTERED', colleague, '2026-11-17', { decision: paper })).toMatchObject({
    completed: [{ id: others[0].id }],
  });
  const papers = await graph.database.bootstrap`
    select d.number from organization.obligation o join organization.decision d on d.id = o.paper_id where o.id = any (${[raised[0].id, others[0].id]})`;
  expect(papers.map((row) => row['number'])).toEqual(['7/XN', '7/XN']);
  // Nor in the database.
  const { raised: third } = await record(officer, 'CHANGE_BY_PERSON', person, '2026-11-18');
  const { secret } = await graph.account({ role: 'AGENCY_OFFICER', over: unit });
  await expect(
    inSession(
      graph.graph.pools.organization_app,
      secret,
    )((tx) => tx.unsafe(`update organization.obligation set state = 'DONE', closed_on = '${TODAY}' where id = $1`, [third[0].id])),
  ).rejects.toMatchObject({ code: '23514', constraint_name: 'obligation_paper' });
});

test('a person completes what he owes himself, and what follows from it is raised', async () => {
  const { unit, officer } = await office(graph);
  const [person, colleague] = [await graph.person({ unit }), await graph.person({ unit })];
  const account = await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: person });
  const self = await graph.as(account);
  const { raised: own } = await record(officer, 'ACCOUNT_ISSUED', person, '2026-11-16');
  const { raised: foreign } = await record(officer, 'ACCOUNT_ISSUED', colleague, '2026-11-16');
  const { raised: ofUnit } = await record(officer, 'LEAVE_SCOPE', person, '2026-11-16');
  const input = { obligationId: own[0].id, expectedVersion: 1, date: '2026-11-18' };

  // The shield: the officer's mutation is not his, nor his the officer's.
  for (const [ask, document] of [
    [self, COMPLETE],
    [officer, COMPLETE_OWN],
  ] as const) {
    const forbidden = await refused(() => ask(document, { input: { requestId: randomUUID(), ...input } }));
    expect(forbidden.errors![0].extensions.code).toBe('FORBIDDEN');
  }
  // The rows: a colleague's, and what his unit owes about him, are not his.
  for (const [one] of [foreign, ofUnit])
    expect(await refused(() => sent(self, COMPLETE_OWN, { ...input, obligationId: one.id }))).toMatchObject({ __typename: 'NotFound' });
  const touched = (secret: string, id: string, change = `state = 'DONE', closed_on = '${TODAY}'`) =>
    inSession(
      graph.graph.pools.organization_app,
      secret,
    )(async (tx) => (await tx.unsafe(`update organization.obligation set ${change} where id = $1`, [id])).count);
  for (const [one] of [foreign, ofUnit]) expect(await touched(account.secret, one.id)).toBe(0);
  await expect(touched(account.secret, own[0].id, `state = 'WAIVED', closed_on = '${TODAY}', reason = 'x'`)).rejects.toMatchObject({
    code: '42501',
  });
  const bare = await graph.account({ kind: 'PERSONAL', holder: person });
  expect(await touched(bare.secret, own[0].id)).toBe(0);
  const event = (secret: string, name: string, of: { id: string }) =>
    inSession(
      graph.graph.pools.organization_app,
      secret,
    )(async (tx) => (await tx.unsafe('select from organization.pub_settle_obligations($1, $2, $3)', [of.id, name, TODAY])).count);
  await expect(event(account.secret, 'SELF_ENTRY_DONE', colleague)).rejects.toMatchObject({ code: '42501' });
  await expect(event(account.secret, 'RECORD_LOCKED', person)).rejects.toMatchObject({ code: '42501' });
  await expect(event(bare.secret, 'SELF_ENTRY_DONE', person)).rejects.toMatchObject({ code: '42501' });

  expect(await refused(() => sent(self, COMPLETE_OWN, { ...input, date: '2026-11-23' }))).toMatchObject({ field: 'date' });
  const requestId = randomUUID();
  const done = await sent(self, COMPLETE_OWN, { ...input, requestId });
  expect(done).toMatchObject({ obligation: { id: own[0].id, state: 'DONE', closedOn: '2026-11-18', version: 2 } });
  expect(await refused(() => sent(self, COMPLETE_OWN, { ...input, requestId }))).toEqual(done);
  expect(await refused(() => sent(self, COMPLETE_OWN, { ...input, expectedVersion: 2 }))).toMatchObject({
    __typename: 'ObligationNotOpen',
  });
  const now = await owed(officer, unit);
  expect(now.filter((one) => one.person?.id === person.id && one.code === 'KIEM_TRA_VA_KHOA')).toMatchObject([
    { event: 'SELF_ENTRY_DONE', eventOn: '2026-11-18', state: 'OPEN', procedureId: own[0].procedureId },
  ]);
});

test('a person declares a change with its paper', async () => {
  const { unit, officer } = await office(graph);
  const person = await graph.person({ unit });
  const self = await graph.as(await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: person }));
  const { raised } = await record(officer, 'CHANGE_BY_PERSON', person, '2026-11-16');
  const input = { obligationId: raised[0].id, expectedVersion: 1 };
  expect(await refused(() => sent(self, COMPLETE_OWN, input))).toMatchObject({ __typename: 'AttachmentRequired', field: 'paper' });
  expect(await sent(self, COMPLETE_OWN, { ...input, paper })).toMatchObject({ obligation: { state: 'DONE' } });
  expect((await owed(officer, unit)).map(({ code, state: told }) => [code, told])).toEqual([
    ['CAP_NHAT_THAY_DOI_CA_NHAN', 'DONE'],
    ['KIEM_TRA_PHE_DUYET_THAY_DOI', 'OPEN'],
  ]);
});
