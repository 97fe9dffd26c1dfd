import { fold } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { passwordHolds } from '../credentials/passwords.ts';
import { newRefreshToken, newSecret, sha256 } from '../credentials/secrets.ts';
import { signInRefused, tooManyAttempts } from '../domain/refusals.ts';
import { SESSION_LASTS, throttle } from '../domain/throttle.ts';
import type { SignInInput } from '../generated.ts';
import * as door from '../repository/door.ts';
import { openedViewer } from './opened-viewer.ts';

/**
 * Opens a session. The attempt is counted before the password is looked at; every refusal does the same work: one
 * look-up, one comparison, one audit entry.
 */
export const signIn = async ({ login, password }: SignInInput, context: Context) => {
  const { caller, signer } = context;
  const name = login.normalize('NFC').trim().toLowerCase().slice(0, 200);
  const loginKey = sha256(`login:${fold(name)}`);
  const addressKey = sha256(`address:${caller.clientAddress}`);
  const pairKey = sha256(`pair:${caller.clientAddress} ${fold(name)}`);
  const until = await door.countAttempt(context.door, {
    keys: [addressKey, pairKey, loginKey],
    allowed: [throttle.perAddress, throttle.perLoginAtAddress, throttle.perLogin],
    spell: throttle.spell,
    block: throttle.block,
  });
  if (until) return tooManyAttempts(until);

  const [known] = await door.credential(context.door, { login: name });
  const holds = await passwordHolds(password, known?.passwordHash);
  if (!known || !holds || !known.usable) {
    await door.recordRefusal(context.door, { loginKey, accountId: known?.accountId ?? null, clientAddress: caller.clientAddress });
    return signInRefused();
  }

  const secret = newSecret();
  const refreshToken = newRefreshToken(secret);
  const [session] = await door.openSession(context.door, {
    accountId: known.accountId,
    secretHash: sha256(secret),
    refreshHash: sha256(refreshToken),
    lasts: SESSION_LASTS,
    clientAddress: caller.clientAddress,
    clientProgram: caller.clientProgram,
    addressKey,
    pairKey,
    loginKey,
  });
  const viewer = await openedViewer(context.requestUnder(secret));
  const { accessToken, expiresAt } = await signer.sign(secret);
  return {
    __typename: 'SignedIn' as const,
    accessToken,
    expiresAt: expiresAt.toISOString(),
    refreshToken,
    sessionExpiresAt: session!.expiresAt.toISOString(),
    viewer: viewer!,
  };
};
