import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';

/** The kernel counts in ticks of 10 ms on every Linux that Node runs on (USER_HZ). */
const MS_PER_TICK = 10;
const NS_PER_MS = 1_000_000;

/** Processor time and memory are read from the kernel. Throws StartRefusal where it has no /proc. */
export const assertProc = (): void => {
  if (!existsSync('/proc/self/stat')) throw new StartRefusal('npm run bench đọc CPU và bộ nhớ từ /proc: hãy chạy lệnh này trên Linux.');
};

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** The fields after the name of a process, which may itself hold spaces and brackets; null when it is gone. */
const statOf = (pid: number | string): string[] | null => {
  const text = textOf(`/proc/${pid}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
};
const PARENT = 1;
const [USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [11, 12, 13, 14] as const;

const threadsOf = (pid: number | string): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
};

/**
 * User and system time of one process so far, in ms; 0 when it is gone. The kernel keeps the same time in nanoseconds
 * per living thread (`schedstat`): a request of 1 ms on thirty backends would drown in ticks of 10 ms. Our servers and
 * PostgreSQL keep their threads as long as they live.
 */
const ownTime = (pid: number | string): number => {
  const exact = threadsOf(pid)
    .map((thread) => textOf(`/proc/${pid}/task/${thread}/schedstat`))
    .filter((text) => text !== null);
  if (exact.length > 0) return exact.reduce((sum, text) => sum + Number(text.split(' ')[0]) / NS_PER_MS, 0);
  const stat = statOf(pid);
  return stat ? MS_PER_TICK * (Number(stat[USER]) + Number(stat[SYSTEM])) : 0;
};

/** User and system time of these processes so far, in ms. */
export const cpuOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + ownTime(pid), 0);

const childrenOf = (parent: number): string[] =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(statOf(name)?.[PARENT]) === parent);

/** A process and all that descend from it. */
export const treeOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap((child) => treeOf(Number(child)))];

/** User and system time, in ms, of the children of a process that have ended and were waited for. */
const endedTime = (parent: number): number => {
  const stat = statOf(parent);
  if (!stat) throw new Error('PostgreSQL has ended');
  return MS_PER_TICK * (Number(stat[ENDED_USER]) + Number(stat[ENDED_SYSTEM]));
};

/**
 * User and system time of PostgreSQL in ms: the postmaster, its living children, and those that ended. A child that ends
 * between the looks at both would be in neither, with all the time of its life, so one looks until none has ended meanwhile.
 */
export const cpuOfPostgres = (postmaster: number): number => {
  for (;;) {
    const [ended, children] = [endedTime(postmaster), childrenOf(postmaster)];
    const living = children.map(ownTime);
    const own = ownTime(postmaster);
    const still = new Set(childrenOf(postmaster));
    if (endedTime(postmaster) === ended && children.every((child) => still.has(child)))
      return living.reduce((sum, time) => sum + time, own + ended);
  }
};

/** Memory held by these processes, in MB; shared pages count in each. */
export const memoryOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(/VmRSS:\s+(\d+) kB/.exec(textOf(`/proc/${pid}/status`) ?? '')?.[1] ?? 0) / 1024, 0);

/** How busy the machine was with everything in the last minute, as the kernel tells it. */
export const loadAverage = (): number => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
