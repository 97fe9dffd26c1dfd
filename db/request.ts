import type { Caller } from '@hoso/shared/caller.ts';
import type { IsoDate } from '@hoso/shared/dates.ts';
import { unauthenticated } from '@hoso/shared/errors.ts';
import { identityOf } from './identity.ts';
import { readsIn } from './read.ts';
import { inSession, type Pool } from './session.ts';

/** What the context of every subgraph begins with: who asks, as the database knows him now, and transactions under his session. */
export const openRequest = (pool: Pool, caller: Caller) => {
  const read = readsIn(pool, caller.secret);
  const identity = () => identityOf(caller, read);
  /** Who asks; throws UNAUTHENTICATED without a live session. */
  const standing = async () => {
    const known = await identity();
    if (!known) throw unauthenticated();
    return known;
  };
  let today: Promise<IsoDate> | undefined;
  return {
    caller,
    identity,
    standing,
    inSession: inSession(pool, caller.secret),
    read,
    legalToday: () => (today ??= standing().then((known) => known.today)),
  };
};
