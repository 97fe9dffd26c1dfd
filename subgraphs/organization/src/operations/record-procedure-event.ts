import { audit } from '@hoso/db/audit.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { refuseEventDate } from '../domain/obligation-input.ts';
import { attachmentRequired, eventAlreadyRecorded } from '../domain/refusals.ts';
import type { RecordProcedureEventInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as obligations from '../repository/obligations.ts';
import * as units from '../repository/units.ts';

const once = repeatable(requests);

/**
 * Ghi nhận một sự kiện mà chưa có nghiệp vụ riêng (nộp phiếu thông tin, cấp tài khoản, tự nhập xong, rời phạm vi quản lý …): hoàn thành
 * các nghĩa vụ chờ nó và làm phát sinh nghĩa vụ tiếp theo theo quy chế của tỉnh.
 */
export const recordProcedureEvent = async (input: RecordProcedureEventInput, { inSession, standing, province }: Context) => {
  const { accountId, today } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'recordProcedureEvent', input },
      async () => {
        const { event, date } = input;
        const refused = refuseEventDate(event, date, today) ?? (input.decision ? refuseDocument('decision', input.decision) : null);
        if (refused) return refused;
        const person = await obligations.findPerson(tx, input.personId);
        if (!person) return notFound('personId');
        const unit = input.unitId == null ? person : (await units.findKnown(tx, input.unitId))[0];
        if (!unit) return notFound('unitId');
        await obligations.lockPerson(tx, person.id);
        if (await obligations.isRecorded(tx, { personId: person.id, event, eventOn: date })) return eventAlreadyRecorded(event, date);
        const lacking = input.decision ? undefined : await obligations.findNeedingPaper(tx, { personId: person.id, event, on: date });
        if (lacking) return attachmentRequired('decision', lacking);
        const decisionId = input.decision ? await decisions.record(tx, input.decision) : null;
        const done = await recordEvent(tx, province, {
          ...{ event, on: date, personId: person.id, decisionId },
          ...{ fromUnitNo: person.unitNo, toUnitNo: unit.unitNo },
        });
        await audit(tx, 'recordProcedureEvent', 'Person', [person.id], { event, on: date, decision: decisionId, ...done });
        return done;
      },
      async ({ completed, raised }) => ({
        __typename: 'ProcedureEventRecorded' as const,
        completed: await obligations.findByIds(tx, completed),
        raised: await obligations.findByIds(tx, raised),
      }),
    ),
  );
};
