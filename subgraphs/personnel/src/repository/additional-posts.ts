import { type SQL, sql } from 'drizzle-orm';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { inForceOn, param, sqlStatement } from '@hoso/db/statement.ts';

/** A person at a place: his own assignment (`form` null), or seconded or serving concurrently there. */
export type PostRow = {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly jobTitle: string;
  readonly category: string;
  readonly jobPositionId: string | null;
  readonly share: string;
  readonly form: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
};
/** With what it is listed by. */
export type ListedPost = PostRow & { readonly givenName: string; readonly familyName: string };

/** What is asked of either kind of post. */
export const columns = (alias: string, form: SQL) =>
  sql`${sql.raw(alias)}.id, ${sql.raw(alias)}.person_id as "personId", ${sql.raw(alias)}.unit_id as "unitId", ${sql.raw(alias)}.job_title as "jobTitle",
    ${sql.raw(alias)}.category, ${sql.raw(alias)}.job_position_id as "jobPositionId", ${sql.raw(alias)}.share::text, ${form} as form,
    ${sql.raw(alias)}.valid_from as "validFrom", ${sql.raw(alias)}.valid_to as "validTo"`;
const onDay = (alias: string) => inForceOn({ validFrom: sql.raw(`${alias}.valid_from`), validTo: sql.raw(`${alias}.valid_to`) }, 'asOf');
const named = sql`p.given_name as "givenName", p.family_name as "familyName"`;
/** Both kinds of posts in the order of Vietnamese names. */
const listed = (where: (alias: string) => SQL) => sql`
  select * from (
    select ${columns('a', sql`null::text`)}, ${named} from personnel.assignment a join personnel.person p on p.id = a.person_id where ${onDay('a')} and ${where('a')}
    union all
    select ${columns('x', sql`x.form`)}, ${named} from personnel.additional_post x join personnel.person p on p.id = x.person_id where ${onDay('x')} and ${where('x')}
  ) post
  where ("givenName", "familyName", id) > (${param('givenName', 'text')}, ${param('familyName', 'text')}, ${param('id', 'uuid')})
  order by "givenName", "familyName", id limit ${param('limit', 'int')}`;

export type After = { readonly givenName: string; readonly familyName: string; readonly id: string };
const ofUnit = sqlStatement<{ unitId: string; asOf: string; limit: number } & After, ListedPost>(
  listed(
    (alias) => sql`${sql.raw(alias)}.post_unit_no = any (array(
      select s.unit_no from organization.pub_subtree s
      where s.ancestor_no = (select u.unit_no from organization.pub_unit_number u where u.id = ${param('unitId', 'uuid')}) and s.within_unit and ${onDay('s')}))`,
  ),
);
/** A page of who holds the posts of a unit and its sections on a date. */
export const findOfUnit = (tx: Tx, unitId: string, asOf: string, limit: number, after: After): Promise<ListedPost[]> =>
  ofUnit(tx, { unitId, asOf, limit, ...after });

const ofPosition = sqlStatement<{ positionId: string; asOf: string; limit: number } & After, ListedPost>(
  listed((alias) => sql`${sql.raw(alias)}.job_position_id = ${param('positionId', 'uuid')}`),
);
/** A page of who holds a job position on a date. */
export const findOfPosition = async (tx: Tx, positionId: string, asOf: string, limit: number, after: After): Promise<ListedPost[]> =>
  isId(positionId) ? ofPosition(tx, { positionId, asOf, limit, ...after }) : [];

const ofPersons = sqlStatement<{ ids: readonly string[]; asOf: string }, PostRow>(
  sql`select ${columns('x', sql`x.form`)} from personnel.additional_post x where x.person_id = any (${param('ids', 'uuid[]')}) and ${onDay('x')} order by x.valid_from, x.id`,
);
/** Secondments and concurrent posts of people on a date. */
export const findOfPersons = (tx: Tx, ids: readonly string[], asOf: string): Promise<PostRow[]> => ofPersons(tx, { ids, asOf });

const byIds = sqlStatement<{ ids: readonly string[] }, PostRow>(
  sql`select ${columns('x', sql`x.form`)} from personnel.additional_post x where x.id = any (${param('ids', 'uuid[]')}) order by x.valid_from, x.id`,
);
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<PostRow[]> => byIds(tx, { ids: ids.filter(isId) });
export const find = async (tx: Tx, id: string): Promise<PostRow | undefined> => (await findByIds(tx, [id]))[0];

const details = sqlStatement<{ ids: readonly string[] }, { id: string; share: string; jobPositionId: string | null }>(
  sql`select id, share::text, job_position_id as "jobPositionId" from personnel.assignment where id = any (${param('ids', 'uuid[]')})`,
);
/** Part and job position of assignments. */
export const findDetails = (tx: Tx, ids: readonly string[]) => details(tx, { ids });

type NewPost = {
  personId: string;
  unitNo: number;
  unitId: string;
  postUnitNo: number;
  form: string;
  jobTitle: string;
  jobPositionId: string | null;
  category: string;
  share: string;
  from: string;
  to: string | null;
  openedBy: string;
  closedBy: string | null;
};
const insert = sqlStatement<NewPost, { id: string }>(sql`
  insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, job_position_id, category, share, valid_from, valid_to, opened_by, closed_by)
  values (${param('personId', 'uuid')}, ${param('unitNo', 'int')}, ${param('unitId', 'uuid')}, ${param('postUnitNo', 'int')}, ${param('form', 'text')}, ${param('jobTitle', 'text')},
    ${param('jobPositionId', 'uuid')}, ${param('category', 'text')}, ${param('share', 'numeric')}, ${param('from', 'date')}, ${param('to', 'date')},
    ${param('openedBy', 'uuid')}, ${param('closedBy', 'uuid')}) returning id`);
export const add = async (tx: Tx, post: NewPost): Promise<string> => (await insert(tx, post))[0]!.id;

const end = sqlStatement<{ id: string; on: string; closedBy: string }, { unitNo: number }>(sql`
  update personnel.additional_post set valid_to = ${param('on', 'date')}, closed_by = ${param('closedBy', 'uuid')}
  where id = ${param('id', 'uuid')} and (valid_to is null or valid_to > ${param('on', 'date')}) returning unit_no as "unitNo"`);
/** Ends a secondment or concurrent post; answers the unit that keeps the person, undefined where it ends no later already, or is out of scope. */
export const close = async (tx: Tx, of: { id: string; on: string; closedBy: string }): Promise<number | undefined> =>
  (await end(tx, of))[0]?.unitNo;
