import { audit } from '@hoso/db/audit.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { newOneTimePassword } from '../credentials/one-time-password.ts';
import { hashPassword } from '../credentials/passwords.ts';
import { resetDecidedAlready, resetIsOwn } from '../domain/reset-refusals.ts';
import { ONE_TIME_PASSWORD_LASTS } from '../domain/throttle.ts';
import type { ResetPasswordInput } from '../generated.ts';
import * as resets from '../repository/password-resets.ts';
import { inHashingPlace } from './in-hashing-place.ts';

/**
 * Sở Nội vụ cấp mật khẩu dùng một lần thay cho mật khẩu cũ, hoặc từ chối đề nghị. Mật khẩu hiện ra một lần này: không có `requestId`, vì lần gửi lại
 * không thể trả nó ra nữa; gửi lại thì được báo là đã quyết định, và người đứng đầu đề nghị lần nữa.
 */
export const resetPassword = async ({ resetId, refuse }: ResetPasswordInput, { inSession, standing }: Context) => {
  await standing();
  if (!isId(resetId)) return notFound('resetId');
  const secret = refuse ? null : newOneTimePassword();
  // Hashed before the transaction: nobody waits for it with a row locked.
  const newHash = secret && (await inHashingPlace((turn) => turn(() => hashPassword(secret))));
  if (isRefusal(newHash)) return newHash;
  return inSession(async (tx) => {
    const { outcome, accountId, usableUntil } = await resets.decide(tx, { resetId, newHash, lasts: ONE_TIME_PASSWORD_LASTS });
    if (outcome === 'ABSENT') return notFound('resetId');
    if (outcome === 'DECIDED') return resetDecidedAlready();
    if (outcome === 'OWN') return resetIsOwn();
    await audit(tx, refuse ? 'refusePasswordReset' : 'resetPassword', 'Account', [accountId!], { resetId });
    return secret === null
      ? { __typename: 'PasswordResetRefused' as const, resetId }
      : { __typename: 'PasswordReset' as const, accountId: accountId!, secret, usableUntil: usableUntil!.toISOString() };
  });
};
