import { connect, urlOf } from '@hoso/db/connect.ts';
import { startEmbedded } from '@hoso/db/embedded/server.ts';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { fieldKeyStates, rotateFieldKeys } from '@hoso/db/field-key-care.ts';
import type { Pool } from '@hoso/db/session.ts';
import { forLog } from '@hoso/shared/log.ts';
import { openInstallation, sealFields } from './installation.ts';
import { readPortFile } from './port-file.ts';
import { readSecrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';

// npm run keys: the data keys of the sealed fields. Works beside the running system, or brings the database up for its own duration.

const HOW = 'npm run keys -- rotate (thay khóa dữ liệu, không cần dừng hệ thống) hoặc npm run keys -- status';
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** The database of the running system; a server found running is never stopped by this. */
const withDatabase = async <T>(settings: Settings, work: (bootstrap: Pool, fieldKey: Buffer) => Promise<T>): Promise<T> => {
  const { dataFolder, databaseUrl } = settings;
  const over = async (url: string, fieldKey: Buffer): Promise<T> => {
    const bootstrap = connect(url, { max: 2, applicationName: 'hoso-keys' });
    try {
      // Says at once when the key-encryption key is not the one of this database.
      await sealFields(bootstrap, fieldKey, say);
      return await work(bootstrap, fieldKey);
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

const rotate = async (bootstrap: Pool, fieldKey: Buffer): Promise<void> => {
  for (const { schema, key, sealed } of await rotateFieldKeys(bootstrap, fieldKey, (done) => say(`  đã mã hóa lại ${done} giá trị …`)))
    tell(`${schema}: khóa dữ liệu mới số ${key}, đã mã hóa lại ${sealed} giá trị, khóa cũ đã hủy.`);
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

const main = async (): Promise<void> => {
  const [command, ...more] = process.argv.slice(2);
  if ((command !== 'rotate' && command !== 'status') || more.length > 0) throw new StartRefusal(`Hãy viết: ${HOW}.`);
  await withDatabase(readSettings(process.env), command === 'rotate' ? rotate : status);
};

main().catch((error: unknown) => {
  // A refusal is one sentence for the person at the keyboard; anything else is a fault and shows where.
  say(error instanceof StartRefusal ? error.message : `Việc với khóa thất bại: ${JSON.stringify(forLog(error), null, 2)}`);
  process.exitCode = 1;
});
