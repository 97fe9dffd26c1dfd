import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { GradeCount } from '../domain/grade-shares.ts';
import type { QuotaBalance } from '../domain/quota-report.ts';

const columns = sql`unit_id as "unitId", unit_no as "unitNo", kind, quota_year as "quotaYear", round(pool, 2)::text as pool, round(delegated, 2)::text as delegated,
  round(own, 2)::text as own, round(occupied, 2)::text as occupied, people::int, round(reserved, 2)::text as reserved`;
const report = sqlStatement<{ unitNo: number; year: number; on: string }, QuotaBalance>(
  sql`select ${columns} from organization.quota_report(${param('unitNo', 'int')}, ${param('year', 'int')}, ${param('on', 'date')})`,
);
/** Posts of a unit and all below it on a date, by unit and kind, in the order of the tree; in one statement. */
export const findReport = (tx: Tx, unitNo: number, year: number, on: string): Promise<QuotaBalance[]> => report(tx, { unitNo, year, on });

const balance = sqlStatement<{ unitNos: readonly number[]; year: number; on: string }, QuotaBalance>(
  sql`select ${columns} from organization.post_balance(${param('unitNos', 'int[]')}, ${param('year', 'int')}, ${param('on', 'date')})`,
);
/** Posts of these units on a date, under the quota of its year. */
export const findBalances = (tx: Tx, unitNos: readonly number[], on: string): Promise<QuotaBalance[]> =>
  balance(tx, { unitNos, year: Number(on.slice(0, 4)), on });

export type OverDecisionRow = {
  readonly unitNo: number;
  readonly kind: string;
  readonly number: string;
  readonly signedOn: string;
  readonly issuer: string;
  readonly effectiveOn: string;
  readonly posts: string;
};
const exceeded = sqlStatement<{ unitNos: readonly number[]; on: string }, OverDecisionRow>(sql`
  select o.unit_no as "unitNo", o.kind, d.number, d.signed_on as "signedOn", d.issuer, o.effective_on as "effectiveOn", o.share::text as posts
  from organization.over_quota_post o join organization.decision d on d.id = o.decision_id
  where o.unit_no = any (${param('unitNos', 'int[]')}) and o.effective_on <= ${param('on', 'date')} order by o.effective_on, o.id`);
/** Decisions by which people were taken on beyond the quota up to a date. */
export const findOverDecisions = (tx: Tx, unitNos: readonly number[], on: string): Promise<OverDecisionRow[]> =>
  exceeded(tx, { unitNos, on });

const below = sql`array(select s.unit_no from organization.subtree s where s.ancestor_no = ${param('unitNo', 'int')}
  and s.valid_from <= ${param('on', 'date')} and (s.valid_to is null or s.valid_to > ${param('on', 'date')}))`;
const shares = sqlStatement<{ unitNo: number; on: string }, GradeCount>(sql`
  select u.id as "unitId", g.position_id as "positionId", g.grade, g.people::int, g.total::int, g.most_percent as "mostPercent", g.legal_basis as "legalBasis", g.confidence
  from organization.grade_shares(${below}, ${param('on', 'date')}) g join organization.unit u on u.unit_no = g.unit_no`);
/** Holders by professional grade of every position that knows grades, of a unit and all below it. */
export const findGradeShares = (tx: Tx, unitNo: number, on: string): Promise<GradeCount[]> => shares(tx, { unitNo, on });
