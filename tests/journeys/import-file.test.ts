import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { signedIn, Unable } from '@hoso/client-import/src/graph-client.ts';
import { importList } from '@hoso/client-import/src/import-list.ts';
import { saveWorkbook } from '@hoso/client-import/src/small-workbook.ts';
import { codeOf, passwordOf } from '@hoso/client-import/src/password.ts';
import { signInOperations } from '@hoso/shared/registered-documents.ts';
import ExcelJS from 'exceljs';
import { Secret, TOTP } from 'otpauth';
import { earlyInStep } from '../support/code-step.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';

const WORKBOOK = join(__dirname, '../../../shared/data/workbooks/so-noi-vu-2026.xlsx');
const PASSWORD = 'Mật khẩu của người nhập';
const noCode = () => Promise.reject(new Error('a code was asked for'));

let graph: TestGraph;
let folder: string;
beforeAll(async () => {
  graph = await startTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'hoso-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.stop();
});

let serial = 0;
/** An office with its code, and an officer who signs in with a password. */
const office = async () => {
  const code = `H31.${++serial}`;
  const unit = await graph.unit({ parent: graph.province, code, quota: { CONG_CHUC: '60', HOP_DONG_111: '10' } });
  const { id, login } = await graph.account({ role: 'AGENCY_OFFICER', over: unit });
  await graph.database
    .bootstrap`insert into accounts.credential (account_id, password_hash) values (${id}, ${await hashPassword(PASSWORD)})`;
  const said: string[] = [];
  const run = (
    file: string,
    more: { commit?: boolean; createSections?: boolean; password?: string; unit?: string; codeOf?: () => Promise<string> } = {},
  ) =>
    signedIn(graph.urlOf('gateway'), { login, password: more.password ?? PASSWORD, codeOf: more.codeOf ?? noCode }, (ask) =>
      importList(ask, { kind: 'import', file, login, unit: code, commit: false, createSections: false, ...more }, (line) =>
        said.push(line),
      ),
    );
  return { unit, id, login, run, said };
};

/** Enrols a device for the account, whose first code, of half a minute ago, is used for that. */
const enrolled = async (login: string): Promise<TOTP> => {
  const asNobody = graph.asNobody();
  const did = async (ask: Ask, name: string, variables: Record<string, unknown>) => {
    const { data, errors } = await ask(signInOperations().get(name)!, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0];
  };
  const { accessToken } = await did(asNobody, 'SignInBySteps', { login, password: PASSWORD });
  const ask = graph.asNobody('gateway', { authorization: `Bearer ${accessToken}` });
  await earlyInStep();
  const { secret } = await did(ask, 'BeginSecondFactor', { input: { password: PASSWORD } });
  const device = new TOTP({ secret: Secret.fromBase32(secret) });
  await did(ask, 'ConfirmSecondFactor', { input: { code: device.generate({ timestamp: Date.now() - 30_000 }) } });
  return device;
};

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Phòng, ban', 'Chức vụ', 'Đối tượng', 'Ngày vào cơ quan'];
const person = (order: number, name: string, number: string, section = '') => [
  order,
  name,
  '05/04/1990',
  'Nam',
  number,
  section,
  'Chuyên viên',
  'Công chức',
  '01/03/2021',
];
const listOf = (name: string, rows: (string | number)[][]) => saveWorkbook(join(folder, name), [{ rows: [HEADING, ...rows] }]);
const errorsOf = async (file: string): Promise<string[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const texts: string[] = [];
  workbook.worksheets[0]!.eachRow((row, number) => {
    if (number > 1) texts.push(row.getCell(HEADING.length + 1).text);
  });
  return texts;
};

(existsSync(WORKBOOK) ? test : test.skip)('the list of Sở Nội vụ, as its officer keeps it, goes in once', async () => {
  const { run } = await office();
  const file = join(folder, 'so-noi-vu.xlsx');
  copyFileSync(WORKBOOK, file);
  const figures = { rows: 42, good: 33, bad: 9, notes: 18, file: join(folder, 'so-noi-vu.loi.xlsx') };
  expect(await run(file, { createSections: true })).toEqual({ ...figures, committed: 0, unchanged: 0 });
  expect(await run(file, { createSections: true, commit: true })).toEqual({ ...figures, committed: 33, unchanged: 0 });
  expect(await run(file, { commit: true })).toEqual({ ...figures, committed: 0, unchanged: 33 });
});

