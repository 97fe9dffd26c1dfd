import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { POSTGRES_MAJOR, program } from './binaries.ts';
import { clusterFolder, syncFolder } from './data-folder.ts';
import { StartRefusal } from './start-refusal.ts';
import { run, type Ended, type ServerUser } from './unprivileged.ts';

const DRAFT = 'postgres.new-';

const versionIn = (folder: string): string | null => {
  const file = join(folder, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
};

/**
 * Whether the data folder has its cluster already.
 *
 * @throws StartRefusal when what is there is not a cluster of our version and our user
 */
export function hasCluster(dataFolder: string, user: ServerUser): boolean {
  const cluster = clusterFolder(dataFolder);
  for (const folder of [cluster, dataFolder]) {
    const version = versionIn(folder);
    if (version !== null && version !== POSTGRES_MAJOR) {
      throw new StartRefusal(
        `Thư mục ${folder} là dữ liệu của PostgreSQL ${version}, hệ thống cần PostgreSQL ${POSTGRES_MAJOR}: hãy nâng cấp bằng pg_upgrade hoặc pg_dump, hoặc đặt HOSO_DATA tới một thư mục khác.`,
      );
    }
  }
  if (versionIn(dataFolder) !== null) {
    throw new StartRefusal(
      `Thư mục ${dataFolder} là dữ liệu của một PostgreSQL khác, không phải thư mục dữ liệu của hệ thống này: hãy đặt HOSO_DATA tới một thư mục khác, hoặc dùng DATABASE_URL.`,
    );
  }
  const seen = statSync(cluster, { throwIfNoEntry: false });
  if (seen === undefined) return false;
  if (versionIn(cluster) === null) {
    throw new StartRefusal(`${cluster} không phải dữ liệu PostgreSQL: hãy chuyển nó đi nơi khác, hoặc đặt HOSO_DATA tới một thư mục khác.`);
  }
  if (user === null && process.getuid !== undefined && seen.uid !== process.getuid()) {
    throw new StartRefusal(
      `Dữ liệu trong ${cluster} thuộc người dùng khác (uid ${seen.uid}): hãy chạy lệnh bằng người dùng đó hoặc root, hoặc đặt HOSO_DATA tới một thư mục khác.`,
    );
  }
  return true;
}

const MEGABYTE = 1024 * 1024;

/** A part of the memory this process may use (a container's limit counts), in whole MB within bounds. */
const memoryShare = (part: number, least: number, most: number): string => {
  const limit = process.constrainedMemory?.() ?? 0;
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return `${Math.round(Math.min(most, Math.max(least, (memory * part) / MEGABYTE)))}MB`;
};

// Written into postgresql.conf once: whoever runs a province may tune them there.
const settings = (throwAway: boolean): Record<string, string> => ({
  max_connections: '200',
  timezone: 'UTC',
  jit: 'off',
  random_page_cost: '1.1',
  logging_collector: throwAway ? 'off' : 'on',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  // The details of an error hold the values of the row, that is, people's data.
  log_error_verbosity: 'terse',
  ...(throwAway
    ? { shared_buffers: '64MB', wal_level: 'minimal', max_wal_senders: '0' }
    : {
        shared_buffers: memoryShare(1 / 8, 128, 2048),
        effective_cache_size: memoryShare(1 / 2, 512, 16384),
        maintenance_work_mem: '128MB',
        work_mem: '16MB',
        max_wal_size: '2GB',
        wal_compression: 'on',
      }),
});

/** Removes what a start that was killed in the middle left behind. Only under the start lock. */
export function clearLeftovers(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    // An orphaned initdb may still write for a moment: try again while the folder refuses to be empty.
    if (name.startsWith(DRAFT)) rmSync(join(dataFolder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/**
 * Makes the cluster in a folder beside its place and renames it: at any moment there is a whole cluster or none.
 *
 * @throws StartRefusal with what initdb said last
 */
export async function createCluster(
  dataFolder: string,
  { bin, user, password, throwAway }: { bin: string; user: ServerUser; password: string; throwAway: boolean },
): Promise<void> {
  const draft = mkdtempSync(join(dataFolder, DRAFT));
  const made = join(draft, 'cluster');
  const passwordFile = join(draft, 'password');
  chmodSync(draft, 0o700);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  const ended = await run(user, program(bin, 'initdb'), [
    `--pgdata=${made}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    ...(throwAway ? ['--no-sync'] : []),
    ...Object.entries(settings(throwAway)).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]);
  if (ended.code !== 0) {
    rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
    throw new StartRefusal(`Không tạo được cơ sở dữ liệu trong ${dataFolder}: ${lastWords(ended)}`);
  }
  renameSync(made, clusterFolder(dataFolder));
  syncFolder(dataFolder);
  rmSync(draft, { recursive: true, force: true });
}

/** The last error line a program of PostgreSQL said, for a sentence to a person. */
export function lastWords({ said, code }: Ended): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1) ?? `chương trình thoát với mã ${code ?? '?'}`;
}
