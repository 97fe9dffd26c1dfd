import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { clusterFolder, prepareDataFolder } from '@hoso/db/embedded/data-folder.ts';
import { readPostmaster } from '@hoso/db/embedded/postmaster.ts';
import { acquireProcessLock } from '@hoso/db/embedded/process-lock.mjs';
import { defaultDataFolder, type EmbeddedServer, startEmbedded, StartRefusal } from '@hoso/db/embedded/server.ts';
import { refusalOfFileError } from '@hoso/db/embedded/start-refusal.ts';
import { serverUser } from '@hoso/db/embedded/unprivileged.ts';
import { prepareFieldKeys } from '@hoso/db/field-key-care.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { ensureRoles, type LoginRole, loginRoles } from '@hoso/db/roles.ts';
import { readCatalogs } from '@hoso/db/seed/catalogs/read-catalogs.ts';
import { loadCatalogs } from '@hoso/db/seed/load-catalogs.ts';
import { loadProvince } from '@hoso/db/seed/load-province.ts';
import { generateProvince } from '@hoso/db/seed/province/generate-province.ts';
import type { Pool } from '@hoso/db/session.ts';
import { FIRST_DEMO } from '@hoso/launcher/demo.ts';
import { FIELD_KEY } from './settings.ts';
import { writePeerSchema } from './peer-schema.ts';
import { stoppable } from './stopping.ts';

/** Legal today of every measured database: quotas, pay tables and rosters stand still between runs. */
export const TODAY = '2026-11-22';
export const YEAR = 2026;
const SEED = FIRST_DEMO.seed;

/** Login roles of the throw-away cluster; nothing outside this machine reaches it. */
export const rolePasswords = Object.fromEntries(loginRoles.map((role) => [role, 'only-in-benchmarks'])) as Record<LoginRole, string>;
/** Bypass row-level security; they exist in the cluster of the benchmark only. The first is of the other systems, with settings as they come. */
export const BYPASS_ROLE = 'bench_bypass';
/** The second is of our own statements, with the settings of the product's roles: how they are planned is no matter of row-level security. */
export const WITHOUT_RLS_ROLE = 'bench_without_rls';
/** Reads what the four subgraphs of a roster read, under the product's policies, with settings as they come: PostGraphile as the design asks for it. */
export const RLS_ROLE = 'bench_rls';
export const BYPASS_PASSWORD = 'only-in-benchmarks';

export type Size = { readonly people: number; readonly units?: number | undefined };
export type BenchDatabase = {
  readonly url: string;
  readonly bootstrap: Pool;
  readonly postmaster: number;
  readonly stop: () => Promise<void>;
};

const sizeOf = ({ people, units }: Size) => `bench_${people}${units ? `_${units}` : ''}_`;

/** A database is used again only while everything it was made from is the same. */
const madeFrom = (): string => {
  const hash = createHash('sha256');
  for (const folder of ['../db/migrations', '../db/seed'].map((one) => fileURLToPath(new URL(one, import.meta.url))))
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort())
      hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
};

const ensureBenchRoles = async (root: Pool): Promise<void> => {
  for (const name of [BYPASS_ROLE, WITHOUT_RLS_ROLE]) {
    const [known] = await root`select from pg_roles where rolname = ${name}`;
    if (!known) await root.unsafe(`create role ${name} login bypassrls inherit password '${BYPASS_PASSWORD}'`);
    for (const role of loginRoles) await root.unsafe(`grant ${role} to ${name}`);
  }
  await root.unsafe(`grant ${BYPASS_ROLE} to ${WITHOUT_RLS_ROLE}`);
  const [guarded] = await root`select from pg_roles where rolname = ${RLS_ROLE}`;
  if (!guarded) await root.unsafe(`create role ${RLS_ROLE} login nobypassrls inherit password '${BYPASS_PASSWORD}'`);
  for (const role of ['organization_app', 'personnel_app', 'payroll_app', 'training_app'])
    await root.unsafe(`grant ${role} to ${RLS_ROLE}`);
  await root.unsafe(`alter role ${WITHOUT_RLS_ROLE} reset all`);
  const settings = await root<
    { name: string; value: string }[]
  >`select split_part(line, '=', 1) as name, substr(line, strpos(line, '=') + 1) as value
    from pg_db_role_setting s cross join unnest(s.setconfig) line where s.setdatabase = 0 and s.setrole = 'personnel_app'::regrole`;
  for (const { name, value } of settings) await root.unsafe(`alter role ${WITHOUT_RLS_ROLE} set ${name} = '${value}'`);
};

/** Where the benchmark keeps its cluster. */
const dataFolder = (): string => process.env['HOSO_BENCH_DATA'] || defaultDataFolder(fileURLToPath(new URL('.', import.meta.url)));

