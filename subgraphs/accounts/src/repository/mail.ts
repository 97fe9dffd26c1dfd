import { sql } from 'drizzle-orm';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { MAIL_ADDRESS } from '@hoso/db/sealed-columns.ts';
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

const shown = sql`id, account_id as "accountId", about, about_id as "aboutId", state, attempts, written_at as "writtenAt", next_at as "nextAt", changed_at as "changedAt", fault`;
const inState = sqlStatement<{ state: string; before: string; limit: number }, MailRow>(
  sql`select ${shown}
    from accounts.mail where state = ${param('state', 'text')} and id < ${param('before', 'uuid')} order by id desc limit ${param('limit', 'int')}`,
);
/** E-mails in one state, the latest written first. */
export const findInState = (tx: Tx, state: MailState, limit: number, after: string | null): Promise<MailRow[]> =>
  inState(tx, { state, limit, before: after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff' });

export type Claimed = { id: string; attempt: number; subject: string };
const claimOne = sqlStatement<Record<never, never>, Claimed>(sql`select id, attempt, subject from accounts.claim_mail()`);
/** Takes one e-mail to send, for nobody else to take; undefined when none waits. */
export const claim = async (tx: Tx): Promise<Claimed | undefined> => (await claimOne(tx, {}))[0];

type Settled = { id: string; attempt: number; state: MailState; fault: string; againIn: number };
const settleOne = sqlStatement<Settled, { settled: boolean }>(
  sql`select accounts.settle_mail(${param('id', 'uuid')}, ${param('attempt', 'int')}, ${param('state', 'text')}, ${param('fault', 'text')}, ${param('againIn', 'int')}) as settled`,
);
/** Records what became of an e-mail taken. WAITING: tried again in `againIn` seconds. */
export const settle = async (tx: Tx, row: Settled): Promise<boolean> => (await settleOne(tx, row))[0]!.settled;

const recipient = sqlStatement<{ id: string }, { rowId: string; sealed: Buffer }>(
  sql`select account_id as "rowId", sealed from accounts.mail_recipient(${param('id', 'uuid')})`,
);
/** Where an e-mail that was taken goes; undefined when its account has no address any more. Throws Unopened. */
export const findRecipient = async (tx: Tx, fieldKeys: FieldKeys, id: string): Promise<string | undefined> =>
  (await fieldKeys.opening(tx, MAIL_ADDRESS, () => recipient(tx, { id })))[0]?.plain;

const ownAddress = sqlStatement<{ accountId: string }, { rowId: string; sealed: Buffer }>(
  sql`select account_id as "rowId", address_sealed as sealed from accounts.mail_address where account_id = ${param('accountId', 'uuid')} and address_sealed is not null`,
);
export const findAddress = async (tx: Tx, fieldKeys: FieldKeys, accountId: string): Promise<string | null> =>
  (await fieldKeys.opening(tx, MAIL_ADDRESS, () => ownAddress(tx, { accountId })))[0]?.plain ?? null;

/** What stands for an address where the address itself must not; while the index key rotates a second one, under the old key. */
export const indexesOf = async (tx: Tx, fieldKeys: FieldKeys, address: string): Promise<string[]> =>
  (await fieldKeys.indexesOf(tx, MAIL_ADDRESS, [address]))[0]!;

const keepAddress = sqlStatement<{ accountId: string; sealed: Buffer | null }>(
  sql`insert into accounts.mail_address as a (account_id, address_sealed) values (${param('accountId', 'uuid')}, ${param('sealed', 'bytea')})
    on conflict (account_id) do update set address_sealed = excluded.address_sealed, since = clock_timestamp()`,
);
/** Keeps the address, sealed; null takes it away. */
export const setAddress = async (tx: Tx, fieldKeys: FieldKeys, accountId: string, address: string | null): Promise<void> => {
  const sealed = address === null ? null : (await fieldKeys.sealing(tx))(MAIL_ADDRESS, accountId, address).sealed;
  await keepAddress(tx, { accountId, sealed });
};

const statesOf = sqlStatement<{ ids: readonly string[] }, { id: string; state: MailState }>(
  sql`select id, state from accounts.mail where id = any (${param('ids', 'uuid[]')})`,
);
/** E-mails among these that there are, with their states. */
export const findStates = (tx: Tx, ids: readonly string[]) => statesOf(tx, { ids });

const requeueAll = sqlStatement<{ ids: readonly string[] }, { id: string }>(
  sql`select id from accounts.requeue_mails(${param('ids', 'uuid[]')}) id`,
);
/** Puts dead e-mails back among those that wait; what needs no e-mail any more is cancelled instead. Answers those that were dead. */
export const requeue = async (tx: Tx, ids: readonly string[]): Promise<string[]> => (await requeueAll(tx, { ids })).map(({ id }) => id);

const byIds = sqlStatement<{ ids: readonly string[] }, MailRow>(
  sql`select ${shown} from accounts.mail where id = any (${param('ids', 'uuid[]')}) order by id desc`,
);
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<MailRow[]> => byIds(tx, { ids });
