import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { signedIn } from '@hoso/client-import/src/graph-client.ts';
import { importCatalog } from '@hoso/client-import/src/import-catalog.ts';
import { type CellValue, saveWorkbook } from '@hoso/client-import/src/small-workbook.ts';
import ExcelJS from 'exceljs';
import { fingerprint } from '../support/fingerprint.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';

const PASSWORD = 'Mật khẩu của Sở Nội vụ';
const noCode = () => Promise.reject(new Error('a code was asked for'));
let graph: TestGraph;
let folder: string;
let admin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'hoso-catalog-'));
  admin = await loginOf({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.stop();
});

const loginOf = async (wish: { kind?: string; role: string }): Promise<string> => {
  const { id, login } = await graph.account({ ...wish, over: graph.province });
  await graph.database
    .bootstrap`insert into accounts.credential (account_id, password_hash) values (${id}, ${await hashPassword(PASSWORD)})`;
  return login;
};

const HEADING = ['STT', 'Mã', 'Tên', 'Thứ tự', 'Căn cứ pháp lý', 'Dùng từ ngày', 'Thôi dùng từ ngày', 'Mã thay thế', 'Ghi chú'];
const LAW = 'TT 24/2017/TT-BGDĐT';
const row = (
  code: CellValue,
  name: CellValue,
  from: CellValue = '01/02/2020',
  to: CellValue = '',
  replacedBy: CellValue = '',
  law: CellValue = LAW,
): CellValue[] => [...['', code, name, '', law, from, to, replacedBy, '']];
const listOf = (name: string, rows: CellValue[][]) =>
  saveWorkbook(join(folder, name), [{ name: 'Ngành', rows: [['DANH MỤC CHUYÊN NGÀNH'], HEADING, ...rows] }]);

const said: string[] = [];
const run = (file: string, { commit = false, catalog = 'CHUYEN_NGANH', login = admin } = {}) => {
  said.length = 0;
  return signedIn(graph.urlOf('gateway'), { login, password: PASSWORD, codeOf: noCode }, (ask) =>
    importCatalog(ask, { kind: 'catalog', file, catalog, login, commit }, (line) => said.push(line)),
  );
};
const state = () =>
  fingerprint(
    graph.database.bootstrap,
    ['catalog_entry', 'catalog_wording', 'decision', 'request'].map((table) => `organization.${table}`),
  );
const wordings = (code: string) =>
  graph.database.bootstrap<{ name: string; from: string; to: string | null; next: string | null }[]>`
    select name, valid_from::text as from, valid_to::text as to, replaced_by as next from organization.catalog_wording where catalog = 'CHUYEN_NGANH' and code = ${code} order by valid_from`;

test('a list is checked first, then goes in, then goes in again and changes nothing', async () => {
  const file = await listOf('nganh.xlsx', [
    row('7310101', 'Kinh tế học'),
    row('7380101', 'Luật học', new Date('2020-02-01T00:00:00Z')),
    row('LUAT', 'Luật', '01/01/1900', '01/02/2020', '7380101'),
    row('KE_TOAN', 'Kế toán', '2020-02-01'),
  ]);
  const before = await state();
  expect(await run(file)).toEqual({ rows: 4, good: 4, bad: 0, notes: 0, committed: 0, unchanged: 0, file: null });
  expect(await state()).toBe(before);
  expect(said.at(-1)).toContain('--commit');

  expect(await run(file, { commit: true })).toMatchObject({ rows: 4, bad: 0, committed: 3, unchanged: 1 });
  expect([...(await wordings('7380101'))]).toEqual([{ name: 'Luật học', from: '2020-02-01', to: null, next: null }]);
  expect([...(await wordings('LUAT'))]).toEqual([{ name: 'Luật', from: '1900-01-01', to: '2020-02-01', next: '7380101' }]);

  const after = await fingerprint(graph.database.bootstrap, [
    'organization.catalog_entry',
    'organization.catalog_wording',
    'organization.decision',
  ]);
  expect(await run(file, { commit: true })).toMatchObject({ committed: 0, unchanged: 4, bad: 0 });
  expect(
    await fingerprint(graph.database.bootstrap, ['organization.catalog_entry', 'organization.catalog_wording', 'organization.decision']),
  ).toBe(after);
});

