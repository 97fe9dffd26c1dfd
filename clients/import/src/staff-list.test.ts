import type { CellValue, SheetContent } from './small-workbook.ts';
import { RULES, saveWorkbook, workFolder } from './small-workbook.ts';
import { goodRows, readStaffList } from './staff-list.ts';

const folder = workFolder();
afterAll(folder.remove);

let made = 0;
const listOf = async (sheets: readonly SheetContent[]) => {
  made += 1;
  return readStaffList(await saveWorkbook(folder.path(`ds-${made}.xlsx`), sheets), RULES);
};
const list = (...rows: CellValue[][]) => listOf([{ rows }]);

const HEADING = ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Số CCCD'];
const HOA = [1, 'Nguyễn Thị Hoa', 'Nữ', '02/03/1990', '033190000001'];
const AN = [2, 'Trần Văn An', 'Nam', '05/06/1985', '033085000002'];

describe('headings are known by their words', () => {
  test('columns in any order, headings in capitals, with line breaks, decomposed, with remarks', async () => {
    const { rows, problems, leftOutColumns } = await list(
      ['SỞ Y TẾ'],
      [],
      [
        'NGÀY\nVÀO CƠ QUAN',
        'HỆ SỐ',
        'Bậc hiện hưởng',
        'Mã số ngạch'.normalize('NFD'),
        'Ngày hưởng lương',
        'Đối tượng',
        'Chức danh',
        'Họ  tên',
        'Giới tính (Nam/Nữ)',
        'Ngày sinh (dd/mm/yyyy)',
        'Số định danh cá nhân',
        '% VK',
        'Bộ phận',
      ],
      [
        '01/02/2015',
        2.67,
        2,
        '01.003',
        '01/03/2024',
        'VC',
        'Điều dưỡng',
        'Nguyễn Thị Hoa',
        'nữ',
        '02/03/1990',
        '033190000001',
        null,
        'Khoa Nội',
      ],
    );
    expect(problems).toEqual([]);
    expect(leftOutColumns).toEqual([]);
    expect(rows).toEqual([
      {
        row: 4,
        familyName: 'Nguyễn Thị',
        givenName: 'Hoa',
        gender: 'NU',
        dateOfBirth: '1990-03-02',
        identityNumber: '033190000001',
        section: 'Khoa Nội',
        jobTitle: 'Điều dưỡng',
        category: 'VIEN_CHUC',
        joinedOn: '2015-02-01',
        rankCode: '01.003',
        step: 2,
        coefficient: '2.67',
        overgradePercent: null,
        payFrom: '2024-03-01',
        note: null,
      },
    ]);
  });

  test('two-row headings, merged or only with empty neighbours', async () => {
    const rows = [
      ['TT', 'Họ và tên', 'Năm sinh', null, 'CCCD', 'Lương hiện hưởng', null, null, null],
      [null, null, 'Nam', 'Nữ', null, 'Ngạch', 'Bậc', 'HS', 'Thời điểm hưởng'],
      [1, 'Nguyễn Thị Hoa', null, 1990, '033190000001', 'Chuyên viên', 1, 2.34, '01/01/2025'],
    ];
    const merged = await listOf([{ rows, merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:I1'] }]);
    const plain = await listOf([{ rows }]);
    expect(plain.rows).toEqual(merged.rows);
    expect(merged.rows).toMatchObject([{ gender: 'NU', dateOfBirth: '1990', rankCode: '01.003', step: 1, payFrom: '2025-01-01' }]);
    expect(merged.leftOutColumns).toEqual([]);
  });

  test.each([
    ['with headings of their own', ['Họ đệm', 'Tên']],
    ['under one heading', ['Họ và tên', null]],
  ])('the name in two columns %s', async (_how, [family, given]) => {
    const { rows } = await list(['STT', family, given, 'Giới tính', 'Ngày sinh'], [1, 'Nguyễn Thị', 'Hoa', 'Nữ', '02/03/1990']);
    expect(rows).toMatchObject([{ familyName: 'Nguyễn Thị', givenName: 'Hoa' }]);
  });

  test('gender as an x under "Giới tính", and a row with both or none marked', async () => {
    const { rows, problems } = await list(
      ['STT', 'Họ và tên', 'Giới tính', null, 'Ngày sinh'],
      [null, null, 'Nam', 'Nữ', null],
      [1, 'Nguyễn Thị Hoa', null, 'x', '02/03/1990'],
      [2, 'Trần Văn An', 'X', null, '05/06/1985'],
      [3, 'Lê Bình', 'x', 'x', '05/06/1985'],
      [4, 'Vũ Cường', null, null, '05/06/1986'],
    );
    expect(rows.map(({ gender }) => gender)).toEqual(['NU', 'NAM', null, null]);
    expect(problems.map(({ row, field }) => [row, field])).toEqual([
      [5, 'Giới tính'],
      [6, 'Giới tính'],
    ]);
  });

  test('with only a "Nữ" column, an empty cell is a man only if his number says so', async () => {
    const { rows, problems } = await list(
      ['STT', 'Họ và tên', 'Nữ', 'Ngày sinh', 'CCCD'],
      [1, 'Nguyễn Thị Hoa', 'x', '02/03/1990', '033190000001'],
      [2, 'Trần Văn An', null, '05/06/1985', '033085000002'],
      [3, 'Lê Thị Bình', null, '05/06/1985', '033185000003'],
    );
    expect(rows.map(({ gender }) => gender)).toEqual(['NU', 'NAM', null]);
    expect(problems.map(({ row }) => row)).toEqual([4]);
  });

  test('what is not understood is named and left out', async () => {
    const { leftOutColumns, rows, problems } = await list(
      [...HEADING, 'Chức vụ Đảng', 'Hệ số phụ cấp', 'Họ tên vợ (chồng)', 'Số điện thoại', 'Ngày tuyển dụng'],
      [...HOA, 'Bí thư', 0.5, 'Trần Văn An', '0912', '01/01/2010'],
    );
    expect(leftOutColumns.map(({ column, heading, reason }) => [column, heading, reason])).toEqual([
      ['F', 'Chức vụ Đảng', 'không hiểu tiêu đề'],
      ['G', 'Hệ số phụ cấp', 'không hiểu tiêu đề'],
      ['H', 'Họ tên vợ (chồng)', 'không hiểu tiêu đề'],
      ['I', 'Số điện thoại', 'không hiểu tiêu đề'],
      ['J', 'Ngày tuyển dụng', 'không hiểu tiêu đề'],
    ]);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ jobTitle: null, coefficient: null, joinedOn: null }]);
  });

  test('a coefficient under "Phụ cấp" is not the salary coefficient', async () => {
    const { rows, leftOutColumns } = await list(
      ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Lương', null, null, null, 'Phụ cấp chức vụ', null],
      [null, null, null, null, 'Mã ngạch', 'Bậc', 'Hệ số', 'Ngày hưởng', 'Hệ số', 'Ngày hưởng'],
      [1, 'Nguyễn Thị Hoa', 'Nữ', 1990, '01.003', 2, 2.67, '01/01/2024', 0.5, '01/01/2020'],
    );
    expect(rows).toMatchObject([{ coefficient: '2.67', payFrom: '2024-01-01' }]);
    expect(leftOutColumns.map(({ column }) => column)).toEqual(['I', 'J']);
  });

  test('without rank or pay date there is no pay, and the columns say why', async () => {
    const { rows, problems, leftOutColumns } = await list([...HEADING, 'Bậc', 'Hệ số'], [...HOA, 2, 2.67]);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ rankCode: null, step: null, coefficient: null }]);
    const reason = 'danh sách không có cột "Mã ngạch" nên không nhập lương';
    expect(leftOutColumns).toEqual([
      { column: 'F', heading: 'Bậc', reason },
      { column: 'G', heading: 'Hệ số', reason },
    ]);
  });
});

