import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { nativeFolder, program, reachableBinaries } from './binaries.ts';
import { clearLeftovers, createCluster, hasCluster, lastWords } from './cluster.ts';
import { clusterFolder, prepareDataFolder, superuserPassword, writeWhole } from './data-folder.ts';
import { forgetDeadServer, isServerOf, readPostmaster, runsDeletedPrograms } from './postmaster.ts';
import { acquireProcessLock } from './process-lock.mjs';
import { refusalOfFileError, StartRefusal } from './start-refusal.ts';
import { run, serverUser, type ServerUser } from './unprivileged.ts';

export { nativeFolder, reachableBinaries } from './binaries.ts';
export { defaultDataFolder } from './data-folder.ts';
export { StartRefusal } from './start-refusal.ts';

export type EmbeddedServer = {
  /** The bootstrap superuser on 127.0.0.1, database `postgres`. Holds the password: never print it. */
  url: string;
  /** The server was running already (somebody was killed, or still uses it) and was taken over. */
  adopted: boolean;
  /** Stops the server, adopted or not, and waits for its orderly end. May be called again. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataFolder: string;
  /** Hears one Vietnamese line for each step that takes long. */
  say?: (line: string) => void;
  /** For tests: small and without protection against a power cut. */
  throwAway?: boolean;
};

const READY_WITHIN_S = 300;
const STOPPED_WITHIN_S = 60;
const PORT_TRIES = 20;

const portFile = (dataFolder: string): string => join(dataFolder, 'postgres.port');

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** The port of last time, or a free one below the range from which systems draw the ports of outgoing connections. */
const choosePort = async (dataFolder: string): Promise<number> => {
  const remembered = existsSync(portFile(dataFolder)) ? Number(readFileSync(portFile(dataFolder), 'utf8')) : 0;
  if (remembered > 1023 && remembered < 65536 && (await isFree(remembered))) return remembered;
  for (let tries = 0; tries < PORT_TRIES; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
  throw new StartRefusal('Không tìm được cổng trống trên 127.0.0.1 cho PostgreSQL: hãy đóng bớt chương trình đang chạy rồi chạy lại.');
};

const urlOf = (port: number, password: string): string => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

type Answer = 'ours' | 'not yet' | 'another';

const WRONG_PASSWORD = ['28P01', '28000'];

/** Asks the server on the port whether it takes our password and serves our cluster. */
const ask = async (port: number, password: string, cluster: string): Promise<Answer> => {
  const sql = postgres(urlOf(port, password), { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return row !== undefined && realpathSync(row.folder) === cluster ? 'ours' : 'another';
  } catch (error) {
    return WRONG_PASSWORD.includes((error as { code?: string }).code ?? '') ? 'another' : 'not yet';
  } finally {
    await sql.end({ timeout: 1 });
  }
};

type Place = {
  dataFolder: string;
  cluster: string;
  bin: string;
  user: ServerUser;
  password: string;
  throwAway: boolean;
  say: (line: string) => void;
};

type Running = { pid: number; port: number };

/** Takes over a server that runs on this cluster, waiting while it starts or recovers; null when none runs. */
const adopt = async (place: Place): Promise<Running | null> => {
  const { cluster, password, say } = place;
  const deadline = Date.now() + READY_WITHIN_S * 1000;
  for (let told = false; ;) {
    const seen = readPostmaster(cluster);
    if (seen === null) return null;
    if (!isServerOf(seen.pid, cluster)) {
      await forgetDeadServer(cluster);
      return null;
    }
    if (seen.status === 'ready' && seen.port !== null) {
      const answer = await ask(seen.port, password, cluster);
      if (answer === 'another') {
        throw new StartRefusal(
          `PostgreSQL đang chạy trên ${cluster} không nhận mật khẩu trong ${join(place.dataFolder, 'secrets', 'postgres')}: hãy dừng tiến trình ${seen.pid} hoặc chép lại tệp mật khẩu đúng, rồi chạy lại.`,
        );
      }
      if (answer === 'ours') {
        if (!runsDeletedPrograms(seen.pid)) return { pid: seen.pid, port: seen.port };
        await stopServer(place, seen.pid);
        return null;
      }
    }
    if (Date.now() > deadline) {
      throw new StartRefusal(
        `PostgreSQL trên ${cluster} (tiến trình ${seen.pid}) không sẵn sàng sau ${READY_WITHIN_S} giây: hãy xem nhật ký trong ${join(cluster, 'log')}.`,
      );
    }
    if (!told) say('Cơ sở dữ liệu đang chạy từ trước và chưa sẵn sàng, đang chờ…');
    told = true;
    await sleep(100);
  }
};

/** Starts a server on the cluster; null when another one of the same cluster got ahead (a killed start's pg_ctl). */
const start = async (place: Place): Promise<Running | null> => {
  const { dataFolder, cluster, bin, user, throwAway } = place;
  for (let tries = 0; ; tries += 1) {
    const port = await choosePort(dataFolder);
    const flags = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : { fsync: 'on' }),
    };
    writeWhole(portFile(dataFolder), `${port}\n`);
    const ended = await run(user, program(bin, 'pg_ctl'), [
      'start',
      '-w',
      '-t',
      String(READY_WITHIN_S),
      '-D',
      cluster,
      '-l',
      join(cluster, 'start.log'),
      '-o',
      Object.entries(flags)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    ]);
    const seen = readPostmaster(cluster);
    if (ended.code === 0 && seen !== null && seen.port !== null) return { pid: seen.pid, port: seen.port };
    if (seen !== null && isServerOf(seen.pid, cluster)) return null;
    if (tries < 3 && !(await isFree(port))) continue;
    const log = join(cluster, 'start.log');
    const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : '';
    throw new StartRefusal(
      `PostgreSQL không khởi động được trên ${cluster} (nhật ký: ${log}): ${lastWords({ said: `${ended.said}\n${said}`, code: ended.code })}`,
    );
  }
};

