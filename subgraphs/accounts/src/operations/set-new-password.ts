import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { ticketRefused } from '../domain/password-refusals.ts';
import type { SetNewPasswordInput } from '../generated.ts';
import * as door from '../repository/sign-in-door.ts';
import { acceptableHash } from './acceptable-password.ts';
import { goOn, ticketAt } from './sign-in-step.ts';

/** A new password in the place of one that expired or was handed over, and the next step of the sign-in that met it. */
export const setNewPassword = async ({ ticket, newPassword }: SetNewPasswordInput, context: Context) => {
  const held = await ticketAt(ticket, 'NEW_PASSWORD', context);
  if (isRefusal(held)) return held;
  const made = await acceptableHash(held.accountId, newPassword, context);
  if (isRefusal(made)) return made;
  if (!(await door.takeTicket(context.door, held.tokenHash))) return ticketRefused();
  const { oldHash, newHash } = made;
  const { clientAddress } = context.caller;
  const ended = await door.changePassword(context.door, { accountId: held.accountId, oldHash, newHash, keep: null, clientAddress });
  if (ended === null) return ticketRefused();
  // The new password is what this sign-in goes on under, if the account still may.
  const [now] = await door.credential(context.door, { login: held.login });
  if (!now?.usable || now.passwordHash !== newHash) return ticketRefused();
  return (await goOn({ ...held, stamp: now.stamp, mustChange: null, days: 0 }, context)) ?? ticketRefused();
};
