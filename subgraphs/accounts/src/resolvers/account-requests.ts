import { connection } from '@hoso/shared/paging.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated.ts';
import { decideAccountRequest } from '../operations/decide-account-request.ts';
import { requestAccount } from '../operations/request-account.ts';
import * as accountRequests from '../repository/account-requests.ts';
import { idPlace } from './id-place.ts';

export const requestQueries: Pick<QueryResolvers, 'accountRequests'> = {
  accountRequests: (_root, { first, after, waitingOnly }, { read }) =>
    connection(
      { first, after },
      1,
      (row: accountRequests.AccountRequestRow) => [row.id],
      (limit, position) => {
        const before = idPlace(position);
        return read((tx) => accountRequests.findPage(tx, waitingOnly, limit, before));
      },
    ),
};

export const requestMutations: Pick<MutationResolvers, 'requestAccount' | 'decideAccountRequest'> = {
  requestAccount: (_root, { input }, context) => requestAccount(input, context),
  decideAccountRequest: (_root, { input }, context) => decideAccountRequest(input, context),
};

export const requestResolvers: Pick<Resolvers, 'AccountRequest'> = {
  AccountRequest: {
    unit: ({ unitId }) => ({ id: unitId }),
    person: ({ holderId }) => ({ id: holderId }),
    requestedAt: ({ requestedAt }) => requestedAt.toISOString(),
    decidedAt: ({ decidedAt }) => decidedAt?.toISOString() ?? null,
  },
};
