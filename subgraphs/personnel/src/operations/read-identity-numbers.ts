import { noteReading } from '@hoso/db/reading.ts';
import type { InSession } from '@hoso/db/session.ts';
import * as persons from '../repository/persons.ts';

/** Personal numbers of people in sight. Reading a restricted field leaves an entry too: who has seen whose number, when, and by what right. */
export const readIdentityNumbers = (ids: readonly string[], { inSession }: { readonly inSession: InSession }) =>
  inSession(async (tx) => {
    const numbers = await persons.findIdentityNumbers(tx, ids);
    const read = numbers.map(({ personId }) => personId);
    await noteReading(tx, 'readIdentityNumber', 'personnel.identity.read', read);
    return numbers;
  });
