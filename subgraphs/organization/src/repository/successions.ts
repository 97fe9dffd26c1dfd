import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

/** `people` and `share` are null where the caller may not read quotas. */
export type SuccessionRow = { unitId: string; successorId: string; effectiveOn: string; people: number | null; share: string | null };

const known = sql`select s.unit_id as "unitId", s.successor_id as "successorId", s.effective_on as "effectiveOn", z.people, z.share
  from organization.succession s left join organization.succession_sizes(${param('ids', 'uuid[]')}) z
    on z.unit_id = s.unit_id and z.successor_id = s.successor_id and z.effective_on = s.effective_on`;

const after = sqlStatement<{ ids: readonly string[] }, SuccessionRow>(
  sql`${known} where s.unit_id = any (${param('ids', 'uuid[]')}) order by s.effective_on, s.successor_no`,
);
/** What units went on as. */
export const findSuccessors = (tx: Tx, ids: readonly string[]): Promise<SuccessionRow[]> => after(tx, { ids });

const before = sqlStatement<{ ids: readonly string[] }, SuccessionRow>(
  sql`${known} where s.successor_id = any (${param('ids', 'uuid[]')}) order by s.effective_on, s.unit_no`,
);
/** What went on as these units. */
export const findPredecessors = (tx: Tx, ids: readonly string[]): Promise<SuccessionRow[]> => before(tx, { ids });

export type ReconciliationPair = { fromId: string | null; toId: string | null; people: number };
const pairs = sqlStatement<{ id: string }, ReconciliationPair>(
  sql`select f.id as "fromId", t.id as "toId", r.people from organization.reconcile_reorganisation(${param('id', 'uuid')}) r
    left join organization.unit f on f.unit_no = r.from_no left join organization.unit t on t.unit_no = r.to_no order by r.from_no nulls last, r.to_no nulls last`,
);
/** People by the old and the new map, each of them once. */
export const reconcile = (tx: Tx, id: string): Promise<ReconciliationPair[]> => pairs(tx, { id });
