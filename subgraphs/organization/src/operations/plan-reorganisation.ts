import { audit } from '@hoso/db/audit.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { codeNotInForce, notFound } from '@hoso/shared/common-refusals.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import { makeChange } from '@hoso/db/take-part.ts';
import type { Context } from '../context.ts';
import { refuseSteps, stepsOf } from '../domain/reorganisation-input.ts';
import type { PlanReorganisationInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as reorganisations from '../repository/reorganisations.ts';
import { kindsOf } from './prepare-reorganisation.ts';

const once = repeatable(requests);

/** Ghi nhận phương án sắp xếp theo quyết định; `dryRun` của nó cho biết cái gì đi đâu, còn lại gì, hỏng gì. Chưa đơn vị nào thay đổi. */
export const planReorganisation = async (input: PlanReorganisationInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'planReorganisation', input },
      async () => {
        const refused = refuseDocument('decision', input.decision) ?? refuseSteps(input.steps, await kindsOf(tx));
        if (refused) return refused;
        const unitNo = await reorganisations.reorganisable(tx, input.unitId);
        if (unitNo === undefined) return notFound('unitId');
        const steps = stepsOf(input.steps);
        const { unitId, effectiveOn } = input;
        const kinds = steps.flatMap((step) => ('kind' in step ? [step.kind] : []));
        const retired = await findRefusedCodes(
          tx,
          [...new Set(kinds)].map((kind) => ['LOAI_DON_VI', kind]),
          effectiveOn,
        );
        const step = steps.findIndex((one) => 'kind' in one && retired.some(({ code }) => code === one.kind));
        if (step >= 0)
          return codeNotInForce(
            `steps[${step}].kind`,
            retired.find(({ code }) => code === (steps[step] as { kind: string }).kind)!,
          );
        const decisionId = await decisions.record(tx, input.decision);
        const id = await reorganisations.add(tx, { unitId, unitNo, decisionId, effectiveOn, steps, plannedBy: accountId });
        await makeChange(tx, { type: 'Reorganisation', id });
        await audit(tx, 'planReorganisation', 'Reorganisation', [id], { unitId, effectiveOn, steps: steps.length, decision: decisionId });
        return { id };
      },
      async ({ id }) => {
        const reorganisation = await reorganisations.find(tx, id);
        return reorganisation ? { __typename: 'ReorganisationPlanned' as const, reorganisation } : notFound('unitId');
      },
    ),
  );
};
