import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import * as reservations from '../../repository/reservations.ts';

/** The answer to a post that was reserved or let go: the reservation as it stands. */
export const postReserved = async (tx: Tx, { reservationId }: { readonly reservationId: string }) => {
  const reservation = await reservations.find(tx, reservationId);
  return reservation ? { __typename: 'PostReserved' as const, reservation } : notFound('reservationId');
};
