import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import { LONGEST_POST } from '../domain/conversation-refusals.ts';
import { refuseText } from '../domain/long-text.ts';
import type { PostToConversationInput } from '../generated.ts';
import * as conversations from '../repository/conversations.ts';

const once = repeatable(requests);

/** Viết vào cuộc trò chuyện mình đang tham gia. */
export const postToConversation = async (input: PostToConversationInput, { inSession, standing, conversationLoaders: load }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'postToConversation', input },
      async () => {
        const refused = refuseText('body', input.body, LONGEST_POST);
        if (refused) return refused;
        const id = input.conversationId.toLowerCase();
        if (!isId(id) || !(await conversations.hold(tx, accountId, id))) return notFound('conversationId');
        const no = await conversations.post(tx, id, accountId, input.body.normalize('NFC').trim());
        await audit(tx, 'postToConversation', 'Conversation', [id], { no });
        return { id, no };
      },
      async ({ id, no }) => {
        const [post] = await conversations.findPosts(tx, id, 1, no - 1);
        return post?.no === no ? { __typename: 'ConversationPosted' as const, post: { ...post, load } } : notFound('conversationId');
      },
    ),
  );
};
