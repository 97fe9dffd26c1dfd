import { audit } from '@hoso/db/audit.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import type { RetireServiceCredentialsInput } from '../generated.ts';
import * as credentials from '../repository/service-credentials.ts';

/** Thu hồi mọi bí mật của tài khoản của chương trình; lần thứ hai không còn gì để thu hồi. */
export const retireServiceCredentials = async ({ accountId }: RetireServiceCredentialsInput, { inSession, standing }: Context) => {
  await standing();
  if (!isId(accountId)) return notFound('accountId');
  return inSession(async (tx) => {
    const retired = await credentials.retire(tx, accountId);
    if (retired === null) return notFound('accountId');
    await audit(tx, 'retireServiceCredentials', 'Account', [accountId], { retired });
    return { __typename: 'ServiceCredentialsRetired' as const, retired };
  });
};
