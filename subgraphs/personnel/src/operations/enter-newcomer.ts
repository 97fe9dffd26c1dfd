import type { FieldKeys } from '@hoso/db/field-keys.ts';
import type { Tx } from '@hoso/db/session.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { AppointPersonInput } from '../generated.ts';
import * as assignments from '../repository/assignments.ts';
import * as decisions from '../repository/decisions.ts';
import * as persons from '../repository/persons.ts';
import type { PostUnit } from '../repository/posts.ts';

/** Writes a new person with his record, number and first assignment under the decision that appoints him. Answers the ids of both. */
export const enterNewcomer = async (tx: Tx, fieldKeys: FieldKeys, input: AppointPersonInput, unit: PostUnit) => {
  const { effectiveFrom: from, category, identityNumber, gender, dateOfBirth } = input;
  const openedBy = await decisions.record(tx, { ...input.decision, unitNo: unit.unitNo, kind: 'BO_NHIEM', effectiveOn: from });
  const person = await persons.add(tx, {
    unitNo: unit.unitNo,
    familyName: tidy(input.familyName),
    givenName: tidy(input.givenName),
  });
  const of = { personId: person.id, unitNo: unit.unitNo };
  await persons.addRecord(tx, { ...of, gender, dateOfBirth, joinedOn: from });
  if (identityNumber) await persons.addIdentityNumber(tx, fieldKeys, { ...of, number: identityNumber });
  await assignments.add(tx, {
    ...{ ...of, unitId: unit.id, postUnitNo: unit.unitNo, category, from, openedBy },
    ...{ jobTitle: tidy(input.jobTitle), jobPositionId: input.jobPositionId ?? null, share: input.share ?? '1' },
  });
  return { personId: person.id, openedBy };
};
