import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import { refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import type { ReleasePostInput } from '../generated.ts';
import * as reservations from '../repository/reservations.ts';
import { postReserved } from './answers/post-reserved.ts';

const once = onStillTree(repeatable(requests));

/** Thôi giữ một chỗ, vì việc bổ nhiệm không thành; chỗ đã bổ nhiệm hoặc đã thôi giữ thì không còn để thôi. */
export const releasePost = async (input: ReleasePostInput, { inSession, standing }: Context) => {
  const { accountId, today } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'releasePost', input },
      async () => {
        const refused = refuseLength('reason', input.reason);
        if (refused) return refused;
        const reservation = await reservations.find(tx, input.reservationId);
        if (!reservation || !(await reservations.release(tx, reservation.id, today, tidy(input.reason)))) return notFound('reservationId');
        await audit(tx, 'releasePost', 'Unit', [reservation.unitId], { reservationId: reservation.id });
        return { reservationId: reservation.id };
      },
      (done) => postReserved(tx, done),
    ),
  );
};
