import { type SQL, sql } from 'drizzle-orm';
import { isId } from '@hoso/shared/ids.ts';
import { foreignCursor, MAX_PAGE } from '@hoso/shared/paging.ts';
import type { Tx } from '@hoso/db/session.ts';
import { inForceOn, param, sqlStatement } from '@hoso/db/statement.ts';
import type { AssignmentRow } from './assignments.ts';
import type { PersonRow } from './persons.ts';

/** A filter as SQL wants it: folded name, ids, a date. */
export type DirectoryFilter = { name: string | null; category: string | null; asOf: string };
export type Position = { givenName: string; familyName: string; id: string };

/** Before every name: given names are never empty. */
const start: Position = { givenName: '', familyName: '', id: '00000000-0000-0000-0000-000000000000' };

/** Whether a page from here is the first one. */
export const isStart = ({ givenName }: Position): boolean => givenName === '';

/** The position a cursor's parts name, the start of the list for none. Throws BAD_USER_INPUT when they name no person's. */
export const positionIn = (parts: readonly string[] | null): Position => {
  if (parts === null) return start;
  const [givenName = '', familyName = '', id = ''] = parts;
  if (givenName !== '' && isId(id)) return { givenName, familyName, id };
  throw foreignCursor();
};

const columns = sql`p.id, p.unit_no as "unitNo", p.family_name as "familyName", p.given_name as "givenName", p.full_name as "fullName", p.version`;
const position = sql`${param('givenName', 'text')}, ${param('familyName', 'text')}, ${param('id', 'uuid')}`;
const nameOrder = sql`order by p.given_name, p.family_name, p.id`;
const inOrder = sql`(p.given_name, p.family_name, p.id) > (${position}) ${nameOrder}`;
const wanted = sql`limit ${param('limit', 'int')}`;
/** No page is longer. A number in the text, not a parameter: the planner must know that few are wanted of many. */
const atMostAPage = sql.raw(`limit ${MAX_PAGE + 1}`);
const nameHolds = sql`p.search_name like '%' || ${param('name', 'text')} || '%'`;
const categoryIs = sql`a.category = ${param('category', 'text')}`;
const none = sql`null`;
const and = (condition: SQL | null) => (condition ? sql`and ${condition}` : sql``);
const servingOnDay = inForceOn({ validFrom: sql`a.valid_from`, validTo: sql`a.valid_to` }, 'asOf');
const standingOnDay = inForceOn({ validFrom: sql`s.valid_from`, validTo: sql`s.valid_to` }, 'asOf');

/** Conditions of a filter, each there only when it is asked for: behind a condition that may say nothing the planner must guess. */
type Asked = { readonly name: SQL | null; readonly category: SQL | null };

/** A prepared statement for each set of conditions. */
const byFilter = <P extends DirectoryFilter, Row extends object>(text: (asked: Asked) => SQL) => {
  const withName = (name: SQL | null) => ({
    plain: sqlStatement<P, Row>(text({ name, category: null })),
    inCategory: sqlStatement<P, Row>(text({ name, category: categoryIs })),
  });
  const [all, named] = [withName(null), withName(nameHolds)];
  return (tx: Tx, filter: P): Promise<Row[]> =>
    (filter.name === null ? all : named)[filter.category === null ? 'plain' : 'inCategory'](tx, filter);
};

type OfUnits = DirectoryFilter & { unitIds: readonly string[] };

/** Numbers of the unit itself and its sections. */
const postsOf = (unit: SQL) => sql`array(
  select s.unit_no from organization.pub_subtree s
  where s.ancestor_no = (select u.unit_no from organization.pub_unit_number u where u.id = ${unit}) and s.within_unit and ${standingOnDay})`;
const serving = sql`personnel.person p join personnel.assignment a on a.person_id = p.id and ${servingOnDay}`;

/** A person on the roster of a unit, with the assignment by which he is on it; on the first page also how many are on it in all. */
export type RosterRow = PersonRow & { unitId: string; assignment: AssignmentRow; total: number | null };
const assignmentFound = sql`a.id as "assignmentId", a.unit_id as "assignedTo", a.post_unit_no as "postUnitNo", a.job_title as "jobTitle", a.category,
  a.valid_from as "validFrom", a.valid_to as "validTo", a.opened_by as "openedBy"`;
type FoundOnRoster = PersonRow &
  Omit<AssignmentRow, 'id' | 'personId'> & { assignmentId: string; assignedTo: string; total: number | null };
const rosterWith = (total: SQL) =>
  byFilter<OfUnits & Position & { limit: number }, FoundOnRoster>(
    (asked) => sql`select asked.unit_id as "unitId", found.* from unnest(${param('unitIds', 'uuid[]')}) asked(unit_id)
    cross join lateral (select ${columns}, ${assignmentFound}, ${total} as total from ${serving} where a.post_unit_no = any (${postsOf(sql`asked.unit_id`)}) ${and(asked.category)} ${and(asked.name)} and ${inOrder} ${wanted}) found`,
  );
// The people of a unit are all put in order for its first page: counting them on the way costs next to nothing.
const firstOnRoster = rosterWith(sql`(count(*) over ())::int`);
const furtherOnRoster = rosterWith(sql`null::int`);
/** A page of people of each unit, in the order of Vietnamese names. */
export const findOfUnits = async (tx: Tx, filter: OfUnits, after: Position, limit: number): Promise<RosterRow[]> =>
  (await (isStart(after) ? firstOnRoster : furtherOnRoster)(tx, { ...filter, ...after, limit })).map(
    ({ assignmentId, assignedTo, postUnitNo, jobTitle, category, validFrom, validTo, openedBy, ...person }) => ({
      ...person,
      assignment: {
        id: assignmentId,
        personId: person.id,
        unitId: assignedTo,
        postUnitNo,
        jobTitle,
        category,
        validFrom,
        validTo,
        openedBy,
      },
    }),
  );

