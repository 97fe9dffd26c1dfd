import fc from 'fast-check';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, TODAY, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type Unit, type World } from '../support/world.ts';

/**
 * What a delegation lets somebody do, told twice: by the functions that every policy asks, and by a model in plain words below that shares
 * nothing with them but the closure of the tree. Everything is given and taken as the accounts subgraph's role, so the policies decide.
 */
const GRANT = 'accounts.grant.write';
const RECORD = 'personnel.record.read';
const NAMES = 'personnel.directory.read';
const ASKED = [GRANT, RECORD, NAMES];
// Whoever gives reads what he gave.
const READ_GRANTS = 'accounts.grant.read';
const ROLES: Readonly<Record<string, readonly string[]>> = {
  GIVER: [GRANT, READ_GRANTS, RECORD, NAMES],
  KEEPER: [GRANT, READ_GRANTS, NAMES],
  READER: [RECORD],
  NAMER: [NAMES],
};

/** How many stories are tried: 60 in the suite, as many as `RUNS` says by hand. */
const RUNS = Number(process.env['RUNS'] ?? 60);
const LONG_ENOUGH = 20_000 + RUNS * 500;

let database: TestDatabase;
let world: World;
let app: Pool;
let units: Unit[];
/** Under the north, and never moved. */
let office: Unit, desk: Unit;
beforeAll(async () => {
  database = await testDatabase();
  const sql = database.bootstrap;
  world = await createWorld(sql);
  app = connect(urlAs(database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 4 });
  for (const [role, permissions] of Object.entries(ROLES)) {
    await sql`insert into accounts.role (code, name, kinds) values (${role}, ${role}, '{AGENCY}')`;
    for (const permission of permissions)
      await sql`insert into accounts.role_permission (role, permission) values (${role}, ${permission})`;
  }
  const from = '2020-01-01';
  const north = await world.unit({ parent: world.province, from });
  const south = await world.unit({ parent: world.province, from });
  const centre = await world.unit({ parent: north, from });
  const school = await world.unit({ parent: centre, from });
  const clinic = await world.unit({ parent: south, from });
  office = await world.unit({ parent: north, from });
  desk = await world.unit({ parent: office, from });
  units = [world.province, north, south, centre, school, clinic];
});
afterAll(async () => {
  await app.end();
  await database.drop();
});
beforeEach(() => database.bootstrap`update hoso.fixed_today set today = ${TODAY}`);

type Period = { readonly from: string; readonly to: string | null };
type Wish = Period & { readonly role: string; readonly unit: Unit };
type Given = Wish & {
  readonly id: string;
  readonly to_: number | 'group';
  readonly giver: number | null;
  readonly parent: Given | null;
  readonly at: number;
  revoked: boolean;
};
type Membership = Period & { readonly account: number; readonly at: number; removed: boolean };

const isWithin = <T>(inner: ReadonlySet<T>, outer: ReadonlySet<T>) => [...inner].every((one) => outer.has(one));
const within = ({ from, to }: Period, day: string) => from <= day && (to === null || day < to);
const covers = (outer: Period, inner: Period) =>
  outer.from <= inner.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to));

