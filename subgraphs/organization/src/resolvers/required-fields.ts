import { whyNotEnforced } from '../domain/required-field.ts';
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
  RequiredField: {
    unit: async ({ unitId }, _args, context) => (await context.units.load(unitId))!,
    enforced: ({ recordField }) => recordField !== null,
    notEnforcedBecause: ({ recordField, name }, _args, { caller }) => whyNotEnforced(recordField, name)?.[caller.language] ?? null,
  },
} satisfies Resolvers;

export const requiredFieldsOfUnit = {
  requiredFieldsVersion: async ({ id }, _args, context) => (await context.requiredFieldsVersions.load(id))?.version ?? 0,
} satisfies Resolvers['Unit'];
