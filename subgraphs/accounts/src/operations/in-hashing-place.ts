import { HashingBusy, type Turn } from '../credentials/hashing-queue.ts';
import { hashing } from '../credentials/passwords.ts';
import { passwordCheckBusy } from '../domain/refusals.ts';

/**
 * Does what hashes, or refuses it as busy. The place is taken first, before a look-up and before a try is counted: who is refused lost no try,
 * and neither the refusal nor the wait depends on what was found. Nothing of it may stand within a transaction: waiting would hold its rows.
 */
export const inHashingPlace = async <T>(work: (turn: Turn) => Promise<T>): Promise<T | ReturnType<typeof passwordCheckBusy>> => {
  try {
    return await hashing.withPlace(work);
  } catch (error) {
    if (error instanceof HashingBusy) return passwordCheckBusy(error.retryAfterSeconds);
    throw error;
  }
};