/** Ids of the few that `few_in_sight` answered. */
const fewIds = sql`(select few.ids from few)::uuid[]`;
const theFew = sql`p.id = any (${fewIds})`;
/** To count who serves, an assignment is enough (whoever sees it sees the person); a name is asked of the person. */
const servingCounted = (where: SQL, { name, category }: Asked) =>
  name
    ? { people: sql`${serving} where ${where} ${and(category)} and ${name}`, few: theFew }
    : { people: sql`personnel.assignment a where ${servingOnDay} and ${where} ${and(category)}`, few: sql`a.person_id = any (${fewIds})` };
const rosterCount = byFilter<OfUnits, { unitId: string; count: number }>(
  (asked) => sql`select asked.unit_id as "unitId", (
      select count(*)::int from ${servingCounted(sql`a.post_unit_no = any (${postsOf(sql`asked.unit_id`)})`, asked).people}) as count
    from unnest(${param('unitIds', 'uuid[]')}) asked(unit_id)`,
);
export const countOfUnits = (tx: Tx, filter: OfUnits) => rosterCount(tx, filter);

/**
 * A list over many people is answered in one of two ways, and the statement chooses for itself: few people are gathered and put in
 * order; of many a page is read along the index of names, which soon has enough. Only the way that is taken is executed.
 */
const asFunctionArguments = ({ name, category }: Asked) =>
  sql`${name ? param('name', 'text') : none}, ${category ? param('category', 'text') : none}, ${param('asOf', 'date')}`;
const fewInSight = (asked: Asked, unit: SQL, atMost: SQL) =>
  sql`with few as materialized (select personnel.few_in_sight(${asFunctionArguments(asked)}, ${unit}, ${atMost}) as ids)`;
const areMany = sql`(select few.ids is null from few)`;

/** How many are worth gathering: for a filter, or to count them, more than for a page that the index of names begins with. */
const FEW = sql.raw('3000');
const FEW_TO_SIFT = sql.raw('10000');
const worthGathering = ({ name, category }: Asked) => (name || category ? FEW_TO_SIFT : FEW);

/** A page of few or of many people, whichever they are. */
const ofBoth = (few: SQL, many: SQL) => sql`select * from (
    (select ${columns} from ${few} ${atMostAPage}) union all
    (select ${columns} from ${many} and ${areMany} and ${inOrder} ${atMostAPage})
  ) page order by "givenName", "familyName", id ${wanted}`;
const counted = (asked: Asked, unit: SQL, { people, few }: { people: SQL; few: SQL }) => sql`
  ${fewInSight(asked, unit, FEW_TO_SIFT)} select case when ${areMany} then (select count(*)::int from ${people}) else (select count(*)::int from ${people} and ${few}) end as count`;

/** Everybody. Who serves nowhere on the day has no category, and is listed where none is asked for. */
const everybody = ({ name, category }: Asked) =>
  category ? sql`${serving} where ${category} ${and(name)}` : sql`personnel.person p where ${name ?? sql`true`}`;
const pageInSight = (asked: Asked) =>
  sql`with few as materialized (select personnel.page_in_sight(${asFunctionArguments(asked)}, ${worthGathering(asked)}, ${position}) as ids)`;
// The few are the page already, and only read under the policies.
const page = byFilter<DirectoryFilter & Position & { limit: number }, PersonRow>(
  (asked) => sql`${pageInSight(asked)} ${ofBoth(sql`personnel.person p where ${theFew} ${nameOrder}`, everybody(asked))}`,
);
/** A page of everybody in scope. */
export const findPage = (tx: Tx, filter: DirectoryFilter, after: Position, limit: number) => page(tx, { ...filter, ...after, limit });

const total = byFilter<DirectoryFilter, { count: number }>((asked) =>
  counted(asked, none, asked.category ? servingCounted(sql`true`, asked) : { people: everybody(asked), few: theFew }),
);
export const count = async (tx: Tx, filter: DirectoryFilter): Promise<number> => (await total(tx, filter))[0]!.count;

type Below = DirectoryFilter & { unitId: string };
const belowUnit = sql`organization.pub_subtree s
  where s.ancestor_no = (select u.unit_no from organization.pub_unit_number u where u.id = ${param('unitId', 'uuid')}) and ${standingOnDay}`;

// Asked of each person on the way; `limit` keeps the planner from gathering the whole tree first.
const standsBelow = sql`(select true from ${belowUnit} and s.unit_no = a.post_unit_no limit 1)`;
const pageBelow = byFilter<Below & Position & { limit: number }, PersonRow>((asked) => {
  const people = sql`${serving} where ${standsBelow} ${and(asked.category)} ${and(asked.name)}`;
  return sql`${fewInSight(asked, param('unitId', 'uuid'), worthGathering(asked))} ${ofBoth(sql`${people} and ${theFew} and ${inOrder}`, people)}`;
});
/** A page of everybody who serves in a unit or in any unit below it. */
export const findBelow = (tx: Tx, filter: Below, after: Position, limit: number) => pageBelow(tx, { ...filter, ...after, limit });

const totalBelow = byFilter<Below, { count: number }>((asked) =>
  counted(asked, param('unitId', 'uuid'), servingCounted(sql`a.post_unit_no = any (array(select s.unit_no from ${belowUnit}))`, asked)),
);
export const countBelow = async (tx: Tx, filter: Below): Promise<number> => (await totalBelow(tx, filter))[0]!.count;
