import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import { resolvers } from './resolvers/unit.ts';

export { createContext } from './context.ts';
export const subgraph = createSubgraph('organization', new URL('../schema.graphql', import.meta.url), resolvers, access);
