import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type AuditChangeRow = {
  relation: string;
  action: 'INSERT' | 'UPDATE' | 'DELETE';
  columns: string[];
  before: object | null;
  after: object | null;
};
export type AuditTrailRow = {
  id: string;
  at: Date;
  accountId: string | null;
  sessionId: string | null;
  requestId: string | null;
  grantIds: string[] | null;
  operation: string;
  subjectType: string;
  subjectIds: string[];
  detail: Readonly<Record<string, unknown>>;
  seal: number | null;
  changes: AuditChangeRow[];
};

const page = sqlStatement<{ subjectId: string; before: string | null; limit: number }, AuditTrailRow>(
  sql`select id, at, account_id as "accountId", session_id as "sessionId", request_id as "requestId", grant_ids as "grantIds", operation,
      subject_type as "subjectType", subject_ids as "subjectIds", detail, seal, changes
    from accounts.audit_trail(${param('subjectId', 'uuid')}, ${param('before', 'uuid')}, ${param('limit', 'int')})`,
);
/** Entries about one thing before a position, newest first, with what changed of it; none where its audit is not open to the caller. */
export const findPage = (tx: Tx, subjectId: string, limit: number, before: string | null): Promise<AuditTrailRow[]> =>
  page(tx, { subjectId, limit, before });
