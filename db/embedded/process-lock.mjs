// A lock file that says which process holds it. It outlives a kill -9 of its holder, so whoever finds it asks whether
// that very process (number and start time) still lives. Plain JavaScript with Node built-ins only: the launcher needs
// it before anything is installed.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;
/** A lock without readable content is a holder between "create" and "write", or one that died there. */
const UNREADABLE_IS_STALE_AFTER_MS = 2_000;
const UNKNOWN = 'unknown';

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

const exists = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** What tells this process from a later one with the same number; null when no such process lives. */
export function processIdentity(pid) {
  if (process.platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`);
    if (stat === null) return exists(pid) ? UNKNOWN : null;
    // The second field, the command name, may hold spaces and brackets: count from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X') return null;
    return `${(read('/proc/sys/kernel/random/boot_id') ?? '').trim()}:${started}`;
  }
  if (!exists(pid)) return null;
  if (process.platform === 'win32') return UNKNOWN;
  return (
    spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout?.trim() ||
    UNKNOWN
  );
}

const isStale = (file, content) => {
  try {
    const holder = JSON.parse(content);
    const identity = processIdentity(holder.pid);
    return identity === null || (identity !== UNKNOWN && holder.identity !== UNKNOWN && identity !== holder.identity);
  } catch {
    const seen = statSync(file, { throwIfNoEntry: false });
    return seen !== undefined && Date.now() - seen.mtimeMs > UNREADABLE_IS_STALE_AFTER_MS;
  }
};

const create = (file, content) => {
  let handle;
  try {
    handle = openSync(file, 'wx', 0o644);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeSync(handle, content);
  closeSync(handle);
  return true;
};

/** Removes a stale lock. Two that find it at once must not remove each other's fresh one, hence the second, momentary lock. */
const removeStale = (file, content) => {
  const breaking = `${file}.break`;
  if (!create(breaking, '')) {
    if (isStale(breaking, '')) rmSync(breaking, { force: true });
    return;
  }
  try {
    if (read(file) === content) rmSync(file, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
};

export async function acquireProcessLock(file, { onWait = () => {}, whileWaiting = () => {} } = {}) {
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), token: `${Date.now()}-${Math.random()}` });
  let told = false;
  while (!create(file, mine)) {
    const content = read(file);
    if (content === null) {
      // Released this moment, or not ours to read: the second would never end.
      const seen = statSync(file, { throwIfNoEntry: false });
      if (seen !== undefined) readFileSync(file);
      continue;
    }
    if (isStale(file, content)) {
      removeStale(file, content);
      continue;
    }
    if (!told) onWait();
    told = true;
    await sleep(POLL_MS);
    whileWaiting();
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true });
  };
}
