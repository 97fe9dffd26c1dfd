import { and, sql } from 'drizzle-orm';
import { jobPositions } from '@hoso/db/schema/organization.ts';
import { anyOf, build, inForceOn, statement } from '@hoso/db/statement.ts';
import type { Tx } from '@hoso/db/session.ts';

export type JobPositionRow = { unitId: string; id: string; code: string; name: string; category: string };

const ofUnits = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select({
      unitId: jobPositions.unitId,
      id: jobPositions.id,
      code: jobPositions.code,
      name: jobPositions.name,
      category: jobPositions.category,
    })
    .from(jobPositions)
    .where(and(anyOf(jobPositions.unitId, 'ids'), inForceOn(jobPositions, 'asOf')))
    .orderBy(sql`${jobPositions.name} collate "vi-x-icu"`, jobPositions.code),
);
export const findOfUnits = (tx: Tx, ids: readonly string[], asOf: string): Promise<JobPositionRow[]> => ofUnits(tx, { ids, asOf });
