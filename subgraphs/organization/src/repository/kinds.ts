import { eq } from 'drizzle-orm';
import { unitKinds, unitLevels } from '@hoso/db/schema/organization.ts';
import { build, param, statement } from '@hoso/db/statement.ts';
import type { Tx } from '@hoso/db/session.ts';

export type UnitKindRow = { code: string; name: string; level: string; rank: number };
const kind = { code: unitKinds.code, name: unitKinds.name, level: unitKinds.level, rank: unitLevels.rank };

const all = statement()(
  build.select(kind).from(unitKinds).innerJoin(unitLevels, eq(unitLevels.code, unitKinds.level)).orderBy(unitLevels.rank, unitKinds.code),
);
export const findAll = (tx: Tx): Promise<UnitKindRow[]> => all(tx, {});

const one = statement<{ code: string }>()(
  build
    .select(kind)
    .from(unitKinds)
    .innerJoin(unitLevels, eq(unitLevels.code, unitKinds.level))
    .where(eq(unitKinds.code, param('code'))),
);
export const find = async (tx: Tx, code: string): Promise<UnitKindRow | undefined> => (await one(tx, { code }))[0];
