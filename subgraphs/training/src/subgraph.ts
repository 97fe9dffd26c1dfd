import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import type { Resolvers } from './generated.ts';
import { courseQueries } from './resolvers/course.ts';
import { enrolmentCallQueries, enrolmentCallResolvers } from './resolvers/enrolment-call.ts';
import { personResolvers } from './resolvers/person.ts';

const resolvers: Resolvers = { Query: { ...courseQueries, ...enrolmentCallQueries }, ...enrolmentCallResolvers, ...personResolvers };

export { createContext } from './context.ts';
export const subgraph = createSubgraph('training', new URL('../schema.graphql', import.meta.url), resolvers, access);
