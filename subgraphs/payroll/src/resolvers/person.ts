import type { Context } from '../context.ts';
import { linesOf, monthlyAmountOf, nextOvergradeOf, nextStepOf } from '../domain/pay-outlook.ts';
import type { Resolvers } from '../generated.ts';

/** A person is personnel's: here stands only who he is. */
export type PersonReference = { id: string };

const payOf = async (id: string, asOf: string | null | undefined, knownAt: string | null | undefined, context: Context) => {
  const on = asOf ?? (await context.legalToday());
  return knownAt ? context.payKnownOn(on, knownAt).load(id) : context.payOn(on).load(id);
};

export const personResolvers = {
  Person: {
    // Out of scope is null, as everywhere. Today's pay is what nearly every question asks for next: mostly this costs no statement.
    __resolveReference: async ({ id }, context) => ((await payOf(id, null, null, context)) ?? (await context.paid.load(id))) && { id },
    currentPay: ({ id }, _args, context) => payOf(id, null, null, context),
    pay: ({ id }, { asOf, knownAt }, context) => payOf(id, asOf, knownAt, context),
  },
  Pay: {
    nextStepDate: nextStepOf,
    nextOvergrade: nextOvergradeOf,
    monthlyAmount: monthlyAmountOf,
    lines: linesOf,
  },
} satisfies Resolvers;
