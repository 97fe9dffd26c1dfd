import { audit } from '@hoso/db/audit.ts';
import { recordEvent } from '@hoso/db/procedure-event.ts';
import { findRefusedCodes } from '@hoso/db/refused-codes.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { codeNotInForce, notFound } from '@hoso/shared/common-refusals.ts';
import { violated } from '@hoso/shared/errors.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { refuseAppointment } from '../domain/person-input.ts';
import { refuseMissing } from '../domain/required-field.ts';
import { type OverCap, jobPositionBlocked } from '../domain/position-terms.ts';
import { identityNumberRefused } from '../domain/refusals.ts';
import type { AppointPersonInput } from '../generated.ts';
import * as assignments from '../repository/assignments.ts';
import * as decisions from '../repository/decisions.ts';
import * as persons from '../repository/persons.ts';
import * as posts from '../repository/posts.ts';
import * as required from '../repository/required-fields.ts';
import { takePost } from './take-post.ts';
import { refuseForeignNumbers } from './refuse-foreign-numbers.ts';

const once = onStillTree(repeatable(requests));
const NUMBER_REFUSED = 'appointPersonNumberRefused';

/** Bổ nhiệm một người mới: hồ sơ, vị trí và quyết định cùng một giao dịch, khi đơn vị còn biên chế từ ngày hiệu lực trở đi. */
export const appointPerson = async (input: AppointPersonInput, context: Context) => {
  const { inSession, standing, province } = context;
  const { accountId } = await standing();
  const refused = refuseAppointment(input);
  if (refused) return refused;
  const numbers = input.identityNumber ? [input.identityNumber] : [];
  const tooMany = await refuseForeignNumbers(numbers, NUMBER_REFUSED, input.unitId, context);
  if (tooMany) return tooMany;
  try {
    return await inSession((tx) =>
      once(
        tx,
        { accountId, requestId: input.requestId, operation: 'appointPerson', input },
        async () => {
          const unit = await posts.findUnitFor(tx, input.unitId, input.effectiveFrom, null);
          if (!unit) return notFound('unitId');
          const [[retired], demands] = await Promise.all([
            findRefusedCodes(
              tx,
              [
                ['DOI_TUONG', input.category],
                ['GIOI_TINH', input.gender],
              ],
              input.effectiveFrom,
            ),
            required.findDemands(tx, unit.unitNo, input.effectiveFrom),
          ]);
          if (retired) return codeNotInForce(retired.catalog === 'GIOI_TINH' ? 'gender' : 'category', retired);
          const missing = refuseMissing(demands, {
            identityNumber: input.identityNumber != null,
            jobPositionId: input.jobPositionId != null,
          });
          if (missing) return missing;
          if (input.jobPositionId != null) {
            const terms = await posts.findTerms(tx, input.jobPositionId, unit.unitNo, input.effectiveFrom);
            if (!terms) return notFound('jobPositionId');
            if (terms.overGrade !== null) return jobPositionBlocked(terms as OverCap);
          }
          const { category, effectiveFrom: from, reservationId, overQuota } = input;
          const share = input.share ?? '1';
          const refusedPost = await takePost(tx, { unitNo: unit.unitNo, category, from, share, reservationId, overQuota });
          if (refusedPost) return refusedPost;

          const openedBy = await decisions.record(tx, {
            ...input.decision,
            unitNo: unit.unitNo,
            kind: 'BO_NHIEM',
            effectiveOn: input.effectiveFrom,
          });
          const person = await persons.add(tx, {
            unitNo: unit.unitNo,
            familyName: tidy(input.familyName),
            givenName: tidy(input.givenName),
          });
          const of = { personId: person.id, unitNo: unit.unitNo };
          await persons.addRecord(tx, { ...of, gender: input.gender, dateOfBirth: input.dateOfBirth, joinedOn: input.effectiveFrom });
          if (input.identityNumber) await persons.addIdentityNumber(tx, { ...of, number: input.identityNumber });
          await assignments.add(tx, {
            ...of,
            unitId: unit.id,
            postUnitNo: unit.unitNo,
            jobTitle: tidy(input.jobTitle),
            jobPositionId: input.jobPositionId ?? null,
            category,
            share,
            from,
            openedBy,
          });
          // The clocks run from the decision, not from the day it takes effect (ĐL Điều 9 khoản 1, HY Điều 10 khoản 1).
          const obligations = await recordEvent(tx, province, {
            ...{ event: 'RECRUITMENT_DECISION', on: input.decision.signedOn, personId: person.id, decisionId: openedBy },
            ...{ fromUnitNo: unit.unitNo, toUnitNo: unit.unitNo },
          });
          await audit(tx, 'appointPerson', 'Person', [person.id], {
            unitId: unit.id,
            jobTitle: tidy(input.jobTitle),
            category: input.category,
            effectiveFrom: input.effectiveFrom,
            decision: openedBy,
            obligations,
          });
          return { personId: person.id };
        },
        async ({ personId }) => {
          const [person] = await persons.findByIds(tx, [personId]);
          return person ? { __typename: 'PersonAppointed' as const, person } : notFound('unitId');
        },
      ),
    );
  } catch (error) {
    if (violated(error) === 'identity_number_once') {
      // What was refused is rolled back; that a number was tried is not.
      await inSession((tx) => audit(tx, NUMBER_REFUSED, 'Unit', [input.unitId]));
      return identityNumberRefused();
    }
    throw error;
  }
};
