import { audit } from '@hoso/db/audit.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { codeNotInForce, invalidInput, notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { violated } from '@hoso/shared/errors.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { refuseMoveInput } from '../domain/person-input.ts';
import type { RankWarning } from '../domain/position-terms.ts';
import { noHomePost, postOverlaps } from '../domain/refusals.ts';
import type { AddPostInput } from '../generated.ts';
import * as additionalPosts from '../repository/additional-posts.ts';
import * as assignments from '../repository/assignments.ts';
import * as decisions from '../repository/decisions.ts';
import * as persons from '../repository/persons.ts';
import * as posts from '../repository/posts.ts';
import { judgePosition } from './judge-position.ts';
import { takePost } from './take-post.ts';

const once = onStillTree(repeatable(requests));
/** Codes that go into the new post: the form, which is the kind of its decision, and the category he serves in. */
const codesOf = (form: string, category: string) =>
  [
    ['LOAI_QUYET_DINH', form],
    ['DOI_TUONG', category],
  ] as const;
const OVERLAPS = ['additional_post_in_force', 'additional_post_seconded_once'];

/** Checks that a period that has an end begins before it. */
const refusePeriod = ({ validFrom, validTo }: AddPostInput) =>
  validTo == null || validTo > validFrom
    ? null
    : invalidInput(
        'validTo',
        validTo,
        `"validTo" (${validTo}) phải sau "validFrom" (${validFrom}): hãy sửa một trong hai ngày.`,
        `"validTo" (${validTo}) must come after "validFrom" (${validFrom}): mend one of the two.`,
      );

/**
 * Biệt phái hoặc kiêm nhiệm: vị trí đang giữ vẫn còn, hồ sơ vẫn do đơn vị cũ giữ. Tính biên chế ở đâu là dữ liệu (post-forms.csv);
 * nơi đến chỉ mất chỗ khi luật tính ở đó. Người và nơi đến đều phải trong phạm vi của người làm.
 */
export const addPost = async (input: AddPostInput, { inSession, standing, province }: Context) => {
  const { accountId } = await standing();
  let said: RankWarning[] = [];
  try {
    return await inSession((tx) =>
      once(
        tx,
        { accountId, requestId: input.requestId, operation: 'addPost', input },
        async () => {
          const { form, validFrom, validTo = null } = input;
          const share = input.share ?? '1';
          const refused = refuseMoveInput(input) ?? refusePeriod(input);
          if (refused) return refused;
          const person = await persons.lock(tx, input.personId);
          if (!person) return notFound('personId');
          if (person.version !== input.expectedVersion) return versionConflict(person.version);
          const unit = await posts.findUnitFor(tx, input.unitId, validFrom, validTo);
          if (!unit) return notFound('unitId');
          const [home] = await assignments.findInForce(tx, [person.id], validFrom);
          if (!home || home.unitId === unit.id) return noHomePost(validFrom);
          const [retired] = await findRefusedCodes(tx, codesOf(form, home.category), validFrom);
          if (retired) return codeNotInForce(retired.catalog === 'DOI_TUONG' ? 'personId' : 'form', retired);
          const { unitNo } = unit;
          const taking = { jobPositionId: input.jobPositionId, unitNo, on: validFrom };
          const judged = await judgePosition(tx, taking, () => posts.findRank(tx, person.id, validFrom));
          if (judged.refused) return judged.refused;
          if (await posts.countsAtHost(tx, form, validFrom)) {
            const wish = { unitNo, category: home.category, from: validFrom, share, overQuota: input.overQuota };
            const full = await takePost(tx, wish);
            if (full) return full;
          }
          const openedBy = await decisions.record(tx, { ...input.decision, unitNo: unit.unitNo, kind: form, effectiveOn: validFrom });
          const postId = await additionalPosts.add(tx, {
            ...{ personId: person.id, unitNo: person.unitNo, unitId: unit.id, postUnitNo: unit.unitNo, form, share },
            ...{ jobTitle: tidy(input.jobTitle), jobPositionId: input.jobPositionId ?? null, category: home.category },
            ...{ from: validFrom, to: validTo, openedBy, closedBy: validTo === null ? null : openedBy },
          });
          await persons.nextVersion(tx, { id: person.id });
          const obligations = await recordEvent(tx, province, {
            ...{ event: 'CHANGE_BY_DECISION', on: validFrom, personId: person.id, decisionId: openedBy },
            ...{ fromUnitNo: person.unitNo, toUnitNo: person.unitNo },
          });
          const told = { form, unitId: unit.id, share, validFrom, validTo, decision: openedBy, obligations };
          await audit(tx, 'addPost', 'Person', [person.id], told);
          said = judged.warnings;
          return { postId };
        },
        async ({ postId }) => {
          const post = await additionalPosts.find(tx, postId);
          // Warnings are said once, to whoever sent him.
          return post ? { __typename: 'PostAdded' as const, post, warnings: said } : notFound('personId');
        },
      ),
    );
  } catch (error) {
    if (OVERLAPS.includes(violated(error) ?? '')) return postOverlaps(input.form);
    throw error;
  }
};
