import { audit } from '@hoso/db/audit.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { codeNotInForce, notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { refuseMoveInput } from '../domain/person-input.ts';
import { refuseMissing } from '../domain/required-field.ts';
import { type OverCap, type RankWarning, jobPositionBlocked, rankOnPosition } from '../domain/position-terms.ts';
import { moveTooEarly } from '../domain/refusals.ts';
import type { MovePersonInput } from '../generated.ts';
import * as assignments from '../repository/assignments.ts';
import * as decisions from '../repository/decisions.ts';
import * as persons from '../repository/persons.ts';
import * as posts from '../repository/posts.ts';
import * as required from '../repository/required-fields.ts';
import { takePost } from './take-post.ts';

const once = onStillTree(repeatable(requests));

/**
 * Điều động: đóng vị trí hiện tại và mở vị trí mới từ ngày hiệu lực; người và nơi đến đều phải trong phạm vi của người làm.
 * Hồ sơ do nơi mới giữ từ ngày hiệu lực.
 */
export const movePerson = async (input: MovePersonInput, { inSession, standing, province, legalToday }: Context) => {
  const { accountId } = await standing();
  let warnings: RankWarning[] = [];
  const today = await legalToday();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'movePerson', input },
      async () => {
        const refused = refuseMoveInput(input);
        if (refused) return refused;
        const person = await persons.lock(tx, input.personId);
        const current = person && (await assignments.findOpen(tx, person.id));
        if (!person || !current) return notFound('personId');
        if (person.version !== input.expectedVersion) return versionConflict(person.version);
        if (input.effectiveFrom <= current.validFrom) return moveTooEarly(input.effectiveFrom, current.validFrom);
        const unit = await posts.findUnitFor(tx, input.unitId, input.effectiveFrom, null);
        if (!unit) return notFound('unitId');
        const { jobPositionId, effectiveFrom: from, reservationId, overQuota } = input;
        const share = input.share ?? '1';
        const terms = jobPositionId == null ? null : await posts.findTerms(tx, jobPositionId, unit.unitNo, from);
        if (terms === undefined) return notFound('jobPositionId');
        if (terms && terms.overGrade !== null) return jobPositionBlocked(terms as OverCap);
        const ranked = terms ? rankOnPosition(terms, await posts.findRank(tx, person.id, from)) : { refused: null, warnings: [] };
        if (ranked.refused) return ranked.refused;

        const category = input.category ?? current.category;
        const [[retired], demands] = await Promise.all([
          findRefusedCodes(tx, [['DOI_TUONG', category]], input.effectiveFrom),
          required.findDemands(tx, unit.unitNo, input.effectiveFrom),
        ]);
        if (retired) return codeNotInForce('category', retired);
        const missing = refuseMissing(demands, { jobPositionId: input.jobPositionId != null });
        if (missing) return missing;
        const closedBy = await decisions.record(tx, {
          ...input.decision,
          unitNo: unit.unitNo,
          kind: 'DIEU_DONG',
          effectiveOn: input.effectiveFrom,
        });
        // Not where it was decided from above for a later day: the person is in scope still, the post is not.
        if (!(await assignments.close(tx, { id: current.id, on: input.effectiveFrom, closedBy }))) return notFound('personId');
        // Within one unit and one kind no post is taken, also where the unit is over its quota.
        const inside = await posts.sameUnit(tx, current.postUnitNo, unit.unitNo, input.effectiveFrom);
        const stays = inside && category === current.category && Number(share) <= (await assignments.findShare(tx, current.id));
        if (!stays) {
          const refusedPost = await takePost(tx, { unitNo: unit.unitNo, category, from, share, reservationId, overQuota });
          if (refusedPost) return refusedPost;
        }
        await assignments.add(tx, {
          personId: person.id,
          unitNo: person.unitNo,
          unitId: unit.id,
          postUnitNo: unit.unitNo,
          jobTitle: tidy(input.jobTitle),
          jobPositionId: input.jobPositionId ?? null,
          category,
          share,
          from,
          openedBy: closedBy,
        });
        await persons.nextVersion(tx, { id: person.id });
        const moved = { personId: person.id, toUnitNo: unit.unitNo, decisionId: closedBy };
        const obligations = [
          await recordEvent(tx, province, {
            ...{ ...moved, event: inside ? 'TRANSFER_INSIDE_UNIT' : 'TRANSFER_BETWEEN_UNITS', on: input.effectiveFrom },
            fromUnitNo: current.postUnitNo,
          }),
          // A move is also a change by decision, which whoever keeps the record from then on enters.
          await recordEvent(tx, province, { ...moved, event: 'CHANGE_BY_DECISION', on: input.effectiveFrom, fromUnitNo: unit.unitNo }),
        ];
        const taken = await persons.takeCustody(tx, person.id);
        if (taken.length > 0 && !inside)
          obligations.push(await recordEvent(tx, province, { ...moved, event: 'TRANSFER_RECEIVED', on: today, fromUnitNo: unit.unitNo }));
        await audit(tx, 'movePerson', 'Person', [person.id], {
          from: current.unitId,
          to: unit.id,
          jobTitle: tidy(input.jobTitle),
          category,
          effectiveFrom: input.effectiveFrom,
          decision: closedBy,
          obligations,
        });
        warnings = ranked.warnings;
        return { personId: person.id };
      },
      async ({ personId }) => ({
        __typename: 'PersonMoved' as const,
        person: (await persons.findByIds(tx, [personId]))[0] ?? null,
        // Said once, to whoever moved him: the right to know his rank may be gone later.
        warnings,
      }),
    ),
  );
};
