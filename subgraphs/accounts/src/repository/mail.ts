import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type MailState = 'WAITING' | 'SENDING' | 'SENT' | 'UNCERTAIN' | 'DEAD' | 'EXPIRED' | 'CANCELLED';
export type MailRow = {
  id: string;
  accountId: string;
  about: 'NOTICE' | 'MESSAGE' | 'NEWS';
  aboutId: string;
  state: MailState;
  attempts: number;
  writtenAt: Date;
  nextAt: Date;
  changedAt: Date;
  fault: string | null;
};

const inState = sqlStatement<{ state: string; before: string; limit: number }, MailRow>(
  sql`select id, account_id as "accountId", about, about_id as "aboutId", state, attempts, written_at as "writtenAt", next_at as "nextAt", changed_at as "changedAt", fault
    from accounts.mail where state = ${param('state', 'text')} and id < ${param('before', 'uuid')} order by id desc limit ${param('limit', 'int')}`,
);
/** E-mails in one state, the latest written first. */
export const findInState = (tx: Tx, state: MailState, limit: number, after: string | null): Promise<MailRow[]> =>
  inState(tx, { state, limit, before: after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff' });

export type Claimed = { id: string; attempt: number; address: string; subject: string };
const claimOne = sqlStatement<Record<never, never>, Claimed>(sql`select id, attempt, address, subject from accounts.claim_mail()`);
/** Takes one e-mail to send, for nobody else to take; undefined when none waits. */
export const claim = async (tx: Tx): Promise<Claimed | undefined> => (await claimOne(tx, {}))[0];

type Settled = { id: string; attempt: number; state: MailState; fault: string; againIn: number };
const settleOne = sqlStatement<Settled, { settled: boolean }>(
  sql`select accounts.settle_mail(${param('id', 'uuid')}, ${param('attempt', 'int')}, ${param('state', 'text')}, ${param('fault', 'text')}, ${param('againIn', 'int')}) as settled`,
);
/** Records what became of an e-mail taken. WAITING: tried again in `againIn` seconds. */
export const settle = async (tx: Tx, row: Settled): Promise<boolean> => (await settleOne(tx, row))[0]!.settled;

const ownAddress = sqlStatement<{ accountId: string }, { address: string | null }>(
  sql`select address from accounts.mail_address where account_id = ${param('accountId', 'uuid')}`,
);
export const findAddress = async (tx: Tx, accountId: string): Promise<string | null> =>
  (await ownAddress(tx, { accountId }))[0]?.address ?? null;

const keepAddress = sqlStatement<{ accountId: string; address: string | null }>(
  sql`insert into accounts.mail_address as a (account_id, address) values (${param('accountId', 'uuid')}, ${param('address', 'text')})
    on conflict (account_id) do update set address = excluded.address, since = clock_timestamp()`,
);
export const setAddress = async (tx: Tx, accountId: string, address: string | null): Promise<void> =>
  void (await keepAddress(tx, { accountId, address }));