test('every bad row is named in one pass, with its cell and the reason, and the good ones go in', async () => {
  const file = await listOf('loi.xlsx', [
    row('Mã có dấu', 'Ngành một'),
    row('', 'Ngành hai', '31/02/2020'),
    row('TOT', 'Ngành tốt'),
    row('THIEU', '', '01/01/2020', '', '', ''),
    row('VONG', 'Ngành vòng', '01/01/2020', '01/01/2021', 'VONG'),
    row('LAC', 'Ngành lạc', '01/01/2020', '01/01/2021', 'KHONG_CO'),
    row('TOT', 'Trùng mã'),
    row('HONG', { error: '#REF!' }),
    row('DUOC_HOC', 'Dược học mới', '01/01/1900'),
    row('NGUOC', 'Ngành ngược', '01/01/2021', '01/01/2020'),
  ]);
  const summary = await run(file, { commit: true });
  expect(summary).toMatchObject({ rows: 10, good: 1, bad: 9, committed: 1, file: join(folder, 'loi.loi.xlsx') });
  const told = said.filter((line) => line.startsWith('  Ô'));
  expect(told.map((line) => line.split(':')[0])).toEqual([
    '  Ô B3 (Mã)',
    '  Ô B4 (Mã)',
    '  Ô F4 (Dùng từ ngày)',
    '  Ô C6 (Tên)',
    '  Ô E6 (Căn cứ pháp lý)',
    '  Ô H7 (Mã thay thế)',
    '  Ô H8 (Mã thay thế)',
    '  Ô B9 (Mã)',
    '  Ô C10 (Tên)',
    '  Ô F11 (Dùng từ ngày)',
    '  Ô G12 (Thôi dùng từ ngày)',
  ]);
  expect(told.find((line) => line.includes('B9'))).toContain('trùng mã với dòng 5');
  expect(await wordings('TOT')).toHaveLength(1);
  expect(await wordings('VONG')).toHaveLength(0);

  const errors = new ExcelJS.Workbook();
  await errors.xlsx.readFile(summary.file!);
  const column = errors.worksheets[0]!.getRow(2).values as unknown[];
  expect(column.at(-1)).toBe('Lỗi');
});

test('another wording from a later day renames the code', async () => {
  await run(await listOf('doi.xlsx', [row('Y_KHOA', 'Y khoa (bác sĩ đa khoa)', '01/01/2026')]), { commit: true });
  expect((await wordings('Y_KHOA')).map(({ name, to }) => [name, to])).toEqual([
    ['Y khoa', '2026-01-01'],
    ['Y khoa (bác sĩ đa khoa)', null],
  ]);
});

test('no list, a missing column, an unknown catalog, one kept elsewhere and one without the right: a sentence, and nothing changed', async () => {
  const good = await listOf('quyen.xlsx', [row('MOI', 'Ngành mới')]);
  const bare = await saveWorkbook(join(folder, 'thieu.xlsx'), [
    {
      rows: [
        ['Mã', 'Tên'],
        ['A', 'B'],
      ],
    },
  ]);
  const none = await saveWorkbook(join(folder, 'khong.xlsx'), [{ rows: [['Họ tên'], ['An']] }]);
  const officer = await loginOf({ role: 'AGENCY_OFFICER' });
  const before = await fingerprint(graph.database.bootstrap, ['organization.catalog_entry', 'organization.catalog_wording']);
  await expect(run(none)).rejects.toThrow('cần một dòng tiêu đề');
  await expect(run(bare)).rejects.toThrow('thiếu cột "Căn cứ pháp lý", "Dùng từ ngày"');
  await expect(run(good, { catalog: 'KHONG_CO' })).rejects.toThrow('Không có danh mục "KHONG_CO"');
  await expect(run(good, { catalog: 'NGACH', commit: true })).rejects.toThrow('hỏi bằng ranks');
  await expect(run(good, { login: officer, commit: true })).rejects.toThrow('không có quyền');
  expect(await fingerprint(graph.database.bootstrap, ['organization.catalog_entry', 'organization.catalog_wording'])).toBe(before);
});
