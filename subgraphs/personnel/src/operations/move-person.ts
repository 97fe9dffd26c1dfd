import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import type { Tx } from '@hoso/db/session.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { noMoveAfterEnd } from '../domain/ending.ts';
import { refuseMoveInput } from '../domain/person-input.ts';
import type { RankWarning } from '../domain/position-terms.ts';
import { moveTooEarly } from '../domain/refusals.ts';
import type { MovePersonInput } from '../generated.ts';
import * as assignments from '../repository/assignments.ts';
import * as decisions from '../repository/decisions.ts';
import * as persons from '../repository/persons.ts';
import * as posts from '../repository/posts.ts';
import { judgePosition } from './judge-position.ts';
import { recordMove } from './record-move.ts';
import { refuseFacts } from './refuse-facts.ts';
import { takePost } from './take-post.ts';

const once = onStillTree(repeatable(requests));

/** Why a person cannot go to a unit as asked: position, rank, codes, fields; else what is to be said of his rank. */
const judgeMove = async (tx: Tx, input: MovePersonInput, { personId, category, unitNo }: Going) => {
  const { jobPositionId, effectiveFrom: on } = input;
  const { refused, warnings } = await judgePosition(tx, { jobPositionId, unitNo, on }, () => posts.findRank(tx, personId, on));
  if (refused) return { refused, warnings };
  const filled = { jobPositionId: jobPositionId != null };
  return { refused: await refuseFacts(tx, { unitNo, on, codes: [['category', 'DOI_TUONG', category]], filled }), warnings };
};
type Going = { readonly personId: string; readonly category: string; readonly unitNo: number };

/**
 * Closes the post he leaves and takes the one he goes to, which within one unit and one kind he has already, also where the unit is over its
 * quota. Null when done, else the refusal.
 */
const changePosts = async (
  tx: Tx,
  input: MovePersonInput,
  current: assignments.AssignmentRow,
  { inside, category, unitNo, closedBy }: Change,
) => {
  const { effectiveFrom: from, reservationId, overQuota } = input;
  const share = input.share ?? '1';
  // Not where it was decided from above for a later day: the person is in scope still, the post is not.
  if (!(await assignments.close(tx, { id: current.id, on: from, closedBy }))) return notFound('personId');
  const stays = inside && category === current.category && Number(share) <= (await assignments.findShare(tx, current.id));
  return stays ? null : takePost(tx, { unitNo, category, from, share, reservationId, overQuota });
};
type Change = { readonly inside: boolean; readonly category: string; readonly unitNo: number; readonly closedBy: string };

/**
 * Điều động: đóng vị trí hiện tại và mở vị trí mới từ ngày hiệu lực; người và nơi đến đều phải trong phạm vi của người làm.
 * Hồ sơ do nơi mới giữ từ ngày hiệu lực.
 */
export const movePerson = async (input: MovePersonInput, { inSession, standing, province, legalToday }: Context) => {
  const { accountId } = await standing();
  let said: RankWarning[] = [];
  const today = await legalToday();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'movePerson', input },
      async () => {
        const wrong = refuseMoveInput(input);
        if (wrong) return wrong;
        const person = await persons.lock(tx, input.personId);
        if (!person) return notFound('personId');
        if (person.version !== input.expectedVersion) return versionConflict(person.version);
        const current = await assignments.findLatest(tx, person.id);
        if (!current) return notFound('personId');
        if (current.validTo !== null) return noMoveAfterEnd(current.validTo);
        const { effectiveFrom: on } = input;
        if (on <= current.validFrom) return moveTooEarly(on, current.validFrom);
        const unit = await posts.findUnitFor(tx, input.unitId, on, null);
        if (!unit) return notFound('unitId');
        const { unitNo } = unit;
        const category = input.category ?? current.category;
        const { refused, warnings } = await judgeMove(tx, input, { personId: person.id, category, unitNo });
        if (refused) return refused;

        const closedBy = await decisions.record(tx, { ...input.decision, unitNo, kind: 'DIEU_DONG', effectiveOn: on });
        const inside = await posts.sameUnit(tx, current.postUnitNo, unitNo, on);
        const full = await changePosts(tx, input, current, { inside, category, unitNo, closedBy });
        if (full) return full;
        const jobTitle = tidy(input.jobTitle);
        await assignments.add(tx, {
          ...{ personId: person.id, unitNo: person.unitNo, unitId: unit.id, postUnitNo: unitNo, category, from: on, openedBy: closedBy },
          ...{ jobTitle, jobPositionId: input.jobPositionId ?? null, share: input.share ?? '1' },
        });
        await persons.nextVersion(tx, { id: person.id });
        const move = { personId: person.id, fromUnitNo: current.postUnitNo, toUnitNo: unitNo, inside, on, decisionId: closedBy };
        const obligations = await recordMove(tx, province, today, move);
        const told = { from: current.unitId, to: unit.id, jobTitle, category, effectiveFrom: on, decision: closedBy, obligations };
        await audit(tx, 'movePerson', 'Person', [person.id], told);
        said = warnings;
        return { personId: person.id };
      },
      async ({ personId }) => ({
        __typename: 'PersonMoved' as const,
        person: (await persons.findByIds(tx, [personId]))[0] ?? null,
        // Said once, to whoever moved him: the right to know his rank may be gone later.
        warnings: said,
      }),
    ),
  );
};
