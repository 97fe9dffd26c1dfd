import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import type { Context } from '../context.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';
import { grantRefused } from '../domain/refusals.ts';
import type { GrantRoleInput } from '../generated.ts';
import * as accounts from '../repository/accounts.ts';
import * as grants from '../repository/grants.ts';

const once = onStillTree(repeatable(requests));
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Cấp vai trò: không ai cấp được điều mình không có, ngoài phạm vi hay thời hạn quyền của mình, cho chính mình (cả qua tài khoản khác), hay cho
 * loại tài khoản không giữ được vai trò (chính sách của bảng quyết định).
 */
export const grantRole = async (input: GrantRoleInput, { inSession, standing }: Context) => {
  const { accountId: grantedBy } = await standing();
  try {
    return await inSession((tx) =>
      once(
        tx,
        { accountId: grantedBy, requestId: input.requestId, operation: 'grantRole', input },
        async () => {
          if (input.validTo != null && input.validTo <= input.validFrom)
            return invalidInput(
              'validTo',
              input.validTo,
              `"validTo" phải sau "validFrom" (${input.validFrom}), nhận được ${input.validTo}.`,
              `"validTo" must come after "validFrom" (${input.validFrom}), got ${input.validTo}.`,
            );
          const tooLong =
            refuseDocument('document', input.document) ?? (input.domain == null ? null : refuseLength('domain', input.domain, 100));
          if (tooLong) return tooLong;
          if (!(await grants.isRole(tx, input.role)))
            return invalidInput(
              'role',
              input.role.slice(0, 60),
              `"role" không có trong danh mục vai trò: "${input.role.slice(0, 40)}"; hãy dùng mã vai trò như AGENCY_OFFICER.`,
              `"role" is not in the catalog of roles: "${input.role.slice(0, 40)}"; use the code of a role, such as AGENCY_OFFICER.`,
            );
          const unitNo = await grants.unitNumber(tx, input.unitId);
          if (unitNo === undefined) return notFound('unitId');
          const account = await accounts.find(tx, input.accountId);
          if (!account) return notFound('accountId');

          const documentId = await grants.recordDocument(tx, input.document);
          const { accountId, role, unitId, validFrom } = input;
          const grant = await grants.add(tx, {
            accountId,
            role,
            unitId,
            unitNo,
            domain: input.domain ?? null,
            validFrom,
            validTo: input.validTo ?? null,
            documentId,
            grantedBy,
          });
          await audit(tx, 'grantRole', 'Account', [accountId], { grantId: grant.id, role, unitId, validFrom, validTo: grant.validTo });
          return { grantId: grant.id };
        },
        async ({ grantId }) => {
          const grant = await grants.find(tx, grantId);
          return grant ? { __typename: 'RoleGranted' as const, grant } : notFound('accountId');
        },
      ),
    );
  } catch (error) {
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return grantRefused();
    throw error;
  }
};
