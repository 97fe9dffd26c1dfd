import { sql } from 'drizzle-orm';
import type { RefusedCode } from '@hoso/shared/common-refusals.ts';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

const refused = sqlStatement<{ codes: readonly string[]; on: string }, RefusedCode>(sql`
  select catalog, code, catalog_name as "catalogName", reason, since, standing_code as "standingCode", standing_name as "standingName"
  from payroll.pub_refused_ranks(${param('codes', 'text[]')}, ${param('on', 'date')})`);

/** Of these codes of ranks (ngạch, chức danh nghề nghiệp) those that nothing new may use on a day: unknown, not yet in force, or retired. */
export const findRefusedRanks = async (tx: Tx, codes: readonly string[], on: string): Promise<RefusedCode[]> =>
  codes.length > 0 ? refused(tx, { codes, on }) : [];
