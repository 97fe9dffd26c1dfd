import type { Context } from '../context.ts';
import { passwordHolds } from '../credentials/passwords.ts';
import { sha256 } from '../credentials/secrets.ts';
import { currentPasswordRefused } from '../domain/password-refusals.ts';
import { tooManyAttempts } from '../domain/refusals.ts';
import { throttle } from '../domain/throttle.ts';
import { countAttempt } from '../repository/door.ts';
import * as door from '../repository/sign-in-door.ts';

/** Null when this is the present password of the account; who found a session open does not get to guess it. */
export const refusePassword = async (accountId: string, password: string, context: Context) => {
  const key = sha256(`password of:${accountId}`);
  const until = await countAttempt(context.door, {
    ...{ keys: [key], allowed: [throttle.perLoginAtAddress], spell: throttle.spell, block: throttle.block },
  });
  if (until) return tooManyAttempts(until);
  const [facts] = await door.passwordFacts(context.door, { accountId, history: 0 });
  if (!(await passwordHolds(password, facts?.passwordHash))) return currentPasswordRefused();
  await door.forgetAttempts(context.door, [key]);
  return null;
};
