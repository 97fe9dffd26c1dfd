import { readFileSync } from 'node:fs';
import type { Sql } from 'postgres';
import { AUDITED_OPERATIONS } from '@hoso/shared/audited-operations.ts';
import { permissions } from '@hoso/shared/permissions.ts';
import { parse } from 'yaml';

type RoleFile = Record<string, { name: string; kinds: string[]; permissions: string[] }>;

/** The catalog of roles. Throws, naming role and permission, when one names a permission that does not exist. */
export const readRoles = (): RoleFile => {
  const roles = parse(readFileSync(new URL('./catalogs/roles.yaml', import.meta.url), 'utf8')) as RoleFile;
  for (const [code, role] of Object.entries(roles))
    for (const permission of role.permissions)
      if (!(permissions as readonly string[]).includes(permission))
        throw new Error(`roles.yaml: ${code} names an unknown permission ${permission}`);
  return roles;
};

/** Brings the roles of the database in line with the catalog; part of every start, in one transaction. */
export const loadRoles = async (bootstrap: Sql): Promise<void> => {
  const roles = readRoles();
  const pairs = Object.entries(roles).flatMap(([role, { permissions: held }]) => held.map((permission) => ({ role, permission })));
  await bootstrap.begin(async (tx) => {
    // What accounts hold is unfolded from grants and roles: no grant comes in between.
    await tx`lock table accounts.access_grant in share row exclusive mode`;
    await tx`insert into accounts.permission select unnest(${[...permissions]}::text[]) on conflict do nothing`;
    const rows = Object.entries(roles).map(([code, { name, kinds }]) => ({ code, name, kinds }));
    await tx`insert into accounts.role (code, name, kinds)
      select code, name, kinds from jsonb_to_recordset(${tx.json(rows)}) as r(code text, name text, kinds text[])
      on conflict (code) do update set name = excluded.name, kinds = excluded.kinds`;
    await tx`delete from accounts.role_permission p where not exists (
      select from unnest(${pairs.map((p) => p.role)}::text[], ${pairs.map((p) => p.permission)}::text[]) k(role, permission) where k.role = p.role and k.permission = p.permission)`;
    await tx`insert into accounts.role_permission select * from unnest(${pairs.map((p) => p.role)}::text[], ${pairs.map((p) => p.permission)}::text[]) on conflict do nothing`;
    const audited = Object.entries(AUDITED_OPERATIONS).filter(([, permission]) => permission !== null);
    await tx`delete from accounts.audited_operation where operation <> all (${audited.map(([operation]) => operation)})`;
    await tx`insert into accounts.audited_operation
      select * from unnest(${audited.map(([operation]) => operation)}::text[], ${audited.map(([, permission]) => permission)}::text[])
      on conflict (operation) do update set permission = excluded.permission`;
  });
};
