import type { Caller } from '@hoso/shared/caller.ts';
import { unauthenticated } from '@hoso/shared/errors.ts';
import { identityLoader } from './identity.ts';
import { inSession, type Pool } from './session.ts';

/** What the context of every subgraph begins with: who asks, as the database knows him now, and transactions under his session. */
export const openRequest = (pool: Pool, caller: Caller) => {
  const identity = identityLoader(pool, caller.secret);
  /** Who asks; throws UNAUTHENTICATED without a live session. */
  const standing = async () => {
    const known = await identity();
    if (!known) throw unauthenticated();
    return known;
  };
  return { caller, identity, standing, inSession: inSession(pool, caller.secret), legalToday: async () => (await standing()).today };
};
