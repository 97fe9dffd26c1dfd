import { and, eq, isNull, sql } from 'drizzle-orm';
import { placements, subtree, unitCodes, unitKinds, unitProfiles, units } from '@hoso/db/schema/organization.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, inForceOn, param, sqlStatement, statement } from '@hoso/db/statement.ts';

export type UnitRow = { id: string; unitNo: number; version: number };
type ProfileRow = { unitId: string; name: string; kind: string; level: string; validFrom: string };

const unit = { id: units.id, unitNo: units.unitNo, version: units.version };
const byName = sql`${unitProfiles.name} collate "vi-x-icu"`;

const byIds = statement<{ ids: readonly string[] }>()(build.select(unit).from(units).where(anyOf(units.id, 'ids')));
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<UnitRow[]> => byIds(tx, { ids });

/** A unit by an id that somebody sent. */
export const findKnown = (tx: Tx, id: string): Promise<UnitRow[]> => (isId(id) ? byIds(tx, { ids: [id] }) : Promise.resolve([]));

const root = statement()(build.select(unit).from(units).where(eq(units.unitNo, 1)));
/** The province: unit number 1. */
export const findRoot = async (tx: Tx): Promise<UnitRow | null> => (await root(tx, {}))[0] ?? null;

const byCode = statement<{ code: string; asOf: string }>()(
  build
    .select(unit)
    .from(unitCodes)
    .innerJoin(units, eq(units.id, unitCodes.unitId))
    .where(and(eq(unitCodes.code, param('code')), inForceOn(unitCodes, 'asOf'))),
);
export const findByCode = async (tx: Tx, code: string, asOf: string): Promise<UnitRow | null> =>
  (await byCode(tx, { code, asOf }))[0] ?? null;

const profile = {
  unitId: unitProfiles.unitId,
  name: unitProfiles.name,
  kind: unitProfiles.kind,
  level: unitKinds.level,
  validFrom: unitProfiles.validFrom,
};
const profiles = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select(profile)
    .from(unitProfiles)
    .innerJoin(unitKinds, eq(unitKinds.code, unitProfiles.kind))
    .where(and(anyOf(unitProfiles.unitId, 'ids'), inForceOn(unitProfiles, 'asOf'))),
);
/** Name and kind in force on a date. */
export const findProfiles = (tx: Tx, ids: readonly string[], asOf: string): Promise<ProfileRow[]> => profiles(tx, { ids, asOf });

/** A unit that has a name on the day, with it. */
export type NamedUnitRow = UnitRow & ProfileRow;
const named = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select({ ...unit, ...profile })
    .from(units)
    .innerJoin(unitProfiles, and(eq(unitProfiles.unitId, units.id), inForceOn(unitProfiles, 'asOf')))
    .innerJoin(unitKinds, eq(unitKinds.code, unitProfiles.kind))
    .where(anyOf(units.id, 'ids')),
);
/** Units with their name and kind in force on a date; none of a unit that has no name then. */
export const findNamed = (tx: Tx, ids: readonly string[], asOf: string): Promise<NamedUnitRow[]> => named(tx, { ids, asOf });

const codes = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select({ unitId: unitCodes.unitId, code: unitCodes.code })
    .from(unitCodes)
    .where(and(anyOf(unitCodes.unitId, 'ids'), inForceOn(unitCodes, 'asOf'))),
);
export const findCodes = (tx: Tx, ids: readonly string[], asOf: string) => codes(tx, { ids, asOf });

const parents = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select({ unitId: placements.unitId, parentId: placements.parentId })
    .from(placements)
    .where(and(anyOf(placements.unitId, 'ids'), inForceOn(placements, 'asOf'))),
);
export const findParents = (tx: Tx, ids: readonly string[], asOf: string) => parents(tx, { ids, asOf });

const children = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select({ parentId: placements.parentId, ...unit, ...profile })
    .from(placements)
    .innerJoin(units, eq(units.id, placements.unitId))
    .innerJoin(unitProfiles, and(eq(unitProfiles.unitId, placements.unitId), inForceOn(unitProfiles, 'asOf')))
    .innerJoin(unitKinds, eq(unitKinds.code, unitProfiles.kind))
    .where(and(anyOf(placements.parentId, 'ids'), inForceOn(placements, 'asOf')))
    .orderBy(byName, units.unitNo),
);
/** Children of each unit in force on a date, with their names and in the order of these. */
export const findChildren = (tx: Tx, ids: readonly string[], asOf: string) => children(tx, { ids, asOf });

const childCounts = statement<{ ids: readonly string[]; asOf: string }>()(
  build
    .select({ parentId: placements.parentId, count: sql<number>`count(*)::int`.as('count') })
    .from(placements)
    .where(and(anyOf(placements.parentId, 'ids'), inForceOn(placements, 'asOf')))
    .groupBy(placements.parentId),
);
export const countChildren = (tx: Tx, ids: readonly string[], asOf: string) => childCounts(tx, { ids, asOf });

const lockUnit = statement<{ id: string }>()(
  build
    .select(unit)
    .from(units)
    .where(eq(units.id, param('id')))
    .for('update'),
);
/** Locks a unit against other changes of it; undefined when it is unknown or out of the scope to change. */
export const lock = async (tx: Tx, id: string): Promise<UnitRow | undefined> => (isId(id) ? (await lockUnit(tx, { id }))[0] : undefined);

