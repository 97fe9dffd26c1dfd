import type { Context } from '../context.ts';
import { newRefreshToken, secretOf, sha256 } from '../credentials/secrets.ts';
import { refreshRefused } from '../domain/refusals.ts';
import * as door from '../repository/door.ts';
import { openedViewer } from './opened-viewer.ts';

/** Exchanges a refresh token for the next one and a new access token. One used twice ends the session: two hold it. */
export const refreshSession = async (refreshToken: string, context: Context) => {
  const secret = secretOf(refreshToken);
  const next = newRefreshToken(secret);
  const [rotated] = await door.rotate(context.door, { tokenHash: sha256(refreshToken), nextHash: sha256(next) });
  if (rotated?.outcome !== 'ROTATED') return refreshRefused();
  // Whoever sent the same token a moment later has ended the session already.
  const viewer = await openedViewer(context.requestUnder(secret));
  if (!viewer) return refreshRefused();
  const { accessToken, expiresAt } = await context.signer.sign(secret);
  return {
    __typename: 'SignedIn' as const,
    accessToken,
    expiresAt: expiresAt.toISOString(),
    refreshToken: next,
    sessionExpiresAt: rotated.expiresAt!.toISOString(),
    viewer,
  };
};
