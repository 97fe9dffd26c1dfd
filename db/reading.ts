import { sql } from 'drizzle-orm';
import type { Permission } from '@hoso/shared/permissions.ts';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

type Reading = {
  readonly operation: string;
  readonly permission: Permission;
  readonly personIds: readonly string[];
  readonly purpose: string | null;
  readonly consentedOnly: boolean;
};

const note = sqlStatement<Reading>(
  sql`select accounts.pub_note_reading(${param('operation')}, ${param('permission')}, ${param('personIds', 'uuid[]')}, ${param('purpose')}, ${param('consentedOnly', 'boolean')})`,
);

/**
 * Leaves the entry of a reading in the transaction that reads: whose records were opened, by which permission, under which grants and
 * consents, and what for. The people find it among `myRecordOpenings`.
 *
 * `consentedOnly`: only those whom the caller sees by a consent; what his grants let him see daily leaves no entry.
 */
export const noteReading = async (
  tx: Tx,
  operation: `read${string}` | `open${string}`,
  permission: Permission,
  personIds: readonly string[],
  { purpose = null, consentedOnly = false }: { readonly purpose?: string | null; readonly consentedOnly?: boolean } = {},
): Promise<void> => {
  if (personIds.length > 0) await note(tx, { operation, permission, personIds, purpose, consentedOnly });
};
