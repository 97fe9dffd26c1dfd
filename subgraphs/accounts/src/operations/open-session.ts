import { fold } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { newRefreshToken, newSecret, sha256 } from '../credentials/secrets.ts';
import { SESSION_LASTS } from '../domain/throttle.ts';
import * as door from '../repository/door.ts';
import { openedViewer } from './opened-viewer.ts';

/** What tries to sign in with a login from the caller's address are counted under. */
export const attemptKeys = (login: string, clientAddress: string) => ({
  addressKey: sha256(`address:${clientAddress}`),
  pairKey: sha256(`pair:${clientAddress} ${fold(login)}`),
  loginKey: sha256(`login:${fold(login)}`),
});

/** Who has proven all that was asked of him, by his password or (`identityId`) a provider's word. */
type Proven = { readonly accountId: string; readonly login: string; readonly stamp: string; readonly identityId: string | null };

/** His session; null when the account, its password or that identity changed since it was looked at. */
export const openSession = async ({ accountId, login, stamp, identityId }: Proven, context: Context) => {
  const { caller, signer } = context;
  const secret = newSecret();
  const refreshToken = newRefreshToken(secret);
  const [session] = await door.openSession(context.door, {
    accountId,
    secretHash: sha256(secret),
    refreshHash: sha256(refreshToken),
    lasts: SESSION_LASTS,
    clientAddress: caller.clientAddress,
    clientProgram: caller.clientProgram,
    identityId,
    ...attemptKeys(login, caller.clientAddress),
    stamp,
  });
  if (!session) return null;
  const viewer = await openedViewer(context.requestUnder(secret));
  const { accessToken, expiresAt } = await signer.sign(secret);
  return {
    __typename: 'SignedIn' as const,
    accessToken,
    expiresAt: expiresAt.toISOString(),
    refreshToken,
    sessionExpiresAt: session.expiresAt.toISOString(),
    viewer: viewer!,
  };
};
