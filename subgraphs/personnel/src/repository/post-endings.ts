import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import { isId } from '@hoso/shared/ids.ts';
import { columns, type PostRow } from './additional-posts.ts';

/** A post with where it stands in the tree and the decisions that opened and close it. */
export type DecidedPost = PostRow & { readonly postUnitNo: number; readonly openedBy: string; readonly closedBy: string | null };
const decided = (alias: string) =>
  sql.raw(`${alias}.post_unit_no as "postUnitNo", ${alias}.opened_by as "openedBy", ${alias}.closed_by as "closedBy"`);

const ofPerson = sqlStatement<{ personId: string }, DecidedPost>(sql`
  select * from (
    select ${columns('a', sql`null::text`)}, ${decided('a')} from personnel.assignment a where a.person_id = ${param('personId', 'uuid')}
    union all
    select ${columns('x', sql`x.form`)}, ${decided('x')} from personnel.additional_post x where x.person_id = ${param('personId', 'uuid')}
  ) post order by "validFrom" desc, id`);
/** All posts of a person, past and planned ones too, the latest first; his own ones have no `form`. */
export const findPosts = (tx: Tx, personId: string): Promise<DecidedPost[]> => ofPerson(tx, { personId });

const holderOf = sqlStatement<{ id: string }, { personId: string }>(sql`
  select person_id as "personId" from personnel.assignment where id = ${param('id', 'uuid')}
  union all select person_id from personnel.additional_post where id = ${param('id', 'uuid')}`);
/** Whose post it is: an assignment, a secondment or a concurrent post. */
export const findHolder = async (tx: Tx, id: string): Promise<string | undefined> =>
  isId(id) ? (await holderOf(tx, { id }))[0]?.personId : undefined;

const cancelling = sqlStatement<{ id: string; decisionId: string }, { id: string }>(
  sql`select id from personnel.cancel_post(${param('id', 'uuid')}, ${param('decisionId', 'uuid')}) id`,
);
/** Calls off a post that is still to come; false where it has begun or is out of the caller's reach. */
export const cancel = async (tx: Tx, of: { id: string; decisionId: string }): Promise<boolean> => (await cancelling(tx, of)).length > 0;

const reopening = sqlStatement<{ id: string }, { id: string }>(
  sql`update personnel.assignment set valid_to = null, closed_by = null where id = ${param('id', 'uuid')} returning id`,
);
/** An assignment that a move had closed goes on; false where it is out of the caller's reach. */
export const reopen = async (tx: Tx, id: string): Promise<boolean> => (await reopening(tx, { id })).length > 0;

type NewEnd = { personId: string; unitNo: number; reason: string; endsOn: string; decisionId: string };
/** Records why service ends; what it closes names the same decision. */
export const record = sqlStatement<NewEnd>(sql`
  insert into personnel.service_end (person_id, unit_no, reason, ends_on, decision_id)
  values (${param('personId', 'uuid')}, ${param('unitNo', 'int')}, ${param('reason', 'text')}, ${param('endsOn', 'date')}, ${param('decisionId', 'uuid')})`);

export type EndingRow = { readonly assignmentId: string; readonly reason: string; readonly endsOn: string; readonly decisionId: string };
const ofAssignments = sqlStatement<{ ids: readonly string[] }, EndingRow>(sql`
  select a.id as "assignmentId", e.reason, e.ends_on as "endsOn", e.decision_id as "decisionId"
  from personnel.assignment a join personnel.service_end e on e.decision_id = a.closed_by and e.person_id = a.person_id
  where a.id = any (${param('ids', 'uuid[]')})`);
/** Why assignments end, where service ends with them. */
export const findEndings = (tx: Tx, ids: readonly string[]): Promise<EndingRow[]> => ofAssignments(tx, { ids });
