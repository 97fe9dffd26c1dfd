import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import { LONGEST_SUMMARY, refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { obligationNotOpen } from '../domain/refusals.ts';
import type { WaiveObligationInput } from '../generated.ts';
import * as obligations from '../repository/obligations.ts';
import { obligationClosed } from './answers/obligation-closed.ts';

const once = repeatable(requests);

/** Miễn một nghĩa vụ, có lý do; nghĩa vụ không bị xóa và vẫn được đếm. */
export const waiveObligation = async (input: WaiveObligationInput, { inSession, standing }: Context) => {
  const { accountId, today } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'waiveObligation', input },
      async () => {
        const refused = refuseLength('reason', input.reason, LONGEST_SUMMARY);
        if (refused) return refused;
        const found = await obligations.findToWaive(tx, input.obligationId);
        if (!found) return notFound('obligationId');
        const { id, state, version } = found;
        if (state === 'DONE' || state === 'WAIVED') return obligationNotOpen(state, found.closedOn!);
        if (version !== input.expectedVersion) return versionConflict(version);
        const reason = tidy(input.reason);
        if (!(await obligations.close(tx, { id, version, state: 'WAIVED', on: today, accountId, reason, paperId: null })))
          return versionConflict(version + 1);
        await audit(tx, 'waiveObligation', 'Obligation', [id], { due: found.due, reason });
        return { obligationId: id };
      },
      (done) => obligationClosed(tx, done),
    ),
  );
};
