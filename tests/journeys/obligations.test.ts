import { randomUUID } from 'node:crypto';
import { tendObligations } from '@hoso/organization/src/operations/tend-obligations.ts';
import { deadlinesOf } from '@hoso/shared/deadlines.ts';
import { addDays } from '@hoso/shared/dates.ts';
import { officialWorkingDays } from '@hoso/shared/holidays.ts';
import { provinces, readPolicy } from '@hoso/shared/policies.ts';
import { PROCEDURE_EVENTS, type ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import fc from 'fast-check';
import { TODAY } from '../support/database.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { organizationService } from '../support/obligation-service.ts';
import type { Unit } from '../support/world.ts';

const RECORD = `mutation ($input: RecordProcedureEventInput!) { recordProcedureEvent(input: $input) { __typename
  ... on ProcedureEventRecorded { completed { id code } raised { id code due unit { id } byPerson article procedureId } }
  ... on UserError { message } ... on InvalidInput { field } ... on NotFound { field } } }`;
const COMPLETE = `mutation ($input: CompleteObligationInput!) { completeObligation(input: $input) { __typename
  ... on ObligationClosed { obligation { id state closedOn version } } ... on UserError { message } ... on InvalidInput { field } ... on ObligationNotOpen { state closedOn } } }`;
const WAIVE = `mutation ($input: WaiveObligationInput!) { waiveObligation(input: $input) { __typename
  ... on ObligationClosed { obligation { id state closedOn reason } } ... on UserError { message } ... on InvalidInput { field } } }`;
const OF_UNIT = `query ($id: ID!, $states: [ObligationState!], $from: Date, $to: Date, $first: Int!, $after: String) { unit(id: $id) {
  obligations(states: $states, from: $from, to: $to, first: $first, after: $after) { edges { cursor node { id code due state closedOn closedByEvent event eventOn period version person { id } procedureId
    escalations { level escalatedOn unit { id } } } } pageInfo { hasNextPage endCursor } } } }`;

const decision = { number: '12/QĐ-SNV', signedOn: '2026-02-02', signer: 'Giám đốc Sở Nội vụ', summary: 'Tuyển dụng công chức' };
const sent = async (ask: Ask, document: string, input: object): Promise<Anything> => {
  const { data, errors } = await ask(document, { input: { requestId: randomUUID(), ...input } });
  if (!data) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] ?? { errors };
};
const record = (ask: Ask, event: ProcedureEvent, person: { id: string }, date: string, more: object = {}) =>
  sent(ask, RECORD, { event, personId: person.id, date, ...more });
const owed = async (ask: Ask, unit: { id: string }, more: object = {}): Promise<Anything[]> => {
  const { data } = await ask(OF_UNIT, { id: unit.id, first: 200, ...more });
  return data!['unit'].obligations.edges.map(({ node }: Anything) => node);
};
const appoint = async (ask: Ask, unit: Unit, more: object = {}): Promise<Anything> =>
  sent(
    ask,
    `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename ... on PersonAppointed { person { id version } } ... on UserError { message } } }`,
    {
      ...{ familyName: 'Trần Thị', givenName: 'Đào', gender: 'NU', dateOfBirth: '1995-03', unitId: unit.id, jobTitle: 'Chuyên viên' },
      ...{ category: 'CONG_CHUC', effectiveFrom: '2026-02-09', decision, ...more },
    },
  );
const move = async (ask: Ask, person: { id: string }, unit: { id: string }, more: object = {}): Promise<Anything> =>
  sent(ask, `mutation ($input: MovePersonInput!) { movePerson(input: $input) { __typename ... on UserError { message } } }`, {
    ...{ personId: person.id, unitId: unit.id, jobTitle: 'Phó trưởng phòng', effectiveFrom: '2026-02-13' },
    ...{ decision: { ...decision, summary: 'Điều động' }, expectedVersion: 1, ...more },
  });

const office = async (graph: TestGraph, wish: Parameters<TestGraph['unit']>[0] = {}) => {
  const unit = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '50' }, ...wish });
  const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: unit }));
  return { unit, officer };
};
const homeAffairs = async (graph: TestGraph) =>
  graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
const stepTo = (graph: TestGraph, day: string) => graph.database.bootstrap`update hoso.fixed_today set today = ${day}`;

const OBLIGATIONS = ['obligation', 'escalation', 'reminder', 'decision', 'request'].map((table) => `organization.${table}`);
const state = (graph: TestGraph) => fingerprint(graph.database.bootstrap, [...OBLIGATIONS, 'accounts.inbox', 'accounts.audit_entry']);

/**
 * One stream of events under four profiles: a woman is appointed (decision of 2 February 2026), hands in her form, gets an account, enters
 * her data, is checked, reports a change, moves to another unit on 13 February, and leaves. Tết 2026 is 16 to 20 February, and 24 November is a day off. The days
 * are counted by hand from the regulations.
 */