describe('which rows are people', () => {
  test('the list may stand on any sheet; the others are named', async () => {
    const { sheet, rows, remarks } = await listOf([
      { name: 'Bìa', rows: [['BÁO CÁO']] },
      { name: 'Cũ', rows: [HEADING, AN], state: 'hidden' },
      { name: 'DS', rows: [['Danh sách'], HEADING, HOA] },
    ]);
    expect([sheet, rows.length]).toEqual(['DS', 1]);
    expect(remarks).toEqual([
      'Trang "Bìa" không phải danh sách nên không được đọc.',
      'Trang "Cũ" cũng có danh sách nhưng không được đọc; hãy nhập riêng trang đó.',
    ]);
  });

  test('group rows give the section when no column does', async () => {
    const { rows, notes } = await list(
      HEADING,
      ['I. BAN GIÁM ĐỐC (1 người)'],
      HOA,
      ['II', 'PHÒNG TỔ CHỨC'],
      AN,
      [null, 'Phòng Kế toán'],
      [3, 'Lê Bình', 'Nam', '05/06/1985', '033085000003'],
    );
    expect(rows.map(({ section }) => section)).toEqual(['Ban giám đốc', 'Phòng tổ chức', 'Phòng Kế toán']);
    expect(notes.map(({ field, message }) => [field, message])).toEqual(Array(3).fill(['Phòng, ban', 'lấy từ dòng nhóm phía trên']));
  });

  test('a section written once over merged rows holds for each of them', async () => {
    const { rows } = await listOf([
      {
        rows: [
          [...HEADING, 'Phòng, ban'],
          [...HOA, 'Văn phòng'],
          [...AN, null],
          [3, 'Lê Bình', 'Nam', '05/06/1985', '033085000003', 'Thanh tra'],
        ],
        merges: ['F2:F3'],
      },
    ]);
    expect(rows.map(({ section }) => section)).toEqual(['Văn phòng', 'Văn phòng', 'Thanh tra']);
  });

  test('column numbers, repeated headings, blank and pre-numbered rows are no people', async () => {
    const { rows, problems } = await list(HEADING, ['(1)', '(2)', '(3)', '(4)', '(5)'], HOA, [], HEADING, AN, [3], [4]);
    expect(rows.map(({ row }) => row)).toEqual([3, 6]);
    expect(problems).toEqual([]);
  });

  test('a subtotal loses nobody; total and signature end the list; a wrong total is remarked', async () => {
    const { rows, problems, remarks } = await list(
      HEADING,
      HOA,
      ['Cộng: 1 người'],
      AN,
      ['Tổng cộng: 3 người'],
      [],
      [null, 'NGƯỜI LẬP BIỂU', null, null, 'Hưng Yên, ngày 05 tháng 11 năm 2026'],
      [null, null, null, null, 'GIÁM ĐỐC'],
      [null, 'Vũ Thị Lập', null, null, 'Phạm Văn Ký'],
    );
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(problems).toEqual([]);
    expect(remarks).toEqual(['Dòng 5 ghi 3 người nhưng phía trên đọc được 2 người; hãy kiểm tra.']);
  });

  test('a signature ends the list also without a total', async () => {
    const { rows, problems } = await list(
      HEADING,
      HOA,
      [],
      [null, null, null, 'Hưng Yên, ngày 05 tháng 11 năm 2026'],
      [null, 'TRƯỞNG PHÒNG', null, 'GIÁM ĐỐC'],
      [null, '(Ký, ghi rõ họ tên)'],
      [null, 'Phạm Văn Ký'],
    );
    expect(rows.map(({ row }) => row)).toEqual([2]);
    expect(problems).toEqual([]);
  });

  test('people named Tống, Công or Tổ are people', async () => {
    const names = ['Tống Văn An', 'Công Thị Hoa', 'Ban Văn Tổ', 'Kê Toán'];
    const { rows } = await list(HEADING, ...names.map((name, index) => [index + 1, name, 'Nam', '05/06/1985', `03308500000${index}`]));
    expect(rows).toHaveLength(4);
  });
});

