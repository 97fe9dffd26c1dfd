import type { Tx } from '@hoso/db/session.ts';
import * as units from '../../repository/units.ts';

/** The answer to posts that were passed on or given back: the unit that did. */
export const quotaMoved = async (tx: Tx, { unitId }: { readonly unitId: string }) => ({
  __typename: 'QuotaMoved' as const,
  unit: (await units.findByIds(tx, [unitId]))[0]!,
});
