import { completions } from '@hoso/db/schema/training.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, param, sqlStatement } from '@hoso/db/statement.ts';
import { sql } from 'drizzle-orm';
import type { ListPosition } from './list-position.ts';

/** What a person completed, in sum: hours by the year they count for, and the number of completions. */
export type TrainingRecordRow = { id: string; hoursByYear: Readonly<Record<string, number>>; completed: number };

// A person without completions is told from one out of scope: whoever keeps the record must be in the scope of the permission itself.
const trainingRecords = sqlStatement<{ ids: readonly string[] }, TrainingRecordRow>(sql`
  select p.id, coalesce(h.by_year, '{}') as "hoursByYear", coalesce(h.completed, 0)::int as completed
  from personnel.pub_person p
    left join (
      select c.person_id, jsonb_object_agg(c.year, c.hours) as by_year, sum(c.completed) as completed
      from (
        select ${completions.personId}, ${completions.year}, sum(${completions.hours}) as hours, count(*) as completed
        from ${completions} where ${anyOf(completions.personId, 'ids')} group by 1, 2
      ) c group by c.person_id
    ) h on h.person_id = p.id
  where p.id = any(${param('ids', 'uuid[]')})
    and ((select accounts.everywhere('training.hours.read')) or p.unit_no <@ (select accounts.scope('training.hours.read'))
      or p.id = (select accounts.self()))`);
/** Training records of the people among these whom the caller may see, also of those who completed nothing. One query serves every year. */
export const findTrainingRecords = (tx: Tx, ids: readonly string[]): Promise<TrainingRecordRow[]> => trainingRecords(tx, { ids });

export type CompletionRow = { id: string; personId: string; courseId: string; year: number; hours: number; completedOn: string };

const ofPeople = sqlStatement<{ ids: readonly string[]; limit: number; day: string | null; id: string | null }, CompletionRow>(sql`
  select c.* from unnest(${param('ids', 'uuid[]')}) as wanted (person_id)
    cross join lateral (
      select ${completions.id} as id, ${completions.personId} as "personId", ${completions.courseId} as "courseId",
        ${completions.year} as year, ${completions.hours} as hours, ${completions.completedOn} as "completedOn"
      from ${completions}
      where ${completions.personId} = wanted.person_id
        and (${param('day', 'date')} is null or (${completions.completedOn}, ${completions.id}) < (${param('day', 'date')}, ${param('id', 'uuid')}))
      order by ${completions.completedOn} desc, ${completions.id} desc limit ${param('limit', 'int')}
    ) c
  order by c."personId", c."completedOn" desc, c.id desc`);
/** One page of each person's completions, the latest first. */
export const findOfPeople = (tx: Tx, ids: readonly string[], limit: number, after: ListPosition | null): Promise<CompletionRow[]> =>
  ofPeople(tx, { ids, limit, day: after?.day ?? null, id: after?.id ?? null });
