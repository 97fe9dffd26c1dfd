import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type NewsFileRow = { id: string; newsId: string; name: string; mediaType: string; size: number; sha256: Buffer };

const shown = sql`id, news_id as "newsId", name, media_type as "mediaType", size, sha256`;
const ofNews = sqlStatement<{ ids: readonly string[] }, NewsFileRow>(
  sql`select ${shown} from accounts.news_file where news_id = any (${param('ids', 'uuid[]')}) and removed_at is null order by news_id, id`,
);
/** Files of news, without their content. */
export const findOfNews = (tx: Tx, ids: readonly string[]): Promise<NewsFileRow[]> => ofNews(tx, { ids });

const withContent = sqlStatement<{ id: string }, NewsFileRow & { content: Buffer }>(
  sql`select ${shown}, content from accounts.news_file where id = ${param('id', 'uuid')} and removed_at is null`,
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

const newsOf = sqlStatement<{ id: string }, { newsId: string }>(
  sql`select news_id as "newsId" from accounts.news_file where id = ${param('id', 'uuid')} and removed_at is null`,
);
/** The news a file belongs to; undefined when there is none, or not in sight. */
export const findNewsOf = async (tx: Tx, id: string): Promise<string | undefined> => (await newsOf(tx, { id }))[0]?.newsId;

const removeFile = sqlStatement<{ id: string }, { sha256: Buffer }>(
  sql`update accounts.news_file set content = null, name = id::text, removed_at = clock_timestamp() where id = ${param('id', 'uuid')} and removed_at is null returning sha256`,
);
/** Takes content and name of a draft's file away; answers the hash of what it held. */
export const remove = async (tx: Tx, id: string): Promise<Buffer | undefined> => (await removeFile(tx, { id }))[0]?.sha256;
