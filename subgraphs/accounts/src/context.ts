import { openRequest } from '@hoso/db/request.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import type { TokenSigner } from '@hoso/shared/token.ts';

/** What the accounts subgraph needs besides its own pool: the door's connection and the signer of tokens. */
export type Keys = { readonly door: Pool; readonly signer: TokenSigner };

/** What one request carries. */
export const createContext = (pool: Pool, caller: Caller, keys: Keys) => ({
  ...openRequest(pool, caller),
  ...keys,
  /** The same for a session just opened or refreshed, which the request itself came without. */
  requestUnder: (secret: string) => openRequest(pool, { ...caller, secret }),
});
export type Context = ReturnType<typeof createContext>;
