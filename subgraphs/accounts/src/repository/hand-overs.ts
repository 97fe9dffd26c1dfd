import { sql } from 'drizzle-orm';
import type { InSession, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { manyByKey } from '@hoso/shared/loaders.ts';
import type { PaperRow } from './account-life.ts';

export type HandOverRow = {
  id: string;
  accountId: string;
  giverId: string | null;
  receiverId: string;
  giverAbsent: string | null;
  arrangedBy: string;
  arrangedAt: Date;
  givenAt: Date | null;
  receivedAt: Date | null;
  replacedAt: Date | null;
  document: PaperRow;
};

const seen = sqlStatement<{ accounts: readonly string[]; mine: boolean }, HandOverRow>(
  sql`select id, account_id as "accountId", giver_id as "giverId", receiver_id as "receiverId", giver_absent as "giverAbsent", arranged_by as "arrangedBy",
      arranged_at as "arrangedAt", given_at as "givenAt", received_at as "receivedAt", replaced_at as "replacedAt", document
    from accounts.hand_overs(${param('accounts', 'uuid[]')}, ${param('mine', 'boolean')})`,
);
/** Hand-overs that wait for the caller's own confirmation. */
export const findMine = (tx: Tx): Promise<HandOverRow[]> => seen(tx, { accounts: [], mine: true });
/** Hand-overs by account, of accounts in the caller's sight. */
export const handOverLoaders = (read: InSession) => ({
  ofAccount: manyByKey('accountId', (ids) => read((tx) => seen(tx, { accounts: ids, mine: false }))),
});

type Arrangement = PaperRow & {
  accountId: string;
  expectedVersion: number;
  personId: string;
  giverAbsent: string | null;
  newHash: string;
  lasts: string;
};
const arranging = sqlStatement<
  Arrangement,
  {
    outcome: 'DONE' | 'NOT_FOUND' | 'KIND' | 'OWN' | 'CHANGED' | 'WITHDRAWN' | 'RECEIVER' | 'LEFT' | 'HOLDS';
    version: number;
    handOverId: string | null;
    given: boolean;
  }
>(
  sql`select outcome, version, hand_over_id as "handOverId", given
    from accounts.arrange_hand_over(${param('accountId', 'uuid')}, ${param('expectedVersion', 'int')}, ${param('personId', 'uuid')}, ${param('giverAbsent')}, ${param('newHash')},
      ${param('lasts', 'interval')}, ${param('number')}, ${param('signedOn', 'date')}, ${param('issuer')}, ${param('summary')})`,
);
/** Arranges that an account goes to another person, with the audit entry. */
export const arrange = async (tx: Tx, wish: Arrangement) => (await arranging(tx, wish))[0]!;

const confirming = sqlStatement<
  { id: string; lasts: string },
  { outcome: 'GIVEN' | 'RECEIVED' | 'NOT_FOUND' | 'WITHDRAWN' | 'RECEIVER_LEFT' }
>(sql`select accounts.confirm_hand_over(${param('id', 'uuid')}, ${param('lasts', 'interval')}) as outcome`);
/** Confirms the caller's part, with the audit entry; `lasts`: the receiver's one-time password. */
export const confirm = async (tx: Tx, id: string, lasts: string) => (await confirming(tx, { id, lasts }))[0]!.outcome;
