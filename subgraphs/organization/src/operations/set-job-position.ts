import { audit } from '@hoso/db/audit.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { findRefusedRanks } from '@hoso/db/refused-ranks.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import type { Tx } from '@hoso/db/session.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { codeNotInForce, invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import { refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { changeTooEarly } from '../domain/refusals.ts';
import { refuseGrades } from '../domain/unit-input.ts';
import type { SetJobPositionInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as jobPositions from '../repository/job-positions.ts';
import * as units from '../repository/units.ts';
import { refuseUnitOn } from './refuse-unit-on.ts';

const once = onStillTree(repeatable(requests));
const MOST_ENTRIES = 50;

/** Checks the texts of a position: code, name, category, and lists that are not too long. */
const refuseTexts = ({ code, name, category, requiredRanks = [], competences = [] }: SetJobPositionInput) => {
  for (const [field, list] of Object.entries({ requiredRanks, competences })) {
    if (list.length > MOST_ENTRIES)
      return invalidInput(
        field,
        String(list.length),
        `"${field}" có tối đa ${MOST_ENTRIES} dòng, nhận được ${list.length}.`,
        `"${field}" has ${MOST_ENTRIES} lines at most, got ${list.length}.`,
      );
    for (const [i, text] of list.entries()) {
      const refused = refuseLength(`${field}.${i}`, text);
      if (refused) return refused;
    }
  }
  return refuseLength('code', code, 40) ?? refuseLength('name', name) ?? refuseLength('category', category, 60);
};

/** Checks that who holds the position, and every rank it asks for, are codes in force on the day; a rank is named by its place in the list. */
const refuseCodes = async (tx: Tx, category: string, ranks: readonly string[], on: string) => {
  const [[retired], [rank]] = await Promise.all([findRefusedCodes(tx, [['DOI_TUONG', category]], on), findRefusedRanks(tx, ranks, on)]);
  if (retired) return codeNotInForce('category', retired);
  return rank ? codeNotInForce(`requiredRanks.${ranks.indexOf(rank.code)}`, rank) : null;
};

/** Lập vị trí việc làm, hoặc đặt lại yêu cầu của vị trí đã có cùng mã kể từ một ngày; yêu cầu cũ còn tra cứu được, người đang giữ không bị đụng đến. */
export const setJobPosition = async (input: SetJobPositionInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'setJobPosition', input },
      async () => {
        const { effectiveOn, category, competences = [] } = input;
        const rankCodes = (input.requiredRanks ?? []).map(tidy);
        const refused = refuseTexts(input) ?? refuseGrades(input.lowestGrade, input.topGrade) ?? refuseDocument('decision', input.decision);
        if (refused) return refused;
        const unit = await units.lock(tx, input.unitId);
        if (!unit) return notFound('unitId');
        const early = await refuseUnitOn(tx, unit.id, effectiveOn);
        if (early) return early;
        const retired = await refuseCodes(tx, category, rankCodes, effectiveOn);
        if (retired) return retired;
        const of = { unitId: unit.id, unitNo: unit.unitNo };
        const present = await jobPositions.findOpen(tx, unit.id, tidy(input.code));
        if (present && (effectiveOn <= present.requiredSince || effectiveOn < present.validFrom))
          return changeTooEarly(effectiveOn, present.requiredSince);

        const decision = await decisions.record(tx, input.decision);
        const positionId =
          present?.id ??
          (await jobPositions.add(tx, {
            ...of,
            code: tidy(input.code),
            name: tidy(input.name),
            category,
            from: effectiveOn,
            openedBy: decision,
          }));
        if (present) await jobPositions.closeRequirement(tx, { positionId, on: effectiveOn, closedBy: decision });
        await jobPositions.addRequirement(tx, {
          ...{ ...of, positionId, from: effectiveOn, openedBy: decision },
          ...{ rankCodes, competences: competences.map(tidy) },
          ...{ lowestGrade: input.lowestGrade ?? null, topGrade: input.topGrade ?? null },
        });
        await audit(tx, 'setJobPosition', 'Unit', [unit.id], { positionId, code: tidy(input.code), effectiveOn });
        return { positionId };
      },
      async ({ positionId }) => ({ __typename: 'JobPositionSet' as const, position: (await jobPositions.findByIds(tx, [positionId]))[0]! }),
    ),
  );
};
