import { randomUUID } from 'node:crypto';
import { TODAY } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { RECORD, COMPLETE, WAIVE, sent, record, owed, appoint, move, office, homeAffairs, refusedIn } from '../support/obligations.ts';

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

test('an event that two procedures waited for closes both, and goes on with the one begun last', async () => {
  const { unit, officer } = await office(graph);
  const person = await graph.person({ unit });
  const [first, last] = [
    await record(officer, 'CHANGE_BY_PERSON', person, '2026-11-03'),
    await record(officer, 'CHANGE_BY_PERSON', person, '2026-11-02'),
  ];
  const { completed, raised } = await record(officer, 'CHANGE_ENTERED', person, '2026-11-04');
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
