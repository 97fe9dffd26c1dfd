import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { type Account, createWorld } from '../support/world.ts';
import { undone } from '../support/undone.ts';

let database: TestDatabase;
let pool: Pool;
let who: Record<'sender' | 'recipient' | 'beside' | 'admin' | 'away', Account>;
let message: string;
let draft: string;
let live: string;
const units: Record<string, { id: string; unitNo: number }> = {};

beforeAll(async () => {
  database = await testDatabase();
  const sql = database.bootstrap;
  const world = await createWorld(sql);
  pool = connect(urlAs(database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 2 });
  const home = await world.unit({ parent: world.province });
  const below = await world.unit({ parent: home, kind: 'CHI_CUC' });
  const other = await world.unit({ parent: world.province });
  Object.assign(units, { home, below, other });
  who = {
    sender: await world.account({ role: 'AGENCY_HEAD', over: home }),
    recipient: await world.account({ role: 'AGENCY_OFFICER', over: below }),
    beside: await world.account({ role: 'SECTION_CLERK', over: below }),
    admin: await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province }),
    away: await world.account({ role: 'AGENCY_HEAD', over: other }),
  };
  const [made] = await sql<
    { id: string }[]
  >`with m as (select uuidv7() as id) insert into accounts.message (id, thread_id, sender_id, subject)
    select id, id, ${who.sender.id}, 'Họp' from m returning id`;
  message = made!.id;
  await sql`insert into accounts.message_text (message_id, sender_id, body) values (${message}, ${who.sender.id}, 'Mời họp')`;
  await sql`insert into accounts.message_recipient (message_id, sender_id, account_id) values (${message}, ${who.sender.id}, ${who.recipient.id}), (${message}, ${who.sender.id}, ${who.beside.id})`;
  const write = async (state: string) =>
    (
      await sql<{ id: string }[]>`insert into accounts.news (unit_id, unit_no, kind, title, body, state, author_id, published_at)
        values (${home.id}, ${home.unitNo}, 'NEWS', 'Tin', 'Nội dung', ${state}, ${who.sender.id}, ${state === 'DRAFT' ? null : '2026-11-01'}) returning id`
    )[0]!.id;
  [draft, live] = [await write('DRAFT'), await write('PUBLISHED')];
  for (const id of [draft, live])
    await sql`insert into accounts.news_file (news_id, unit_no, name, media_type, size, sha256, content)
      values (${id}, ${home.unitNo}, 'a.pdf', 'application/pdf', 5, sha256('%PDF-'), '%PDF-')`;
  await sql`insert into accounts.mail_address (account_id, address_sealed) values (${who.recipient.id}, decode('01' || repeat('00', 44), 'hex'))`;
  await sql`insert into accounts.mail (account_id, about, about_id, subject) values (${who.recipient.id}, 'NEWS', ${live}, 'Tin')`;
  await sql`insert into accounts.maintenance (starts_at, ends_at, text, announced_by) values (now(), now() + interval '1 hour', 'Bảo trì', ${who.admin.id})`;
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

type Who = keyof typeof who;
/** What a statement under the role of accounts does in the session of an account: rows touched, or the SQLSTATE it is refused with. Nothing stays. */
const outcome = (name: Who, statement: string, values: unknown[] = []): Promise<string> =>
  undone(inSession(pool, who[name].secret), (tx) => tx.unsafe(statement, values as never[]));
const everybody: Who[] = ['sender', 'recipient', 'beside', 'admin', 'away'];
const seenBy = async (statement: string, values: unknown[] = []) => {
  const seen: string[] = [];
  for (const name of everybody) {
    const told = await outcome(name, statement, values);
    if (told !== '0 rows') seen.push(`${name} ${told}`);
  }
  return seen;
};
const FORBIDDEN = '42501';

test('a message is seen by its sender and its recipients; its text by who has opened it; a recipient by himself', async () => {
  expect(await seenBy('select from accounts.message')).toEqual(['sender 1 rows', 'recipient 1 rows', 'beside 1 rows']);
  expect(await seenBy('select from accounts.message_text')).toEqual(['sender 1 rows']);
  expect(await seenBy('select from accounts.message_recipient')).toEqual(['sender 2 rows', 'recipient 1 rows', 'beside 1 rows']);
  await database.bootstrap`update accounts.message_recipient set read_at = now() where account_id = ${who.beside.id}`;
  expect(await seenBy('select from accounts.message_text')).toEqual(['sender 1 rows', 'beside 1 rows']);
  await database.bootstrap`update accounts.message_recipient set read_at = null where account_id = ${who.beside.id}`;
});

