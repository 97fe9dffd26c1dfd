import { asksFor } from '@hoso/shared/asked-fields.ts';
import { sendAlong } from '@hoso/shared/loaders.ts';
import { countingDay, isQuotaYear } from '../domain/unit-input.ts';
import type { Resolvers } from '../generated.ts';
import { createUnit } from '../operations/create-unit.ts';
import { moveUnit } from '../operations/move-unit.ts';
import { renameUnit } from '../operations/rename-unit.ts';
import { setQuota } from '../operations/set-quota.ts';
import * as kinds from '../repository/kinds.ts';
import * as units from '../repository/units.ts';
import type { Context } from '../context.ts';

const day = async (asOf: string | null | undefined, context: Context) => asOf ?? context.legalToday();

type Queries = 'province' | 'unit' | 'unitByCode' | 'unitKinds';
type Mutations = 'createUnit' | 'renameUnit' | 'moveUnit' | 'setQuota';

/** Other themes of the subgraph add their own root fields (subgraph.ts). */
export const resolvers: Omit<Resolvers, 'Query' | 'Mutation'> & {
  Query: Pick<NonNullable<Resolvers['Query']>, Queries>;
  Mutation: Pick<NonNullable<Resolvers['Mutation']>, Mutations>;
} = {
  Query: {
    province: (_root, _args, { read }) => read(units.findRoot),
    unit: async (_root, { id }, context, info) => {
      const named = asksFor(info, 'name') || asksFor(info, 'kind') ? await context.namedUnitOn(await context.legalToday()).load(id) : null;
      // A unit may have no name today: it ended, or is still to be founded.
      return named ?? context.units.load(id);
    },
    unitByCode: async (_root, { code, asOf }, context) => {
      const on = await day(asOf, context);
      return context.read((tx) => units.findByCode(tx, code, on));
    },
    unitKinds: (_root, _args, { read }) => read(kinds.findAll),
  },
  Mutation: {
    createUnit: (_root, { input }, context) => createUnit(input, context),
    renameUnit: (_root, { input }, context) => renameUnit(input, context),
    moveUnit: (_root, { input }, context) => moveUnit(input, context),
    setQuota: (_root, { input }, context) => setQuota(input, context),
  },
  Unit: {
    __resolveReference: ({ id }, context) => context.units.load(id),
    code: async ({ id }, _args, context) => (await context.codeOn(await context.legalToday()).load(id))?.code ?? null,
    name: async ({ id }, { asOf }, context) => (await context.profileOn(await day(asOf, context)).load(id))?.name ?? null,
    kind: async ({ id }, { asOf }, context) => (await context.profileOn(await day(asOf, context)).load(id))?.kind ?? null,
    level: async ({ id }, { asOf }, context) => ((await context.profileOn(await day(asOf, context)).load(id))?.level ?? null) as never,
    parent: async ({ id }, { asOf }, context) => {
      const placed = await context.parentOn(await day(asOf, context)).load(id);
      return placed && context.units.load(placed.parentId);
    },
    children: async ({ id }, { asOf }, context) => context.childrenOn(await day(asOf, context)).load(id),
    childCount: async ({ id }, { asOf }, context) => (await context.childCountOn(await day(asOf, context)).load(id))?.count ?? 0,
    // A year that no date can have has no quotas.
    quotas: async ({ id, unitNo }, { year }, context, info) => {
      if (!isQuotaYear(year)) return [];
      const on = countingDay(year, await context.legalToday());
      if (asksFor(info, 'occupied')) sendAlong(context.occupiedOn(on), unitNo);
      return context.quotasOf(year, on).load(id);
    },
    jobPositions: async ({ id }, { asOf }, context) => context.jobPositionsOn(await day(asOf, context)).load(id),
  },
  Quota: {
    kind: ({ kind }) => kind as never,
    occupied: async ({ unitNo, kind, asOf }, _args, context) =>
      (await context.occupiedOn(asOf).load(unitNo)).find((row) => row.kind === kind)?.occupied ?? 0,
  },
  UnitKind: { level: ({ level }) => level as never },
};
