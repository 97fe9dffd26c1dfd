import fc from 'fast-check';
import { CATALOG } from '../small-workbook.ts';
import type { Cell } from './cell.ts';
import { readCategory } from './read-category.ts';
import { birthday, dateOfSerial, earliest, latest, readDate } from './read-date.ts';
import { readCoefficient, readOvergrade } from './read-decimal.ts';
import { disagreement, readIdentityNumber } from './read-identity-number.ts';
import { readFullName, readTwoPartName } from './read-name.ts';
import { readRank } from './read-rank.ts';
import { readStep } from './read-step.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const number = (value: number, percent = false): Cell => ({ kind: 'number', number: value, percent });

describe('dates', () => {
  test.each([
    ['15/4/1968', '1968-04-15'],
    ['12-11-1974', '1974-11-12'],
    ['5.9.1990', '1990-09-05'],
    [' 05 / 09 / 1990 ', '1990-09-05'],
    ['09/1988', '1988-09'],
    ['1981', '1981'],
    ['1988-05-12', '1988-05-12'],
    ['1988-05-12 00:00:00', '1988-05-12'],
    ['ngày 05 tháng 11 năm 2026', '2026-11-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (written, read) => expect(readDate(text(written))).toEqual({ ok: true, value: read }));

  test.each([
    '31/02/1985',
    '29/02/2023',
    '01/13/2024',
    '13/1990',
    '5/6/85',
    '05-06/1985',
    '00/01/1990',
    'khoảng 1980',
    '88',
    '34227',
    '1/1/19850',
    '3000',
  ])('%s is refused, not guessed', (written) => expect(readDate(text(written)).ok).toBe(false));

  test('a year as a number is a year; a serial that lost its format is read with a note; 9.1988 is refused', () => {
    expect(readDate(number(1981))).toEqual({ ok: true, value: '1981' });
    expect(readDate(number(34227))).toEqual({ ok: true, value: '1993-09-15', note: 'số 34227 của Excel đọc là ngày 15/09/1993' });
    expect(readDate(number(9.1988)).ok).toBe(false);
  });

  test('a year typed into a date cell became a day of 1905 and is refused', () => {
    expect(readDate({ kind: 'date', date: dateOfSerial(1981, false), serial: 1981 })).toMatchObject({ ok: false });
  });

  test('both date systems of Excel, and the 29/02/1900 that never was', () => {
    expect([dateOfSerial(1, false), dateOfSerial(59, false), dateOfSerial(61, false), dateOfSerial(45992.75, false)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2025-12-01',
    ]);
    expect(dateOfSerial(45992 - 1462, true)).toBe('2025-12-01');
  });

  test('every day written d/m/y reads back as itself', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-').map(Number);
        expect(readDate(text(`${date}/${month}/${year}`))).toEqual({ ok: true, value: iso });
      }),
    );
  });

  test('a partial date spans the days it may mean', () => {
    expect([earliest('1988'), latest('1988'), earliest('1988-02'), latest('1988-02'), latest('1988-02-03')]).toEqual([
      '1988-01-01',
      '1988-12-31',
      '1988-02-01',
      '1988-02-29',
      '1988-02-03',
    ]);
    expect(birthday('2008-02-29', 15)).toBe('2023-02-28');
  });
});

describe('names', () => {
  test.each([
    ['Nguyễn Thị Hoa', 'Nguyễn Thị', 'Hoa'],
    ["H'Hen Niê", "H'Hen", 'Niê'],
    ['Y Moan', 'Y', 'Moan'],
    ['Tôn Nữ Thị Ninh', 'Tôn Nữ Thị', 'Ninh'],
    ['Lê văn Tám', 'Lê văn', 'Tám'],
  ])('%s stays as it is', (written, familyName, givenName) =>
    expect(readFullName(text(written))).toEqual({ ok: true, value: { familyName, givenName } }),
  );

  test('capitals, small letters, odd spaces and decomposed letters are put right with a note', () => {
    expect(readFullName(text('LÊ VĂN ÂN'))).toMatchObject({
      ok: true,
      value: { familyName: 'Lê Văn', givenName: 'Ân' },
      note: expect.any(String) as string,
    });
    expect(readFullName(text("h'hen niê"))).toMatchObject({ value: { familyName: "H'Hen", givenName: 'Niê' } });
    expect(readFullName(text(' Đỗ\u00a0 Thị\u200b\nHà '))).toMatchObject({ value: { familyName: 'Đỗ Thị', givenName: 'Hà' } });
    expect(readFullName(text('Phạm Thị Hạnh'.normalize('NFD')))).toMatchObject({
      value: { familyName: 'Phạm Thị', givenName: 'Hạnh' },
      note: 'chữ tổ hợp chuyển thành dựng sẵn, đọc là Phạm Thị Hạnh',
    });
  });

  test.each(['Hoa', '=cmd|calc', '<script>alert(1)</script>', 'Nguyễn V¨n A', 'Nguyễn Văn A (nghỉ)', '12345'])('%s is no name', (written) =>
    expect(readFullName(text(written)).ok).toBe(false),
  );

  test('two columns keep the division of the office', () =>
    expect(readTwoPartName(text('Nguyễn'), text('Thị Hoa'))).toEqual({ ok: true, value: { familyName: 'Nguyễn', givenName: 'Thị Hoa' } }));
});