/** Takes the data folder for this run; the answer gives it back. Throws StartRefusal while another run has it: each would spoil the other's figures. */
export const claimDataFolder = async (): Promise<() => void> => {
  const asked = dataFolder();
  try {
    const folder = prepareDataFolder(asked, serverUser(clusterFolder(asked)));
    return await acquireProcessLock(join(folder, 'bench.lock'), {
      onWait: () => {
        throw new StartRefusal(`Một lần đo khác đang chạy trên ${folder}: hãy chờ nó xong, vì hai lần đo cùng lúc làm sai số của nhau.`);
      },
    });
  } catch (error) {
    const refusal = refusalOfFileError(error, asked);
    throw refusal instanceof StartRefusal ? new StartRefusal(refusal.message.replaceAll('HOSO_DATA', 'HOSO_BENCH_DATA')) : refusal;
  }
};

/** An empty database becomes a demo province with accounts' catalogs, posts to fill and statistics. */
const fill = async (url: string, { people, units }: Size, say: (line: string) => void): Promise<void> => {
  await migrate(url);
  const bootstrap = connect(url, { max: 4, applicationName: 'hoso-bench' });
  try {
    await loadCatalogs(bootstrap);
    await prepareFieldKeys(bootstrap, FIELD_KEY);
    await bootstrap`insert into hoso.fixed_today values (${TODAY})`;
    const province = generateProvince({ seed: SEED, people, today: TODAY, catalogs: readCatalogs(), ...(units && { units }) });
    let told = 0;
    const onProgress = (done: { people: number; of: number }) => {
      if (done.people - told < done.of / 10) return;
      told = done.people;
      say(`  ${done.people}/${done.of} người`);
    };
    await loadProvince(bootstrap, province, { passwordHashes: {}, fieldKey: FIELD_KEY, onProgress });
    // Appointments are measured, not refused: every unit gets posts to fill.
    await bootstrap`update organization.quota set assigned = assigned + 100000 where valid_to is null`;
    await bootstrap.unsafe('vacuum analyze');
  } finally {
    await bootstrap.end({ timeout: 5 });
  }
};

/** The database of this size, filled when it is missing or was made by other migrations or another generator. A fill that was cut off leaves none. */
const ensureDatabase = async (serverUrl: string, size: Size, say: (line: string) => void): Promise<string> => {
  const name = `${sizeOf(size)}${madeFrom()}`;
  const draft = `${name}_draft`;
  const root = connect(serverUrl, { max: 1 });
  try {
    await ensureRoles(root, rolePasswords);
    await ensureBenchRoles(root);
    const known = await root<{ name: string }[]>`select datname as name from pg_database`;
    if (known.some((one) => one.name === name)) return urlOf(serverUrl, name);
    const outdated = new RegExp(`^${sizeOf(size)}[0-9a-f]{12}(_draft)?$`);
    for (const old of known.filter((one) => outdated.test(one.name))) await root.unsafe(`drop database ${old.name} with (force)`);
    say(`Đang dựng tỉnh ${size.people} người, một lần cho các lần đo sau …`);
    await root.unsafe(`create database ${draft}`);
    await fill(urlOf(serverUrl, draft), size, say);
    await root.unsafe(`alter database ${draft} rename to ${name}`);
    return urlOf(serverUrl, name);
  } finally {
    await root.end({ timeout: 5 });
  }
};

/** Ten servers, each with a pool per role, need more connections than one product's server allows. */
const CONNECTIONS = 600;

/** Starts the benchmark's server, with connections enough for all systems at once. */
const startServer = async (folder: string, say: (line: string) => void): Promise<EmbeddedServer> => {
  const server = await startEmbedded({ dataFolder: folder, say });
  const root = connect(server.url, { max: 1 });
  const [allowed] = await root<{ connections: number }[]>`select current_setting('max_connections')::int as connections`;
  if (allowed!.connections < CONNECTIONS) await root.unsafe(`alter system set max_connections = ${CONNECTIONS}`);
  await root.end();
  if (allowed!.connections >= CONNECTIONS) return server;
  await server.stop();
  return startEmbedded({ dataFolder: folder, say });
};

let openDatabases = 0;

/**
 * A demo province of this size in a cluster of the benchmark's own, loaded on first use and kept between runs. The
 * server runs as in production: with fsync and synchronous commit.
 */
export const openDatabase = async (size: Size, say: (line: string) => void): Promise<BenchDatabase> => {
  const folder = dataFolder();
  // Databases of several sizes may be open on the one server; it stops with the last of them.
  openDatabases += 1;
  const starting = startServer(folder, say);
  const stopServer = stoppable(async () => (await starting).stop());
  const { url: serverUrl } = await starting;
  const url = await ensureDatabase(serverUrl, size, say);
  const bootstrap = connect(url, { max: 4, applicationName: 'hoso-bench' });
  await writePeerSchema(bootstrap);
  return {
    url,
    bootstrap,
    postmaster: readPostmaster(clusterFolder(folder))!.pid,
    stop: async () => {
      await bootstrap.end({ timeout: 5 });
      openDatabases -= 1;
      if (openDatabases === 0) await stopServer();
    },
  };
};
