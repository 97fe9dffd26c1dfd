import { sql } from 'drizzle-orm';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { inForceOn, param, sqlStatement } from '@hoso/db/statement.ts';

const onDay = (alias: string) => inForceOn({ validFrom: sql.raw(`${alias}.valid_from`), validTo: sql.raw(`${alias}.valid_to`) }, 'on');

export type PostUnit = { id: string; unitNo: number; name: string; level: string };

const unitInScope = sqlStatement<{ id: string; on: string }, PostUnit>(sql`
  select u.id, u.unit_no as "unitNo", u.name, u.level from organization.pub_unit u
  where u.id = ${param('id', 'uuid')} and ${onDay('u')}
    and ((select accounts.everywhere('personnel.assignment.write')) or u.unit_no <@ (select accounts.scope('personnel.assignment.write'))) limit 1`);
/** The unit as it stands on a date, when the caller may place people in it. */
export const findUnit = async (tx: Tx, id: string, on: string): Promise<PostUnit | undefined> =>
  isId(id) ? (await unitInScope(tx, { id, on }))[0] : undefined;

const unitForStay = sqlStatement<{ id: string; on: string; until: string | null }, PostUnit>(sql`
  select u.id, u.unit_no as "unitNo", u.name, u.level from organization.pub_unit u
  where u.id = ${param('id', 'uuid')} and ${onDay('u')}
    and exists (select from organization.pub_unit o where o.id = u.id and (o.valid_to is null or o.valid_to >= ${param('until', 'date')}))
    and ((select accounts.everywhere('personnel.assignment.write')) or u.unit_no <@ (select accounts.scope('personnel.assignment.write'))) limit 1`);
/** As `findUnit`, for who is to serve there until a day or, without one, with no end: not a unit that ends before. */
export const findUnitFor = async (tx: Tx, id: string, on: string, until: string | null): Promise<PostUnit | undefined> =>
  isId(id) ? (await unitForStay(tx, { id, on, until }))[0] : undefined;

export type Reservation = {
  granted: boolean;
  hostNo: number;
  hostName: string;
  kind: string;
  shortOn: string | null;
  assigned: string | null;
  occupied: number | null;
};

const take = sqlStatement<{ unitNo: number; category: string; from: string; share: string }, Reservation>(sql`
  select granted, host_no as "hostNo", host_name as "hostName", kind, short_on as "shortOn", assigned, ceil(occupied)::int as occupied
  from organization.pub_take_post(${param('unitNo', 'int')}, ${param('category', 'text')}, ${param('from', 'date')}, ${param('share', 'numeric')})`);
/** Takes a post, or a part of one, in the unit (or the unit a section belongs to) until the end of the transaction; undefined where the caller may not know its quotas. */
export const takePost = async (tx: Tx, unitNo: number, category: string, from: string, share: string): Promise<Reservation | undefined> =>
  (await take(tx, { unitNo, category, from, share }))[0];

const commit = sqlStatement<{ id: string; unitNo: number; category: string; from: string; share: string }, { committed: boolean }>(sql`
  select organization.pub_commit_reservation(${param('id', 'uuid')}, ${param('unitNo', 'int')}, ${param('category', 'text')}, ${param('from', 'date')},
    ${param('share', 'numeric')}) as committed`);
/** Ends a reservation because its post is taken now; false where there is no such reservation of this unit and kind. */
export const commitReservation = async (
  tx: Tx,
  id: string,
  of: { unitNo: number; category: string; from: string; share: string },
): Promise<boolean> => isId(id) && (await commit(tx, { id, ...of }))[0]!.committed;

type Exceeding = {
  hostNo: number;
  kind: string;
  from: string;
  share: string;
  number: string;
  signedOn: string;
  issuer: string;
  summary: string;
};
/** Records the decision by which somebody is taken on beyond the quota; throws where the caller may not exceed quotas. */
export const exceedQuota = sqlStatement<Exceeding>(sql`
  select organization.pub_exceed_quota(${param('hostNo', 'int')}, ${param('kind', 'text')}, ${param('from', 'date')}, ${param('share', 'numeric')},
    ${param('number', 'text')}, ${param('signedOn', 'date')}, ${param('issuer', 'text')}, ${param('summary', 'text')})`);

const exceeding = sqlStatement<{ hostNo: number }, { may: boolean }>(sql`
  select (select accounts.everywhere('organization.quota.exceed')) or ${param('hostNo', 'int')} <@ (select accounts.scope('organization.quota.exceed')) as may`);
export const mayExceed = async (tx: Tx, hostNo: number): Promise<boolean> => (await exceeding(tx, { hostNo }))[0]!.may;

const together = sqlStatement<{ one: number; other: number; on: string }, { same: boolean }>(sql`
  select exists (select from organization.pub_subtree a join organization.pub_subtree b using (ancestor_no)
    where a.unit_no = ${param('one', 'int')} and b.unit_no = ${param('other', 'int')} and a.within_unit and b.within_unit
      and ${onDay('a')} and ${onDay('b')}) as same`);
/** Whether two posts belong to one unit (the unit itself or its sections) on a date. */
export const sameUnit = async (tx: Tx, one: number, other: number, on: string): Promise<boolean> =>
  (await together(tx, { one, other, on }))[0]!.same;

/** What a job position asks of whoever takes it, and the grade that is over its cap. */
export type PositionTerms = {
  readonly name: string;
  readonly rankCodes: readonly string[];
  readonly refuses: boolean;
  readonly rule: string | null;
  readonly overGrade: number | null;
  readonly overPeople: number | null;
  readonly overTotal: number | null;
  readonly overPercent: number | null;
  readonly overRule: string | null;
};
const terms = sqlStatement<{ id: string; unitNo: number; on: string }, PositionTerms>(sql`
  select name, rank_codes as "rankCodes", refuses, rule, over_grade as "overGrade", over_people::int as "overPeople", over_total::int as "overTotal",
    over_percent as "overPercent", over_rule as "overRule"
  from organization.pub_position_terms(${param('id', 'uuid')}, ${param('unitNo', 'int')}, ${param('on', 'date')})`);
/** The terms of a position on a date; undefined where the unit, or the unit a section belongs to, has none of this id. */
export const findTerms = async (tx: Tx, id: string, unitNo: number, on: string): Promise<PositionTerms | undefined> =>
  isId(id) ? (await terms(tx, { id, unitNo, on }))[0] : undefined;

const rankOf = sqlStatement<{ personId: string; on: string }, { rankCode: string }>(sql`
  select y.rank_code as "rankCode" from payroll.pub_pay y where y.person_id = ${param('personId', 'uuid')} and ${onDay('y')} limit 1`);
/** The rank a person is paid on, when the caller may know it. */
export const findRank = async (tx: Tx, personId: string, on: string): Promise<string | null> =>
  (await rankOf(tx, { personId, on }))[0]?.rankCode ?? null;

const counting = sqlStatement<{ form: string; on: string }, { countsAt: string }>(sql`
  select f.counts_at as "countsAt" from organization.pub_post_form f where f.form = ${param('form', 'text')} and ${onDay('f')}`);
/** Whether who serves in this form counts where he serves, not whence he came. */
export const countsAtHost = async (tx: Tx, form: string, on: string): Promise<boolean> =>
  (await counting(tx, { form, on }))[0]?.countsAt === 'HOST';
