import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `postmaster.pid` says of the server of a cluster. */
export type Postmaster = { pid: number; port: number | null; status: string };

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** Reads `postmaster.pid`; null where there is none. The port is null and the status empty in the first moments of a start. */
export function readPostmaster(cluster: string): Postmaster | null {
  if (!existsSync(pidFile(cluster))) return null;
  let lines: string[];
  try {
    lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  // A negative number is a single-user session; what is no number at all is no server.
  if (!Number.isInteger(pid) || pid === 0) return { pid: 0, port: null, status: '' };
  return { pid: Math.abs(pid), port: Number.isInteger(port) && port > 0 ? port : null, status: (lines[7] ?? '').trim() };
}

const workingFolder = (pid: number | string): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
};

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Whether this process is the server of this cluster, and not a later process that got the same number. A server works
 * inside its cluster's folder, and pg_ctl names that folder on its command line.
 */
export function isServerOf(pid: number, cluster: string): boolean {
  if (pid === 0 || !exists(pid)) return false;
  if (process.platform === 'linux') return workingFolder(pid) === cluster;
  if (process.platform === 'win32') return true;
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

/** Whether the programs the server was started from have been replaced since (a reinstall); it should then be started anew. */
export function runsDeletedPrograms(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`).endsWith(' (deleted)');
  } catch {
    return false;
  }
}

const processesIn = (cluster: string): string[] =>
  process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name) && workingFolder(name) === cluster) : [];

const ORPHANS_LEAVE_WITHIN_MS = 30_000;

/**
 * Clears the way after a server that was killed: waits for the sessions it left (they end by themselves), then removes
 * its `postmaster.pid` where the number in it belongs to another living process by now, which PostgreSQL itself would
 * take for a running server.
 */
export async function forgetDeadServer(cluster: string): Promise<void> {
  const deadline = Date.now() + ORPHANS_LEAVE_WITHIN_MS;
  while (processesIn(cluster).length > 0) {
    // The pg_ctl of a killed start may have brought up a server in the meantime: that one is alive.
    if (Date.now() > deadline || isServerOf(readPostmaster(cluster)?.pid ?? 0, cluster)) return;
    await sleep(50);
  }
  rmSync(pidFile(cluster), { force: true });
}
