import fc from 'fast-check';
import { permissions } from '@hoso/shared/permissions.ts';
import { TODAY, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type Unit, type World } from '../support/world.ts';

/**
 * The answers that decide every row, said plainly: one thing after the other, over the closure itself. The functions of
 * accounts say the same in one query each, over ranges.
 */
const CALLER = `(select s.account_id from accounts.session s join accounts.account a on a.id = s.account_id
  where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
    and s.ended_at is null and s.expires_at > clock_timestamp() and a.locked_at is null and daterange(a.valid_from, a.valid_to) @> hoso.today())`;
const HELD = `from accounts.access_grant g join accounts.role_permission p using (role)
  where g.account_id = ${CALLER} and g.revoked_at is null and daterange(g.valid_from, g.valid_to) @> hoso.today()`;
const PLAIN = `select ${CALLER} as caller,
  (select holder_id from accounts.account where id = ${CALLER} and kind = 'PERSONAL') as self,
  (select array_agg(distinct p.permission) ${HELD}) as permissions,
  (select array_agg(p.name order by p.name) from accounts.permission p where exists (select ${HELD.replaceAll('p using', 'q using')} and q.permission = p.name and g.unit_no = 1)) as everywhere,
  (select jsonb_object_agg(x.permission, x.scope) from (
    select p.permission, range_agg(int4range(s.unit_no, s.unit_no + 1))::text as scope
    from accounts.access_grant g join accounts.role_permission p using (role) join organization.subtree s on s.ancestor_no = g.unit_no
    where g.account_id = ${CALLER} and g.revoked_at is null and daterange(g.valid_from, g.valid_to) @> hoso.today()
      and (daterange(s.valid_from, s.valid_to) @> hoso.today()
        or s.valid_from > hoso.today() and s.valid_from = (select min(f.valid_from) from organization.subtree f where f.unit_no = s.unit_no))
    group by p.permission) x) as scopes`;
const TOLD = `select accounts.caller() as caller, accounts.self() as self, (select permissions from accounts.caller_rights()) as permissions,
  (select array_agg(name order by name) from accounts.permission where accounts.everywhere(name)) as everywhere,
  (select jsonb_object_agg(name, accounts.scope(name)::text) from accounts.permission where accounts.scope(name) <> '{}') as scopes`;

let database: TestDatabase;
let world: World;
let units: Unit[];
let accounts: Account[];
beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database.bootstrap);
  const { province } = world;
  const department = await world.unit({ parent: province });
  const other = await world.unit({ parent: province });
  const centre = await world.unit({ parent: department });
  units = [province, department, other, centre];
  for (let i = 0; i < 8; i++) units.push(await world.unit({ parent: units[1 + (i % 3)]! }));
  const person = await world.person({ unit: centre });
  const made = [
    { kind: 'AGENCY' },
    { kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: province },
    { kind: 'AGENCY', role: 'AGENCY_OFFICER', over: department },
    { kind: 'PERSONAL', role: 'PERSONAL', holder: person },
    { kind: 'AGENCY', role: 'AGENCY_OFFICER', over: centre, holder: person },
  ];
  accounts = [];
  for (const wish of made) accounts.push(await world.account(wish));
});
afterAll(() => database.drop());

