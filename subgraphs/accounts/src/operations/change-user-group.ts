import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import type { Tx } from '@hoso/db/session.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { refuseLength } from '@hoso/shared/text-length.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { groupRefused } from '../domain/refusals.ts';
import type { AddGroupMemberInput, CloseUserGroupInput, CreateUserGroupInput, RemoveGroupMemberInput } from '../generated.ts';
import * as accounts from '../repository/accounts.ts';
import * as grants from '../repository/grants.ts';
import * as userGroups from '../repository/user-groups.ts';

const once = onStillTree(repeatable(requests));
const INSUFFICIENT_PRIVILEGE = '42501';

const changed = async (tx: Tx, groupId: string) => {
  const group = await userGroups.find(tx, groupId);
  return group ? { __typename: 'UserGroupChanged' as const, group } : notFound('groupId');
};

/** What the policies of groups refuse: a right of the group is not the caller's to give, or the unit is outside of his scope. */
const unlessRefused = async <T>(work: () => Promise<T>) => {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return groupRefused();
    throw error;
  }
};

/** Lập nhóm người dùng ở một đơn vị trong phạm vi. */
export const createUserGroup = async (input: CreateUserGroupInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return unlessRefused(() =>
    inSession((tx) =>
      once(
        tx,
        { accountId, requestId: input.requestId, operation: 'createUserGroup', input },
        async () => {
          const wrong = refuseLength('name', input.name);
          if (wrong) return wrong;
          const unitNo = await grants.unitNumber(tx, input.unitId);
          if (unitNo === undefined) return notFound('unitId');
          const groupId = await userGroups.create(tx, { name: tidy(input.name), unitId: input.unitId, unitNo, createdBy: accountId });
          await audit(tx, 'createUserGroup', 'UserGroup', [groupId], { unitId: input.unitId });
          return { groupId };
        },
        ({ groupId }) => changed(tx, groupId),
      ),
    ),
  );
};

/** Giải thể nhóm: câu lệnh tiếp theo của mọi thành viên đã không còn quyền của nhóm. */
export const closeUserGroup = async (input: CloseUserGroupInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'closeUserGroup', input },
      async () => {
        const { groupId } = input;
        if (!(await userGroups.close(tx, groupId, accountId))) return notFound('groupId');
        await audit(tx, 'closeUserGroup', 'UserGroup', [groupId]);
        return { groupId };
      },
      ({ groupId }) => changed(tx, groupId),
    ),
  );
};

/** Thêm một tài khoản vào nhóm: như cấp cho nó từng quyền của nhóm, nên người thêm phải cấp được từng quyền ấy. */
export const addGroupMember = async (input: AddGroupMemberInput, { inSession, standing }: Context) => {
  const { accountId: addedBy } = await standing();
  return unlessRefused(() =>
    inSession((tx) =>
      once(
        tx,
        { accountId: addedBy, requestId: input.requestId, operation: 'addGroupMember', input },
        async () => {
          const { groupId, accountId, validFrom, validTo = null } = input;
          if (validTo !== null && validTo <= validFrom)
            return invalidInput(
              'validTo',
              validTo,
              `"validTo" phải sau "validFrom" (${validFrom}), nhận được ${validTo}: hãy sửa lại.`,
              `"validTo" must come after "validFrom" (${validFrom}), got ${validTo}: mend it.`,
            );
          const group = await userGroups.find(tx, groupId);
          const unitNo = await userGroups.keeperOf(tx, groupId);
          if (!group || unitNo === undefined) return notFound('groupId');
          if (!(await accounts.exists(tx, accountId))) return notFound('accountId');
          if (group.members.some((member) => member.accountId === accountId))
            return invalidInput(
              'accountId',
              accountId,
              'Tài khoản ở "accountId" đang trong nhóm: hãy chọn tài khoản khác, hoặc đưa ra khỏi nhóm trước.',
              'The account at "accountId" is in the group: choose another, or take it out first.',
            );
          await userGroups.addMember(tx, { groupId, unitNo, accountId, validFrom, validTo, addedBy });
          await audit(tx, 'addGroupMember', 'UserGroup', [groupId, accountId], { validFrom, validTo });
          return { groupId };
        },
        ({ groupId }) => changed(tx, groupId),
      ),
    ),
  );
};

/** Đưa một tài khoản ra khỏi nhóm: quyền có qua nhóm, và những gì đã ủy quyền từ đó, hết ở câu lệnh tiếp theo. */
export const removeGroupMember = async (input: RemoveGroupMemberInput, { inSession, standing }: Context) => {
  const { accountId: removedBy } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId: removedBy, requestId: input.requestId, operation: 'removeGroupMember', input },
      async () => {
        const { groupId, accountId } = input;
        if (!(await userGroups.removeMember(tx, groupId, accountId, removedBy))) return notFound('accountId');
        await audit(tx, 'removeGroupMember', 'UserGroup', [groupId, accountId]);
        return { groupId };
      },
      ({ groupId }) => changed(tx, groupId),
    ),
  );
};
