import type { Context } from '../context.ts';
import type { ViewerRow } from '../repository/accounts.ts';

/** What reads for a viewer: the request itself, or the session it has just opened or refreshed. Throws UNAUTHENTICATED without either. */
export const readerOf = async ({ opened }: ViewerRow, context: Context) => {
  if (!opened) await context.standing();
  return opened ?? context;
};
