import { readFileSync } from 'node:fs';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { startEmbedded, StartRefusal } from '@hoso/db/embedded/server.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { ensureRoles, schemas } from '@hoso/db/roles.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export type Database = { readonly bootstrapUrl: string; stop(): Promise<void> };

const OLDEST = 180_000;
const knownMigrations = (): number =>
  (JSON.parse(readFileSync(new URL('../db/migrations/meta/_journal.json', import.meta.url), 'utf8')) as { entries: unknown[] }).entries
    .length;

export type ServerFacts = {
  /** As `server_version_num` counts: 180004 is 18.4. */
  readonly version: number;
  readonly encoding: string;
  readonly role: string;
  readonly createrole: boolean;
  readonly bypassrls: boolean;
  readonly superuser: boolean;
  readonly create: boolean;
  readonly database: string;
};

/** What keeps us from working on a server under a role, in one sentence; null when nothing does. */
export const unfitServer = ({
  version,
  encoding,
  role,
  createrole,
  bypassrls,
  superuser,
  create,
  database,
}: ServerFacts): string | null => {
  if (version < OLDEST)
    return `PostgreSQL ở DATABASE_URL là phiên bản ${Math.floor(version / 10_000)}, cần từ 18 trở lên: hãy nâng cấp máy chủ.`;
  if (encoding !== 'UTF8') return `Cơ sở dữ liệu "${database}" dùng mã ${encoding}, cần UTF8: hãy tạo cơ sở dữ liệu mới.`;
  const lacking = [
    !createrole && 'CREATEROLE',
    !bypassrls && 'BYPASSRLS',
    !create && `CREATE (WITH GRANT OPTION) trên cơ sở dữ liệu "${database}"`,
  ].filter(Boolean);
  return !superuser && lacking.length > 0
    ? `Vai trò "${role}" của DATABASE_URL thiếu ${lacking.join(', ')}: hãy cấp cho nó rồi chạy lại.`
    : null;
};

/** Refuses a server or database we cannot or must not work on, each with one sentence. */
const refuseUnfit = async (bootstrap: Pool): Promise<void> => {
  const [server] = await bootstrap<ServerFacts[]>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, current_user as role, r.rolcreaterole as createrole,
      r.rolbypassrls as bypassrls, r.rolsuper as superuser, has_database_privilege(current_database(), 'create with grant option') as create, current_database() as database
    from pg_roles r where r.rolname = current_user`;
  const { database } = server!;
  const unfit = unfitServer(server!);
  if (unfit) throw new StartRefusal(unfit);

  const present = await bootstrap<{ name: string }[]>`select nspname as name from pg_namespace where nspname = any (${[...schemas]})`;
  const [journal] = await bootstrap<{ exists: boolean }[]>`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`;
  if (!journal!.exists) {
    if (present.length > 0)
      throw new StartRefusal(
        `Cơ sở dữ liệu "${database}" đã có schema "${present[0]!.name}" không do hoso tạo: hãy dùng một cơ sở dữ liệu trống.`,
      );
    return;
  }
  const [applied] = await bootstrap<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  if (present.length < schemas.length && applied!.count > 0)
    throw new StartRefusal(`Cơ sở dữ liệu "${database}" là của chương trình khác: hãy dùng một cơ sở dữ liệu trống.`);
  if (applied!.count > knownMigrations())
    throw new StartRefusal(`Cơ sở dữ liệu "${database}" do bản hoso mới hơn tạo: hãy cập nhật chương trình trước khi chạy.`);
};

/** The role whose comment says to which database the roles of this server belong: roles are the server's, one hoso has them. */
const MARKED = 'hoso_owner';

const claimRoles = async (bootstrap: Pool): Promise<void> => {
  const [mark] = await bootstrap<{ holder: string | null; mine: string }[]>`
    select shobj_description(oid, 'pg_authid') as holder, 'hoso: ' || current_database() as mine from pg_roles where rolname = ${MARKED}`;
  if (mark?.holder && mark.holder !== mark.mine)
    throw new StartRefusal(
      `Máy chủ PostgreSQL này đã phục vụ một hoso khác (cơ sở dữ liệu "${mark.holder.replace(/^hoso: /, '')}"): hãy dùng máy chủ riêng cho mỗi tỉnh.`,
    );
};

const markRoles = async (bootstrap: Pool): Promise<void> => {
  await bootstrap.unsafe(`do $$ begin execute format('comment on role ${MARKED} is %L', 'hoso: ' || current_database()); end $$`);
};

const unreachable = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CONNECT_TIMEOUT', '28P01', '28000'].includes((error as { code?: string }).code ?? '');

/**
 * Brings up the database with every role and migration: the embedded server in the data folder, or the one of
 * DATABASE_URL. Safe to repeat after a kill at any moment. Throws StartRefusal with one clear sentence.
 */
export const openDatabase = async (
  { databaseUrl, dataFolder }: Settings,
  { rolePasswords }: Secrets,
  say: (line: string) => void,
): Promise<Database> => {
  const embedded = databaseUrl ? null : await startEmbedded({ dataFolder, say });
  const stop = async () => embedded?.stop();
  try {
    if (embedded) await createDatabase(embedded.url);
    const bootstrapUrl = databaseUrl ?? urlOf(embedded!.url, 'hoso');
    const bootstrap = connect(bootstrapUrl, { max: 1, applicationName: 'hoso-setup' });
    try {
      await refuseUnfit(bootstrap);
      await claimRoles(bootstrap);
      await ensureRoles(bootstrap, rolePasswords);
      await markRoles(bootstrap);
    } finally {
      await bootstrap.end();
    }
    await migrate(bootstrapUrl);
    return { bootstrapUrl, stop };
  } catch (error) {
    await stop();
    if (databaseUrl && (error as { code?: string }).code === '3D000')
      throw new StartRefusal('Cơ sở dữ liệu mà DATABASE_URL nêu tên chưa có: hãy tạo nó, hoặc sửa tên ở cuối địa chỉ.');
    if (databaseUrl && unreachable(error))
      throw new StartRefusal(
        `Không kết nối được PostgreSQL ở DATABASE_URL (${(error as { code: string }).code}): hãy kiểm tra địa chỉ, tên và mật khẩu.`,
      );
    throw error;
  }
};

const createDatabase = async (serverUrl: string): Promise<void> => {
  const server = connect(serverUrl, { max: 1 });
  try {
    const [known] = await server`select from pg_database where datname = 'hoso'`;
    if (!known) await server.unsafe('create database hoso');
  } finally {
    await server.end();
  }
};
