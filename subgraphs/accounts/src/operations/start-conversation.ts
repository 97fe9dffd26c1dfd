import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { tidy } from '@hoso/shared/names.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import type { StartConversationInput } from '../generated.ts';
import * as conversations from '../repository/conversations.ts';
import { changedConversation } from './answers/changed-conversation.ts';
import { invited } from './invited.ts';

const once = repeatable(requests);

/** Mở cuộc trò chuyện: có một người không tìm thấy thì không mở với ai. */
export const startConversation = async (input: StartConversationInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'startConversation', input },
      async () => {
        const refused = input.name == null ? null : refuseLength('name', input.name);
        if (refused) return refused;
        const others = await invited(tx, input);
        if (isRefusal(others)) return others;
        const name = input.name == null ? null : tidy(input.name);
        const id = await conversations.begin(tx, accountId, name, others.accountIds);
        await audit(tx, 'startConversation', 'Conversation', [id], { participants: others.accountIds });
        return { id };
      },
      ({ id }) => changedConversation(tx, accountId, id, context),
    ),
  );
};
