import { and, sql } from 'drizzle-orm';
import { jobPositions } from '@hoso/db/schema/organization.ts';
import { isId } from '@hoso/shared/ids.ts';
import { anyOf, build, inForceOn, param, sqlStatement, statement } from '@hoso/db/statement.ts';
import type { Tx } from '@hoso/db/session.ts';

export type JobPositionRow = { unitId: string; id: string; code: string; name: string; category: string };

const ofUnits = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select({
      unitId: jobPositions.unitId,
      id: jobPositions.id,
      code: jobPositions.code,
      name: jobPositions.name,
      category: jobPositions.category,
    })
    .from(jobPositions)
    .where(and(anyOf(jobPositions.unitId, 'ids'), inForceOn(jobPositions, 'asOf')))
    .orderBy(sql`${jobPositions.name} collate "vi-x-icu"`, jobPositions.code),
);
export const findOfUnits = (tx: Tx, ids: readonly string[], asOf: string): Promise<JobPositionRow[]> => ofUnits(tx, { ids, asOf });

const byIds = sqlStatement<{ ids: readonly string[] }, JobPositionRow>(sql`
  select distinct on (id) unit_id as "unitId", id, code, name, category from organization.job_position
  where id = any (${param('ids', 'uuid[]')}) order by id, valid_from desc`);
/** Positions by id, with their latest name. */
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<JobPositionRow[]> => byIds(tx, { ids: ids.filter(isId) });

const open = sqlStatement<{ unitId: string; code: string }, { id: string; validFrom: string; requiredSince: string }>(sql`
  select j.id, j.valid_from as "validFrom", coalesce(r.valid_from, j.valid_from - 1) as "requiredSince"
  from organization.job_position j left join organization.position_requirement r on r.position_id = j.id and r.valid_to is null
  where j.unit_id = ${param('unitId', 'uuid')} and j.code = ${param('code', 'text')} and j.valid_to is null`);
/** The position of this code that has no end, and since when its latest requirement holds (a day before it began where it has none). */
export const findOpen = async (tx: Tx, unitId: string, code: string) => (await open(tx, { unitId, code }))[0];

type NewPosition = { unitId: string; unitNo: number; code: string; name: string; category: string; from: string; openedBy: string };
const insert = sqlStatement<NewPosition, { id: string }>(sql`
  insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
  values (${param('unitId', 'uuid')}, ${param('unitNo', 'int')}, ${param('code', 'text')}, ${param('name', 'text')}, ${param('category', 'text')},
    ${param('from', 'date')}, ${param('openedBy', 'uuid')}) returning id`);
export const add = async (tx: Tx, position: NewPosition): Promise<string> => (await insert(tx, position))[0]!.id;

export type RequirementRow = {
  positionId: string;
  rankCodes: string[];
  competences: string[];
  lowestGrade: number | null;
  topGrade: number | null;
};
type NewRequirement = RequirementRow & { unitId: string; unitNo: number; from: string; openedBy: string };
export const addRequirement = sqlStatement<NewRequirement>(sql`
  insert into organization.position_requirement (position_id, unit_id, unit_no, rank_codes, competences, lowest_grade, top_grade, valid_from, opened_by)
  values (${param('positionId', 'uuid')}, ${param('unitId', 'uuid')}, ${param('unitNo', 'int')}, ${param('rankCodes', 'text[]')}, ${param('competences', 'text[]')},
    ${param('lowestGrade', 'int')}, ${param('topGrade', 'int')}, ${param('from', 'date')}, ${param('openedBy', 'uuid')})`);

export const closeRequirement = sqlStatement<{ positionId: string; on: string; closedBy: string }>(sql`
  update organization.position_requirement set valid_to = ${param('on', 'date')}, closed_by = ${param('closedBy', 'uuid')}
  where position_id = ${param('positionId', 'uuid')} and valid_to is null`);

const requirements = sqlStatement<{ ids: readonly string[]; asOf: string }, RequirementRow>(sql`
  select position_id as "positionId", rank_codes as "rankCodes", competences, lowest_grade as "lowestGrade", top_grade as "topGrade"
  from organization.position_requirement where position_id = any (${param('ids', 'uuid[]')})
    and valid_from <= ${param('asOf', 'date')} and (valid_to is null or valid_to > ${param('asOf', 'date')})`);
/** What positions ask of their holders on a date. */
export const findRequirements = (tx: Tx, ids: readonly string[], asOf: string): Promise<RequirementRow[]> =>
  requirements(tx, { ids, asOf });
