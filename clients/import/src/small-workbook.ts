import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { RankCatalog } from './domain/read-rank.ts';
import { writeZip } from './write-zip.ts';

/** Small workbooks for the tests. */
export type CellValue = ExcelJS.CellValue;
export type SheetContent = { name?: string; rows: CellValue[][]; merges?: string[]; state?: 'visible' | 'hidden' };

const series = (first: number, rise: number, count: number) =>
  Array.from({ length: count }, (_unused, index) => ({ step: index + 1, coefficient: (first + rise * index).toFixed(2) }));

/** NĐ 204/2004/NĐ-CP, table 2, groups A3.1, A2.1, A1, A0 and B. */
export const CATALOG: RankCatalog = [
  { code: '01.001', name: 'Chuyên viên cao cấp', steps: series(6.2, 0.36, 6) },
  { code: '01.002', name: 'Chuyên viên chính', steps: series(4.4, 0.34, 8) },
  { code: '01.003', name: 'Chuyên viên', steps: series(2.34, 0.33, 9) },
  { code: '01.004', name: 'Cán sự', steps: series(2.1, 0.31, 10) },
  { code: '01.005', name: 'Nhân viên', steps: series(1.86, 0.2, 12) },
];

export const RULES = { catalog: CATALOG, today: '2026-11-22' };

/** A folder for one test file, removed at the end. */
export const workFolder = (): { path: (name: string) => string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-import-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export const saveWorkbook = async (path: string, sheets: readonly SheetContent[], date1904 = false): Promise<string> => {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  sheets.forEach(({ name, rows, merges = [], state = 'visible' }, index) => {
    const sheet = workbook.addWorksheet(name ?? `Trang ${index + 1}`, { state });
    rows.forEach((row) => sheet.addRow(row));
    merges.forEach((area) => sheet.mergeCells(area));
  });
  await workbook.xlsx.writeFile(path);
  return path;
};

async function* once(text: string | Buffer): AsyncGenerator<string | Buffer> {
  yield await Promise.resolve(text);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet from its raw XML, for what no decent writer produces. */
export const saveRawWorkbook = async (
  path: string,
  sheetXml: string | AsyncIterable<string>,
  more: Record<string, string> = {},
): Promise<string> => {
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Trang" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ...more,
  };
  await writeZip(path, [
    ...Object.entries(parts).map(([name, text]) => ({ name, content: once(text) })),
    { name: 'xl/worksheets/sheet1.xml', content: typeof sheetXml === 'string' ? once(sheetXml) : sheetXml },
  ]);
  return path;
};
