import { and, eq, isNull, sql } from 'drizzle-orm';
import { inbox } from '@hoso/db/schema/inbox.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, param, sqlStatement, statement } from '@hoso/db/statement.ts';

export type NoticeItemRow = { reason: 'BEFORE' | 'AFTER' | 'ESCALATED'; obligationId: string; title: string; due: string };
export type NoticeRow = { id: string; topic: 'OBLIGATIONS'; day: string; items: NoticeItemRow[]; readAt: Date | null };

const notice = {
  id: inbox.id,
  topic: sql<'OBLIGATIONS'>`${inbox.topic}`.as('topic'),
  day: inbox.day,
  items: sql<NoticeItemRow[]>`${inbox.items}`.as('items'),
  readAt: inbox.readAt,
};
const before = and(eq(inbox.accountId, param('accountId')), sql`${inbox.id} < ${param('before', 'uuid')}`);

const all = statement<{ accountId: string; before: string; limit: number }>()(
  build
    .select(notice)
    .from(inbox)
    .where(before)
    .orderBy(sql`${inbox.id} desc`)
    .limit(sql.placeholder('limit')),
);
const unread = statement<{ accountId: string; before: string; limit: number }>()(
  build
    .select(notice)
    .from(inbox)
    .where(and(before, isNull(inbox.readAt)))
    .orderBy(sql`${inbox.id} desc`)
    .limit(sql.placeholder('limit')),
);
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Notices of an account, the newest first: ids are in order of time. */
export const findPage = (tx: Tx, accountId: string, limit: number, after: string | null, unreadOnly: boolean): Promise<NoticeRow[]> =>
  (unreadOnly ? unread : all)(tx, { accountId, before: after ?? LAST, limit });

const byIds = statement<{ ids: readonly string[] }>()(
  build
    .select(notice)
    .from(inbox)
    .where(anyOf(inbox.id, 'ids'))
    .orderBy(sql`${inbox.id} desc`),
);
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<NoticeRow[]> => byIds(tx, { ids });

const mark = sqlStatement<{ ids: readonly string[] }>(
  sql`update accounts.inbox set read_at = clock_timestamp() where id = any (${param('ids', 'uuid[]')}) and read_at is null`,
);
/** Marks one's own notices as read; those that are stay as they are. */
export const markRead = async (tx: Tx, ids: readonly string[]): Promise<void> => void (await mark(tx, { ids }));
