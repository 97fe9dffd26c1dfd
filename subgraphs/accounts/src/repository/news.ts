import { type SQL, sql } from 'drizzle-orm';
import type { InSession, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { manyByKey } from '@hoso/shared/loaders.ts';
import { findOfNews } from './news-files.ts';

export type NewsRow = {
  id: string;
  unitId: string;
  unitNo: number;
  kind: 'NEWS' | 'REVIEW_CAMPAIGN';
  title: string;
  body: string;
  opensOn: string | null;
  closesOn: string | null;
  state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
  version: number;
  readAt: Date | null;
  /** The instant of publication in microseconds since 1970: a Date would lose its place in the list. */
  place: string | null;
};

/** What is asked of news shown, under the session that found them. */
export const newsLoaders = (read: InSession) => ({ files: manyByKey('newsId', (ids) => read((tx) => findOfNews(tx, ids))) });
export type NewsLoaders = ReturnType<typeof newsLoaders>;
export type NewsNode = NewsRow & { readonly load: NewsLoaders };

const shown = sql`n.id, n.unit_id as "unitId", n.unit_no as "unitNo", n.kind, n.title, n.body, n.opens_on as "opensOn", n.closes_on as "closesOn", n.state,
  n.published_at as "publishedAt", n.withdrawn_at as "withdrawnAt", n.withdrawn_because as "withdrawnBecause", n.version, g.read_at as "readAt", (extract(epoch from n.published_at) * 1000000)::bigint::text as place`;
const from = sql`accounts.news n left join accounts.news_reading g on g.news_id = n.id and g.account_id = ${param('accountId', 'uuid')}`;
/** Microseconds since 1970: the year 2255. */
const FAR = '9000000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type Page = { accountId: string; beforeAt: string; before: string; limit: number };
/** For whom news is: also who writes it elsewhere sees on his own screen only what is for him. */
const published = <More extends object = object>(which: SQL) =>
  sqlStatement<Page & More & Record<string, unknown>, NewsRow>(
    sql`select ${shown} from ${from}
      where n.state = 'PUBLISHED' and n.unit_no = any ((select accounts.line_above())::int[])
        and (n.published_at, n.id) < ('epoch'::timestamptz + ${param('beforeAt', 'bigint')} * interval '1 microsecond', ${param('before', 'uuid')}) ${which}
      order by n.published_at desc, n.id desc limit ${param('limit', 'int')}`,
  );
const all = published(sql``);
const unread = published(sql`and g.news_id is null`);
const running = published<{ today: string }>(
  sql`and n.kind = 'REVIEW_CAMPAIGN' and n.opens_on <= ${param('today', 'date')} and n.closes_on >= ${param('today', 'date')}`,
);
export type NewsPlace = readonly [publishedAt: string, id: string];
const pageOf = (accountId: string, limit: number, [beforeAt, before]: NewsPlace = [FAR, LAST]): Page => ({
  accountId,
  beforeAt,
  before,
  limit,
});

/** News for an account, the latest published first. */
export const findPage = (tx: Tx, accountId: string, limit: number, after: NewsPlace | undefined, unreadOnly: boolean): Promise<NewsRow[]> =>
  (unreadOnly ? unread : all)(tx, pageOf(accountId, limit, after));

/** Review campaigns of a day, the latest published first. */
export const findCampaigns = (tx: Tx, accountId: string, today: string, limit: number, after: NewsPlace | undefined): Promise<NewsRow[]> =>
  running(tx, { ...pageOf(accountId, limit, after), today });

const desk = sqlStatement<{ accountId: string; before: string; limit: number }, NewsRow>(
  sql`select ${shown} from ${from} where n.id < ${param('before', 'uuid')}
    and ((select accounts.everywhere('accounts.news.write')) or n.unit_no <@ (select accounts.scope('accounts.news.write'))) order by n.id desc limit ${param('limit', 'int')}`,
);
/** News in every state at the units where the caller writes news, the latest begun first. */
export const findDesk = (tx: Tx, accountId: string, limit: number, after: string | null): Promise<NewsRow[]> =>
  desk(tx, { accountId, limit, before: after ?? LAST });

const byIds = sqlStatement<{ accountId: string; ids: readonly string[] }, NewsRow>(
  sql`select ${shown} from ${from} where n.id = any (${param('ids', 'uuid[]')}) order by n.id desc`,
);
export const findByIds = (tx: Tx, accountId: string, ids: readonly string[]): Promise<NewsRow[]> => byIds(tx, { accountId, ids });

const locked = sqlStatement<{ id: string }, Pick<NewsRow, 'id' | 'unitNo' | 'kind' | 'state' | 'version' | 'title'>>(
  sql`select id, unit_no as "unitNo", kind, state, version, title from accounts.news where id = ${param('id', 'uuid')} for no key update`,
);
const ended = sqlStatement<{ id: string }, Pick<NewsRow, 'id' | 'unitNo' | 'kind' | 'state' | 'version' | 'title'>>(
  sql`select id, unit_no as "unitNo", kind, state, version, title from accounts.news where id = ${param('id', 'uuid')} and state = 'WITHDRAWN'`,
);
/** One of the caller's desk to change, held to the end of the transaction; withdrawn ones are not held, since nobody changes them any more. */
export const lock = async (tx: Tx, id: string) => (await locked(tx, { id }))[0] ?? (await ended(tx, { id }))[0];

type Content = { kind: string; title: string; body: string; opensOn: string | null; closesOn: string | null };
const add = sqlStatement<Content & { unitId: string; unitNo: number; authorId: string }, { id: string }>(
  sql`insert into accounts.news (unit_id, unit_no, kind, title, body, opens_on, closes_on, author_id)
    values (${param('unitId', 'uuid')}, ${param('unitNo', 'int')}, ${param('kind', 'text')}, ${param('title', 'text')}, ${param('body', 'text')}, ${param('opensOn', 'date')},
      ${param('closesOn', 'date')}, ${param('authorId', 'uuid')}) returning id`,
);
export const draft = async (tx: Tx, row: Content & { unitId: string; unitNo: number; authorId: string }): Promise<string> =>
  (await add(tx, row))[0]!.id;

const change = sqlStatement<Content & { id: string }>(
  sql`update accounts.news set kind = ${param('kind', 'text')}, title = ${param('title', 'text')}, body = ${param('body', 'text')}, opens_on = ${param('opensOn', 'date')},
    closes_on = ${param('closesOn', 'date')}, version = version + 1 where id = ${param('id', 'uuid')} and state = 'DRAFT'`,
);
export const revise = async (tx: Tx, row: Content & { id: string }): Promise<void> => void (await change(tx, row));

const issue = sqlStatement<{ id: string }>(
  sql`update accounts.news set state = 'PUBLISHED', published_at = clock_timestamp(), version = version + 1 where id = ${param('id', 'uuid')} and state = 'DRAFT'`,
);
export const publish = async (tx: Tx, id: string): Promise<void> => void (await issue(tx, { id }));

const takeBack = sqlStatement<{ id: string; because: string }>(
  sql`update accounts.news set state = 'WITHDRAWN', withdrawn_at = clock_timestamp(), withdrawn_because = ${param('because', 'text')}, version = version + 1
    where id = ${param('id', 'uuid')} and state = 'PUBLISHED'`,
);
export const withdraw = async (tx: Tx, id: string, because: string): Promise<void> => void (await takeBack(tx, { id, because }));

const writesAt = sqlStatement<{ unitNo: number }, { writes: boolean }>(
  sql`select (select accounts.everywhere('accounts.news.write')) or ${param('unitNo', 'int')} <@ (select accounts.scope('accounts.news.write')) as writes`,
);
/** Whether the caller writes news for a unit. */
export const mayWriteAt = async (tx: Tx, unitNo: number): Promise<boolean> => (await writesAt(tx, { unitNo }))[0]!.writes;

const read = sqlStatement<{ accountId: string; ids: readonly string[] }>(
  sql`insert into accounts.news_reading (news_id, account_id) select n.id, ${param('accountId', 'uuid')} from accounts.news n
    where n.id = any (${param('ids', 'uuid[]')}) and n.state = 'PUBLISHED' order by n.id on conflict do nothing`,
);
/** Marks published news as read by an account; what was read before stays. */
export const markRead = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<void> =>
  void (await read(tx, { accountId, ids }));