test('nobody opens for another, reads for another, or takes back what another wrote', async () => {
  const open = 'update accounts.message_recipient set read_at = now()';
  // Each opens his own; a sender cannot say that his message was read.
  expect(await outcome('recipient', open)).toBe('1 rows');
  expect(await outcome('sender', open)).toBe(FORBIDDEN);
  for (const name of ['admin', 'away'] as const) expect(await outcome(name, open)).toBe('0 rows');
  const takeBack = 'update accounts.message_recipient set withdrawn_at = now()';
  expect(await outcome('sender', takeBack)).toBe('2 rows');
  expect(await outcome('recipient', takeBack)).toBe(FORBIDDEN);
  for (const name of ['admin', 'away'] as const) expect(await outcome(name, takeBack)).toBe('0 rows');
  expect(await outcome('recipient', 'update accounts.message_recipient set read_at = now(), withdrawn_at = now()')).toBe(FORBIDDEN);
  expect(await outcome('sender', `update accounts.message set subject = 'x'`)).toBe(FORBIDDEN);
  expect(await outcome('sender', 'delete from accounts.message')).toBe(FORBIDDEN);
});

test('nobody writes in the name of another, into an exchange of others, or to whom he may not', async () => {
  const write = 'insert into accounts.message (id, thread_id, sender_id, subject) values ($1, $2, $3, $4)';
  const id = '01999999-0000-7000-8000-000000000001';
  expect(await outcome('sender', write, [id, id, who.sender.id, 'x'])).toBe('1 rows');
  expect(await outcome('recipient', write, [id, message, who.recipient.id, 'x'])).toBe('1 rows');
  expect(await outcome('recipient', write, [id, id, who.sender.id, 'x'])).toBe(FORBIDDEN);
  for (const name of ['admin', 'away'] as const) expect(await outcome(name, write, [id, message, who[name].id, 'x'])).toBe(FORBIDDEN);
  const to = 'insert into accounts.message_recipient (message_id, sender_id, account_id) values ($1, $2, $3)';
  expect(await outcome('sender', to, [message, who.sender.id, who.admin.id])).toBe('1 rows');
  expect(await outcome('sender', to, [message, who.sender.id, who.away.id])).toBe(FORBIDDEN);
  expect(await outcome('recipient', to, [message, who.sender.id, who.admin.id])).toBe(FORBIDDEN);
  expect(await outcome('recipient', to, [message, who.recipient.id, who.admin.id])).toBe('23503');
  expect(
    await outcome('admin', `insert into accounts.message_text (message_id, sender_id, body) values ($1, $2, 'x')`, [
      message,
      who.sender.id,
    ]),
  ).toBe(FORBIDDEN);
});

test('news is seen at its unit and below, its draft at the desks over it, and its files with it', async () => {
  expect(await seenBy('select from accounts.news where id = $1', [live])).toEqual([
    'sender 1 rows',
    'recipient 1 rows',
    'beside 1 rows',
    'admin 1 rows',
  ]);
  expect(await seenBy('select from accounts.news where id = $1', [draft])).toEqual(['sender 1 rows', 'admin 1 rows']);
  expect(await seenBy('select content from accounts.news_file where news_id = $1', [live])).toEqual([
    'sender 1 rows',
    'recipient 1 rows',
    'beside 1 rows',
    'admin 1 rows',
  ]);
  expect(await seenBy('select content from accounts.news_file where news_id = $1', [draft])).toEqual(['sender 1 rows', 'admin 1 rows']);
});

