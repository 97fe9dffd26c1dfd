import type { Tx } from '@hoso/db/session.ts';
import { isId } from '@hoso/shared/ids.ts';
import { findAddressees } from '../repository/correspondents.ts';

type Given = Readonly<Partial<Record<'logins' | 'accountIds' | 'unitIds', readonly string[] | null | undefined>>>;
type Named = Readonly<Record<'logins' | 'accountIds' | 'unitIds', readonly string[]>>;

/** Whom somebody names, written as it is kept and each once. */
export const named = ({ logins, accountIds, unitIds }: Given): Named => ({
  logins: [...new Set((logins ?? []).map((login) => login.normalize('NFC').trim().toLowerCase()))],
  accountIds: [...new Set((accountIds ?? []).map((id) => id.toLowerCase()))],
  unitIds: [...new Set((unitIds ?? []).map((id) => id.toLowerCase()))],
});

/** The accounts among these, and of these units, that the caller may write to; and what of the names reaches none. */
export const reachedBy = async (tx: Tx, { logins, accountIds, unitIds }: Named) => {
  const found = await findAddressees(tx, { logins, accountIds: accountIds.filter(isId), unitIds: unitIds.filter(isId) });
  const asked = new Set(found.map((one) => one.asked));
  const unreached = (names: readonly string[]) => names.filter((name) => !asked.has(name));
  return {
    accountIds: [...new Set(found.map((one) => one.accountId))],
    unreached: { logins: unreached(logins), accountIds: unreached(accountIds), unitIds: unreached(unitIds) },
  };
};
