import type { GraphQLDataSource } from '@apollo/gateway';
import type { Caller, Guarded } from '@hoso/shared/caller.ts';
import { fetchedOperations } from '@hoso/shared/fetched-operation.ts';
import type { Log } from '@hoso/shared/log.ts';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from './context.ts';

/** A subgraph in this process: its guarded schema and what it makes of a caller. */
export type LocalSubgraph = { readonly name: string; readonly schema: GraphQLSchema; readonly contextOf: (caller: Caller) => Guarded };

/** Calls a subgraph as a function: no HTTP, no second parse, one context for all fetches of a request. */
export const localSource = ({ name, schema, contextOf }: LocalSubgraph, log: Log): GraphQLDataSource<GatewayContext> => {
  const run = fetchedOperations(name, schema, log);
  return {
    process: async ({ request, context }) => {
      const { caller, subgraphs } = context as GatewayContext;
      const known = subgraphs.get(name) ?? contextOf(caller);
      subgraphs.set(name, known);
      const { answer } = await run(request.query ?? '', request.variables ?? {}, known);
      return answer;
    },
  };
};