const DUE: Record<string, Record<string, string>> = {
  'hung-yen': {
    CAP_TAI_KHOAN_CA_NHAN: '2026-02-09',
    TU_NHAP_HO_SO: '2026-02-11',
    KIEM_TRA_VA_KHOA: '2026-02-24',
    XAC_THUC_KY_SO: '2026-02-25',
    CAP_NHAT_THAY_DOI_CA_NHAN: '2026-02-25',
    KIEM_TRA_PHE_DUYET_THAY_DOI: '2026-03-05',
    CHUYEN_GIAO_QUYEN_TRUY_CAP: '2026-03-06',
    DIEU_CHINH_TINH_TRANG: '2026-03-09',
  },
  'dak-lak': {
    HUONG_DAN_PHIEU_THONG_TIN: '2026-02-23',
    NHAP_THONG_TIN_CO_BAN: '2026-02-05',
    NHAP_BO_SUNG_DAY_DU: '2026-02-09',
    CAP_NHAT_THAY_DOI_CA_NHAN: '2026-02-11',
    XAC_THUC_THAY_DOI: '2026-02-13',
    DIEU_CHUYEN_HO_SO: '2026-02-27',
    CAP_NHAT_THEO_QUYET_DINH: '2026-02-25',
    CHUYEN_TIEP_HO_SO: '2026-11-26',
    DIEU_CHINH_TINH_TRANG: '2026-03-09',
  },
  'lang-son': {
    LAP_HO_SO_MOI: '2026-03-03',
    CAP_NHAT_THAY_DOI: '2026-03-13',
    DIEU_CHUYEN_HO_SO: '2026-02-27',
    DIEU_CHINH_TINH_TRANG: '2026-03-09',
  },
  'dong-thap': { BAO_CAO_RA_VAO_TINH: '2026-03-16' },
};
const STREAM: readonly (readonly [ProcedureEvent, string])[] = [
  ['RECORD_PAPERS_VALID', '2026-02-03'],
  ['INTAKE_FORM_SUBMITTED', '2026-02-03'],
  ['BASIC_ENTRY_DONE', '2026-02-04'],
  ['ACCOUNT_ISSUED', '2026-02-04'],
  ['SELF_ENTRY_DONE', '2026-02-10'],
  ['RECORD_LOCKED', '2026-02-11'],
  ['CHANGE_BY_PERSON', '2026-02-11'],
  ['CHANGE_ENTERED', '2026-02-12'],
];

