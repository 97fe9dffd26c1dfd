import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { conversationFull, MOST_PARTICIPANTS } from '../domain/conversation-refusals.ts';
import type { AddToConversationInput } from '../generated.ts';
import * as conversations from '../repository/conversations.ts';
import { changedConversation } from './answers/changed-conversation.ts';
import { invited } from './invited.ts';

const once = repeatable(requests);

/** Thêm người: ai đang tham gia thì giữ nguyên; người mới thấy từ lúc này về sau. */
export const addToConversation = async (input: AddToConversationInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'addToConversation', input },
      async () => {
        const id = input.conversationId.toLowerCase();
        if (!isId(id) || !(await conversations.hold(tx, accountId, id))) return notFound('conversationId');
        const others = await invited(tx, input);
        if (isRefusal(others)) return others;
        const present = (await conversations.findParts(tx, [id])).filter(({ leftAt }) => leftAt === null).map((part) => part.accountId);
        const added = others.accountIds.filter((one) => !present.includes(one));
        if (present.length + added.length > MOST_PARTICIPANTS) return conversationFull();
        await conversations.add(tx, id, accountId, added);
        await audit(tx, 'addToConversation', 'Conversation', [id], { participants: added });
        return { id };
      },
      ({ id }) => changedConversation(tx, accountId, id, context),
    ),
  );
};