describe('what makes a row bad', () => {
  const FULL = [...HEADING, 'Chức vụ', 'Đối tượng', 'Ngày vào cơ quan', 'Mã ngạch', 'Bậc', 'Hệ số', 'VK (%)', 'Ngày hưởng'];
  const whole = (change: Record<number, CellValue>) =>
    [...HOA, 'Kế toán', 'CC', '01/02/2015', '01.003', 2, 2.67, null, '01/03/2024'].map((value, index) =>
      index in change ? change[index] : value,
    );
  const problemsOf = async (change: Record<number, CellValue>) =>
    (await list(FULL, whole(change))).problems.map(({ field, message }) => `${field}: ${message}`);

  test.each<[string, Record<number, CellValue>, string[]]>([
    ['nothing', {}, []],
    ['no gender', { 2: null }, ['Giới tính: để trống']],
    ['no birth date', { 3: '-' }, ['Ngày sinh: để trống']],
    ['no number', { 4: null }, ['Số CCCD: để trống']],
    ['no title', { 5: '…' }, ['Chức vụ: để trống']],
    ['an unclear category', { 6: 'HĐLĐ' }, ['Đối tượng: không rõ là đối tượng nào']],
    ['only a year of joining', { 7: 2015 }, ['Ngày vào cơ quan: chưa có đủ ngày, tháng, năm']],
    ['joined as a child', { 7: '01/02/2000' }, ['Ngày vào cơ quan: khi đó chưa đủ 15 tuổi (sinh 02/03/1990)']],
    ['a number of another sex', { 2: 'Nam' }, ['Số CCCD: số này là của người nữ sinh năm 1990, dòng này ghi nam sinh năm 1990']],
    ['born in the future', { 3: '02/03/2090', 4: '033390000001', 7: null }, ['Ngày sinh: ở tương lai', 'Ngày vào cơ quan: để trống']],
    ['too old', { 3: '02/03/1930', 4: '033130000001' }, ['Ngày sinh: đã trên 80 tuổi']],
    ['no pay at all', { 8: null, 9: null, 10: null, 12: null }, []],
    ['pay without rank', { 8: null }, ['Mã ngạch: để trống trong khi có bậc, hệ số hoặc ngày hưởng']],
    ['pay without date', { 12: null }, ['Ngày hưởng: để trống']],
    ['pay in the future', { 12: '01/01/2027' }, ['Ngày hưởng: ở tương lai']],
    ['a step the rank has not', { 9: 10 }, ['Bậc: ngạch 01.003 Chuyên viên chỉ có 9 bậc']],
    ['a coefficient of another step', { 10: '3,00' }, ['Hệ số: ngạch 01.003 bậc 2 có hệ số 2,67; 3,00 là bậc 3']],
    ['a stroke step nothing confirms', { 9: '1/4', 10: null }, ['Bậc: không rõ bậc (ngạch này có 9 bậc)']],
    ['neither step nor coefficient', { 9: null, 10: null }, ['Bậc: để trống, hệ số cũng trống']],
    ['overgrade below the top step', { 11: 5 }, ['Vượt khung (%): chỉ bậc cuối (bậc 9) mới có vượt khung']],
    ['overgrade at the top step', { 9: 9, 10: 4.98, 11: 5 }, []],
    ['a broken formula', { 10: { formula: 'A1/0', result: { error: '#DIV/0!' } } }, ['Hệ số: công thức trong ô đang báo lỗi']],
  ])('%s', async (_case, change, expected) => expect(await problemsOf(change)).toEqual(expected));

  test('step from coefficient and coefficient from step are notes', async () => {
    const { rows, notes, problems } = await list(FULL, whole({ 9: null }), [
      2,
      ...whole({ 1: 'Lê Thị Mai', 4: '033190000009', 10: null }).slice(1),
    ]);
    expect(problems).toEqual([]);
    expect(rows.map(({ step, coefficient }) => [step, coefficient])).toEqual([
      [2, '2.67'],
      [2, '2.67'],
    ]);
    expect(notes.map(({ row, field }) => [row, field])).toEqual([
      [2, 'Bậc'],
      [3, 'Hệ số'],
    ]);
  });

  test('of two rows with one number the one it does not fit is bad; when it fits both, both are', async () => {
    const one = await list(HEADING, HOA, [2, 'Lê Thị Mai', 'Nữ', '02/03/1991', '033190000001']);
    expect([...new Set(one.problems.map(({ row }) => row))]).toEqual([3]);
    expect(goodRows(one).map(({ row }) => row)).toEqual([2]);
    const both = await list(HEADING, HOA, [2, 'Lê Thị Mai', 'Nữ', '12/12/1990', '033190000001']);
    expect(both.problems.map(({ row, message }) => [row, message])).toEqual([
      [2, 'trùng với dòng 3'],
      [3, 'trùng với dòng 2'],
    ]);
  });

  test('without numbers, the same name and birth date twice is doubtful; accents tell people apart', async () => {
    const { problems } = await list(
      HEADING.slice(0, 4),
      [1, 'Lê Ngọc Ánh', 'Nữ', '02/03/1990'],
      [2, 'LÊ NGỌC ÁNH', 'Nữ', '2/3/1990'],
      [3, 'Lê Ngọc Anh', 'Nữ', '02/03/1990'],
    );
    expect(problems.map(({ row }) => row)).toEqual([2, 3]);
  });
});

