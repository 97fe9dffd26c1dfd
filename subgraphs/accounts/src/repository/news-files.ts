import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type NewsFileRow = { id: string; newsId: string; name: string; mediaType: string; size: number; sha256: Buffer };

const shown = sql`id, news_id as "newsId", name, media_type as "mediaType", size, sha256`;
const ofNews = sqlStatement<{ ids: readonly string[] }, NewsFileRow>(
  sql`select ${shown} from accounts.news_file where news_id = any (${param('ids', 'uuid[]')}) order by news_id, id`,
);
/** Files of news, without their content. */
export const findOfNews = (tx: Tx, ids: readonly string[]): Promise<NewsFileRow[]> => ofNews(tx, { ids });

const withContent = sqlStatement<{ id: string }, NewsFileRow & { content: Buffer }>(
  sql`select ${shown}, content from accounts.news_file where id = ${param('id', 'uuid')}`,
);
export const findContent = async (tx: Tx, id: string): Promise<(NewsFileRow & { content: Buffer }) | undefined> =>
  (await withContent(tx, { id }))[0];

type NewFile = { newsId: string; unitNo: number; name: string; mediaType: string; size: number; sha256: Buffer; content: Buffer };
const addFile = sqlStatement<NewFile, { id: string }>(
  sql`insert into accounts.news_file (news_id, unit_no, name, media_type, size, sha256, content)
    values (${param('newsId', 'uuid')}, ${param('unitNo', 'int')}, ${param('name', 'text')}, ${param('mediaType', 'text')}, ${param('size', 'int')}, ${param('sha256', 'bytea')},
      ${param('content', 'bytea')}) returning id`,
);
export const add = async (tx: Tx, file: NewFile): Promise<string> => (await addFile(tx, file))[0]!.id;
