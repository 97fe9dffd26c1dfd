import { audit } from '@hoso/db/audit.ts';
import { type EventDone, recordEvent } from '@hoso/db/procedure-event.ts';
import { holdTree } from '@hoso/db/tree-lock.ts';
import type { Context } from '../context.ts';
import * as assignments from '../repository/assignments.ts';
import * as persons from '../repository/persons.ts';
import * as posts from '../repository/posts.ts';

/**
 * Records whose future-dated move came into force go to their new custodian, who has received them with that. Run by the worker;
 * answers how many moved.
 */
export const settleCustody = async ({
  inSession,
  legalToday,
  province,
}: Pick<Context, 'inSession' | 'legalToday' | 'province'>): Promise<number> => {
  const today = await legalToday();
  return inSession(async (tx) => {
    await holdTree(tx);
    const moved = await persons.takeCustody(tx, null);
    if (moved.length === 0) return 0;
    const obligations: EventDone[] = [];
    for (const { personId, postUnitNo, fromPostUnitNo, openedBy } of await assignments.findLastMoves(tx, moved, today))
      if (!fromPostUnitNo || !(await posts.sameUnit(tx, fromPostUnitNo, postUnitNo, today)))
        obligations.push(
          await recordEvent(tx, province, {
            ...{ event: 'TRANSFER_RECEIVED', on: today, personId, decisionId: openedBy },
            ...{ fromUnitNo: postUnitNo, toUnitNo: postUnitNo },
          }),
        );
    const [completed, raised] = [obligations.flatMap((one) => one.completed), obligations.flatMap((one) => one.raised)];
    await audit(tx, 'settleCustody', 'Person', moved, { completed: completed.length, raised: raised.length });
    return moved.length;
  });
};
