import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as migrateWith } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const folder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Brings a database to the newest state of the one linear history. All pending migrations are one transaction: a kill leaves the state before. */
export const migrate = async (bootstrapUrl: string): Promise<void> => {
  const client = postgres(bootstrapUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(hashtextextended('hoso.migrate', 0))`;
    await migrateWith(drizzle(client), { migrationsFolder: folder });
    // Not a migration: tables of later migrations note their changes too, and a copy in another cluster begins anew.
    await client`call hoso.settle_audit()`;
    // Not a migration: rights on the database itself do not come along in a dump or a template.
    await client.unsafe(`do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`);
  } finally {
    await client.end();
  }
};
