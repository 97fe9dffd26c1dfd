import { audit } from '@hoso/db/audit.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import type { Tx } from '@hoso/db/session.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { formerUnitEnds, postBegun, postInTheWay } from '../domain/ending.ts';
import { refuseOverQuota } from '../domain/person-input.ts';
import type { CancelPostInput } from '../generated.ts';
import * as assignments from '../repository/assignments.ts';
import * as decisions from '../repository/decisions.ts';
import * as persons from '../repository/persons.ts';
import * as endings from '../repository/post-endings.ts';
import * as posts from '../repository/posts.ts';
import { endPostsBeside } from './end-posts-beside.ts';
import { takePost } from './take-post.ts';

const once = onStillTree(repeatable(requests));

type Former = { readonly former: endings.DecidedPost; readonly planned: endings.DecidedPost };

/** The post from which the move would have gone: he stays, if there is room for him still; a post of the same unit and kind was never given up. */
const stayAtFormer = async (tx: Tx, { former, planned }: Former, overQuota: CancelPostInput['overQuota']) => {
  const from = planned.validFrom;
  const unit = await posts.findUnitFor(tx, former.unitId, from, null);
  if (!unit) return formerUnitEnds(former.unitId, from);
  const inside = await posts.sameUnit(tx, former.postUnitNo, planned.postUnitNo, from);
  const kept = inside && former.category === planned.category && Number(former.share) <= Number(planned.share);
  const { category, share } = former;
  const refused = kept ? null : await takePost(tx, { unitNo: former.postUnitNo, category, from, share, overQuota });
  if (refused) return refused;
  return (await endings.reopen(tx, former.id)) ? null : notFound('postId');
};

/** What is left where an own post is called off: the former one goes on, or nothing, and then nothing beside it either. */
const settleOwn = async (
  tx: Tx,
  planned: endings.DecidedPost,
  held: readonly endings.DecidedPost[],
  { overQuota, decisionId }: { overQuota: CancelPostInput['overQuota']; decisionId: string },
) => {
  const former = held.find((one) => one.form === null && one.validTo === planned.validFrom && one.closedBy === planned.openedBy);
  if (!former) {
    const beside = await endPostsBeside(tx, held, planned.validFrom, decisionId);
    return isRefusal(beside) ? beside : { resumedId: null, ...beside };
  }
  // Nobody is seconded, or serves concurrently, where his own post is.
  const there = held.find(
    (one) => one.form !== null && one.unitId === former.unitId && (one.validTo === null || one.validTo > planned.validFrom),
  );
  if (there) return postInTheWay(there);
  const refused = await stayAtFormer(tx, { former, planned }, overQuota);
  return refused ?? { resumedId: former.id, ended: [], cancelled: [] };
};

/**
 * Hủy bỏ một vị trí chưa đến ngày hiệu lực: chỗ giữ được trả ngay, quyết định cũ và quyết định hủy còn tra cứu được. Hủy điều động thì người
 * ấy ở lại vị trí cũ, khi nơi đó còn chỗ. Người, vị trí hủy bỏ và vị trí cũ đều phải trong phạm vi của người làm.
 */
export const cancelPost = async (input: CancelPostInput, { inSession, standing, province, legalToday }: Context) => {
  const { accountId } = await standing();
  const today = await legalToday();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'cancelPost', input },
      async () => {
        const refused = refuseDocument('decision', input.decision) ?? refuseOverQuota(input.overQuota);
        if (refused) return refused;
        const holder = await endings.findHolder(tx, input.postId);
        const person = holder === undefined ? undefined : await persons.lock(tx, holder);
        if (!person) return notFound('postId');
        if (person.version !== input.expectedVersion) return versionConflict(person.version);
        const held = await endings.findPosts(tx, person.id);
        const planned = held.find(({ id }) => id === input.postId.toLowerCase());
        const unit = planned && (await posts.findUnit(tx, planned.unitId, planned.validFrom));
        if (!planned || !unit) return notFound('postId');
        if (planned.validFrom <= today) return postBegun(planned);
        const latest = held.find(({ form }) => form === null);
        if (planned.form === null && latest && latest.id !== planned.id) return postInTheWay(latest);

        const decisionId = await decisions.record(tx, { ...input.decision, unitNo: unit.unitNo, kind: 'HUY_BO', effectiveOn: today });
        if (!(await endings.cancel(tx, { id: planned.id, decisionId }))) return notFound('postId');
        const left =
          planned.form === null
            ? await settleOwn(tx, planned, held, { overQuota: input.overQuota, decisionId })
            : { resumedId: null, ended: [], cancelled: [] };
        if (isRefusal(left)) return left;
        await persons.nextVersion(tx, { id: person.id });
        const leaves = planned.form === null && left.resumedId === null;
        const obligations = await recordEvent(tx, province, {
          ...{ event: leaves ? 'LEAVE_SCOPE' : 'CHANGE_BY_DECISION', on: today, personId: person.id, decisionId },
          ...{ fromUnitNo: person.unitNo, toUnitNo: person.unitNo },
        });
        const { form, unitId, validFrom } = planned;
        await audit(tx, 'cancelPost', 'Person', [person.id], { form, unitId, validFrom, decision: decisionId, ...left, obligations });
        return { personId: person.id, resumedId: left.resumedId };
      },
      async ({ personId, resumedId }) => ({
        __typename: 'PostCancelled' as const,
        person: (await persons.findByIds(tx, [personId]))[0] ?? null,
        resumed: (resumedId === null ? undefined : (await assignments.findByIds(tx, [resumedId]))[0]) ?? null,
      }),
    ),
  );
};
