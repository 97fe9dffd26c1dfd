import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import type { Resolvers } from './generated.ts';
import { reorganisationMutations, reorganisationQueries, reorganisationResolvers, unitSuccessions } from './resolvers/reorganisation.ts';
import { resolvers as ofUnits } from './resolvers/unit.ts';

export { createContext } from './context.ts';
const resolvers: Resolvers = {
  ...ofUnits,
  ...reorganisationResolvers,
  Query: { ...ofUnits.Query, ...reorganisationQueries },
  Mutation: { ...ofUnits.Mutation, ...reorganisationMutations },
  Unit: { ...ofUnits.Unit, ...unitSuccessions },
};
export const subgraph = createSubgraph('organization', new URL('../schema.graphql', import.meta.url), resolvers, access);
