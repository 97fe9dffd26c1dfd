import { join } from 'node:path';
import { connect } from '@hoso/db/connect.ts';
import { clusterFolder, makeFolders, prepareDataFolder } from '@hoso/db/embedded/data-folder.ts';
import { acquireProcessLock } from '@hoso/db/embedded/process-lock.mjs';
import { StartRefusal } from '@hoso/db/embedded/server.ts';
import { serverUser } from '@hoso/db/embedded/unprivileged.ts';
import { loadCatalogs } from '@hoso/db/seed/load-catalogs.ts';
import { demoMark } from '@hoso/db/seed/load-province.ts';
import { createLog } from '@hoso/shared/log.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { openDatabase } from './database.ts';
import { loadDemo } from './demo.ts';
import { type Graph, startGraph } from './graph.ts';
import { readPortFile, removePortFile, writePortFile } from './port-file.ts';
import { readSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { startWorker } from './worker.ts';

export type Province = { readonly graph: Graph; stop(): Promise<void> };

const DEMO_PEOPLE = 2_000;

/** Legal today of this database: fixed for a demonstration, or the date in Hà Nội. */
const settleToday = async (bootstrap: ReturnType<typeof connect>, fixed: string | null): Promise<string> => {
  await bootstrap.begin(async (tx) => {
    await tx`delete from hoso.fixed_today`;
    if (fixed) await tx`insert into hoso.fixed_today values (${fixed})`;
  });
  const [row] = await bootstrap<{ today: string }[]>`select hoso.today() as today`;
  return row!.today;
};

/** Why we cannot listen, or cannot use the data folder, as one sentence; null for what is no matter of the settings. */
const placeRefused = (error: unknown, dataFolder: string): StartRefusal | null => {
  const { code, syscall, port, address } = error as { code?: string; syscall?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return new StartRefusal(`Cổng ${port} đang được chương trình khác dùng: hãy dừng chương trình đó hoặc đặt PORT khác, ví dụ PORT=5000.`);
  if (code === 'EADDRNOTAVAIL') return new StartRefusal(`HOSO_HOST "${address}" không phải địa chỉ của máy này: hãy sửa hoặc bỏ biến này.`);
  if (syscall === 'listen') return new StartRefusal(`Không được mở cổng ${port} (${code}): hãy đặt PORT từ 1024 trở lên, ví dụ PORT=5000.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StartRefusal(
      `Không ghi được vào thư mục dữ liệu "${dataFolder}" (${code}): hãy cấp quyền ghi hoặc đặt HOSO_DATA vào nơi khác.`,
    );
  return null;
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
 * The whole system in this process: database, catalogs, demo province on first start, subgraphs, gateway, worker.
 * A kill at any moment leaves what the next start completes. Throws StartRefusal with one clear sentence.
 */
export const startProvince = async (settings: Settings, say: (line: string) => void): Promise<Province> => {
  const { dataFolder, databaseUrl, production } = settings;
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
  refuseRunning(dataFolder);
  const undo: (() => Promise<unknown> | void)[] = [];
  const stop = async () => {
    for (const one of undo.splice(0).reverse()) await one();
  };
  try {
    undo.push(
      await acquireProcessLock(join(dataFolder, 'run.lock'), {
        onWait: () => say('Đang chờ một lần khởi động khác trên cùng thư mục dữ liệu …'),
        whileWaiting: () => refuseRunning(dataFolder),
      }),
    );
    const secrets = readSecrets(dataFolder, process.env);
    const database = await openDatabase(settings, secrets, say);
    undo.push(() => database.stop());

    const bootstrap = connect(database.bootstrapUrl, { max: 2, applicationName: 'hoso-setup' });
    try {
      await loadCatalogs(bootstrap);
      const today = await settleToday(bootstrap, settings.today);
      if (!production) await loadDemo(bootstrap, { dataFolder, policy: readPolicy(settings.province), today, people: DEMO_PEOPLE, say });
      else if (await demoMark(bootstrap))
        throw new StartRefusal(
          'Cơ sở dữ liệu này chứa tỉnh mẫu; NODE_ENV=production không chạy trên dữ liệu mẫu: hãy dùng một cơ sở dữ liệu trống.',
        );
    } finally {
      await bootstrap.end();
    }

    const log = createLog();
    const { bootstrapUrl } = database;
    const graph = await startGraph({ ...settings, ...secrets, bootstrapUrl, log });
    undo.push(() => graph.stop());
    const worker = await startWorker({
      bootstrapUrl,
      workerPassword: secrets.rolePasswords.worker,
      door: graph.pools.accounts_door,
      personnel: graph.pools.personnel_app,
      log,
    });
    undo.push(() => worker.stop());
    await worker.settleNow();
    writePortFile(dataFolder, graph.gatewayUrl);
    undo.push(() => removePortFile(dataFolder));
    return { graph, stop };
  } catch (error) {
    await stop();
    throw placeRefused(error, dataFolder) ?? error;
  }
};
