import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { currentPasswordRefused } from '../domain/password-refusals.ts';
import type { ChangePasswordInput } from '../generated.ts';
import * as door from '../repository/sign-in-door.ts';
import { acceptableHash } from './acceptable-password.ts';
import { confirmPassword } from './confirm-password.ts';

/**
 * Another password for the caller's own account; ends his other sessions. Without `requestId`: the ledger keeps a fast hash of every input,
 * by which a password could be guessed.
 */
export const changePassword = async ({ currentPassword, newPassword }: ChangePasswordInput, context: Context) => {
  const { accountId, sessionId } = await context.standing();
  const confirmed = await confirmPassword(accountId, currentPassword, context);
  if (isRefusal(confirmed)) return confirmed;
  const made = await acceptableHash(accountId, newPassword, context);
  if (isRefusal(made)) return made;
  const { clientAddress } = context.caller;
  // Two changed it at once: the other one's password is the present one, also when it came between these two readings.
  const change = { accountId, oldHash: confirmed.confirmedHash, newHash: made.newHash, keep: sessionId, clientAddress };
  const ended = await door.changePassword(context.door, change);
  return ended === null ? currentPasswordRefused() : { __typename: 'PasswordChanged' as const, endedSessions: ended };
};
