import { enrolmentCalls } from '@hoso/db/schema/training.ts';
import type { Tx } from '@hoso/db/session.ts';
import { build, param, sqlStatement, statement } from '@hoso/db/statement.ts';
import { and, asc, sql } from 'drizzle-orm';
import type { ListPosition } from './list-position.ts';

export type EnrolmentCallRow = {
  id: string;
  courseId: string;
  title: string;
  opensOn: string;
  closesOn: string;
  startsOn: string | null;
  endsOn: string | null;
  seats: number;
};

const call = {
  id: enrolmentCalls.id,
  courseId: enrolmentCalls.courseId,
  title: enrolmentCalls.title,
  opensOn: enrolmentCalls.opensOn,
  closesOn: enrolmentCalls.closesOn,
  startsOn: enrolmentCalls.startsOn,
  endsOn: enrolmentCalls.endsOn,
  seats: enrolmentCalls.seats,
};

/** The window, both days in it. Asked of the dates: a range's operator could use no index behind row-level security. */
const openOn = sql`${param('on', 'date')} between ${enrolmentCalls.opensOn} and ${enrolmentCalls.closesOn}`;

const open = statement<{ on: string; limit: number; day: string | null; id: string | null }>()(
  build
    .select(call)
    .from(enrolmentCalls)
    .where(
      and(
        openOn,
        sql`(${param('day', 'date')} is null or (${enrolmentCalls.closesOn}, ${enrolmentCalls.id}) > (${param('day', 'date')}, ${param('id', 'uuid')}))`,
      ),
    )
    .orderBy(asc(enrolmentCalls.closesOn), asc(enrolmentCalls.id))
    .limit(sql.placeholder('limit')),
);
/** Calls whose window holds a date, the first to close first. */
export const findOpen = (tx: Tx, on: string, limit: number, after: ListPosition | null): Promise<EnrolmentCallRow[]> =>
  open(tx, { on, limit, day: after?.day ?? null, id: after?.id ?? null });

const openCount = statement<{ on: string }>()(
  build
    .select({ count: sql<number>`count(*)::int`.as('count') })
    .from(enrolmentCalls)
    .where(openOn),
);
export const countOpen = async (tx: Tx, on: string): Promise<number> => (await openCount(tx, { on }))[0]!.count;

export type EnrolledRow = { callId: string; enrolled: number };
const enrolled = sqlStatement<{ ids: readonly string[] }, EnrolledRow>(
  sql`select call_id as "callId", enrolled::int from training.enrolled(${param('ids', 'uuid[]')})`,
);
/** Seats taken in each call by people of all units, seen or not; a call nobody enrolled for has no row. */
export const countEnrolled = (tx: Tx, ids: readonly string[]): Promise<EnrolledRow[]> => enrolled(tx, { ids });
