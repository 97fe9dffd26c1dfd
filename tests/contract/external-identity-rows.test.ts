import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld, type Person } from '../support/world.ts';

const ISSUER = 'https://dinhdanh.example.vn';
let database: TestDatabase;
let pool: Pool;
let door: Pool;
let nurse: Person;
let who: Record<'admin' | 'other' | 'narrow' | 'head' | 'clerk' | 'second' | 'third' | 'given' | 'program' | 'sameHolder', Account>;

beforeAll(async () => {
  database = await testDatabase();
  const world = await createWorld(database.bootstrap);
  pool = connect(urlAs(database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 2 });
  door = connect(urlAs(database.bootstrapUrl, 'accounts_door', rolePasswords.accounts_door), { max: 2 });
  const home = await world.unit({ parent: world.province });
  const holder = await world.person({ unit: home });
  nurse = await world.person({ unit: home });
  const officer = () => world.account({ role: 'AGENCY_OFFICER', over: home });
  who = {
    admin: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province, holder }),
    other: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    narrow: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: home }),
    head: await world.account({ role: 'AGENCY_HEAD', over: home }),
    clerk: await officer(),
    second: await officer(),
    third: await officer(),
    given: await officer(),
    program: await world.account({ kind: 'SERVICE', role: 'MAIL_SERVICE', over: world.province }),
    sameHolder: await world.account({ role: 'AGENCY_OFFICER', over: home, holder }),
  };
});
afterAll(async () => {
  await pool.end();
  await door.end();
  await database.drop();
});

type Name = keyof typeof who;
const link = (name: Name, target: Account, subject: string): Promise<{ outcome: string; id: string | null }> =>
  inSession(
    pool,
    who[name].secret,
  )(async (tx) => {
    const [row] = await tx<{ outcome: string; id: string | null }[]>`select outcome, identity_id as id
      from accounts.link_identity(${target.id}, ${ISSUER}, ${subject}, '77/SNV-TK', '2026-11-20', 'Sở Nội vụ', 'Thử')`;
    return row!;
  });
const end = (name: Name, identity: string) =>
  inSession(
    pool,
    who[name].secret,
  )(async (tx) => {
    const [row] = await tx<
      { outcome: string; over: number }[]
    >`select outcome, ended_sessions as over from accounts.end_external_identity(${identity}, '78/SNV-TK', '2026-11-21', 'Sở Nội vụ', 'Thử')`;
    return row!;
  });
const seen = (name: Name, target: Account) =>
  inSession(
    pool,
    who[name].secret,
  )(async (tx) =>
    (await tx<{ subject: string }[]>`select subject from accounts.identities_of_accounts(${[target.id]}::uuid[])`).map(
      ({ subject }) => subject,
    ),
  );
const vouched = async (subject: string, issuer = ISSUER) =>
  (await door<{ id: string; usable: boolean }[]>`select account_id as id, usable from accounts.door_vouched(${issuer}, ${subject})`)[0];
const rows = () => database.bootstrap<{ n: number }[]>`select count(*)::int as n from accounts.external_identity`.then(([row]) => row!.n);

test('only who decides about an account links it, never for himself or another account of his person, and nothing else is written', async () => {
  for (const name of ['narrow', 'head', 'clerk'] as const) expect((await link(name, who.third, 's-1')).outcome).toBe('NOT_FOUND');
  expect((await link('admin', who.admin, 's-1')).outcome).toBe('OWN');
  expect((await link('admin', who.sameHolder, 's-1')).outcome).toBe('OWN');
  expect((await link('admin', who.program, 's-1')).outcome).toBe('PROGRAM');
  expect(await rows()).toBe(0);
  expect(await database.bootstrap`select from accounts.document where number = '77/SNV-TK'`).toHaveLength(0);

  expect((await link('admin', who.clerk, 's-clerk')).outcome).toBe('DONE');
  expect((await link('admin', who.clerk, 's-other')).outcome).toBe('LINKED');
  expect((await link('other', who.second, 's-clerk')).outcome).toBe('TAKEN');
  expect(await vouched('s-clerk')).toEqual({ id: who.clerk.id, usable: true });
  // Letter by letter, and of this provider only.
  for (const [subject, issuer] of [
    ['S-clerk', ISSUER],
    ['s-clerk ', ISSUER],
    ['s-clerk', `${ISSUER}/`],
  ] as const)
    expect(await vouched(subject, issuer)).toBeUndefined();
});

