import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import type { EndExternalIdentityInput } from '../generated.ts';
import * as identities from '../repository/external-identities.ts';

const once = repeatable(requests);

/** Kết thúc một liên kết theo văn bản, kể cả ở nhà cung cấp không còn được cấu hình; phiên mở bằng danh tính ấy hết ngay. */
export const endExternalIdentity = async (input: EndExternalIdentityInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'endExternalIdentity', input },
      async () => {
        const { identityId, document } = input;
        const tooLong = refuseDocument('document', document);
        if (tooLong) return tooLong;
        if (!isId(identityId)) return notFound('identityId');
        const { outcome, endedSessions } = await identities.end(tx, document, identityId);
        return outcome === 'DONE' ? { identityId, endedSessions } : notFound('identityId');
      },
      (done) => ({ __typename: 'ExternalIdentityEnded' as const, ...done }),
    ),
  );
};
