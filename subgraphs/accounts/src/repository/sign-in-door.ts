import { sql } from 'drizzle-orm';
import type { Pool } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { through } from './door.ts';

/** What the door knows of an account whose password is to be compared: `days` since it was set, `factor`: it has a second one. */
export type CredentialRow = {
  accountId: string;
  passwordHash: string;
  usable: boolean;
  kind: string;
  roles: string[];
  mustChange: 'HANDED_OVER' | 'RESET' | null;
  days: number;
  factor: boolean;
  today: string;
  /** Of the account and its password as they stood: what goes on from here holds only while they do. */
  stamp: string;
};

export const credential = through(
  sqlStatement<{ login: string }, CredentialRow>(
    sql`select account_id as "accountId", password_hash as "passwordHash", usable, kind, roles, must_change as "mustChange", days, factor, today, stamp
      from accounts.door_credential(${param('login', 'text')})`,
  ),
);

const opening = through(
  sqlStatement<
    {
      accountId: string;
      tokenHash: Buffer;
      lasts: string;
      clientAddress: string;
      factorPassed: boolean;
      stamp: string;
      identityId: string | null;
      toRedeem: boolean;
    },
    { until: Date | null }
  >(
    sql`select accounts.door_open_ticket(${param('accountId', 'uuid')}, ${param('tokenHash', 'bytea')}, ${param('lasts', 'interval')}, ${param('clientAddress', 'text')},
      ${param('factorPassed', 'boolean')}, ${param('stamp', 'text')}, ${param('identityId', 'uuid')}, ${param('toRedeem', 'boolean')}) as until`,
  ),
);
/** A ticket for what is left to do of a sign-in; answers until when it stands, null when the account or its password changed meanwhile. */
export const openTicket = async (pool: Pool, values: Parameters<typeof opening>[1]): Promise<Date | null> =>
  (await opening(pool, values))[0]!.until;

export type TicketRow = Omit<CredentialRow, 'passwordHash' | 'usable'> & {
  login: string;
  factorPassed: boolean;
  identityId: string | null;
  toRedeem: boolean;
};

export const ticket = through(
  sqlStatement<{ tokenHash: Buffer }, TicketRow>(
    sql`select account_id as "accountId", login, kind, roles, must_change as "mustChange", days, factor, factor_passed as "factorPassed", today, stamp,
      identity_id as "identityId", to_redeem as "toRedeem"
      from accounts.door_ticket(${param('tokenHash', 'bytea')})`,
  ),
);

const taking = through(
  sqlStatement<{ tokenHash: Buffer }, { taken: boolean }>(sql`select accounts.door_take_ticket(${param('tokenHash', 'bytea')}) as taken`),
);
/** Takes a ticket, once. */
export const takeTicket = async (pool: Pool, tokenHash: Buffer): Promise<boolean> => (await taking(pool, { tokenHash }))[0]!.taken;

export type PasswordFacts = {
  login: string;
  kind: string;
  passwordHash: string;
  before: string[];
  holder: string | null;
  born: string | null;
  units: string[];
  today: string;
};
export const passwordFacts = through(
  sqlStatement<{ accountId: string; history: number }, PasswordFacts>(
    sql`select login, kind, password_hash as "passwordHash", before, holder, born, units, today
      from accounts.door_password_facts(${param('accountId', 'uuid')}, ${param('history', 'int')})`,
  ),
);

const changing = through(
  sqlStatement<
    { accountId: string; oldHash: string; newHash: string; keep: string | null; clientAddress: string },
    { ended: number | null }
  >(
    sql`select accounts.door_change_password(${param('accountId', 'uuid')}, ${param('oldHash', 'text')}, ${param('newHash', 'text')},
      ${param('keep', 'uuid')}, ${param('clientAddress', 'text')}) as ended`,
  ),
);
/** Puts a new hash in the place of the old one; answers how many other sessions ended, or null when the password changed meanwhile. */
export const changePassword = async (pool: Pool, values: Parameters<typeof changing>[1]): Promise<number | null> =>
  (await changing(pool, values))[0]!.ended;

const ending = through(
  sqlStatement<{ accountId: string; sessionId: string; keep: string | null }, { ended: number }>(
    sql`select accounts.door_end_sessions(${param('accountId', 'uuid')}, ${param('sessionId', 'uuid')}, ${param('keep', 'uuid')}) as ended`,
  ),
);
/** Ends every session of an account but the one to keep; answers how many. */
export const endSessions = async (pool: Pool, values: Parameters<typeof ending>[1]): Promise<number> =>
  (await ending(pool, values))[0]!.ended;

const reporting = through(
  sqlStatement<{ accountId: string; sessionId: string }, { ended: number }>(
    sql`select accounts.door_password_stolen(${param('accountId', 'uuid')}, ${param('sessionId', 'uuid')}) as ended`,
  ),
);
/** Closes a password that is in strange hands and ends every session; answers how many. */
export const closePassword = async (pool: Pool, values: Parameters<typeof reporting>[1]): Promise<number> =>
  (await reporting(pool, values))[0]!.ended;

const forgetting = through(
  sqlStatement<{ keys: readonly string[] }, object>(
    sql`select accounts.door_forget_attempts(array(select decode(key, 'hex') from unnest(${param('keys', 'text[]')}) key))`,
  ),
);
/** A success forgets the tries that led to it. */
export const forgetAttempts = async (pool: Pool, keys: readonly Buffer[]): Promise<void> => {
  await forgetting(pool, { keys: keys.map((key) => key.toString('hex')) });
};
