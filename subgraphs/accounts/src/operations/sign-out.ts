import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import { sha256 } from '../credentials/secrets.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import * as door from '../repository/door.ts';

/** Ends this session, or another one of the same account. Its tokens open nothing from that moment. */
export const signOut = async (sessionId: string | null | undefined, { caller, door: pool }: Context) => {
  if (sessionId && !isId(sessionId)) return notFound('sessionId');
  const [result] = await door.endSession(pool, { secretHash: sha256(caller.secret ?? ''), sessionId: sessionId ?? null });
  return result?.ended ? { __typename: 'SignedOut' as const, sessionId: result.ended } : notFound('sessionId');
};
