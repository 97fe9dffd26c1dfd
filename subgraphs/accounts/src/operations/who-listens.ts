import type { Context } from '../context.ts';

/** The account and the session that would be told of news, as they stand now; null once the session ended or the account may do nothing. */
export const whoListens = async ({ identity }: Pick<Context, 'identity'>) => {
  const known = await identity();
  return known && { accountId: known.accountId, sessionId: known.sessionId };
};