describe('identity numbers', () => {
  const man = { gender: 'NAM', birthYear: 1996 } as const;
  test('twelve digits are taken, spaces and points with a note', () => {
    expect(readIdentityNumber(text('033096100518'), man)).toEqual({ ok: true, value: '033096100518' });
    expect(readIdentityNumber(text('033 096 100518'), man)).toMatchObject({ value: '033096100518', note: expect.any(String) as string });
  });
  test('a lost leading zero comes back only when the number then fits its person', () => {
    expect(readIdentityNumber(number(33096100518), man)).toMatchObject({
      ok: true,
      value: '033096100518',
      note: expect.any(String) as string,
    });
    expect(readIdentityNumber(text('33096100518'), man)).toMatchObject({ ok: true, value: '033096100518' });
    expect(readIdentityNumber(number(1096100518), man)).toMatchObject({ ok: true, value: '001096100518' });
    expect(readIdentityNumber(number(33096100518), { gender: 'NU', birthYear: 1996 }).ok).toBe(false);
    expect(readIdentityNumber(number(33096100518), { gender: 'NAM', birthYear: 1995 }).ok).toBe(false);
    expect(readIdentityNumber(number(33096100518), { gender: 'NAM', birthYear: null }).ok).toBe(false);
  });
  test.each(['03309012', '123456789', '0330961005181', '03309610051O', '=1+1'])('%s is refused', (written) =>
    expect(readIdentityNumber(text(written), man).ok).toBe(false),
  );
  test('sex, century and year inside the number are compared with the row', () => {
    expect(disagreement('033096100518', man)).toBeNull();
    expect(disagreement('033300100740', { gender: 'NU', birthYear: 2000 })).toBeNull();
    expect(disagreement('033193101258', { gender: 'NAM', birthYear: 1988 })).toBe(
      'số này là của người nữ sinh năm 1993, dòng này ghi nam sinh năm 1988',
    );
    expect(disagreement('033193101258', { gender: null, birthYear: null })).toBeNull();
  });
});

describe('coefficients, overgrade, steps', () => {
  test('exact decimals, whatever binary noise or comma', () => {
    expect(readCoefficient(number(2.2600000000000002))).toEqual({ ok: true, value: '2.26' });
    expect(readCoefficient(number(4.4))).toEqual({ ok: true, value: '4.40' });
    expect(readCoefficient(text('6,20'))).toMatchObject({ value: '6.20', note: 'dấu phẩy thập phân, đọc là 6.20' });
    expect(readCoefficient(text('4.74'))).toEqual({ ok: true, value: '4.74' });
    for (const bad of [text('abc'), text('4.7.4'), number(0.2), number(20), number(2.345), text('=2')])
      expect(readCoefficient(bad).ok).toBe(false);
  });
  test('overgrade is whole percents from 5', () => {
    expect([readOvergrade(number(7)), readOvergrade(number(0.07, true)), readOvergrade(text('7%')), readOvergrade(number(0))]).toEqual([
      { ok: true, value: 7 },
      { ok: true, value: 7 },
      { ok: true, value: 7 },
      { ok: true, value: null },
    ]);
    for (const bad of [number(0.07), number(3), text('có')]) expect(readOvergrade(bad).ok).toBe(false);
  });
  test('3, "Bậc 3", "3/9"; a step that Excel made a date is refused', () => {
    expect(readStep(number(3))).toEqual({ ok: true, value: { step: 3, top: null } });
    expect(readStep(text('Bậc 3'))).toMatchObject({ value: { step: 3, top: null }, note: 'đọc là bậc 3' });
    expect(readStep(text('3/9'))).toEqual({ ok: true, value: { step: 3, top: 9 } });
    for (const bad of [text('9/3'), number(2.5), text('III'), { kind: 'date', date: '2026-04-01', serial: 46113 } as const])
      expect(readStep(bad).ok).toBe(false);
  });
});

describe('ranks', () => {
  test.each<[Cell, string]>([
    [text('01.002'), '01.002'],
    [text('01002'), '01.002'],
    [text(' 01 . 002'), '01.002'],
    [text('01,002'), '01.002'],
    [text('chuyên  viên chính'), '01.002'],
    [text('01.003 Chuyên viên'), '01.003'],
    [text('Chuyên viên (01.003)'), '01.003'],
    [number(1.002), '01.002'],
    [number(1002), '01.002'],
  ])('%j is %s', (cell, code) => expect(readRank(cell, CATALOG)).toMatchObject({ ok: true, value: { code } }));

  test('an unknown code, and a code beside another name, are refused', () => {
    expect(readRank(text('01.999'), CATALOG)).toMatchObject({
      ok: false,
      mending: expect.stringContaining('01.003 Chuyên viên') as string,
    });
    expect(readRank(text('01.003 Cán sự'), CATALOG).ok).toBe(false);
    expect(readRank(number(1.009), CATALOG).ok).toBe(false);
  });

  test('a number or a name that fits two ranks is refused', () => {
    const twins = [...CATALOG, { code: '01.02', name: 'Chuyên viên', steps: [] }, { code: '01.020', name: 'Khác', steps: [] }];
    expect(readRank(number(1.02), twins).ok).toBe(false);
    expect(readRank(text('Chuyên viên'), twins)).toMatchObject({ ok: false, message: 'có nhiều ngạch cùng tên (01.003, 01.02)' });
  });
});

test.each([
  ['CC', 'CONG_CHUC'],
  ['công chức', 'CONG_CHUC'],
  ['VC', 'VIEN_CHUC'],
  ['Cán bộ', 'CAN_BO'],
  ['HĐLĐ (NĐ 111)', 'HOP_DONG_111'],
  ['Hợp đồng theo NĐ 111/2022/NĐ-CP', 'HOP_DONG_111'],
  ['HĐ 111', 'HOP_DONG_111'],
  ['Người làm việc tại hội', 'HOI'],
])('category %s is %s', (written, category) => expect(readCategory(text(written))).toEqual({ ok: true, value: category }));

test.each(['HĐLĐ', 'HĐ 68', 'CB, CC', 'người lao động', '1'])('category %s is not guessed', (written) =>
  expect(readCategory(text(written)).ok).toBe(false),
);
