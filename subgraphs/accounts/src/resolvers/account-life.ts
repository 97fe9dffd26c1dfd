import { isId } from '@hoso/shared/ids.ts';
import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import type { QueryResolvers, Resolvers } from '../generated.ts';
import * as life from '../repository/account-life.ts';
import { unitNumber } from '../repository/grants.ts';

export const lifeQueries: Pick<QueryResolvers, 'accounts' | 'account'> = {
  accounts: (_root, { first, after, filter }, { read }) =>
    connection(
      { first, after },
      2,
      ({ login, id }: life.AccountRow) => [login, id],
      async (limit, position) => {
        if (position && !isId(position[1])) throw foreignCursor();
        const unitId = filter?.unitId ?? null;
        const within = unitId === null ? null : await read((tx) => unitNumber(tx, unitId));
        if (within === undefined) return [];
        const wish = { within, kinds: filter?.kinds ?? life.KINDS, standings: filter?.standings ?? life.STANDINGS };
        return read((tx) => life.findPage(tx, wish, limit, position && [position[0]!, position[1]!]));
      },
    ),
  account: async (_root, { id }, { read }) => (await read((tx) => life.find(tx, id))) ?? null,
};

export const lifeResolvers: Pick<Resolvers, 'Account' | 'AccountChange'> = {
  Account: {
    unit: ({ unitId }) => (unitId ? { id: unitId } : null),
    person: ({ holderId }) => (holderId ? { id: holderId } : null),
    history: ({ id }, _args, { accountLoaders }) => accountLoaders.history.load(id),
    handOvers: ({ id }, _args, { accountLoaders }) => accountLoaders.handOvers.ofAccount.load(id),
    externalIdentities: ({ id }, _args, { accountLoaders }) => accountLoaders.identities.load(id),
  },
  AccountChange: {
    at: ({ at }) => at.toISOString(),
    person: ({ holderId }) => (holderId ? { id: holderId } : null),
  },
};
