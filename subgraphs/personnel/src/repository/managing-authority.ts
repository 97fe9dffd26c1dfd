import { and, eq, isNull, sql } from 'drizzle-orm';
import { managingAuthorities } from '@hoso/db/schema/managing-authority.ts';
import type { Tx } from '@hoso/db/session.ts';
import { build, inForceOn, param, sqlStatement, statement } from '@hoso/db/statement.ts';

export type ManagementRow = { authority: string; validFrom: string };

const inForce = statement<{ personId: string; asOf: string }>()(
  build
    .select({ authority: managingAuthorities.authority, validFrom: managingAuthorities.validFrom })
    .from(managingAuthorities)
    .where(and(eq(managingAuthorities.personId, param('personId')), inForceOn(managingAuthorities, 'asOf'))),
);
/** Who manages the person above his unit on a day; undefined where his unit does. */
export const find = async (tx: Tx, personId: string, asOf: string): Promise<ManagementRow | undefined> =>
  (await inForce(tx, { personId, asOf }))[0];

const latest = statement<{ personId: string }>()(
  build
    .select({ authority: managingAuthorities.authority, validFrom: managingAuthorities.validFrom, validTo: managingAuthorities.validTo })
    .from(managingAuthorities)
    .where(eq(managingAuthorities.personId, param('personId')))
    .orderBy(sql`${managingAuthorities.validFrom} desc`)
    .limit(1),
);
/** The last that was decided, which may lie in the future. */
export const findLatest = async (tx: Tx, personId: string) => (await latest(tx, { personId }))[0];

const end = statement<{ personId: string; on: string; closedBy: string }>()(
  build
    .update(managingAuthorities)
    .set({ validTo: param('on', 'date'), closedBy: param('closedBy', 'uuid') })
    .where(and(eq(managingAuthorities.personId, param('personId')), isNull(managingAuthorities.validTo))),
);
export const close = (tx: Tx, wish: { personId: string; on: string; closedBy: string }) => end(tx, wish);

type New = { personId: string; unitNo: number; authority: string; validFrom: string; openedBy: string };
const insert = statement<New>()(
  build.insert(managingAuthorities).values({
    personId: sql.placeholder('personId'),
    unitNo: sql.placeholder('unitNo'),
    authority: sql.placeholder('authority'),
    validFrom: sql.placeholder('validFrom'),
    openedBy: sql.placeholder('openedBy'),
  }),
);
export const open = (tx: Tx, row: New) => insert(tx, row);

export type KeepingUnit = { unitId: string; kind: string; level: string; parentLevel: string | null };
const keeper = sqlStatement<{ postUnitNo: number; asOf: string }, KeepingUnit>(sql`
  select u.id as "unitId", u.kind, u.level, p.level as "parentLevel"
  from organization.pub_subtree s join organization.pub_unit u on u.unit_no = s.ancestor_no and ${inForceOn({ validFrom: sql`u.valid_from`, validTo: sql`u.valid_to` }, 'asOf')}
    left join organization.pub_unit p on p.id = u.parent_id and ${inForceOn({ validFrom: sql`p.valid_from`, validTo: sql`p.valid_to` }, 'asOf')}
  where s.unit_no = ${param('postUnitNo', 'int')} and s.within_unit and u.level <> 'SECTION' and ${inForceOn({ validFrom: sql`s.valid_from`, validTo: sql`s.valid_to` }, 'asOf')}
  limit 1`);
/** The unit, no section, that a post belongs to on a day, with what it is. */
export const keeperOf = async (tx: Tx, postUnitNo: number, asOf: string): Promise<KeepingUnit | undefined> =>
  (await keeper(tx, { postUnitNo, asOf }))[0];
