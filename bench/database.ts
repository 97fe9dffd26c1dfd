import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { clusterFolder } from '@hoso/db/embedded/data-folder.ts';
import { readPostmaster } from '@hoso/db/embedded/postmaster.ts';
import { defaultDataFolder, startEmbedded } from '@hoso/db/embedded/server.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { ensureRoles, type LoginRole, loginRoles } from '@hoso/db/roles.ts';
import { readCatalogs } from '@hoso/db/seed/catalogs/read-catalogs.ts';
import { loadCatalogs } from '@hoso/db/seed/load-catalogs.ts';
import { demoMark, loadProvince } from '@hoso/db/seed/load-province.ts';
import { generateProvince } from '@hoso/db/seed/province/generate-province.ts';
import type { Pool } from '@hoso/db/session.ts';
import { writePeerSchema } from './peer-schema.ts';

/** Legal today of every measured database: quotas, pay tables and rosters stand still between runs. */
export const TODAY = '2026-11-22';
export const YEAR = 2026;
const SEED = 'hung-yen';

/** Login roles of the throw-away cluster; nothing outside this machine reaches it. */
export const rolePasswords = Object.fromEntries(loginRoles.map((role) => [role, 'only-in-benchmarks'])) as Record<LoginRole, string>;
/** Bypasses row-level security; exists in the databases of the benchmark only. */
export const BYPASS_ROLE = 'bench_bypass';
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

const ensureBypassRole = async (bootstrap: Pool): Promise<void> => {
  const [known] = await bootstrap`select from pg_roles where rolname = ${BYPASS_ROLE}`;
  if (!known) await bootstrap.unsafe(`create role ${BYPASS_ROLE} login bypassrls inherit password '${BYPASS_PASSWORD}'`);
  for (const role of loginRoles) await bootstrap.unsafe(`grant ${role} to ${BYPASS_ROLE}`);
};

/**
 * A demo province of this size in a cluster of the benchmark's own, loaded on first use and kept between runs. The
 * server runs as in production: with fsync and synchronous commit.
 */
export const openDatabase = async (size: Size, say: (line: string) => void): Promise<BenchDatabase> => {
  const dataFolder = process.env['HOSO_BENCH_DATA'] ?? defaultDataFolder(fileURLToPath(new URL('.', import.meta.url)));
  const server = await startEmbedded({ dataFolder, say });
  const name = `${sizeOf(size)}${madeFrom()}`;
  const root = connect(server.url, { max: 1 });
  const [known] = await root`select from pg_database where datname = ${name}`;
  if (!known) {
    const outdated = await root<
      { name: string }[]
    >`select datname as name from pg_database where datname ~ ${`^${sizeOf(size)}[0-9a-f]{12}$`}`;
    for (const { name: old } of outdated) await root.unsafe(`drop database ${old} with (force)`);
    await root.unsafe(`create database ${name}`);
  }
  await root.end();

  const url = urlOf(server.url, name);
  const bootstrap = connect(url, { max: 4, applicationName: 'hoso-bench' });
  await ensureRoles(bootstrap, rolePasswords);
  await ensureBypassRole(bootstrap);
  await migrate(url);
  await loadCatalogs(bootstrap);
  await bootstrap.begin(async (tx) => {
    await tx`delete from hoso.fixed_today`;
    await tx`insert into hoso.fixed_today values (${TODAY})`;
  });
  if (!(await demoMark(bootstrap))) {
    const { people, units } = size;
    const province = generateProvince({ seed: SEED, people, today: TODAY, catalogs: readCatalogs(), ...(units && { units }) });
    let told = 0;
    const onProgress = (done: { people: number; of: number }) => {
      if (done.people - told < done.of / 10) return;
      told = done.people;
      say(`  ${done.people} of ${done.of} people loaded`);
    };
    await loadProvince(bootstrap, province, { passwordHashes: {}, onProgress });
    // Appointments are measured, not refused: every unit gets posts to fill.
    await bootstrap`update organization.quota set assigned = assigned + 100000 where valid_to is null`;
    await bootstrap.unsafe('vacuum analyze');
  }
  await writePeerSchema(bootstrap);
  const postmaster = readPostmaster(clusterFolder(dataFolder))!.pid;
  return {
    url,
    bootstrap,
    postmaster,
    stop: async () => {
      await bootstrap.end();
      await server.stop();
    },
  };
};
