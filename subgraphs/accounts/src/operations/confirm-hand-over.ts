import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import { handOverRefused } from '../domain/hand-over-refusals.ts';
import { ONE_TIME_PASSWORD_LASTS } from '../domain/throttle.ts';
import type { ConfirmHandOverInput } from '../generated.ts';
import * as handOvers from '../repository/hand-overs.ts';

/** Người giao, rồi người nhận, xác nhận phần của mình. Không cần `requestId`: xác nhận lần hai không tìm thấy việc gì của mình nữa. */
export const confirmHandOver = async ({ handOverId }: ConfirmHandOverInput, { inSession, standing }: Context) => {
  await standing();
  if (!isId(handOverId)) return notFound('handOverId');
  return inSession(async (tx) => {
    const outcome = await handOvers.confirm(tx, handOverId, ONE_TIME_PASSWORD_LASTS);
    if (outcome === 'NOT_FOUND') return notFound('handOverId');
    if (outcome === 'WITHDRAWN' || outcome === 'RECEIVER_LEFT') return handOverRefused(outcome, 'handOverId', handOverId);
    return { __typename: 'HandOverConfirmed' as const, handOverId, received: outcome === 'RECEIVED' };
  });
};
