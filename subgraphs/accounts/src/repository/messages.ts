import { type SQL, sql } from 'drizzle-orm';
import type { InSession, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { byKey, manyByKey } from '@hoso/shared/loaders.ts';
import { type CorrespondentRow, findParties } from './correspondents.ts';

export type MessageRow = {
  id: string;
  threadId: string;
  senderId: string;
  subject: string;
  sentAt: Date;
  readAt: Date | null;
  body: string | null;
};
export type RecipientRow = { messageId: string; accountId: string; readAt: Date | null; withdrawnAt: Date | null };

/** What is asked of messages shown, under the session that found them. */
export const messageLoaders = (read: InSession) => ({
  party: byKey('id', (ids) => read((tx) => findParties(tx, ids))),
  recipients: manyByKey('messageId', (ids) => read((tx) => findRecipients(tx, ids))),
});
export type MessageLoaders = ReturnType<typeof messageLoaders>;
export type MessageNode = MessageRow & { readonly load: MessageLoaders };
export type RecipientNode = RecipientRow & { readonly load: MessageLoaders };
export type Party = CorrespondentRow;

const shown = sql`m.id, m.thread_id as "threadId", m.sender_id as "senderId", m.subject, m.sent_at as "sentAt", r.read_at as "readAt", t.body`;
const text = sql`left join accounts.message_text t on t.message_id = m.id`;
const mine = sql`left join accounts.message_recipient r on r.message_id = m.id and r.account_id = ${param('accountId', 'uuid')}`;

type Page = { accountId: string; before: string; limit: number };
const received = (which: SQL) =>
  sqlStatement<Page, MessageRow>(
    sql`select ${shown} from accounts.message_recipient r join accounts.message m on m.id = r.message_id ${text}
      where r.account_id = ${param('accountId', 'uuid')} and r.withdrawn_at is null and r.message_id < ${param('before', 'uuid')} ${which}
      order by r.message_id desc limit ${param('limit', 'int')}`,
  );
const all = received(sql``);
const unopened = received(sql`and r.read_at is null`);
const sent = sqlStatement<Page, MessageRow>(
  sql`select ${shown} from accounts.message m ${text} ${mine}
    where m.sender_id = ${param('accountId', 'uuid')} and m.id < ${param('before', 'uuid')} order by m.id desc limit ${param('limit', 'int')}`,
);
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Messages an account received, the newest first: ids are in order of time. */
export const findReceived = (tx: Tx, accountId: string, limit: number, after: string | null, unreadOnly: boolean): Promise<MessageRow[]> =>
  (unreadOnly ? unopened : all)(tx, { accountId, limit, before: after ?? LAST });

/** Messages an account sent, the newest first. */
export const findSent = (tx: Tx, accountId: string, limit: number, after: string | null): Promise<MessageRow[]> =>
  sent(tx, { accountId, limit, before: after ?? LAST });

const inThread = sqlStatement<{ accountId: string; threadId: string; after: string; limit: number }, MessageRow>(
  sql`select ${shown} from accounts.message m ${text} ${mine}
    where m.thread_id = ${param('threadId', 'uuid')} and m.id > ${param('after', 'uuid')} order by m.id limit ${param('limit', 'int')}`,
);
/** What an account sees of an exchange, the oldest first. */
export const findThread = (tx: Tx, accountId: string, threadId: string, limit: number, after: string | null): Promise<MessageRow[]> =>
  inThread(tx, { accountId, threadId, limit, after: after ?? FIRST });

const byIds = sqlStatement<{ accountId: string; ids: readonly string[] }, MessageRow>(
  sql`select ${shown} from accounts.message m ${text} ${mine} where m.id = any (${param('ids', 'uuid[]')}) order by m.id desc`,
);
/** Messages an account sent or received. */
export const findByIds = (tx: Tx, accountId: string, ids: readonly string[]): Promise<MessageRow[]> => byIds(tx, { accountId, ids });

const recipientsOf = sqlStatement<{ ids: readonly string[] }, RecipientRow>(
  sql`select message_id as "messageId", account_id as "accountId", read_at as "readAt", withdrawn_at as "withdrawnAt"
    from accounts.message_recipient where message_id = any (${param('ids', 'uuid[]')}) order by message_id, account_id`,
);
export const findRecipients = (tx: Tx, ids: readonly string[]): Promise<RecipientRow[]> => recipientsOf(tx, { ids });

const addMessage = sqlStatement<{ senderId: string; threadId: string | null; subject: string }, { id: string }>(
  sql`insert into accounts.message (id, thread_id, sender_id, subject)
    select n.id, coalesce(${param('threadId', 'uuid')}, n.id), ${param('senderId', 'uuid')}, ${param('subject', 'text')} from (select uuidv7() as id) n returning id`,
);
const addText = sqlStatement<{ messageId: string; senderId: string; body: string }>(
  sql`insert into accounts.message_text (message_id, sender_id, body) values (${param('messageId', 'uuid')}, ${param('senderId', 'uuid')}, ${param('body', 'text')})`,
);
const addRecipients = sqlStatement<{ messageId: string; senderId: string; accountIds: readonly string[] }>(
  sql`insert into accounts.message_recipient (message_id, sender_id, account_id)
    select ${param('messageId', 'uuid')}, ${param('senderId', 'uuid')}, a from unnest(${param('accountIds', 'uuid[]')}) a order by a`,
);
type NewMessage = {
  readonly senderId: string;
  readonly threadId: string | null;
  readonly subject: string;
  readonly body: string;
  readonly accountIds: readonly string[];
};
/** A message with its text and its recipients; answers its id. */
export const add = async (tx: Tx, { senderId, threadId, subject, body, accountIds }: NewMessage): Promise<string> => {
  const [message] = await addMessage(tx, { senderId, threadId, subject });
  const messageId = message!.id;
  await addText(tx, { messageId, senderId, body });
  await addRecipients(tx, { messageId, senderId, accountIds });
  return messageId;
};

const openOwn = sqlStatement<{ accountId: string; ids: readonly string[] }>(
  sql`update accounts.message_recipient set read_at = clock_timestamp()
    where message_id = any (${param('ids', 'uuid[]')}) and account_id = ${param('accountId', 'uuid')} and read_at is null and withdrawn_at is null`,
);
const receivedOf = sqlStatement<{ accountId: string; ids: readonly string[] }, { messageId: string }>(
  sql`select message_id as "messageId" from accounts.message_recipient
    where message_id = any (${param('ids', 'uuid[]')}) and account_id = ${param('accountId', 'uuid')} and withdrawn_at is null`,
);
/** Opens messages received; those open already stay as they are. Answers how many of them the account has received and still has. */
export const open = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<number> => {
  await openOwn(tx, { accountId, ids });
  return (await receivedOf(tx, { accountId, ids })).length;
};

const takeBack = sqlStatement<{ id: string; senderId: string }, { accountId: string }>(
  sql`update accounts.message_recipient set withdrawn_at = clock_timestamp()
    where message_id = ${param('id', 'uuid')} and sender_id = ${param('senderId', 'uuid')} and read_at is null and withdrawn_at is null returning account_id as "accountId"`,
);
/** Takes a message back from all who have not opened it; answers how many that were. Who opens it at this moment has opened it. */
export const withdraw = async (tx: Tx, id: string, senderId: string): Promise<number> => (await takeBack(tx, { id, senderId })).length;
