import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { lockTree } from '@hoso/db/tree-lock.ts';
import type { Context } from '../context.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { nameTaken } from '../domain/reorganisation-refusals.ts';
import { postsFromFormerParent } from '../domain/quota-refusals.ts';
import { changeTooEarly, underItself } from '../domain/refusals.ts';
import type { MoveUnitInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as namesakes from '../repository/namesakes.ts';
import * as ledger from '../repository/quota-ledger.ts';
import * as units from '../repository/units.ts';
import { parentOn } from './parent-on.ts';
import { unitChanged } from './answers/unit-changed.ts';

const once = repeatable(requests);

/** Chuyển đơn vị sang trực thuộc đơn vị khác; đơn vị, cấp trên đang có (kể cả đã quyết định cho ngày sau) và cấp trên mới đều phải trong phạm vi của người làm. */
export const moveUnit = async (input: MoveUnitInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'moveUnit', input },
      async () => {
        const refused = refuseDocument('decision', input.decision);
        if (refused) return refused;
        await lockTree(tx);
        const unit = await units.lock(tx, input.unitId);
        const present = unit && (await units.latestPlacement(tx, unit.id));
        if (!unit || !present) return notFound('unitId');
        const above = await parentOn(tx, input.parentId, input.effectiveOn);
        if (above.refused) return above.refused;
        const { parent } = above;
        if (unit.version !== input.expectedVersion) return versionConflict(unit.version);
        if (input.effectiveOn <= present.validFrom) return changeTooEarly(input.effectiveOn, present.validFrom);
        if (await units.standsUnder(tx, parent.unitNo, unit.unitNo, input.effectiveOn)) return underItself();
        const named = await units.latestProfile(tx, unit.id);
        const namesake =
          named && (await namesakes.findNamesake(tx, { parentId: parent.id, name: named.name, except: unit.id, from: input.effectiveOn }));
        if (named && namesake) return nameTaken(named.name, namesake, namesake.since);

        const held = await ledger.findLeftBehind(tx, unit.unitNo, parent.unitNo, input.effectiveOn);
        if (held) {
          const holder = await ledger.findNamed(tx, held.unitNo, input.effectiveOn);
          const giver = await ledger.findNamed(tx, held.giverNo, input.effectiveOn);
          const { kind, year, posts } = held;
          return postsFromFormerParent({
            unitId: holder.id,
            unitName: holder.name,
            giverId: giver.id,
            giverName: giver.name,
            kind,
            year,
            posts,
          });
        }
        const decision = await decisions.record(tx, input.decision);
        if (!(await units.endPlacement(tx, { unitId: unit.id, on: input.effectiveOn, closedBy: decision }))) return notFound('unitId');
        await units.addPlacement(tx, {
          unitId: unit.id,
          unitNo: unit.unitNo,
          parentId: parent.id,
          parentNo: parent.unitNo,
          from: input.effectiveOn,
          openedBy: decision,
        });
        await units.nextVersion(tx, unit.id);
        await audit(tx, 'moveUnit', 'Unit', [unit.id], { before: present.parentId, after: parent.id, effectiveOn: input.effectiveOn });
        await units.writeSubtree(tx, [unit.unitNo]);
        return { unitId: unit.id };
      },
      (done) => unitChanged(tx, done),
    ),
  );
};
