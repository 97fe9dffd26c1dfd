import { sql } from 'drizzle-orm';
import type { Identity } from '@hoso/shared/caller.ts';
import type { Permission } from '@hoso/shared/permissions.ts';
import type { InSession, Tx } from './session.ts';
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

type Reader = { readonly inSession: InSession; readonly read: InSession; readonly identity: () => Promise<Identity | null> };

/**
 * Rows about people in sight, as `find` answers them. Whose record is opened by a consent finds that it was, by whom and what for (the
 * entry is written in the transaction that reads); what grants let the caller see daily leaves no entry, and costs nothing more.
 */
export const readPeople = async <Row>(
  { inSession, read, identity }: Reader,
  { operation, permission, personOf }: { operation: `read${string}`; permission: Permission; personOf: (row: Row) => string },
  find: (tx: Tx) => Promise<Row[]>,
): Promise<Row[]> => {
  if (!(await identity())?.permissions.has('accounts.consent.use')) return read(find);
  return inSession(async (tx) => {
    const rows = await find(tx);
    await noteReading(tx, operation, permission, [...new Set(rows.map(personOf))], { consentedOnly: true });
    return rows;
  });
};
