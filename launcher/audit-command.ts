import { createPublicKey, type KeyObject } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { clusterFolder } from '@hoso/db/embedded/data-folder.ts';
import { startEmbedded, StartRefusal } from '@hoso/db/embedded/server.ts';
import { type Anchor, anchorsFile, readAnchors } from './audit-anchors.ts';
import { anchorsFolder, publicKeyFile } from './audit-key.ts';
import { exportLines, exportSource, TornExport, withDatabaseSource } from './audit-sources.ts';
import { stampFaults } from './audit-stamps.ts';
import { type AuditVerdict, verifyAudit } from './audit-verify.ts';
import { readSettings, type Settings } from './settings.ts';

// npm run audit: proves, or refutes, that nobody changed the audit. Exit codes: 0 proved, 1 refuted, 2 not asked properly.
const HOW =
  'npm run audit -- verify [--key tep-khoa-cong-khai.pem] [--anchors thu-muc-neo] [--export tep-xuat.jsonl], hoặc verify --file tep-xuat.jsonl';

class WrongQuestion extends Error {}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const OPTIONS = { key: { type: 'string' }, anchors: { type: 'string' }, export: { type: 'string' }, file: { type: 'string' } } as const;

const keyFrom = (file: string): KeyObject => {
  if (!existsSync(file)) throw new WrongQuestion(`Không có tệp khóa công khai "${file}": hãy chỉ đúng tệp bằng --key.`);
  try {
    const key = createPublicKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // falls through to the one refusal below
  }
  throw new WrongQuestion(`Tệp "${file}" không phải khóa công khai Ed25519 dạng PEM: hãy chỉ đúng tệp bằng --key.`);
};

/** The database of the settings: somebody's own server, or the embedded one, started for the while where it does not run. */
const withDatabase = async <T>({ databaseUrl, dataFolder }: Settings, work: (url: string) => Promise<T>): Promise<T> => {
  if (databaseUrl) return work(databaseUrl);
  if (!existsSync(clusterFolder(dataFolder)))
    throw new WrongQuestion(
      `Chưa có cơ sở dữ liệu trong "${dataFolder}": hãy đặt HOSO_DATA hoặc DATABASE_URL, hoặc kiểm tra tệp xuất bằng --file.`,
    );
  const server = await startEmbedded({ dataFolder });
  try {
    return await work(urlOf(server.url, 'hoso'));
  } finally {
    if (!server.adopted) await server.stop();
  }
};

const verifyDatabase = (settings: Settings, anchors: () => Anchor[], key: KeyObject, exportTo: string | undefined): Promise<AuditVerdict> =>
  withDatabase(settings, async (url) => {
    const bootstrap = connect(url, { max: 1, applicationName: 'hoso-audit' });
    try {
      const known = anchors();
      const verdict = await withDatabaseSource(bootstrap, async (source, tx) => {
        const told = await verifyAudit(known, source, key);
        if (exportTo) {
          const out = createWriteStream(exportTo, { flags: 'wx', mode: 0o600 });
          for await (const lines of exportLines(tx)) if (!out.write(lines)) await once(out, 'drain');
          out.end();
          await finished(out);
        }
        return told;
      });
      return verdict;
    } finally {
      await bootstrap.end({ timeout: 5 });
    }
  });

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ args: process.argv.slice(2), options: OPTIONS, allowPositionals: true });
  if (positionals.join(' ') !== 'verify') throw new WrongQuestion(`Không có lệnh "${positionals.join(' ')}": hãy viết ${HOW}.`);
  if (values.file && values.export) throw new WrongQuestion(`--file và --export không đi cùng nhau: hãy viết ${HOW}.`);
  const settings = readSettings(process.env);
  const folder = values.anchors ? resolve(values.anchors) : anchorsFolder(settings.dataFolder, process.env);
  if (!existsSync(anchorsFile(folder)))
    throw new WrongQuestion(`Không có tệp neo "${anchorsFile(folder)}": hãy chỉ đúng thư mục bằng --anchors.`);
  const key = keyFrom(values.key ? resolve(values.key) : publicKeyFile(folder));
  const begun = performance.now();
  const anchors = () => readAnchors(folder);
  const verdict = values.file
    ? await verifyAudit(anchors(), await exportSource(values.file), key)
    : await verifyDatabase(settings, anchors, key, values.export);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  if (verdict.broken) {
    say(verdict.broken);
    return 1;
  }
  const faults = stampFaults(folder, readAnchors(folder));
  if (faults.length > 0) {
    say(faults[0]!);
    return 1;
  }
  say(
    `Nhật ký nguyên vẹn: ${verdict.sealed} mục trong ${verdict.seals} dấu niêm phong khớp với dấu neo và chữ ký; ${verdict.unsealed} mục mới chưa niêm phong${verdict.notAnchored > 0 ? `; ${verdict.notAnchored} dấu chưa neo` : ''}. Kiểm tra trong ${seconds} giây.`,
  );
  if (verdict.head) say(`Dấu cuối: ${verdict.head}`);
  return 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  const code = String((error as { code?: unknown }).code);
  const sentence =
    error instanceof WrongQuestion || error instanceof StartRefusal || error instanceof TornExport
      ? error.message
      : code.startsWith('ERR_PARSE_ARGS')
        ? `Có tham số không hiểu được: hãy viết ${HOW}.`
        : code === 'EEXIST'
          ? 'Tệp xuất đã có: hãy chọn tên khác cho --export.'
          : code === 'ENOENT' || code === 'EACCES'
            ? `Không mở được tệp (${code}): ${(error as NodeJS.ErrnoException).path ?? ''}.`
            : null;
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  // A line of an export that is no entry is a finding, not a wrong question.
  process.exitCode = error instanceof TornExport ? 1 : 2;
}
