import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { Demand } from '../domain/required-field.ts';

const demanded = sqlStatement<{ unitNo: number; on: string }, Demand>(sql`
  select record_field as field, field_name as name, unit_id as "unitId", coalesce(unit_name, '') as "unitName", valid_from as since
  from organization.pub_required_fields(${param('unitNo', 'int')}, ${param('on', 'date')}) where record_field is not null`);
/** Fields of a record that must be filled where a unit keeps it, and who says so; the highest unit first. */
export const findDemands = (tx: Tx, unitNo: number, on: string): Promise<Demand[]> => demanded(tx, { unitNo, on });
