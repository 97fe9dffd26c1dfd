import { rename, rm } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { addressOf, columnLetters } from './cell-address.ts';
import { LABELS } from './domain/field.ts';
import { CATEGORY_NAMES } from './domain/read-category.ts';
import type { RankCatalog } from './domain/read-rank.ts';
import { UnusableFile } from './unusable-file.ts';

type TemplateColumn = { heading: string; width: number; format: string; list?: 'gender' | 'category' | 'rank'; guide: string };

const TEXT = '@';
const DATE = 'dd/mm/yyyy';
/** The birth date is text: in a date cell Excel would turn a year alone into a day of 1905. */
const COLUMNS: readonly TemplateColumn[] = [
  { heading: 'STT', width: 6, format: '0', guide: 'số thứ tự' },
  { heading: LABELS.name, width: 26, format: TEXT, guide: 'như trong căn cước; bắt buộc' },
  { heading: LABELS.gender, width: 10, format: TEXT, list: 'gender', guide: 'Nam hoặc Nữ; bắt buộc' },
  { heading: LABELS.birth, width: 13, format: TEXT, guide: 'ngày/tháng/năm; chưa rõ ngày thì tháng/năm hoặc năm; bắt buộc' },
  { heading: LABELS.identityNumber, width: 16, format: TEXT, guide: '12 chữ số, giữ số 0 ở đầu; bắt buộc' },
  { heading: LABELS.section, width: 26, format: TEXT, guide: 'tên phòng, ban thuộc đơn vị; để trống nếu thuộc thẳng đơn vị' },
  { heading: LABELS.jobTitle, width: 22, format: TEXT, guide: 'chức vụ hoặc vị trí việc làm; bắt buộc' },
  { heading: LABELS.category, width: 20, format: TEXT, list: 'category', guide: 'chọn trong danh sách; bắt buộc' },
  { heading: LABELS.joinedOn, width: 15, format: DATE, guide: 'ngày/tháng/năm; bắt buộc' },
  {
    heading: LABELS.rank,
    width: 28,
    format: TEXT,
    list: 'rank',
    guide: 'chọn trong danh sách; để trống cả phần lương nếu lương theo thỏa thuận',
  },
  { heading: LABELS.step, width: 6, format: '0', guide: 'số bậc' },
  { heading: LABELS.coefficient, width: 8, format: '0.00', guide: 'hệ số của ngạch và bậc đó' },
  { heading: LABELS.overgrade, width: 10, format: '0', guide: 'số phần trăm vượt khung, từ 5; để trống nếu không có' },
  { heading: LABELS.payFrom, width: 13, format: DATE, guide: 'ngày hưởng bậc lương hiện tại' },
  { heading: LABELS.note, width: 26, format: TEXT, guide: 'tùy ý' },
];

const HEADING_ROW = 3;
const ROOM = 500;
const LIST_SHEET = 'Danh mục';

/** Writes an empty list with headings, drop-downs and a guide; a list kept in it reads without a note. Errors: `UnusableFile`. */
export const writeTemplate = async (target: string, catalog: RankCatalog): Promise<void> => {
  const workbook = new ExcelJS.Workbook();
  const list = workbook.addWorksheet('Danh sách', { views: [{ state: 'frozen', xSplit: 2, ySplit: HEADING_ROW }] });
  const choices = {
    gender: ['Nam', 'Nữ'],
    category: Object.values(CATEGORY_NAMES),
    rank: catalog.map(({ code, name }) => `${code} ${name}`),
  };
  list.getCell('A1').value = 'DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG';
  list.getCell('A1').font = { bold: true, size: 13 };
  COLUMNS.forEach(({ heading, width, format, list: choice }, index) => {
    const column = list.getColumn(index + 1);
    column.width = width;
    column.numFmt = format;
    const cell = list.getCell(HEADING_ROW, index + 1);
    cell.value = heading;
    cell.numFmt = TEXT;
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.border = { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } };
    if (choice && choices[choice].length > 0) offer(list, index + 1, Object.keys(choices).indexOf(choice) + 1, choices[choice].length);
  });
  addChoices(workbook, choices);
  addGuide(workbook);
  await save(workbook, target);
};

/** The validations of a sheet by area, which exceljs has but does not declare; cell by cell it writes overlapping areas. */
type Validated = ExcelJS.Worksheet & { dataValidations: { add: (area: string, validation: ExcelJS.DataValidation) => void } };

const offer = (list: ExcelJS.Worksheet, column: number, source: number, length: number): void => {
  const area = addressOf({ top: HEADING_ROW + 1, bottom: HEADING_ROW + ROOM, left: column, right: column });
  const letters = columnLetters(source);
  (list as Validated).dataValidations.add(area, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Chưa đúng',
    error: 'Hãy chọn một mục trong danh sách.',
    formulae: [`'${LIST_SHEET}'!$${letters}$2:$${letters}$${length + 1}`],
  });
};

const addChoices = (workbook: ExcelJS.Workbook, { gender, category, rank }: Record<'gender' | 'category' | 'rank', string[]>): void => {
  const sheet = workbook.addWorksheet(LIST_SHEET);
  [
    ['Các giới tính', gender, 14],
    ['Các đối tượng', category, 26],
    ['Các ngạch', rank, 50],
  ].forEach(([heading, values, width], index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width as number;
    column.numFmt = TEXT;
    column.values = [heading as string, ...(values as string[])];
  });
};

const addGuide = (workbook: ExcelJS.Workbook): void => {
  const sheet = workbook.addWorksheet('Hướng dẫn');
  sheet.getColumn(1).width = 22;
  sheet.getColumn(2).width = 90;
  sheet.addRow(['Mỗi người một dòng ở trang "Danh sách", ngay dưới dòng tiêu đề. Có thể đổi thứ tự cột, không đổi chữ tiêu đề.']);
  for (const { heading, guide } of COLUMNS) sheet.addRow([`Cột ${heading}`, guide]);
};

const save = async (workbook: ExcelJS.Workbook, target: string): Promise<void> => {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await workbook.xlsx.writeFile(temporary);
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new UnusableFile(
      `Không ghi được tệp mẫu ${target} (${String((cause as NodeJS.ErrnoException).code)}); hãy kiểm tra thư mục và quyền ghi.`,
    );
  }
};
