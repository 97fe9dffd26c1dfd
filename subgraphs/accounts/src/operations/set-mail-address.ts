import { audit } from '@hoso/db/audit.ts';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import type { Tx } from '@hoso/db/session.ts';
import { unauthenticated } from '@hoso/shared/errors.ts';
import type { Context } from '../context.ts';
import { refuseAddress } from '../domain/mail-address.ts';
import type { SetMailAddressInput } from '../generated.ts';
import * as mail from '../repository/mail.ts';

const once = repeatable(requests);
const INSUFFICIENT_PRIVILEGE = '42501';

/** Whose account was handed over while he set its address has no session any more. */
const unlessGivenAway = async <T>(setting: Promise<T>): Promise<T> =>
  setting.catch((error: unknown) => {
    throw (error as { code?: string }).code === INSUFFICIENT_PRIVILEGE ? unauthenticated() : error;
  });

/** The input as the ledger hashes it: a hash over an address would find it again. While the index key rotates also as it was hashed before. */
const withoutAddress = async (tx: Tx, fieldKeys: FieldKeys, address: string | null) => {
  const [current, ...formerly] = address === null ? [null] : await mail.indexesOf(tx, fieldKeys, address);
  return { input: { address: current }, formerly: formerly.map((index) => ({ address: index })) };
};

/** Đặt hoặc bỏ địa chỉ thư điện tử công vụ của chính mình; nhật ký không ghi địa chỉ. */
export const setMailAddress = async (input: SetMailAddressInput, { inSession, standing, fieldKeys }: Context) => {
  const { accountId } = await standing();
  const address = input.address?.trim() || null;
  return inSession(async (tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'setMailAddress', ...(await withoutAddress(tx, fieldKeys, address)) },
      async () => {
        const refused = refuseAddress(address);
        if (refused) return refused;
        await unlessGivenAway(mail.setAddress(tx, fieldKeys, accountId, address));
        await audit(tx, 'setMailAddress', 'Account', [accountId], { given: address !== null });
        return { accountId };
      },
      async (done) => ({ __typename: 'MailAddressSet' as const, address: await mail.findAddress(tx, fieldKeys, done.accountId) }),
    ),
  );
};
