import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import type { Context } from '../context.ts';
import { refuseCompletionDate } from '../domain/obligation-input.ts';
import { obligationNotOpen } from '../domain/refusals.ts';
import type { CompleteObligationInput } from '../generated.ts';
import * as obligations from '../repository/obligations.ts';
import { obligationClosed } from './answers/obligation-closed.ts';

const once = repeatable(requests);

/** Hoàn thành một nghĩa vụ của đơn vị trong phạm vi của người làm, vào ngày đã làm xong. */
export const completeObligation = async (input: CompleteObligationInput, { inSession, standing }: Context) => {
  const { accountId, today } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'completeObligation', input },
      async () => {
        const found = await obligations.findToComplete(tx, input.obligationId);
        if (!found) return notFound('obligationId');
        const { id, state, version, raisedOn } = found;
        if (state === 'DONE' || state === 'WAIVED') return obligationNotOpen(state, found.closedOn!);
        if (version !== input.expectedVersion) return versionConflict(version);
        const on = input.date ?? today;
        // A decision may have been entered long after it took effect, and a calendar's report be made ahead of its day.
        const since = [found.eventOn, found.opensOn, raisedOn].reduce<string>((first, day) => (day && day < first ? day : first), today);
        const refused = refuseCompletionDate(on, since, today);
        if (refused) return refused;
        if (!(await obligations.close(tx, { id, version, state: 'DONE', on, accountId, reason: null })))
          return versionConflict(version + 1);
        await audit(tx, 'completeObligation', 'Obligation', [id], { due: found.due, on });
        return { obligationId: id };
      },
      (done) => obligationClosed(tx, done),
    ),
  );
};
