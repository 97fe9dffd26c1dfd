import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import { messageNotWithdrawable } from '../domain/message-refusals.ts';
import type { WithdrawMessageInput } from '../generated.ts';
import * as messages from '../repository/messages.ts';

const once = repeatable(requests);

/** Rút lại tin nhắn mà chưa ai mở; một người nhận đã mở thì không rút lại của ai. */
export const withdrawMessage = async (input: WithdrawMessageInput, { inSession, standing, messageLoaders }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'withdrawMessage', input },
      async () => {
        const [message] = isId(input.messageId) ? await messages.findByIds(tx, accountId, [input.messageId]) : [];
        if (!message || message.senderId !== accountId) return notFound('messageId');
        // Taken back first, counted after: who opens it at this moment is waited for, and counts.
        const takenBack = await messages.withdraw(tx, message.id, accountId);
        const readBy = (await messages.findRecipients(tx, [message.id])).filter((one) => one.readAt !== null).length;
        if (readBy > 0 || takenBack === 0) return messageNotWithdrawable(readBy);
        await audit(tx, 'withdrawMessage', 'Message', [message.id]);
        return { id: message.id };
      },
      async ({ id }) => {
        const [message] = await messages.findByIds(tx, accountId, [id]);
        return { __typename: 'MessageWithdrawn' as const, withdrawn: { ...message!, load: messageLoaders } };
      },
    ),
  );
};
