import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { createHashingQueue, type Turn } from './hashing-queue.ts';

// OWASP's second choice for argon2id: 19 MiB, 2 passes, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id of a password, NFC first: the same word typed on two keyboards is the same password. What requests bring goes through `hashing`. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

/** The threads of libuv, which files and name look-ups need too; 4 unless the environment says otherwise. */
const threads = Number(process.env['UV_THREADPOOL_SIZE']) || 4;
/** At most half of the cores and half of the threads hash: the other half answers everybody else. */
const atOnce = Math.max(1, Math.floor(Math.min(availableParallelism(), threads) / 2));

/** The hashes of this process. A hash takes ten to twenty-five milliseconds, so a full queue of sign-ins is through before the deadline. */
export const hashingLimits = { atOnce, places: atOnce * 200, deadlineMs: 5_000 };
export const hashing = createHashingQueue(hashingLimits);

let decoy: Promise<string> | undefined;

/** Compares with the hash, or with a decoy when there is none, so that an unknown login takes as long as a known one. */
export const passwordHolds = (turn: Turn, password: string, passwordHash: string | undefined): Promise<boolean> =>
  turn(async () => {
    decoy ??= hashPassword('no account has this password');
    // Waited for by everybody: the first comparison of a process must not be quicker for a known login.
    const nobodys = await decoy;
    // A megabyte of password would buy a megabyte of hashing; no real one is longer.
    const holds = await verify(passwordHash ?? nobodys, password.slice(0, 1_000).normalize('NFC'));
    return holds && passwordHash !== undefined && password.length <= 1_000;
  });
