import { columnLetters } from './cell-address.ts';
import { type Cell, isBlank, type SheetRow, shownValue } from './domain/cell.ts';
import { textOfCell } from './domain/catalog-cell.ts';
import { CATALOG_LABELS, type CatalogField, catalogFieldOf, NEEDED } from './domain/catalog-column.ts';
import { openWorkbook, type Sheet } from './read-workbook.ts';
import { UnusableFile } from './unusable-file.ts';

export type CatalogRow = { row: number } & Record<CatalogField, string | null>;
export type CatalogList = {
  sheet: string;
  headingRow: number;
  columns: ReadonlyMap<CatalogField, number>;
  rows: CatalogRow[];
  /** Cells that hold an error of a formula, by row: what the graph cannot know. */
  broken: { row: number; field: CatalogField; value: string }[];
};

const HEADING_SEARCH_ROWS = 30;
/** More than the graph takes in one request. */
const MOST_CHARACTERS = 10_000_000;
const FIELDS = Object.keys(CATALOG_LABELS) as CatalogField[];
const DAYS: readonly CatalogField[] = ['validFrom', 'validTo'];

const columnsOf = ({ cells }: SheetRow): Map<CatalogField, number> => {
  const columns = new Map<CatalogField, number>();
  for (const [column, cell] of cells) {
    const field = catalogFieldOf(shownValue(cell));
    if (field && !columns.has(field)) columns.set(field, column);
  }
  return columns;
};

/** The heading of a list: the first row that names code and name; the columns it lacks are told, not guessed. */
const findHeading = async (sheet: Sheet): Promise<{ row: number; columns: Map<CatalogField, number> } | null> => {
  let looked = 0;
  for await (const row of sheet.rows()) {
    const columns = columnsOf(row);
    if (columns.has('code') && columns.has('name')) return { row: row.row, columns };
    if (++looked >= HEADING_SEARCH_ROWS) return null;
  }
  return null;
};

const rowOf = (row: number, cells: ReadonlyMap<number, Cell>, columns: ReadonlyMap<CatalogField, number>): CatalogRow => {
  const said = (field: CatalogField) => textOfCell(cells.get(columns.get(field) ?? 0), DAYS.includes(field));
  return { row, ...(Object.fromEntries(FIELDS.map((field) => [field, said(field)])) as Record<CatalogField, string | null>) };
};

/** Where a field of a row stands, such as B7; the row alone where the list has no such column. */
export const cellAddress = ({ columns }: Pick<CatalogList, 'columns'>, field: string, row: number): string => {
  const column = columns.get(field as CatalogField);
  return column === undefined ? `dòng ${row}` : `${columnLetters(column)}${row}`;
};

/** Reads the list of a catalog from the first sheet that holds one. Throws `UnusableFile` when none does or a column is missing. */
export const readCatalogList = async (file: string): Promise<CatalogList> => {
  const workbook = await openWorkbook(file);
  try {
    for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
      const heading = await findHeading(sheet);
      if (!heading) continue;
      const lacking = NEEDED.filter((field) => !heading.columns.has(field)).map((field) => `"${CATALOG_LABELS[field]}"`);
      if (lacking.length > 0) throw new UnusableFile(`Trang "${sheet.name}" thiếu cột ${lacking.join(', ')}; hãy thêm rồi nhập lại.`);
      const list: CatalogList = { sheet: sheet.name, headingRow: heading.row, columns: heading.columns, rows: [], broken: [] };
      let characters = 0;
      for await (const { row, cells } of sheet.rows()) {
        if (row <= heading.row) continue;
        const own = [...heading.columns].map(([field, column]) => ({ field, cell: cells.get(column) }));
        if (own.every(({ cell }) => isBlank(cell))) continue;
        const read = rowOf(row, cells, heading.columns);
        characters += FIELDS.reduce((sum, field) => sum + (read[field]?.length ?? 0), 0);
        if (characters > MOST_CHARACTERS)
          throw new UnusableFile(`Danh mục ở trang "${sheet.name}" có quá nhiều chữ (trên 10 triệu ký tự); hãy chia thành nhiều sổ.`);
        list.rows.push(read);
        for (const { field, cell } of own) if (cell?.kind === 'error') list.broken.push({ row, field, value: cell.code });
      }
      if (list.rows.length === 0) throw new UnusableFile(`Danh mục ở trang "${sheet.name}" chưa có dòng nào; hãy điền rồi nhập lại.`);
      return list;
    }
    throw new UnusableFile(
      'Không trang nào trong sổ có danh mục: cần một dòng tiêu đề có "Mã", "Tên", "Căn cứ pháp lý" và "Dùng từ ngày".',
    );
  } finally {
    await workbook.close();
  }
};
