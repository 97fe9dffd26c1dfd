import type { Context } from '../context.ts';
import { linesOf, monthlyAmountOf, nextOvergradeOf, nextStepOf } from '../domain/pay-outlook.ts';
import type { Resolvers } from '../generated.ts';
import type { PayRow } from '../repository/pays.ts';

/** A person is personnel's: here stands only who he is, and today's pay where it was looked at to know him. */
export type PersonReference = { id: string; today?: PayRow | null };

const payOf = async (id: string, asOf: string | null | undefined, knownAt: string | null | undefined, context: Context) => {
  const on = asOf ?? (await context.legalToday());
  return knownAt ? context.payKnownOn(on, knownAt).load(id) : context.payOn(on).load(id);
};

const termsFor = ({ asOf, scaleCode }: PayRow, context: Context) => context.stepTermsOn(asOf).load(scaleCode);

export const personResolvers = {
  Person: {
    // Out of scope is null, as everywhere. Today's pay is what nearly every question asks for next: mostly this costs no statement.
    __resolveReference: async ({ id }, context) => {
      const today = await payOf(id, null, null, context);
      return (today ?? (await context.paid.load(id))) && { id, today };
    },
    currentPay: ({ id, today }, _args, context) => (today === undefined ? payOf(id, null, null, context) : today),
    pay: ({ id }, { asOf, knownAt }, context) => payOf(id, asOf, knownAt, context),
  },
  Pay: {
    nextStepDate: async (pay, _args, context) => nextStepOf(pay, await termsFor(pay, context)),
    nextOvergrade: async (pay, _args, context) => nextOvergradeOf(pay, await termsFor(pay, context)),
    monthlyAmount: monthlyAmountOf,
    lines: linesOf,
    decision: ({ decisionId }, _args, context) => (decisionId === null ? null : context.payDecisions.load(decisionId)),
  },
} satisfies Resolvers;
