import type { Sql } from 'postgres';
import { loginRoles, schemas } from '@hoso/db/roles.ts';
import { permissions } from '@hoso/shared/permissions.ts';

/** Tables without row-level security, each with its reason: none of them says anything about a person. */
export const OPEN_TABLES: Readonly<Record<string, string>> = {
  'accounts.permission': 'names of permissions, the same for everybody',
  'accounts.role': 'names of roles, the same for everybody',
  'accounts.role_permission': 'what a role may do, the same for everybody',
  'hoso.fixed_today': 'legal today of demonstrations; only the launcher writes it and only hoso.today() reads it',
  'hoso.setup': 'what a start has done already; no serving role reads it',
  'organization.gender': 'codes of a closed list',
  'organization.person_category': 'codes of a closed list',
  'organization.quota_kind': 'codes of a closed list',
  'organization.rank_kind': 'codes of a closed list',
  'payroll.rank_code': 'codes of ranks',
  'payroll.scale_code': 'codes of scales',
  'organization.unit_kind': 'a catalog of terms',
  'organization.unit_level': 'a catalog of terms',
};

/** Policies that name no permission or more than one, or ask per row, each with its reason. */
const UNUSUAL_POLICIES: Readonly<Record<string, string>> = {
  'accounts.access_grant give': 'asks about the grant itself: to whom, which role, over what, for how long',
  'organization.decision add': 'a decision opens a change of units or of quotas',
  'payroll.decision read': 'is read by whoever reads a pay fact it opened, so it leans on the policy of payroll.pay',
};

/** Functions that are no command of a domain: migrations call them, nobody else may. */
const MIGRATION_PROCEDURES = [
  'hoso.settle_audit()',
  'hoso.settle_owners()',
  'hoso.protect_record(regclass,text,text,text)',
  'hoso.protect_requests(regclass)',
];

/** Functions that every domain's policies and first question stand on. */
const SHARED_FUNCTIONS = [
  'accounts.caller()',
  'accounts.self()',
  'accounts.consented(text)',
  'accounts.scope(text)',
  'accounts.everywhere(text)',
  'accounts.caller_rights()',
  'hoso.today()',
];

/** Keys to a person that do not move with custody, each with its reason. */
const FIXED_PERSON_KEYS: Readonly<Record<string, string>> = {
  'accounts.account': 'an account is held by a person wherever he serves',
  'payroll.payroll_line': 'a line stays with the unit that paid it',
  'training.enrolment': 'an enrolment stays with the unit that sent him',
};

const ownerOf = (schema: string): string => `${schema}_owner`;
const owners = schemas.map(ownerOf);
const gates = schemas.filter((schema) => schema !== 'hoso').map((schema) => `${schema}_gate`);
const isServing = (role: string): boolean => (loginRoles as readonly string[]).includes(role);
const ownSchemaOf = (role: string): string => role.replace(/_(app|door|gate|owner)$/, '');

type Relation = {
  name: string;
  schema: string;
  relation: string;
  kind: string;
  owner: string;
  enabled: boolean;
  forced: boolean;
  options: string[] | null;
};
export const relationsOf = (sql: Sql): Promise<Relation[]> => sql<Relation[]>`
  select n.nspname || '.' || c.relname as name, n.nspname as schema, c.relname as relation, c.relkind::text as kind, c.relowner::regrole::text as owner,
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced, c.reloptions as options
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any (${[...schemas]}) and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`;

type Policy = { table: string; name: string; kind: string; command: string; roles: string[]; using: string | null; check: string | null };
export const policiesOf = (sql: Sql): Promise<Policy[]> => sql<Policy[]>`
  select schemaname || '.' || tablename as table, policyname as name, lower(permissive) as kind, cmd as command, roles::text[] as roles, qual as using, with_check as check
  from pg_policies where schemaname = any (${[...schemas]}) order by 1, 2`;

/** Permissions a policy asks for, in the order it names them. */
export const permissionsIn = ({ using, check }: Pick<Policy, 'using' | 'check'>): string[] => [
  ...new Set([...`${using ?? ''} ${check ?? ''}`.matchAll(/'([a-z]+\.[a-z_]+\.[a-z]+)'::text/g)].map(([, name]) => name!)),
];

