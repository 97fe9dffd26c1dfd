import { columnLetters } from './cell-address.ts';
import { checkList } from './domain/check-list.ts';
import type { CheckContext, CheckedRow } from './domain/check-row.ts';
import { checkRow } from './domain/check-row.ts';
import type { Field } from './domain/field.ts';
import type { RankCatalog } from './domain/read-rank.ts';
import { kindOfRow } from './domain/row-kind.ts';
import type { RowNote, RowProblem, StaffRow } from './domain/staff-row.ts';
import type { LeftOutColumn, Table } from './find-table.ts';
import { HEADING_SEARCH_ROWS, findTable, requireColumns } from './find-table.ts';
import type { Sheet, Workbook } from './read-workbook.ts';
import { openWorkbook } from './read-workbook.ts';
import { UnusableFile } from './unusable-file.ts';

export type StaffList = {
  /** Name of the sheet that holds the list. */
  sheet: string;
  table: Table;
  /** Every person of the list, the bad ones too; `problems` says which are bad. */
  rows: StaffRow[];
  problems: RowProblem[];
  notes: RowNote[];
  leftOutColumns: LeftOutColumn[];
  /** Sentences about the list as a whole: sheets not read, a total that does not agree. */
  remarks: string[];
};

/** The rank catalogue and the day against which dates are "future" ('YYYY-MM-DD'). */
export type ReadingRules = { catalog: RankCatalog; today: string };

/** Reads and checks a whole workbook. Throws `UnusableFile` when nothing in it can be used. */
export const readStaffList = async (file: string, { catalog, today }: ReadingRules): Promise<StaffList> => {
  const workbook = await openWorkbook(file);
  try {
    const { sheet, table, remarks } = await chooseSheet(workbook);
    requireColumns(table, sheet.name);
    const { columns, leftOutColumns } = withoutHalfPay(table);
    const read = await readRows(sheet, { ...table, columns }, { catalog, today, date1904: workbook.date1904 });
    if (read.checked.length === 0)
      throw new UnusableFile(`Danh sách ở trang "${sheet.name}" chưa có dòng nào; hãy điền danh sách rồi nhập lại.`);
    const problems = [...read.checked.flatMap((row) => row.problems), ...checkList(read.checked)].sort((one, other) => one.row - other.row);
    return {
      sheet: sheet.name,
      table: { ...table, columns, leftOutColumns },
      rows: read.checked.map(({ row }) => row),
      problems,
      notes: read.checked.flatMap(({ notes }) => notes),
      leftOutColumns,
      remarks: [...remarks, ...read.remarks],
    };
  } finally {
    await workbook.close();
  }
};

/** The rows without a problem, in the order of the list. */
export const goodRows = ({ rows, problems }: Pick<StaffList, 'rows' | 'problems'>): StaffRow[] => {
  const bad = new Set(problems.map(({ row }) => row));
  return rows.filter(({ row }) => !bad.has(row));
};

type Candidate = { sheet: Sheet; table: Table };

const chooseSheet = async ({ sheets }: Workbook): Promise<Candidate & { remarks: string[] }> => {
  const candidates: Candidate[] = [];
  for (const sheet of sheets) {
    const table = findTable(await firstRows(sheet), await sheet.merges());
    if (table) candidates.push({ sheet, table });
  }
  const rating = ({ sheet, table }: Candidate) => table.columns.size - (sheet.hidden ? 1000 : 0);
  const chosen = candidates.reduce<Candidate | undefined>((best, next) => (best && rating(best) >= rating(next) ? best : next), undefined);
  if (!chosen)
    throw new UnusableFile(
      'Không trang nào trong sổ có danh sách: cần một dòng tiêu đề có "Họ và tên", "Ngày sinh", "Giới tính"… ; có thể lấy mẫu bằng --template.',
    );
  const remarks = sheets
    .filter(({ part }) => part !== chosen.sheet.part)
    .map(({ name, part }) =>
      candidates.some(({ sheet }) => sheet.part === part)
        ? `Trang "${name}" cũng có danh sách nhưng không được đọc; hãy nhập riêng trang đó.`
        : `Trang "${name}" không phải danh sách nên không được đọc.`,
    );
  return { ...chosen, remarks };
};

const firstRows = async (sheet: Sheet) => {
  const sample = [];
  for await (const row of sheet.rows()) {
    sample.push(row);
    if (sample.length >= HEADING_SEARCH_ROWS) break;
  }
  return sample;
};

const PAY: readonly Field[] = ['rankCode', 'rankName', 'step', 'coefficient', 'overgrade', 'payFrom'];

/** Pay cannot be recorded without the rank and the day it holds from, so then none of its columns is taken in. */
const withoutHalfPay = ({ columns, leftOutColumns, headings }: Table): Pick<Table, 'columns' | 'leftOutColumns'> => {
  const hasRank = columns.has('rankCode') || columns.has('rankName');
  if (hasRank && columns.has('payFrom')) return { columns, leftOutColumns };
  const reason = hasRank
    ? 'danh sách không có cột "Ngày hưởng" nên không nhập lương'
    : 'danh sách không có cột "Mã ngạch" nên không nhập lương';
  const pay = PAY.flatMap((field) => columns.get(field) ?? []);
  return {
    columns: new Map([...columns].filter(([field]) => !PAY.includes(field))),
    leftOutColumns: [
      ...leftOutColumns,
      ...pay.map((column) => ({ column: columnLetters(column), heading: headings.get(column) ?? '', reason })),
    ],
  };
};

const readRows = async (sheet: Sheet, table: Table, context: CheckContext): Promise<{ checked: CheckedRow[]; remarks: string[] }> => {
  const checked: CheckedRow[] = [];
  const remarks: string[] = [];
  let groupSection: string | null = null;
  let ended = false;
  for await (const { row, cells } of sheet.rows()) {
    if (row <= table.headingBottom) continue;
    const kind = kindOfRow(cells, table.columns, table.headings);
    switch (kind.kind) {
      case 'blank':
      case 'heading':
        break;
      case 'group':
        if (!ended) groupSection = kind.section;
        break;
      case 'total':
        ended = true;
        if (kind.people !== null && kind.people !== checked.length)
          remarks.push(`Dòng ${row} ghi ${kind.people} người nhưng phía trên đọc được ${checked.length} người; hãy kiểm tra.`);
        break;
      case 'other':
        ended = true;
        break;
      case 'person':
        // Below a total or a signature only an unmistakable person continues the list; nobody is dropped after a subtotal.
        if (ended && !kind.sure) break;
        ended = false;
        checked.push(checkRow({ row, cells, columns: table.columns, groupSection }, context));
        break;
    }
  }
  return { checked, remarks };
};
