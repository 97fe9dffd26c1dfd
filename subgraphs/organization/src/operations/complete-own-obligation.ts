import { audit } from '@hoso/db/audit.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { versionConflict } from '@hoso/shared/common-refusals.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { attachmentRequired } from '../domain/refusals.ts';
import type { CompleteObligationInput } from '../generated.ts';
import * as obligations from '../repository/obligations.ts';
import { readyToComplete } from './complete-obligation.ts';
import { obligationClosed } from './answers/obligation-closed.ts';

const once = repeatable(requests);

/**
 * Một người hoàn thành việc của chính mình, như tự nhập hồ sơ hay khai thay đổi. Chờ sự kiện nào thì sự kiện ấy đã xảy ra: nghĩa vụ tiếp
 * theo phát sinh trong cùng giao dịch, nên không ai phải ghi nhận lần nữa.
 */
export const completeOwnObligation = async (input: CompleteObligationInput, { inSession, standing, province }: Context) => {
  const { accountId, today } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'completeOwnObligation', input },
      async () => {
        const ready = await readyToComplete(tx, await obligations.findOwn(tx, input.obligationId), input, today);
        if (isRefusal(ready)) return ready;
        const { found, on, paperId } = ready;
        const { id, due, version, unitNo, personId } = found;
        const [event] = found.completedBy;
        const other = event && paperId === null && (await obligations.findOwnNeedingPaper(tx, { personId: personId!, event, on }));
        if (other) return attachmentRequired('paper', other);
        const done =
          event &&
          (await recordEvent(tx, province, {
            ...{ event, on, personId: personId!, decisionId: paperId, fromUnitNo: unitNo, toUnitNo: unitNo },
          }));
        const closed =
          done?.completed.includes(id) ||
          (await obligations.close(tx, { id, version, state: 'DONE', on, accountId, reason: null, paperId }));
        if (!closed) return versionConflict(version + 1);
        await audit(tx, 'completeOwnObligation', 'Obligation', [id], { due, on, paper: paperId, event: event ?? null, ...done });
        return { obligationId: id };
      },
      (done) => obligationClosed(tx, done),
    ),
  );
};
