import { type EventDone, recordEvent } from '@hoso/db/procedure-event.ts';
import type { Tx } from '@hoso/db/session.ts';
import * as persons from '../repository/persons.ts';

type Move = {
  readonly personId: string;
  readonly fromUnitNo: number;
  readonly toUnitNo: number;
  /** Whether both posts belong to one unit. */
  readonly inside: boolean;
  readonly on: string;
  readonly decisionId: string;
};

/**
 * What a move starts: the transfer itself, the change that whoever keeps the record from then on enters, and, where the record passes today, its
 * receipt. Passes the record. Answers the obligations closed and raised.
 */
export const recordMove = async (
  tx: Tx,
  province: string,
  today: string,
  { personId, fromUnitNo, toUnitNo, inside, on, decisionId }: Move,
): Promise<EventDone[]> => {
  const moved = { personId, toUnitNo, decisionId };
  const done = [
    await recordEvent(tx, province, { ...moved, event: inside ? 'TRANSFER_INSIDE_UNIT' : 'TRANSFER_BETWEEN_UNITS', on, fromUnitNo }),
    await recordEvent(tx, province, { ...moved, event: 'CHANGE_BY_DECISION', on, fromUnitNo: toUnitNo }),
  ];
  const taken = await persons.takeCustody(tx, personId);
  if (taken.length > 0 && !inside)
    done.push(await recordEvent(tx, province, { ...moved, event: 'TRANSFER_RECEIVED', on: today, fromUnitNo: toUnitNo }));
  return done;
};
