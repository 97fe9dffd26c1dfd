import type { Context } from '../context.ts';
import * as door from '../repository/sign-in-door.ts';

/** Ends every session of the caller's account, this one too unless it is to be kept. */
export const endAllSessions = async (keepThis: boolean, { standing, door: pool }: Context) => {
  const { accountId, sessionId } = await standing();
  const endedSessions = await door.endSessions(pool, { accountId, sessionId, keep: keepThis ? sessionId : null });
  return { __typename: 'SessionsEnded' as const, endedSessions };
};
