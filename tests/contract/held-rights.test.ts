import fc from 'fast-check';
import type { ReservedSql, Sql } from 'postgres';
import { TODAY, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type Unit, type World } from '../support/world.ts';

/** What accounts hold is unfolded into `accounts.held_right`, which every policy reads; here it is held against what it comes from. */
const OFFICE = 'Sở Nội vụ';
let database: TestDatabase;
let world: World;
let units: Unit[];
let accounts: Account[];
let groups: string[];
let document: string;
beforeAll(async () => {
  database = await testDatabase();
  const sql = database.bootstrap;
  world = await createWorld(sql);
  const office = await world.unit({ parent: world.province, name: OFFICE });
  units = [world.province, office, await world.unit({ parent: office })];
  accounts = [];
  for (let i = 0; i < 4; i++) accounts.push(await world.account({ role: 'AGENCY_OFFICER', over: units[i % 3]! }));
  document = (await sql<{ id: string }[]>`select id from accounts.document limit 1`)[0]!.id;
  groups = [];
  for (const unit of units)
    groups.push(
      (
        await sql<{ id: string }[]>`insert into accounts.user_group (name, unit_id, unit_no, created_by)
          values ('Tổ công tác', ${unit.id}, ${unit.unitNo}, ${accounts[0]!.id}) returning id`
      )[0]!.id,
    );
});
afterAll(() => database.drop());

const DAYS = ['2026-01-01', '2026-05-01', TODAY, '2027-01-01', '2027-06-01'] as const;

/** On one day, who holds which permission over what: each origin said plainly, day by day, without cutting periods. */
const plainly = (day: string) => database.bootstrap`
  with inside as (
    select s.unit_no, s.ancestor_no, f.name from organization.subtree s join organization.unit_profile f on f.unit_no = s.ancestor_no
    where s.valid_from <= ${TODAY} and s.valid_to is null and f.valid_to is null
  ), kept as (
    select a.id as account_id, w.permission, null as home from accounts.account a join accounts.withheld_right w on w.kind = a.kind
    union all
    select a.id, w.permission, w.unit_name from accounts.withheld_right w join accounts.account a on a.kind <> 'PERSONAL'
      join organization.unit u on u.id = a.unit_id join inside i on i.unit_no = u.unit_no and i.name = w.unit_name
  ), given as (
    select g.*, accounts.in_domain(p.permission, g.domain) as fits, p.permission from accounts.access_grant g join accounts.role_permission p using (role)
    where g.revoked_at is null and daterange(g.valid_from, g.valid_to) @> ${day}::date
  )
  select * from (
  select account_id, id as source_id, rests_on is not null as delegated, unit_no, permission from given where account_id is not null and fits
  union
  select m.account_id, g.id, g.rests_on is not null, g.unit_no, g.permission from accounts.group_member m
    join accounts.user_group u on u.id = m.group_id join given g on g.group_id = u.id
  where u.closed_at is null and m.removed_at is null and daterange(m.valid_from, m.valid_to) @> ${day}::date and g.fits
  union
  select c.account_id, c.id, null, c.unit_no, unnest(c.permissions) from accounts.consent c where c.withdrawn_at is null and daterange(c.valid_from, c.valid_to) @> ${day}::date
  ) held where not exists (
    select from kept k where k.account_id = held.account_id and k.permission = held.permission
      and not exists (select from inside i where i.name = k.home and i.unit_no = held.unit_no and held.delegated is not null))
  order by 1, 2, 5`;
const unfolded = (day: string) => database.bootstrap`
  select distinct account_id, source_id, case kind when 'DELEGATED' then true when 'GRANT' then false end as delegated, unit_no, p as permission
  from accounts.held_right cross join unnest(permissions) p where daterange(valid_from, valid_to) @> ${day}::date order by 1, 2, 5`;
const expectUnfolded = async () => {
  for (const day of DAYS) expect([...(await unfolded(day))]).toEqual([...(await plainly(day))]);
};

const addGrant = (sql: Sql | ReservedSql, to: { account?: string; group?: string }, over: Unit | null, role = 'AGENCY_OFFICER') =>
  sql`insert into accounts.access_grant (account_id, group_id, role, unit_id, unit_no, valid_from, document_id)
    values (${to.account ?? null}, ${to.group ?? null}, ${role}, ${over?.id ?? null}, ${over?.unitNo ?? null}, '2026-01-01', ${document})`;
const addMember = (sql: Sql | ReservedSql, group: string, account: string, from = '2026-01-01', until: string | null = null) =>
  sql`insert into accounts.group_member (group_id, unit_no, account_id, valid_from, valid_to, added_by)
    select id, unit_no, ${account}, ${from}, ${until}, ${account} from accounts.user_group where id = ${group}`;

