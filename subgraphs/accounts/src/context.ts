import { identityLoader } from '@hoso/db/identity.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { unauthenticated } from '@hoso/shared/errors.ts';
import type { TokenSigner } from '@hoso/shared/token.ts';

/** What the accounts subgraph needs besides its own pool: the door's connection and the signer of tokens. */
export type Keys = { readonly door: Pool; readonly signer: TokenSigner };

/** What one request carries. */
export const createContext = (pool: Pool, caller: Caller, keys: Keys) => {
  const identity = identityLoader(pool, caller.secret);
  return {
    caller,
    identity,
    standing: async () => {
      const known = await identity();
      if (!known) throw unauthenticated();
      return known;
    },
    inSession: inSession(pool, caller.secret),
    identityOf: (secret: string) => identityLoader(pool, secret)(),
    /** The same under a session just opened. */
    inSessionOf: (secret: string) => inSession(pool, secret),
    ...keys,
  };
};
export type Context = ReturnType<typeof createContext>;
