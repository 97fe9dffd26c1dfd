import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import type { Context } from '../../context.ts';
import * as news from '../../repository/news.ts';

/** News as its caller sees it now; who lost the right to it since is told that there is none. */
export const newsChanged = async (tx: Tx, accountId: string, id: string, { newsLoaders }: Pick<Context, 'newsLoaders'>) => {
  const [row] = await news.findByIds(tx, accountId, [id]);
  return row ? { __typename: 'NewsChanged' as const, news: { ...row, load: newsLoaders } } : notFound('newsId');
};
