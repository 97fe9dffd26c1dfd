import { and, eq, isNull, sql } from 'drizzle-orm';
import { sessions } from '@hoso/db/schema/accounts.ts';
import type { Tx } from '@hoso/db/session.ts';
import { build, param, statement } from '@hoso/db/statement.ts';

export type SessionRow = {
  id: string;
  startedAt: Date;
  expiresAt: Date;
  clientAddress: string;
  clientProgram: string;
  identityId: string | null;
};

const live = statement<{ accountId: string }>()(
  build
    .select({
      id: sessions.id,
      startedAt: sessions.startedAt,
      expiresAt: sessions.expiresAt,
      clientAddress: sessions.clientAddress,
      clientProgram: sessions.clientProgram,
      identityId: sessions.identityId,
    })
    .from(sessions)
    .where(and(eq(sessions.accountId, param('accountId')), isNull(sessions.endedAt), sql`${sessions.expiresAt} > clock_timestamp()`))
    .orderBy(sql`${sessions.startedAt} desc`, sessions.id),
);
/** Sessions of an account that still open something, the newest first. */
export const findLive = async (tx: Tx, accountId: string): Promise<SessionRow[]> => live(tx, { accountId });
