import { takePart } from '@hoso/db/take-part.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { tidy } from '@hoso/shared/names.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { LONGEST_SUMMARY, refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { newOneTimePassword } from '../credentials/one-time-password.ts';
import { hashPassword } from '../credentials/passwords.ts';
import { accountRequestRefused, refusalWithoutReason } from '../domain/account-request-refusals.ts';
import { ONE_TIME_PASSWORD_LASTS } from '../domain/throttle.ts';
import type { DecideAccountRequestInput } from '../generated.ts';
import * as accountRequests from '../repository/account-requests.ts';
import { inHashingPlace } from './in-hashing-place.ts';

/**
 * Cấp tài khoản theo đề nghị của người khác, hoặc từ chối. Không có `requestId`: mật khẩu dùng một lần không trả ra lần thứ hai được; gửi lại thì
 * được báo là đã quyết định, và mật khẩu cấp lại qua `requestPasswordReset`.
 */
export const decideAccountRequest = async (input: DecideAccountRequestInput, { inSession, standing }: Context) => {
  await standing();
  const { accountRequestId: id, expectedVersion, refuse, document } = input;
  const reason = input.reason == null ? null : tidy(input.reason);
  const wrong = refuseDocument('document', document) ?? (reason === null ? null : refuseLength('reason', reason, LONGEST_SUMMARY));
  if (wrong) return wrong;
  if (refuse && reason === null) return refusalWithoutReason();
  if (!isId(id)) return notFound('accountRequestId');
  const secret = refuse ? null : newOneTimePassword();
  // Hashed before the transaction: nobody waits for it with a row locked.
  const newHash = secret && (await inHashingPlace((turn) => turn(() => hashPassword(secret))));
  if (isRefusal(newHash)) return newHash;
  return inSession(async (tx) => {
    const decision = { id, expectedVersion, reason, newHash, lasts: ONE_TIME_PASSWORD_LASTS, ...document };
    const { outcome, version, accountId, usableUntil } = await accountRequests.decide(tx, decision);
    if (outcome === 'NOT_FOUND') return notFound('accountRequestId');
    if (outcome === 'CHANGED') return versionConflict(version);
    if (outcome !== 'DONE') return accountRequestRefused(outcome, id);
    const samePerson = await takePart(tx, { type: 'AccountRequest', id }, 'SIGNER');
    if (samePerson) return samePerson;
    return secret === null
      ? { __typename: 'AccountRequestDeclined' as const, accountRequestId: id }
      : { __typename: 'AccountIssued' as const, accountId: accountId!, secret, usableUntil: usableUntil!.toISOString() };
  });
};
