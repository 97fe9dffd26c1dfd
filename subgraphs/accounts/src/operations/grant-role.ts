import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import type { Context } from '../context.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { refuseDocument, refuseLength } from '@hoso/shared/text-length.ts';
import { refuseDomain } from '../domain/grant-domain.ts';
import { grantRefused } from '../domain/refusals.ts';
import type { GrantRoleInput } from '../generated.ts';
import * as accounts from '../repository/accounts.ts';
import * as grants from '../repository/grants.ts';
import * as userGroups from '../repository/user-groups.ts';

const once = onStillTree(repeatable(requests));
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Cấp vai trò cho tài khoản hoặc nhóm: không ai cấp được điều mình không có, ngoài phạm vi hay thời hạn quyền của mình, cho chính mình (cả qua
 * tài khoản khác, qua nhóm), hay cho loại tài khoản không giữ được vai trò (chính sách của bảng quyết định). Người không có quyền trên toàn tỉnh
 * thì ủy quyền: quyền ấy tựa trên quyền của mình và hết cùng với nó.
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
          const noDomain = refuseDomain(input.domain);
          if (noDomain) return noDomain;
          if ((input.accountId == null) === (input.groupId == null))
            return invalidInput(
              'accountId',
              input.accountId ?? '',
              'Phải nêu đúng một trong "accountId" và "groupId": hãy bỏ bớt hoặc bổ sung.',
              'Name exactly one of "accountId" and "groupId": leave one out or add one.',
            );
          if (!(await grants.isRole(tx, input.role)))
            return invalidInput(
              'role',
              input.role.slice(0, 60),
              `"role" không có trong danh mục vai trò: "${input.role.slice(0, 40)}"; hãy dùng mã vai trò như AGENCY_OFFICER.`,
              `"role" is not in the catalog of roles: "${input.role.slice(0, 40)}"; use the code of a role, such as AGENCY_OFFICER.`,
            );
          const unitNo = await grants.unitNumber(tx, input.unitId);
          if (unitNo === undefined) return notFound('unitId');
          if (input.accountId != null && !(await accounts.exists(tx, input.accountId))) return notFound('accountId');
          if (input.groupId != null && (await userGroups.keeperOf(tx, input.groupId)) === undefined) return notFound('groupId');
          const { role, unitId, validFrom } = input;
          const [accountId, groupId, domain, validTo] = [
            input.accountId ?? null,
            input.groupId ?? null,
            input.domain ?? null,
            input.validTo ?? null,
          ];
          const restsOn = input.delegate ? await grants.delegable(tx, { role, domain, unitNo, validFrom, validTo }) : null;
          if (input.delegate && restsOn === null) return grantRefused();

          const documentId = await grants.recordDocument(tx, input.document);
          const grant = await grants.add(tx, {
            ...{ accountId, groupId, role, unitId, unitNo, domain, validFrom, validTo, documentId, grantedBy, restsOn },
          });
          const { id: grantId, delegated } = grant;
          const holder = (groupId ?? accountId)!;
          await audit(tx, 'grantRole', groupId ? 'UserGroup' : 'Account', [holder], {
            ...{ grantId, role, unitId, validFrom, validTo, delegated },
            ...(domain !== null && { domain }),
          });
          return { grantId };
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
