import { connect, urlAs } from '@hoso/db/connect.ts';
import { type LoginRole, loginRoles } from '@hoso/db/roles.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, TODAY, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type Person, type Unit, type World } from '../support/world.ts';

/** Whatever SQL is run under a subgraph's role: a consent opens just its people and fields, and nothing after its period. */
let database: TestDatabase;
let world: World;
let pools: Record<LoginRole, Pool>;
let home: Unit, away: Unit, branch: Unit;
let an: Person, binh: Person, cuc: Person, dung: Person;
let admin: Account, head: Account, scholar: Account, program: Account, personal: Account;

const RECORD = 'personnel.record.read';
const NAMES = 'personnel.directory.read';

beforeAll(async () => {
  database = await testDatabase();
  const sql = database.bootstrap;
  world = await createWorld(sql);
  pools = Object.fromEntries(
    loginRoles.map((role) => [role, connect(urlAs(database.bootstrapUrl, role, rolePasswords[role]), { max: 2 })]),
  ) as Record<LoginRole, Pool>;
  home = await world.unit({ parent: world.province, name: 'Sở Nội vụ' });
  away = await world.unit({ parent: world.province, name: 'Sở Y tế' });
  branch = await world.unit({ parent: away, name: 'Trung tâm Y tế' });
  an = await world.person({ unit: home, identityNumber: '034085000001' });
  binh = await world.person({ unit: away, identityNumber: '034085000002' });
  cuc = await world.person({ unit: away, identityNumber: '034085000003' });
  dung = await world.person({ unit: branch, identityNumber: '034085000004' });
  for (const person of [an, binh, cuc, dung]) await world.pay(person);
  admin = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province });
  head = await world.account({ role: 'AGENCY_HEAD', over: away });
  scholar = await world.account({});
  program = await world.account({ kind: 'SERVICE' });
  personal = await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: binh });
});
afterEach(async () => {
  await database.bootstrap`update accounts.consent set withdrawn_at = now() where withdrawn_at is null`;
  await database.bootstrap`update hoso.fixed_today set today = ${TODAY}`;
});
afterAll(async () => {
  await Promise.all(Object.values(pools).map((pool) => pool.end()));
  await database.drop();
});

type Wish = {
  kind?: string;
  to?: Account;
  people?: readonly Person[];
  unit?: Unit | null;
  permissions?: readonly string[];
  from?: string;
  until?: string;
};
/** Gives a consent as accounts_app does: its id, or why not. */
const give = async (
  by: Account,
  { kind = 'STUDY', to = scholar, people = [], unit = null, permissions = [NAMES, RECORD], from = TODAY, until = '2026-12-01' }: Wish,
): Promise<string> => {
  const [answer] = await inSession(
    pools.accounts_app,
    by.secret,
  )(
    (tx) => tx<
      { id: string | null; refused: string | null }[]
    >`select consent_id as id, refused from accounts.give_consent(${kind}, ${to.id},
      ${people.map(({ id }) => id)}::uuid[], ${unit?.id ?? null}, ${[...permissions]}::text[], 'Xác minh lý lịch', ${from}, ${until},
      (select id from accounts.document limit 1))`,
  );
  return answer!.id ?? answer!.refused!;
};

const TABLES: readonly (readonly [LoginRole, string, string])[] = [
  ['personnel_app', 'personnel.person', 'id'],
  ['personnel_app', 'personnel.assignment', 'person_id'],
  ['personnel_app', 'personnel.record', 'person_id'],
  ['personnel_app', 'personnel.identity_number', 'person_id'],
  ['payroll_app', 'payroll.pay', 'person_id'],
];
/** Whom an account sees in each table of the record; tables where it sees nobody are left out. */
const sees = async (who: Account): Promise<Record<string, string[]>> => {
  const names = new Map([an, binh, cuc, dung].map(({ id }, at) => [id, ['An', 'Bình', 'Cúc', 'Dung'][at]!]));
  const seen: Record<string, string[]> = {};
  for (const [role, table, column] of TABLES) {
    const rows = await inSession(
      pools[role],
      who.secret,
    )((tx) => tx.unsafe<{ id: string }[]>(`select distinct ${column} as id from ${table}`));
    if (rows.length > 0) seen[table.split('.')[1]!] = rows.map(({ id }) => names.get(id)!).sort();
  }
  return seen;
};

