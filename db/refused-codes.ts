import { sql } from 'drizzle-orm';
import type { RefusedCode } from '@hoso/shared/common-refusals.ts';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

const refused = sqlStatement<{ catalogs: readonly string[]; codes: readonly string[]; on: string }, RefusedCode>(sql`
  select catalog, code, catalog_name as "catalogName", reason, since, standing_code as "standingCode", standing_name as "standingName"
  from organization.pub_refused_codes(${param('catalogs', 'text[]')}, ${param('codes', 'text[]')}, ${param('on', 'date')})`);

/** Of these codes, each with its catalog, those that nothing new may use on a day, with what stands in their place. */
export const findRefusedCodes = (
  tx: Tx,
  codes: readonly (readonly [catalog: string, code: string])[],
  on: string,
): Promise<RefusedCode[]> => refused(tx, { catalogs: codes.map(([catalog]) => catalog), codes: codes.map(([, code]) => code), on });
