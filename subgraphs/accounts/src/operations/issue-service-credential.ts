import { audit } from '@hoso/db/audit.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import { newClientSecret, sha256 } from '../credentials/secrets.ts';
import type { IssueServiceCredentialInput } from '../generated.ts';
import * as credentials from '../repository/service-credentials.ts';

const LONGEST = 366;

/** Cấp bí mật mới cho tài khoản của chương trình, hiện một lần; bí mật liền trước còn dùng được, những bí mật trước nữa thì không. */
export const issueServiceCredential = async ({ accountId, days = 180 }: IssueServiceCredentialInput, { inSession, standing }: Context) => {
  await standing();
  if (!isId(accountId)) return notFound('accountId');
  if (days < 1 || days > LONGEST)
    return invalidInput(
      'days',
      String(days),
      `"days" phải từ 1 đến ${LONGEST}, nhận được ${days}.`,
      `"days" must be 1 to ${LONGEST}, got ${days}.`,
    );
  const clientSecret = newClientSecret();
  return inSession(async (tx) => {
    const until = await credentials.issue(tx, { accountId, secretHash: sha256(clientSecret), lasts: `${days} days` });
    if (!until) return notFound('accountId');
    await audit(tx, 'issueServiceCredential', 'Account', [accountId], { days });
    return { __typename: 'ServiceCredentialIssued' as const, clientSecret, expiresAt: until.toISOString() };
  });
};
