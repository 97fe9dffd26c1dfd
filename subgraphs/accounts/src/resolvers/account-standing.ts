import type { MutationResolvers } from '../generated.ts';
import { reopenAccount, suspendAccount, withdrawAccount } from '../operations/change-account-standing.ts';

export const standingMutations: Pick<MutationResolvers, 'suspendAccount' | 'reopenAccount' | 'withdrawAccount'> = {
  suspendAccount: (_root, { input }, context) => suspendAccount(input, context),
  reopenAccount: (_root, { input }, context) => reopenAccount(input, context),
  withdrawAccount: (_root, { input }, context) => withdrawAccount(input, context),
};
