import { sql } from 'drizzle-orm';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

export type RequiredFieldRow = {
  field: string;
  name: string;
  recordField: string | null;
  unitId: string;
  unitNo: number;
  unitName: string;
  validFrom: string;
  validTo: string | null;
};

const demanded = sqlStatement<{ unitNo: number; asOf: string }, RequiredFieldRow>(sql`
  select field, field_name as name, record_field as "recordField", unit_id as "unitId", unit_no as "unitNo", coalesce(unit_name, '') as "unitName",
    valid_from as "validFrom", valid_to as "validTo" from organization.pub_required_fields(${param('unitNo', 'int')}, ${param('asOf', 'date')})`);
/** What a unit and every unit above it demand on a day, the highest first. */
export const findDemands = (tx: Tx, unitNo: number, asOf: string): Promise<RequiredFieldRow[]> => demanded(tx, { unitNo, asOf });

type Unit = { id: string; unitNo: number };
const inScope = sqlStatement<{ id: string; on: string }, Unit>(sql`
  select u.id, u.unit_no as "unitNo" from organization.unit u
  where u.id = ${param('id', 'uuid')}
    and exists (select from organization.unit_profile f where f.unit_id = u.id and f.valid_from <= ${param('on', 'date')} and (f.valid_to is null or f.valid_to > ${param('on', 'date')}))
    and ((select accounts.everywhere('organization.requirement.write')) or u.unit_no <@ (select accounts.scope('organization.requirement.write')))`);
/** The unit, where it exists on the day and the caller may say what it demands. */
export const findUnit = async (tx: Tx, id: string, on: string): Promise<Unit | undefined> =>
  isId(id) ? (await inScope(tx, { id, on }))[0] : undefined;

type Key = { unitId: string; field: string };
export type OwnDemand = { id: string; validFrom: string; validTo: string | null };
const oneAtATime = sqlStatement<{ unitId: string }>(
  sql`select pg_advisory_xact_lock(hashtextextended('organization.required_field:' || ${param('unitId', 'text')}, 0))`,
);
const versions = sqlStatement<{ ids: readonly string[] }, { unitId: string; version: number }>(sql`
  select unit_id as "unitId", (count(*) + count(closed_by))::int as version from organization.required_field
  where unit_id = any (${param('ids', 'uuid[]')}) group by unit_id`);
/** How often each unit's own demands have changed: every beginning and every end is one change. Units that never demanded anything have no row. */
export const findVersions = (tx: Tx, ids: readonly string[]) => versions(tx, { ids });

const own = sqlStatement<Key, OwnDemand>(sql`
  select id, valid_from as "validFrom", valid_to as "validTo" from organization.required_field
  where unit_id = ${param('unitId', 'uuid')} and field = ${param('field')} order by valid_from`);
/** A unit's own demands of one field, the oldest first, and the version of all it demands, held against other changes to the end of the transaction. */
export const lockOwn = async (tx: Tx, key: Key): Promise<{ own: OwnDemand[]; version: number }> => {
  await oneAtATime(tx, { unitId: key.unitId });
  const [mine, [versioned]] = await Promise.all([own(tx, key), findVersions(tx, [key.unitId])]);
  return { own: mine, version: versioned?.version ?? 0 };
};

const add = sqlStatement<Key & { unitNo: number; from: string; openedBy: string }, { id: string }>(sql`
  insert into organization.required_field (unit_id, unit_no, field, valid_from, opened_by)
  values (${param('unitId', 'uuid')}, ${param('unitNo', 'int')}, ${param('field')}, ${param('from', 'date')}, ${param('openedBy', 'uuid')}) returning id`);
export const addDemand = async (tx: Tx, row: Key & { unitNo: number; from: string; openedBy: string }): Promise<string> =>
  (await add(tx, row))[0]!.id;

const close = sqlStatement<{ id: string; on: string; closedBy: string }>(
  sql`update organization.required_field set valid_to = ${param('on', 'date')}, closed_by = ${param('closedBy', 'uuid')} where id = ${param('id', 'uuid')}`,
);
export const endDemand = async (tx: Tx, row: { id: string; on: string; closedBy: string }): Promise<void> => void (await close(tx, row));
