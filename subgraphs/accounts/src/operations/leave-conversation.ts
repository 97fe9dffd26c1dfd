import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import type { LeaveConversationInput } from '../generated.ts';
import * as conversations from '../repository/conversations.ts';

const once = repeatable(requests);

/** Rời cuộc trò chuyện: nó không còn đối với người rời. */
export const leaveConversation = async (input: LeaveConversationInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'leaveConversation', input },
      async () => {
        const id = input.conversationId.toLowerCase();
        if (!isId(id) || !(await conversations.hold(tx, accountId, id))) return notFound('conversationId');
        await conversations.leave(tx, id, accountId);
        await audit(tx, 'leaveConversation', 'Conversation', [id]);
        return { id };
      },
      ({ id }) => Promise.resolve({ __typename: 'ConversationLeft' as const, conversationId: id }),
    ),
  );
};
