import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { tidy } from '@hoso/shared/names.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { LONGEST_SUMMARY, refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { newOneTimePassword } from '../credentials/one-time-password.ts';
import { hashPassword } from '../credentials/passwords.ts';
import { handOverRefused } from '../domain/hand-over-refusals.ts';
import { ONE_TIME_PASSWORD_LASTS } from '../domain/throttle.ts';
import type { HandOverAccountInput } from '../generated.ts';
import * as handOvers from '../repository/hand-overs.ts';
import { inHashingPlace } from './in-hashing-place.ts';

/**
 * Lập bàn giao một tài khoản theo quyết định. Không có `requestId`: mật khẩu dùng một lần không trả ra lần thứ hai được; gửi lại với phiên bản cũ
 * khi đã giao thì bị từ chối, khi chưa giao thì lần sau thay lần trước.
 */
export const handOverAccount = async (input: HandOverAccountInput, { inSession, standing }: Context) => {
  await standing();
  const { accountId, expectedVersion, personId, document } = input;
  const giverAbsent = input.giverAbsent == null ? null : tidy(input.giverAbsent);
  const wrong =
    refuseDocument('document', document) ?? (giverAbsent === null ? null : refuseLength('giverAbsent', giverAbsent, LONGEST_SUMMARY));
  if (wrong) return wrong;
  if (!isId(accountId)) return notFound('accountId');
  if (!isId(personId)) return notFound('personId');
  const secret = newOneTimePassword();
  // Hashed before the transaction: nobody waits for it with a row locked.
  const newHash = await inHashingPlace((turn) => turn(() => hashPassword(secret)));
  if (isRefusal(newHash)) return newHash;
  return inSession(async (tx) => {
    const wish = { accountId, expectedVersion, personId, giverAbsent, newHash, lasts: ONE_TIME_PASSWORD_LASTS };
    const { outcome, version, handOverId, given } = await handOvers.arrange(tx, { ...wish, ...document });
    if (outcome === 'NOT_FOUND') return notFound('accountId');
    if (outcome === 'RECEIVER') return notFound('personId');
    if (outcome === 'CHANGED') return versionConflict(version);
    if (outcome === 'HOLDS' || outcome === 'LEFT') return handOverRefused(outcome, 'personId', personId);
    if (outcome !== 'DONE') return handOverRefused(outcome, 'accountId', accountId);
    return { __typename: 'HandOverArranged' as const, handOverId: handOverId!, given, version, secret };
  });
};
