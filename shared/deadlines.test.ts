import fc from 'fast-check';
import { deadlinesOf } from './deadlines.ts';
import { officialWorkingDays } from './holidays.ts';
import { type Clock, type Policy, provinces, readPolicy } from './policies.ts';
import { PROCEDURE_EVENTS, type ProcedureEvent } from './policy-schema.ts';
import { windowsOf } from './policy-windows.ts';

const calendar = officialWorkingDays();
const inShort = (province: string, event: ProcedureEvent, date: string) =>
  deadlinesOf(readPolicy(province), calendar, event, date).map(
    ({ due, after, days, article }) => `${due ?? `sau ${after}`} (${days}) ${article}`,
  );

describe('the same event under four profiles', () => {
  const FRIDAY_BEFORE_TET = '2026-02-13';

  it('gives four correct days for a transfer between units', () => {
    expect(
      Object.fromEntries(provinces().map((province) => [province, inShort(province, 'TRANSFER_BETWEEN_UNITS', FRIDAY_BEFORE_TET)])),
    ).toEqual({
      'lang-son': ['2026-02-27 (5) Điều 8 khoản 1 QĐ 570/QĐ-UBND'],
      'dak-lak': ['2026-02-27 (5) Điều 10 khoản 2 QĐ 30/2019/QĐ-UBND', 'sau TRANSFER_RECEIVED (3) Điều 10 khoản 2 QĐ 30/2019/QĐ-UBND'],
      'dong-thap': [],
      'hung-yen': ['2026-03-06 (10) Điều 11 khoản 1 Quy chế CSDL CBCCVC tỉnh Hưng Yên'],
    });
  });

  it('follows a recruitment to its last step', () => {
    expect(inShort('hung-yen', 'RECRUITMENT_DECISION', '2026-03-02')).toEqual([
      '2026-03-09 (5) Điều 10 khoản 1 Quy chế CSDL CBCCVC tỉnh Hưng Yên',
      'sau ACCOUNT_ISSUED (5) Điều 10 khoản 2 Quy chế CSDL CBCCVC tỉnh Hưng Yên',
      'sau SELF_ENTRY_DONE (5) Điều 10 khoản 3 Quy chế CSDL CBCCVC tỉnh Hưng Yên',
      'sau RECORD_LOCKED (5) Điều 10 khoản 4 Quy chế CSDL CBCCVC tỉnh Hưng Yên',
    ]);
    expect(inShort('dak-lak', 'RECRUITMENT_DECISION', '2026-03-02')).toEqual([
      '2026-03-16 (10) Điều 9 khoản 1 điểm b QĐ 30/2019/QĐ-UBND',
      'sau INTAKE_FORM_SUBMITTED (2) Điều 9 khoản 1 điểm c QĐ 30/2019/QĐ-UBND',
      'sau BASIC_ENTRY_DONE (3) Điều 9 khoản 1 điểm d QĐ 30/2019/QĐ-UBND',
    ]);
  });

  it.each([
    ['lang-son', 'RECORD_PAPERS_VALID', '2026-03-02', ['2026-03-23 (15) Điều 7 khoản 1 QĐ 570/QĐ-UBND']],
    ['lang-son', 'CHANGE_BY_DECISION', '2026-03-02', ['2026-03-23 (15) Điều 7 khoản 2 QĐ 570/QĐ-UBND']],
    ['lang-son', 'LEAVE_SCOPE', '2026-03-02', ['2026-03-09 (5) Điều 8 khoản 2 QĐ 570/QĐ-UBND']],
    ['dak-lak', 'CHANGE_ENTERED', '2026-03-02', ['2026-03-03 (1) Điều 9 khoản 2 điểm a QĐ 30/2019/QĐ-UBND']],
    ['dak-lak', 'CHANGE_BY_DECISION', '2026-03-02', ['2026-03-05 (3) Điều 9 khoản 2 điểm b QĐ 30/2019/QĐ-UBND']],
    ['dak-lak', 'TRANSFER_INSIDE_UNIT', '2026-03-02', ['2026-03-04 (2) Điều 10 khoản 1 QĐ 30/2019/QĐ-UBND']],
    ['dak-lak', 'LEAVE_SCOPE', '2019-06-03', []],
    [
      'dong-thap',
      'MOVE_IN_OR_OUT_OF_PROVINCE',
      '2026-03-02',
      ['2026-03-16 (10) Điều 22 khoản 5 Quy chế kèm QĐ …/2024/QĐ-UBND (Đồng Tháp)'],
    ],
    ['dong-thap', 'MOVE_IN_OR_OUT_OF_PROVINCE', '2024-12-05', []],
    ['hung-yen', 'RECEIVE_FROM_OUTSIDE', '2026-03-02', ['2026-03-16 (10) Điều 11 khoản 2 Quy chế CSDL CBCCVC tỉnh Hưng Yên']],
    [
      'hung-yen',
      'CHANGE_BY_PERSON',
      '2026-03-02',
      [
        '2026-03-09 (5) Điều 10 khoản 5, Điều 8 khoản 5 Quy chế CSDL CBCCVC tỉnh Hưng Yên',
        'sau CHANGE_ENTERED (10) Điều 10 khoản 5 Quy chế CSDL CBCCVC tỉnh Hưng Yên',
      ],
    ],
    ['hung-yen', 'MOVE_IN_OR_OUT_OF_PROVINCE', '2026-03-02', []],
  ] as const)('%s, %s on %s', (province, event, date, expected) => {
    expect(inShort(province, event, date)).toEqual(expected);
  });

  it.each([
    ['the make-up Saturday is worked', 'dak-lak', 'CHANGE_ENTERED', '2026-01-09', '2026-01-10'],
    ['and in August', 'dak-lak', 'CHANGE_BY_DECISION', '2026-08-19', '2026-08-22'],
    ['Giỗ Tổ on a Sunday is made good on Monday', 'dak-lak', 'CHANGE_ENTERED', '2026-04-24', '2026-04-28'],
    ['Ngày Văn hóa is off', 'hung-yen', 'LEAVE_SCOPE', '2026-11-19', '2026-11-27'],
    ['an event on a day off counts from the next worked day', 'lang-son', 'LEAVE_SCOPE', '2026-02-17', '2026-02-27'],
    ['"at once" on a day off is the next worked day', 'dak-lak', 'CHANGE_BY_PERSON', '2026-02-14', '2026-02-23'],
    ['over the year end', 'lang-son', 'RECORD_PAPERS_VALID', '2025-12-22', '2026-01-13'],
  ] as const)('%s', (_story, province, event, date, due) => {
    expect(deadlinesOf(readPolicy(province), calendar, event, date)[0]!.due).toBe(due);
  });

  it('lists what has a day by its day, and no later step twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinces()), fc.constantFrom(...PROCEDURE_EVENTS), (province, event) => {
        const deadlines = deadlinesOf(readPolicy(province), calendar, event, '2026-05-04');
        const dated = deadlines.flatMap(({ due }) => due ?? []);
        expect(dated).toEqual([...dated].sort());
        expect(deadlines.findLastIndex(({ due }) => due !== null)).toBe(dated.length - 1);
        expect(new Set(deadlines.map(({ obligation }) => obligation)).size).toBe(deadlines.length);
        expect(deadlines.every(({ article, responsible }) => /^(Điều|Mục) \d/.test(article) && responsible.length > 0)).toBe(true);
      }),
    );
  });
});

