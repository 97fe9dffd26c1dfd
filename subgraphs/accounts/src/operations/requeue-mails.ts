import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import { mailNotDead, refuseMailIds } from '../domain/mail-refusals.ts';
import type { RequeueMailsInput } from '../generated.ts';
import * as mail from '../repository/mail.ts';

const once = repeatable(requests);

/** Đưa thư bị từ chối hẳn vào hàng chờ gửi lại; thư không rõ đã tới thì không bao giờ. Việc đã đọc hay đã rút thì thư được hủy. */
export const requeueMails = async (input: RequeueMailsInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'requeueMails', input },
      async () => {
        const refused = refuseMailIds(input.mailIds);
        if (refused) return refused;
        const ids = [...new Set(input.mailIds)];
        const found = ids.every(isId) ? await mail.findStates(tx, ids) : [];
        if (found.length < ids.length) return notFound('mailIds');
        const requeued = await mail.requeue(tx, ids);
        const other = found.find(({ id, state }) => state !== 'DEAD' || !requeued.includes(id));
        if (other) return mailNotDead(other.id, other.state);
        await audit(tx, 'requeueMails', 'OutgoingMail', ids);
        return { ids };
      },
      async ({ ids }) => ({ __typename: 'MailsRequeued' as const, mails: await mail.findByIds(tx, ids) }),
    ),
  );
};
