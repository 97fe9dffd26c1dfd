import { randomUUID } from 'node:crypto';
import { cellAddress, type CatalogList, readCatalogList } from './catalog-list.ts';
import type { CatalogOrder } from './command-line.ts';
import { CATALOG_LABELS, type CatalogField } from './domain/catalog-column.ts';
import type { RowProblem } from './domain/staff-row.ts';
import { settleErrorFile } from './error-file.ts';
import { type Ask, documentOf, Unable } from './graph-client.ts';
import type { Summary } from './import-list.ts';
import { UnusableFile } from './unusable-file.ts';

type Problem = { field: string; value: string; message: string; mending: string };
type Imported = {
  __typename: 'CatalogEntriesImported';
  committed: number;
  unchanged: number;
  rows: { row: number; outcome: string; problems: Problem[] }[];
};
type Refused = { __typename: 'UnknownCatalog' | 'CatalogNotEditable' | 'InvalidInput' | 'RequestIdReused'; message: string };

const NOTHING_SENT: Imported = { __typename: 'CatalogEntriesImported', committed: 0, unchanged: 0, rows: [] };

const send = async (ask: Ask, { catalog, commit }: CatalogOrder, rows: CatalogList['rows']): Promise<Imported> => {
  if (rows.length === 0) return NOTHING_SENT;
  const input = { requestId: randomUUID(), catalog, commit, rows };
  const { importCatalogEntries: answer } = await ask<{ importCatalogEntries: Imported | Refused }>(documentOf('ImportCatalog'), { input });
  if (answer.__typename !== 'CatalogEntriesImported') throw new Unable(answer.message);
  return answer;
};

/** Text of a cell may hold what moves a terminal's cursor; it is shown, not obeyed. */
const shown = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

/**
 * Reads the list of a catalog, has the graph judge every row, names each bad cell with its reason, writes the error workbook, and with
 * `commit` lets the good rows in. Going in again changes nothing. Errors: `UnusableFile` for the file, `Unable` for everything else.
 */
export const importCatalog = async (ask: Ask, order: CatalogOrder, say: (line: string) => void): Promise<Summary> => {
  const { catalog } = await ask<{ catalog: { name: string } | null }>(documentOf('ImportedCatalog'), { code: order.catalog });
  if (!catalog) throw new Unable(`Không có danh mục "${order.catalog}": hãy xem các mã bằng truy vấn catalogs, ví dụ DAN_TOC.`);
  say(`Đang đọc ${order.file} …`);
  const list = await readCatalogList(order.file);
  say(
    `Trang "${shown(list.sheet)}": ${list.rows.length} dòng. ${order.commit ? 'Đang ghi vào' : 'Đang đối chiếu với'} danh mục ${catalog.name} …`,
  );

  const unreadable = new Set(list.broken.map(({ row }) => row));
  const answer = await send(
    ask,
    order,
    list.rows.filter(({ row }) => !unreadable.has(row)),
  );
  const broken = list.broken.map((cell) => ({ ...cell, message: 'ô có lỗi công thức', mending: 'sửa công thức hoặc gõ giá trị' }));
  const found = [...broken, ...answer.rows.flatMap(({ row, problems }) => problems.map((problem) => ({ ...problem, row })))];
  found.sort((one, other) => one.row - other.row);
  for (const { row, field, value, message, mending } of found)
    say(
      `  Ô ${cellAddress(list, field, row)} (${CATALOG_LABELS[field as CatalogField]}): ${value === '' ? '(trống)' : `"${shown(value)}"`} — ${message}; ${mending}`,
    );

  const problems: RowProblem[] = found.map((problem) => ({
    ...problem,
    field: CATALOG_LABELS[problem.field as CatalogField] ?? problem.field,
  }));
  const headings = new Map([...list.columns].map(([field, column]) => [column, CATALOG_LABELS[field]]));
  const table = { headingTop: list.headingRow, headingBottom: list.headingRow, columns: new Map(), leftOutColumns: [], headings };
  const file = await settleErrorFile(order.file, { sheet: list.sheet, table, problems }).catch((error: unknown) => {
    if (!(error instanceof UnusableFile)) throw error;
    say(`${error.message} Các lỗi đã liệt kê ở trên; kết quả nhập không bị ảnh hưởng.`);
    return null;
  });
  const bad = new Set(found.map(({ row }) => row)).size;
  const [rows, good] = [list.rows.length, list.rows.length - bad];
  say(`${catalog.name}: ${rows} dòng, ${good} dòng đúng, ${bad} dòng sai.`);
  say(
    order.commit
      ? `Đã ghi ${answer.committed} dòng; ${answer.unchanged} dòng đã có sẵn như vậy.`
      : `Chưa ghi gì${answer.unchanged > 0 ? ` (${answer.unchanged} dòng đã có sẵn)` : ''}${good > answer.unchanged ? ': thêm --commit để ghi các dòng đúng' : ''}.`,
  );
  if (file) say(`Các dòng sai ở cột "Lỗi" của ${file}.`);
  return { rows, good, bad, notes: 0, committed: answer.committed, unchanged: order.commit ? answer.unchanged : 0, file };
};
