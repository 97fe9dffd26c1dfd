import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { alreadyDemanded, notInRecord, refuseDemand, refuseRelief } from '../domain/required-field.ts';
import type { SetRequiredFieldInput } from '../generated.ts';
import * as catalogs from '../repository/catalogs.ts';
import * as decisions from '../repository/decisions.ts';
import * as demands from '../repository/required-fields.ts';
import * as units from '../repository/units.ts';

const once = repeatable(requests);

/** Bắt buộc hoặc thôi bắt buộc điền một mục của hồ sơ ở một đơn vị và các đơn vị bên dưới; yêu cầu của cấp trên đứng nguyên. */
export const setRequiredField = async (input: SetRequiredFieldInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'setRequiredField', input },
      async () => {
        const refused = refuseDocument('decision', input.decision);
        if (refused) return refused;
        const { field, effectiveOn: on } = input;
        const unit = await demands.findUnit(tx, input.unitId, on);
        if (!unit) return notFound('unitId');
        if (!(await catalogs.findCatalog(tx, field))?.inRecord) return notInRecord(field);
        const { own, version } = await demands.lockOwn(tx, { unitId: unit.id, field });
        if (version !== input.expectedVersion) return versionConflict(version);
        const done = { unitId: unit.id, unitNo: unit.unitNo, on };
        if (input.required) {
          if (alreadyDemanded(own, on)) return done;
          const busy = refuseDemand(own, on);
          if (busy) return busy;
        } else {
          const above = (await demands.findDemands(tx, unit.unitNo, on)).find((one) => one.field === field && one.unitNo !== unit.unitNo);
          const [demanding] = above ? await units.findByIds(tx, [above.unitId]) : [];
          const bound = refuseRelief(own, above && demanding ? { ...above, unit: demanding } : null, on);
          if (bound) return bound;
        }
        const decision = await decisions.record(tx, input.decision);
        if (input.required) await demands.addDemand(tx, { unitId: unit.id, unitNo: unit.unitNo, field, from: on, openedBy: decision });
        else await demands.endDemand(tx, { id: own.at(-1)!.id, on, closedBy: decision });
        await audit(tx, 'setRequiredField', 'Unit', [unit.id], { field, required: input.required, effectiveOn: on, decision });
        return done;
      },
      async ({ unitId, unitNo, on }) => ({
        __typename: 'RequiredFieldSet' as const,
        requiredFields: await demands.findDemands(tx, unitNo, on),
        unit: (await units.findByIds(tx, [unitId]))[0]!,
      }),
    ),
  );
};
