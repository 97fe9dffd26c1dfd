import type { Context } from '../context.ts';
import type { Turn } from '../credentials/hashing-queue.ts';
import { passwordHolds } from '../credentials/passwords.ts';
import { sha256 } from '../credentials/secrets.ts';
import { currentPasswordRefused } from '../domain/password-refusals.ts';
import { tooManyAttempts } from '../domain/refusals.ts';
import { throttle } from '../domain/throttle.ts';
import { countAttempt } from '../repository/door.ts';
import * as door from '../repository/sign-in-door.ts';
import { inHashingPlace } from './in-hashing-place.ts';

/** The hash that this password holds against, or what stands against it; who found a session open does not get to guess it. */
export const confirmPassword = (accountId: string, password: string, context: Context) =>
  inHashingPlace((turn) => confirmWithPlace(accountId, password, context, turn));

const confirmWithPlace = async (accountId: string, password: string, context: Context, turn: Turn) => {
  const key = sha256(`password of:${accountId}`);
  const until = await countAttempt(context.door, {
    ...{ keys: [key], allowed: [throttle.perLoginAtAddress], spell: throttle.spell, block: throttle.block },
  });
  if (until) return tooManyAttempts(until);
  const [facts] = await door.passwordFacts(context.door, { accountId, history: 0 });
  const holds = await passwordHolds(turn, password, facts?.passwordHash);
  if (!facts || !holds) return currentPasswordRefused();
  await door.forgetAttempts(context.door, [key]);
  return { confirmedHash: facts.passwordHash };
};
