import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartRefusal } from './start-refusal.ts';

/** The user the database server runs as; null means "as we are", which PostgreSQL allows for everybody but root. */
export type ServerUser = { name: string; uid: number; gid: number } | null;

const isRoot = (): boolean => process.getuid?.() === 0;

const idOf = (option: '-u' | '-g', name: string): number | null => {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number(stdout) : null;
};

const userNamed = (name: string): ServerUser => {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === null || gid === null || uid === 0 ? null : { name, uid, gid };
};

/**
 * Chooses the user for the server. PostgreSQL refuses root; a cluster belongs to the user that made it (somebody may have
 * started as himself before and as root now), a new one to `postgres` if the machine knows it, else to `nobody`.
 *
 * @throws StartRefusal when we are root and the machine has no such user
 */
export function serverUser(clusterFolder?: string): ServerUser {
  if (!isRoot()) return null;
  const owner = clusterFolder === undefined ? undefined : statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const user = userNamed('postgres') ?? userNamed('nobody');
  if (user === null) {
    throw new StartRefusal(
      'PostgreSQL không chạy dưới quyền root và máy không có người dùng postgres hay nobody: hãy tạo người dùng postgres, hoặc chạy lệnh bằng người dùng thường.',
    );
  }
  return user;
}

// A clean environment: PG* variables, locale and NODE_OPTIONS of whoever started us must not steer the server.
const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.platform === 'win32' ? process.env['PATH'] : '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  HOME: '/',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'], TEMP: process.env['TEMP'] } : {}),
});

// With uid or gid given, Node drops the supplementary groups of root as well.
const identity = (user: ServerUser) => (user === null ? {} : { uid: user.uid, gid: user.gid });

const refusalOfSwitch = (user: ServerUser, cause: unknown): StartRefusal =>
  new StartRefusal(
    `Không chuyển được từ root sang người dùng ${user?.name ?? ''} để chạy PostgreSQL: hãy chạy lệnh bằng người dùng thường, hoặc đặt DATABASE_URL tới một PostgreSQL 18 có sẵn.`,
    { cause },
  );

/** Whether the user may step into this folder (search permission on every folder of the way). */
export function canEnter(user: ServerUser, folder: string): boolean {
  return succeeds(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]);
}

/** Whether the user may read this file. */
export function canRead(user: ServerUser, file: string): boolean {
  return succeeds(user, '/bin/sh', ['-c', 'test -r "$1"', 'sh', file]);
}

/** Whether the command, run as the user, ends with code 0; a command the user may not reach is a plain no. */
export function succeeds(user: ServerUser, command: string, args: string[]): boolean {
  const { status, error } = spawnSync(command, args, { ...identity(user), cwd: '/', env: environment(), stdio: 'ignore' });
  if (user !== null && (error as NodeJS.ErrnoException | undefined)?.code === 'EPERM') throw refusalOfSwitch(user, error);
  return status === 0;
}

/** How a command ended and what it said on both outputs. */
export type Ended = { code: number | null; said: string };

/**
 * Runs a command of the server as its user to the end. It gets its own session, so that Ctrl-C in a terminal ends us in
 * order and not our `pg_ctl stop`.
 */
export function run(user: ServerUser, command: string, args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...identity(user),
      cwd: process.platform === 'win32' ? undefined : '/',
      env: environment(),
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (text: string): void => {
      said += text;
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(user !== null && error.code === 'EPERM' ? refusalOfSwitch(user, error) : error),
    );
    child.on('close', (code) => resolve({ code, said }));
  });
}
