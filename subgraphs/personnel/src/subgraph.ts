import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import { resolvers } from './resolvers/person.ts';

export { createContext } from './context.ts';
export const subgraph = createSubgraph('personnel', new URL('../schema.graphql', import.meta.url), resolvers, access);
