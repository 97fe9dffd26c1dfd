import { type SQL, sql } from 'drizzle-orm';
import type { InSession, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { byKey, manyByKey } from '@hoso/shared/loaders.ts';
import type { CorrespondentRow } from './correspondents.ts';

/** `place`: when something was last written, in microseconds since 1970. */
export type ConversationRow = { id: string; name: string | null; startedAt: Date; lastAt: Date; place: string; unreadCount: number };
export type PartRow = { conversationId: string; accountId: string; addedBy: string; joinedAt: Date; leftAt: Date | null; readNo: number };
export type PostRow = { conversationId: string; no: number; authorId: string; body: string; postedAt: Date };

const companions = sqlStatement<{ ids: readonly string[] }, CorrespondentRow>(
  sql`select id, login, kind, holder_id as "holderId", unit_id as "unitId" from accounts.companions(${param('ids', 'uuid[]')})`,
);
const partsOf = sqlStatement<{ ids: readonly string[] }, PartRow>(
  sql`select conversation_id as "conversationId", account_id as "accountId", added_by as "addedBy", joined_at as "joinedAt", left_at as "leftAt", read_no as "readNo"
    from accounts.conversation_part where conversation_id = any (${param('ids', 'uuid[]')}) order by conversation_id, id`,
);
/** Who takes part, and who has left since the caller came. */
export const findParts = (tx: Tx, ids: readonly string[]): Promise<PartRow[]> => partsOf(tx, { ids });

/** What is asked of conversations shown, under the session that found them. */
export const conversationLoaders = (read: InSession) => ({
  companion: byKey('id', (ids) => read((tx) => companions(tx, { ids }))),
  parts: manyByKey('conversationId', (ids) => read((tx) => findParts(tx, ids))),
  posts: (work: (tx: Tx) => Promise<PostRow[]>) => read(work),
});
export type ConversationLoaders = ReturnType<typeof conversationLoaders>;
export type ConversationNode = ConversationRow & { readonly load: ConversationLoaders };
export type PartNode = PartRow & { readonly load: ConversationLoaders };
export type PostNode = PostRow & { readonly load: ConversationLoaders };

/** Conversations of an account, from its own rows on: asked of all there are, each would be looked into. */
const own = (where: SQL) => sql`
  select c.id, c.name, c.started_at as "startedAt", c.last_at as "lastAt", (extract(epoch from c.last_at) * 1000000)::bigint::text as place,
    (select count(*)::int from accounts.conversation_post o where o.conversation_id = c.id and o.no > p.read_no and o.author_id <> p.account_id) as "unreadCount"
  from accounts.conversation_part p join accounts.conversation c on c.id = p.conversation_id
  where p.account_id = ${param('accountId', 'uuid')} and p.left_at is null and ${where}`;

const page = sqlStatement<{ accountId: string; beforeLast: string; beforeId: string; limit: number }, ConversationRow>(
  sql`${own(
    sql`(c.last_at, c.id) < ('epoch'::timestamptz + ${param('beforeLast', 'bigint')} * interval '1 microsecond', ${param('beforeId', 'uuid')})`,
  )} order by c.last_at desc, c.id desc limit ${param('limit', 'int')}`,
);
const LAST = ['9999999999999999', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;
/** Conversations of an account, the one last written to first. */
export const findOwn = (tx: Tx, accountId: string, limit: number, after: readonly string[] | undefined): Promise<ConversationRow[]> => {
  const [beforeLast, beforeId] = (after ?? LAST) as readonly [string, string];
  return page(tx, { accountId, beforeLast, beforeId, limit });
};

const byId = sqlStatement<{ accountId: string; id: string }, ConversationRow>(own(sql`c.id = ${param('id', 'uuid')}`));
export const find = async (tx: Tx, accountId: string, id: string): Promise<ConversationRow | undefined> =>
  (await byId(tx, { accountId, id }))[0];

const holding = sqlStatement<{ accountId: string; id: string }, { held: number }>(
  sql`select 1 as held from accounts.conversation_part where conversation_id = ${param('id', 'uuid')} and account_id = ${param('accountId', 'uuid')} and left_at is null for no key update`,
);
/** Whether an account takes part, as it will until the transaction ends: it may be leaving from another window. */
export const hold = async (tx: Tx, accountId: string, id: string): Promise<boolean> => (await holding(tx, { accountId, id })).length > 0;

const shown = sql`conversation_id as "conversationId", no, author_id as "authorId", body, posted_at as "postedAt"`;
const forwards = sqlStatement<{ id: string; no: number; limit: number }, PostRow>(
  sql`select ${shown} from accounts.conversation_post where conversation_id = ${param('id', 'uuid')} and no > ${param('no', 'int')} order by no limit ${param('limit', 'int')}`,
);
const backwards = sqlStatement<{ id: string; no: number; limit: number }, PostRow>(
  sql`select ${shown} from accounts.conversation_post where conversation_id = ${param('id', 'uuid')} and no < ${param('no', 'int')} order by no desc limit ${param('limit', 'int')}`,
);
export const findPosts = (tx: Tx, id: string, limit: number, after: number | null): Promise<PostRow[]> =>
  forwards(tx, { id, no: after ?? 0, limit });
export const findLatest = (tx: Tx, id: string, limit: number, before: number | null): Promise<PostRow[]> =>
  backwards(tx, { id, no: before ?? 2_147_483_647, limit });

const newId = sqlStatement<Record<never, never>, { id: string }>(sql`select uuidv7() as id`);
const start = sqlStatement<{ id: string; name: string | null; accountId: string }>(
  sql`insert into accounts.conversation (id, name, started_by) values (${param('id', 'uuid')}, ${param('name', 'text')}, ${param('accountId', 'uuid')})`,
);
const join = sqlStatement<{ id: string; accountIds: readonly string[]; addedBy: string }>(
  sql`insert into accounts.conversation_part (conversation_id, account_id, added_by)
    select ${param('id', 'uuid')}, a, ${param('addedBy', 'uuid')} from unnest(${param('accountIds', 'uuid[]')}) a order by a
    on conflict (conversation_id, account_id) where left_at is null do nothing`,
);
/** Adds accounts; who takes part already stays as he is. */
export const add = async (tx: Tx, id: string, addedBy: string, accountIds: readonly string[]): Promise<void> =>
  void (await join(tx, { id, accountIds, addedBy }));

/** A conversation with the account that begins it and others; answers its id. */
export const begin = async (tx: Tx, accountId: string, name: string | null, others: readonly string[]): Promise<string> => {
  const [{ id } = { id: '' }] = await newId(tx, {});
  await start(tx, { id, name, accountId });
  await add(tx, id, accountId, [accountId]);
  await add(tx, id, accountId, others);
  return id;
};

const write = sqlStatement<{ id: string; authorId: string; body: string }, { no: number }>(
  sql`insert into accounts.conversation_post (conversation_id, author_id, body) values (${param('id', 'uuid')}, ${param('authorId', 'uuid')}, ${param('body', 'text')}) returning no`,
);
/** Writes a post; answers its number. */
export const post = async (tx: Tx, id: string, authorId: string, body: string): Promise<number> =>
  (await write(tx, { id, authorId, body }))[0]!.no;

const readTo = sqlStatement<{ id: string; accountId: string; no: number }>(
  sql`update accounts.conversation_part set read_no = greatest(read_no, ${param('no', 'int')})
    where conversation_id = ${param('id', 'uuid')} and account_id = ${param('accountId', 'uuid')} and left_at is null`,
);
export const markRead = async (tx: Tx, id: string, accountId: string, no: number): Promise<void> =>
  void (await readTo(tx, { id, accountId, no }));

const quit = sqlStatement<{ id: string; accountId: string }>(
  sql`update accounts.conversation_part set left_at = clock_timestamp()
    where conversation_id = ${param('id', 'uuid')} and account_id = ${param('accountId', 'uuid')} and left_at is null`,
);
export const leave = async (tx: Tx, id: string, accountId: string): Promise<void> => void (await quit(tx, { id, accountId }));
