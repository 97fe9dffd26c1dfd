import { and, lt, or, sql } from 'drizzle-orm';
import { auditEntries } from '@hoso/db/schema/accounts.ts';
import type { Tx } from '@hoso/db/session.ts';
import { build, param, statement } from '@hoso/db/statement.ts';

export type AuditRow = {
  id: string;
  at: Date;
  accountId: string | null;
  operation: string;
  subjectType: string;
  subjectIds: string[];
  detail: unknown;
};

const entry = {
  id: auditEntries.id,
  at: auditEntries.at,
  accountId: auditEntries.accountId,
  operation: auditEntries.operation,
  subjectType: auditEntries.subjectType,
  subjectIds: auditEntries.subjectIds,
  detail: auditEntries.detail,
};

const page = statement<{ before: string | null; subjectId: string | null; limit: number }>()(
  build
    .select(entry)
    .from(auditEntries)
    .where(
      and(
        or(sql`${param('before', 'uuid')} is null`, lt(auditEntries.id, param('before', 'uuid'))),
        or(sql`${param('subjectId', 'uuid')} is null`, sql`${auditEntries.subjectIds} @> array[${param('subjectId', 'uuid')}]`),
      ),
    )
    .orderBy(sql`${auditEntries.id} desc`)
    .limit(sql.placeholder('limit')),
);
/** Entries before a position, newest first: ids are in order of time. */
export const findPage = async (tx: Tx, limit: number, before: string | null, subjectId: string | null): Promise<AuditRow[]> =>
  page(tx, { limit, before, subjectId });
