import { createSubgraph } from '@hoso/shared/subgraph.ts';
import { access } from './access.ts';
import { resolvers } from './resolvers/account.ts';

export { mayRunAnyDocument } from './operations/may-run-any-document.ts';
export { vouchedSignInRefused } from './domain/refusals.ts';
export { signInVouched, type Vouching } from './operations/sign-in-vouched.ts';
export { whoListens } from './operations/who-listens.ts';
export { createContext, type Keys, type SecondFactorRule } from './context.ts';
export const subgraph = createSubgraph('accounts', new URL('../schema.graphql', import.meta.url), resolvers, access);