/** Grants, memberships and locks of one small world, in plain words. */
const createModel = (accounts: readonly Account[], below: (unit: Unit, day: string) => ReadonlySet<number>) => {
  const grants: Given[] = [];
  const members: Membership[] = [];
  const locked = new Set<number>();
  const inGroup = (account: number, day: string, since = Infinity) =>
    members.some((one) => one.account === account && !one.removed && within(one, day) && one.at < since);
  const holds = (account: number, grant: Given, day: string, since = Infinity) =>
    grant.to_ === account || (grant.to_ === 'group' && inGroup(account, day, since));
  /** Unit numbers that a grant reaches for a permission (null: for any). */
  const reach = (grant: Given, permission: string | null, day: string): ReadonlySet<number> => {
    const nothing = new Set<number>();
    if (grant.revoked || !within(grant, day)) return nothing;
    if (permission !== null && !ROLES[grant.role]!.includes(permission)) return nothing;
    const own = below(grant.unit, day);
    if (grant.parent === null) return own;
    if (locked.has(grant.giver!) || !holds(grant.giver!, grant.parent, day, grant.at)) return nothing;
    const above = reach(grant.parent, permission, day);
    return new Set([...own].filter((unitNo) => above.has(unitNo)));
  };
  const held = (account: number, day: string) => grants.filter((grant) => holds(account, grant, day) && reach(grant, null, day).size > 0);
  const asked = (role: string) => [...new Set([...ROLES[role]!, GRANT])];
  return {
    accounts,
    grants,
    members,
    locked,
    reach,
    scope: (account: number, permission: string, day: string): number[] =>
      locked.has(account)
        ? []
        : [...new Set(held(account, day).flatMap((grant) => [...reach(grant, permission, day)]))].sort((a, b) => a - b),
    issues: (account: number, wish: Wish, day: string) =>
      asked(wish.role).every((permission) =>
        held(account, day).some(
          (grant) => grant.parent === null && grant.unit.unitNo === 1 && covers(grant, wish) && ROLES[grant.role]!.includes(permission),
        ),
      ),
    /** The grants that such a delegation could rest on. */
    bases: (account: number, wish: Wish, day: string) =>
      held(account, day).filter(
        (grant) =>
          covers(grant, wish) &&
          reach(grant, null, day).has(wish.unit.unitNo) &&
          asked(wish.role).every((permission) => reach(grant, permission, day).size > 0),
      ),
  };
};
type Model = ReturnType<typeof createModel>;

const closure = async () => {
  const rows = await database.bootstrap<
    { above: number; unitNo: number; from: string; to: string | null }[]
  >`select ancestor_no as above, unit_no as "unitNo", valid_from as from, valid_to as to from organization.subtree`;
  return (unit: Unit, day: string) =>
    new Set(rows.filter((row) => row.above === unit.unitNo && within(row, day)).map(({ unitNo }) => unitNo));
};

/** What the database says the account's scope is, as numbers. */
const scopeTold = async (account: Account, permission: string): Promise<number[]> => {
  const [row] = await inSession(
    app,
    account.secret,
  )(
    (tx) =>
      tx<
        { told: number[] }[]
      >`select array(select n from unnest(accounts.scope(${permission})) r cross join generate_series(lower(r), upper(r) - 1) n order by n) as told`,
  );
  return row!.told;
};

const REFUSED = '42501';
const give = async (giver: Account, to: { account: string } | { group: string }, { role, unit, from, to: until }: Wish) => {
  const [accountId, groupId] = 'account' in to ? [to.account, null] : [null, to.group];
  try {
    const [made] = await inSession(
      app,
      giver.secret,
    )(
      (tx) => tx<
        { id: string; restsOn: string | null }[]
      >`insert into accounts.access_grant (account_id, group_id, role, unit_id, unit_no, valid_from, valid_to, document_id, granted_by)
        select ${accountId}, ${groupId}, ${role}, ${unit.id}, ${unit.unitNo}, ${from}, ${until}, id, ${giver.id} from accounts.document limit 1
        returning id, rests_on as "restsOn"`,
    );
    // Whoever may not act sees no document either, and inserts nothing.
    return made ?? null;
  } catch (error) {
    if ((error as { code?: string }).code === REFUSED) return null;
    throw error;
  }
};
const revoke = (id: string) => database.bootstrap`update accounts.access_grant set revoked_at = clock_timestamp() where id = ${id}`;

const some = fc.nat({ max: 100 });
const DAYS = ['2026-05-01', TODAY, '2026-12-01', '2027-03-01'] as const;
const period = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ from: TODAY, to: null }) },
  {
    weight: 3,
    arbitrary: fc.record({
      from: fc.constantFrom('2026-01-01', '2026-05-01', TODAY, '2026-12-01'),
      to: fc.option(fc.constantFrom('2026-12-15', '2027-01-01', '2027-06-01'), { nil: null }),
    }),
  },
);
const event = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      is: fc.constant('give' as const),
      ...{ by: some, to: fc.oneof({ weight: 4, arbitrary: some }, { weight: 1, arbitrary: fc.constant('group' as const) }) },
      ...{ role: fc.constantFrom('GIVER', 'GIVER', 'GIVER', 'KEEPER', 'READER', 'NAMER'), unit: some, period },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('issue' as const),
      to: some,
      role: fc.constantFrom('GIVER', 'KEEPER', 'READER'),
      unit: some,
      period,
    }),
  },
  // Whoever has something passes it on as he has it.
  {
    weight: 6,
    arbitrary: fc.record({ is: fc.constant('pass' as const), which: some, to: some, role: fc.constantFrom('GIVER', 'READER') }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('revoke' as const), which: some }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('lock' as const), account: some }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('join' as const), account: some, period }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('leave' as const), which: some }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('day' as const), day: fc.constantFrom(...DAYS) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('move' as const), under: fc.constantFrom(1, 2) }) },
);

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!;

