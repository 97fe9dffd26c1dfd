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

export type Reservation = {
  granted: boolean;
  hostName: string;
  kind: string;
  shortOn: string | null;
  assigned: string | null;
  occupied: number | null;
};

const reserve = sqlStatement<{ unitNo: number; category: string; from: string; wanted: number }, Reservation>(sql`
  select granted, host_name as "hostName", kind, short_on as "shortOn", assigned, occupied::int from organization.pub_reserve_post(${param('unitNo', 'int')},
    ${param('category', 'text')}, ${param('from', 'date')}, ${param('wanted', 'int')})`);
/** Takes posts in the unit (or the unit a section belongs to) until the end of the transaction; undefined where the caller may not know its quotas. */
export const reservePost = async (
  tx: Tx,
  unitNo: number,
  category: string,
  from: string,
  wanted: number,
): Promise<Reservation | undefined> => (await reserve(tx, { unitNo, category, from, wanted }))[0];

const together = sqlStatement<{ one: number; other: number; on: string }, { same: boolean }>(sql`
  select exists (select from organization.pub_subtree a join organization.pub_subtree b using (ancestor_no)
    where a.unit_no = ${param('one', 'int')} and b.unit_no = ${param('other', 'int')} and a.within_unit and b.within_unit
      and ${onDay('a')} and ${onDay('b')}) as same`);
/** Whether two posts belong to one unit (the unit itself or its sections) on a date. */
export const sameUnit = async (tx: Tx, one: number, other: number, on: string): Promise<boolean> =>
  (await together(tx, { one, other, on }))[0]!.same;

const positionOf = sqlStatement<{ id: string; unitNo: number; on: string }, { found: boolean }>(sql`
  select exists (select from organization.pub_job_position j join organization.pub_subtree s on s.ancestor_no = j.unit_no
    where j.id = ${param('id', 'uuid')} and s.unit_no = ${param('unitNo', 'int')} and s.within_unit
      and ${onDay('j')} and ${onDay('s')}) as found`);
/** Whether the unit, or the unit a section belongs to, has this position on a date. No position asked for is always there. */
export const hasPosition = async (tx: Tx, id: string | null | undefined, unitNo: number, on: string): Promise<boolean> =>
  id == null || (isId(id) && (await positionOf(tx, { id, unitNo, on }))[0]!.found);
