import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import type { Context } from '../context.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { changeTooEarly } from '../domain/refusals.ts';
import { refuseAssigned, refuseQuotaYear } from '../domain/unit-input.ts';
import type { SetQuotaInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as quotas from '../repository/quotas.ts';
import * as units from '../repository/units.ts';
import { unitChanged } from './unit-changed.ts';

const once = repeatable(requests);

/** Giao (hoặc điều chỉnh) biên chế một loại của một năm; số cũ còn tra cứu được. */
export const setQuota = async (input: SetQuotaInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'setQuota', input },
      async () => {
        const refused =
          refuseAssigned(input.assigned) ?? refuseQuotaYear(input.year, input.effectiveOn) ?? refuseDocument('decision', input.decision);
        if (refused) return refused;
        const unit = await units.lock(tx, input.unitId);
        if (!unit) return notFound('unitId');
        if (unit.version !== input.expectedVersion) return versionConflict(unit.version);
        const key = { unitId: unit.id, year: input.year, kind: input.kind };
        const present = await quotas.findOpen(tx, key);
        if (present && input.effectiveOn <= present.validFrom) return changeTooEarly(input.effectiveOn, present.validFrom);

        const decision = await decisions.record(tx, input.decision);
        if (present) await quotas.close(tx, { ...key, on: input.effectiveOn, closedBy: decision });
        await quotas.add(tx, { ...key, unitNo: unit.unitNo, assigned: input.assigned, from: input.effectiveOn, openedBy: decision });
        await audit(tx, 'setQuota', 'Unit', [unit.id], {
          year: input.year,
          kind: input.kind,
          before: present?.assigned ?? null,
          after: input.assigned,
        });
        await units.nextVersion(tx, unit.id);
        return { unitId: unit.id };
      },
      (done) => unitChanged(tx, done),
    ),
  );
};
