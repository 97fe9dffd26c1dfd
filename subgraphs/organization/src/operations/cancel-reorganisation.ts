import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import { LONGEST_SUMMARY, refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { reorganisationClosed } from '../domain/reorganisation-refusals.ts';
import type { CancelReorganisationInput } from '../generated.ts';
import * as reorganisations from '../repository/reorganisations.ts';

const once = repeatable(requests);

/** Hủy phương án chưa thực hiện, kèm lý do. */
export const cancelReorganisation = async (input: CancelReorganisationInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'cancelReorganisation', input },
      async () => {
        const refused = refuseLength('reason', input.reason, LONGEST_SUMMARY);
        if (refused) return refused;
        const plan = await reorganisations.lock(tx, input.reorganisationId);
        if (!plan) return notFound('reorganisationId');
        if (plan.state !== 'PLANNED') return reorganisationClosed(plan.state);
        if (plan.version !== input.expectedVersion) return versionConflict(plan.version);
        await reorganisations.close(tx, { id: plan.id, state: 'CANCELLED', by: accountId, reason: tidy(input.reason) });
        await audit(tx, 'cancelReorganisation', 'Reorganisation', [plan.id], { reason: tidy(input.reason) });
        return { id: plan.id };
      },
      async ({ id }) => {
        const reorganisation = await reorganisations.find(tx, id);
        return reorganisation ? { __typename: 'ReorganisationCancelled' as const, reorganisation } : notFound('reorganisationId');
      },
    ),
  );
};
