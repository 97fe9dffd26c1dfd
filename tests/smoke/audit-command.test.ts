import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { newKey, sealedAudit, type SealedAudit } from '../support/sealed-audit.ts';
import { createWorld } from '../support/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let database: TestDatabase;
let audit: SealedAudit;
let folder: string;
let keyFile: string;

beforeAll(async () => {
  database = await testDatabase();
  const world = await createWorld(database.bootstrap);
  const { secret } = await world.account({});
  audit = sealedAudit(database);
  for (let n = 0; n < 5; n++) await audit.act(secret, `việc ${n}`);
  await audit.sealAll();
  folder = mkdtempSync(join(tmpdir(), 'hoso-audit-'));
  keyFile = join(folder, 'public.pem');
  writeFileSync(keyFile, createPublicKey(audit.key).export({ type: 'spki', format: 'pem' }));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await audit.close();
  await database.drop();
});

/** The command as officials type it, without npm around it. */
const command = (...args: string[]) => {
  const env = { ...process.env, DATABASE_URL: database.bootstrapUrl, HOSO_AUDIT_ANCHORS: audit.folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'launcher/audit-command.ts', ...args], {
    ...{ cwd: root, encoding: 'utf8', env },
  });
  return { status, stdout, stderr };
};

test('verifies, exports, verifies the export alone, and names the first bad entry with exit code 1', async () => {
  const file = join(folder, 'nhat-ky.jsonl');
  const whole = command('verify', '--key', keyFile, '--export', file);
  expect([whole.stderr, whole.status]).toEqual(['', 0]);
  expect(whole.stdout).toMatch(
    /^Nhật ký nguyên vẹn: 5 mục trong 1 dấu niêm phong khớp với dấu neo và chữ ký; 0 mục mới chưa niêm phong\. .*\nDấu cuối: [0-9a-f]{64}\n$/,
  );
  expect(command('verify', '--key', keyFile, '--file', file).stdout).toContain('Nhật ký nguyên vẹn: 5 mục');

  await database.bootstrap`update accounts.audit_entry set detail = '{}' where operation = 'việc 3'`;
  const [{ no } = { no: 0 }] = await database.bootstrap<
    { no: number }[]
  >`select no::int from accounts.audit_entry where operation = 'việc 3'`;
  const broken = command('verify', '--key', keyFile);
  expect(broken.status).toBe(1);
  expect(broken.stdout).toMatch(new RegExp(`^Mục nhật ký số ${no} \\(việc 3, \\S+Z\\) đã bị sửa sau khi niêm phong \\(dấu số 1\\)\\.\n$`));
  // What was exported before still stands by itself.
  expect(command('verify', '--key', keyFile, '--file', file).status).toBe(0);
});

test.each([
  ['no verb', [], 'Không có lệnh ""'],
  ['another verb', ['repair'], 'Không có lệnh "repair"'],
  ['an unknown option', ['verify', '--fix'], 'Có tham số không hiểu được'],
  ['a key that is not there', ['verify', '--key', 'khong-co.pem'], 'Không có tệp khóa công khai'],
  ['anchors that are not there', ['verify', '--anchors', '/khong-co'], 'Không có tệp neo'],
  ['both files', ['verify', '--file', 'a', '--export', 'b'], 'không đi cùng nhau'],
  ['an export that is not there', ['verify', '--key', 'KEY', '--file', 'khong-co.jsonl'], 'Không mở được tệp (ENOENT)'],
])('refuses %s with one sentence and exit code 2', (_what, args, told) => {
  const { status, stdout, stderr } = command(...args.map((one) => (one === 'KEY' ? keyFile : one)));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(told);
  expect(stderr.trimEnd()).not.toContain('\n');
});

test('a key that signed nothing proves nothing', () => {
  const other = join(folder, 'other.pem');
  writeFileSync(other, createPublicKey(newKey()).export({ type: 'spki', format: 'pem' }));
  const { status, stdout } = command('verify', '--key', other);
  expect([status, stdout]).toEqual([1, 'Dấu neo số 1 không có chữ ký đúng của khóa công khai này.\n']);
});