test('a consent of the authority opens just the people it names and just the fields it says', async () => {
  expect(await sees(scholar)).toEqual({});
  await give(head, { people: [binh] });
  expect(await sees(scholar)).toEqual({ person: ['Bình'], assignment: ['Bình'], record: ['Bình'] });
  await give(head, { people: [cuc, dung], permissions: [NAMES, 'payroll.pay.read'] });
  expect(await sees(scholar)).toEqual({
    ...{ person: ['Bình', 'Cúc', 'Dung'], assignment: ['Bình', 'Cúc', 'Dung'] },
    ...{ record: ['Bình'], pay: ['Cúc', 'Dung'] },
  });
});

test('one over a unit opens everybody kept there and below it, whoever comes and goes', async () => {
  await give(head, { unit: branch });
  expect(await sees(scholar)).toEqual({ person: ['Dung'], assignment: ['Dung'], record: ['Dung'] });
  await give(head, { unit: away, permissions: [NAMES] });
  expect(await sees(scholar)).toEqual({ person: ['Bình', 'Cúc', 'Dung'], assignment: ['Bình', 'Cúc', 'Dung'], record: ['Dung'] });
});

test('it opens on its first day and closes by itself on its last', async () => {
  await give(head, { people: [binh], from: '2026-11-23', until: '2026-11-25' });
  const on = async (day: string) => {
    await database.bootstrap`update hoso.fixed_today set today = ${day}`;
    return Object.keys(await sees(scholar)).length > 0;
  };
  expect([await on('2026-11-22'), await on('2026-11-23'), await on('2026-11-24'), await on('2026-11-25')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test.each([
  ['its session is ended', `update accounts.session set ended_at = now() where account_id = $1`],
  ['its session ran out', `update accounts.session set expires_at = now() - interval '1 second' where account_id = $1`],
  ['it is locked', `update accounts.account set locked_at = now() where id = $1`],
  ['it ended yesterday', `update accounts.account set valid_to = '${TODAY}' where id = $1`],
  ['it begins tomorrow', `update accounts.account set valid_from = '${TODAY}'::date + 1 where id = $1`],
])('a consent opens nothing more to its account once %s', async (_what, change) => {
  const student = await world.account({});
  await give(head, { to: student, people: [binh] });
  await give(head, { to: student, unit: branch });
  expect(await sees(student)).toEqual({ person: ['Bình', 'Dung'], assignment: ['Bình', 'Dung'], record: ['Bình', 'Dung'] });
  await database.bootstrap.unsafe(change, [student.id]);
  expect(await sees(student)).toEqual({});
});

test('it is for reading: nothing may be written under it, and nobody else reads by it', async () => {
  await give(head, { people: [binh] });
  const changed = await inSession(
    pools.personnel_app,
    scholar.secret,
  )((tx) => tx`update personnel.record set note = 'x' where person_id = ${binh.id}`);
  expect(changed.count).toBe(0);
  expect(await sees(await world.account({}))).toEqual({});
  await database.bootstrap`update accounts.account set locked_at = now() where id = ${scholar.id}`;
  expect(await sees(scholar)).toEqual({});
  await database.bootstrap`update accounts.account set locked_at = null where id = ${scholar.id}`;
});

test('who may give one, to whom, of whom and for what', async () => {
  const clerk = await world.account({ role: 'SECTION_CLERK', over: away });
  const payless = await world.account({ role: 'AGENCY_HEAD', over: home });
  await database.bootstrap`insert into accounts.role (code, name, kinds) values ('CONSENTS_ONLY', 'x', '{AGENCY}')`;
  await database.bootstrap`insert into accounts.role_permission values ('CONSENTS_ONLY', 'accounts.consent.write'), ('CONSENTS_ONLY', ${NAMES})`;
  const narrow = await world.account({ role: 'CONSENTS_ONLY', over: away });
  const ownSecond = await world.account({ kind: 'AGENCY', holder: binh });
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
  expect({
    withinTheUnit: await give(head, { people: [binh, dung] }),
    bySoNoiVu: await give(admin, { people: [an, binh] }),
    ofAnothersPeople: await give(head, { people: [binh, an] }),
    overAnothersUnit: await give(payless, { unit: away }),
    byAClerk: await give(clerk, { people: [binh] }),
    ofWhatHeMayNotRead: await give(narrow, { people: [binh] }),
    ofWhatHeReads: await give(narrow, { people: [binh], permissions: [NAMES] }),
    ofAWritingRight: await give(head, { people: [binh], permissions: ['personnel.record.write'] }),
    ofAnAccountsRight: await give(admin, { people: [binh], permissions: ['accounts.audit.read'] }),
    ofNoRight: await give(head, { people: [binh], permissions: ['personnel.soul.read'] }),
    toHimself: await give(head, { people: [binh], to: head }),
    toAProgramForStudy: await give(head, { people: [binh], to: program }),
    linkToAPerson: await give(head, { kind: 'LINK', people: [binh] }),
    linkToAProgram: await give(admin, { kind: 'LINK', unit: away, to: program }),
    ownByThePerson: await give(personal, { kind: 'OWN', people: [binh] }),
    ownOfAnother: await give(personal, { kind: 'OWN', people: [cuc] }),
    ownOfAUnit: await give(personal, { kind: 'OWN', unit: away }),
    ownByAnAgency: await give(head, { kind: 'OWN', people: [binh] }),
    ownToHisOtherAccount: await give(personal, { kind: 'OWN', people: [binh], to: ownSecond }),
  }).toEqual({
    ...{ withinTheUnit: id, bySoNoiVu: id, ofAnothersPeople: 'PERSONS', overAnothersUnit: 'UNIT', byAClerk: 'PERSONS' },
    ...{ ofWhatHeMayNotRead: 'PERMISSIONS', ofWhatHeReads: id, ofAWritingRight: 'PERMISSIONS', ofAnAccountsRight: 'PERMISSIONS' },
    ...{ ofNoRight: 'PERMISSIONS', toHimself: 'GRANTEE', toAProgramForStudy: 'GRANTEE', linkToAPerson: 'GRANTEE', linkToAProgram: id },
    ...{ ownByThePerson: id, ownOfAnother: 'PERSONS', ownOfAUnit: 'PERSONS', ownByAnAgency: 'PERSONS', ownToHisOtherAccount: 'GRANTEE' },
  });
  expect(await sees(program)).toMatchObject({ record: ['Bình', 'Cúc', 'Dung'] });
});

test('it is withdrawn by whom it belongs to, and gone at the next statement', async () => {
  const studied = await give(head, { people: [binh] });
  const own = await give(personal, { kind: 'OWN', people: [binh], permissions: [NAMES, 'personnel.identity.read'] });
  const withdraw = async (by: Account, consent: string) => {
    const [answer] = await inSession(pools.accounts_app, by.secret)((tx) => tx`select accounts.withdraw_consent(${consent}) as people`);
    return answer!['people'] !== null;
  };
  expect([
    await withdraw(personal, studied),
    await withdraw(scholar, studied),
    await withdraw(head, own),
    await withdraw(admin, own),
  ]).toEqual([false, false, false, false]);
  expect(await sees(scholar)).toEqual({ person: ['Bình'], assignment: ['Bình'], record: ['Bình'], identity_number: ['Bình'] });
  expect(await withdraw(head, studied)).toBe(true);
  expect(await sees(scholar)).toEqual({ person: ['Bình'], assignment: ['Bình'], identity_number: ['Bình'] });
  expect([await withdraw(personal, own), await withdraw(personal, own)]).toEqual([true, false]);
  expect(await sees(scholar)).toEqual({});
});

test('who reads of it: the giver, whom it is for, whom it is about, and whoever oversees consents there', async () => {
  const consent = await give(head, { people: [binh] });
  const reads = async (who: Account) => {
    const rows = await inSession(
      pools.accounts_app,
      who.secret,
    )((tx) => tx`select from accounts.consent c join accounts.consent_person p on p.consent_id = c.id where c.id = ${consent}`);
    return rows.count;
  };
  const stranger = await world.account({ role: 'AGENCY_HEAD', over: home });
  const cucs = await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: cuc });
  expect([
    await reads(head),
    await reads(scholar),
    await reads(personal),
    await reads(admin),
    await reads(stranger),
    await reads(cucs),
  ]).toEqual([1, 1, 1, 1, 0, 0]);
});

test('no role of ours writes a consent but through what asks for the authority', async () => {
  for (const statement of [
    `insert into accounts.consent_person select id, '${cuc.id}', ${away.unitNo} from accounts.consent`,
    `update accounts.consent set valid_to = '2099-01-01'`,
    `update accounts.consent set permissions = '{personnel.identity.read}'`,
    `delete from accounts.consent`,
  ])
    await expect(inSession(pools.accounts_app, admin.secret)((tx) => tx.unsafe(statement))).rejects.toMatchObject({ code: '42501' });
});

test('a consent asked for by a policy is asked once a statement, not for each row', async () => {
  await give(head, { people: [binh] });
  const plan = await inSession(
    pools.personnel_app,
    scholar.secret,
  )((tx) => tx.unsafe(`explain (analyze, format json) select from personnel.record`));
  const text = JSON.stringify(plan);
  expect(text).toContain('InitPlan');
  expect(text).not.toContain('SubPlan');
});
