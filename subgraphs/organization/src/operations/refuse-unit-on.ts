import type { Tx } from '@hoso/db/session.ts';
import { unitNotInForce } from '../domain/quota-refusals.ts';
import * as ledger from '../repository/quota-ledger.ts';

/** Refuses a day on which the unit does not exist, naming from when it does. */
export const refuseUnitOn = async (tx: Tx, unitId: string, on: string) => {
  const [unit] = await ledger.findPoolUnits(tx, [unitId], 0, on);
  return unit && unit.name === null ? unitNotInForce(on, unit.existsFrom) : null;
};
