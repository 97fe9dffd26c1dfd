import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { makeChange } from '@hoso/db/take-part.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { accountRequestRefused, refuseLogin, refuseWish } from '../domain/account-request-refusals.ts';
import { refuseDomain } from '../domain/grant-domain.ts';
import type { RequestAccountInput } from '../generated.ts';
import * as accountRequests from '../repository/account-requests.ts';

const once = repeatable(requests);

/** Đề nghị bằng văn bản cấp một tài khoản; người khác quyết định. */
export const requestAccount = async (input: RequestAccountInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'requestAccount', input },
      async () => {
        const { kind, login, personId, validFrom, document } = input;
        const wrong = refuseDocument('document', document) ?? refuseLogin(login) ?? refuseWish(input) ?? refuseDomain(input.domain);
        if (wrong) return wrong;
        const [unitId, domain, validTo] = [input.unitId ?? null, input.domain ?? null, input.validTo ?? null];
        if (unitId !== null && !isId(unitId)) return notFound('unitId');
        if (!isId(personId)) return notFound('personId');
        const wish = { kind, login, unitId, personId, domain, validFrom, validTo };
        const { outcome, requestId } = await accountRequests.ask(tx, { ...wish, ...document });
        if (outcome === 'UNIT') return notFound('unitId');
        if (outcome === 'HOLDER') return notFound('personId');
        if (outcome !== 'DONE')
          return accountRequestRefused(
            outcome,
            { LOGIN: login, SOLE: kind, LEFT: personId, UNIT_ENDED: unitId ?? '', PAST: validTo ?? '' }[outcome],
          );
        await makeChange(tx, { type: 'AccountRequest', id: requestId! });
        return { accountRequestId: requestId! };
      },
      ({ accountRequestId }) => ({ __typename: 'AccountRequested' as const, accountRequestId }),
    ),
  );
};
