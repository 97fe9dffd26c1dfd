import { sql } from 'drizzle-orm';
import type { InSession, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { isId } from '@hoso/shared/ids.ts';
import { manyByKey } from '@hoso/shared/loaders.ts';
import type { AccountChangeKind, AccountEnding, AccountKind, AccountStanding } from '../generated.ts';

export type PaperRow = { number: string; signedOn: string; issuer: string; summary: string };
export type AccountRow = {
  id: string;
  login: string;
  kind: AccountKind;
  standing: AccountStanding;
  holderId: string | null;
  unitId: string | null;
  domain: string | null;
  validFrom: string;
  validTo: string | null;
  version: number;
  document: PaperRow | null;
};
export type AccountChangeRow = {
  id: string;
  accountId: string;
  version: number;
  change: AccountChangeKind;
  at: Date;
  changedBy: string | null;
  because: AccountEnding | null;
  holderId: string | null;
  validTo: string | null;
  document: PaperRow | null;
};

type Page = {
  within: number | null;
  only: string | null;
  kinds: readonly string[];
  standings: readonly string[];
  afterLogin: string | null;
  afterId: string | null;
  most: number;
};
const page = sqlStatement<Page, AccountRow>(
  sql`select id, login, kind, standing, holder_id as "holderId", unit_id as "unitId", domain, valid_from as "validFrom", valid_to as "validTo", version, document
    from accounts.page_of_accounts(${param('within', 'int')}, ${param('only', 'uuid')}, ${param('kinds', 'text[]')}, ${param('standings', 'text[]')},
      ${param('afterLogin')}, ${param('afterId', 'uuid')}, ${param('most', 'int')})`,
);

export const KINDS: readonly AccountKind[] = ['SYSTEM', 'AGENCY', 'SPECIALIST', 'PERSONAL', 'SERVICE'];
export const STANDINGS: readonly AccountStanding[] = ['UPCOMING', 'IN_USE', 'SUSPENDED', 'WITHDRAWN'];
type Wish = Pick<Page, 'within' | 'kinds' | 'standings'>;
/** Accounts in the caller's sight behind a place of the list; `within`: of this unit and those below it. */
export const findPage = (tx: Tx, wish: Wish, most: number, after: readonly [login: string, id: string] | null): Promise<AccountRow[]> =>
  page(tx, { ...wish, only: null, afterLogin: after?.[0] ?? null, afterId: after?.[1] ?? null, most });

/** One account in the caller's sight. */
export const find = async (tx: Tx, id: string): Promise<AccountRow | undefined> =>
  isId(id)
    ? (await page(tx, { within: null, only: id, kinds: KINDS, standings: STANDINGS, afterLogin: null, afterId: null, most: 1 }))[0]
    : undefined;

const changes = sqlStatement<{ ids: readonly string[] }, AccountChangeRow>(
  sql`select id, account_id as "accountId", version, change, at, changed_by as "changedBy", because, holder_id as "holderId", valid_to as "validTo", document
    from accounts.changes_of_accounts(${param('ids', 'uuid[]')}) order by account_id, version`,
);
export const accountLoaders = (read: InSession) => ({ history: manyByKey('accountId', (ids) => read((tx) => changes(tx, { ids }))) });

export type StandingChange = 'SUSPEND' | 'REOPEN' | 'WITHDRAW' | 'EXTEND' | 'RESTRICT';
export type StandingRefusal = 'OWN' | 'SUSPENDED' | 'NOT_SUSPENDED' | 'WITHDRAWN' | 'NOT_LATER' | 'NOT_EARLIER' | 'SOLE';
type Change = PaperRow & {
  id: string;
  change: StandingChange;
  expectedVersion: number;
  until: string | null;
  grants: readonly string[];
};
const standingOf = sqlStatement<Change, { outcome: 'DONE' | 'NOT_FOUND' | 'GRANT' | 'CHANGED' | StandingRefusal; version: number }>(
  sql`select outcome, version from accounts.change_standing(${param('id', 'uuid')}, ${param('change')}, ${param('expectedVersion', 'int')}, ${param('until', 'date')},
    ${param('grants', 'uuid[]')}, ${param('number')}, ${param('signedOn', 'date')}, ${param('issuer')}, ${param('summary')})`,
);
/** Changes an account on a paper, with its audit entry; answers DONE or why not, and the version it has. */
export const changeStanding = async (tx: Tx, { number, signedOn, issuer, summary }: PaperRow, change: Omit<Change, keyof PaperRow>) =>
  (await standingOf(tx, { ...change, number, signedOn, issuer, summary }))[0]!;

const due = sqlStatement<{ most: number }, { done: number }>(sql`select accounts.withdraw_due(${param('most', 'int')}) as done`);
/** Withdraws, with their audit entries, so many of the accounts that the day ends; answers how many there were. */
export const withdrawDue = async (tx: Tx, most: number): Promise<number> => (await due(tx, { most }))[0]!.done;
