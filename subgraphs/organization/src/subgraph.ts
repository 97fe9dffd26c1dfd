import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import type { Resolvers } from './generated.ts';
import { obligationMutations, obligationResolvers, obligationsOfUnit } from './resolvers/obligations.ts';
import { policyQueries } from './resolvers/policy.ts';
import { unitMutations, unitQueries, unitResolvers } from './resolvers/unit.ts';

export { createContext } from './context.ts';
const resolvers: Resolvers = {
  Query: { ...unitQueries, ...policyQueries },
  Mutation: { ...unitMutations, ...obligationMutations },
  ...unitResolvers,
  ...obligationResolvers,
  Unit: { ...unitResolvers.Unit, ...obligationsOfUnit },
};
export const subgraph = createSubgraph('organization', new URL('../schema.graphql', import.meta.url), resolvers, access);
