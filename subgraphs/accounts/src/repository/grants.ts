import { and, eq, isNull, sql } from 'drizzle-orm';
import { documents, grants, roles } from '@hoso/db/schema/accounts.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { build, param, sqlStatement, statement } from '@hoso/db/statement.ts';

export type GrantRow = {
  id: string;
  role: string;
  domain: string | null;
  unitId: string | null;
  validFrom: string;
  validTo: string | null;
  delegated: boolean;
  groupId: string | null;
};

const grant = {
  id: grants.id,
  role: grants.role,
  domain: grants.domain,
  unitId: grants.unitId,
  validFrom: grants.validFrom,
  validTo: grants.validTo,
  delegated: sql<boolean>`${grants.restsOn} is not null`,
  groupId: grants.groupId,
};

const own = sqlStatement<Record<never, never>, GrantRow>(
  sql`select id, role, domain, unit_id as "unitId", valid_from as "validFrom", valid_to as "validTo", rests_on is not null as delegated, group_id as "groupId"
    from accounts.own_grants() order by valid_from, id`,
);
/** The caller's grants in force, those of his groups among them; of delegated ones those that still stand. */
export const findOwn = (tx: Tx): Promise<GrantRow[]> => own(tx, {});

const byId = statement<{ id: string }>()(
  build
    .select(grant)
    .from(grants)
    .where(eq(grants.id, param('id'))),
);
export const find = async (tx: Tx, id: string): Promise<GrantRow | undefined> => (await byId(tx, { id }))[0];

const roleExists = statement<{ code: string }>()(
  build
    .select({ code: roles.code })
    .from(roles)
    .where(eq(roles.code, param('code'))),
);
export const isRole = async (tx: Tx, code: string): Promise<boolean> => (await roleExists(tx, { code })).length > 0;

const numberOf = sqlStatement<{ id: string }, { unitNo: number }>(
  sql`select unit_no as "unitNo" from organization.pub_unit where id = ${param('id', 'uuid')} limit 1`,
);
/** The number of a unit, or undefined when there is none. */
export const unitNumber = async (tx: Tx, id: string): Promise<number | undefined> =>
  isId(id) ? (await numberOf(tx, { id }))[0]?.unitNo : undefined;

type Document = { number: string; signedOn: string; issuer: string; summary: string };
const addDocument = statement<Document>()(
  build
    .insert(documents)
    .values({
      number: sql.placeholder('number'),
      signedOn: sql.placeholder('signedOn'),
      issuer: sql.placeholder('issuer'),
      summary: sql.placeholder('summary'),
    })
    .returning({ id: documents.id }),
);
export const recordDocument = async (tx: Tx, document: Document): Promise<string> => (await addDocument(tx, document))[0]!.id;

type NewGrant = {
  accountId: string | null;
  groupId: string | null;
  restsOn: string | null;
  role: string;
  unitId: string;
  unitNo: number;
  domain: string | null;
  validFrom: string;
  validTo: string | null;
  documentId: string;
  grantedBy: string;
};
const give = statement<NewGrant>()(
  build
    .insert(grants)
    .values({
      accountId: sql.placeholder('accountId'),
      groupId: sql.placeholder('groupId'),
      restsOn: sql.placeholder('restsOn'),
      role: sql.placeholder('role'),
      unitId: sql.placeholder('unitId'),
      unitNo: sql.placeholder('unitNo'),
      domain: sql.placeholder('domain'),
      validFrom: sql.placeholder('validFrom'),
      validTo: sql.placeholder('validTo'),
      documentId: sql.placeholder('documentId'),
      grantedBy: sql.placeholder('grantedBy'),
    })
    .returning(grant),
);
export const add = async (tx: Tx, row: NewGrant): Promise<GrantRow> => (await give(tx, row))[0]!;

type Delegation = { role: string; domain: string | null; unitNo: number; validFrom: string; validTo: string | null };
const rest = sqlStatement<Delegation, { id: string | null }>(
  sql`select accounts.delegable(${param('role')}, ${param('domain')}, ${param('unitNo', 'int')}, ${param('validFrom', 'date')}, ${param('validTo', 'date')}) as id`,
);
/** The grant of the caller's that such a delegation would rest on; null when none of his covers it. */
export const delegable = async (tx: Tx, wish: Delegation): Promise<string | null> => (await rest(tx, wish))[0]!.id;

const end = statement<{ id: string; revokedBy: string }>()(
  build
    .update(grants)
    .set({ revokedAt: sql`clock_timestamp()`, revokedBy: param('revokedBy', 'uuid') })
    .where(and(eq(grants.id, param('id')), isNull(grants.revokedAt)))
    .returning({ id: grants.id, accountId: grants.accountId, groupId: grants.groupId }),
);
/** Revokes a grant in scope; undefined when there is none to revoke. */
export const revoke = async (tx: Tx, id: string, revokedBy: string) => (isId(id) ? (await end(tx, { id, revokedBy }))[0] : undefined);
