import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import type { Resolvers } from './generated.ts';
import { catalogMutations, catalogQueries, catalogResolvers } from './resolvers/catalogs.ts';
import { obligationMutations, obligationResolvers, obligationsOfUnit } from './resolvers/obligations.ts';
import { policyQueries } from './resolvers/policy.ts';
import { postMutations, postResolvers, postsOfUnit } from './resolvers/posts.ts';
import { reorganisationMutations, reorganisationQueries, reorganisationResolvers, unitSuccessions } from './resolvers/reorganisation.ts';
import { requiredFieldMutations, requiredFieldQueries, requiredFieldResolvers, requiredFieldsOfUnit } from './resolvers/required-fields.ts';
import { unitMutations, unitQueries, unitResolvers } from './resolvers/unit.ts';

export { createContext } from './context.ts';

const resolvers: Resolvers = {
  ...unitResolvers,
  ...postResolvers,
  ...reorganisationResolvers,
  ...catalogResolvers,
  ...requiredFieldResolvers,
  ...obligationResolvers,
  Query: { ...unitQueries, ...policyQueries, ...catalogQueries, ...requiredFieldQueries, ...reorganisationQueries },
  Mutation: {
    ...unitMutations,
    ...postMutations,
    ...catalogMutations,
    ...requiredFieldMutations,
    ...reorganisationMutations,
    ...obligationMutations,
  },
  Unit: { ...unitResolvers.Unit, ...postsOfUnit, ...unitSuccessions, ...obligationsOfUnit, ...requiredFieldsOfUnit },
};
export const subgraph = createSubgraph('organization', new URL('../schema.graphql', import.meta.url), resolvers, access);
