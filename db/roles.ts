import type { Sql } from 'postgres';

/** Schemas, each with an owner nobody signs in as. */
export const schemas = ['hoso', 'accounts', 'organization', 'personnel', 'payroll', 'training'] as const;

/** Roles that own published functions and have policies of their own; nobody signs in as one. */
const gates = ['accounts_gate', 'organization_gate', 'personnel_gate', 'payroll_gate', 'training_gate'] as const;

/** Login roles: one per subgraph, the door that serves sign-in only, and the worker's. */
export const loginRoles = [
  'accounts_app',
  'accounts_door',
  'organization_app',
  'personnel_app',
  'payroll_app',
  'training_app',
  'worker',
] as const;
export type LoginRole = (typeof loginRoles)[number];

/**
 * Makes every role the migrations name, and lets the bootstrap role act for the owners and gates.
 * Login roles get the given passwords. Repeating it changes nothing but the passwords.
 */
export const ensureRoles = async (bootstrap: Sql, passwords: Readonly<Record<LoginRole, string>>): Promise<void> => {
  const existing = new Set((await bootstrap<{ rolname: string }[]>`select rolname from pg_roles`).map((role) => role.rolname));
  const [me] = await bootstrap<{ name: string }[]>`select current_user as name`;
  for (const role of [...schemas.map((schema) => `${schema}_owner`), ...gates]) {
    if (!existing.has(role)) await bootstrap.unsafe(`create role ${role} nologin`);
    await bootstrap.unsafe(`grant ${role} to ${quoted(me!.name)} with set true, inherit true`);
  }
  for (const role of loginRoles) {
    if (!existing.has(role)) await bootstrap.unsafe(`create role ${role} login nocreatedb nocreaterole noreplication`);
    // A role may change its own settings; what it left behind ends with the next start.
    await bootstrap.unsafe(`alter role ${role} reset all`);
    const elsewhere = await bootstrap<
      { name: string }[]
    >`select d.datname as name from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
      where s.setrole = ${role}::regrole`;
    for (const { name } of elsewhere) await bootstrap.unsafe(`alter role ${role} in database ${quoted(name)} reset all`);
    await bootstrap.unsafe(`alter role ${role} password ${literal(passwords[role])}`);
    await bootstrap.unsafe(`alter role ${role} set statement_timeout = '30s'`);
    await bootstrap.unsafe(`alter role ${role} set lock_timeout = '15s'`);
    // Every statement of ours is prepared and written so that one plan serves whatever it is asked with (an `any` of ids, conditions that are
    // there or not). Left to choose, the server plans many of them anew each time, which costs more than running them.
    await bootstrap.unsafe(`alter role ${role} set plan_cache_mode = 'force_generic_plan'`);
    await bootstrap.unsafe(`alter role ${role} set idle_in_transaction_session_timeout = '60s'`);
  }
};

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
