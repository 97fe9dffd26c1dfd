import type { Caller, Guarded } from '@hoso/shared/caller.ts';

/** What a request to the gateway carries: the caller as he came, and what each subgraph made of him for this request. */
export type GatewayContext = Guarded & { readonly subgraphs: Map<string, Guarded>; readonly authorization: string | null };

/** The gateway holds no rule and asks no database: every subgraph knows its caller itself. */
export const gatewayContext = (caller: Caller, authorization: string | null): GatewayContext => ({
  caller,
  authorization,
  identity: () => Promise.resolve(null),
  subgraphs: new Map(),
});
