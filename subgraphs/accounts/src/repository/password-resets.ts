import { desc, isNull, sql } from 'drizzle-orm';
import { passwordResets } from '@hoso/db/schema/sign-in.ts';
import type { Tx } from '@hoso/db/session.ts';
import { build, param, sqlStatement, statement } from '@hoso/db/statement.ts';

export type PasswordResetRow = {
  id: string;
  accountId: string;
  reason: 'FORGOTTEN' | 'STOLEN' | 'SECOND_FACTOR_LOST';
  note: string;
  askedBy: string;
  askedAt: Date;
};

const waiting = statement<{ before: string; limit: number }>()(
  build
    .select({
      id: passwordResets.id,
      accountId: passwordResets.accountId,
      reason: passwordResets.reason,
      note: passwordResets.note,
      askedBy: passwordResets.askedBy,
      askedAt: passwordResets.askedAt,
    })
    .from(passwordResets)
    .where(sql`${isNull(passwordResets.decidedAt)} and ${passwordResets.id} < ${param('before', 'uuid')}`)
    .orderBy(desc(passwordResets.id))
    .limit(sql.placeholder('limit')),
);
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Requests in sight that nobody has decided, the newest first. */
export const findWaiting = async (tx: Tx, limit: number, before: string | null): Promise<PasswordResetRow[]> =>
  (await waiting(tx, { limit, before: before ?? LAST })) as PasswordResetRow[];

const asking = sqlStatement<
  { accountId: string; reason: string; note: string },
  { outcome: 'DONE' | 'ABSENT' | 'ASKED'; resetId: string | null; endedSessions: number | null }
>(
  sql`select outcome, reset_id as "resetId", ended_sessions as "endedSessions"
    from accounts.ask_reset(${param('accountId', 'uuid')}, ${param('reason', 'text')}, ${param('note', 'text')})`,
);
/** A head asks for one of his accounts; where the password is in strange hands it is closed at once. */
export const ask = async (tx: Tx, values: { accountId: string; reason: string; note: string }) => (await asking(tx, values))[0]!;

const deciding = sqlStatement<
  { resetId: string; newHash: string | null; lasts: string },
  { outcome: 'DONE' | 'ABSENT' | 'DECIDED' | 'OWN'; accountId: string | null; usableUntil: Date | null }
>(
  sql`select outcome, account_id as "accountId", usable_until as "usableUntil"
    from accounts.decide_reset(${param('resetId', 'uuid')}, ${param('newHash', 'text')}, ${param('lasts', 'interval')})`,
);
/** A one-time password in the place of the old one, or (without a hash) a refusal of what was asked. */
export const decide = async (tx: Tx, values: { resetId: string; newHash: string | null; lasts: string }) =>
  (await deciding(tx, values))[0]!;
