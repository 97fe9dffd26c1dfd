import { inForce, readPolicy, roleNames, rolesOn } from '@hoso/shared/policies.ts';
import type { Context } from '../context.ts';
import { signingRule } from '../domain/signer.ts';
import * as managingAuthority from '../repository/managing-authority.ts';

export type SignerRow = {
  readonly role: string;
  readonly roleName: string;
  readonly bySignature: boolean;
  readonly article: string;
  readonly unitId: string;
  readonly managedBy: string | null;
};

/**
 * Ai ký dữ liệu hồ sơ của một người hôm nay, theo quy chế của tỉnh (ĐT Điều 11; HY Điều 8). Null khi người ấy không có hoặc ngoài phạm vi, hay
 * không giữ vị trí nào hôm nay, hay không quy định nào nói tới.
 */
export const signerFor = async (
  personId: string,
  { read, province, legalToday, assignmentOn }: Pick<Context, 'read' | 'province' | 'legalToday' | 'assignmentOn'>,
): Promise<SignerRow | null> => {
  const today = await legalToday();
  const assignment = await assignmentOn(today).load(personId);
  if (!assignment) return null;
  const [unit, managed] = await Promise.all([
    read((tx) => managingAuthority.keeperOf(tx, assignment.postUnitNo, today)),
    read((tx) => managingAuthority.find(tx, personId, today)),
  ]);
  if (!unit) return null;
  const policy = readPolicy(province);
  const managedBy = managed?.authority ?? null;
  const rule = signingRule(
    policy.approvals.filter((one) => inForce(one, today)),
    { category: assignment.category, managedBy, unit },
  );
  // A role that ended has passed to one of today, or to nobody.
  const [role] = rule ? rolesOn(policy, [rule.approver], today) : [];
  if (!rule || !role) return null;
  const { bySignature, article } = rule;
  return { role, roleName: roleNames(policy, [role], today)[0]!, bySignature, article, unitId: unit.unitId, managedBy };
};
