import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import type { Resolvers } from './generated.ts';
import { resolvers as personResolvers } from './resolvers/person.ts';
import { postMutations, postsOf } from './resolvers/posts.ts';
import { signerMutations, signerTypes } from './resolvers/signer.ts';

export { createContext } from './context.ts';
const resolvers: Resolvers = {
  ...personResolvers,
  ...postsOf,
  ...signerTypes,
  Mutation: { ...personResolvers.Mutation, ...postMutations, ...signerMutations },
  Person: { ...personResolvers.Person, ...postsOf.Person },
  Assignment: { ...personResolvers.Assignment, ...postsOf.Assignment },
  Unit: { ...personResolvers.Unit, ...postsOf.Unit },
};
export const subgraph = createSubgraph('personnel', new URL('../schema.graphql', import.meta.url), resolvers, access);