const words = (expression: string): string =>
  expression
    .replace(/\s+/g, ' ')
    .replace(
      /\( SELECT accounts\.everywhere\('([^']+)'::text\) AS everywhere\) OR \((\w+) <@ \( SELECT accounts\.scope\('\1'::text\) AS scope\)\)/g,
      '$2 in scope of $1',
    )
    .replace(/\( SELECT accounts\.(\w+)\('([^']+)'::text\) AS \w+\)/g, '$1 $2')
    .replace(/\( SELECT accounts\.(\w+)\(\) AS \w+\)/g, '$1')
    .replace(/\( SELECT \('([^']+)'::text = ANY \(r\.permissions\)\) FROM accounts\.caller_rights\(\) r\([^)]*\)\)/g, 'holds $1')
    .replaceAll('::int4multirange', '')
    .replace(/(\w+) = ANY \((\w+(?: [a-z.]+)?)::uuid\[\]\)/g, '$1 among $2')
    .replace(/^\((.*)\)$/, '$1');

/** A policy as a person reads it: `personnel.record change: update where unit_no in scope of personnel.record.write, and stays so`. */
export const policyInWords = ({ table, name, kind, command, roles, using, check }: Policy): string => {
  const whom = roles.join() === 'public' ? '' : ` by ${roles.join()}`;
  const [from, to] = [using === null ? null : words(using), check === null ? null : words(check)];
  const becomes = to === null ? '' : to === from ? ', and stays so' : ` into ${to}`;
  return `${table} ${name}: ${kind === 'restrictive' ? 'only ' : ''}${command.toLowerCase()}${whom}${from === null ? '' : ` where ${from}`}${becomes}`;
};

type Right = { role: string; what: string; schema: string; columns: string | null; right: string };
/** Every right that anybody but the owner holds on a relation; `columns` where it is given by column. */
export const rightsOf = (sql: Sql): Promise<Right[]> => sql<Right[]>`
  with held as (
    select c.oid, c.relowner, a.grantee, a.privilege_type, null::text as column from pg_class c, aclexplode(c.relacl) a
    union all select c.oid, c.relowner, a.grantee, a.privilege_type, t.attname from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
  )
  select case h.grantee when 0 then 'PUBLIC' else h.grantee::regrole::text end as role, n.nspname || '.' || c.relname as what, n.nspname as schema,
    string_agg(h.column, ', ' order by h.column) as columns, lower(h.privilege_type) as right
  from held h join pg_class c on c.oid = h.oid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any (${[...schemas]}) and h.grantee <> h.relowner
  group by h.grantee, n.nspname, c.relname, h.privilege_type, h.column is null order by 1, 2, 5`;

type Routine = { name: string; owner: string; definer: boolean; expression: boolean; settings: string[] | null; executors: string[] };
/** Functions and procedures of ours, and who may execute each besides its owner. */
export const routinesOf = (sql: Sql): Promise<Routine[]> => sql<Routine[]>`
  select n.nspname || '.' || p.proname || '(' || replace(oidvectortypes(p.proargtypes), ', ', ',') || ')' as name, p.proowner::regrole::text as owner, p.prosecdef as definer,
    p.prosqlbody is not null and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass) as expression,
    p.proconfig as settings, array(select case a.grantee when 0 then 'PUBLIC' else a.grantee::regrole::text end
      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee <> p.proowner and a.privilege_type = 'EXECUTE' order by 1) as executors
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any (${[...schemas]}) order by 1`;

const tableBreaches = async (sql: Sql): Promise<string[]> =>
  (await relationsOf(sql)).flatMap(({ name, schema, relation, kind, owner, enabled, forced, options }) => {
    const told: string[] = [];
    if (owner !== ownerOf(schema)) told.push(`${name} is owned by ${owner}, not by ${ownerOf(schema)}`);
    if (kind === 'v') {
      if (!relation.startsWith('pub_')) told.push(`view ${name} is not named pub_…`);
      if (options?.some((option) => option.startsWith('security_invoker'))) told.push(`view ${name} is security_invoker`);
    } else if (kind !== 'r') told.push(`${name} is neither a table nor a view (${kind})`);
    else if (!(name in OPEN_TABLES) && !enabled) told.push(`${name} has no row-level security`);
    else if (!(name in OPEN_TABLES) && !forced) told.push(`${name} does not force row-level security on its owner`);
    return told;
  });

const inSubselect =
  /\( SELECT accounts\.(?:(?:caller|self|own_groups|consents_in_sight)\(\)|(?:everywhere|scope|consented)\('[^']+'::text\)) AS \w+\)/g;
const accountsCall = /accounts\.(?:caller|self|everywhere|scope|consented|own_groups|consents_in_sight)\(/;

const policyBreaches = async (sql: Sql): Promise<string[]> =>
  (await policiesOf(sql)).flatMap((policy) => {
    const { table, name, command, roles, using, check } = policy;
    const told: string[] = [];
    const tell = (what: string) => told.push(`policy ${table} ${name} ${what}`);
    if (roles.every((role) => gates.includes(role))) {
      if (using !== 'true' || (check !== null && check !== 'true')) tell('of a gate is not (true)');
      return told;
    }
    if (roles.join() !== 'public') tell(`is for ${roles.join()}, not for everybody`);
    const asked = permissionsIn(policy);
    for (const permission of asked.filter((one) => !(permissions as readonly string[]).includes(one)))
      tell(`names the unknown permission ${permission}`);
    if (command === 'ALL' && !/^[a-z]+\.request$/.test(table)) tell('names no command');
    if (command === 'UPDATE' && (using === null || check === null)) tell('does not say what a row may become');
    if (`${table} ${name}` in UNUSUAL_POLICIES) return told;
    const texts = `${using ?? ''} ${check ?? ''}`;
    if (asked.length > 1) tell(`names ${asked.length} permissions`);
    if (!accountsCall.test(texts)) tell('does not ask who calls');
    if (accountsCall.test(texts.replace(inSubselect, ''))) tell('asks who calls for each row, not once');
    return told;
  });

const roleBreaches = async (sql: Sql): Promise<string[]> => {
  const ours = [...loginRoles, ...owners, ...gates];
  const roles = await sql<{ name: string; login: boolean; mighty: boolean; memberOf: string[]; owns: number }[]>`
    select r.rolname as name, r.rolcanlogin as login, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as mighty,
      array(select m.roleid::regrole::text from pg_auth_members m where m.member = r.oid) as "memberOf",
      (select count(*)::int from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))) as owns
    from pg_roles r where r.rolname = any (${ours})`;
  return [
    ...ours.filter((name) => !roles.some((role) => role.name === name)).map((name) => `role ${name} is missing`),
    ...roles.flatMap(({ name, login, mighty, memberOf, owns }) => [
      ...(mighty ? [`role ${name} may do more than any of ours needs`] : []),
      ...(login !== isServing(name) ? [`role ${name} ${login ? 'may' : 'cannot'} sign in`] : []),
      ...memberOf.map((group) => `role ${name} is a member of ${group}`),
      ...(isServing(name) && owns > 0 ? [`role ${name} owns ${owns} objects`] : []),
    ]),
  ];
};

const rightBreaches = async (sql: Sql): Promise<string[]> => {
  const told = (await rightsOf(sql)).flatMap(({ role, what, schema, columns, right }) => {
    if (role === 'PUBLIC') return [`everybody may ${right} ${what}`];
    if (!isServing(role)) return [];
    const isView = what.split('.')[1]!.startsWith('pub_');
    if (schema !== ownSchemaOf(role) && !(right === 'select' && isView)) return [`${role} may ${right} ${what} of another domain`];
    if (!['select', 'insert', 'update', 'usage'].includes(right)) return [`${role} may ${right} ${what}`];
    if (right === 'update' && columns === null) return [`${role} may update every column of ${what}`];
    return [];
  });
  const secrets = await sql<{ role: string; what: string }[]>`
    select r.rolname as role, s.table || '.' || s.column as what
    from pg_roles r cross join (values ('accounts.credential', 'password_hash'), ('accounts.session', 'secret_hash'), ('accounts.refresh_token', 'token_hash'),
      ('accounts.password_history', 'password_hash'), ('accounts.sign_in_ticket', 'token_hash'), ('accounts.recovery_code', 'code_hash'), ('accounts.second_factor', 'secret_sealed'), ('accounts.service_credential', 'secret_hash')) s("table", "column")
    where not r.rolsuper and r.rolname not in ('accounts_gate', 'accounts_owner') and r.rolname not like 'pg_%'
      and r.oid <> current_user::regrole and has_column_privilege(r.oid, s.table, s.column, 'select')`;
  const schemaRights = await sql<{ role: string; schema: string; right: string }[]>`
    select case a.grantee when 0 then 'PUBLIC' else a.grantee::regrole::text end as role, n.nspname as schema, lower(a.privilege_type) as right
    from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = any (${[...schemas]}) and a.grantee <> n.nspowner`;
  return [
    ...told,
    ...secrets.map(({ role, what }) => `${role} may read ${what}`),
    ...schemaRights
      .filter(({ role, schema, right }) => right === 'create' || (role === 'PUBLIC' && schema !== 'hoso'))
      .map(({ role, schema, right }) => `${role} has ${right} on schema ${schema}`),
  ];
};

const routineBreaches = async (sql: Sql): Promise<string[]> =>
  (await routinesOf(sql)).flatMap(({ name, owner, definer, expression, settings, executors }) => {
    const told: string[] = [];
    if (executors.includes('PUBLIC') && name !== 'hoso.today()') told.push(`everybody may execute ${name}`);
    if (MIGRATION_PROCEDURES.includes(name)) return [...told, ...executors.map((role) => `${role} may execute ${name}`)];
    if (owner !== 'hoso_owner' && !gates.includes(owner)) told.push(`${name} is owned by ${owner}, which is no gate`);
    if (!definer && !expression) told.push(`${name} runs with the rights of its caller`);
    for (const role of executors)
      if (ownSchemaOf(role) !== ownSchemaOf(owner) && !SHARED_FUNCTIONS.includes(name) && !/\.pub_/.test(name))
        told.push(`${role} may execute ${name}, which is not published`);
    // How a function is planned changes no answer; whatever else it sets, it may not. An expression was parsed where it was made, and reads nothing.
    if (!expression && settings?.filter((one) => !one.startsWith('plan_cache_mode=')).join() !== 'search_path=pg_catalog, pg_temp')
      told.push(`${name} does not fix its search path`);
    return told;
  });

const keyBreaches = async (sql: Sql): Promise<string[]> => {
  const keys = await sql<{ table: string; columns: string; target: string; onUpdate: string }[]>`
    select c.conrelid::regclass::text as table, c.confupdtype::text as "onUpdate",
      (select string_agg(a.attname, ', ' order by k.n) from unnest(c.conkey) with ordinality k(no, n) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.no) as columns,
      (select string_agg(a.attname, ', ' order by k.n) from unnest(c.confkey) with ordinality k(no, n) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.no) as target
    from pg_constraint c where c.contype = 'f' and c.confrelid = 'personnel.person'::regclass`;
  const aboutPeople = await sql<{ table: string }[]>`
    select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = any (${[...schemas]}) and c.relkind = 'r' and a.attname = 'person_id' and not a.attisdropped`;
  const timeless = await sql<{ table: string }[]>`
    select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = any (${[...schemas]}) and c.relkind = 'r' and a.attname = 'valid_during'
      and not exists (select from pg_constraint k where k.conrelid = c.oid and a.attnum = any (k.conkey) and (k.conperiod and k.contype in ('p', 'u') or k.contype = 'x'))`;
  return [
    ...keys
      .filter(
        ({ table, columns, target, onUpdate }) =>
          !(table in FIXED_PERSON_KEYS) && !(columns === 'person_id, unit_no' && target === 'id, unit_no' && onUpdate === 'c'),
      )
      .map(({ table }) => `the key of ${table} to a person does not carry custody`),
    ...aboutPeople
      // An item hangs on its line, and the line on the person.
      .filter(({ table }) => table !== 'payroll.payroll_line_item' && !keys.some((key) => key.table === table))
      .map(({ table }) => `${table} has a person_id and no key to a person`),
    ...timeless.map(({ table }) => `${table} has facts in force and no key that keeps two from one day`),
  ];
};

const databaseBreaches = async (sql: Sql): Promise<string[]> =>
  (
    await sql<{ role: string; right: string }[]>`
    select case a.grantee when 0 then 'PUBLIC' else a.grantee::regrole::text end as role, lower(a.privilege_type) as right
    from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where d.datname = current_database() and a.grantee <> d.datdba`
  )
    .filter(({ right }) => right !== 'connect')
    .map(({ role, right }) => `${role} has ${right} on the database`);

/** Every way in which a database breaks the rules that keep rows apart, one sentence each. */
export const breaches = async (sql: Sql): Promise<string[]> => [
  ...(await tableBreaches(sql)),
  ...(await policyBreaches(sql)),
  ...(await roleBreaches(sql)),
  ...(await rightBreaches(sql)),
  ...(await routineBreaches(sql)),
  ...(await keyBreaches(sql)),
  ...(await databaseBreaches(sql)),
];
