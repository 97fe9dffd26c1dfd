import { sql } from 'drizzle-orm';
import { isId } from '@hoso/shared/ids.ts';
import { foreignCursor } from '@hoso/shared/paging.ts';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { PersonRow } from './persons.ts';

export type PageOfPersons = {
  edges: { node: PersonRow; cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** Counts when asked, not before. */
  totalCount: () => Promise<number>;
};

/** A filter as SQL wants it: folded name, ids, a date. */
export type DirectoryFilter = { name: string | null; category: string | null; asOf: string };
export type Position = { givenName: string; familyName: string; id: string };

/** Before every name: given names are never empty. */
const start: Position = { givenName: '', familyName: '', id: '00000000-0000-0000-0000-000000000000' };

/** The position a cursor's parts name, the start of the list for none. Throws BAD_USER_INPUT when they name no person's. */
export const positionIn = (parts: readonly string[] | null): Position => {
  if (parts === null) return start;
  const [givenName = '', familyName = '', id = ''] = parts;
  if (givenName !== '' && isId(id)) return { givenName, familyName, id };
  throw foreignCursor();
};

const columns = sql`p.id, p.unit_no as "unitNo", p.family_name as "familyName", p.given_name as "givenName", p.full_name as "fullName", p.version`;
const named = sql`(${param('name', 'text')} is null or p.search_name like '%' || ${param('name', 'text')} || '%')`;
const inCategory = sql`(${param('category', 'text')} is null or a.category = ${param('category', 'text')})`;
const afterPosition = sql`(p.given_name, p.family_name, p.id) > (${param('givenName', 'text')}, ${param('familyName', 'text')}, ${param('id', 'uuid')})`;
const inOrder = sql`p.given_name, p.family_name, p.id`;

/** Numbers of a unit's own sections (or of all below it) on a date. */
const postsOf = (unit: ReturnType<typeof sql>) => sql`select s.unit_no from organization.pub_subtree s
  where s.ancestor_no = (select u.unit_no from organization.pub_unit u where u.id = ${unit} limit 1)
    and (s.within_unit or ${param('descendants', 'boolean')}) and daterange(s.valid_from, s.valid_to) @> ${param('asOf', 'date')}`;
const serving = (unit: ReturnType<typeof sql>) => sql`personnel.assignment a join personnel.person p on p.id = a.person_id
  where a.post_unit_no = any (array(${postsOf(unit)})) and a.valid_during @> ${param('asOf', 'date')} and ${named} and ${inCategory}`;

type OfUnits = DirectoryFilter & { unitIds: readonly string[]; descendants: boolean };

const roster = sqlStatement<OfUnits & Position & { limit: number }, PersonRow & { unitId: string }>(sql`
  select asked.unit_id as "unitId", found.* from unnest(${param('unitIds', 'uuid[]')}) asked(unit_id)
  cross join lateral (select ${columns} from ${serving(sql`asked.unit_id`)} and ${afterPosition} order by ${inOrder} limit ${param('limit', 'int')}) found`);
/** A page of people of each unit, in the order of Vietnamese names. */
export const findOfUnits = (tx: Tx, filter: OfUnits, after: Position, limit: number) => roster(tx, { ...filter, ...after, limit });

const rosterCount = sqlStatement<OfUnits, { unitId: string; count: number }>(sql`
  select asked.unit_id as "unitId", (select count(*)::int from ${serving(sql`asked.unit_id`)}) as count from unnest(${param('unitIds', 'uuid[]')}) asked(unit_id)`);
export const countOfUnits = (tx: Tx, filter: OfUnits) => rosterCount(tx, filter);

// The directory is read along the index of names; the category is looked up per person.
const everybody = sql`personnel.person p where ${named} and (${param('category', 'text')} is null
  or exists (select from personnel.assignment a where a.person_id = p.id and a.valid_during @> ${param('asOf', 'date')} and a.category = ${param('category', 'text')}))`;

const page = sqlStatement<DirectoryFilter & Position & { limit: number }, PersonRow>(
  sql`select ${columns} from ${everybody} and ${afterPosition} order by ${inOrder} limit ${param('limit', 'int')}`,
);
/** A page of everybody in scope. */
export const findPage = (tx: Tx, filter: DirectoryFilter, after: Position, limit: number) => page(tx, { ...filter, ...after, limit });

const total = sqlStatement<DirectoryFilter, { count: number }>(sql`select count(*)::int as count from ${everybody}`);
export const count = async (tx: Tx, filter: DirectoryFilter): Promise<number> => (await total(tx, filter))[0]!.count;
