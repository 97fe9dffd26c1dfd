import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import type { Tx } from '@hoso/db/session.ts';
import { codeNotInForce } from '@hoso/shared/common-refusals.ts';
import { refuseMissing } from '../domain/required-field.ts';
import * as required from '../repository/required-fields.ts';

type Facts = {
  readonly unitNo: number;
  readonly on: string;
  /** Codes to be recorded: the field that carries each, its catalog, the code. */
  readonly codes: readonly (readonly [field: string, catalog: string, code: string])[];
  /** Fields the input carries, and whether they are filled. */
  readonly filled: Readonly<Record<string, boolean>>;
};

/** Why facts cannot be recorded of a person in a unit on a day: a code is not in force then, or a field that must be filled is empty. */
export const refuseFacts = async (tx: Tx, { unitNo, on, codes, filled }: Facts) => {
  const [[refused], demands] = await Promise.all([
    findRefusedCodes(
      tx,
      codes.map(([, catalog, code]) => [catalog, code] as const),
      on,
    ),
    required.findDemands(tx, unitNo, on),
  ]);
  if (!refused) return refuseMissing(demands, filled);
  const [field] = codes.find(([, catalog, code]) => catalog === refused.catalog && code === refused.code)!;
  return codeNotInForce(field, refused);
};
