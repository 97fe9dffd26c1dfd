import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { takePart } from '@hoso/db/take-part.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import type { Context } from '../context.ts';
import { reorganisationClosed } from '../domain/reorganisation-refusals.ts';
import type { ConfirmReorganisationInput } from '../generated.ts';
import * as reorganisations from '../repository/reorganisations.ts';

const once = repeatable(requests);

/** Xác nhận phương án do người khác lập: từ đó người xác nhận chịu trách nhiệm, và đến ngày hệ thống thực hiện chừng nào người ấy còn quyền. */
export const confirmReorganisation = async (input: ConfirmReorganisationInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'confirmReorganisation', input },
      async () => {
        const plan = await reorganisations.lock(tx, input.reorganisationId);
        if (!plan) return notFound('reorganisationId');
        if (plan.state !== 'PLANNED') return reorganisationClosed(plan.state);
        if (plan.version !== input.expectedVersion) return versionConflict(plan.version);
        const samePerson = await takePart(tx, { type: 'Reorganisation', id: plan.id }, 'CHECKER');
        if (samePerson) return samePerson;
        await reorganisations.confirm(tx, { id: plan.id, by: accountId });
        await audit(tx, 'confirmReorganisation', 'Reorganisation', [plan.id]);
        return { id: plan.id };
      },
      async ({ id }) => {
        const reorganisation = await reorganisations.find(tx, id);
        return reorganisation ? { __typename: 'ReorganisationConfirmed' as const, reorganisation } : notFound('reorganisationId');
      },
    ),
  );
};
