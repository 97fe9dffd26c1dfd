import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { newRecoveryCodes, recoveryCodeHash, stepOfCode } from '../credentials/one-time-codes.ts';
import { codeRefused, ticketRefused } from '../domain/password-refusals.ts';
import type { ConfirmSecondFactorInput } from '../generated.ts';
import * as factors from '../repository/second-factor-door.ts';
import { takeTicket } from '../repository/sign-in-door.ts';
import { openSession } from './open-session.ts';
import { ticketAt } from './sign-in-step.ts';
import { forgetCodes, refuseMoreCodes } from './tries-of-codes.ts';

/** Whose second factor it is: under the ticket of a sign-in that waits for one, or of the session. */
const holderOf = async (ticket: string | null | undefined, context: Context) => {
  if (ticket != null) return ticketAt(ticket, 'ENROLMENT', context);
  const known = await context.identity();
  return known ? { ...known, tokenHash: null } : ticketRefused();
};

/** The first code of a new device: from now on the account signs in with it. Shows the recovery codes, this once; a sign-in that waited opens its session. */
export const confirmSecondFactor = async ({ ticket, code }: ConfirmSecondFactorInput, context: Context) => {
  const held = await holderOf(ticket, context);
  if (isRefusal(held)) return held;
  const tooMany = await refuseMoreCodes(held.accountId, context);
  if (tooMany) return tooMany;
  const begun = await factors.findFactor(context.door, context.factorKeys, held.accountId, false);
  const step = begun ? stepOfCode(begun.secret, code, Date.now()) : null;
  if (!begun || step === null) return codeRefused();
  if (held.tokenHash && !(await takeTicket(context.door, held.tokenHash))) return ticketRefused();
  const recoveryCodes = newRecoveryCodes();
  const confirmed = await factors.confirmFactor(context.door, {
    accountId: held.accountId,
    factorId: begun.factorId,
    step,
    codeHashes: recoveryCodes.map((one) => recoveryCodeHash(one)!.toString('hex')),
    sessionId: 'sessionId' in held ? held.sessionId : null,
  });
  if (!confirmed) return codeRefused();
  await forgetCodes(held.accountId, context);
  // The device counts in any case, and its codes are shown this once.
  const signedIn = 'identityId' in held ? await openSession(held, context) : null;
  return { __typename: 'SecondFactorConfirmed' as const, recoveryCodes, signedIn };
};
