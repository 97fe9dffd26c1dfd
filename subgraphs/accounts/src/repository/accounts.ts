import { eq, sql } from 'drizzle-orm';
import { accountTable } from '@hoso/db/schema/accounts.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { InSession, Tx } from '@hoso/db/session.ts';
import { build, param, sqlStatement, statement } from '@hoso/db/statement.ts';
import type { GrantRow } from './grants.ts';
import type { ConversationLoaders } from './conversations.ts';
import type { MessageLoaders } from './messages.ts';
import type { NewsLoaders } from './news.ts';

/** `grants`: read already, of a session just opened; the request itself came without one, `opened` is what reads under it. */
export type ViewerRow = {
  id: string;
  login: string;
  kind: string;
  holderId: string | null;
  grants?: GrantRow[];
  opened?: {
    readonly read: InSession;
    readonly inSession: InSession;
    readonly legalToday: () => Promise<string>;
    readonly conversationLoaders: ConversationLoaders;
    readonly messageLoaders: MessageLoaders;
    readonly newsLoaders: NewsLoaders;
  };
};

const byId = statement<{ id: string }>()(
  build
    .select({ id: accountTable.id, login: accountTable.login, kind: accountTable.kind, holderId: accountTable.holderId })
    .from(accountTable)
    .where(eq(accountTable.id, param('id'))),
);
export const find = async (tx: Tx, id: string): Promise<ViewerRow | undefined> => (isId(id) ? (await byId(tx, { id }))[0] : undefined);

const existing = sqlStatement<{ id: string }, { there: boolean }>(sql`select accounts.is_account(${param('id', 'uuid')}) as there`);
/** Whether there is such an account, whether or not the caller may read about it. */
export const exists = async (tx: Tx, id: string): Promise<boolean> => isId(id) && (await existing(tx, { id }))[0]!.there;
