import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import type { Resolvers } from './generated.ts';
import { catalogQueries, catalogResolvers } from './resolvers/catalogs.ts';
import { monthQueries, monthResolvers } from './resolvers/month.ts';
import { personResolvers } from './resolvers/person.ts';

export { createContext } from './context.ts';

const resolvers: Resolvers = { Query: { ...monthQueries, ...catalogQueries }, ...personResolvers, ...monthResolvers, ...catalogResolvers };
export const subgraph = createSubgraph('payroll', new URL('../schema.graphql', import.meta.url), resolvers, access);
