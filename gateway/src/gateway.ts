import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Schema } from '@apollo/federation-internals';
import { useStrictScalars } from '@hoso/shared/subgraph.ts';
import type { GraphQLSchema } from 'graphql';
import { checkedIn } from '../compose.ts';
import { askedAgain } from './asked-again.ts';
import type { GatewayContext } from './context.ts';
import { askedOnce } from './distinct-references.ts';

/**
 * The stock federation gateway over the checked-in supergraph, with prepared plans for queries that are asked again;
 * `sourceOf` says how each subgraph is reached.
 */
export const createGateway = (
  sourceOf: (name: string) => GraphQLDataSource<GatewayContext>,
  supergraphSdl = checkedIn(),
): ApolloGateway => {
  const sources = new Map<string, GraphQLDataSource<GatewayContext>>();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const source = sourceOf(name);
      sources.set(name, source);
      return askedOnce(source) as GraphQLDataSource;
    },
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 1_000, pathsLimit: 1_000 } },
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    experimental_didResolveQueryPlan: (planned) => again.planned(planned),
  });
  const again = askedAgain(gateway.executor, () => ({
    api: gateway['apiSchema'] as Schema,
    supergraph: gateway['supergraphSchema'] as GraphQLSchema,
    sourceOf: (name) => sources.get(name),
  }));
  // The server takes the executor when it loads the gateway.
  gateway.executor = again.execute;
  // The gateway takes any value for a custom scalar; ours are refused here as in the subgraphs.
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => useStrictScalars(apiSchema));
  return gateway;
};
