import { and, eq, or, sql } from 'drizzle-orm';
import { obligations } from '@hoso/db/schema/obligations.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, param, sqlStatement, statement } from '@hoso/db/statement.ts';
import type { ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import type { CountedUnit, TimedUnit } from '../domain/obligation-tally.ts';

/** `late` is told by the day it is asked on. */
const row = {
  id: obligations.id,
  code: obligations.code,
  title: obligations.title,
  owedById: obligations.owedById,
  owedByNo: obligations.owedByNo,
  personId: obligations.personId,
  byPerson: obligations.byPerson,
  role: obligations.role,
  event: obligations.event,
  eventOn: obligations.eventOn,
  period: obligations.period,
  opensOn: obligations.opensOn,
  procedureId: obligations.procedureId,
  due: obligations.due,
  provisional: obligations.provisional,
  days: obligations.days,
  dayKind: obligations.dayKind,
  article: obligations.article,
  consequence: obligations.consequence,
  attachmentRequired: obligations.attachmentRequired,
  state: sql<
    'OPEN' | 'LATE' | 'DONE' | 'WAIVED'
  >`case when ${obligations.state} = 'OPEN' and ${obligations.due} < (select hoso.today()) then 'LATE' else ${obligations.state} end`.as(
    'told_state',
  ),
  closedOn: obligations.closedOn,
  closedByEvent: obligations.closedByEvent,
  reason: obligations.reason,
  version: obligations.version,
};

const byIds = statement<{ ids: readonly string[] }>()(
  build.select(row).from(obligations).where(anyOf(obligations.id, 'ids')).orderBy(obligations.due, obligations.id),
);
export const findByIds = (tx: Tx, ids: readonly string[]) => byIds(tx, { ids });
export type ObligationRow = Awaited<ReturnType<typeof byIds>>[number];

export type Filter = { readonly states: readonly string[]; readonly from: string; readonly to: string };
type Position = { readonly afterDue: string; readonly afterId: string; readonly limit: number };

const inStates = sql`(case when ${obligations.state} = 'OPEN' and ${obligations.due} < (select hoso.today()) then 'LATE' else ${obligations.state} end) = any(${param('states', 'text[]')})`;
const onPage = and(
  inStates,
  sql`${obligations.due} between ${param('from', 'date')} and ${param('to', 'date')}`,
  sql`(${obligations.due}, ${obligations.id}) > (${param('afterDue', 'date')}, ${param('afterId', 'uuid')})`,
);

/** A unit and those that ended and passed to it. */
const itself = sql`(array(select i.unit_no from organization.pub_inheritance i where i.heir_no = ${param('unitNo', 'int')} and i.valid_from <= (select hoso.today())) || ${param('unitNo', 'int')})`;

const ofUnit = statement<{ unitNo: number } & Filter & Position>()(
  build
    .select(row)
    .from(obligations)
    .where(and(sql`${obligations.owedByNo} = any ${itself}`, onPage))
    .orderBy(obligations.due, obligations.id)
    .limit(sql.placeholder('limit')),
);
/** What a unit owes, also in the place of those it inherited from, by due day. */
export const findOfUnit = (tx: Tx, unitNo: number, filter: Filter, at: Position): Promise<ObligationRow[]> =>
  ofUnit(tx, { unitNo, ...filter, ...at });

const ofViewer = statement<Filter & Position>()(
  build
    .select(row)
    .from(obligations)
    .where(
      and(
        sql`((${obligations.personId} = (select accounts.self()) and ${obligations.byPerson})
          or (select accounts.everywhere('organization.obligation.write')) or ${obligations.owedByNo} <@ (select accounts.scope('organization.obligation.write')))`,
        onPage,
      ),
    )
    .orderBy(obligations.due, obligations.id)
    .limit(sql.placeholder('limit')),
);
/** What the caller is to do or to see done: his own, and those of the units for which he officers obligations. */
export const findOfViewer = (tx: Tx, filter: Filter, at: Position): Promise<ObligationRow[]> => ofViewer(tx, { ...filter, ...at });

/** Sound from the first to the last day that a date can be. */
export const ALWAYS = { from: '0001-01-01', to: '9999-12-31' } as const;
export const positionIn = (cursor: readonly string[] | null, limit: number): Position => ({
  afterDue: cursor?.[0] ?? '-infinity',
  afterId: cursor?.[1] ?? '00000000-0000-0000-0000-000000000000',
  limit,
});

const today = sql`(select hoso.today())`;
const standsToday = (alias: string) => {
  const [from, to] = [sql.raw(`${alias}.valid_from`), sql.raw(`${alias}.valid_to`)];
  return sql`${from} <= ${today} and (${to} is null or ${to} > ${today})`;
};
/**
 * The direct children of a unit, and each unit with the child it stands under: found from the children down, since from the units up
 * the way is four times as long.
 */
const placed = sql`
  child as materialized (
    select c.unit_no, c.unit_id, k.version from organization.placement c join organization.unit k on k.unit_no = c.unit_no
    where c.parent_no = ${param('unitNo', 'int')} and ${standsToday('c')}
  ), placed as materialized (
    select t.unit_no, h.unit_no as child_no, h.unit_id as child_id, h.version as child_version
    from child h join organization.subtree t on t.ancestor_no = h.unit_no and ${standsToday('t')}
  )`;
const inSubtree = sql`o.owed_by_no = any (array(select p.unit_no from placed p) || ${itself})`;
const named = sql`u.id as "unitId", u.unit_no as "unitNo", u.version as "unitVersion", p.child_id as "childId", p.child_no as "childNo", p.child_version as "childVersion"
  from counted c join organization.unit u on u.unit_no = c.owed_by_no left join placed p on p.unit_no = c.owed_by_no order by c.owed_by_no`;
type Named = {
  unitId: string;
  unitNo: number;
  unitVersion: number;
  childId: string | null;
  childNo: number | null;
  childVersion: number | null;
};
const withUnits = <Row extends Named>({ unitId, unitNo, unitVersion, childId, childNo, childVersion, ...row }: Row) => ({
  ...row,
  unit: { id: unitId, unitNo, version: unitVersion },
  child: childId === null ? null : { id: childId, unitNo: childNo!, version: childVersion! },
});

type Counted = Named & Omit<CountedUnit, 'unit' | 'child'>;
const counted = sqlStatement<{ unitNo: number }, Counted>(sql`
  with ${placed}, counted as materialized (
    select o.owed_by_no, count(*) filter (where o.state = 'OPEN' and o.due >= ${today})::int as open, count(*) filter (where o.state = 'OPEN' and o.due < ${today})::int as late,
      count(*) filter (where o.state = 'DONE')::int as done, count(*) filter (where o.state = 'WAIVED')::int as waived
    from organization.obligation o where ${inSubtree} group by o.owed_by_no
  )
  select c.open, c.late, c.done, c.waived, ${named}`);
/** What each unit of a subtree (as it stands today) owes, by state, in one statement. */
export const countBelow = async (tx: Tx, unitNo: number): Promise<CountedUnit[]> => (await counted(tx, { unitNo })).map(withUnits);

type Timed = Named & Omit<TimedUnit, 'unit' | 'child'>;
const timed = sqlStatement<{ unitNo: number; from: string; to: string }, Timed>(sql`
  with ${placed}, counted as materialized (
    select o.owed_by_no, count(*) filter (where o.state = 'DONE' and o.closed_on <= o.due)::int as on_time,
      count(*) filter (where o.state = 'DONE' and o.closed_on > o.due or o.state = 'OPEN' and o.due < ${today})::int as late,
      count(*) filter (where o.state = 'OPEN' and o.due >= ${today})::int as open, count(*) filter (where o.state = 'DONE')::int as done,
      coalesce(sum(greatest(o.closed_on - coalesce(o.event_on, o.opens_on, (o.raised_at at time zone 'Asia/Ho_Chi_Minh')::date), 0)) filter (where o.state = 'DONE'), 0)::int as days
    from organization.obligation o
    where ${inSubtree} and o.due between ${param('from', 'date')} and ${param('to', 'date')} group by o.owed_by_no
  )
  select c.on_time as "onTime", c.late, c.open, c.done, c.days, ${named}`);
/** How punctual each unit of a subtree is with what was due between two days, in one statement. */
export const timeBelow = async (tx: Tx, unitNo: number, from: string, to: string): Promise<TimedUnit[]> =>
  (await timed(tx, { unitNo, from, to })).map(withUnits);

export type EscalationRow = { obligationId: string; unitId: string; level: number; escalatedOn: string };
const escalationsOf = sqlStatement<{ ids: readonly string[] }, EscalationRow>(sql`
  select e.obligation_id as "obligationId", e.unit_id as "unitId", e.level, e.escalated_on as "escalatedOn" from organization.escalation e
  where e.obligation_id = any (${param('ids', 'uuid[]')}) order by e.escalated_on, e.level`);
export const findEscalations = (tx: Tx, ids: readonly string[]): Promise<EscalationRow[]> => escalationsOf(tx, { ids });

type Lockable = Pick<
  ObligationRow,
  'id' | 'title' | 'article' | 'attachmentRequired' | 'state' | 'due' | 'closedOn' | 'version' | 'eventOn' | 'opensOn'
> & {
  raisedOn: string;
  completedBy: ProcedureEvent[];
  mayClose: boolean;
  /** The custodian of the person; the unit that owes where there is none. */
  unitNo: number;
  personId: string | null;
};
const seen = (mayClose: string) =>
  sqlStatement<{ id: string }, Lockable>(sql`
  select o.id, o.title, o.article, o.attachment_required as "attachmentRequired", o.completed_by as "completedBy", o.unit_no as "unitNo", o.person_id as "personId",
    o.state, o.due, o.closed_on as "closedOn", o.version, o.event_on as "eventOn", o.opens_on as "opensOn",
    (o.raised_at at time zone 'Asia/Ho_Chi_Minh')::date as "raisedOn", ${sql.raw(mayClose)} as "mayClose"
  from organization.obligation o where o.id = ${param('id', 'uuid')}`);
const inScopeOf = (permission: string) =>
  `(select accounts.everywhere('${permission}')) or o.owed_by_no <@ (select accounts.scope('${permission}'))`;
const seenToComplete = seen(inScopeOf('organization.obligation.write'));
const seenToWaive = seen(inScopeOf('organization.obligation.waive'));
const seenAsOwn = seen(`o.by_person and o.person_id = (select accounts.self())`);
const visible = async (of: typeof seenToComplete, tx: Tx, id: string): Promise<Lockable | undefined> => {
  const [found] = isId(id) ? await of(tx, { id }) : [];
  return found?.mayClose ? found : undefined;
};
/** An obligation that the caller may complete; undefined when it is unknown or out of his scope. */
export const findToComplete = (tx: Tx, id: string) => visible(seenToComplete, tx, id);
/** The same for waiving. */
export const findToWaive = (tx: Tx, id: string) => visible(seenToWaive, tx, id);
/** One that the caller owes himself. */
export const findOwn = (tx: Tx, id: string) => visible(seenAsOwn, tx, id);

type Awaiting = { personId: string; event: string; on: string };
const needingPaper = (whose: string) =>
  sqlStatement<Awaiting, Pick<ObligationRow, 'id' | 'title' | 'article'>>(sql`
  select o.id, o.title, o.article from organization.obligation o
  where o.person_id = ${param('personId', 'uuid')} and o.state = 'OPEN' and o.attachment_required and ${param('event', 'text')} = any (o.completed_by)
    and o.event_on <= ${param('on', 'date')} and ${sql.raw(whose)}
  order by o.id limit 1`);
const anyNeedingPaper = needingPaper('true');
const ownNeedingPaper = needingPaper('o.by_person');
/** What an event of that day would close of a person although it needs an attachment: the first of these, for the refusal to name. */
export const findNeedingPaper = async (tx: Tx, of: Awaiting) => (await anyNeedingPaper(tx, of))[0];
/** The same among what he owes himself. */
export const findOwnNeedingPaper = async (tx: Tx, of: Awaiting) => (await ownNeedingPaper(tx, of))[0];

type Closing = {
  id: string;
  version: number;
  state: 'DONE' | 'WAIVED';
  on: string;
  accountId: string;
  reason: string | null;
  paperId: string | null;
};
const closeOne = sqlStatement<Closing, { id: string }>(sql`
  update organization.obligation set state = ${param('state', 'text')}, closed_on = ${param('on', 'date')}, closed_by_account = ${param('accountId', 'uuid')}, reason = ${param('reason', 'text')},
    paper_id = ${param('paperId', 'uuid')}, version = version + 1
  where id = ${param('id', 'uuid')} and version = ${param('version', 'int')} and state = 'OPEN' returning id`);
/** Closes it as it was read; false where somebody was quicker. */
export const close = async (tx: Tx, closing: Closing): Promise<boolean> => (await closeOne(tx, closing)).length > 0;

const custodian = sqlStatement<{ id: string }, { id: string; unitNo: number }>(
  sql`select id, unit_no as "unitNo" from personnel.pub_person where id = ${param('id', 'uuid')}
    and ((select accounts.everywhere('organization.obligation.write')) or unit_no <@ (select accounts.scope('organization.obligation.write')))`,
);
const personLock = sqlStatement<{ id: string }>(
  sql`select pg_advisory_xact_lock(hashtextextended('organization.procedure-event ' || ${param('id', 'text')}, 0))`,
);
/** From here to the end of the transaction nobody else records an event of the person: of two who record the same one, the second finds it. */
export const lockPerson = async (tx: Tx, id: string): Promise<void> => void (await personLock(tx, { id }));

/** A person about whom the caller may record events, with the unit that keeps his record. */
export const findPerson = async (tx: Tx, id: string) => (isId(id) ? (await custodian(tx, { id }))[0] : undefined);

const sameEvent = statement<{ personId: string; event: string; eventOn: string }>()(
  build
    .select({ id: obligations.id })
    .from(obligations)
    .where(
      and(
        eq(obligations.personId, param('personId')),
        or(
          and(eq(obligations.event, param('event')), eq(obligations.eventOn, param('eventOn'))),
          and(eq(obligations.closedByEvent, param('event')), eq(obligations.closedOn, param('eventOn'))),
        ),
      ),
    )
    .limit(1),
);
/** Whether an event of that day raised or closed something already. */
export const isRecorded = async (tx: Tx, of: { personId: string; event: string; eventOn: string }): Promise<boolean> =>
  (await sameEvent(tx, of)).length > 0;
