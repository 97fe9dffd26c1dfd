import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { CATALOG, workFolder } from './small-workbook.ts';
import type { StaffList } from './staff-list.ts';
import { goodRows, readStaffList } from './staff-list.ts';
import { writeErrors } from './write-errors.ts';

const WORKBOOK = join(__dirname, '../../../../shared/data/workbooks/so-noi-vu-2026.xlsx');
const onlyWithIt = existsSync(WORKBOOK) ? describe : describe.skip;

onlyWithIt('the list of Sở Nội vụ, as its personnel officer keeps it', () => {
  const folder = workFolder();
  let list: StaffList;
  beforeAll(async () => {
    list = await readStaffList(WORKBOOK, { catalog: CATALOG, today: '2026-11-22' });
  });
  afterAll(folder.remove);

  const problemsOf = (row: number) =>
    list.problems.filter((problem) => problem.row === row).map(({ field, value, message }) => [field, value, message]);
  const notesOf = (row: number) => list.notes.filter((note) => note.row === row).map(({ field, message }) => [field, message]);
  const person = (row: number) => list.rows.find((found) => found.row === row);

  test('the list stands on the first sheet under a two-row heading, every column understood', () => {
    expect(list.sheet).toBe('DS CBCC');
    expect([list.table.headingTop, list.table.headingBottom]).toEqual([7, 8]);
    expect(list.leftOutColumns).toEqual([]);
    expect(list.remarks).toEqual(['Trang "Ghi chú" không phải danh sách nên không được đọc.']);
  });

  test('42 people; group rows, total and signature are none', () => {
    expect(list.rows.map(({ row }) => row)).toEqual(
      [
        [10, 16],
        [18, 24],
        [26, 32],
        [34, 40],
        [42, 48],
        [50, 56],
      ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_unused, index) => from + index)),
    );
    expect(goodRows(list)).toHaveLength(33);
  });

  test('exactly the nine bad rows, each with its field and value', () => {
    expect([...new Set(list.problems.map(({ row }) => row))]).toEqual([35, 37, 39, 42, 44, 46, 48, 51, 53]);
    expect(problemsOf(35)).toEqual([['Số CCCD', '03309012', 'có 8 chữ số, phải có 12']]);
    expect(problemsOf(37)).toEqual([
      ['Số CCCD', '033080100851', 'số này là của người nam sinh năm 1980, dòng này ghi nam sinh năm 1997'],
      ['Số CCCD', '033080100851', 'trùng với dòng 36'],
    ]);
    expect(problemsOf(39)).toEqual([['Hệ số', '3.15', 'ngạch 01.004 bậc 2 có hệ số 2,41']]);
    expect(problemsOf(42)).toEqual([['Mã ngạch', '01.999', 'không có trong danh mục ngạch']]);
    expect(problemsOf(44)).toEqual([['Ngày sinh', '31/02/1985', 'tháng 2/1985 không có ngày 31']]);
    expect(problemsOf(46)).toEqual([['Họ và tên', '', 'để trống']]);
    expect(problemsOf(48)).toEqual([
      ['Giới tính', 'Nam: 12/05/1988; Nữ: 12/05/1988', 'ngày sinh ghi ở cả cột Nam và cột Nữ nên không rõ giới tính'],
    ]);
    expect(problemsOf(51)).toEqual([['Ngày hưởng', '01/13/2024', 'không có tháng 13; ngày đứng trước tháng']]);
    expect(problemsOf(53)).toEqual([['Ngày vào cơ quan', '15/08/2031', 'ở tương lai']]);
  });

  test('what was read safely is a note', () => {
    expect(notesOf(18)).toEqual([['Họ và tên', 'chữ tổ hợp chuyển thành dựng sẵn, đọc là Phạm Thị Minh Hạnh']]);
    expect(notesOf(20)).toEqual([['Họ và tên', 'bỏ khoảng trắng thừa, đọc là Lý Văn Thắng']]);
    expect(notesOf(22)).toEqual([['Họ và tên', 'đổi cách viết hoa, đọc là Lê Văn Ân']]);
    expect(notesOf(26)).toEqual([['Số CCCD', 'thêm số 0 ở đầu mà Excel đã bỏ, đọc là 033096100518 (khớp giới tính và năm sinh)']]);
    expect(notesOf(28)).toEqual([
      ['Mã ngạch', 'mã ngạch đọc là 01.002 (Chuyên viên chính)'],
      ['Hệ số', 'dấu phẩy thập phân, đọc là 4.74'],
    ]);
    expect(notesOf(29)).toEqual([['Bậc', 'đọc là bậc 1, hệ số xác nhận (ngạch này có 10 bậc)']]);
    expect(notesOf(32)).toEqual([
      ['Số CCCD', 'bỏ dấu cách, dấu chấm, đọc là 033300100740'],
      ['Hệ số', 'dấu phẩy thập phân, đọc là 5.08'],
    ]);
    expect([...new Set(list.notes.filter(({ field }) => field === 'Hệ số').map(({ row }) => row))]).toEqual([
      10, 14, 19, 23, 28, 32, 37, 42, 46, 51, 55,
    ]);
    expect(list.notes).toHaveLength(18);
  });

  test('rows come out whole: Excel dates, text dates, months and years', () => {
    expect(person(10)).toEqual({
      row: 10,
      familyName: 'Đặng Thị Minh',
      givenName: 'Nga',
      gender: 'NU',
      dateOfBirth: '1993-09-15',
      identityNumber: '033193100000',
      section: 'Ban Giám đốc',
      jobTitle: 'Giám đốc Sở',
      category: 'CONG_CHUC',
      joinedOn: '2016-04-07',
      rankCode: '01.001',
      step: 1,
      coefficient: '6.20',
      overgradePercent: null,
      payFrom: '2025-09-01',
      note: null,
    });
    expect([11, 12, 13, 14, 15, 16].map((row) => [person(row)?.dateOfBirth, person(row)?.gender, person(row)?.payFrom])).toEqual([
      ['1998-11-24', 'NU', '2025-12-01'],
      ['1968-04-15', 'NU', '2024-07-01'],
      ['1974-11-12', 'NU', '2024-01-01'],
      ['1988-09', 'NAM', '2023-11-01'],
      ['1981', 'NU', '2024-08-01'],
      ['1995-03-20', 'NAM', '2023-04-01'],
    ]);
    expect(person(23)).toMatchObject({ category: 'HOP_DONG_111', rankCode: '01.005', step: 3, coefficient: '2.26', jobTitle: 'Lái xe' });
  });

  test('the error workbook is the same sheet, with the errors beside the bad rows', async () => {
    const target = folder.path('so-noi-vu-2026.loi.xlsx');
    await writeErrors(WORKBOOK, target, list);
    const [before, after] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
    await before.xlsx.readFile(WORKBOOK);
    await after.xlsx.readFile(target);
    expect(after.worksheets.map(({ name }) => name)).toEqual(['DS CBCC']);
    const [source, written] = [before.getWorksheet('DS CBCC'), after.getWorksheet('DS CBCC')];
    source?.eachRow((row) =>
      row.eachCell((cell) => {
        expect(written?.getCell(cell.address).value).toEqual(cell.value);
        expect(written?.getCell(cell.address).style).toEqual(cell.style);
      }),
    );
    expect(written?.getColumn(2).width).toBe(24);
    expect(written?.model.merges).toEqual([...(source?.model.merges ?? []), 'P7:P8']);
    expect(written?.getCell('P7').value).toBe('Lỗi');
    expect(written?.getCell('P35').value).toBe(
      'Số CCCD: 03309012 — có 8 chữ số, phải có 12; ghi đủ 12 chữ số như trên thẻ căn cước, định dạng ô là Text',
    );
    const marked: number[] = [];
    written?.eachRow((row, number) => {
      if (number > 8 && row.getCell(16).value !== null) marked.push(number);
    });
    expect(marked).toEqual([35, 37, 39, 42, 44, 46, 48, 51, 53]);
    const again = await readStaffList(target, { catalog: CATALOG, today: '2026-11-22' });
    expect([again.rows, again.problems, again.leftOutColumns]).toEqual([list.rows, list.problems, []]);
  });
});
