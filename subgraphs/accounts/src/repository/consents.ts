import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type ConsentRow = {
  id: string;
  kind: 'STUDY' | 'OWN' | 'LINK';
  accountId: string;
  personIds: string[];
  unitId: string | null;
  permissions: string[];
  purpose: string;
  validFrom: string;
  validTo: string;
  givenAt: Date;
  withdrawnAt: Date | null;
};

const consent = sql`c.id, c.kind, c.account_id as "accountId", c.unit_id as "unitId", c.permissions, c.purpose, c.valid_from as "validFrom", c.valid_to as "validTo",
  c.given_at as "givenAt", c.withdrawn_at as "withdrawnAt",
  array(select n.person_id from accounts.consent_person n where n.consent_id = c.id order by n.person_id) as "personIds"`;

const firstPage = sqlStatement<{ limit: number }, ConsentRow>(
  sql`select ${consent} from accounts.consent c order by c.id desc limit ${sql.placeholder('limit')}`,
);
const nextPage = sqlStatement<{ before: string; limit: number }, ConsentRow>(
  sql`select ${consent} from accounts.consent c where c.id < ${param('before', 'uuid')} order by c.id desc limit ${sql.placeholder('limit')}`,
);
/** Consents in sight before a position, newest first: ids are in order of time. */
export const findPage = (tx: Tx, limit: number, before: string | null): Promise<ConsentRow[]> =>
  before === null ? firstPage(tx, { limit }) : nextPage(tx, { before, limit });

const byId = sqlStatement<{ id: string }, ConsentRow>(sql`select ${consent} from accounts.consent c where c.id = ${param('id', 'uuid')}`);
export const find = async (tx: Tx, id: string): Promise<ConsentRow | undefined> => (await byId(tx, { id }))[0];

export type NewConsent = {
  kind: string;
  accountId: string;
  personIds: readonly string[];
  unitId: string | null;
  permissions: readonly string[];
  purpose: string;
  validFrom: string;
  validTo: string;
  documentId: string | null;
};
/** Why the database refuses a consent; see accounts.give_consent. */
export type Refused = 'GRANTEE' | 'PERMISSIONS' | 'PERSONS' | 'UNIT';
const giving = sqlStatement<NewConsent, { id: string | null; refused: Refused | null }>(
  sql`select consent_id as id, refused from accounts.give_consent(${param('kind')}, ${param('accountId', 'uuid')}, ${param('personIds', 'uuid[]')}, ${param('unitId', 'uuid')},
    ${param('permissions', 'text[]')}, ${param('purpose')}, ${param('validFrom', 'date')}, ${param('validTo', 'date')}, ${param('documentId', 'uuid')})`,
);
/** Gives a consent under the authority of the caller, or says what stands against it. */
export const give = async (tx: Tx, wish: NewConsent): Promise<{ id: string } | { refused: Refused }> => {
  const [{ id, refused } = { id: null, refused: null }] = await giving(tx, wish);
  if (id) return { id };
  if (refused) return { refused };
  throw new Error('accounts.give_consent answered nothing');
};

const withdrawing = sqlStatement<{ id: string }, { personIds: string[] | null }>(
  sql`select accounts.withdraw_consent(${param('id', 'uuid')}) as "personIds"`,
);
/** Withdraws a consent; whom it named, or null when there is none that the caller may withdraw. */
export const withdraw = async (tx: Tx, id: string): Promise<string[] | null> => (await withdrawing(tx, { id }))[0]!.personIds;

export type OpeningRow = {
  id: string;
  at: Date;
  login: string;
  kind: string;
  unitId: string | null;
  holderId: string | null;
  permission: string | null;
  purpose: string | null;
  consentId: string | null;
  role: string | null;
  document: string | null;
};
const openings = sqlStatement<{ before: string | null; limit: number }, OpeningRow>(
  sql`select id, at, login, kind, unit_id as "unitId", holder_id as "holderId", permission, purpose, consent_id as "consentId", role, document
    from accounts.own_openings(${param('before', 'uuid')}, ${param('limit', 'int')})`,
);
/** Openings of the caller's own record before a position, newest first. */
export const findOpenings = (tx: Tx, limit: number, before: string | null): Promise<OpeningRow[]> => openings(tx, { limit, before });

const self = sqlStatement<Record<never, never>, { personId: string | null }>(sql`select accounts.self() as "personId"`);
/** The person whose own account asks; null for every other account. */
export const selfOf = async (tx: Tx): Promise<string | null> => (await self(tx, {}))[0]!.personId;
