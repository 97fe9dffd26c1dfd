import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import type { Tx } from '@hoso/db/session.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { tidy } from '@hoso/shared/names.ts';
import { MAX_PAGE } from '@hoso/shared/paging.ts';
import { LONGEST_SUMMARY, refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { permissionsOf, type RecordPart } from '../domain/record-parts.ts';
import { consentRefused } from '../domain/refusals.ts';
import type { GiveConsentInput, GiveOwnConsentInput } from '../generated.ts';
import * as consents from '../repository/consents.ts';
import * as grants from '../repository/grants.ts';

const once = onStillTree(repeatable(requests));

type Wish = {
  readonly accountId: string;
  readonly parts: readonly RecordPart[];
  readonly purpose: string;
  readonly validFrom: string;
  readonly validTo: string;
};

const refuseTerms = ({ parts, purpose, validFrom, validTo }: Wish) => {
  if (parts.length === 0)
    return invalidInput(
      'parts',
      '[]',
      '"parts" phải nêu ít nhất một phần hồ sơ: hãy chọn.',
      '"parts" must name at least one part: choose.',
    );
  if (validTo <= validFrom)
    return invalidInput(
      'validTo',
      validTo,
      `"validTo" phải sau "validFrom" (${validFrom}), nhận được ${validTo}: hãy sửa lại.`,
      `"validTo" must come after "validFrom" (${validFrom}), got ${validTo}: mend it.`,
    );
  return refuseLength('purpose', purpose, LONGEST_SUMMARY);
};

/** Writes the consent and its entry; whoever is named finds it there. */
const write = async (
  tx: Tx,
  operation: string,
  kind: string,
  wish: Wish,
  { personIds, unitId, documentId }: { personIds: readonly string[]; unitId: string | null; documentId: string | null },
) => {
  const { accountId, parts, validFrom, validTo } = wish;
  if (!isId(accountId)) return consentRefused('accountId');
  const permissions = permissionsOf(parts);
  const given = await consents.give(tx, {
    ...{ kind, accountId, personIds, unitId, permissions, purpose: tidy(wish.purpose), validFrom, validTo, documentId },
  });
  if ('refused' in given) {
    if (given.refused === 'PERSONS') return notFound('personIds');
    if (given.refused === 'UNIT') return notFound('unitId');
    return consentRefused(given.refused === 'GRANTEE' ? 'accountId' : 'parts');
  }
  const { id: consentId } = given;
  await audit(tx, operation, personIds.length > 0 ? 'Person' : 'Unit', personIds.length > 0 ? personIds : [unitId!], {
    ...{ consentId, kind, accountId, permissions, validFrom, validTo },
  });
  return { consentId };
};

const told = async (tx: Tx, consentId: string) => {
  const consent = await consents.find(tx, consentId);
  return consent ? { __typename: 'ConsentGiven' as const, consent } : notFound('consentId');
};

/**
 * Cơ quan có thẩm quyền đồng ý bằng văn bản cho nghiên cứu hồ sơ, hoặc cho một hệ thống kết nối (LS Điều 3 khoản 3). Chỉ mở điều người đồng ý
 * tự mình được xem, ở người và đơn vị trong phạm vi của mình; hết vào ngày đã định.
 */
export const giveConsent = async (input: GiveConsentInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'giveConsent', input },
      async () => {
        if (input.kind === 'OWN')
          return invalidInput(
            'kind',
            input.kind,
            '"kind" là OWN chỉ do chính người có hồ sơ đồng ý: hãy dùng giveOwnConsent, hoặc chọn STUDY, LINK.',
            '"kind" OWN is given by the person only: use giveOwnConsent, or choose STUDY or LINK.',
          );
        const wrong = refuseTerms(input) ?? refuseDocument('document', input.document);
        if (wrong) return wrong;
        const personIds = [...new Set(input.personIds)];
        if ((personIds.length === 0) === (input.unitId == null) || personIds.length > MAX_PAGE)
          return invalidInput(
            'personIds',
            String(personIds.length),
            `Phải nêu hoặc từ 1 đến ${MAX_PAGE} người ở "personIds", hoặc một đơn vị ở "unitId", không cả hai: hãy sửa lại.`,
            `Name either 1 to ${MAX_PAGE} people at "personIds" or a unit at "unitId", not both: mend it.`,
          );
        if (!personIds.every(isId)) return notFound('personIds');
        if (input.unitId != null && !isId(input.unitId)) return notFound('unitId');
        const documentId = await grants.recordDocument(tx, input.document);
        return write(tx, 'giveConsent', input.kind, input, { personIds, unitId: input.unitId ?? null, documentId });
      },
      ({ consentId }) => told(tx, consentId),
    ),
  );
};

/** Chính người có hồ sơ đồng ý cho một tài khoản xem hồ sơ của mình. */
export const giveOwnConsent = async (input: GiveOwnConsentInput, { inSession, standing, read }: Context) => {
  const { accountId } = await standing();
  const self = await read((tx) => consents.selfOf(tx));
  if (!self) return notFound('accountId');
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'giveOwnConsent', input },
      async () => refuseTerms(input) ?? write(tx, 'giveOwnConsent', 'OWN', input, { personIds: [self], unitId: null, documentId: null }),
      ({ consentId }) => told(tx, consentId),
    ),
  );
};
