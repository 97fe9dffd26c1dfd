import { isId } from '@hoso/shared/ids.ts';
import { connection, foreignCursor, MAX_PAGE } from '@hoso/shared/paging.ts';
import { badInput } from '@hoso/shared/errors.ts';
import { noticeSummary } from '../domain/notice-summary.ts';
import type { MutationResolvers, Resolvers, ViewerResolvers } from '../generated.ts';
import { markRead } from '../operations/mark-read.ts';
import * as inbox from '../repository/inbox.ts';

export const inboxMutations: Pick<MutationResolvers, 'markRead'> = { markRead: (_root, { input }, context) => markRead(input, context) };

export const inboxOfViewer: Pick<ViewerResolvers, 'inbox'> = {
  inbox: async ({ id, opened }, { first, after, unreadOnly }, context) => {
    // The request that opened the session came without one.
    if (!opened) await context.standing();
    const { read } = opened ?? context;
    return connection(
      { first, after },
      1,
      (row: inbox.NoticeRow) => [row.id],
      (limit, position) => {
        const before = position?.[0] ?? null;
        if (before !== null && !isId(before)) throw foreignCursor();
        return read((tx) => inbox.findPage(tx, id, limit, before, unreadOnly));
      },
    );
  },
};

export const noticeResolvers: Pick<Resolvers, 'Notice'> = {
  Notice: {
    summary: ({ items }) => noticeSummary(items),
    itemCount: ({ items }) => items.length,
    items: ({ items }, { first }) => {
      if (first < 1 || first > MAX_PAGE)
        throw badInput({
          vi: `"first" phải từ 1 đến ${MAX_PAGE}, nhận được ${first}: hãy sửa lại.`,
          en: `"first" must be 1 to ${MAX_PAGE}, got ${first}: mend it.`,
        });
      return items.slice(0, first);
    },
    readAt: ({ readAt }) => readAt?.toISOString() ?? null,
  },
};
