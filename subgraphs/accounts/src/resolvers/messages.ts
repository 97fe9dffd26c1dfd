import { badInput } from '@hoso/shared/errors.ts';
import { isId } from '@hoso/shared/ids.ts';
import { connection, MAX_PAGE, type PageArgs } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, Resolvers, ViewerResolvers } from '../generated.ts';
import { openMessages } from '../operations/open-messages.ts';
import { sendMessage } from '../operations/send-message.ts';
import { withdrawMessage } from '../operations/withdraw-message.ts';
import type { ViewerRow } from '../repository/accounts.ts';
import * as messages from '../repository/messages.ts';
import { countUnread } from '../repository/unread-counts.ts';
import { idPlace } from './id-place.ts';
import { readerOf } from './reader-of.ts';

type Find = (read: Context['read'], limit: number, after: string | null) => Promise<messages.MessageRow[]>;

const page = async (viewer: ViewerRow, { first, after }: PageArgs, context: Context, find: Find) => {
  const { read, messageLoaders: load } = await readerOf(viewer, context);
  return connection(
    { first, after },
    1,
    (row: messages.MessageNode) => [row.id],
    async (limit, position) => (await find(read, limit, idPlace(position))).map((row) => ({ ...row, load })),
  );
};

export const messageMutations: Pick<MutationResolvers, 'sendMessage' | 'openMessages' | 'withdrawMessage'> = {
  sendMessage: (_root, { input }, context) => sendMessage(input, context),
  openMessages: (_root, { input }, context) => openMessages(input, context),
  withdrawMessage: (_root, { input }, context) => withdrawMessage(input, context),
};

export const messagesOfViewer: Pick<ViewerResolvers, 'messages' | 'sentMessages' | 'thread' | 'unread'> = {
  messages: (viewer, { unreadOnly, ...args }, context) =>
    page(viewer, args, context, (read, limit, after) => read((tx) => messages.findReceived(tx, viewer.id, limit, after, unreadOnly))),
  sentMessages: (viewer, args, context) =>
    page(viewer, args, context, (read, limit, after) => read((tx) => messages.findSent(tx, viewer.id, limit, after))),
  thread: (viewer, { id, ...args }, context) =>
    page(viewer, args, context, (read, limit, after) =>
      isId(id) ? read((tx) => messages.findThread(tx, viewer.id, id, limit, after)) : Promise.resolve([]),
    ),
  unread: async (viewer, _args, context) => (await readerOf(viewer, context)).read((tx) => countUnread(tx, viewer.id)),
};

export const messageResolvers: Pick<Resolvers, 'Message' | 'MessageRecipient' | 'Correspondent'> = {
  Message: {
    sentAt: ({ sentAt }) => sentAt.toISOString(),
    readAt: ({ readAt }) => readAt?.toISOString() ?? null,
    sender: ({ senderId, load }) => load.party.load(senderId),
    recipients: async ({ id, load }, { first }) => {
      if (first < 1 || first > MAX_PAGE)
        throw badInput({
          vi: `"first" phải từ 1 đến ${MAX_PAGE}, nhận được ${first}: hãy sửa lại.`,
          en: `"first" must be 1 to ${MAX_PAGE}, got ${first}: mend it.`,
        });
      return (await load.recipients.load(id)).slice(0, first).map((row) => ({ ...row, load }));
    },
  },
  MessageRecipient: {
    account: ({ accountId, load }) => load.party.load(accountId),
    readAt: ({ readAt }) => readAt?.toISOString() ?? null,
    withdrawnAt: ({ withdrawnAt }) => withdrawnAt?.toISOString() ?? null,
  },
  Correspondent: {
    kind: ({ kind }) => kind as never,
    unit: ({ unitId }) => (unitId ? { id: unitId } : null),
    person: ({ holderId }) => (holderId ? { id: holderId } : null),
  },
};
