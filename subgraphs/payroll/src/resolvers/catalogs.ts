import type { Tx } from '@hoso/db/session.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers, Resolvers } from '../generated.ts';
import * as catalogs from '../repository/catalogs.ts';

/** A catalog as it stands on the day asked for, or on legal today. */
const onDay = async <Rows>(
  find: (tx: Tx, asOf: string) => Promise<Rows>,
  asOf: string | null | undefined,
  context: Context,
): Promise<Rows> => {
  const day = asOf ?? (await context.legalToday());
  return context.read((tx) => find(tx, day));
};

const confidence = ({ confidence: word }: { confidence: string }) => word as never;

export const catalogQueries = {
  ranks: (_root, { asOf }, context) => onDay(catalogs.findRanks, asOf, context),
  salaryScales: (_root, { asOf }, context) => onDay(catalogs.findScales, asOf, context),
  baseSalary: (_root, { asOf }, context) => onDay(catalogs.findBaseSalary, asOf, context),
  positionAllowances: (_root, { asOf }, context) => onDay(catalogs.findPositionAllowances, asOf, context),
} satisfies Partial<QueryResolvers>;

export const catalogResolvers = {
  Rank: { kind: ({ kind }) => kind as never, confidence },
  SalaryScale: {
    steps: async ({ code, asOf }, _args, context) => (await context.stepsOn(asOf)).filter(({ scaleCode }) => scaleCode === code),
    confidence,
  },
  SalaryStep: { confidence },
  BaseSalary: { confidence },
  PositionAllowance: { confidence },
} satisfies Resolvers;
