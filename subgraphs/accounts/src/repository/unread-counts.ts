import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type UnreadRow = { notices: number; messages: number; news: number; conversations: number };

const counts = sqlStatement<{ accountId: string }, UnreadRow>(
  sql`select (select count(*)::int from accounts.inbox b where b.account_id = ${param('accountId', 'uuid')} and b.read_at is null) as notices,
    (select count(*)::int from accounts.message_recipient r where r.account_id = ${param('accountId', 'uuid')} and r.read_at is null and r.withdrawn_at is null) as messages,
    (select count(*)::int from accounts.news n where n.state = 'PUBLISHED' and n.unit_no = any ((select accounts.line_above())::int[])
      and not exists (select from accounts.news_reading g where g.news_id = n.id and g.account_id = ${param('accountId', 'uuid')})) as news,
      (select count(*)::int from accounts.conversation_part p where p.account_id = ${param('accountId', 'uuid')} and p.left_at is null
        and exists (select from accounts.conversation_post o where o.conversation_id = p.conversation_id and o.no > p.read_no and o.author_id <> p.account_id)) as conversations`,
);
/** How much of each kind an account has not read. */
export const countUnread = async (tx: Tx, accountId: string): Promise<UnreadRow> => (await counts(tx, { accountId }))[0]!;
