import type { MutationResolvers } from '../generated.ts';
import { extendAccount, reopenAccount, restrictAccount, suspendAccount, withdrawAccount } from '../operations/change-account-standing.ts';

export const standingMutations: Pick<
  MutationResolvers,
  'suspendAccount' | 'reopenAccount' | 'withdrawAccount' | 'extendAccount' | 'restrictAccount'
> = {
  suspendAccount: (_root, { input }, context) => suspendAccount(input, context),
  reopenAccount: (_root, { input }, context) => reopenAccount(input, context),
  withdrawAccount: (_root, { input }, context) => withdrawAccount(input, context),
  extendAccount: (_root, { input }, context) => extendAccount(input, context),
  restrictAccount: (_root, { input }, context) => restrictAccount(input, context),
};