const stopServer = async ({ cluster, bin, user }: Place, pid: number): Promise<void> => {
  for (const mode of ['fast', 'immediate']) {
    // Only the server we know: it may be gone, and the number or the cluster in other hands.
    if (readPostmaster(cluster)?.pid !== pid || !isServerOf(pid, cluster)) return;
    const { code } = await run(user, program(bin, 'pg_ctl'), ['stop', '-D', cluster, '-m', mode, '-w', '-t', String(STOPPED_WITHIN_S)]);
    if (code === 0) return;
  }
  if (isServerOf(pid, cluster)) throw new Error(`PostgreSQL (tiến trình ${pid}) không dừng.`);
};

const lockOf = (dataFolder: string, say: (line: string) => void): Promise<() => void> =>
  acquireProcessLock(join(dataFolder, 'start.lock'), {
    onWait: () => say('Một lệnh khác đang khởi động hoặc dừng cơ sở dữ liệu này, đang chờ…'),
  });

const startLocked = async (place: Place): Promise<{ running: Running; adopted: boolean }> => {
  const { dataFolder, cluster, user, say } = place;
  clearLeftovers(dataFolder);
  if (!hasCluster(dataFolder, user)) {
    say('Đang tạo cơ sở dữ liệu lần đầu…');
    await createCluster(dataFolder, place);
  }
  for (let tries = 0; tries < 5; tries += 1) {
    const adopted = await adopt(place);
    if (adopted !== null) return { running: adopted, adopted: true };
    const running = await start(place);
    if (running !== null) return { running, adopted: false };
  }
  throw new StartRefusal(`PostgreSQL trên ${cluster} liên tục bị dừng trong khi khởi động: hãy xem nhật ký trong ${join(cluster, 'log')}.`);
};

/**
 * Starts PostgreSQL on the data folder, making the cluster on the first start, or takes over the server that a killed
 * process left running there. The server is detached: it survives a kill -9 of this process.
 *
 * @throws StartRefusal when only a person can mend it: its message is one Vietnamese sentence for the screen
 */
export async function startEmbedded({ dataFolder, say = () => {}, throwAway = false }: EmbeddedOptions): Promise<EmbeddedServer> {
  try {
    const user = serverUser(clusterFolder(dataFolder));
    const folder = prepareDataFolder(dataFolder, user);
    const release = await lockOf(folder, say);
    try {
      // Refuses a folder that is not ours to use before anything is written into it.
      hasCluster(folder, user);
      const place: Place = {
        dataFolder: folder,
        cluster: clusterFolder(folder),
        user,
        bin: reachableBinaries(user, nativeFolder()),
        password: superuserPassword(folder),
        throwAway,
        say,
      };
      const { running, adopted } = await startLocked(place);
      let stopped: Promise<void> | undefined;
      const stop = async (): Promise<void> => {
        // The whole data folder may have been removed under us (a test's clean-up): nothing is left to stop in order.
        if (!existsSync(place.cluster)) return;
        const unlock = await lockOf(folder, say);
        try {
          await stopServer(place, running.pid);
        } finally {
          unlock();
        }
      };
      return { url: urlOf(running.port, place.password), adopted, stop: () => (stopped ??= stop()) };
    } finally {
      release();
    }
  } catch (error) {
    throw refusalOfFileError(error, dataFolder);
  }
}
