import type { Context } from '../context.ts';
import * as accounts from '../repository/accounts.ts';
import * as grants from '../repository/grants.ts';

/**
 * Who holds the session just opened or refreshed, and his grants, read in one transaction; undefined when it ended
 * meanwhile. Read now, not by the resolvers: a session that ends between the two would leave half an answer.
 */
export const openedViewer = async (opened: ReturnType<Context['requestUnder']>): Promise<accounts.ViewerRow | undefined> => {
  const { identity, inSession } = opened;
  const known = await identity();
  if (!known) return undefined;
  return inSession(async (tx) => {
    const viewer = await accounts.find(tx, known.accountId);
    return viewer && { ...viewer, grants: await grants.findOwn(tx), opened };
  });
};
