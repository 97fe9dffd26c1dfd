import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import type { Context } from '../../context.ts';
import * as conversations from '../../repository/conversations.ts';

/** The conversation as it is now. Whoever asks again after he has left it is told of none. */
export const changedConversation = async (tx: Tx, accountId: string, id: string, { conversationLoaders: load }: Context) => {
  const row = await conversations.find(tx, accountId, id);
  return row ? { __typename: 'ConversationChanged' as const, conversation: { ...row, load } } : notFound('conversationId');
};
