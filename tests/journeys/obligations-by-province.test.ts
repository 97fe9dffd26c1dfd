import { tendObligations } from '@hoso/organization/src/operations/tend-obligations.ts';
import { addDays } from '@hoso/shared/dates.ts';
import { deadlinesOf } from '@hoso/shared/deadlines.ts';
import { officialWorkingDays } from '@hoso/shared/holidays.ts';
import { provinces, readPolicy } from '@hoso/shared/policies.ts';
import { PROCEDURE_EVENTS, type ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import fc from 'fast-check';
import { TODAY } from '../support/database.ts';
import { organizationService } from '../support/obligation-service.ts';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import { record, owed, appoint, move, office, homeAffairs, paper, stepTo } from '../support/obligations.ts';
import type { Unit } from '../support/world.ts';

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
      expect(await record(ask, event, person, date, { decision: paper })).toMatchObject({ __typename: 'ProcedureEventRecorded' });
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
