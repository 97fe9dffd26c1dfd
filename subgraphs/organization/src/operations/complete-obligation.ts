import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import type { Tx } from '@hoso/db/session.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import type { IsoDate } from '@hoso/shared/dates.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { refuseCompletionDate } from '../domain/obligation-input.ts';
import { attachmentRequired, obligationNotOpen } from '../domain/refusals.ts';
import type { CompleteObligationInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as obligations from '../repository/obligations.ts';
import { obligationClosed } from './answers/obligation-closed.ts';

const once = repeatable(requests);

type Found = Awaited<ReturnType<typeof obligations.findToComplete>>;

/** What is to be completed, when it may be on that day and with that paper, and the id of the paper just recorded; or why not. */
export const readyToComplete = async (tx: Tx, found: Found, input: CompleteObligationInput, today: IsoDate) => {
  if (!found) return notFound('obligationId');
  const { state, version, raisedOn } = found;
  if (state === 'DONE' || state === 'WAIVED') return obligationNotOpen(state, found.closedOn!);
  if (version !== input.expectedVersion) return versionConflict(version);
  const on = input.date ?? today;
  // A decision may have been entered long after it took effect, and a calendar's report be made ahead of its day.
  const since = [found.eventOn, found.opensOn, raisedOn].reduce<string>((first, day) => (day && day < first ? day : first), today);
  const refused = refuseCompletionDate(on, since, today) ?? (input.paper ? refuseDocument('paper', input.paper) : null);
  if (refused) return refused;
  if (found.attachmentRequired && !input.paper) return attachmentRequired('paper', found);
  return { found, on, paperId: input.paper ? await decisions.record(tx, input.paper) : null };
};

/** Hoàn thành một nghĩa vụ của đơn vị trong phạm vi của người làm, vào ngày đã làm xong. */
export const completeObligation = async (input: CompleteObligationInput, { inSession, standing }: Context) => {
  const { accountId, today } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'completeObligation', input },
      async () => {
        const ready = await readyToComplete(tx, await obligations.findToComplete(tx, input.obligationId), input, today);
        if (isRefusal(ready)) return ready;
        const { on, paperId } = ready;
        const { id, due, version } = ready.found;
        if (!(await obligations.close(tx, { id, version, state: 'DONE', on, accountId, reason: null, paperId })))
          return versionConflict(version + 1);
        await audit(tx, 'completeObligation', 'Obligation', [id], { due, on, paper: paperId });
        return { obligationId: id };
      },
      (done) => obligationClosed(tx, done),
    ),
  );
};
