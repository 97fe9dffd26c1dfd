import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { refuseParticipants } from '../domain/conversation-refusals.ts';
import { named, reachedBy } from './addressees.ts';

type Invited = { readonly withLogins?: readonly string[] | null; readonly withAccountIds?: readonly string[] | null };

/** The accounts to be added to a conversation: each one somebody the caller may write a message to, or nobody is. */
export const invited = async (tx: Tx, { withLogins, withAccountIds }: Invited) => {
  const names = named({ logins: withLogins, accountIds: withAccountIds });
  const refused = refuseParticipants(names.logins.length + names.accountIds.length);
  if (refused) return refused;
  const { accountIds, unreached } = await reachedBy(tx, names);
  if (unreached.logins.length > 0) return notFound('withLogins');
  if (unreached.accountIds.length > 0) return notFound('withAccountIds');
  return { accountIds };
};
