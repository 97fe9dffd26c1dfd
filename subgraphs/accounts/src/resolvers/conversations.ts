import { isId } from '@hoso/shared/ids.ts';
import { connection, foreignCursor, type PageArgs } from '@hoso/shared/paging.ts';
import type { MutationResolvers, Resolvers, ViewerResolvers } from '../generated.ts';
import { addToConversation } from '../operations/add-to-conversation.ts';
import { leaveConversation } from '../operations/leave-conversation.ts';
import { markConversationRead } from '../operations/mark-conversation-read.ts';
import { postToConversation } from '../operations/post-to-conversation.ts';
import { startConversation } from '../operations/start-conversation.ts';
import * as conversations from '../repository/conversations.ts';
import { instantPlace } from './id-place.ts';
import { readerOf } from './reader-of.ts';

export const conversationMutations: Pick<
  MutationResolvers,
  'startConversation' | 'postToConversation' | 'addToConversation' | 'leaveConversation' | 'markConversationRead'
> = {
  startConversation: (_root, { input }, context) => startConversation(input, context),
  postToConversation: (_root, { input }, context) => postToConversation(input, context),
  addToConversation: (_root, { input }, context) => addToConversation(input, context),
  leaveConversation: (_root, { input }, context) => leaveConversation(input, context),
  markConversationRead: (_root, { input }, context) => markConversationRead(input, context),
};

export const conversationsOfViewer: Pick<ViewerResolvers, 'conversations' | 'conversation'> = {
  conversations: async (viewer, { first, after }, context) => {
    const { read, conversationLoaders: load } = await readerOf(viewer, context);
    return connection(
      { first, after },
      2,
      (row: conversations.ConversationNode) => [row.place, row.id],
      async (limit, position) =>
        (await read((tx) => conversations.findOwn(tx, viewer.id, limit, instantPlace(position)))).map((row) => ({ ...row, load })),
    );
  },
  conversation: async (viewer, { id }, context) => {
    const { read, conversationLoaders: load } = await readerOf(viewer, context);
    const row = isId(id) ? await read((tx) => conversations.find(tx, viewer.id, id)) : undefined;
    return row ? { ...row, load } : null;
  },
};

/** The number at which a page continues; null for the first page. Throws when the cursor is of another list. */
const numberPlace = (position: readonly string[] | null): number | null => {
  if (position === null) return null;
  const no = /^[1-9]\d{0,8}$/.test(position[0]!) ? Number(position[0]) : null;
  if (no === null) throw foreignCursor();
  return no;
};

type Find = typeof conversations.findPosts;
const posts = ({ id, load }: conversations.ConversationNode, { first, after }: PageArgs, find: Find) =>
  connection(
    { first, after },
    1,
    (row: conversations.PostNode) => [String(row.no)],
    async (limit, position) => (await load.posts((tx) => find(tx, id, limit, numberPlace(position)))).map((row) => ({ ...row, load })),
  );

export const conversationResolvers: Pick<Resolvers, 'Conversation' | 'ConversationParticipant' | 'ConversationPost'> = {
  Conversation: {
    startedAt: ({ startedAt }) => startedAt.toISOString(),
    lastAt: ({ lastAt }) => lastAt.toISOString(),
    participants: async ({ id, load }) => (await load.parts.load(id)).map((row) => ({ ...row, load })),
    posts: (row, args) => posts(row, args, conversations.findPosts),
    latestPosts: (row, args) => posts(row, args, conversations.findLatest),
  },
  ConversationParticipant: {
    account: ({ accountId, load }) => load.companion.load(accountId),
    addedBy: ({ addedBy, load }) => load.companion.load(addedBy),
    joinedAt: ({ joinedAt }) => joinedAt.toISOString(),
    leftAt: ({ leftAt }) => leftAt?.toISOString() ?? null,
  },
  ConversationPost: {
    author: ({ authorId, load }) => load.companion.load(authorId),
    postedAt: ({ postedAt }) => postedAt.toISOString(),
  },
};
