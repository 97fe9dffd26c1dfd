import { completions } from '@hoso/db/schema/training.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, param, sqlStatement } from '@hoso/db/statement.ts';
import { sql } from 'drizzle-orm';
import type { ListPosition } from './list-position.ts';

/** What a person completed, in sum: hours by the year they count for, and the number of completions. */
export type TrainingRecordRow = { id: string; hoursByYear: Readonly<Record<string, number>>; completed: number };

/** One row for each year with completions; for a person without any, one of nulls. */
type YearRow = { id: string } & ({ year: number; hours: number; completed: number } | { year: null; hours: null; completed: null });
// A person without completions is told from one out of scope: whoever keeps the record must be in the scope of the permission itself.
const completedByYear = sqlStatement<{ ids: readonly string[] }, YearRow>(sql`
  select p.id, h.year, h.hours, h.completed
  from personnel.pub_person p
    left join (
      select ${completions.personId}, ${completions.year}, sum(${completions.hours})::int as hours, count(*)::int as completed
      from ${completions} where ${anyOf(completions.personId, 'ids')} group by 1, 2
    ) h on h.person_id = p.id
  where p.id = any(${param('ids', 'uuid[]')})
    and ((select accounts.everywhere('training.hours.read')) or p.unit_no <@ (select accounts.scope('training.hours.read'))
      or p.id = (select accounts.self()) or p.id = any ((select accounts.consented('training.hours.read'))::uuid[]))`);
/** Training records of the people among these whom the caller may see, also of those who completed nothing. One query serves every year. */
export const findTrainingRecords = async (tx: Tx, ids: readonly string[]): Promise<TrainingRecordRow[]> => {
  const records = new Map<string, { id: string; hoursByYear: Record<string, number>; completed: number }>();
  for (const { id, year, hours, completed } of await completedByYear(tx, { ids })) {
    const record = records.get(id) ?? { id, hoursByYear: {}, completed: 0 };
    records.set(id, record);
    if (year === null) continue;
    record.hoursByYear[year] = hours;
    record.completed += completed;
  }
  return [...records.values()];
};

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