test('what the graph refuses stands in the error workbook in the list keeper’s words', async () => {
  const [mine, other] = [await office(), await office()];
  await other.run(await listOf('khac.xlsx', [person(1, 'Lê Văn Xa', '033090700001')]), { commit: true });
  const file = await listOf('ds.xlsx', [
    person(1, 'Trần Văn Gần', '033090700002'),
    person(2, 'Lê Văn Xa', '033090700001'),
    person(3, 'Ngô Văn Nam', '033090700003', 'Tổ Lạ'),
  ]);
  const summary = await mine.run(file, { commit: true });
  expect(summary).toEqual({ rows: 3, good: 1, bad: 2, notes: 0, committed: 1, unchanged: 0, file: join(folder, 'ds.loi.xlsx') });
  expect(await errorsOf(summary.file!)).toEqual([
    '',
    'Số CCCD: 033090700001 — không ghi được số định danh cá nhân này; đối chiếu với giấy tờ gốc; nếu đúng, báo Sở Nội vụ kiểm tra',
    'Phòng, ban: Tổ Lạ — đơn vị không có phòng, ban này; sửa tên cho đúng, hoặc nhập với --create-sections để lập phòng, ban này',
  ]);
  expect(mine.said.at(-2)).toBe('Đã ghi 1 người; 0 người đã có sẵn như vậy.');
});

test('the error workbook of an earlier run goes when no row is bad; somebody’s own file stays', async () => {
  const { run } = await office();
  const bad = [person(1, 'Trần Văn Một', '12')];
  const file = await listOf('sua.xlsx', bad);
  const report = join(folder, 'sua.loi.xlsx');
  expect(await run(file)).toMatchObject({ bad: 1, file: report });
  expect(await run(file)).toMatchObject({ bad: 1, file: report });
  await listOf('sua.xlsx', [person(1, 'Trần Văn Một', '033090700010')]);
  expect(await run(file)).toMatchObject({ bad: 0, file: null });
  expect(existsSync(report)).toBe(false);

  const own = await listOf('sua.loi.xlsx', [person(1, 'Việc của tôi', '033090700011')]);
  const before = readFileSync(own);
  expect(await run(file)).toMatchObject({ bad: 0, file: null });
  await listOf('sua.xlsx', bad);
  expect(await run(file)).toMatchObject({ bad: 1, file: join(folder, 'sua.loi-2.xlsx') });
  expect(readFileSync(own).equals(before)).toBe(true);
});

test('a wrong password, an unknown unit and a right that is missing each end in one sentence', async () => {
  const [mine, other] = [await office(), await office()];
  const file = await listOf('ba.xlsx', [person(1, 'Trần Văn Ba', '033090700020')]);
  await expect(mine.run(file, { password: 'sai' })).rejects.toThrow(/^Không đăng nhập được bằng "tai\.khoan\.\d+": /);
  await expect(mine.run(file, { unit: 'H31.404' })).rejects.toThrow(
    'Không có đơn vị mang mã "H31.404": hãy kiểm tra mã định danh, ví dụ H31.5.',
  );
  await expect(mine.run(file, { unit: other.unit.code! })).rejects.toThrow(/^Tài khoản của bạn thiếu quyền tại Đơn vị \d+ /);
  await expect(mine.run(join(folder, 'khong-co.xlsx'))).rejects.toThrow(/^Không tìm thấy tệp /);
});

test('an account with a second factor is asked for its code, which is good once; a wrong one ends in one sentence', async () => {
  const mine = await office();
  const file = await listOf('hai-buoc.xlsx', [person(1, 'Vũ Thị Hai', '033090700030')]);
  const device = await enrolled(mine.login);
  await expect(mine.run(file, { codeOf: () => Promise.resolve('000000') })).rejects.toThrow(
    /^Không đăng nhập được bằng "tai\.khoan\.\d+": .*mã/i,
  );
  const code = device.generate();
  expect(await mine.run(file, { commit: true, codeOf: () => Promise.resolve(code) })).toMatchObject({ committed: 1 });
  await expect(mine.run(file, { codeOf: () => Promise.resolve(code) })).rejects.toThrow(/^Không đăng nhập được/);
  const keyboard = { input: { isTTY: false } as NodeJS.ReadStream, output: process.stderr };
  expect(await codeOf(mine.login, { HOSO_CODE: '123456' }, keyboard)).toBe('123456');
  await expect(codeOf(mine.login, {}, keyboard)).rejects.toThrow(/HOSO_CODE/);
});

test('the password comes from the environment, else from the demo accounts, and is never asked where nobody can type', async () => {
  writeFileSync(join(folder, 'demo-accounts.json'), JSON.stringify([{ login: 'daumoi.snv', password: 'mau' }]));
  const keyboard = { input: { isTTY: false } as NodeJS.ReadStream, output: process.stderr };
  expect(await passwordOf('daumoi.snv', folder, { HOSO_PASSWORD: 'rieng' }, keyboard)).toBe('rieng');
  expect(await passwordOf('daumoi.snv', folder, {}, keyboard)).toBe('mau');
  await expect(passwordOf('nguoi.la', folder, {}, keyboard)).rejects.toThrow(Unable);
});
