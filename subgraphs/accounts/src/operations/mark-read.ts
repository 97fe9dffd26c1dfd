import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { MAX_PAGE } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import type { MarkReadInput } from '../generated.ts';
import * as inbox from '../repository/inbox.ts';

const once = repeatable(requests);

/** Đánh dấu đã đọc những thông báo của chính mình; có một thông báo không tìm thấy thì không đánh dấu thông báo nào. */
export const markRead = async (input: MarkReadInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  const ids = [...new Set(input.noticeIds)];
  if (ids.length < 1 || ids.length > MAX_PAGE)
    return invalidInput(
      'noticeIds',
      String(ids.length),
      `"noticeIds" phải có từ 1 đến ${MAX_PAGE} thông báo, nhận được ${ids.length}: hãy gửi từng phần.`,
      `"noticeIds" must hold 1 to ${MAX_PAGE} notices, got ${ids.length}: send them in parts.`,
    );
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'markRead', input },
      async () => {
        if (!ids.every(isId) || (await inbox.findByIds(tx, ids)).length !== ids.length) return notFound('noticeIds');
        await inbox.markRead(tx, ids);
        await audit(tx, 'markRead', 'Notice', ids);
        return { noticeIds: ids };
      },
      async ({ noticeIds }) => ({ __typename: 'NoticesRead' as const, notices: await inbox.findByIds(tx, noticeIds) }),
    ),
  );
};
