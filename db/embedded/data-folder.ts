import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { claimFolder } from './binaries.ts';
import { StartRefusal } from './start-refusal.ts';
import { canEnter, serverUser, type ServerUser } from './unprivileged.ts';

/** The database's own folder inside the data folder: the one part that belongs to the server's user. */
export const clusterFolder = (dataFolder: string): string => join(dataFolder, 'postgres');

const nearestExisting = (path: string): string => (existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path)));

/**
 * Where a clone keeps its data unless HOSO_DATA says otherwise: `.hoso` inside it. As root, in a clone the server's user
 * cannot reach (a home folder closed to others), a folder outside that is named after the clone's path.
 */
export function defaultDataFolder(projectRoot: string): string {
  const inside = join(resolve(projectRoot), '.hoso');
  const user = serverUser();
  if (user === null) return inside;
  const path = realpathSync(projectRoot);
  const name = `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
  const outside = ['/var/lib/hoso', '/var/tmp/hoso'].map((place) => join(place, name));
  // Data once put outside stays there, even if the clone is opened to others later.
  const kept = [inside, ...outside].find((folder) => existsSync(clusterFolder(folder)));
  if (kept !== undefined) return kept;
  if (canEnter(user, path)) return inside;
  return outside.find((folder) => claimFolder(dirname(folder)) && canEnter(user, dirname(folder))) ?? inside;
}

/** Makes a folder with what lies above it, for its owner alone. A folder that is there keeps its mode. */
// Not mkdir's own `recursive`: it never comes back from a place such as /proc that denies having what is asked for.
export const makeFolders = (folder: string): void => {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
};

const refuseUnreachable = (dataFolder: string, user: ServerUser, closed: string): never => {
  throw new StartRefusal(
    `Thư mục dữ liệu ${dataFolder} nằm trong ${closed}, nơi người dùng ${user?.name ?? ''} (người chạy PostgreSQL thay cho root) không vào được: hãy mở quyền bằng "chmod o+x ${closed}", hoặc đặt HOSO_DATA tới một thư mục khác, ví dụ /var/lib/hoso/data.`,
  );
};

/** The shell of pg_ctl would read these inside a path. */
const UNSAFE_PATH = process.platform === 'win32' ? /["%\n\r]/ : /["$`\\\n\r]/;

/**
 * Makes the data folder ready for a start: it exists, is ours to write, and the server's user can walk through it (by its
 * group, so that nobody else can). Answers its real path.
 *
 * @throws StartRefusal, or a plain file error for the caller to word
 */
export function prepareDataFolder(dataFolder: string, user: ServerUser): string {
  const asked = resolve(dataFolder);
  if (UNSAFE_PATH.test(asked)) {
    throw new StartRefusal(
      `Đường dẫn thư mục dữ liệu ${JSON.stringify(asked)} có ký tự không dùng được (" $ \` \\): hãy đặt HOSO_DATA tới một thư mục khác.`,
    );
  }
  const above = nearestExisting(dirname(asked));
  if (user !== null && statSync(above).isDirectory() && !canEnter(user, above)) refuseUnreachable(asked, user, above);
  makeFolders(asked);
  const folder = realpathSync(asked);
  if (user !== null && !canEnter(user, folder)) {
    for (let made = folder; made.length > above.length && statSync(made).uid === 0; made = dirname(made)) {
      chownSync(made, 0, user.gid);
      chmodSync(made, (statSync(made).mode & 0o7777) | 0o010);
    }
    if (!canEnter(user, folder)) refuseUnreachable(asked, user, folder);
  }
  return folder;
}

/** Writes a small file that is whole or not there, also after a power cut; only the owner of its folder can read it. */
export function writeWhole(file: string, content: string | Buffer): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', 0o600);
  if (typeof content === 'string') writeSync(handle, content);
  else writeSync(handle, content);
  // Root at work in somebody's own data folder must not lock its owner out.
  if (process.getuid?.() === 0) fchownSync(handle, statSync(dirname(file)).uid, statSync(dirname(file)).gid);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  syncFolder(dirname(file));
}

/** Makes renames and new names inside a folder last through a power cut. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * The bootstrap superuser's password, kept in `secrets/postgres`. Drawn once, before the cluster exists; a cluster without
 * it cannot be opened.
 *
 * @throws StartRefusal when the cluster is there and its password is not
 */
export function superuserPassword(dataFolder: string): string {
  const secrets = join(dataFolder, 'secrets');
  const file = join(secrets, 'postgres');
  mkdirSync(secrets, { recursive: true, mode: 0o700 });
  if ((statSync(secrets).mode & 0o077) !== 0) chmodSync(secrets, 0o700);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(clusterFolder(dataFolder))) {
    throw new StartRefusal(
      `Thiếu tệp mật khẩu ${file} của cơ sở dữ liệu đã có: hãy chép lại tệp này từ bản sao lưu của thư mục dữ liệu rồi chạy lại.`,
    );
  }
  const password = randomBytes(24).toString('hex');
  writeWhole(file, `${password}\n`);
  return password;
}
