import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import postgres from 'postgres';
import { nativeFolder, reachableBinaries } from './binaries.ts';
import { defaultDataFolder } from './data-folder.ts';
import { startEmbedded, type EmbeddedServer } from './server.ts';
import { StartRefusal } from './start-refusal.ts';
import { serverUser } from './unprivileged.ts';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

// Each start makes a cluster of its own, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const folders: string[] = [];
const servers: EmbeddedServer[] = [];

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-embedded-'));
  folders.push(folder);
  return folder;
};

const start = async (dataFolder: string, throwAway = true): Promise<EmbeddedServer> => {
  const server = await startEmbedded({ dataFolder, throwAway });
  servers.push(server);
  return server;
};

const query = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
};

const serverPid = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Another process that starts the database and then stays; the test kills it. */
const startElsewhere = (dataFolder: string) => {
  const script = `const { startEmbedded } = await import(${JSON.stringify(pathToFileURL(join(__dirname, 'server.ts')).href)});
    await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, throwAway: true });
    console.log('ready'); setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
};

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('makes a cluster with Unicode order, checksums and a secret password, and is reached on 127.0.0.1 only', async () => {
  const folder = newFolder();
  const server = await start(folder);
  expect(server.adopted).toBe(false);
  const [row] = await query(
    server.url,
    `select current_setting('data_checksums') checksums, current_setting('listen_addresses') listens, current_setting('server_version_num')::int / 10000 major,
            (select datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding) from pg_database where datname = 'postgres') locale,
            (select left(rolpassword, 13) from pg_authid where rolname = 'postgres') password, lower('ĐỖ ƯỚC') folded`,
  );
  expect(row).toEqual({
    checksums: 'on',
    listens: '127.0.0.1',
    major: 18,
    locale: 'b C.UTF-8 UTF8',
    password: 'SCRAM-SHA-256',
    folded: 'đỗ ước',
  });
  expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'secrets', 'postgres')).mode & 0o777).toBe(0o600);
  await expect(query(server.url.replace(/:[0-9a-f]+@/, ':sai@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

it('keeps data and port over a stop, and moves when somebody else took the port', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  const port = Number(new URL(first.url).port);
  const second = await start(folder);
  expect(second.url).toBe(first.url);
  await second.stop();
  const squatter = createServer().listen(port, '127.0.0.1');
  const third = await start(folder);
  squatter.close();
  expect(new URL(third.url).port).not.toBe(String(port));
  expect(await query(third.url, 'select n from kept')).toEqual([{ n: 7 }]);
});

it('adopts the server a killed process left running, and stops it', async () => {
  const folder = newFolder();
  const other = startElsewhere(folder);
  await new Promise((resolve) => other.stdout.once('data', resolve));
  other.kill('SIGKILL');
  const pid = serverPid(folder);
  const server = await start(folder);
  expect(server.adopted).toBe(true);
  expect(serverPid(folder)).toBe(pid);
  await server.stop();
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
});

it('comes up whole after a kill -9 at any moment of the first start', async () => {
  for (const moment of [500, 900, 1400]) {
    const folder = newFolder();
    const other = startElsewhere(folder);
    await sleep(moment);
    other.kill('SIGKILL');
    const server = await start(folder);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.port', 'secrets']);
    await server.stop();
  }
});

it('gives two starts at once the same server', async () => {
  const folder = newFolder();
  const [one, two] = await Promise.all([start(folder), start(folder)]);
  expect(one.url).toBe(two.url);
  expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
});

it('recovers after the server itself was killed, also when its number now belongs to another process', async () => {
  const folder = newFolder();
  const server = await start(folder, false);
  await query(server.url, 'create table kept as select 7 as n');
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  process.kill(serverPid(folder), 'SIGKILL');
  const again = await start(folder, false);
  expect(again.adopted).toBe(false);
  await again.stop();
  writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
  const third = await start(folder, false);
  expect(third.adopted).toBe(false);
  expect(await query(third.url, 'select n from kept')).toEqual([{ n: 7 }]);
});

describe('refuses with one sentence', () => {
  const refusal = (dataFolder: string): Promise<string> =>
    startEmbedded({ dataFolder, throwAway: true }).then(
      () => 'started',
      (error: unknown) => (error instanceof StartRefusal ? error.message : String(error)),
    );

  it('a cluster of another major version', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '16\n');
    expect(await refusal(folder)).toMatch(/PostgreSQL 16.*cần PostgreSQL 18.*hãy/);
    expect(existsSync(join(folder, 'secrets'))).toBe(false);
  });

  it('a path that is a file, and one nobody can make', async () => {
    const file = join(newFolder(), 'tep');
    writeFileSync(file, '');
    expect(await refusal(file)).toMatch(/là một tệp.*hãy đặt HOSO_DATA/);
    expect(await refusal(join(file, 'trong'))).toMatch(/là một tệp.*hãy đặt HOSO_DATA/);
    if (process.platform === 'linux') expect(await refusal('/proc/hoso')).toMatch(/Không tạo được thư mục dữ liệu/);
  });

  it('a cluster whose password file is gone', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    rmSync(join(folder, 'secrets', 'postgres'));
    expect(await refusal(folder)).toMatch(/Thiếu tệp mật khẩu.*bản sao lưu/);
  });

  asRoot('a chosen folder inside a home closed to the server user', async () => {
    const home = newFolder();
    const inside = join(home, 'clone', 'du-lieu');
    mkdirSync(dirname(inside));
    expect(await refusal(inside)).toMatch(/không vào được.*chmod o\+x/);
    expect(existsSync(inside)).toBe(false);
  });
});

asRoot('in a closed home, uses a copy of the programs that only root can write and a data folder outside', () => {
  const home = newFolder();
  const clone = join(home, 'clone');
  const native = join(clone, 'native');
  mkdirSync(clone);
  cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
  // As npm leaves it when install scripts are off.
  for (const name of readdirSync(join(native, 'lib')))
    if (name.startsWith('libicuuc.so') && !name.endsWith('60.2')) rmSync(join(native, 'lib', name));
  const place = join(newFolder(), 'bin');
  chmodSync(dirname(place), 0o755);

  const bin = reachableBinaries(serverUser(), native, [place]);
  expect(bin.startsWith(place)).toBe(true);
  expect(statSync(join(bin, 'postgres')).mode & 0o022).toBe(0);
  expect(existsSync(join(native, 'lib', 'libicuuc.so.60'))).toBe(true);
  expect(reachableBinaries(serverUser(), native, [place])).toBe(bin);

  // A place somebody else could have filled is not trusted.
  chmodSync(place, 0o777);
  expect(() => reachableBinaries(serverUser(), native, [place])).toThrow(StartRefusal);

  expect(defaultDataFolder(clone).startsWith(home)).toBe(false);
  chmodSync(home, 0o755);
  expect(defaultDataFolder(clone)).toBe(join(clone, '.hoso'));
});
