import { audit } from '@hoso/db/audit.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { lockTree } from '@hoso/db/tree-lock.ts';
import { codeNotInForce, invalidInput, notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { unitHoldsPool } from '../domain/quota-refusals.ts';
import { changeTooEarly } from '../domain/refusals.ts';
import { refuseLevel } from '../domain/unit-input.ts';
import type { ChangeUnitKindInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as ledger from '../repository/quota-ledger.ts';
import * as units from '../repository/units.ts';
import { kindsOf } from './prepare-reorganisation.ts';
import { unitChanged } from './answers/unit-changed.ts';

const once = repeatable(requests);

/** Đổi loại (và cấp) của đơn vị từ một ngày: loại mới phải đứng được dưới cấp trên, và trên mọi đơn vị trực thuộc. */
export const changeUnitKind = async (input: ChangeUnitKindInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'changeUnitKind', input },
      async () => {
        const refused = refuseDocument('decision', input.decision);
        if (refused) return refused;
        const kinds = await kindsOf(tx);
        const kind = kinds.get(input.kind);
        if (!kind || kind.level === 'PROVINCE')
          return invalidInput(
            'kind',
            input.kind.slice(0, 60),
            `"kind" không có trong danh mục loại đơn vị: "${input.kind.slice(0, 40)}"; xem unitKinds.`,
            `"kind" is not in the catalog of unit kinds: "${input.kind.slice(0, 40)}"; see unitKinds.`,
          );
        const [retired] = await findRefusedCodes(tx, [['LOAI_DON_VI', kind.code]], input.effectiveOn);
        if (retired) return codeNotInForce('kind', retired);
        await lockTree(tx);
        const unit = await units.lock(tx, input.unitId);
        const present = unit && (await units.latestProfile(tx, unit.id));
        if (!unit || !present) return notFound('unitId');
        if (unit.version !== input.expectedVersion) return versionConflict(unit.version);
        if (input.effectiveOn <= present.validFrom) return changeTooEarly(input.effectiveOn, present.validFrom);
        const [placed] = await units.findParents(tx, [unit.id], input.effectiveOn);
        const [above] = placed ? await units.findProfiles(tx, [placed.parentId], input.effectiveOn) : [];
        const below = await units.findChildren(tx, [unit.id], input.effectiveOn);
        const misplaced =
          (above && refuseLevel(kind, kinds.get(above.kind)!)) ??
          below.map((child) => refuseLevel(kinds.get(child.kind)!, kind)).find((one) => one !== null);
        if (misplaced) return misplaced;
        const held = kind.level === 'SECTION' ? await ledger.findHeld(tx, unit.unitNo, input.effectiveOn) : undefined;
        if (held) return unitHoldsPool(held);

        const decision = await decisions.record(tx, input.decision);
        await units.endProfile(tx, { unitId: unit.id, on: input.effectiveOn, closedBy: decision });
        await units.addProfile(tx, {
          ...{ unitId: unit.id, unitNo: unit.unitNo, name: present.name, kind: kind.code },
          ...{ from: input.effectiveOn, to: null, openedBy: decision },
        });
        await units.writeSubtree(tx, [unit.unitNo]);
        await audit(tx, 'changeUnitKind', 'Unit', [unit.id], { before: present.kind, after: kind.code, effectiveOn: input.effectiveOn });
        await units.nextVersion(tx, unit.id);
        return { unitId: unit.id };
      },
      (done) => unitChanged(tx, done),
    ),
  );
};
