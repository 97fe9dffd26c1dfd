import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { factorAddress, newFactorSecret, stepOfCode } from '../credentials/one-time-codes.ts';
import { codeRefused, ticketRefused } from '../domain/password-refusals.ts';
import type { BeginSecondFactorInput } from '../generated.ts';
import * as factors from '../repository/second-factor-door.ts';
import { confirmPassword } from './confirm-password.ts';
import { ticketAt } from './sign-in-step.ts';
import { forgetCodes, refuseMoreCodes } from './tries-of-codes.ts';

/** Of a session: whoever found it open knows neither the password nor, where there is one, a code of the factor to be replaced. */
const refuseStranger = async (accountId: string, { password, currentCode }: BeginSecondFactorInput, context: Context) => {
  const confirmed = await confirmPassword(accountId, password ?? '', context);
  if (isRefusal(confirmed)) return confirmed;
  const present = await factors.findFactor(context.door, context.factorKeys, accountId, true);
  if (!present) return null;
  const tooMany = await refuseMoreCodes(accountId, context);
  if (tooMany) return tooMany;
  if (stepOfCode(present.secret, currentCode ?? '', Date.now()) === null) return codeRefused();
  await forgetCodes(accountId, context);
  return null;
};

/**
 * A new secret for the caller's device, shown this once; it counts from its first code on (`confirmSecondFactor`). Under a ticket of a sign-in that
 * waits for it, or in a session with the password.
 */
export const beginSecondFactor = async (input: BeginSecondFactorInput, context: Context) => {
  const held = input.ticket != null ? await ticketAt(input.ticket, 'ENROLMENT', context) : ((await context.identity()) ?? ticketRefused());
  if (isRefusal(held)) return held;
  const refused = input.ticket != null ? null : await refuseStranger(held.accountId, input, context);
  if (refused) return refused;
  const secret = newFactorSecret();
  await factors.beginFactor(context.door, context.factorKeys, held.accountId, secret);
  return { __typename: 'SecondFactorBegun' as const, secret, address: factorAddress(secret, held.login) };
};