it('answers at the end of the calendar when only a later step would run past it', () => {
  expect(inShort('dak-lak', 'CHANGE_BY_PERSON', '2027-12-31')).toEqual([
    '2027-12-31 (0) Điều 9 khoản 2 điểm a QĐ 30/2019/QĐ-UBND',
    'sau CHANGE_ENTERED (1) Điều 9 khoản 2 điểm a QĐ 30/2019/QĐ-UBND',
  ]);
});

describe('a national clock under a province', () => {
  const ofProvince = readPolicy('dak-lak');
  const own = ofProvince.clocks.find(({ obligation }) => obligation === 'DIEU_CHINH_TINH_TRANG')!;
  const national = (days: number): Clock => ({ ...own, days, article: 'Điều 6 khoản 3 TT 06/2023/TT-BNV' });
  const under = (days: number): Policy => ({ ...ofProvince, clocks: [...ofProvince.clocks, national(days)] });

  it('gives way to a stricter one of the province, and both are named', () => {
    const [deadline] = deadlinesOf(under(7), calendar, 'LEAVE_SCOPE', '2026-03-02');
    expect(deadline).toMatchObject({
      due: '2026-03-09',
      days: 5,
      article: 'Điều 10 khoản 3 QĐ 30/2019/QĐ-UBND; Điều 6 khoản 3 TT 06/2023/TT-BNV',
    });
  });

  it('holds where it is the stricter one', () => {
    const [deadline, ...more] = deadlinesOf(under(2), calendar, 'LEAVE_SCOPE', '2026-03-02');
    expect(more).toEqual([]);
    expect(deadline).toMatchObject({
      due: '2026-03-04',
      days: 2,
      article: 'Điều 6 khoản 3 TT 06/2023/TT-BNV; Điều 10 khoản 3 QĐ 30/2019/QĐ-UBND',
    });
  });
});

