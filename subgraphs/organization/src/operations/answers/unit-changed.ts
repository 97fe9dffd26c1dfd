import type { Tx } from '@hoso/db/session.ts';
import * as units from '../../repository/units.ts';

/** The answer to a change of a unit, the first time and when it is asked for again: the unit as it stands. */
export const unitChanged = async (tx: Tx, { unitId }: { readonly unitId: string }) => ({
  __typename: 'UnitChanged' as const,
  unit: (await units.findByIds(tx, [unitId]))[0]!,
});
