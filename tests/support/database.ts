import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { startEmbedded } from '@hoso/db/embedded/server.ts';
import { prepareFieldKeys } from '@hoso/db/field-key-care.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { ensureRoles, type LoginRole, loginRoles } from '@hoso/db/roles.ts';
import { loadCatalogs } from '@hoso/db/seed/load-catalogs.ts';
import type { Pool } from '@hoso/db/session.ts';
import { mutantOf } from '../mutants/mutant.ts';

/** Passwords of the login roles on the throw-away server. */
export const rolePasswords = Object.fromEntries(loginRoles.map((role) => [role, 'only-in-tests'])) as Record<LoginRole, string>;

/** Key-encryption key of the sealed fields in every test database. */
export const fieldKey = Buffer.alloc(32, 'only in tests');

/** Legal today in every test database: pay tables, quotas and windows stand still. */
export const TODAY = '2026-11-22';

const root = fileURLToPath(new URL('../..', import.meta.url));
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** A template is used again only while everything it was made from is the same. */
const templateName = (): string => {
  const hash = createHash('sha256');
  for (const file of [
    ...filesUnder(join(root, 'db/migrations')),
    ...filesUnder(join(root, 'db/seed')),
    ...['roles.ts', 'sealed-value.ts', 'sealed-columns.ts', 'field-key-care.ts', 'key-changes.ts', 'key-encryption.ts'].map((file) =>
      join(root, 'db', file),
    ),
    join(root, 'shared/permissions.ts'),
  ])
    hash.update(readFileSync(file));
  return `hoso_template_${hash.digest('hex').slice(0, 12)}`;
};

/** The server that `npm test` started, or for a single run of jest one that stays up between runs. */
const serverUrl = async (): Promise<string> => {
  const given = process.env['HOSO_TEST_DATABASE_URL'];
  if (given) return given;
  const { url } = await startEmbedded({ dataFolder: join(tmpdir(), `hoso-test-${userInfo().uid}`), throwAway: true });
  return url;
};

const makeTemplate = async (server: Pool, url: string, name: string): Promise<void> => {
  const [known] = await server`select datistemplate from pg_database where datname = ${name}`;
  if (known?.['datistemplate']) return;
  await server.unsafe(`drop database if exists ${name}`);
  await server.unsafe(`create database ${name}`);
  await ensureRoles(server, rolePasswords);
  await migrate(urlOf(url, name));
  const template = connect(urlOf(url, name), { max: 1 });
  await loadCatalogs(template);
  await prepareFieldKeys(template, fieldKey);
  await template`insert into hoso.fixed_today values (${TODAY})`;
  await template.end();
  await server.unsafe(`alter database ${name} is_template true`);
};

export type TestDatabase = { readonly bootstrapUrl: string; readonly bootstrap: Pool; drop(): Promise<void> };

/** A migrated database with catalogs and nobody in it, of this test file alone. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const url = await serverUrl();
  const server = connect(url, { max: 1 });
  const template = templateName();
  const name = `hoso_test_${randomBytes(6).toString('hex')}`;
  // One lock for making and copying: a template cannot be copied while anybody is connected to it.
  await server`select pg_advisory_lock(hashtextextended('hoso.template', 0))`;
  try {
    await makeTemplate(server, url, template);
    await server.unsafe(`create database ${name} template ${template}`);
  } finally {
    await server`select pg_advisory_unlock(hashtextextended('hoso.template', 0))`;
    await server.end();
  }
  const bootstrapUrl = urlOf(url, name);
  const bootstrap = connect(bootstrapUrl, { max: 4 });
  const mutated = mutantOf(process.env)?.sql;
  if (mutated) await bootstrap.unsafe(mutated);
  return {
    bootstrapUrl,
    bootstrap,
    drop: async () => {
      await bootstrap.end();
      const again = connect(url, { max: 1 });
      await again.unsafe(`drop database if exists ${name} with (force)`);
      await again.end();
    },
  };
};
