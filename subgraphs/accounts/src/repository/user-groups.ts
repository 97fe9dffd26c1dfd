import { and, eq, isNull, sql } from 'drizzle-orm';
import { groupMembers, userGroups } from '@hoso/db/schema/user-groups.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { build, param, sqlStatement, statement } from '@hoso/db/statement.ts';
import type { GrantRow } from './grants.ts';

export type MemberRow = { accountId: string; validFrom: string; validTo: string | null };
export type UserGroupRow = { id: string; name: string; unitId: string; closed: boolean; members: MemberRow[]; grants: GrantRow[] };

const group = sql`u.id, u.name, u.unit_id as "unitId", u.closed_at is not null as closed,
  (select coalesce(jsonb_agg(jsonb_build_object('accountId', m.account_id, 'validFrom', m.valid_from, 'validTo', m.valid_to) order by m.id), '[]')
    from accounts.group_member m where m.group_id = u.id and m.removed_at is null) as members,
  (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'domain', g.domain, 'unitId', g.unit_id, 'validFrom', g.valid_from, 'validTo', g.valid_to,
      'delegated', g.rests_on is not null, 'groupId', g.group_id) order by g.id), '[]')
    from accounts.access_grant g where g.group_id = u.id and g.revoked_at is null) as grants`;

const firstPage = sqlStatement<{ limit: number }, UserGroupRow>(
  sql`select ${group} from accounts.user_group u order by u.id desc limit ${sql.placeholder('limit')}`,
);
const nextPage = sqlStatement<{ before: string; limit: number }, UserGroupRow>(
  sql`select ${group} from accounts.user_group u where u.id < ${param('before', 'uuid')} order by u.id desc limit ${sql.placeholder('limit')}`,
);
/** Groups in sight before a position, newest first: ids are in order of time. */
export const findPage = (tx: Tx, limit: number, before: string | null): Promise<UserGroupRow[]> =>
  before === null ? firstPage(tx, { limit }) : nextPage(tx, { before, limit });

const byId = sqlStatement<{ id: string }, UserGroupRow>(
  sql`select ${group} from accounts.user_group u where u.id = ${param('id', 'uuid')}`,
);
export const find = async (tx: Tx, id: string): Promise<UserGroupRow | undefined> => (isId(id) ? (await byId(tx, { id }))[0] : undefined);

const numberOf = statement<{ id: string }>()(
  build
    .select({ unitNo: userGroups.unitNo })
    .from(userGroups)
    .where(and(eq(userGroups.id, param('id')), isNull(userGroups.closedAt))),
);
/** The number of the unit that keeps a group which stands; undefined when there is none in sight. */
export const keeperOf = async (tx: Tx, id: string): Promise<number | undefined> =>
  isId(id) ? (await numberOf(tx, { id }))[0]?.unitNo : undefined;

type NewGroup = { name: string; unitId: string; unitNo: number; createdBy: string };
const insertGroup = statement<NewGroup>()(
  build
    .insert(userGroups)
    .values({
      name: sql.placeholder('name'),
      unitId: sql.placeholder('unitId'),
      unitNo: sql.placeholder('unitNo'),
      createdBy: sql.placeholder('createdBy'),
    })
    .returning({ id: userGroups.id }),
);
export const create = async (tx: Tx, row: NewGroup): Promise<string> => (await insertGroup(tx, row))[0]!.id;

const end = statement<{ id: string; closedBy: string }>()(
  build
    .update(userGroups)
    .set({ closedAt: sql`clock_timestamp()`, closedBy: param('closedBy', 'uuid') })
    .where(and(eq(userGroups.id, param('id')), isNull(userGroups.closedAt)))
    .returning({ id: userGroups.id }),
);
/** Closes a group; false when there is none that the caller may close. */
export const close = async (tx: Tx, id: string, closedBy: string): Promise<boolean> =>
  isId(id) && (await end(tx, { id, closedBy })).length > 0;

type NewMember = { groupId: string; unitNo: number; accountId: string; validFrom: string; validTo: string | null; addedBy: string };
const insertMember = statement<NewMember>()(
  build.insert(groupMembers).values({
    groupId: sql.placeholder('groupId'),
    unitNo: sql.placeholder('unitNo'),
    accountId: sql.placeholder('accountId'),
    validFrom: sql.placeholder('validFrom'),
    validTo: sql.placeholder('validTo'),
    addedBy: sql.placeholder('addedBy'),
  }),
);
export const addMember = async (tx: Tx, row: NewMember): Promise<void> => void (await insertMember(tx, row));

const takeOut = statement<{ groupId: string; accountId: string; removedBy: string }>()(
  build
    .update(groupMembers)
    .set({ removedAt: sql`clock_timestamp()`, removedBy: param('removedBy', 'uuid') })
    .where(and(eq(groupMembers.groupId, param('groupId')), eq(groupMembers.accountId, param('accountId')), isNull(groupMembers.removedAt)))
    .returning({ id: groupMembers.id }),
);
/** Takes an account out of a group; false when it is not in one that the caller may change. */
export const removeMember = async (tx: Tx, groupId: string, accountId: string, removedBy: string): Promise<boolean> =>
  isId(groupId) && isId(accountId) && (await takeOut(tx, { groupId, accountId, removedBy })).length > 0;
