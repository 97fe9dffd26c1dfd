import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { ReconciledFlow, PostsOfUnit } from '../domain/reconciliation.ts';

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

const flows = sqlStatement<{ id: string }, ReconciledFlow>(
  sql`select f.id as "fromId", t.id as "toId", r.old_category as "oldCategory", r.new_category as "newCategory", r.people
    from organization.reconcile_reorganisation(${param('id', 'uuid')}) r
    left join organization.unit f on f.unit_no = r.from_no left join organization.unit t on t.unit_no = r.to_no order by r.from_no nulls last, r.to_no nulls last, 4, 3`,
);
/** People by the old and the new map, each of them once. */
export const reconcile = (tx: Tx, id: string): Promise<ReconciledFlow[]> => flows(tx, { id });

const posts = sqlStatement<{ id: string }, PostsOfUnit>(
  sql`select u.id as "unitId", r.kind, r.old_posts::text as "oldPosts", r.new_posts::text as "newPosts", r.old_taken::text as "oldTaken", r.new_taken::text as "newTaken"
    from organization.reconcile_posts(${param('id', 'uuid')}) r join organization.unit u on u.unit_no = r.unit_no order by r.unit_no, r.kind`,
);
/** Posts by the old and the new map, of units whose quotas the caller may read. */
export const reconcilePosts = (tx: Tx, id: string): Promise<PostsOfUnit[]> => posts(tx, { id });
