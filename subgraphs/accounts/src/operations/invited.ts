import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { refuseParticipants } from '../domain/conversation-refusals.ts';
import { findAddressees } from '../repository/correspondents.ts';

type Named = { readonly withLogins?: readonly string[] | null; readonly withAccountIds?: readonly string[] | null };

/** The accounts to be added to a conversation: each one somebody the caller may write a message to, or nobody is. */
export const invited = async (tx: Tx, { withLogins, withAccountIds }: Named) => {
  const logins = [...new Set((withLogins ?? []).map((login) => login.normalize('NFC').trim().toLowerCase()))];
  const accountIds = [...new Set((withAccountIds ?? []).map((id) => id.toLowerCase()))];
  const refused = refuseParticipants(logins.length + accountIds.length);
  if (refused) return refused;
  const found = await findAddressees(tx, { logins, accountIds: accountIds.filter(isId), unitIds: [] });
  const asked = new Set(found.map((one) => one.asked));
  if (!logins.every((login) => asked.has(login))) return notFound('withLogins');
  if (!accountIds.every((id) => asked.has(id))) return notFound('withAccountIds');
  return { accountIds: [...new Set(found.map((one) => one.accountId))] };
};
