import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { standingRefused } from '../domain/refusals.ts';
import type { SuspendAccountInput } from '../generated.ts';
import * as accounts from '../repository/accounts.ts';

const once = repeatable(requests);

/** One change of an account's standing on a paper; the three take the same input. The audit entry is written with the change, in the database. */
const changing =
  (operation: string, change: accounts.StandingChange) =>
  async (input: SuspendAccountInput, { inSession, standing }: Context) => {
    const { accountId: changedBy } = await standing();
    return inSession((tx) =>
      once(
        tx,
        { accountId: changedBy, requestId: input.requestId, operation, input },
        async () => {
          const { accountId, document } = input;
          const tooLong = refuseDocument('document', document);
          if (tooLong) return tooLong;
          const outcome = await accounts.changeStanding(tx, accountId, change, document);
          if (outcome === 'NOT_FOUND') return notFound('accountId');
          return outcome === 'DONE' ? { accountId } : standingRefused(outcome, accountId);
        },
        ({ accountId }) => ({ __typename: 'AccountStandingChanged' as const, accountId }),
      ),
    );
  };

/** Tạm khóa: câu lệnh tiếp theo của mọi phiên của tài khoản đã bị từ chối. */
export const suspendAccount = changing('suspendAccount', 'SUSPEND');
/** Mở lại tài khoản đang tạm khóa; các phiên cũ không sống lại. */
export const reopenAccount = changing('reopenAccount', 'REOPEN');
/** Thu hồi: mọi phiên, mọi quyền của tài khoản và những gì đã ủy quyền từ đó hết ngay. */
export const withdrawAccount = changing('withdrawAccount', 'WITHDRAW');
