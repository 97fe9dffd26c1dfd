import { join } from 'node:path';
import { connect } from '@hoso/db/connect.ts';
import { prepareFieldKeys, WrongFieldKey } from '@hoso/db/field-key-care.ts';
import type { KeySource } from '@hoso/db/key-encryption.ts';
import { clusterFolder, makeFolders, prepareDataFolder } from '@hoso/db/embedded/data-folder.ts';
import { acquireProcessLock } from '@hoso/db/embedded/process-lock.mjs';
import { StartRefusal } from '@hoso/db/embedded/server.ts';
import { serverUser } from '@hoso/db/embedded/unprivileged.ts';
import { loadCatalogs } from '@hoso/db/seed/load-catalogs.ts';
import type { Pool } from '@hoso/db/session.ts';
import { openDatabase } from './database.ts';
import { readPortFile } from './port-file.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** The data folder, held by this process alone, with its secrets and its running, migrated database. */
export type Installation = {
  readonly secrets: Secrets;
  readonly bootstrapUrl: string;
  /** Does some work as the bootstrap role, with the catalogs loaded and legal today settled. */
  readonly setUp: <T>(work: (bootstrap: Pool, today: string) => Promise<T>) => Promise<T>;
  close(): Promise<void>;
};

/** Legal today of this database: fixed for a demonstration, or the date in Hà Nội. */
const settleToday = async (bootstrap: Pool, fixed: string | null): Promise<string> => {
  await bootstrap.begin(async (tx) => {
    await tx`delete from hoso.fixed_today`;
    if (fixed) await tx`insert into hoso.fixed_today values (${fixed})`;
  });
  const [row] = await bootstrap<{ today: string }[]>`select hoso.today() as today`;
  return row!.today;
};

/** No value of a restricted field stands plain when the first request comes. Throws StartRefusal under another key-encryption key. */
export const sealFields = async (bootstrap: Pool, fieldKey: KeySource, say: (line: string) => void): Promise<void> => {
  try {
    const sealed = await prepareFieldKeys(bootstrap, fieldKey);
    if (sealed > 0) say(`Đã mã hóa ${sealed} giá trị (số định danh cá nhân, địa chỉ thư) còn ghi rõ trong cơ sở dữ liệu.`);
  } catch (error) {
    if (!(error instanceof WrongFieldKey)) throw error;
    throw new StartRefusal(
      'Khóa của các trường mã hóa (HOSO_FIELD_KEY_FILE hoặc secrets/field-key) không mở được dữ liệu trong cơ sở dữ liệu này: hãy chép lại đúng tệp khóa từ bản sao lưu.',
    );
  }
};

const makeDataFolder = ({ dataFolder, databaseUrl }: Settings): void => {
  try {
    // Closed to others from the first moment; only the embedded server's user may walk through.
    if (databaseUrl) makeFolders(dataFolder);
    else prepareDataFolder(dataFolder, serverUser(clusterFolder(dataFolder)));
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    throw new StartRefusal(
      `Không tạo được thư mục dữ liệu "${dataFolder}" (${(error as NodeJS.ErrnoException).code}): hãy đặt HOSO_DATA vào nơi ghi được.`,
    );
  }
};

/** Why we cannot use the data folder, in one sentence; null for what is no matter of it. */
export const folderRefused = (error: unknown, dataFolder: string): StartRefusal | null => {
  const { code } = error as { code?: string };
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
    ? new StartRefusal(`Không ghi được vào thư mục dữ liệu "${dataFolder}" (${code}): hãy cấp quyền ghi hoặc đặt HOSO_DATA vào nơi khác.`)
    : null;
};

/** Refuses a data folder on which another process answers already. */
const refuseRunning = (dataFolder: string): void => {
  const running = readPortFile(dataFolder);
  if (running)
    throw new StartRefusal(
      `hoso đang chạy trên thư mục dữ liệu này tại ${running.gatewayUrl} (tiến trình ${running.pid}): hãy dùng luôn, hoặc dừng tiến trình đó trước.`,
    );
};

/**
 * Takes the data folder and brings its database up. `onHeld` hears that another process has the folder just now: it may
 * throw, or return to wait. Throws StartRefusal with one clear sentence, and leaves nothing running then.
 */
export const openInstallation = async (settings: Settings, say: (line: string) => void, onHeld: () => void): Promise<Installation> => {
  const { dataFolder } = settings;
  makeDataFolder(settings);
  refuseRunning(dataFolder);
  const release = await acquireProcessLock(join(dataFolder, 'run.lock'), {
    onWait: onHeld,
    whileWaiting: () => refuseRunning(dataFolder),
  });
  try {
    const secrets = readSecrets(dataFolder, process.env);
    const database = await openDatabase(settings, secrets, say);
    const { bootstrapUrl } = database;
    return {
      secrets,
      bootstrapUrl,
      setUp: async (work) => {
        const bootstrap = connect(bootstrapUrl, { max: 2, applicationName: 'hoso-setup' });
        try {
          await loadCatalogs(bootstrap);
          await sealFields(bootstrap, secrets.fieldKey, say);
          return await work(bootstrap, await settleToday(bootstrap, settings.today));
        } finally {
          await bootstrap.end();
        }
      },
      close: async () => {
        try {
          await database.stop();
        } finally {
          release();
        }
      },
    };
  } catch (error) {
    release();
    throw error;
  }
};
