import { openRequest } from '@hoso/db/request.ts';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { AskedRights } from '@hoso/shared/asked-rights.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import type { Policy } from '@hoso/shared/policies.ts';
import type { TokenSigner } from '@hoso/shared/token.ts';
import { explanationLoaders } from './repository/explained-access.ts';
import { accountLoaders } from './repository/account-life.ts';
import { conversationLoaders } from './repository/conversations.ts';
import { identityLoader } from './repository/external-identities.ts';
import { handOverLoaders } from './repository/hand-overs.ts';
import { messageLoaders } from './repository/messages.ts';
import { newsLoaders } from './repository/news.ts';

/** Whether accounts that the profile names must have a second factor, or everybody may. */
export type SecondFactorRule = 'REQUIRED' | 'OFFERED';

/** What the accounts subgraph needs besides its own pool: the door's connection, the signer of tokens, the keys of addresses and of second factors, and the province's rules. */
export type Keys = {
  readonly door: Pool;
  readonly signer: TokenSigner;
  readonly fieldKeys: FieldKeys;
  /** The same keys, read through the door: before somebody is signed in. */
  readonly factorKeys: FieldKeys;
  readonly policy: Policy;
  readonly secondFactor: SecondFactorRule;
  /** The OpenID provider whose word is taken; null where none is configured. */
  readonly issuer: string | null;
  /** What the fields of all subgraphs ask, for whoever wants to know why he may or may not. */
  readonly asks: AskedRights;
};

/** A request with what is asked of the things it shows. Loaders live as long as it does: another caller must not meet its rows. */
const loading = (pool: Pool, caller: Caller) => {
  const request = openRequest(pool, caller);
  return {
    ...request,
    explanationLoaders: explanationLoaders(request),
    accountLoaders: { ...accountLoaders(request.read), handOvers: handOverLoaders(request.read), identities: identityLoader(request.read) },
    conversationLoaders: conversationLoaders(request.read),
    messageLoaders: messageLoaders(request.read),
    newsLoaders: newsLoaders(request.read),
  };
};

/** What one request carries. */
export const createContext = (pool: Pool, caller: Caller, keys: Keys) => ({
  ...loading(pool, caller),
  ...keys,
  /** The same for a session just opened or refreshed, which the request itself came without. */
  requestUnder: (secret: string) => loading(pool, { ...caller, secret }),
});
export type Context = ReturnType<typeof createContext>;
