import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync, symlinkSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { openWorkbook } from './read-workbook.ts';
import type { CellValue } from './small-workbook.ts';
import { RULES, saveRawWorkbook, saveWorkbook, workFolder } from './small-workbook.ts';
import { readStaffList } from './staff-list.ts';
import { writeErrors } from './write-errors.ts';
import { writeZip } from './write-zip.ts';

const folder = workFolder();
afterAll(folder.remove);

const HEADING = ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Số CCCD', 'Ghi chú'];

const written = async (path: string) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

test('formulas come back as their last values, links as texts, dangerous texts as inert texts', async () => {
  const dangerous = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '<script>alert("x")</script>', '=HYPERLINK("http://x")'];
  const source = await saveWorkbook(folder.path('inject.xlsx'), [
    {
      rows: [
        HEADING,
        [
          1,
          { formula: 'UPPER("Nguyễn Thị Hoa")', result: 'NGUYỄN THỊ HOA' },
          'Nữ',
          { formula: '1989+1', result: 1990 },
          '033190000001',
          { text: 'trang', hyperlink: 'http://x.vn/' },
        ] as CellValue[],
        ...dangerous.map((note, index) => [index + 2, note, 'Nam', '05/06/1985', `03308500000${index}`, note]),
      ],
    },
    { name: 'Khác', rows: [['bí mật']] },
  ]);
  const list = await readStaffList(source, RULES);
  const target = folder.path('inject.loi.xlsx');
  await writeErrors(source, target, list);
  const sheet = await written(target);
  const kinds = new Set<number>();
  sheet.eachRow((row) => row.eachCell(({ type }) => kinds.add(type)));
  expect([...kinds].sort()).toEqual([ExcelJS.ValueType.Number, ExcelJS.ValueType.String]);
  expect(['B2', 'D2', 'F2'].map((address) => sheet.getCell(address).value)).toEqual(['NGUYỄN THỊ HOA', 1990, 'trang']);
  expect(dangerous.map((_note, index) => sheet.getCell(`F${index + 3}`).value)).toEqual(dangerous);
  expect(sheet.getCell('G2').value).toBeNull();
  expect(sheet.getCell('G3').value).toMatch(/^Họ và tên: =1\+1 — có ký tự không dùng trong tên người/u);

  const workbook = await openWorkbook(target);
  let whole = '';
  for await (const piece of workbook.zip.read('xl/worksheets/sheet1.xml')) whole += piece.toString('utf8');
  await workbook.close();
  expect(whole).not.toMatch(/<f[ >]|hyperlink>|<script/u);
  expect(readFileSync(target).includes('Khác')).toBe(false);
  expect(readdirSync(folder.path('.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('problems found by the server stand beside those of the file', async () => {
  const source = await saveWorkbook(folder.path('server.xlsx'), [
    { rows: [HEADING, [1, 'Nguyễn Thị Hoa', 'Nữ', '31/02/1990', null, null]] },
  ]);
  const list = await readStaffList(source, RULES);
  const refusal = {
    row: 2,
    field: 'Phòng, ban',
    value: 'Phòng X',
    message: 'đơn vị không có phòng này',
    mending: 'sửa tên hoặc dùng --create-sections',
  };
  const target = folder.path('server.loi.xlsx');
  await writeErrors(source, target, { ...list, problems: [...list.problems, refusal] });
  expect(((await written(target)).getCell('G2').value as string).split('\n')).toEqual([
    'Ngày sinh: 31/02/1990 — tháng 2/1990 không có ngày 31; ghi ngày/tháng/năm, ví dụ 05/11/1985; đối chiếu giấy khai sinh hoặc quyết định',
    'Số CCCD: (trống) — để trống; điền vào ô này',
    'Phòng, ban: Phòng X — đơn vị không có phòng này; sửa tên hoặc dùng --create-sections',
  ]);
});

test('a mended error workbook keeps one error column, and cells right of it', async () => {
  const source = await saveWorkbook(folder.path('mended.xlsx'), [
    {
      rows: [
        [...HEADING, 'Lỗi', 'Điện thoại'],
        [1, 'Nguyễn Thị Hoa', 'Nữ', 1990, '033190000001', null, 'lỗi cũ', '0912'],
        [2, 'Trần Văn An', 'Nam', 1985, '99', null, 'lỗi cũ', '0913'],
      ],
    },
  ]);
  const list = await readStaffList(source, RULES);
  expect(list.leftOutColumns.map(({ heading }) => heading)).toEqual(['Điện thoại']);
  const target = folder.path('mended.loi.xlsx');
  await writeErrors(source, target, list);
  const sheet = await written(target);
  expect(['G1', 'G2', 'G3', 'H1', 'H2', 'H3'].map((address) => sheet.getCell(address).value)).toEqual([
    'Lỗi',
    null,
    'Số CCCD: 99 — có 2 chữ số, phải có 12; ghi đủ 12 chữ số như trên thẻ căn cước, định dạng ô là Text',
    'Điện thoại',
    '0912',
    '0913',
  ]);
});

test('layout, hidden rows and wide column ranges survive; extensions and foreign references do not', async () => {
  const cell = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (n: number, values: string[], more = '') =>
    `<row r="${n}"${more}>${values.map((value, index) => cell(`${String.fromCharCode(65 + index)}${n}`, value)).join('')}<c r="XFD${n}" s="0"/></row>`;
  const source = await saveRawWorkbook(
    folder.path('layout.xlsx'),
    `<worksheet xmlns:r="rel"><sheetPr codeName="Macro"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/><extLst><ext><evil/></ext></extLst></sheetView></sheetViews><cols><col min="1" max="3" width="9"/><col min="4" max="16384" width="11"/></cols><sheetData>${row(1, HEADING)}${row(2, ['1', 'Nguyễn Thị Hoa', 'Nữ', '1990', '1', 'a &amp; b'], ' hidden="1" ht="30" customHeight="1"')}${row(3, ['2', 'Trần Văn An', 'Nam', '1985', '033085000002', '&lt;b&gt;'], ' hidden="1"')}</sheetData><autoFilter ref="A1:F3"/><conditionalFormatting sqref="A1"><cfRule><formula>evil()</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><pageSetup orientation="landscape" r:id="rId3"/><drawing r:id="rId7"/><legacyDrawing r:id="rId8"/></worksheet>`,
  );
  const list = await readStaffList(source, RULES);
  const target = folder.path('layout.loi.xlsx');
  await writeErrors(source, target, list);
  const workbook = await openWorkbook(target);
  let xml = '';
  for await (const piece of workbook.zip.read('xl/worksheets/sheet1.xml')) xml += piece.toString('utf8');
  await workbook.close();
  expect(xml).not.toMatch(/evil|r:id|rId|hyperlink|drawing|codeName|autoFilter|formula/u);
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen">');
  expect(xml).toContain(
    '<col min="4" max="6" width="11"/><col min="7" max="7" width="60" customWidth="1"/><col min="8" max="16384" width="11"/>',
  );
  expect(xml).toContain('<row r="2" ht="30" customHeight="1">');
  expect(xml).toContain('<row r="3" hidden="1">');
  const sheet = await written(target);
  expect([sheet.getCell('F2').value, sheet.getCell('F3').value, sheet.getCell('G3').value]).toEqual(['a & b', '<b>', null]);
  expect(sheet.getCell('G2').value).toContain('Số CCCD: 1 —');
});

test('a place that cannot be written gets a sentence and leaves nothing behind', async () => {
  const source = await saveWorkbook(folder.path('place.xlsx'), [{ rows: [HEADING, [1, 'Nguyễn Thị Hoa', 'Nữ', 1990, '1', null]] }]);
  const list = await readStaffList(source, RULES);
  const target = folder.path('no-such-folder/place.loi.xlsx');
  await expect(writeErrors(source, target, list)).rejects.toMatchObject({
    name: 'UnusableFile',
    message: expect.stringContaining('Không ghi được') as string,
  });
  expect(existsSync(target)).toBe(false);
});

test('6,000 rows go through, errors and formats included', async () => {
  const source = folder.path('large.xlsx');
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: source, useStyles: true, useSharedStrings: true });
  const large = writer.addWorksheet('DS');
  large.addRow(HEADING).commit();
  for (let n = 1; n <= 6000; n += 1) {
    const row = large.addRow([
      n,
      'Trần Văn An',
      'Nam',
      n % 1000 === 0 ? '31/02/1985' : '05/06/1985',
      `033085${String(n).padStart(6, '0')}`,
      null,
    ]);
    row.getCell(2).font = { bold: true };
    row.commit();
  }
  await writer.commit();
  const list = await readStaffList(source, RULES);
  expect([list.rows.length, list.problems.map(({ row }) => row)]).toEqual([6000, [1001, 2001, 3001, 4001, 5001, 6001]]);
  const target = folder.path('large.loi.xlsx');
  await writeErrors(source, target, list);
  const sheet = await written(target);
  expect([sheet.rowCount, sheet.getCell('B6001').font.bold]).toEqual([6001, true]);
  expect(sheet.getCell('G6001').value).toContain('Ngày sinh: 31/02/1985');
});

test('the error workbook is read by nobody who may not read the list', async () => {
  const source = await saveWorkbook(folder.path('private.xlsx'), [
    { rows: [HEADING, [1, '=1+1', 'Nam', '05/06/1985', '033085000001', '']] },
  ]);
  const list = await readStaffList(source, RULES);
  for (const mode of [0o600, 0o640]) {
    chmodSync(source, mode);
    const target = folder.path('private.loi.xlsx');
    await writeErrors(source, target, list);
    expect(statSync(target).mode & 0o777).toBe(mode);
  }
});

test('a workbook is written through no link that somebody laid in its place', async () => {
  const [elsewhere, link] = [folder.path('elsewhere'), folder.path('link.tmp')];
  writeFileSync(elsewhere, 'không được đụng tới');
  symlinkSync(elsewhere, link);
  await expect(writeZip(link, [])).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(elsewhere, 'utf8')).toBe('không được đụng tới');
});
