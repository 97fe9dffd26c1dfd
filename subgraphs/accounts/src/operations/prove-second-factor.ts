import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { recoveryCodeHash, stepOfCode } from '../credentials/one-time-codes.ts';
import { codeRefused, ticketRefused } from '../domain/password-refusals.ts';
import type { ProveSecondFactorInput } from '../generated.ts';
import * as factors from '../repository/second-factor-door.ts';
import { takeTicket } from '../repository/sign-in-door.ts';
import { forgetCodes, refuseMoreCodes } from './tries-of-codes.ts';
import { goOn, ticketAt } from './sign-in-step.ts';

/** The second step of a sign-in: the code that the device shows now, each once, or a recovery code. */
export const proveSecondFactor = async ({ ticket, code }: ProveSecondFactorInput, context: Context) => {
  const held = await ticketAt(ticket, 'SECOND_FACTOR', context);
  if (isRefusal(held)) return held;
  const tooMany = await refuseMoreCodes(held.accountId, context);
  if (tooMany) return tooMany;
  const factor = await factors.findFactor(context.door, context.factorKeys, held.accountId, true);
  if (!factor) return ticketRefused();
  const proven = await factors.proveFactor(context.door, {
    ticketHash: held.tokenHash,
    factorId: factor.factorId,
    step: stepOfCode(factor.secret, code, Date.now()),
    codeHash: recoveryCodeHash(code),
  });
  if (!proven) return codeRefused();
  await forgetCodes(held.accountId, context);
  if (!(await takeTicket(context.door, held.tokenHash))) return ticketRefused();
  return (await goOn({ ...held, factorPassed: true }, context)) ?? ticketRefused();
};