/** The centre goes under another department from today on. */
const move = async (under: Unit, day: string): Promise<void> => {
  const centre = units[3]!;
  await database.bootstrap
    .begin(async (tx) => {
      const ended =
        await tx`update organization.placement set valid_to = ${day} where unit_no = ${centre.unitNo} and valid_to is null and valid_from < ${day} returning opened_by as by`;
      if (!ended[0]) return;
      await tx`insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by)
        values (${centre.id}, ${centre.unitNo}, ${under.id}, ${under.unitNo}, ${day}, ${ended[0]['by']})`;
      await tx`select organization.write_subtree(${[centre.unitNo]})`;
    })
    .catch((error: { code?: string }) => {
      if (!/^23/.test(error.code ?? '')) throw error;
    });
};

test(
  'a delegation never exceeds its delegator in rights, scope or time, whatever is given, taken, locked, joined, left or moved',
  async () => {
    const sql = database.bootstrap;
    const came = { issued: 0, delegated: 0, delegatedTwice: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 24, size: 'max' }), async (events) => {
        let day: string = TODAY;
        await sql`update hoso.fixed_today set today = ${day}`;
        const accounts: Account[] = [];
        for (let i = 0; i < 4; i++) accounts.push(await world.account({}));
        const [group] = await sql<{ id: string }[]>`insert into accounts.user_group (name, unit_id, unit_no, created_by)
        values ('Nhóm', ${units[0]!.id}, 1, ${accounts[0]!.id}) returning id`;
        let below = await closure();
        const model: Model = createModel(accounts, (unit, on) => below(unit, on));
        let clock = 0;
        // Two begin with something to give: one over the province, one over the north.
        for (const [to_, unit] of [units[0]!, units[1]!].entries()) {
          const first = { from: '2026-01-01', to: null, role: 'GIVER', unit };
          const id = await world.grant(accounts[to_]!, first.role, unit, { validFrom: first.from });
          model.grants.push({ ...first, id, to_, giver: null, parent: null, at: clock, revoked: false });
        }
        for (const one of events) {
          clock += 1;
          if (one.is === 'issue') {
            if (one.period.to !== null && one.period.to <= one.period.from) continue;
            const to_ = one.to % accounts.length;
            const unit = pick(units, one.unit);
            const id = await world.grant(accounts[to_]!, one.role, unit, { validFrom: one.period.from, validTo: one.period.to });
            model.grants.push({ ...one.period, id, to_, role: one.role, unit, giver: null, parent: null, at: clock, revoked: false });
          } else if (one.is === 'give' || one.is === 'pass') {
            const held = one.is === 'pass' ? pick(model.grants, one.which) : null;
            if (held?.to_ === 'group') continue;
            const { from, to: until } = one.is === 'pass' ? held! : one.period;
            if (until !== null && until <= from) continue;
            const by = one.is === 'pass' ? held!.to_ : one.by % accounts.length;
            const to_ = one.to === 'group' ? one.to : one.to % accounts.length;
            const wish: Wish = { from, to: until, role: one.role, unit: one.is === 'pass' ? held!.unit : pick(units, one.unit) };
            const toHimself = to_ === by || (to_ === 'group' && model.members.some(({ account, removed }) => account === by && !removed));
            const issues = model.issues(by, wish, day);
            const bases = model.bases(by, wish, day);
            const allowed = !model.locked.has(by) && !toHimself && (issues || bases.length > 0);
            const made = await give(accounts[by]!, to_ === 'group' ? { group: group!.id } : { account: accounts[to_]!.id }, wish);
            expect(made !== null).toBe(allowed);
            if (!made) {
              came.refused += 1;
              continue;
            }
            const parent = issues ? null : (bases.find(({ id }) => id === made.restsOn) ?? null);
            expect(made.restsOn).toBe(parent?.id ?? null);
            expect(parent === null).toBe(issues);
            came[parent === null ? 'issued' : parent.parent ? 'delegatedTwice' : 'delegated'] += 1;
            model.grants.push({ ...wish, id: made.id, to_, giver: by, parent, at: clock, revoked: false });
          } else if (one.is === 'revoke' && model.grants.length > 0) {
            const grant = pick(model.grants, one.which);
            grant.revoked = true;
            await revoke(grant.id);
          } else if (one.is === 'lock') {
            const at = one.account % accounts.length;
            const isLocked = !model.locked.delete(at);
            if (isLocked) model.locked.add(at);
            await sql`update accounts.account set locked_at = ${isLocked ? sql`now()` : null} where id = ${accounts[at]!.id}`;
          } else if (one.is === 'join') {
            if (one.period.to !== null && one.period.to <= one.period.from) continue;
            const account = one.account % accounts.length;
            await sql`insert into accounts.group_member (group_id, unit_no, account_id, valid_from, valid_to, added_by)
            values (${group!.id}, 1, ${accounts[account]!.id}, ${one.period.from}, ${one.period.to}, ${accounts[0]!.id})`;
            model.members.push({ ...one.period, account, at: clock, removed: false });
          } else if (one.is === 'leave' && model.members.length > 0) {
            const { account } = pick(model.members, one.which);
            for (const membership of model.members) if (membership.account === account) membership.removed = true;
            await sql`update accounts.group_member set removed_at = clock_timestamp() where group_id = ${group!.id} and account_id = ${accounts[account]!.id} and removed_at is null`;
          } else if (one.is === 'day') {
            day = one.day;
            await sql`update hoso.fixed_today set today = ${day}`;
          } else if (one.is === 'move') {
            await move(units[one.under]!, day);
            below = await closure();
          }
          for (const grant of model.grants)
            for (const permission of ASKED)
              if (grant.parent)
                expect(isWithin(model.reach(grant, permission, day), model.reach(grant.parent, permission, day))).toBe(true);
        }
        for (const [at, account] of accounts.entries())
          for (const permission of ASKED)
            expect([permission, ...(await scopeTold(account, permission))]).toEqual([permission, ...model.scope(at, permission, day)]);
      }),
      { numRuns: RUNS },
    );
    // The story is no empty one.
    for (const count of Object.values(came)) expect(count).toBeGreaterThan(0);
  },
  LONG_ENOUGH,
);

