import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/personnel.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import type { SetManagingAuthorityInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as managingAuthority from '../repository/managing-authority.ts';
import * as persons from '../repository/persons.ts';

const once = repeatable(requests);

/** Ghi nhận diện quản lý của một người theo quyết định: ai ký cho người ấy tùy vào đó (ĐT Điều 11 khoản 5). */
export const setManagingAuthority = async (input: SetManagingAuthorityInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'setManagingAuthority', input },
      async () => {
        const wrong = refuseDocument('decision', input.decision);
        if (wrong) return wrong;
        const { personId, effectiveOn, authority = null } = input;
        const person = isId(personId) ? (await persons.findByIds(tx, [personId]))[0] : undefined;
        if (!person) return notFound('personId');
        const latest = await managingAuthority.findLatest(tx, personId);
        const since = latest ? (latest.validTo ?? latest.validFrom) : null;
        if (since !== null && (latest!.validTo === null ? effectiveOn <= since : effectiveOn < since))
          return invalidInput(
            'effectiveOn',
            effectiveOn,
            `"effectiveOn" phải sau lần thay đổi gần nhất (${since}), nhận được ${effectiveOn}: hãy sửa lại.`,
            `"effectiveOn" must come after the last change (${since}), got ${effectiveOn}: mend it.`,
          );
        const standing = latest?.validTo === null ? latest.authority : null;
        if (standing === authority)
          return invalidInput(
            'authority',
            authority ?? '',
            'Người này đang thuộc đúng diện ấy: không có gì để thay đổi, hãy kiểm tra lại "authority".',
            'The person is managed so already: nothing to change, check "authority".',
          );
        const decisionId = await decisions.record(tx, { ...input.decision, unitNo: person.unitNo, kind: 'PHAN_CAP_QUAN_LY', effectiveOn });
        if (standing !== null) await managingAuthority.close(tx, { personId, on: effectiveOn, closedBy: decisionId });
        if (authority !== null)
          await managingAuthority.open(tx, { personId, unitNo: person.unitNo, authority, validFrom: effectiveOn, openedBy: decisionId });
        await audit(tx, 'setManagingAuthority', 'Person', [personId], {
          before: standing,
          after: authority,
          effectiveOn,
          decision: decisionId,
        });
        return { personId, authority };
      },
      async ({ personId, authority }) => {
        const [person] = await persons.findByIds(tx, [personId]);
        return person ? { __typename: 'ManagingAuthoritySet' as const, person, managedBy: authority } : notFound('personId');
      },
    ),
  );
};
