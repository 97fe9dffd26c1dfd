import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import type { WithdrawConsentInput } from '../generated.ts';
import * as consents from '../repository/consents.ts';

const once = repeatable(requests);

/** Rút lại sự đồng ý: của cá nhân thì chính người ấy, của cơ quan thì người có thẩm quyền trên mọi điều nó mở. Hết ở câu lệnh tiếp theo. */
export const withdrawConsent = async (input: WithdrawConsentInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'withdrawConsent', input },
      async () => {
        const { consentId } = input;
        const people = isId(consentId) ? await consents.withdraw(tx, consentId) : null;
        if (!people) return notFound('consentId');
        await audit(tx, 'withdrawConsent', 'Person', people, { consentId });
        return { consentId };
      },
      ({ consentId }) => ({ __typename: 'ConsentWithdrawn' as const, consentId }),
    ),
  );
};
