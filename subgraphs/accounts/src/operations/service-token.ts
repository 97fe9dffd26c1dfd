import type { Context } from '../context.ts';
import { newSecret, sha256 } from '../credentials/secrets.ts';
import { signInRefused, tooManyAttempts } from '../domain/refusals.ts';
import { SERVICE_SESSION_LASTS, throttle } from '../domain/throttle.ts';
import type { ServiceTokenInput } from '../generated.ts';
import * as door from '../repository/door.ts';
import { openServiceSession } from '../repository/service-credentials.ts';
import { forgetAttempts } from '../repository/sign-in-door.ts';
import { attemptKeys } from './open-session.ts';

/** A program signs in by the secret of its account. Its secrets are 256 random bits, so a fast hash finds them and nobody guesses one. */
export const serviceToken = async ({ clientId, clientSecret }: ServiceTokenInput, { caller, door: pool, signer }: Context) => {
  const login = clientId.normalize('NFC').trim().toLowerCase().slice(0, 200);
  const { pairKey, loginKey } = attemptKeys(login, caller.clientAddress);
  const { perLoginAtAddress, perLogin, spell, block } = throttle;
  const until = await door.countAttempt(pool, {
    ...{ keys: [pairKey, loginKey], allowed: [perLoginAtAddress, perLogin], spell, block },
  });
  if (until) return tooManyAttempts(until);
  const secret = newSecret();
  const { clientAddress, clientProgram } = caller;
  const opened = await openServiceSession(pool, {
    ...{ login, clientHash: sha256(clientSecret), secretHash: sha256(secret), lasts: SERVICE_SESSION_LASTS, clientAddress, clientProgram },
  });
  if (!opened) {
    await door.recordRefusal(pool, { loginKey, accountId: null, clientAddress });
    return signInRefused();
  }
  await forgetAttempts(pool, [pairKey, loginKey]);
  const { accessToken, expiresAt } = await signer.sign(secret);
  return { __typename: 'ServiceToken' as const, accessToken, expiresAt: expiresAt.toISOString() };
};
