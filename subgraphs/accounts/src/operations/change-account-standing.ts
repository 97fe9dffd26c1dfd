import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { nothingRestricted, standingRefused, tooManyGrants } from '../domain/account-refusals.ts';
import type { ExtendAccountInput, RestrictAccountInput, SuspendAccountInput } from '../generated.ts';
import * as life from '../repository/account-life.ts';

const once = repeatable(requests);

/** How many grants one restriction takes. */
const MOST_GRANTS = 50;

type Input = SuspendAccountInput & Partial<Pick<RestrictAccountInput, 'validTo' | 'grantIds'>>;

/** One change of an account's standing on a paper; all take the same input. The audit entry is written with the change, in the database. */
const changing =
  (operation: string, change: life.StandingChange) =>
  async (input: Input, { inSession, standing }: Context) => {
    const { accountId: changedBy } = await standing();
    return inSession((tx) =>
      once(
        tx,
        { accountId: changedBy, requestId: input.requestId, operation, input },
        async () => {
          const { accountId, expectedVersion, document, validTo: until = null, grantIds: grants = [] } = input;
          const tooLong = refuseDocument('document', document);
          if (tooLong) return tooLong;
          if (change === 'RESTRICT' && until === null && grants.length === 0) return nothingRestricted();
          if (grants.length > MOST_GRANTS) return tooManyGrants(grants.length, MOST_GRANTS);
          if (!isId(accountId)) return notFound('accountId');
          if (!grants.every(isId)) return notFound('grantIds');
          const { outcome, version } = await life.changeStanding(tx, document, { id: accountId, change, expectedVersion, until, grants });
          if (outcome === 'NOT_FOUND') return notFound('accountId');
          if (outcome === 'GRANT') return notFound('grantIds');
          if (outcome === 'CHANGED') return versionConflict(version);
          return outcome === 'DONE' ? { accountId, version } : standingRefused(outcome, accountId, until);
        },
        ({ accountId, version }) => ({ __typename: 'AccountStandingChanged' as const, accountId, version }),
      ),
    );
  };

/** Tạm khóa: câu lệnh tiếp theo của mọi phiên của tài khoản đã bị từ chối. */
export const suspendAccount = changing('suspendAccount', 'SUSPEND');
/** Mở lại tài khoản đang tạm khóa; các phiên cũ không sống lại. */
export const reopenAccount = changing('reopenAccount', 'REOPEN');
/** Thu hồi: mọi phiên, mọi quyền của tài khoản và những gì đã ủy quyền từ đó hết ngay. */
export const withdrawAccount = changing('withdrawAccount', 'WITHDRAW');
/** Gia hạn: thời hạn muộn hơn, hoặc không còn thời hạn. */
export const extendAccount: (input: ExtendAccountInput, context: Context) => ReturnType<typeof suspendAccount> = changing(
  'extendAccount',
  'EXTEND',
);
/** Hạn chế: bớt quyền, rút ngắn thời hạn. */
export const restrictAccount: (input: RestrictAccountInput, context: Context) => ReturnType<typeof suspendAccount> = changing(
  'restrictAccount',
  'RESTRICT',
);
