import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { lockTree } from '@hoso/db/tree-lock.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { nameTaken } from '../domain/reorganisation-refusals.ts';
import { changeTooEarly } from '../domain/refusals.ts';
import { refuseName } from '../domain/unit-input.ts';
import type { RenameUnitInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as namesakes from '../repository/namesakes.ts';
import * as units from '../repository/units.ts';
import { unitChanged } from './answers/unit-changed.ts';

const once = repeatable(requests);

/** Đổi tên đơn vị: tên cũ hết hiệu lực đúng ngày tên mới có hiệu lực, cả hai còn tra cứu được. */
export const renameUnit = async (input: RenameUnitInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'renameUnit', input },
      async () => {
        const refused = refuseName(input.name) ?? refuseDocument('decision', input.decision);
        if (refused) return refused;
        await lockTree(tx);
        const unit = await units.lock(tx, input.unitId);
        const present = unit && (await units.latestProfile(tx, unit.id));
        if (!unit || !present) return notFound('unitId');
        if (unit.version !== input.expectedVersion) return versionConflict(unit.version);
        if (input.effectiveOn <= present.validFrom) return changeTooEarly(input.effectiveOn, present.validFrom);

        const name = tidy(input.name);
        const placed = await units.latestPlacement(tx, unit.id);
        const namesake =
          placed && (await namesakes.findNamesake(tx, { parentId: placed.parentId, name, except: unit.id, from: input.effectiveOn }));
        if (namesake) return nameTaken(name, namesake, namesake.since);

        const decision = await decisions.record(tx, input.decision);
        await units.endProfile(tx, { unitId: unit.id, on: input.effectiveOn, closedBy: decision });
        await units.addProfile(tx, {
          unitId: unit.id,
          unitNo: unit.unitNo,
          name,
          kind: present.kind,
          from: input.effectiveOn,
          to: null,
          openedBy: decision,
        });
        await audit(tx, 'renameUnit', 'Unit', [unit.id], { before: present.name, after: name, effectiveOn: input.effectiveOn });
        await units.nextVersion(tx, unit.id);
        return { unitId: unit.id };
      },
      (done) => unitChanged(tx, done),
    ),
  );
};
