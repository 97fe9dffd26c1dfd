/**
 * `npm test`: the whole suite on a throw-away PostgreSQL, blind to a running `npm start`.
 * It closes with one line, `tests: N passed, N failed, N skipped`, summed over all workspaces;
 * the exit code is not 0 when a test failed, when a workspace fell before it could report, or when no test ran.
 *
 * `npm test -- -t name` and `npm test -- subgraphs/personnel` hand their arguments to jest in every workspace.
 * `HOSO_TEST_DATABASE_URL` takes a PostgreSQL of your own (≥ 18, superuser) instead of the throw-away one.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@hoso/db/embedded/server.ts';
import { closingLine, verdictOf, type Counts, type Verdict } from './counts.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** A run must not see the system, database or province of whoever starts it; libpq's variables lead there too. */
const isForeign = (name: string) =>
  (name.startsWith('HOSO_') && name !== 'HOSO_TEST_DATABASE_URL') ||
  name.startsWith('PG') ||
  ['DATABASE_URL', 'PORT', 'NODE_ENV'].includes(name);

const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name))),
  APOLLO_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
});

/** Folders of the workspaces, `subgraphs/accounts` and the like, from the root package.json. */
const workspaces = async (): Promise<string[]> => {
  const { workspaces: patterns } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as { workspaces: string[] };
  const folders = await Promise.all(
    patterns.map(async (pattern) => {
      if (!pattern.endsWith('/*')) return [pattern];
      const parent = pattern.slice(0, -2);
      return (await readdir(join(repository, parent))).map((name) => `${parent}/${name}`);
    }),
  );
  return folders.flat().filter((folder) => existsSync(join(repository, folder, 'package.json')));
};

const holdsTests = async (folder: string): Promise<boolean> => {
  const entries = await readdir(join(repository, folder), { withFileTypes: true });
  for (const entry of entries) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    if (entry.isDirectory() ? await holdsTests(`${folder}/${entry.name}`) : entry.name.endsWith('.test.ts')) return true;
  }
  return false;
};

const workspacesWithTests = async (): Promise<string[]> => {
  const folders = await workspaces();
  const withTests = await Promise.all(folders.map(holdsTests));
  return folders.filter((_folder, position) => withTests[position]);
};

type Report = Counts & { workspace: string };

/** What `summary-reporter.mjs` wrote. */
const reported = async (folder: string): Promise<Report[]> => {
  if (!existsSync(folder)) return [];
  const files = await readdir(folder);
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Report));
};

let running: ChildProcess | undefined;
let stopped = false;

const runWorkspaces = (env: NodeJS.ProcessEnv, jestArguments: string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const turbo = join(repository, 'node_modules', 'turbo', 'bin', 'turbo');
    // Two side by side, each on half of the cores (jest.config.mjs); all are heard, also after a failure.
    const options = ['run', 'test', '--concurrency=2', '--continue=always', '--log-order=grouped', '--', ...jestArguments];
    running = spawn(process.execPath, [turbo, ...options], { cwd: repository, env, stdio: ['ignore', 'inherit', 'inherit'] });
    running.once('error', reject);
    running.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });

// Ctrl-C reaches turbo by itself, SIGTERM does not; either way the run ends below, where the database is removed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    stopped = true;
    running?.kill(signal);
  });

/** Everything of one run lies in this folder; its name says whose it is, for the run that finds it left over. */
const FOLDER = /^hoso-test-(\d+)-/;
const folderOfRun = (): string => join(tmpdir(), `hoso-test-${process.pid}-${randomBytes(8).toString('hex')}`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const dataFolderOf = (folder: string): string => join(folder, 'data');

/** Ends the databases of runs that were killed: the server is detached and outlives a kill -9. */
const clearKilledRuns = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const owner = FOLDER.exec(name)?.[1];
    const folder = join(tmpdir(), name);
    if (owner === undefined || isAlive(Number(owner)) || (await stat(folder)).uid !== process.getuid?.()) continue;
    try {
      if (existsSync(dataFolderOf(folder))) await (await startEmbedded({ dataFolder: dataFolderOf(folder), throwAway: true })).stop();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
};

const startDatabase = async (folder: string): Promise<{ url: string; stop(): Promise<void> }> => {
  const url = process.env.HOSO_TEST_DATABASE_URL;
  if (url) return { url, stop: () => Promise.resolve() };
  await clearKilledRuns().catch((error: unknown) => console.error(`npm test: a killed run could not be cleared: ${String(error)}`));
  // startEmbedded makes the folder itself, so that the server's own user can walk into it when we are root.
  return startEmbedded({ dataFolder: dataFolderOf(folder), throwAway: true });
};

/** Runs everything inside `folder`, which the caller removes; the database is stopped whatever happens. */
const runIn = async (folder: string, jestArguments: string[]): Promise<Verdict> => {
  const database = await startDatabase(folder);
  try {
    const counts = join(folder, 'counts');
    const env = { ...cleanEnvironment(), HOSO_TEST_COUNTS: counts, HOSO_TEST_DATABASE_URL: database.url };
    const exitCode = stopped ? 1 : await runWorkspaces(env, jestArguments);
    const heard = await reported(counts);
    // With a filter a workspace may rightly have nothing to run, and then jest reports nothing.
    const expected = jestArguments.length > 0 || stopped ? [] : await workspacesWithTests();
    const silent = expected.filter((workspace) => !heard.some((one) => one.workspace === workspace));
    return verdictOf({ counts: heard, silent, exitCode, stopped });
  } finally {
    await database.stop();
  }
};

const main = async (): Promise<Verdict> => {
  const folder = folderOfRun();
  try {
    return await runIn(folder, process.argv.slice(2));
  } catch (error) {
    return { total: { passed: 0, failed: 0, skipped: 0 }, exitCode: 1, reasons: [error instanceof Error ? error.message : String(error)] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const { total, exitCode, reasons } = await main();
for (const reason of reasons) console.error(`npm test: ${reason}`);
console.log(closingLine(total));
process.exitCode = exitCode;
