import { sql } from 'drizzle-orm';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { IDENTITY_NUMBER } from '@hoso/db/sealed-columns.ts';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

const noteAll = sqlStatement<{ indexes: readonly string[] }, { met: number }>(
  sql`select personnel.note_foreign_numbers(${param('indexes', 'text[]')}) as met`,
);
/** Notes which of the numbers stand out of the caller's sight; answers how many such ones he met on this legal day. */
export const note = async (tx: Tx, fieldKeys: FieldKeys, numbers: readonly string[]): Promise<number> =>
  (await noteAll(tx, { indexes: (await fieldKeys.indexesOf(tx, IDENTITY_NUMBER, numbers)).flat() }))[0]!.met;