const day = fc.constantFrom(...DAYS);
const until = fc.option(fc.constantFrom('2026-06-01', '2026-12-01', '2027-03-01', '2028-01-01'), { nil: null });
const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!;
const event = fc.record({
  is: fc.constantFrom(
    'grant',
    'grant group',
    'rest',
    'revoke',
    'add',
    'remove',
    'close',
    'reopen',
    'consent',
    'withdraw',
    'delete',
    'permit',
    'forbid',
    'withhold',
    'let',
    'move',
  ),
  ...{ one: fc.nat(50), other: fc.nat(50), from: day, until },
  domain: fc.option(fc.constantFrom('payroll', 'personnel'), { nil: null }),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

const happen = async ({ is, one, other, from, until: to, domain }: Event): Promise<unknown> => {
  const sql = database.bootstrap;
  const [account, group, unit] = [pick(accounts, one).id, pick(groups, one), pick(units, other)];
  const end = to !== null && to > from ? to : null;
  const some = sql`id = (select id from accounts.access_grant order by id offset ${one} % greatest(1, (select count(*) from accounts.access_grant)) limit 1)`;
  if (is === 'grant' || is === 'grant group')
    return sql`insert into accounts.access_grant (account_id, group_id, role, domain, unit_id, unit_no, valid_from, valid_to, document_id)
      values (${is === 'grant' ? account : null}, ${is === 'grant' ? null : group}, 'AGENCY_OFFICER', ${domain}, ${unit.id}, ${unit.unitNo}, ${from}, ${end}, ${document})`;
  if (is === 'rest')
    return sql`insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, document_id, granted_by, rests_on)
      select ${account}, g.role, ${unit.id}, ${unit.unitNo}, ${from}, ${document}, ${account}, g.id from accounts.access_grant g where ${some}`;
  if (is === 'revoke') return sql`update accounts.access_grant set revoked_at = now() where ${some}`;
  if (is === 'delete')
    return sql`delete from accounts.access_grant g where ${some} and not exists (select from accounts.access_grant d where d.rests_on = g.id)`;
  if (is === 'add') return addMember(sql, pick(groups, other), account, from, end);
  if (is === 'remove')
    return sql`update accounts.group_member set removed_at = now() where account_id = ${account} and group_id = ${pick(groups, other)}`;
  if (is === 'close' || is === 'reopen')
    return sql`update accounts.user_group set closed_at = ${is === 'close' ? sql`now()` : null} where id = ${group}`;
  if (is === 'consent')
    return sql`insert into accounts.consent (kind, account_id, unit_id, unit_no, permissions, purpose, valid_from, valid_to, document_id, given_by)
      values ('STUDY', ${account}, ${unit.id}, ${unit.unitNo}, array['personnel.record.read'], 'Xác minh', ${from}, ${end ?? '2029-01-01'}, ${document}, ${account})`;
  if (is === 'withhold')
    return sql`insert into accounts.withheld_right (permission, kind, unit_name, article)
      values (${pick(['personnel.record.read', 'payroll.pay.read'], one)}, ${pick(['AGENCY', null, null], other)}, ${pick([null, OFFICE, OFFICE], other)}, 'Điều 13')
      on conflict do nothing`;
  if (is === 'let') return sql`delete from accounts.withheld_right`;
  if (is === 'move') return sql`update accounts.account set unit_id = ${unit.id} where id = ${account}`;
  if (is === 'withdraw') return sql`update accounts.consent set withdrawn_at = now() where account_id = ${account}`;
  if (is === 'permit')
    return sql`insert into accounts.role_permission values ('AGENCY_OFFICER', 'accounts.mail.read') on conflict do nothing`;
  return sql`delete from accounts.role_permission where role = 'AGENCY_OFFICER' and permission = 'accounts.mail.read'`;
};

test('it says on every day what grants, groups and consents say, whatever was given, taken, closed or reopened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 14 }), async (events) => {
      for (const one of events) await happen(one);
      await expectUnfolded();
    }),
    { numRuns: 40 },
  );
  expect((await unfolded(TODAY)).length).toBeGreaterThan(0);
});

describe('two at once', () => {
  /** Runs the first up to its commit, starts the second, commits the first, then lets the second end. */
  const oneAfterTheOther = async (first: (sql: ReservedSql) => Promise<unknown>, second: (sql: ReservedSql) => Promise<unknown>) => {
    const [a, b] = [await database.bootstrap.reserve(), await database.bootstrap.reserve()];
    try {
      await a`begin`;
      await b`begin`;
      await first(a);
      const done = second(b);
      // Long enough for the second to come as far as it can.
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 200))]);
      await a`commit`;
      await done;
      await b`commit`;
    } finally {
      a.release();
      b.release();
    }
    await expectUnfolded();
  };
  const newGroup = async () => {
    const [made] = await database.bootstrap<{ id: string }[]>`insert into accounts.user_group (name, unit_id, unit_no, created_by)
      values ('Tổ giúp việc', ${units[1]!.id}, ${units[1]!.unitNo}, ${accounts[0]!.id}) returning id`;
    return made!.id;
  };

  test('who joins a group while its grant is revoked does not hold it', async () => {
    const group = await newGroup();
    await addGrant(database.bootstrap, { group }, units[1]!, 'AGENCY_HEAD');
    const joiner = await world.account({});
    await oneAfterTheOther(
      (sql) => sql`update accounts.access_grant set revoked_at = now() where group_id = ${group}`,
      (sql) => addMember(sql, group, joiner.id),
    );
    expect([...(await database.bootstrap`select from accounts.held_right where account_id = ${joiner.id}`)]).toEqual([]);
  });

  test('who joins a group while it is given a grant holds it', async () => {
    const group = await newGroup();
    const joiner = await world.account({});
    await oneAfterTheOther(
      (sql) => addMember(sql, group, joiner.id),
      (sql) => addGrant(sql, { group }, units[1]!, 'AGENCY_HEAD'),
    );
    expect(await database.bootstrap`select from accounts.held_right where account_id = ${joiner.id}`).toHaveLength(1);
  });

  test('two grants of one account at once are both held', async () => {
    const one = await world.account({});
    await oneAfterTheOther(
      (sql) => addGrant(sql, { account: one.id }, units[1]!, 'AGENCY_HEAD'),
      (sql) => addGrant(sql, { account: one.id }, units[2]!),
    );
    expect(await database.bootstrap`select from accounts.held_right where account_id = ${one.id}`).toHaveLength(2);
  });
});