test('cells that start a formula, a script or a link are data', async () => {
  const { rows, problems } = await list(
    [...HEADING, 'Chức vụ', 'Ghi chú'],
    [...HOA, '=HYPERLINK("http://x","Kế toán")', '@SUM(1+1)'],
    [2, "=cmd|' /C calc'!A0", 'Nam', '05/06/1985', '033085000002', 'Văn thư', '<script>alert(1)</script>'],
  );
  expect(rows).toMatchObject([{ jobTitle: '=HYPERLINK("http://x","Kế toán")', note: '@SUM(1+1)' }, { note: '<script>alert(1)</script>' }]);
  expect(problems.map(({ row, field }) => [row, field])).toEqual([[3, 'Họ và tên']]);
});

test.each<[string, SheetContent[], string]>([
  ['no list', [{ rows: [['Báo cáo'], ['Tháng', 'Số tiền']] }], 'Không trang nào trong sổ có danh sách'],
  [
    'no birth date',
    [
      {
        rows: [
          ['STT', 'Họ và tên', 'Giới tính'],
          [1, 'Nguyễn Thị Hoa', 'Nữ'],
        ],
      },
    ],
    'không có cột "Ngày sinh"',
  ],
  [
    'no gender',
    [
      {
        rows: [
          ['STT', 'Họ và tên', 'Ngày sinh'],
          [1, 'Nguyễn Thị Hoa', 1990],
        ],
      },
    ],
    'không có cột "Giới tính"',
  ],
  ['nobody in it', [{ rows: [HEADING] }], 'chưa có dòng nào'],
])('%s makes the file unusable, with a sentence', async (_case, sheets, sentence) => {
  await expect(listOf(sheets)).rejects.toMatchObject({ name: 'UnusableFile', message: expect.stringContaining(sentence) as string });
});
