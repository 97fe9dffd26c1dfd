import type { Context } from '../context.ts';
import * as door from '../repository/sign-in-door.ts';

/** The holder says that his password is in strange hands: every session ends now, and nobody signs in until Sở Nội vụ has given a new one (HY Điều 16 khoản 6). */
export const passwordStolen = async ({ standing, door: pool }: Context) => {
  const { accountId, sessionId } = await standing();
  return { __typename: 'PasswordClosed' as const, endedSessions: await door.closePassword(pool, { accountId, sessionId }) };
};