// The builder names every column in an insert; number and version are the database's own.
const add = sqlStatement<Record<never, never>, UnitRow>(
  sql`insert into organization.unit default values returning id, unit_no as "unitNo", version`,
);
export const addUnit = async (tx: Tx): Promise<UnitRow> => (await add(tx, {}))[0]!;

/** Gives a unit that was added just now its place, its name and its part in the closure. */
export const open = sqlStatement<{ unitId: string; parentNo: number; name: string; kind: string; from: string; openedBy: string }>(
  sql`select organization.open_unit(${param('unitId', 'uuid')}, ${param('parentNo', 'int')}, ${param('name', 'text')}, ${param('kind', 'text')},
    ${param('from', 'date')}, ${param('openedBy', 'uuid')})`,
);

const bump = statement<{ id: string }>()(
  build
    .update(units)
    .set({ version: sql`${units.version} + 1` })
    .where(eq(units.id, param('id')))
    .returning(unit),
);
export const nextVersion = async (tx: Tx, id: string): Promise<UnitRow> => (await bump(tx, { id }))[0]!;

export const addProfile = statement<{
  unitId: string;
  unitNo: number;
  name: string;
  kind: string;
  from: string;
  to: string | null;
  openedBy: string;
}>()(
  build.insert(unitProfiles).values({
    unitId: sql.placeholder('unitId'),
    unitNo: sql.placeholder('unitNo'),
    name: sql.placeholder('name'),
    kind: sql.placeholder('kind'),
    validFrom: sql.placeholder('from'),
    validTo: sql.placeholder('to'),
    openedBy: sql.placeholder('openedBy'),
  }),
);
export const endProfile = statement<{ unitId: string; on: string; closedBy: string }>()(
  build
    .update(unitProfiles)
    .set({ validTo: param('on', 'date'), closedBy: param('closedBy', 'uuid') })
    .where(and(eq(unitProfiles.unitId, param('unitId')), inForceOn(unitProfiles, 'on'))),
);
export const addCode = statement<{ unitId: string; unitNo: number; code: string; from: string; openedBy: string }>()(
  build.insert(unitCodes).values({
    unitId: sql.placeholder('unitId'),
    unitNo: sql.placeholder('unitNo'),
    code: sql.placeholder('code'),
    validFrom: sql.placeholder('from'),
    openedBy: sql.placeholder('openedBy'),
  }),
);

export const addPlacement = statement<{
  unitId: string;
  unitNo: number;
  parentId: string;
  parentNo: number;
  from: string;
  openedBy: string;
}>()(
  build.insert(placements).values({
    unitId: sql.placeholder('unitId'),
    unitNo: sql.placeholder('unitNo'),
    parentId: sql.placeholder('parentId'),
    parentNo: sql.placeholder('parentNo'),
    validFrom: sql.placeholder('from'),
    openedBy: sql.placeholder('openedBy'),
  }),
);

const endOpen = statement<{ unitId: string; on: string; closedBy: string }>()(
  build
    .update(placements)
    .set({ validTo: param('on', 'date'), closedBy: param('closedBy', 'uuid') })
    .where(and(eq(placements.unitId, param('unitId')), isNull(placements.validTo)))
    .returning({ unitId: placements.unitId }),
);
/** Ends the placement with an open end; false where its parent, now or on a later day, is out of scope. */
export const endPlacement = async (tx: Tx, end: { unitId: string; on: string; closedBy: string }): Promise<boolean> =>
  (await endOpen(tx, end)).length > 0;

const latest = statement<{ unitId: string }>()(
  build
    .select({ validFrom: placements.validFrom, parentId: placements.parentId })
    .from(placements)
    .where(and(eq(placements.unitId, param('unitId')), isNull(placements.validTo))),
);
/** The placement with an open end, which may lie in the future. */
export const latestPlacement = async (tx: Tx, unitId: string) => (await latest(tx, { unitId }))[0];

const latestName = statement<{ unitId: string }>()(
  build
    .select({ validFrom: unitProfiles.validFrom, name: unitProfiles.name, kind: unitProfiles.kind })
    .from(unitProfiles)
    .where(and(eq(unitProfiles.unitId, param('unitId')), isNull(unitProfiles.validTo))),
);
export const latestProfile = async (tx: Tx, unitId: string) => (await latestName(tx, { unitId }))[0];

const under = statement<{ ancestorNo: number; unitNo: number; from: string }>()(
  build
    .select({ unitNo: subtree.unitNo })
    .from(subtree)
    .where(
      and(
        eq(subtree.ancestorNo, param('ancestorNo')),
        eq(subtree.unitNo, param('unitNo')),
        sql`(${subtree.validTo} is null or ${subtree.validTo} > ${param('from', 'date')})`,
      ),
    ),
);
/** Whether a unit stands below another at any time from a date on. */
export const standsUnder = async (tx: Tx, unitNo: number, ancestorNo: number, from: string): Promise<boolean> =>
  (await under(tx, { ancestorNo, unitNo, from })).length > 0;

const closure = sqlStatement<{ unitNos: readonly number[] }>(sql`select organization.write_subtree(${param('unitNos', 'int[]')})`);
/** Rewrites the dated closure of these units and of all below them. */
export const writeSubtree = async (tx: Tx, unitNos: readonly number[]): Promise<void> => void (await closure(tx, { unitNos }));
