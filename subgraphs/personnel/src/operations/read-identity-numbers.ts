import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { noteReading } from '@hoso/db/reading.ts';
import type { InSession } from '@hoso/db/session.ts';
import { masked } from '../domain/masked-number.ts';
import * as persons from '../repository/persons.ts';

type Keyed = { readonly inSession: InSession; readonly fieldKeys: FieldKeys };

/** Personal numbers of people in scope, masked. Nothing is opened to the caller, so nothing is noted. */
export const maskIdentityNumbers = async (ids: readonly string[], { inSession, fieldKeys }: Keyed) =>
  (await inSession((tx) => persons.findIdentityNumbers(tx, fieldKeys, ids))).map(({ personId, number }) => ({
    personId,
    number: masked(number),
  }));

/** Personal numbers of people in scope, for a purpose. Opening a restricted field leaves an entry in the same transaction: who has seen whose number, when, by what right and why. */
export const openIdentityNumbers = (ids: readonly string[], purpose: string, { inSession, fieldKeys }: Keyed) =>
  inSession(async (tx) => {
    const numbers = await persons.findIdentityNumbers(tx, fieldKeys, ids);
    const opened = numbers.map(({ personId }) => personId);
    await noteReading(tx, 'readIdentityNumber', 'personnel.identity.read', opened, { purpose });
    return numbers;
  });
