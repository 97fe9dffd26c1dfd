import type { Context } from '../context.ts';
import type { Turn } from '../credentials/hashing-queue.ts';
import { passwordHolds } from '../credentials/passwords.ts';
import { signInRefused, tooManyAttempts } from '../domain/refusals.ts';
import { throttle } from '../domain/throttle.ts';
import type { SignInInput } from '../generated.ts';
import * as door from '../repository/door.ts';
import { credential } from '../repository/sign-in-door.ts';
import { inHashingPlace } from './in-hashing-place.ts';
import { attemptKeys } from './open-session.ts';
import { goOn } from './sign-in-step.ts';

/**
 * The first step of a sign-in, and the only one where nothing else is asked. A place to hash is taken first, and the attempt counted before the
 * password is looked at; every refusal does the same work: one look-up, one comparison, one audit entry.
 */
export const signIn = (input: SignInInput, context: Context) => inHashingPlace((turn) => signInWithPlace(input, context, turn));

const signInWithPlace = async ({ login, password }: SignInInput, context: Context, turn: Turn) => {
  const { caller } = context;
  const name = login.normalize('NFC').trim().toLowerCase().slice(0, 200);
  const { addressKey, pairKey, loginKey } = attemptKeys(name, caller.clientAddress);
  const until = await door.countAttempt(context.door, {
    keys: [addressKey, pairKey, loginKey],
    allowed: [throttle.perAddress, throttle.perLoginAtAddress, throttle.perLogin],
    spell: throttle.spell,
    block: throttle.block,
  });
  if (until) return tooManyAttempts(until);

  const [known] = await credential(context.door, { login: name });
  const holds = await passwordHolds(turn, password, known?.passwordHash);
  const refused = async () => {
    await door.recordRefusal(context.door, { loginKey, accountId: known?.accountId ?? null, clientAddress: caller.clientAddress });
    return signInRefused();
  };
  if (!known || !holds || !known.usable) return refused();
  return (await goOn({ ...known, login: name, factorPassed: !known.factor, identityId: null, toRedeem: false }, context)) ?? refused();
};
