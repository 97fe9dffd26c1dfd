import { setTimeout as sleep } from 'node:timers/promises';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { rotateFieldKeys } from '@hoso/db/data-key-rotation.ts';
import { startEmbedded } from '@hoso/db/embedded/server.ts';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { fieldKeyStates } from '@hoso/db/field-key-care.ts';
import { rotateIndexKeys } from '@hoso/db/index-key-rotation.ts';
import { RotationRunning } from '@hoso/db/key-changes.ts';
import { rotateKeyEncryptionKey } from '@hoso/db/key-encryption-rotation.ts';
import type { Pool } from '@hoso/db/session.ts';
import { forLog } from '@hoso/shared/log.ts';
import { openInstallation, sealFields } from './installation.ts';
import { readPortFile } from './port-file.ts';
import { readSecrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';

// npm run keys: the keys of the sealed fields. Works beside the running system, or brings the database up for its own duration.

const HOW = [
  'npm run keys -- status',
  'npm run keys -- rotate (thay khóa dữ liệu)',
  'npm run keys -- rotate-index (thay khóa chỉ mục)',
  'npm run keys -- rotate-kek (thay khóa bọc khóa); các lệnh thay khóa không cần dừng hệ thống',
].join(' hoặc ');
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** The database of the running system and the file of its key-encryption key; a server found running is never stopped by this. */
const withDatabase = async <T>(settings: Settings, work: (bootstrap: Pool, keyFile: string) => Promise<T>): Promise<T> => {
  const { dataFolder, databaseUrl } = settings;
  const over = async (url: string, keyFile: string): Promise<T> => {
    const bootstrap = connect(url, { max: 3, applicationName: 'hoso-keys' });
    try {
      // Says at once when the key-encryption key is not the one of this database.
      await sealFields(bootstrap, keyFile, say);
      return await work(bootstrap, keyFile);
    } finally {
      await bootstrap.end();
    }
  };
  if (readPortFile(dataFolder)) {
    const { fieldKey } = readSecrets(dataFolder, process.env);
    const url = databaseUrl ?? urlOf((await startEmbedded({ dataFolder, say })).url, 'hoso');
    return over(url, fieldKey);
  }
  const installation = await openInstallation(settings, say, () => {
    throw new StartRefusal(`Một lệnh khác của hoso đang dùng thư mục dữ liệu ${dataFolder}: hãy chờ nó xong hoặc dừng nó trước.`);
  });
  try {
    return await over(installation.bootstrapUrl, installation.secrets.fieldKey);
  } finally {
    await installation.close();
  }
};

const rotate = async (bootstrap: Pool, keyFile: string): Promise<void> => {
  for (const { schema, key, sealed } of await rotateFieldKeys(bootstrap, keyFile, (done) => say(`  đã mã hóa lại ${done} giá trị …`)))
    tell(`${schema}: khóa dữ liệu mới số ${key}, đã mã hóa lại ${sealed} giá trị, khóa cũ đã hủy.`);
};

/** A client repeats a request that got no answer within this time; the ledger knows it by the key it was hashed under. */
const REPEATED_WITHIN_S = 30;

const rotateIndex = async (bootstrap: Pool, keyFile: string): Promise<void> => {
  const WORDS = { FILLING: 'tính chỉ mục mới', MOVING: 'chuyển sang chỉ mục mới' } as const;
  const rotated = await rotateIndexKeys(bootstrap, keyFile, async (step, done) => {
    if (step === 'FILLING' || step === 'MOVING') say(`  ${WORDS[step]}: ${done} giá trị …`);
    if (step !== 'MOVED') return;
    say(`  chờ ${REPEATED_WITHIN_S} giây để yêu cầu đang được gửi lại còn được nhận ra …`);
    await sleep(REPEATED_WITHIN_S * 1000);
  });
  for (const { schema, key, sealed } of rotated)
    tell(`${schema}: khóa chỉ mục mới số ${key}, đã tính lại ${sealed} chỉ mục, khóa cũ đã hủy.`);
};

const FILE_CLOSED = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'];
const rotateKeyEncryption = async (bootstrap: Pool, keyFile: string): Promise<void> => {
  try {
    const wrapped = await rotateKeyEncryptionKey(bootstrap, keyFile);
    tell(`Khóa bọc khóa mới đã ở trong ${keyFile}; ${wrapped} khóa đã bọc lại, khóa cũ không còn trong tệp.`);
    tell(
      'Hãy sao lưu tệp khóa ngay, tách khỏi cơ sở dữ liệu. Bản sao lưu cơ sở dữ liệu cũ chỉ mở được bằng tệp khóa cũ: giữ hoặc hủy cả hai.',
    );
  } catch (error) {
    if (!FILE_CLOSED.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new StartRefusal(
      `Không ghi được tệp khóa ${keyFile} (${(error as NodeJS.ErrnoException).code}): hãy tự ghi khóa mới (32 byte, base64url) vào dòng đầu, giữ khóa cũ ở dòng hai, chạy lại lệnh này, rồi xóa dòng hai.`,
    );
  }
};

const status = async (bootstrap: Pool): Promise<void> => {
  for (const { schema, id, purpose, state, madeAt, retiredAt, values } of await fieldKeyStates(bootstrap))
    tell(
      [schema, `khóa ${id}`, purpose, state, `tạo ${madeAt.toISOString()}`, retiredAt && `hủy ${retiredAt.toISOString()}`]
        .concat(purpose === 'DATA' ? `${values} giá trị` : [])
        .filter(Boolean)
        .join('  '),
    );
};

const COMMANDS: Readonly<Record<string, (bootstrap: Pool, keyFile: string) => Promise<void>>> = {
  status,
  rotate,
  'rotate-index': rotateIndex,
  'rotate-kek': rotateKeyEncryption,
};

const main = async (): Promise<void> => {
  const [command = '', ...more] = process.argv.slice(2);
  const work = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!work || more.length > 0) throw new StartRefusal(`Hãy viết: ${HOW}.`);
  try {
    await withDatabase(readSettings(process.env), work);
  } catch (error) {
    throw error instanceof RotationRunning ? new StartRefusal('Một lần thay khóa khác đang chạy: hãy chờ nó xong rồi chạy lại.') : error;
  }
};

main().catch((error: unknown) => {
  // A refusal is one sentence for the person at the keyboard; anything else is a fault and shows where.
  say(error instanceof StartRefusal ? error.message : `Việc với khóa thất bại: ${JSON.stringify(forLog(error), null, 2)}`);
  process.exitCode = 1;
});