const DAYS = ['2025-06-01', '2026-05-01', TODAY, '2026-11-23', '2027-06-01'] as const;
const day = fc.constantFrom(...DAYS);
const laterDay = fc.option(fc.constantFrom('2026-05-02', '2026-11-22', '2026-11-23', '2027-07-01'), { nil: null });
const oneOf = fc.nat({ max: 100 });
const event = fc.oneof(
  fc.record({ is: fc.constant('found' as const), under: oneOf, on: day }),
  fc.record({ is: fc.constant('move' as const), unit: oneOf, under: oneOf, on: day }),
  fc.record({ is: fc.constant('end' as const), unit: oneOf, on: day }),
  fc.record({ is: fc.constant('pass' as const), unit: oneOf, to: oneOf, on: day }),
  fc.record({
    is: fc.constant('grant' as const),
    ...{ account: oneOf, role: fc.constantFrom('SYSTEM_ADMIN', 'AGENCY_OFFICER', 'PERSONAL') },
    ...{ over: fc.option(oneOf), from: day, to: laterDay },
  }),
  fc.record({ is: fc.constant('revoke' as const), account: oneOf }),
  fc.record({ is: fc.constant('lock' as const), account: oneOf, locked: fc.boolean() }),
  fc.record({ is: fc.constant('limit' as const), account: oneOf, from: day, to: laterDay }),
  fc.record({ is: fc.constant('expire' as const), account: oneOf }),
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!;
const sooner = (from: string, to: string | null) => to !== null && to <= from;

const unlessRefused = (error: Error & { code?: string }): null => {
  if (/^23/.test(error.code ?? '')) return null;
  throw error;
};

/** What happened; what the tree does not allow (a circle, an end before the beginning) did not happen. */
const happen = async (one: Event): Promise<void> => {
  const sql = database.bootstrap;
  if (one.is === 'found') {
    const unit = await world.unit({ parent: pick(units, one.under), from: one.on }).catch(unlessRefused);
    if (unit) units.push(unit);
    return;
  }
  if (one.is === 'pass') {
    const [unit, heir] = [pick(units.slice(1), one.unit), pick(units, one.to)];
    await sql
      .begin(async (tx) => {
        const ended =
          await tx`update organization.placement set valid_to = ${one.on} where unit_no = ${unit.unitNo} and valid_to is null and valid_from < ${one.on}
          returning opened_by as by`;
        if (ended[0])
          await tx`insert into organization.inheritance (unit_id, unit_no, heir_id, heir_no, valid_from, opened_by)
            values (${unit.id}, ${unit.unitNo}, ${heir.id}, ${heir.unitNo}, ${one.on}, ${ended[0]['by']})`;
        await tx`select organization.write_subtree(${[unit.unitNo]})`;
      })
      .catch(unlessRefused);
    return;
  }
  if (one.is === 'move' || one.is === 'end') {
    const unit = pick(units.slice(1), one.unit);
    const under = one.is === 'move' ? pick(units, one.under) : null;
    await sql
      .begin(async (tx) => {
        const ended =
          await tx`update organization.placement set valid_to = ${one.on} where unit_no = ${unit.unitNo} and valid_to is null and valid_from < ${one.on}
          returning opened_by as by`;
        if (under && ended[0])
          await tx`insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by)
            values (${unit.id}, ${unit.unitNo}, ${under.id}, ${under.unitNo}, ${one.on}, ${ended[0]['by']})`;
        await tx`select organization.write_subtree(${[unit.unitNo]})`;
      })
      .catch(unlessRefused);
    return;
  }
  const { id } = pick(accounts, one.account);
  if (one.is === 'grant' && !sooner(one.from, one.to))
    await world.grant({ id }, one.role, one.over === null ? null : pick(units, one.over), { validFrom: one.from, validTo: one.to });
  if (one.is === 'revoke') await sql`update accounts.access_grant set revoked_at = now() where account_id = ${id} and revoked_at is null`;
  if (one.is === 'lock') await sql`update accounts.account set locked_at = ${one.locked ? sql`now()` : null} where id = ${id}`;
  if (one.is === 'limit' && !sooner(one.from, one.to))
    await sql`update accounts.account set valid_from = ${one.from}, valid_to = ${one.to} where id = ${id}`;
  if (one.is === 'expire')
    await sql`update accounts.session set expires_at = now() + (case when expires_at > now() then -1 else 1 end) * interval '1 hour' where account_id = ${id}`;
};

const answers = (secret: string, question: string) =>
  database.bootstrap.begin(async (tx) => {
    await tx`select set_config('app.session', ${secret}, true)`;
    return { ...(await tx.unsafe(question))[0] };
  });

test('who asks, as whom, with what and over which units is what the plain definitions say, whatever was founded, moved, granted, revoked or locked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 12 }), day, async (events, today) => {
      for (const one of events) await happen(one);
      await database.bootstrap`update hoso.fixed_today set today = ${today}`;
      for (const { secret } of [...accounts, { secret: '' }, { secret: 'nobody' }]) {
        const { permissions: held, ...told } = await answers(secret, TOLD);
        const { permissions: plain, ...said } = await answers(secret, PLAIN);
        expect(told).toEqual(said);
        expect(held ?? []).toEqual(plain ?? []);
        for (const name of (told['everywhere'] as string[] | null) ?? []) expect(permissions).toContain(name);
      }
    }),
    { numRuns: 40 },
  );
});

