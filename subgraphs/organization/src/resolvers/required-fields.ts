import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated.ts';
import { setRequiredField } from '../operations/set-required-field.ts';
import * as demands from '../repository/required-fields.ts';

export const requiredFieldQueries = {
  requiredFields: async (_root, { unitId, asOf }, context) => {
    const [unit, on] = await Promise.all([context.units.load(unitId), asOf ?? context.legalToday()]);
    return unit ? context.read((tx) => demands.findDemands(tx, unit.unitNo, on)) : [];
  },
} satisfies Partial<QueryResolvers>;

export const requiredFieldMutations = {
  setRequiredField: (_root, { input }, context) => setRequiredField(input, context),
} satisfies Partial<MutationResolvers>;

export const requiredFieldResolvers = {
  RequiredField: { unit: async ({ unitId }, _args, context) => (await context.units.load(unitId))! },
} satisfies Resolvers;
