import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld } from '../support/world.ts';
import { undone } from '../support/undone.ts';

let database: TestDatabase;
let pool: Pool;
let who: Record<'starter' | 'taker' | 'later' | 'beside' | 'person' | 'admin' | 'away', Account>;
let talk: string;

beforeAll(async () => {
  database = await testDatabase();
  const sql = database.bootstrap;
  const world = await createWorld(sql);
  pool = connect(urlAs(database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 2 });
  const home = await world.unit({ parent: world.province });
  const below = await world.unit({ parent: home, kind: 'CHI_CUC' });
  const other = await world.unit({ parent: world.province });
  who = {
    starter: await world.account({ role: 'AGENCY_HEAD', over: home }),
    taker: await world.account({ role: 'AGENCY_OFFICER', over: below }),
    later: await world.account({ role: 'SECTION_CLERK', over: below }),
    beside: await world.account({ role: 'SECTION_CLERK', over: below }),
    person: await world.account({ kind: 'PERSONAL', holder: await world.person({ unit: below }) }),
    admin: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    away: await world.account({ role: 'AGENCY_HEAD', over: other }),
  };
  const [made] = await sql<{ id: string }[]>`insert into accounts.conversation (started_by) values (${who.starter.id}) returning id`;
  talk = made!.id;
  const join = (account: Account) =>
    sql`insert into accounts.conversation_part (conversation_id, account_id, added_by) values (${talk}, ${account.id}, ${who.starter.id})`;
  const post = (author: Account) =>
    sql`insert into accounts.conversation_post (conversation_id, author_id, body) values (${talk}, ${author.id}, 'x')`;
  await join(who.starter);
  await join(who.taker);
  await join(who.person);
  await post(who.starter);
  await sql`update accounts.conversation_part set left_at = now() where account_id = ${who.person.id}`;
  await join(who.later);
  await post(who.taker);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

type Who = keyof typeof who;
/** What a statement under the role of accounts does in the session of an account: rows touched, or the SQLSTATE it is refused with. Nothing stays. */
const outcome = (name: Who, statement: string, values: unknown[] = []): Promise<string> =>
  undone(inSession(pool, who[name].secret), (tx) => tx.unsafe(statement, values as never[]));
const everybody: Who[] = ['starter', 'taker', 'later', 'beside', 'person', 'admin', 'away'];
const seenBy = async (statement: string, values: unknown[] = []) => {
  const seen: string[] = [];
  for (const name of everybody) {
    const told = await outcome(name, statement, values);
    if (told !== '0 rows') seen.push(`${name} ${told}`);
  }
  return seen;
};
const FORBIDDEN = '42501';
const strangers: Who[] = ['beside', 'person', 'admin', 'away'];

test('a conversation is seen by who takes part, from the post at which he came; who left, or never came, sees not even that it is', async () => {
  expect(await seenBy('select from accounts.conversation')).toEqual(['starter 1 rows', 'taker 1 rows', 'later 1 rows']);
  expect(await seenBy('select from accounts.conversation_post')).toEqual(['starter 2 rows', 'taker 2 rows', 'later 1 rows']);
  // Who had left before one came is not seen.
  expect(await seenBy('select from accounts.conversation_part')).toEqual(['starter 4 rows', 'taker 4 rows', 'later 3 rows']);
  const names = 'select from accounts.companions($1)';
  const all = [everybody.map((name) => who[name].id)];
  expect(await seenBy(names, all)).toEqual(['starter 4 rows', 'taker 4 rows', 'later 3 rows']);
});

test('nobody writes where he takes no part, in the name of another, or with a number of his own', async () => {
  const write = 'insert into accounts.conversation_post (conversation_id, author_id, body) values ($1, $2, $3)';
  expect(await outcome('taker', write, [talk, who.taker.id, 'x'])).toBe('1 rows');
  expect(await outcome('taker', write, [talk, who.starter.id, 'x'])).toBe(FORBIDDEN);
  for (const name of strangers) expect(await outcome(name, write, [talk, who[name].id, 'x'])).toBe(FORBIDDEN);
  const numbered = 'insert into accounts.conversation_post (conversation_id, author_id, body, no) values ($1, $2, $3, 1)';
  expect(await outcome('taker', numbered, [talk, who.taker.id, 'x'])).toBe(FORBIDDEN);
  expect(await outcome('taker', `update accounts.conversation_post set body = 'y'`)).toBe(FORBIDDEN);
  expect(await outcome('taker', 'delete from accounts.conversation_post')).toBe(FORBIDDEN);
});

test('nobody takes part unless somebody who does, and may write to him, adds him', async () => {
  const join = 'insert into accounts.conversation_part (conversation_id, account_id, added_by) values ($1, $2, $3)';
  expect(await outcome('starter', join, [talk, who.beside.id, who.starter.id])).toBe('1 rows');
  expect(await outcome('starter', join, [talk, who.beside.id, who.taker.id])).toBe(FORBIDDEN);
  expect(await outcome('starter', join, [talk, who.away.id, who.starter.id])).toBe(FORBIDDEN);
  for (const name of strangers) expect(await outcome(name, join, [talk, who[name].id, who[name].id])).toBe(FORBIDDEN);
  for (const name of strangers) expect(await outcome(name, join, [talk, who.beside.id, who[name].id])).toBe(FORBIDDEN);
  const early = 'insert into accounts.conversation_part (conversation_id, account_id, added_by, from_no) values ($1, $2, $3, 1)';
  expect(await outcome('starter', early, [talk, who.beside.id, who.starter.id])).toBe(FORBIDDEN);
  const begin = 'insert into accounts.conversation (started_by) values ($1)';
  expect(await outcome('starter', begin, [who.starter.id])).toBe('1 rows');
  expect(await outcome('starter', begin, [who.taker.id])).toBe(FORBIDDEN);
});

test('each reads and leaves for himself, forwards only, and not back into the past', async () => {
  const leave = 'update accounts.conversation_part set left_at = now()';
  expect(await seenBy(leave)).toEqual(['starter 1 rows', 'taker 1 rows', 'later 1 rows']);
  expect(await seenBy('update accounts.conversation_part set read_no = 2')).toEqual(['starter 1 rows', 'taker 1 rows', 'later 1 rows']);
  for (const column of ['from_no = 1', 'account_id = account_id', 'added_by = account_id', 'joined_at = now()'])
    expect(await outcome('later', `update accounts.conversation_part set ${column}`)).toBe(FORBIDDEN);
  await database.bootstrap`update accounts.conversation_part set read_no = 99 where account_id = ${who.taker.id}`;
  await database.bootstrap`update accounts.conversation_part set read_no = 1 where account_id = ${who.taker.id}`;
  const [part] = await database.bootstrap`select read_no from accounts.conversation_part where account_id = ${who.taker.id}`;
  expect(part!['read_no']).toBe(2);
});

test('nobody tells news by hand, and a conversation takes fifty', async () => {
  for (const name of ['starter', 'admin'] as const)
    expect(await outcome(name, `select accounts.tell_news('NOTICE', null, $1)`, [[who.taker.id]])).toBe(FORBIDDEN);
  const sql = database.bootstrap;
  const [big] = await sql<{ id: string }[]>`insert into accounts.conversation (started_by) values (${who.starter.id}) returning id`;
  const join = (most: number) =>
    sql`insert into accounts.account (login, kind, unit_id, valid_from)
      select 'day.' || i, 'AGENCY', (select unit_id from accounts.account where id = ${who.taker.id}), '2026-01-01' from generate_series(1, ${most}::int) i returning id`;
  const added = await join(51);
  const take = (from: number, to: number) =>
    sql`insert into accounts.conversation_part (conversation_id, account_id, added_by)
      select ${big!.id}, a, ${who.starter.id} from unnest(${added.slice(from, to).map(({ id }) => id as string)}::uuid[]) a`;
  await take(0, 50);
  await expect(take(50, 51)).rejects.toMatchObject({ code: '23514', constraint_name: 'conversation_most' });
});
