import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { AccountKind, AccountRequestOutcome } from '../generated.ts';
import type { PaperRow } from './account-life.ts';

export type AccountRequestRow = {
  id: string;
  kind: AccountKind;
  login: string;
  unitId: string;
  holderId: string;
  domain: string | null;
  validFrom: string;
  validTo: string | null;
  requestedBy: string;
  requestedAt: Date;
  version: number;
  outcome: AccountRequestOutcome | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  accountId: string | null;
  document: PaperRow;
  decision: PaperRow | null;
};

const page = sqlStatement<{ waiting: boolean; before: string | null; most: number }, AccountRequestRow>(
  sql`select id, kind, login, unit_id as "unitId", holder_id as "holderId", domain, valid_from as "validFrom", valid_to as "validTo", requested_by as "requestedBy",
      requested_at as "requestedAt", version, outcome, reason, decided_by as "decidedBy", decided_at as "decidedAt", account_id as "accountId", document, decision
    from accounts.account_requests(${param('waiting', 'boolean')}, ${param('before', 'uuid')}, ${param('most', 'int')})`,
);
/** Requests in the caller's sight before a position, newest first. */
export const findPage = (tx: Tx, waiting: boolean, most: number, before: string | null): Promise<AccountRequestRow[]> =>
  page(tx, { waiting, before, most });

type Wish = PaperRow & {
  kind: string;
  login: string;
  unitId: string | null;
  personId: string;
  domain: string | null;
  validFrom: string;
  validTo: string | null;
};
const asking = sqlStatement<
  Wish,
  { outcome: 'DONE' | 'UNIT' | 'HOLDER' | 'LEFT' | 'UNIT_ENDED' | 'PAST' | 'LOGIN' | 'SOLE'; requestId: string | null }
>(
  sql`select outcome, request_id as "requestId" from accounts.ask_account(${param('kind')}, ${param('login')}, ${param('unitId', 'uuid')}, ${param('personId', 'uuid')},
    ${param('domain')}, ${param('validFrom', 'date')}, ${param('validTo', 'date')}, ${param('number')}, ${param('signedOn', 'date')}, ${param('issuer')}, ${param('summary')})`,
);
/** Asks for an account on a paper, with the audit entry. */
export const ask = async (tx: Tx, wish: Wish) => (await asking(tx, wish))[0]!;

type Decision = PaperRow & { id: string; expectedVersion: number; reason: string | null; newHash: string | null; lasts: string };
const deciding = sqlStatement<
  Decision,
  {
    outcome: 'DONE' | 'NOT_FOUND' | 'DECIDED' | 'CHANGED' | 'OWN' | 'LEFT' | 'UNIT_ENDED' | 'PAST' | 'LOGIN' | 'SOLE';
    version: number;
    accountId: string | null;
    usableUntil: Date | null;
  }
>(
  sql`select outcome, version, account_id as "accountId", usable_until as "usableUntil"
    from accounts.decide_account_request(${param('id', 'uuid')}, ${param('expectedVersion', 'int')}, ${param('reason')}, ${param('newHash')}, ${param('lasts', 'interval')},
      ${param('number')}, ${param('signedOn', 'date')}, ${param('issuer')}, ${param('summary')})`,
);
/** Issues what somebody else asked with a one-time password, or (without a hash) refuses it; with the audit entry. */
export const decide = async (tx: Tx, decision: Decision) => (await deciding(tx, decision))[0]!;
