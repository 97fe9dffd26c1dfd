import { sql } from 'drizzle-orm';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type ReservationRow = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: string;
  readonly share: string;
  readonly neededFrom: string;
  readonly endedOn: string | null;
};
const columns = sql`id, unit_id as "unitId", kind, share::text, needed_from as "neededFrom", ended_on as "endedOn"`;

export type Taken = {
  readonly granted: boolean;
  readonly hostName: string;
  readonly kind: string;
  readonly shortOn: string | null;
  readonly assigned: string | null;
  readonly occupied: string | null;
};
const take = sqlStatement<{ unitNo: number; kind: string; from: string; share: string }, Taken>(sql`
  select granted, host_name as "hostName", kind, short_on as "shortOn", assigned::text, occupied::text
  from organization.pub_take_post(${param('unitNo', 'int')}, ${param('kind', 'text')}, ${param('from', 'date')}, ${param('share', 'numeric')})`);
/** Asks for a post as an appointment does, and holds it to the end of the transaction; undefined where the caller may not read quotas. */
export const takePost = async (tx: Tx, unitNo: number, kind: string, from: string, share: string): Promise<Taken | undefined> =>
  (await take(tx, { unitNo, kind, from, share }))[0];

const reserving = sqlStatement<{ unitNo: number }, { may: boolean }>(sql`
  select (select accounts.everywhere('organization.post.reserve')) or ${param('unitNo', 'int')} <@ (select accounts.scope('organization.post.reserve')) as may`);
export const mayReserve = async (tx: Tx, unitNo: number): Promise<boolean> => (await reserving(tx, { unitNo }))[0]!.may;

type NewReservation = {
  unitId: string;
  unitNo: number;
  kind: string;
  share: string;
  neededFrom: string;
  reservedOn: string;
  purpose: string;
  decision: string;
};
const insert = sqlStatement<NewReservation, { id: string }>(sql`
  insert into organization.post_reservation (unit_id, unit_no, kind, share, needed_from, reserved_on, purpose, decision_id)
  values (${param('unitId', 'uuid')}, ${param('unitNo', 'int')}, ${param('kind', 'text')}, ${param('share', 'numeric')}, ${param('neededFrom', 'date')},
    ${param('reservedOn', 'date')}, ${param('purpose', 'text')}, ${param('decision', 'uuid')}) returning id`);
export const add = async (tx: Tx, wish: NewReservation): Promise<string> => (await insert(tx, wish))[0]!.id;

const byId = sqlStatement<{ id: string }, ReservationRow>(
  sql`select ${columns} from organization.post_reservation where id = ${param('id', 'uuid')}`,
);
export const find = async (tx: Tx, id: string): Promise<ReservationRow | undefined> => (isId(id) ? (await byId(tx, { id }))[0] : undefined);

const end = sqlStatement<{ id: string; on: string; reason: string }, { id: string }>(sql`
  update organization.post_reservation set ended_on = ${param('on', 'date')}, outcome = 'RELEASED', reason = ${param('reason', 'text')}
  where id = ${param('id', 'uuid')} and ended_on is null returning id`);
/** Lets a post go; false where the reservation is unknown, ended already or out of scope. */
export const release = async (tx: Tx, id: string, on: string, reason: string): Promise<boolean> =>
  isId(id) && (await end(tx, { id, on, reason })).length > 0;
