import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import type { QueryResolvers, Resolvers } from '../generated.ts';
import * as presence from '../repository/presence.ts';

export const presenceQueries: Pick<QueryResolvers, 'onlineAccounts'> = {
  onlineAccounts: (_root, { first, after }, { read }) =>
    connection(
      { first, after },
      1,
      (row: presence.OnlineRow) => [row.login],
      (limit, position) => {
        const login = position?.[0] ?? null;
        if (login !== null && login.length > 200) throw foreignCursor();
        return read((tx) => presence.findOnline(tx, limit, login));
      },
    ),
};

export const presenceResolvers: Pick<Resolvers, 'OnlineAccount'> = {
  OnlineAccount: { account: (row) => row, seenAt: ({ seenAt }) => seenAt.toISOString() },
};