describe.each(provinces())('the same events in %s', (province) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph({ province });
  });
  afterAll(() => graph.stop());

  test('raise what its own regulation asks, with its own days, and close it', async () => {
    const ask = await homeAffairs(graph);
    const { unit: old } = await office(graph, { name: 'Sở Tư pháp' });
    const { unit: next } = await office(graph, { name: 'Sở Y tế' });
    const { person } = await appoint(ask, old);
    for (const [event, date] of STREAM)
      expect(await record(ask, event, person, date)).toMatchObject({ __typename: 'ProcedureEventRecorded' });
    expect(await move(ask, person, next, { effectiveFrom: '2026-02-13' })).toMatchObject({ __typename: 'PersonMoved' });
    expect(await record(ask, 'LEAVE_SCOPE', person, '2026-03-02')).toMatchObject({ __typename: 'ProcedureEventRecorded' });
    expect(await record(ask, 'MOVE_IN_OR_OUT_OF_PROVINCE', person, '2026-03-02')).toMatchObject({ __typename: 'ProcedureEventRecorded' });

    const all = [...(await owed(ask, old)), ...(await owed(ask, next)), ...(await owed(ask, graph.province))];
    const ofPerson = all.filter((one) => one.person?.id === person.id);
    // Two changes at once in Lạng Sơn: by the person, and by the decision that moved her.
    const due = Object.fromEntries(
      ofPerson.filter(({ event }) => province !== 'lang-son' || event !== 'CHANGE_BY_PERSON').map(({ code, due: day }) => [code, day]),
    );
    expect(due).toEqual(DUE[province]);
    const calendar = officialWorkingDays();
    for (const { code, event, eventOn, due: day } of ofPerson)
      expect([code, day]).toEqual([
        code,
        deadlinesOf(readPolicy(province), calendar, event, eventOn).find((one) => one.obligation === code)!.due,
      ]);
    const waitedFor = readPolicy(province).clocks.filter(
      ({ completedBy }) => completedBy && [...STREAM.map(([event]) => event), 'TRANSFER_RECEIVED'].includes(completedBy),
    );
    const done = ofPerson.filter((one) => one.state === 'DONE');
    expect(done.map(({ code }) => code).sort()).toEqual(waitedFor.map(({ obligation }) => obligation).sort());
    for (const { closedByEvent, closedOn } of done)
      expect(closedOn).toBe(closedByEvent === 'TRANSFER_RECEIVED' ? TODAY : STREAM.find(([event]) => event === closedByEvent)![1]);
  });

  test('are due as the policy command says, whatever the event and the day', async () => {
    const ask = await homeAffairs(graph);
    const { unit } = await office(graph);
    const calendar = officialWorkingDays();
    const days = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2024-12-20', n));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PROCEDURE_EVENTS), days, async (event, date) => {
        const person = await graph.person({ unit });
        const { raised } = await record(ask, event, person, date);
        const expected = deadlinesOf(readPolicy(province), calendar, event, date).filter(({ after }) => after === null);
        expect(
          raised
            .map(({ code, due, article }: Anything) => ({ code, due, article }))
            .sort((a: Anything, b: Anything) => (a.code < b.code ? -1 : 1)),
        ).toEqual(
          expected.map(({ obligation, due, article }) => ({ code: obligation, due, article })).sort((a, b) => (a.code < b.code ? -1 : 1)),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('and its report calendar, once, to the units that owe it', async () => {
    const ask = await homeAffairs(graph);
    const { unit: home } = await office(graph, { name: 'Sở Nội vụ' });
    const { unit: commune } = await office(graph, { name: 'Xã Tân Hưng', kind: 'XA' });
    const school = await graph.unit({ parent: commune, kind: 'TRUONG_THCS' });
    const section = await graph.unit({ parent: home, kind: 'PHONG' });
    await stepTo(graph, '2026-12-01');
    const service = await organizationService(graph, province);
    const first = await tendObligations(service());
    expect(first.reports).toBeGreaterThan(0);
    expect(await tendObligations(service())).toMatchObject({ moved: 0, reports: 0, escalated: 0, reminded: 0 });
    const reports = async (unit: Unit) =>
      (await owed(ask, unit)).filter(({ period }) => period).map(({ code, period, due }) => `${code} ${period} ${due}`);
    const EXPECTED: Record<string, [string[], string[], string[]]> = {
      'hung-yen': [
        [
          'DANH_GIA_VIEN_CHUC 2026 2026-12-04',
          'BAO_CAO_BO_NOI_VU 2026 2026-12-31',
          'BAO_CAO_THUC_HIEN_QUY_CHE 2026 2026-12-31',
          'BAO_CAO_NAM 2027 2027-01-19',
        ],
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NAM 2027 2027-01-19'],
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NAM 2027 2027-01-19'],
      ],
      'dak-lak': [
        [
          'DANH_GIA_VIEN_CHUC 2026 2026-12-04',
          'BAO_CAO_NUA_NAM 2026/2 2026-12-14',
          'BAO_CAO_TONG_HOP_NUA_NAM 2026/2 2026-12-31',
          'BAO_CAO_THANH_TRA_NAM 2026 2026-12-31',
          'BAO_CAO_THANH_TRA_QUY 2026/4 2026-12-31',
          'KIEM_TRA_HANG_THANG 2026-12 2026-12-31',
        ],
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NUA_NAM 2026/2 2026-12-14', 'KIEM_TRA_HANG_THANG 2026-12 2026-12-31'],
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'KIEM_TRA_HANG_THANG 2026-12 2026-12-31'],
      ],
      'lang-son': [
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NAM 2027 2027-01-15'],
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NAM 2027 2027-01-15'],
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NAM 2027 2027-01-15'],
      ],
      'dong-thap': [
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NAM 2027 2027-01-10'],
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NAM 2027 2027-01-10'],
        ['DANH_GIA_VIEN_CHUC 2026 2026-12-04', 'BAO_CAO_NAM 2027 2027-01-10'],
      ],
    };
    const told = [await reports(home), await reports(commune), await reports(school)].map((one) => one.sort());
    expect(told).toEqual(EXPECTED[province]!.map((one) => one.sort()));
    expect(await reports(section)).toEqual([]);
    await stepTo(graph, TODAY);
  });
});

describe('in Hưng Yên', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph();
  });
  afterAll(() => graph.stop());
  afterEach(() => stepTo(graph, TODAY));
  const refused = async (act: () => Promise<Anything>): Promise<Anything> => {
    const before = await state(graph);
    const answer = await act();
    expect(await state(graph)).toBe(before);
    return answer;
  };

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

  const VIEWER = `query ($states: [ObligationState!]! = [OPEN, LATE]) { viewer { id obligations(states: $states) { edges { node { code state person { id } } } }
    inbox { edges { node { id day summary itemCount readAt items { reason obligationId title due } } } } } }`;
  const viewed = async (ask: Ask, variables: object = {}): Promise<Anything> => (await ask(VIEWER, variables as never)).data!['viewer'];

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
    const [a, b, c] = [
      await graph.person({ unit: top.unit }),
      await graph.person({ unit: section }),
      await graph.person({ unit: section }),
    ];
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
    expect(await owed(heir.officer, heir.unit)).toMatchObject([
      { code: 'DIEU_CHINH_TINH_TRANG', state: 'LATE', person: { id: person.id } },
    ]);
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
});
