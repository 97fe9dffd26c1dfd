import { sha256 } from '@hoso/accounts/src/credentials/secrets.ts';
import { noteSeen } from '@hoso/accounts/src/repository/presence.ts';
import type { Pool } from '@hoso/db/session.ts';
import { forLog, type Log } from '@hoso/shared/log.ts';

/** Who is here is known to the half minute: a write twice a minute for all, never one for a request. */
const EVERY = 30_000;

export type SessionsSeen = {
  /** Somebody asked, with this secret; costs a look into a set. */
  note(secret: string | null): void;
  /** Writes who was here since the last time; answers how many were noted. */
  write(): Promise<number>;
  stop(): Promise<void>;
};

/** Remembers the sessions that asked something of this process and notes them in the database together. What is not written yet is lost with the process. */
export const noteSessionsSeen = (door: Pool, log: Log): SessionsSeen => {
  let secrets = new Set<string>();
  const write = async (): Promise<number> => {
    if (secrets.size === 0) return 0;
    const seen = secrets;
    secrets = new Set();
    return noteSeen(
      door,
      [...seen].map((secret) => sha256(secret).toString('hex')),
    );
  };
  let writing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    writing = write().catch((error: unknown) => log.warn({ fault: forLog(error) }, 'who is here was not noted'));
  }, EVERY);
  timer.unref();
  return {
    note: (secret) => void (secret !== null && secrets.add(secret)),
    write,
    stop: async () => {
      clearInterval(timer);
      await writing;
    },
  };
};