describe('what somebody delegated', () => {
  const head = async (period: { validFrom?: string; validTo?: string } = {}) =>
    world.account({ role: 'ADMINISTER', over: units[1]!, ...period });
  const wish = (over: Unit, role = 'UPDATE_DATA', to: string | null = null): Wish => ({ role, unit: over, from: TODAY, to });
  const sees = async (account: Account) => (await scopeTold(account, RECORD)).length > 0;

  test('ends with his own right at once, down to the last who has it from there', async () => {
    const [first, second, third] = [await head(), await world.account({}), await world.account({})];
    expect(await give(first, { account: second.id }, wish(office, 'ADMINISTER'))).not.toBeNull();
    expect(await give(second, { account: third.id }, wish(desk))).not.toBeNull();
    expect([await sees(second), await sees(third)]).toEqual([true, true]);
    await database.bootstrap`update accounts.access_grant set revoked_at = clock_timestamp() where account_id = ${first.id}`;
    expect([await sees(second), await sees(third)]).toEqual([false, false]);
    // Nor does it come back when he is given the same again.
    await world.grant(first, 'ADMINISTER', units[1]!);
    expect([await sees(first), await sees(second), await sees(third)]).toEqual([true, false, false]);
  });

  test('rests while his account is locked, and is not lost by it', async () => {
    const [first, second] = [await head(), await world.account({})];
    await give(first, { account: second.id }, wish(office));
    await database.bootstrap`update accounts.account set locked_at = now() where id = ${first.id}`;
    expect(await sees(second)).toBe(false);
    await database.bootstrap`update accounts.account set locked_at = null where id = ${first.id}`;
    expect(await sees(second)).toBe(true);
  });

  test('is no more than one right of his gives: not two put together, not longer, not wider, not another domain', async () => {
    const first = await head({ validFrom: '2026-01-01', validTo: '2027-01-01' });
    const other = await world.account({});
    await world.grant(first, 'PAYROLL_SPECIALIST', units[2]!);
    const tried = async (over: Unit, role: string, to: string | null) =>
      (await give(first, { account: other.id }, wish(over, role, to))) !== null;
    expect({
      within: await tried(office, 'ACCESS_DATA', '2027-01-01'),
      aDayLonger: await tried(office, 'ACCESS_DATA', '2027-01-02'),
      withoutEnd: await tried(office, 'ACCESS_DATA', null),
      elsewhere: await tried(units[2]!, 'ACCESS_DATA', '2027-01-01'),
      // Over the south he may read pay, but not grant.
      byAnotherGrant: await tried(units[2]!, 'PAYROLL_SPECIALIST', '2027-01-01'),
      more: await tried(office, 'SYSTEM_ADMIN', '2027-01-01'),
    }).toEqual({ within: true, aDayLonger: false, withoutEnd: false, elsewhere: false, byAnotherGrant: false, more: false });
  });

  test('of one domain gives that domain and the ground it stands on, and can be passed on within it only', async () => {
    const payrollOf = async (account: Account) => ({
      pay: (await scopeTold(account, 'payroll.pay.read')).length > 0,
      names: (await scopeTold(account, NAMES)).length > 0,
      records: await sees(account),
    });
    const [first, second] = [await world.account({}), await world.account({})];
    const granted = await world.grant(first, 'ADMINISTER', units[1]!);
    await database.bootstrap`update accounts.access_grant set domain = 'payroll' where id = ${granted}`;
    expect(await payrollOf(first)).toEqual({ pay: true, names: true, records: false });
    const insert = (domain: string | null) =>
      inSession(
        app,
        first.secret,
      )(
        (tx) => tx`insert into accounts.access_grant (account_id, role, domain, unit_id, unit_no, valid_from, document_id, granted_by)
          select ${second.id}, 'ACCESS_DATA', ${domain}, ${office.id}, ${office.unitNo}, ${TODAY}, id, ${first.id} from accounts.document limit 1`,
      ).then(
        ({ count }) => `${count} rows`,
        (error: { code?: string }) => error.code,
      );
    expect([await insert(null), await insert('personnel'), await insert('payroll')]).toEqual([REFUSED, REFUSED, '1 rows']);
    expect(await payrollOf(second)).toEqual({ pay: true, names: true, records: false });
  });

  test('of ĐL Điều 12: each of the three rights holds the next', async () => {
    const rows = await database.bootstrap<{ role: string; permission: string }[]>`select role, permission from accounts.role_permission
      where role in ('SYSTEM_ADMIN', 'ADMINISTER', 'UPDATE_DATA', 'ACCESS_DATA')`;
    const of = (role: string) => new Set(rows.filter((row) => row.role === role).map(({ permission }) => permission));
    expect([isWithin(of('ACCESS_DATA'), of('UPDATE_DATA')), isWithin(of('UPDATE_DATA'), of('ADMINISTER'))]).toEqual([true, true]);
    expect(isWithin(of('ADMINISTER'), of('SYSTEM_ADMIN'))).toBe(true);
    expect([...of('ACCESS_DATA')].filter((permission) => !permission.endsWith('.read'))).toEqual([]);
    expect([...of('UPDATE_DATA')].filter((permission) => permission.startsWith('accounts.'))).toEqual([]);
  });
});

