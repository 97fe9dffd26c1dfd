import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import type { Context } from '../context.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import type { RevokeGrantInput } from '../generated.ts';
import * as grants from '../repository/grants.ts';

const once = repeatable(requests);

/** Thu hồi quyền: câu lệnh tiếp theo của người giữ, và của những người được ủy quyền từ đó, đã không còn quyền đó. */
export const revokeGrant = async (input: RevokeGrantInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'revokeGrant', input },
      async () => {
        const revoked = await grants.revoke(tx, input.grantId, accountId);
        if (!revoked) return notFound('grantId');
        const { accountId: holder, groupId } = revoked;
        await audit(tx, 'revokeGrant', groupId ? 'UserGroup' : 'Account', [(groupId ?? holder)!], { grantId: revoked.id });
        return { grantId: revoked.id };
      },
      ({ grantId }) => ({ __typename: 'GrantRevoked' as const, grantId }),
    ),
  );
};
