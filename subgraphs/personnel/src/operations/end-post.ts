import { audit } from '@hoso/db/audit.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import type { EndPostInput } from '../generated.ts';
import * as additionalPosts from '../repository/additional-posts.ts';
import * as decisions from '../repository/decisions.ts';
import * as posts from '../repository/posts.ts';

const once = onStillTree(repeatable(requests));

/** Kết thúc biệt phái hoặc kiêm nhiệm từ một ngày; kết thúc sớm hơn ngày đã định thì được, muộn hơn thì phải có quyết định cử mới. */
export const endPost = async (input: EndPostInput, { inSession, standing, province }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'endPost', input },
      async () => {
        const refused = refuseDocument('decision', input.decision);
        if (refused) return refused;
        const post = await additionalPosts.find(tx, input.postId);
        const unit = post && (await posts.findUnit(tx, post.unitId, post.validFrom));
        if (!post || !unit) return notFound('postId');
        if (input.endsOn <= post.validFrom)
          return invalidInput(
            'endsOn',
            input.endsOn,
            `"endsOn" (${input.endsOn}) phải sau ngày bắt đầu ${post.validFrom}: hãy chọn ngày muộn hơn.`,
            `"endsOn" (${input.endsOn}) must come after the first day ${post.validFrom}: choose a later day.`,
          );
        const { form } = post;
        const closedBy = await decisions.record(tx, {
          ...input.decision,
          unitNo: unit.unitNo,
          kind: `KET_THUC_${form!}`,
          effectiveOn: input.endsOn,
        });
        const keeper = await additionalPosts.close(tx, { id: post.id, on: input.endsOn, closedBy });
        if (keeper === undefined) return notFound('postId');
        const obligations = await recordEvent(tx, province, {
          ...{ event: 'CHANGE_BY_DECISION', on: input.endsOn, personId: post.personId, decisionId: closedBy },
          ...{ fromUnitNo: keeper, toUnitNo: keeper },
        });
        await audit(tx, 'endPost', 'Person', [post.personId], {
          ...{ form, unitId: post.unitId, endsOn: input.endsOn, decision: closedBy, obligations },
        });
        return { postId: post.id };
      },
      async ({ postId }) => {
        const post = await additionalPosts.find(tx, postId);
        return post ? { __typename: 'PostEnded' as const, post } : notFound('postId');
      },
    ),
  );
};
