import type { Sql } from 'postgres';
import type { Permission } from '@hoso/shared/permissions.ts';
import type { Policy } from '@hoso/shared/policies.ts';

/** The payroll module, but for its public tables of ranks and scales. Writing too: an import answers whether pay is as it says. */
const PAYROLL = ['payroll.pay.read', 'payroll.pay.write', 'payroll.month.read'] as const satisfies readonly Permission[];

type Withheld = { readonly permission: string; readonly kind: string | null; readonly unit_name: string | null; readonly article: string };

/** What a province keeps from whom. Accounts of the system are Sở Nội vụ's; its others keep the payroll of its own people (QC2024 Điều 13 khoản 2). */
export const withheldBy = ({ visibility, roles }: Pick<Policy, 'visibility' | 'roles'>): readonly Withheld[] => {
  const rule = visibility?.systemAdministratorSeesPayroll;
  if (!rule || rule.value) return [];
  const name = roles.get('SO_NOI_VU')?.units?.name;
  if (!name) throw new Error('the profile names no unit as SO_NOI_VU, from whose accounts payroll is to be withheld');
  return PAYROLL.flatMap((permission) => [
    { permission, kind: 'SYSTEM', unit_name: null, article: rule.article },
    { permission, kind: null, unit_name: name.normalize('NFC'), article: rule.article },
  ]);
};

/** Brings what is withheld in line with the profile; part of every start. Unfolds rights anew only where something changed. */
export const loadWithheldRights = async (bootstrap: Sql, policy: Pick<Policy, 'visibility' | 'roles'>): Promise<void> => {
  const wanted = bootstrap.json(withheldBy(policy));
  const fields = `permission text, kind text, unit_name text, article text`;
  await bootstrap.begin(async (tx) => {
    // No grant comes in between, as when roles change.
    await tx`lock table accounts.access_grant in share row exclusive mode`;
    const [differ] = await tx`
      (select permission, kind, unit_name, article from accounts.withheld_right except select * from jsonb_to_recordset(${wanted}) as w(${tx.unsafe(fields)}))
      union all (select * from jsonb_to_recordset(${wanted}) as w(${tx.unsafe(fields)}) except select permission, kind, unit_name, article from accounts.withheld_right)
      limit 1`;
    if (!differ) return;
    await tx`delete from accounts.withheld_right`;
    await tx`insert into accounts.withheld_right (permission, kind, unit_name, article)
      select permission, kind, unit_name, article from jsonb_to_recordset(${wanted}) as w(${tx.unsafe(fields)})`;
  });
};
