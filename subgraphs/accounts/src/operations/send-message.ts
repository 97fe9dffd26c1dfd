import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import type { Tx } from '@hoso/db/session.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { tidy } from '@hoso/shared/names.ts';
import { MAX_PAGE } from '@hoso/shared/paging.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { LONGEST_MESSAGE, refuseText } from '../domain/long-text.ts';
import { unitWithoutHolder } from '../domain/message-refusals.ts';
import type { SendMessageInput } from '../generated.ts';
import * as grants from '../repository/grants.ts';
import * as messages from '../repository/messages.ts';
import { named, reachedBy } from './addressees.ts';

const once = repeatable(requests);

const refuseCount = (count: number) =>
  count >= 1 && count <= MAX_PAGE
    ? null
    : invalidInput(
        'toAccountIds',
        String(count),
        `Tin nhắn phải có từ 1 đến ${MAX_PAGE} nơi nhận ("toLogins", "toAccountIds", "toUnitIds" hoặc "inReplyTo"), nhận được ${count}: hãy thêm nơi nhận, hoặc gửi từng phần.`,
        `A message goes to 1 to ${MAX_PAGE} recipients ("toLogins", "toAccountIds", "toUnitIds" or "inReplyTo"), got ${count}: add one, or send it in parts.`,
      );

/** The exchange that an answer belongs to, and whom it goes to: who wrote to me, or to whom I wrote. */
const answered = async (tx: Tx, accountId: string, inReplyTo: string | null | undefined) => {
  if (inReplyTo == null) return { threadId: null, to: [] };
  const [message] = isId(inReplyTo) ? await messages.findByIds(tx, accountId, [inReplyTo]) : [];
  if (!message) return notFound('inReplyTo');
  const recipients = message.senderId === accountId ? await messages.findRecipients(tx, [message.id]) : [];
  return { threadId: message.threadId, to: message.senderId === accountId ? recipients.map((one) => one.accountId) : [message.senderId] };
};

/** The accounts a message goes to, or the first place that none was found for. */
const recipientsOf = async (tx: Tx, input: SendMessageInput, to: readonly string[]) => {
  const names = named({ logins: input.toLogins, accountIds: input.toAccountIds, unitIds: input.toUnitIds });
  const { accountIds, unreached } = await reachedBy(tx, { ...names, accountIds: [...names.accountIds, ...to] });
  if (unreached.logins.length > 0) return notFound('toLogins');
  if (names.accountIds.some((id) => unreached.accountIds.includes(id))) return notFound('toAccountIds');
  if (to.length > 0 && to.every((id) => unreached.accountIds.includes(id))) return notFound('inReplyTo');
  for (const unitId of unreached.unitIds)
    return (await grants.unitNumber(tx, unitId)) === undefined ? notFound('toUnitIds') : unitWithoutHolder(unitId);
  return { accountIds };
};

/** Gửi tin nhắn nội bộ: mỗi người nhận chỉ thấy chính mình; một nơi nhận không tìm thấy thì không gửi cho ai. */
export const sendMessage = async (input: SendMessageInput, { inSession, standing, messageLoaders }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'sendMessage', input },
      async () => {
        const { toLogins = [], toAccountIds = [], toUnitIds = [] } = input;
        const asked = toLogins.length + toAccountIds.length + toUnitIds.length + (input.inReplyTo == null ? 0 : 1);
        const refused = refuseLength('subject', input.subject) ?? refuseText('body', input.body, LONGEST_MESSAGE) ?? refuseCount(asked);
        if (refused) return refused;
        const exchange = await answered(tx, accountId, input.inReplyTo);
        if (isRefusal(exchange)) return exchange;
        const reached = await recipientsOf(tx, input, exchange.to);
        if (isRefusal(reached)) return reached;
        const { accountIds } = reached;
        const tooMany = refuseCount(accountIds.length);
        if (tooMany) return tooMany;
        const [subject, body] = [tidy(input.subject), input.body.normalize('NFC').trim()];
        const id = await messages.add(tx, { senderId: accountId, threadId: exchange.threadId, subject, body, accountIds });
        await audit(tx, 'sendMessage', 'Message', [id], { recipients: accountIds });
        return { id, recipientCount: accountIds.length };
      },
      async ({ id, recipientCount }) => {
        const [message] = await messages.findByIds(tx, accountId, [id]);
        return { __typename: 'MessageSent' as const, sent: { ...message!, load: messageLoaders }, recipientCount };
      },
    ),
  );
};
