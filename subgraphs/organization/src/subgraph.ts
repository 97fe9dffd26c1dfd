import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import { postMutations, postResolvers, postsOfUnit } from './resolvers/posts.ts';
import { resolvers as treeResolvers } from './resolvers/unit.ts';
import type { Resolvers } from './generated.ts';

export { createContext } from './context.ts';
const resolvers: Resolvers = {
  ...treeResolvers,
  ...postResolvers,
  Mutation: { ...treeResolvers.Mutation, ...postMutations },
  Unit: { ...treeResolvers.Unit, ...postsOfUnit },
};
export const subgraph = createSubgraph('organization', new URL('../schema.graphql', import.meta.url), resolvers, access);
