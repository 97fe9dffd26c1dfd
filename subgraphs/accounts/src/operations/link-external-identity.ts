import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { identityRefused, refuseSubject } from '../domain/external-identity.ts';
import type { LinkExternalIdentityInput } from '../generated.ts';
import * as identities from '../repository/external-identities.ts';

const once = repeatable(requests);

/**
 * Liên kết tài khoản với một danh tính ở nhà cung cấp đã cấu hình, theo văn bản. Người quyết định về tài khoản ấy làm, không ai làm cho chính mình;
 * không có liên kết nào tự lập, kể cả khi trùng thư điện tử hay tên. Mục nhật ký được ghi cùng liên kết, trong cơ sở dữ liệu.
 */
export const linkExternalIdentity = async (input: LinkExternalIdentityInput, { inSession, standing, issuer }: Context) => {
  const { accountId: linkedBy } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId: linkedBy, requestId: input.requestId, operation: 'linkExternalIdentity', input },
      async () => {
        const { accountId, subject, document } = input;
        const wrong = refuseDocument('document', document) ?? refuseSubject(subject);
        if (wrong) return wrong;
        if (!isId(accountId)) return notFound('accountId');
        if (issuer === null) return identityRefused('OFF', input);
        const { outcome, identityId } = await identities.link(tx, document, { accountId, atIssuer: issuer, subject });
        if (outcome === 'NOT_FOUND') return notFound('accountId');
        return outcome === 'DONE' ? { accountId, identityId } : identityRefused(outcome, input);
      },
      (done) => ({ __typename: 'ExternalIdentityLinked' as const, ...done }),
    ),
  );
};
