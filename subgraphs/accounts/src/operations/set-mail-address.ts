import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import type { Context } from '../context.ts';
import { refuseAddress } from '../domain/mail-address.ts';
import type { SetMailAddressInput } from '../generated.ts';
import * as mail from '../repository/mail.ts';

const once = repeatable(requests);

/** Đặt hoặc bỏ địa chỉ thư điện tử công vụ của chính mình; nhật ký không ghi địa chỉ. */
export const setMailAddress = async (input: SetMailAddressInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  const address = input.address?.trim() || null;
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'setMailAddress', input },
      async () => {
        const refused = refuseAddress(address);
        if (refused) return refused;
        await mail.setAddress(tx, accountId, address);
        await audit(tx, 'setMailAddress', 'Account', [accountId], { given: address !== null });
        return { accountId };
      },
      async (done) => ({ __typename: 'MailAddressSet' as const, address: await mail.findAddress(tx, done.accountId) }),
    ),
  );
};