describe('a group', () => {
  const groupOf = async (by: Account, over: Unit): Promise<string> => {
    const [made] = await inSession(
      app,
      by.secret,
    )(
      (tx) =>
        tx<
          { id: string }[]
        >`insert into accounts.user_group (name, unit_id, unit_no, created_by) values ('Đầu mối', ${over.id}, ${over.unitNo}, ${by.id}) returning id`,
    );
    return made!.id;
  };
  const join = (by: Account, group: string, over: Unit, account: Account, to: string | null = null) =>
    inSession(
      app,
      by.secret,
    )(
      (tx) => tx`insert into accounts.group_member (group_id, unit_no, account_id, valid_from, valid_to, added_by)
        values (${group}, ${over.unitNo}, ${account.id}, ${TODAY}, ${to}, ${by.id})`,
    ).then(
      ({ count }) => `${count} rows`,
      (error: { code?: string }) => error.code,
    );

  test('gives its grants to those in it, while they are in it and it stands', async () => {
    const admin = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province });
    const [an, binh] = [await world.account({}), await world.account({})];
    const group = await groupOf(admin, world.province);
    expect(await give(admin, { group }, { role: 'ACCESS_DATA', unit: units[1]!, from: TODAY, to: null })).toMatchObject({ restsOn: null });
    expect([await join(admin, group, world.province, an), await join(admin, group, world.province, binh, '2026-12-01')]).toEqual([
      '1 rows',
      '1 rows',
    ]);
    const see = async () => Promise.all([an, binh].map(async (one) => (await scopeTold(one, RECORD)).length > 0));
    expect(await see()).toEqual([true, true]);
    await database.bootstrap`update hoso.fixed_today set today = '2026-12-01'`;
    expect(await see()).toEqual([true, false]);
    await database.bootstrap`update hoso.fixed_today set today = ${TODAY}`;
    await inSession(
      app,
      admin.secret,
    )((tx) => tx`update accounts.group_member set removed_at = clock_timestamp(), removed_by = ${admin.id} where account_id = ${an.id}`);
    expect(await see()).toEqual([false, true]);
    await inSession(
      app,
      admin.secret,
    )((tx) => tx`update accounts.user_group set closed_at = clock_timestamp(), closed_by = ${admin.id} where id = ${group}`);
    expect(await see()).toEqual([false, false]);
  });

  test('takes in only whom the one who adds could give all of its rights himself, never himself nor a personal account', async () => {
    const admin = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province });
    const local = await world.account({ role: 'ADMINISTER', over: units[1]! });
    const other = await world.account({});
    const person = await world.person({ unit: units[1]! });
    const personal = await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: person });
    const group = await groupOf(local, units[1]!);
    expect(await join(local, group, units[1]!, other)).toBe('1 rows');
    // A right over the south comes to the group from above: the northern administrator fills it no more.
    await give(admin, { group }, { role: 'ACCESS_DATA', unit: units[2]!, from: TODAY, to: null });
    expect(await join(local, group, units[1]!, await world.account({}))).toBe(REFUSED);
    expect(await join(admin, group, units[1]!, await world.account({}))).toBe('1 rows');
    expect([
      await join(local, group, units[1]!, local),
      await join(admin, group, units[1]!, personal),
      await join(other, group, units[1]!, other),
    ]).toEqual([REFUSED, REFUSED, REFUSED]);
  });

  test('and what a member delegated by its right ends when he leaves, also when he comes back', async () => {
    const admin = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province });
    const [member, clerk] = [await world.account({}), await world.account({})];
    const group = await groupOf(admin, world.province);
    await give(admin, { group }, { role: 'ADMINISTER', unit: units[1]!, from: TODAY, to: null });
    await join(admin, group, world.province, member);
    expect(await give(member, { account: clerk.id }, { role: 'ACCESS_DATA', unit: office, from: TODAY, to: null })).not.toBeNull();
    const sees = async () => (await scopeTold(clerk, RECORD)).length > 0;
    expect(await sees()).toBe(true);
    await database.bootstrap`update accounts.group_member set removed_at = clock_timestamp() where account_id = ${member.id}`;
    expect(await sees()).toBe(false);
    expect(await join(admin, group, world.province, member)).toBe('1 rows');
    expect([(await scopeTold(member, RECORD)).length > 0, await sees()]).toEqual([true, false]);
  });
});
