import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import type { Tx } from '@hoso/db/session.ts';
import { codeNotInForce } from '@hoso/shared/common-refusals.ts';

/** `CodeNotInForce` where a kind of quota is not in force on the day posts of it are given or reserved, or null. What is given back may be of a kind that has ended. */
export const refuseKind = async (tx: Tx, kind: string, on: string) => {
  const [refused] = await findRefusedCodes(tx, [['LOAI_BIEN_CHE', kind]], on);
  return refused ? codeNotInForce('kind', refused) : null;
};
