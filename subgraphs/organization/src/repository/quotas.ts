import { and, eq, isNull, sql } from 'drizzle-orm';
import { quotas } from '@hoso/db/schema/organization.ts';
import { anyOf, build, inForceOn, param, sqlStatement, statement } from '@hoso/db/statement.ts';
import type { Tx } from '@hoso/db/session.ts';

export type QuotaRow = { unitId: string; unitNo: number; kind: string; assigned: string; asOf: string };

/** Not the pool that a unit only passes on. */
const keeps = sql`(${quotas.assigned} > 0 or ${quotas.delegated} = 0)`;

const assigned = statement<{ ids: readonly string[]; year: number; asOf: string }>()(
  build
    .selectDistinctOn([quotas.unitId, quotas.kind], {
      unitId: quotas.unitId,
      unitNo: quotas.unitNo,
      kind: quotas.kind,
      assigned: quotas.assigned,
    })
    .from(quotas)
    .where(and(anyOf(quotas.unitId, 'ids'), eq(quotas.year, param('year')), inForceOn(quotas, 'asOf'), keeps))
    .orderBy(quotas.unitId, quotas.kind),
);
/** Quotas of a year as they stand on a date. */
export const findAssigned = async (tx: Tx, ids: readonly string[], year: number, asOf: string): Promise<QuotaRow[]> =>
  (await assigned(tx, { ids, year, asOf })).map((row) => ({ ...row, asOf }));

export type OccupiedRow = { unitNo: number; kind: string; occupied: number };
const counted = sqlStatement<{ unitNos: readonly number[]; on: string }, OccupiedRow>(
  sql`select unit_no as "unitNo", kind, occupied::int from organization.occupied(${param('unitNos', 'int[]')}, ${param('on', 'date')})`,
);
/** People serving in each unit and its sections on a date, by kind of quota. */
export const countOccupied = (tx: Tx, unitNos: readonly number[], on: string): Promise<OccupiedRow[]> => counted(tx, { unitNos, on });

const open = statement<{ unitId: string; year: number; kind: string }>()(
  build
    .select({ validFrom: quotas.validFrom, assigned: quotas.assigned })
    .from(quotas)
    .where(and(eq(quotas.unitId, param('unitId')), eq(quotas.year, param('year')), eq(quotas.kind, param('kind')), isNull(quotas.validTo))),
);
export const findOpen = async (tx: Tx, key: { unitId: string; year: number; kind: string }) => (await open(tx, key))[0];