test('the ranges say exactly what the closure says, and are as few as can be', async () => {
  const differing = await database.bootstrap`
    with plain as (
      select s.ancestor_no, s.unit_no, case s.valid_from when min(s.valid_from) over (partition by s.unit_no) then '-infinity' else s.valid_from end as valid_from, s.valid_to
      from organization.subtree s
    ), told as (
      select r.ancestor_no, n as unit_no, r.valid_from, r.valid_to from organization.subtree_range r cross join generate_series(lower(r.unit_nos), upper(r.unit_nos) - 1) n
    )
    (table plain except all table told) union all (table told except all table plain)`;
  expect([...differing]).toEqual([]);
  const [apart] = await database.bootstrap`select count(*)::int as count from organization.subtree_range a join organization.subtree_range b
    on a.ancestor_no = b.ancestor_no and a.valid_from = b.valid_from and a.valid_to is not distinct from b.valid_to and a.unit_nos -|- b.unit_nos`;
  expect(apart).toEqual({ count: 0 });
});

test('what ended is reached through its heir and all above him from that day on, through an heir that ended only until it did', async () => {
  const { province } = world;
  const [first, second, third, above] = [
    await world.unit({ parent: province, from: '2020-01-01' }),
    await world.unit({ parent: province, from: '2020-01-01' }),
    await world.unit({ parent: province, from: '2020-01-01' }),
    await world.unit({ parent: province, from: '2020-01-01' }),
  ];
  const pass = async (unit: Unit, heir: Unit, on: string) => {
    const sql = database.bootstrap;
    const [ended] =
      await sql`update organization.placement set valid_to = ${on} where unit_no = ${unit.unitNo} and valid_to is null returning opened_by as by`;
    await sql`insert into organization.inheritance (unit_id, unit_no, heir_id, heir_no, valid_from, opened_by)
      values (${unit.id}, ${unit.unitNo}, ${heir.id}, ${heir.unitNo}, ${on}, ${ended!['by']})`;
    await sql`select organization.write_subtree(${[unit.unitNo]})`;
  };
  await pass(first, second, '2024-01-01');
  await pass(second, third, '2025-01-01');
  await database.bootstrap.begin(async (tx) => {
    const [moved] =
      await tx`update organization.placement set valid_to = '2026-01-01' where unit_no = ${third.unitNo} returning opened_by as by`;
    await tx`insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by)
      values (${third.id}, ${third.unitNo}, ${above.id}, ${above.unitNo}, '2026-01-01', ${moved!['by']})`;
    await tx`select organization.write_subtree(${[third.unitNo]})`;
  });
  const reached =
    await database.bootstrap`select ancestor_no as above, valid_from as since, valid_to as until from organization.subtree where unit_no = ${first.unitNo}`;
  const period = (since: string, until: string | null) => ({ since, until });
  expect(Object.fromEntries(reached.map(({ above: no, since, until }) => [no, { since, until }]))).toEqual({
    [province.unitNo]: period('2020-01-01', null),
    [first.unitNo]: period('2020-01-01', '2024-01-01'),
    [second.unitNo]: period('2024-01-01', '2025-01-01'),
    [third.unitNo]: period('2025-01-01', null),
    [above.unitNo]: period('2026-01-01', null),
  });
});
