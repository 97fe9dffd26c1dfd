import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

const noteAll = sqlStatement<{ numbers: readonly string[] }, { met: number }>(
  sql`select personnel.note_foreign_numbers(${param('numbers', 'text[]')}) as met`,
);
/** Notes which of the numbers stand out of the caller's sight; answers how many such ones he met on this legal day. */
export const note = async (tx: Tx, numbers: readonly string[]): Promise<number> => (await noteAll(tx, { numbers }))[0]!.met;