describe('the windows of a month', () => {
  const inLine = (province: string, month: string) =>
    windowsOf(readPolicy(province), calendar, month).map(
      ({ window, who, from, to, workingDays }) => `${window}: ${who}, ${from}–${to}, ${workingDays}`,
    );

  it('counts calendar days in Đồng Tháp and names the communes where districts ended', () => {
    expect(inLine('dong-thap', '2026-02')).toEqual([
      'CAP_NHAT_LUONG_SO_NGANH: Sở, ban, ngành cấp tỉnh; Tổ chức chính trị - xã hội cấp tỉnh, 2026-02-01–2026-02-10, 7',
      'CAP_NHAT_LUONG_DIA_PHUONG: Ủy ban nhân dân xã, phường, 2026-02-01–2026-02-20, 10',
      'PHE_DUYET_KY_SO: Thủ trưởng cơ quan, đơn vị, 2026-02-24–2026-02-28, 4',
      'TONG_HOP_LUONG: Sở Tài chính, 2026-02-25–2026-02-25, 1',
    ]);
    expect(inLine('dong-thap', '2025-06')).toContain('CAP_NHAT_LUONG_DIA_PHUONG: Ủy ban nhân dân cấp huyện, 2025-06-01–2025-06-20, 15');
  });

  it('leaves a window without a working day where the law put it (C4)', () => {
    expect(inLine('hung-yen', '2026-02')).toEqual([
      'KY_SO_CAP_DUOI: Người đứng đầu đơn vị sự nghiệp, đơn vị trực thuộc, xã, phường, quỹ, hội, 2026-02-20–2026-02-22, 0',
      'KY_SO_CAP_TREN: Thủ trưởng sở, ban, ngành cấp tỉnh, 2026-02-23–2026-02-25, 3',
      'KY_SO_TOAN_TINH: Giám đốc Sở Nội vụ, 2026-02-23–2026-02-27, 5',
    ]);
  });

  it('begins the five last working days of the province where C5 computed them for 2026', () => {
    const first = (month: number) =>
      windowsOf(readPolicy('hung-yen'), calendar, `2026-${String(month).padStart(2, '0')}`).find(
        ({ window }) => window === 'KY_SO_TOAN_TINH',
      )!.from;
    expect([2, 4, 11].map(first)).toEqual(['2026-02-23', '2026-04-22', '2026-11-23']);
    expect([1, 7, 10].map(first).every((from) => Number(from.slice(8)) > 25)).toBe(true);
    expect([3, 5, 12].map((month) => Number(first(month).slice(8)))).toEqual([25, 25, 25]);
  });

  it('opens, in the month a regulation comes into force, on the day it does', () => {
    expect(inLine('dong-thap', '2024-12').slice(0, 2)).toEqual([
      'CAP_NHAT_LUONG_SO_NGANH: Sở, ban, ngành cấp tỉnh; Tổ chức chính trị - xã hội cấp tỉnh, 2024-12-06–2024-12-10, 3',
      'CAP_NHAT_LUONG_DIA_PHUONG: Ủy ban nhân dân cấp huyện, 2024-12-06–2024-12-20, 11',
    ]);
    expect(inLine('dong-thap', '2024-11')).toEqual([]);
  });

  it('knows no window of a district after districts ended, in Hưng Yên', () => {
    const heads = (month: string) => inLine('hung-yen', month).find((line) => line.startsWith('KY_SO_CAP_TREN'));
    expect(heads('2025-06')).toContain('Thủ trưởng sở, ban, ngành cấp tỉnh; Chủ tịch Ủy ban nhân dân cấp huyện, 2025-06-23');
    expect(heads('2025-07')).toContain('KY_SO_CAP_TREN: Thủ trưởng sở, ban, ngành cấp tỉnh, 2025-07-23');
  });

  it('is empty where the regulation has none, and without payroll where its module is off', () => {
    expect(inLine('dak-lak', '2026-02')).toEqual([]);
    const policy = readPolicy('dong-thap');
    const off = { ...policy, modules: { ...policy.modules, PAYROLL: { ...policy.modules.PAYROLL, enabled: false } } } as Policy;
    expect(windowsOf(off, calendar, '2026-02').map(({ window }) => window)).toEqual(['PHE_DUYET_KY_SO']);
  });
});
