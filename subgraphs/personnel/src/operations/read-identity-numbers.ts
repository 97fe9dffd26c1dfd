import { audit } from '@hoso/db/audit.ts';
import type { InSession } from '@hoso/db/session.ts';
import * as persons from '../repository/persons.ts';

/** Personal numbers of people in scope. Reading a restricted field leaves an entry too: who has seen whose number, and when. */
export const readIdentityNumbers = (ids: readonly string[], { inSession }: { readonly inSession: InSession }) =>
  inSession(async (tx) => {
    const numbers = await persons.findIdentityNumbers(tx, ids);
    if (numbers.length > 0)
      await audit(
        tx,
        'readIdentityNumber',
        'Person',
        numbers.map(({ personId }) => personId),
      );
    return numbers;
  });
