import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { useStrictScalars } from '@hoso/shared/subgraph.ts';
import { checkedIn } from '../compose.ts';
import type { GatewayContext } from './context.ts';

/** The stock federation gateway over the checked-in supergraph; `sourceOf` says how each subgraph is reached. */
export const createGateway = (
  sourceOf: (name: string) => GraphQLDataSource<GatewayContext>,
  supergraphSdl = checkedIn(),
): ApolloGateway => {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => sourceOf(name) as GraphQLDataSource,
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 1_000, pathsLimit: 1_000 } },
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  // The gateway takes any value for a custom scalar; ours are refused here as in the subgraphs.
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => useStrictScalars(apiSchema));
  return gateway;
};
