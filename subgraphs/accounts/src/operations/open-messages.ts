import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { MAX_PAGE } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import type { OpenMessagesInput } from '../generated.ts';
import * as messages from '../repository/messages.ts';

const once = repeatable(requests);

/** Mở tin nhắn nhận được; có một tin không tìm thấy (hoặc đã bị rút lại) thì không mở tin nào. */
export const openMessages = async (input: OpenMessagesInput, { inSession, standing, messageLoaders }: Context) => {
  const { accountId } = await standing();
  const ids = [...new Set(input.messageIds.map((id) => id.toLowerCase()))];
  if (ids.length < 1 || ids.length > MAX_PAGE)
    return invalidInput(
      'messageIds',
      String(ids.length),
      `"messageIds" phải có từ 1 đến ${MAX_PAGE} tin nhắn, nhận được ${ids.length}: hãy gửi từng phần.`,
      `"messageIds" must hold 1 to ${MAX_PAGE} messages, got ${ids.length}: send them in parts.`,
    );
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'openMessages', input },
      async () => {
        if (!ids.every(isId) || (await messages.open(tx, accountId, ids)) !== ids.length) return notFound('messageIds');
        await audit(tx, 'openMessages', 'Message', ids);
        return { messageIds: ids };
      },
      async ({ messageIds }) => ({
        __typename: 'MessagesOpened' as const,
        messages: (await messages.findByIds(tx, accountId, messageIds)).map((row) => ({ ...row, load: messageLoaders })),
      }),
    ),
  );
};
