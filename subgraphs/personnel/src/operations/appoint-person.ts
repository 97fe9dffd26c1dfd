import { audit } from '@hoso/db/audit.ts';
import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { findRefusedRanks } from '@hoso/db/refused-ranks.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import type { Tx } from '@hoso/db/session.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { codeNotInForce, notFound } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { refuseAppointment } from '../domain/person-input.ts';
import type { RankWarning } from '../domain/position-terms.ts';
import { identityNumberRefused } from '../domain/refusals.ts';
import type { AppointPersonInput } from '../generated.ts';
import * as persons from '../repository/persons.ts';
import * as posts from '../repository/posts.ts';
import { enterNewcomer } from './enter-newcomer.ts';
import { judgePosition } from './judge-position.ts';
import { refuseFacts } from './refuse-facts.ts';
import { refuseForeignNumbers } from './refuse-foreign-numbers.ts';
import { takePost } from './take-post.ts';

const once = onStillTree(repeatable(requests));
const NUMBER_REFUSED = 'appointPersonNumberRefused';

/** Why somebody new cannot be appointed as asked, though the unit is there: codes, fields, rank, position, posts; else what is to be said. Takes the post. */
const judgeAppointment = async (tx: Tx, input: AppointPersonInput, unitNo: number) => {
  const { category, gender, rankCode, jobPositionId, identityNumber, effectiveFrom: on, reservationId, overQuota } = input;
  const none: RankWarning[] = [];
  const unfit = await refuseFacts(tx, {
    ...{ unitNo, on },
    codes: [
      ['category', 'DOI_TUONG', category],
      ['gender', 'GIOI_TINH', gender],
    ],
    filled: { identityNumber: identityNumber != null, jobPositionId: jobPositionId != null },
  });
  if (unfit) return { refused: unfit, warnings: none };
  const [retired] = await findRefusedRanks(tx, rankCode == null ? [] : [rankCode], on);
  if (retired) return { refused: codeNotInForce('rankCode', retired), warnings: none };
  const { refused, warnings } = await judgePosition(tx, { jobPositionId, unitNo, on }, async () => rankCode ?? null);
  if (refused) return { refused, warnings };
  const share = input.share ?? '1';
  return { refused: await takePost(tx, { unitNo, category, from: on, share, reservationId, overQuota }), warnings };
};

/**
 * The input as the ledger hashes it, since a hash over a personal number would find it again: there are few to try. While the index key
 * rotates also as it was hashed before.
 */
const withoutNumber = async (tx: Tx, fieldKeys: FieldKeys, input: AppointPersonInput) => {
  const [indexes = [null]] = await persons.indexesOf(tx, fieldKeys, input.identityNumber ? [input.identityNumber] : []);
  const [current, ...formerly] = indexes.map((identityNumber) => ({ ...input, identityNumber }));
  return { input: current, formerly };
};

/** Bổ nhiệm một người mới: hồ sơ, vị trí và quyết định cùng một giao dịch, khi đơn vị còn biên chế từ ngày hiệu lực trở đi. */
export const appointPerson = async (input: AppointPersonInput, context: Context) => {
  const { inSession, standing, province, fieldKeys } = context;
  const { accountId } = await standing();
  const wrong = refuseAppointment(input);
  if (wrong) return wrong;
  const numbers = input.identityNumber ? [input.identityNumber] : [];
  const tooMany = await refuseForeignNumbers(numbers, NUMBER_REFUSED, input.unitId, context);
  if (tooMany) return tooMany;
  let said: RankWarning[] = [];
  try {
    return await inSession(async (tx) =>
      once(
        tx,
        { accountId, requestId: input.requestId, operation: 'appointPerson', ...(await withoutNumber(tx, fieldKeys, input)) },
        async () => {
          const { effectiveFrom, category } = input;
          const unit = await posts.findUnitFor(tx, input.unitId, effectiveFrom, null);
          if (!unit) return notFound('unitId');
          const { refused, warnings } = await judgeAppointment(tx, input, unit.unitNo);
          if (refused) return refused;
          const { personId, openedBy } = await enterNewcomer(tx, fieldKeys, input, unit);
          // The clocks run from the decision, not from the day it takes effect (ĐL Điều 9 khoản 1, HY Điều 10 khoản 1).
          const obligations = await recordEvent(tx, province, {
            ...{ event: 'RECRUITMENT_DECISION', on: input.decision.signedOn, personId, decisionId: openedBy },
            ...{ fromUnitNo: unit.unitNo, toUnitNo: unit.unitNo },
          });
          const told = { unitId: unit.id, jobTitle: tidy(input.jobTitle), category, effectiveFrom, decision: openedBy, obligations };
          await audit(tx, 'appointPerson', 'Person', [personId], told);
          said = warnings;
          return { personId };
        },
        async ({ personId }) => {
          const [person] = await persons.findByIds(tx, [personId]);
          // Warnings are said once, to whoever appointed him.
          return person ? { __typename: 'PersonAppointed' as const, person, warnings: said } : notFound('unitId');
        },
      ),
    );
  } catch (error) {
    if (persons.isNumberTaken(error)) {
      // What was refused is rolled back; that a number was tried is not.
      await inSession((tx) => audit(tx, NUMBER_REFUSED, 'Unit', [input.unitId]));
      return identityNumberRefused();
    }
    throw error;
  }
};
