import { audit } from '@hoso/db/audit.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import { FOREIGN_NUMBERS_A_DAY, tooManyIdentityNumbers } from '../domain/refusals.ts';
import * as foreignNumbers from '../repository/foreign-numbers.ts';

/**
 * Counts the numbers that stand out of the caller's sight before he is told of any, in a transaction of its own, which stays
 * also where he only rehearses. Refuses him for the rest of the legal day once they are too many: then also numbers that
 * stand nowhere, or the refusal itself would tell. `entry` names the audit entry of such a refusal.
 */
export const refuseForeignNumbers = async (
  numbers: readonly string[],
  entry: string,
  unitId: string,
  { inSession, fieldKeys }: Context,
) => {
  if (numbers.length === 0) return null;
  const met = await inSession((tx) => foreignNumbers.note(tx, fieldKeys, numbers));
  if (met <= FOREIGN_NUMBERS_A_DAY) return null;
  await inSession((tx) => audit(tx, entry, 'Unit', isId(unitId) ? [unitId] : [], { refused: numbers.length, metToday: met }));
  return tooManyIdentityNumbers();
};
