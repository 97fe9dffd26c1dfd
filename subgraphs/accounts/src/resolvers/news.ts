import { isId } from '@hoso/shared/ids.ts';
import { connection, type PageArgs } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, QueryResolvers, Resolvers, ViewerResolvers } from '../generated.ts';
import { addNewsFile } from '../operations/add-news-file.ts';
import { draftNews } from '../operations/draft-news.ts';
import { markNewsRead } from '../operations/mark-news-read.ts';
import { publishNews } from '../operations/publish-news.ts';
import { removeNewsFile } from '../operations/remove-news-file.ts';
import { reviseNews } from '../operations/revise-news.ts';
import { withdrawNews } from '../operations/withdraw-news.ts';
import * as newsFiles from '../repository/news-files.ts';
import * as news from '../repository/news.ts';
import { idPlace, instantPlace } from './id-place.ts';
import { readerOf } from './reader-of.ts';

type Find = (limit: number, after: news.NewsPlace | undefined) => Promise<news.NewsRow[]>;

const published = ({ first, after }: PageArgs, load: Context['newsLoaders'], find: Find) =>
  connection(
    { first, after },
    2,
    (row: news.NewsNode) => [row.place!, row.id],
    async (limit, position) => (await find(limit, instantPlace(position))).map((row) => ({ ...row, load })),
  );

export const newsQueries: Pick<QueryResolvers, 'newsDesk' | 'newsFile'> = {
  newsDesk: async (_root, { first, after }, { read, standing, newsLoaders: load }) => {
    const { accountId } = await standing();
    return connection(
      { first, after },
      1,
      (row: news.NewsNode) => [row.id],
      async (limit, position) => {
        const before = idPlace(position);
        return (await read((tx) => news.findDesk(tx, accountId, limit, before))).map((row) => ({ ...row, load }));
      },
    );
  },
  newsFile: async (_root, { id }, { read }) => {
    const file = isId(id) ? await read((tx) => newsFiles.findContent(tx, id)) : undefined;
    return file ? { file, content: file.content.toString('base64') } : null;
  },
};

export const newsMutations: Pick<
  MutationResolvers,
  'draftNews' | 'reviseNews' | 'addNewsFile' | 'removeNewsFile' | 'publishNews' | 'withdrawNews' | 'markNewsRead'
> = {
  draftNews: (_root, { input }, context) => draftNews(input, context),
  reviseNews: (_root, { input }, context) => reviseNews(input, context),
  addNewsFile: (_root, { input }, context) => addNewsFile(input, context),
  removeNewsFile: (_root, { input }, context) => removeNewsFile(input, context),
  publishNews: (_root, { input }, context) => publishNews(input, context),
  withdrawNews: (_root, { input }, context) => withdrawNews(input, context),
  markNewsRead: (_root, { input }, context) => markNewsRead(input, context),
};

export const newsOfViewer: Pick<ViewerResolvers, 'news' | 'campaigns'> = {
  news: async (viewer, { unreadOnly, ...args }, context) => {
    const { read, newsLoaders } = await readerOf(viewer, context);
    return published(args, newsLoaders, (limit, after) => read((tx) => news.findPage(tx, viewer.id, limit, after, unreadOnly)));
  },
  campaigns: async (viewer, args, context) => {
    const { read, newsLoaders, legalToday } = await readerOf(viewer, context);
    const today = await legalToday();
    return published(args, newsLoaders, (limit, after) => read((tx) => news.findCampaigns(tx, viewer.id, today, limit, after)));
  },
};

export const newsResolvers: Pick<Resolvers, 'News' | 'NewsFile'> = {
  News: {
    unit: ({ unitId }) => ({ id: unitId }),
    publishedAt: ({ publishedAt }) => publishedAt?.toISOString() ?? null,
    withdrawnAt: ({ withdrawnAt }) => withdrawnAt?.toISOString() ?? null,
    readAt: ({ readAt }) => readAt?.toISOString() ?? null,
    files: ({ id, load }) => load.files.load(id),
  },
  NewsFile: { sha256: ({ sha256 }) => sha256.toString('hex') },
};