test('news is written at one’s own units, as a draft, in one’s own name, and its files while it is one', async () => {
  const write = `insert into accounts.news (unit_id, unit_no, kind, title, body, author_id) values ($1, $2, 'NEWS', 'x', 'x', $3)`;
  const { home, below } = units as Record<string, { id: string; unitNo: number }>;
  expect(await outcome('sender', write, [below!.id, below!.unitNo, who.sender.id])).toBe('1 rows');
  expect(await outcome('sender', write, [below!.id, below!.unitNo, who.recipient.id])).toBe(FORBIDDEN);
  for (const name of ['recipient', 'beside', 'away'] as const)
    expect(await outcome(name, write, [home!.id, home!.unitNo, who[name].id])).toBe(FORBIDDEN);
  expect(
    await outcome(
      'sender',
      `insert into accounts.news (unit_id, unit_no, kind, title, body, author_id, state, published_at) values ($1, $2, 'NEWS', 'x', 'x', $3, 'PUBLISHED', now())`,
      [home!.id, home!.unitNo, who.sender.id],
    ),
  ).toBe(FORBIDDEN);
  const change = `update accounts.news set title = 'y' where id = $1`;
  expect(await seenBy(change, [draft])).toEqual(['sender 1 rows', 'admin 1 rows']);
  const attach = `insert into accounts.news_file (news_id, unit_no, name, media_type, size, sha256, content) values ($1, $2, 'b.pdf', 'application/pdf', 5, sha256('%PDF-'), '%PDF-')`;
  expect(await outcome('sender', attach, [draft, home!.unitNo])).toBe('1 rows');
  expect(await outcome('sender', attach, [live, home!.unitNo])).toBe(FORBIDDEN);
  expect(await outcome('away', attach, [draft, home!.unitNo])).toBe(FORBIDDEN);
  const read = 'insert into accounts.news_reading (news_id, account_id) values ($1, $2)';
  expect(await outcome('beside', read, [live, who.beside.id])).toBe('1 rows');
  expect(await outcome('beside', read, [live, who.recipient.id])).toBe(FORBIDDEN);
  expect(await outcome('away', read, [live, who.away.id])).toBe(FORBIDDEN);
  expect(await outcome('sender', read, [draft, who.sender.id])).toBe(FORBIDDEN);
});

test('an address is its account’s; e-mails are seen by Sở Nội vụ and changed by nobody; times of maintenance are announced by Sở Nội vụ', async () => {
  expect(await seenBy('select from accounts.mail_address')).toEqual(['recipient 1 rows']);
  expect(await seenBy('select from accounts.mail')).toEqual(['admin 1 rows']);
  expect(await outcome('admin', `update accounts.mail set state = 'SENT'`)).toBe(FORBIDDEN);
  expect(await outcome('admin', 'select accounts.claim_mail()')).toBe(FORBIDDEN);
  expect(await outcome('admin', 'select accounts.mail_recipient($1)', [message])).toBe(FORBIDDEN);
  expect(await outcome('sender', 'select accounts.requeue_mails($1)', [[message]])).toBe(FORBIDDEN);
  expect(await outcome('admin', `select accounts.settle_mail($1, 1, 'SENT', '', 0)`, [message])).toBe(FORBIDDEN);
  expect(
    await outcome(
      'recipient',
      `insert into accounts.mail_address (account_id, address_sealed) values ($1, decode('01' || repeat('00', 44), 'hex'))`,
      [who.beside.id],
    ),
  ).toBe(FORBIDDEN);
  expect(await seenBy('select from accounts.maintenance')).toEqual(['admin 1 rows']);
  const announce = `insert into accounts.maintenance (starts_at, ends_at, text, announced_by) values (now(), now() + interval '1 hour', 'x', $1)`;
  for (const name of everybody) expect(await outcome(name, announce, [who[name].id])).toBe(name === 'admin' ? '1 rows' : FORBIDDEN);
  expect(await outcome('admin', announce, [who.sender.id])).toBe(FORBIDDEN);
});

test('what a session may not is refused whatever stands in the tables: no row breaks these rules', async () => {
  const refusedBy = async (statement: Promise<unknown>) =>
    statement.then(
      () => 'taken',
      (error: unknown) => (error as { code: string }).code,
    );
  const sql = database.bootstrap;
  expect(await refusedBy(sql`update accounts.message_recipient set read_at = now(), withdrawn_at = now()`)).toBe('23514');
  expect(
    await refusedBy(
      sql`insert into accounts.mail (account_id, about, about_id, subject) values (${who.recipient.id}, 'NEWS', ${live}, 'Tin')`,
    ),
  ).toBe('23505');
  expect(await refusedBy(sql`update accounts.news_file set content = 'other'`)).toBe('23514');
  expect(await refusedBy(sql`update accounts.news set state = 'WITHDRAWN' where id = ${draft}`)).toBe('23514');
});
