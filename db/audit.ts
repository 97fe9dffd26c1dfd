import { sql } from 'drizzle-orm';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

type Entry = { operation: string; subjectType: string; subjectIds: readonly string[]; detail: object };

const write = sqlStatement<Entry>(
  sql`select accounts.pub_audit(${param('operation')}, ${param('subjectType')}, ${param('subjectIds', 'uuid[]')}, ${param('detail', 'jsonb')})`,
);

/** Leaves one audit entry for one statement of the running transaction: what was done to which things. */
export const audit = async (
  tx: Tx,
  operation: string,
  subjectType: string,
  subjectIds: readonly string[],
  detail: object = {},
): Promise<void> => {
  await write(tx, { operation, subjectType, subjectIds, detail });
};
