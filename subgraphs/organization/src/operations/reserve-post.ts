import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { tidy } from '@hoso/shared/names.ts';
import { refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { noPostLeft, unitNotInForce } from '../domain/quota-refusals.ts';
import { refuseShare } from '../domain/unit-input.ts';
import type { ReservePostInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as ledger from '../repository/quota-ledger.ts';
import * as reservations from '../repository/reservations.ts';
import { postReserved } from './answers/post-reserved.ts';
import { refuseKind } from './refuse-kind.ts';

const once = onStillTree(repeatable(requests));

/** Giữ một chỗ (hoặc một phần) cho việc bổ nhiệm đang chuẩn bị, từ ngày cần: từ ngày đó người khác không lấy được, cho đến khi bổ nhiệm hoặc thôi giữ. */
export const reservePost = async (input: ReservePostInput, { inSession, standing }: Context) => {
  const { accountId, today } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'reservePost', input },
      async () => {
        const { kind, neededFrom } = input;
        const share = input.share ?? '1';
        const refused = refuseShare('share', share) ?? refuseLength('purpose', input.purpose) ?? refuseDocument('decision', input.decision);
        if (refused) return refused;
        const [unit] = isId(input.unitId) ? await ledger.findPoolUnits(tx, [input.unitId], 0, neededFrom) : [];
        if (!unit || !(await reservations.mayReserve(tx, unit.unitNo))) return notFound('unitId');
        if (unit.name === null) return unitNotInForce(neededFrom, unit.existsFrom);
        const retired = await refuseKind(tx, kind, neededFrom);
        if (retired) return retired;
        const taken = await reservations.takePost(tx, unit.unitNo, kind, neededFrom, share);
        if (!taken) return notFound('unitId');
        const { granted, hostName, assigned, occupied, shortOn } = taken;
        if (!granted) return noPostLeft({ hostName, kind, limit: assigned!, occupied: occupied!, shortOn: shortOn! });

        const reservationId = await reservations.add(tx, {
          ...{ unitId: unit.id, unitNo: unit.unitNo, kind, share, neededFrom, reservedOn: today, purpose: tidy(input.purpose) },
          decision: await decisions.record(tx, input.decision),
        });
        await audit(tx, 'reservePost', 'Unit', [unit.id], { reservationId, kind, share, neededFrom });
        return { reservationId };
      },
      (done) => postReserved(tx, done),
    ),
  );
};
