import { audit } from '@hoso/db/audit.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { codeNotInForce, notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { alreadyEnded, decisionKindOf, endsBeforeItBegins, postInTheWay, refuseReason } from '../domain/ending.ts';
import type { EndAssignmentInput } from '../generated.ts';
import * as additionalPosts from '../repository/additional-posts.ts';
import * as assignments from '../repository/assignments.ts';
import * as decisions from '../repository/decisions.ts';
import * as persons from '../repository/persons.ts';
import * as endings from '../repository/post-endings.ts';
import * as posts from '../repository/posts.ts';
import { endPostsBeside } from './end-posts-beside.ts';

const once = onStillTree(repeatable(requests));

/** Why the latest assignment cannot end on a day, or null. */
const refuseDay = (latest: endings.DecidedPost, endsOn: string, today: string) => {
  if (latest.validTo !== null && latest.validTo <= endsOn) return alreadyEnded(latest.validTo);
  if (endsOn > latest.validFrom) return null;
  return latest.validFrom > today ? postInTheWay(latest) : endsBeforeItBegins(endsOn, latest.validFrom);
};

/**
 * Kết thúc công tác kể từ một ngày, có thể trong tương lai: chỗ và biên chế trống từ ngày đó, biệt phái và kiêm nhiệm kết thúc cùng; hồ sơ
 * vẫn do đơn vị giữ (HY Điều 11 khoản 3). Người và nơi công tác đều phải trong phạm vi của người làm.
 */
export const endAssignment = async (input: EndAssignmentInput, { inSession, standing, province, legalToday }: Context) => {
  const { accountId } = await standing();
  const today = await legalToday();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'endAssignment', input },
      async () => {
        const { reason, endsOn } = input;
        const refused = refuseReason(reason) ?? refuseDocument('decision', input.decision);
        if (refused) return refused;
        const person = await persons.lock(tx, input.personId);
        if (!person) return notFound('personId');
        if (person.version !== input.expectedVersion) return versionConflict(person.version);
        const held = await endings.findPosts(tx, person.id);
        const latest = held.find(({ form }) => form === null);
        const unit = latest && (await posts.findUnit(tx, latest.unitId, latest.validFrom));
        if (!latest || !unit) return notFound('personId');
        const early = refuseDay(latest, endsOn, today);
        if (early) return early;
        const [retired] = await findRefusedCodes(tx, [['LY_DO_KET_THUC_CONG_TAC', reason]], endsOn);
        if (retired) return codeNotInForce('reason', retired);

        const decisionId = await decisions.record(tx, {
          ...input.decision,
          unitNo: unit.unitNo,
          kind: decisionKindOf(reason),
          effectiveOn: endsOn,
        });
        if (!(await assignments.close(tx, { id: latest.id, on: endsOn, closedBy: decisionId }))) return notFound('personId');
        const beside = await endPostsBeside(tx, held, endsOn, decisionId);
        if (isRefusal(beside)) return beside;
        await endings.record(tx, { personId: person.id, unitNo: person.unitNo, reason, endsOn, decisionId });
        await persons.nextVersion(tx, { id: person.id });
        const obligations = await recordEvent(tx, province, {
          ...{ event: 'LEAVE_SCOPE', on: endsOn, personId: person.id, decisionId },
          ...{ fromUnitNo: latest.postUnitNo, toUnitNo: latest.postUnitNo },
        });
        const told = { unitId: latest.unitId, reason, endsOn, decision: decisionId, ...beside, obligations };
        await audit(tx, 'endAssignment', 'Person', [person.id], told);
        return { assignmentId: latest.id, ...beside };
      },
      async ({ assignmentId, ended, cancelled }) => {
        const [assignment] = await assignments.findByIds(tx, [assignmentId]);
        if (!assignment) return notFound('personId');
        const beside = await additionalPosts.findByIds(tx, ended);
        return { __typename: 'AssignmentEnded' as const, assignment, posts: beside, cancelledPosts: cancelled.length };
      },
    ),
  );
};
