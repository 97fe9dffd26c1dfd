import ExcelJS from 'exceljs';
import { CATALOG, RULES, workFolder } from './small-workbook.ts';
import { readStaffList } from './staff-list.ts';
import { writeTemplate } from './write-template.ts';

const folder = workFolder();
afterAll(folder.remove);

test('a template offers its choices, and filled in it reads without problem, note or left-out column', async () => {
  const path = folder.path('mau.xlsx');
  await writeTemplate(path, CATALOG);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('Danh sách');
  if (!sheet) throw new Error('no sheet');
  const choices = ['C4', 'H4', 'J503'].map((address) => sheet.getCell(address).dataValidation.formulae as string[]);
  expect(choices).toEqual([["'Danh mục'!$A$2:$A$3"], ["'Danh mục'!$B$2:$B$6"], ["'Danh mục'!$C$2:$C$6"]]);
  const ranks = workbook.getWorksheet('Danh mục')?.getColumn(3).values.slice(2);
  expect(ranks).toEqual(CATALOG.map(({ code, name }) => `${code} ${name}`));

  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  sheet.getRow(4).values = [
    1,
    'Nguyễn Thị Hoa',
    'Nữ',
    '1990',
    '033190000001',
    'Văn phòng',
    'Kế toán',
    'Công chức',
    day('2015-02-01'),
    '01.003 Chuyên viên',
    9,
    4.98,
    5,
    day('2024-03-01'),
    null,
  ];
  ['Cán bộ', 'Công chức', 'Viên chức', 'HĐLĐ (NĐ 111)', 'Người làm việc tại hội'].forEach((category, index) => {
    sheet.getRow(5 + index).values = [
      index + 2,
      'Trần Văn An',
      'Nam',
      '05/06/1985',
      `03308500000${index}`,
      null,
      'Văn thư',
      category,
      day('2010-01-01'),
    ];
  });
  await workbook.xlsx.writeFile(path);

  const list = await readStaffList(path, RULES);
  expect([list.problems, list.notes, list.leftOutColumns]).toEqual([[], [], []]);
  expect(list.rows.map(({ category }) => category)).toEqual(['CONG_CHUC', 'CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI']);
  expect(list.rows[0]).toMatchObject({
    dateOfBirth: '1990',
    joinedOn: '2015-02-01',
    rankCode: '01.003',
    step: 9,
    coefficient: '4.98',
    overgradePercent: 5,
    payFrom: '2024-03-01',
  });
});

test('an empty template is no list yet, and a place that cannot be written gets a sentence', async () => {
  await writeTemplate(folder.path('trong.xlsx'), CATALOG);
  await expect(readStaffList(folder.path('trong.xlsx'), RULES)).rejects.toThrow('chưa có dòng nào');
  await expect(writeTemplate(folder.path('no/such.xlsx'), CATALOG)).rejects.toMatchObject({ name: 'UnusableFile' });
});
