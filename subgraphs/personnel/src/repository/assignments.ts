import { and, eq, sql } from 'drizzle-orm';
import { assignments } from '@hoso/db/schema/personnel.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, inForceOn, param, sqlStatement, statement } from '@hoso/db/statement.ts';

export type AssignmentRow = {
  id: string;
  personId: string;
  unitId: string;
  postUnitNo: number;
  jobTitle: string;
  category: string;
  validFrom: string;
  validTo: string | null;
  openedBy: string;
};

const assignment = {
  id: assignments.id,
  personId: assignments.personId,
  unitId: assignments.unitId,
  postUnitNo: assignments.postUnitNo,
  jobTitle: assignments.jobTitle,
  category: assignments.category,
  validFrom: assignments.validFrom,
  validTo: assignments.validTo,
  openedBy: assignments.openedBy,
};

const inForce = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select(assignment)
    .from(assignments)
    .where(and(anyOf(assignments.personId, 'ids'), inForceOn(assignments, 'asOf'))),
);
export const findInForce = (tx: Tx, ids: readonly string[], asOf: string): Promise<AssignmentRow[]> => inForce(tx, { ids, asOf });

const byIds = statement<{ ids: readonly string[] }>()(build.select(assignment).from(assignments).where(anyOf(assignments.id, 'ids')));
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<AssignmentRow[]> => byIds(tx, { ids });

const history = statement<{ ids: readonly string[] }>()(
  build
    .select(assignment)
    .from(assignments)
    .where(anyOf(assignments.personId, 'ids'))
    .orderBy(sql`${assignments.validFrom} desc`),
);
/** All of them, the newest first, future ones too. */
export const findHistory = (tx: Tx, ids: readonly string[]): Promise<AssignmentRow[]> => history(tx, { ids });

const latest = statement<{ personId: string }>()(
  build
    .select(assignment)
    .from(assignments)
    .where(eq(assignments.personId, param('personId')))
    .orderBy(sql`${assignments.validFrom} desc`)
    .limit(1),
);
/** The last assignment, which may lie in the future; one without an end stands until he moves or his service ends. */
export const findLatest = async (tx: Tx, personId: string): Promise<AssignmentRow | undefined> => (await latest(tx, { personId }))[0];

const end = statement<{ id: string; on: string; closedBy: string }>()(
  build
    .update(assignments)
    .set({ validTo: param('on', 'date'), closedBy: param('closedBy', 'uuid') })
    .where(eq(assignments.id, param('id')))
    .returning({ id: assignments.id }),
);
/** Ends an assignment; false where its post, now or on a later day, is out of scope. */
export const close = async (tx: Tx, of: { id: string; on: string; closedBy: string }): Promise<boolean> => (await end(tx, of)).length > 0;

type NewAssignment = {
  personId: string;
  unitNo: number;
  unitId: string;
  postUnitNo: number;
  jobTitle: string;
  jobPositionId: string | null;
  category: string;
  share: string;
  from: string;
  openedBy: string;
};
export const add = statement<NewAssignment>()(
  build.insert(assignments).values({
    personId: sql.placeholder('personId'),
    unitNo: sql.placeholder('unitNo'),
    unitId: sql.placeholder('unitId'),
    postUnitNo: sql.placeholder('postUnitNo'),
    jobTitle: sql.placeholder('jobTitle'),
    jobPositionId: sql.placeholder('jobPositionId'),
    category: sql.placeholder('category'),
    share: sql.placeholder('share'),
    validFrom: sql.placeholder('from'),
    openedBy: sql.placeholder('openedBy'),
  }),
);

const shareOf = statement<{ id: string }>()(
  build
    .select({ share: assignments.share })
    .from(assignments)
    .where(eq(assignments.id, param('id'))),
);
/** The part of a post that an assignment fills. */
export const findShare = async (tx: Tx, id: string): Promise<number> => Number((await shareOf(tx, { id }))[0]?.share ?? 1);
type LastMove = { personId: string; postUnitNo: number; fromPostUnitNo: number | null; openedBy: string };
const lastMoves = sqlStatement<{ ids: readonly string[]; on: string }, LastMove>(sql`
  select a.person_id as "personId", a.post_unit_no as "postUnitNo", b.post_unit_no as "fromPostUnitNo", a.opened_by as "openedBy"
  from personnel.assignment a left join personnel.assignment b on b.person_id = a.person_id and b.valid_to = a.valid_from
  where a.person_id = any(${param('ids', 'uuid[]')}) and a.valid_from <= ${param('on', 'date')} and (a.valid_to is null or a.valid_to > ${param('on', 'date')})`);
/** Where each of these people serves on a day, where he came from, and under which decision. */
export const findLastMoves = (tx: Tx, ids: readonly string[], on: string): Promise<LastMove[]> => lastMoves(tx, { ids, on });
