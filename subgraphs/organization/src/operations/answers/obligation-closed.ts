import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import * as obligations from '../../repository/obligations.ts';

/** The answer to an obligation closed, the first time and when it is asked for again: the obligation as it stands, where it may still be read. */
export const obligationClosed = async (tx: Tx, { obligationId }: { readonly obligationId: string }) => {
  const [obligation] = await obligations.findByIds(tx, [obligationId]);
  return obligation ? { __typename: 'ObligationClosed' as const, obligation } : notFound('obligationId');
};
