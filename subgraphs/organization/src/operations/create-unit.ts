import { audit } from '@hoso/db/audit.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { lockTree } from '@hoso/db/tree-lock.ts';
import { violated } from '@hoso/shared/errors.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import { codeNotInForce, invalidInput } from '@hoso/shared/common-refusals.ts';
import { nameTaken } from '../domain/reorganisation-refusals.ts';
import { codeTaken } from '../domain/refusals.ts';
import { refuseCode, refuseCodeUnder, refuseLevel, refuseName } from '../domain/unit-input.ts';
import type { CreateUnitInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as kinds from '../repository/kinds.ts';
import * as namesakes from '../repository/namesakes.ts';
import * as units from '../repository/units.ts';
import { parentOn } from './parent-on.ts';
import { unitChanged } from './answers/unit-changed.ts';

const once = repeatable(requests);

/** Lập đơn vị mới dưới một đơn vị trong phạm vi, kể từ ngày thành lập. */
export const createUnit = async (input: CreateUnitInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  try {
    return await inSession((tx) =>
      once(
        tx,
        { accountId, requestId: input.requestId, operation: 'createUnit', input },
        async () => {
          const refused =
            refuseName(input.name) ?? (input.code ? refuseCode(input.code) : null) ?? refuseDocument('decision', input.decision);
          if (refused) return refused;
          const kind = await kinds.find(tx, input.kind);
          if (!kind || kind.level === 'PROVINCE')
            return invalidInput(
              'kind',
              input.kind.slice(0, 60),
              `"kind" không có trong danh mục loại đơn vị: "${input.kind.slice(0, 40)}"; xem unitKinds.`,
              `"kind" is not in the catalog of unit kinds: "${input.kind.slice(0, 40)}"; see unitKinds.`,
            );
          await lockTree(tx);
          const above = await parentOn(tx, input.parentId, input.effectiveOn);
          if (above.refused) return above.refused;
          const { parent, profile } = above;
          const [parentCode] = input.code ? await units.findCodes(tx, [parent.id], input.effectiveOn) : [];
          const misplaced =
            refuseLevel(kind, (await kinds.find(tx, profile.kind))!) ?? (input.code ? refuseCodeUnder(input.code, parentCode?.code) : null);
          if (misplaced) return misplaced;
          const [retired] = await findRefusedCodes(tx, [['LOAI_DON_VI', kind.code]], input.effectiveOn);
          if (retired) return codeNotInForce('kind', retired);
          const name = tidy(input.name);
          const namesake = await namesakes.findNamesake(tx, { parentId: parent.id, name, except: null, from: input.effectiveOn });
          if (namesake) return nameTaken(name, namesake, namesake.since);

          const openedBy = await decisions.record(tx, input.decision);
          const unit = await units.addUnit(tx);
          await units.open(tx, { unitId: unit.id, parentNo: parent.unitNo, name, kind: kind.code, from: input.effectiveOn, openedBy });
          if (input.code)
            await units.addCode(tx, { unitId: unit.id, unitNo: unit.unitNo, code: input.code, from: input.effectiveOn, openedBy });
          await audit(tx, 'createUnit', 'Unit', [unit.id], { name, parentId: parent.id, effectiveOn: input.effectiveOn });
          return { unitId: unit.id };
        },
        (done) => unitChanged(tx, done),
      ),
    );
  } catch (error) {
    if (violated(error) === 'unit_code_taken') return codeTaken(input.code ?? '');
    throw error;
  }
};
