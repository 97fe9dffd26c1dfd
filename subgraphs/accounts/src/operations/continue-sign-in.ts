import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { ticketRefused } from '../domain/password-refusals.ts';
import type { ContinueSignInInput } from '../generated.ts';
import { takeTicket } from '../repository/sign-in-door.ts';
import { goOn, ticketAt } from './sign-in-step.ts';

/** Whoever came back from a provider with a ticket goes on as after a password: the second factor where it is asked, then the session. */
export const continueSignIn = async ({ ticket }: ContinueSignInInput, context: Context) => {
  const held = await ticketAt(ticket, 'REDEEM', context);
  if (isRefusal(held)) return held;
  if (!(await takeTicket(context.door, held.tokenHash))) return ticketRefused();
  const next = await goOn({ ...held, toRedeem: false }, context);
  // Nothing is asked of a password after a provider's word, so there is no such step.
  return !next || next.__typename === 'NewPasswordNeeded' ? ticketRefused() : next;
};
