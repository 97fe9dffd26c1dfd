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
};

const grant = {
  id: grants.id,
  role: grants.role,
  domain: grants.domain,
  unitId: grants.unitId,
  validFrom: grants.validFrom,
  validTo: grants.validTo,
};

const inForce = statement<{ accountId: string; today: string }>()(
  build
    .select(grant)
    .from(grants)
    .where(
      and(
        eq(grants.accountId, param('accountId')),
        isNull(grants.revokedAt),
        sql`daterange(${grants.validFrom}, ${grants.validTo}) @> ${param('today', 'date')}`,
      ),
    )
    .orderBy(grants.validFrom, grants.id),
);
export const findInForce = (tx: Tx, accountId: string, today: string): Promise<GrantRow[]> => inForce(tx, { accountId, today });

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
  accountId: string;
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

const end = statement<{ id: string; revokedBy: string }>()(
  build
    .update(grants)
    .set({ revokedAt: sql`clock_timestamp()`, revokedBy: param('revokedBy', 'uuid') })
    .where(and(eq(grants.id, param('id')), isNull(grants.revokedAt)))
    .returning({ id: grants.id, accountId: grants.accountId }),
);
/** Revokes a grant in scope; undefined when there is none to revoke. */
export const revoke = async (tx: Tx, id: string, revokedBy: string) => (isId(id) ? (await end(tx, { id, revokedBy }))[0] : undefined);
