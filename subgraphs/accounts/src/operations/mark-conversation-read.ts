import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import { refuseNo } from '../domain/conversation-refusals.ts';
import type { MarkConversationReadInput } from '../generated.ts';
import * as conversations from '../repository/conversations.ts';
import { changedConversation } from './answers/changed-conversation.ts';

const once = repeatable(requests);

/** Đánh dấu đã đọc đến một lời; lời chưa có thì đến lời cuối. */
export const markConversationRead = async (input: MarkConversationReadInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'markConversationRead', input },
      async () => {
        const refused = refuseNo(input.upToNo);
        if (refused) return refused;
        const id = input.conversationId.toLowerCase();
        if (!isId(id) || !(await conversations.hold(tx, accountId, id))) return notFound('conversationId');
        await conversations.markRead(tx, id, accountId, input.upToNo);
        await audit(tx, 'markConversationRead', 'Conversation', [id], { upToNo: input.upToNo });
        return { id };
      },
      ({ id }) => changedConversation(tx, accountId, id, context),
    ),
  );
};
