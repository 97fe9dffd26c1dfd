import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

type Asked = { parentId: string; name: string; except: string | null; from: string };
export type Namesake = { id: string; unitNo: number; version: number; since: string };

const under = sqlStatement<Asked, Namesake>(
  sql`select u.id, u.unit_no as "unitNo", u.version, greatest(f.valid_from, p.valid_from) as since
    from organization.placement p join organization.unit_profile f on f.unit_id = p.unit_id
        and f.valid_from < coalesce(p.valid_to, 'infinity') and p.valid_from < coalesce(f.valid_to, 'infinity')
      join organization.unit u on u.id = p.unit_id
    where p.parent_id = ${param('parentId', 'uuid')} and lower(f.name) = lower(${param('name', 'text')}) and p.unit_id is distinct from ${param('except', 'uuid')}
      and coalesce(least(p.valid_to, f.valid_to), 'infinity') > ${param('from', 'date')}
    order by 4 limit 1`,
);
/** A unit of this name that stands under the parent on a day or later, other than `except`; the names fold case only. */
export const findNamesake = async (tx: Tx, asked: Asked): Promise<Namesake | undefined> => (await under(tx, asked))[0];

const began = sqlStatement<{ id: string }, { from: string; to: string | null }>(
  sql`select min(valid_from) as "from", nullif(max(coalesce(valid_to, 'infinity')), 'infinity')::date as "to" from organization.unit_profile
    where unit_id = ${param('id', 'uuid')} having count(*) > 0`,
);
/** From when to when a unit exists; undefined for one that never had a name. */
export const findLife = async (tx: Tx, id: string) => (await began(tx, { id }))[0];
