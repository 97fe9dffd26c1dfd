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

/** Null when this is the present password of the account; who found a session open does not get to guess it. */
export const refusePassword = (accountId: string, password: string, context: Context) =>
  inHashingPlace((turn) => refuseWithPlace(accountId, password, context, turn));

const refuseWithPlace = async (accountId: string, password: string, context: Context, turn: Turn) => {
  const key = sha256(`password of:${accountId}`);
  const until = await countAttempt(context.door, {
    ...{ keys: [key], allowed: [throttle.perLoginAtAddress], spell: throttle.spell, block: throttle.block },
  });
  if (until) return tooManyAttempts(until);
  const [facts] = await door.passwordFacts(context.door, { accountId, history: 0 });
  if (!(await passwordHolds(turn, password, facts?.passwordHash))) return currentPasswordRefused();
  await door.forgetAttempts(context.door, [key]);
  return null;
};