test('the role of the subgraph reads and writes identities through the functions only, those in sight', async () => {
  for (const statement of [
    'select from accounts.external_identity',
    'insert into accounts.external_identity select * from accounts.external_identity',
    "update accounts.external_identity set subject = 's-narrow'",
    'delete from accounts.external_identity',
    'select from accounts.spent_state',
    "select accounts.door_vouched('a', 'b')",
    "select accounts.end_identity(uuidv7(), 'DECIDED', null, null)",
    'select accounts.vouched_standing(uuidv7())',
  ])
    await expect(inSession(pool, who.admin.secret)((tx) => tx.unsafe(statement))).rejects.toMatchObject({ code: '42501' });
  for (const statement of ['select from accounts.external_identity', 'select from accounts.spent_state'])
    await expect(door.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
  for (const name of ['admin', 'clerk'] as const) expect(await seen(name, who.clerk)).toEqual(['s-clerk']);
  for (const name of ['second', 'third', 'program'] as const) expect(await seen(name, who.clerk)).toEqual([]);
  await expect(link('admin', who.third, '012345678901')).rejects.toMatchObject({ constraint_name: 'external_identity_subject_form' });
});

test('row-level security holds the table whoever owns it: without its policy not even the gate sees a row', async () => {
  const [table] = await database.bootstrap<
    { forced: boolean }[]
  >`select relforcerowsecurity and relrowsecurity as forced from pg_class where oid = 'accounts.external_identity'::regclass`;
  expect(table).toEqual({ forced: true });
  await database.bootstrap`alter policy gate on accounts.external_identity using (false)`;
  expect(await vouched('s-clerk')).toBeUndefined();
  expect(await seen('admin', who.clerk)).toEqual([]);
  await database.bootstrap`alter policy gate on accounts.external_identity using (true)`;
  expect(await vouched('s-clerk')).toMatchObject({ usable: true });
});

test('of two who link one subject at once only one does', async () => {
  const both = await Promise.all([link('admin', who.second, 's-race'), link('other', who.third, 's-race')]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['DONE', 'TAKEN']);
});

test('an identity that ended opens nothing: its sessions and begun sign-ins are over, those of a password stay; it may be linked anew', async () => {
  const { id } = (await database.bootstrap<{ id: string }[]>`select id from accounts.external_identity where subject = 's-clerk'`)[0]!;
  await database.bootstrap`update accounts.session set identity_id = ${id} where account_id = ${who.clerk.id}`;
  const [kept] = await database.bootstrap<
    { id: string }[]
  >`insert into accounts.session (secret_hash, account_id, expires_at, client_address, client_program)
    values (sha256('kept'), ${who.clerk.id}, now() + interval '1 hour', '192.0.2.1', 'test') returning id`;
  await database.bootstrap`insert into accounts.sign_in_ticket (token_hash, account_id, client_address, expires_at, identity_id, to_redeem)
    values (sha256('begun'), ${who.clerk.id}, '192.0.2.1', now() + interval '5 minutes', ${id}, true)`;
  const ticket = () => door`select from accounts.door_ticket(sha256('begun'))`;
  expect(await ticket()).toHaveLength(1);

  for (const name of ['narrow', 'head', 'clerk'] as const) expect(await end(name, id)).toEqual({ outcome: 'NOT_FOUND', over: 0 });
  expect(await end('other', id)).toEqual({ outcome: 'DONE', over: 1 });
  expect(await end('other', id)).toEqual({ outcome: 'NOT_FOUND', over: 0 });
  expect(await ticket()).toHaveLength(0);
  expect(await vouched('s-clerk')).toBeUndefined();
  const live = await database.bootstrap`select id from accounts.session where account_id = ${who.clerk.id} and ended_at is null`;
  expect(live).toEqual([{ id: kept!.id }]);
  // Whoever opened a session in that moment gets none.
  const opened =
    await door`select from accounts.door_open_session(${who.clerk.id}, sha256('late'), sha256('late'), '1 hour', 'a', 'p', ''::bytea, ''::bytea, ''::bytea, null, ${id})`;
  expect(opened).toHaveLength(0);

  expect((await link('other', who.clerk, 's-clerk')).outcome).toBe('DONE');
  const noted = await database.bootstrap`select operation, account_id = ${who.other.id} as by from accounts.audit_entry
    where subject_ids @> ${[who.clerk.id]}::uuid[] and operation like '%ExternalIdentity' order by id`;
  expect(noted).toEqual([
    { operation: 'linkExternalIdentity', by: false },
    { operation: 'endExternalIdentity', by: true },
    { operation: 'linkExternalIdentity', by: true },
  ]);
});

test.each<[string, (id: string) => string, (id: string) => string]>([
  [
    'locked',
    (id) => `update accounts.account set locked_at = now() where id = '${id}'`,
    (id) => `update accounts.account set locked_at = null where id = '${id}'`,
  ],
  [
    'not yet valid',
    (id) => `update accounts.account set valid_from = hoso.today() + 1 where id = '${id}'`,
    (id) => `update accounts.account set valid_from = hoso.today() where id = '${id}'`,
  ],
  [
    'closed, its password in strange hands,',
    (id) => `insert into accounts.credential (account_id, password_hash, must_change) values ('${id}', 'x', 'STOLEN')`,
    (id) => `update accounts.credential set must_change = null where account_id = '${id}'`,
  ],
])('an account that is %s is not opened by its identity', async (_what, close, open) => {
  const { id } = who.clerk;
  await database.bootstrap.unsafe(close(id));
  expect(await vouched('s-clerk')).toEqual({ id, usable: false });
  await database.bootstrap.unsafe(open(id));
  expect(await vouched('s-clerk')).toEqual({ id, usable: true });
});

test('an account that another person holds has lost its identity; the subject of an account that is over may be linked to the next', async () => {
  expect((await link('admin', who.given, 's-given')).outcome).toBe('DONE');
  await database.bootstrap`update accounts.account set holder_id = ${nurse.id} where id = ${who.given.id}`;
  expect(await vouched('s-given')).toBeUndefined();
  expect((await link('admin', who.given, 's-next')).outcome).toBe('DONE');
  await database.bootstrap`update accounts.account set valid_to = hoso.today() where id = ${who.given.id}`;
  expect(await vouched('s-next')).toEqual({ id: who.given.id, usable: false });
  expect((await link('admin', who.given, 's-more')).outcome).toBe('WITHDRAWN');
  expect((await link('admin', who.narrow, 's-next')).outcome).toBe('DONE');
  const left =
    await database.bootstrap`select subject, ended_because as because from accounts.external_identity where account_id = ${who.given.id} order by id`;
  expect(left).toEqual([
    { subject: 's-given', because: 'HANDED_OVER' },
    { subject: 's-next', because: 'WITHDRAWN' },
  ]);
});

test('a state is spent once, also by two at the same moment', async () => {
  const spend = async () =>
    (await door<{ fresh: boolean }[]>`select accounts.door_spend_state(sha256('state'), '10 minutes') as fresh`)[0]!.fresh;
  expect((await Promise.all([spend(), spend()])).sort()).toEqual([false, true]);
  expect(await spend()).toBe(false);
});
