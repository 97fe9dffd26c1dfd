import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in ticks of 10 ms on every Linux that Node runs on (USER_HZ). */
const MS_PER_TICK = 10;

/** The fields after the name of a process, which may itself hold spaces and brackets; null when it is gone. */
const statOf = (pid: number | string): string[] | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};
const PARENT = 1;
const [USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [11, 12, 13, 14] as const;

const own = (stat: string[]) => Number(stat[USER]) + Number(stat[SYSTEM]);

/** User and system time of these processes so far, in ms; all their threads are in it. */
export const cpuOf = (pids: readonly number[]): number =>
  MS_PER_TICK * pids.reduce((sum, pid) => sum + own(statOf(pid) ?? ['', '', '', '', '', '', '', '', '', '', '', '0', '0']), 0);

/** User and system time of PostgreSQL in ms: the postmaster, its living children, and those that ended. */
export const cpuOfPostgres = (postmaster: number): number => {
  const stat = statOf(postmaster);
  if (!stat) throw new Error('PostgreSQL has ended');
  let ticks = own(stat) + Number(stat[ENDED_USER]) + Number(stat[ENDED_SYSTEM]);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const child = statOf(name);
    if (child && Number(child[PARENT]) === postmaster) ticks += own(child);
  }
  return MS_PER_TICK * ticks;
};

/** Memory held by these processes, in MB. */
export const memoryOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const held = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return sum + Number(held ?? 0) / 1024;
  }, 0);

/** How busy the machine was with everything, as the kernel tells it. */
export const loadAverage = (): number => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
