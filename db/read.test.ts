import { once } from 'node:events';
import { connect as dial, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { testDatabase, type TestDatabase } from '@hoso/tests/support/database.ts';
import { connect } from './connect.ts';
import { readsIn } from './read.ts';
import type { Pool } from './session.ts';
import { param, sqlStatement } from './statement.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => {
  pool = connect(database.bootstrapUrl, { max: 1 });
});
afterEach(() => pool.end({ timeout: 1 }));
afterAll(() => database.drop());

const where = sqlStatement<Record<never, never>, { pid: number; started: string; secret: string; readOnly: string }>(
  sql`select pg_backend_pid() as pid, now()::text as started, current_setting('app.session') as secret, current_setting('transaction_read_only') as "readOnly"`,
);
const divide = sqlStatement<{ by: number }, { answer: number }>(sql`select 12 / ${param('by', 'int')} as answer`);
const write = sqlStatement<Record<never, never>>(sql`create table nowhere ()`);
const ownPid = sqlStatement<Record<never, never>, { pid: number }>(sql`select pg_backend_pid() as pid`);
const slow = sqlStatement<Record<never, never>>(sql`select pg_sleep(20)`);

/** Long enough for a transaction to see that nobody asks for more. */
const nothingAsked = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what is asked in one tick is one read-only transaction under the secret; nothing of it stays on the connection', async () => {
  const read = readsIn(pool, 'a secret');
  const [[one], [two]] = await Promise.all([read((tx) => where(tx, {})), read((tx) => where(tx, {}))]);
  expect(two).toEqual(one);
  expect(one).toMatchObject({ secret: 'a secret', readOnly: 'on' });
  await nothingAsked();
  const [later] = await read((tx) => where(tx, {}));
  expect(later!.started).not.toBe(one!.started);
  const [bare] =
    await pool`select nullif(current_setting('app.session', true), '') as secret, current_setting('transaction_read_only') as "readOnly"`;
  expect(bare).toEqual({ secret: null, readOnly: 'off' });
});

test('what is asked as soon as the answers are there flies on in the same transaction, and its connection comes free all the same', async () => {
  const read = readsIn(pool, 'a secret');
  const [one] = await read((tx) => where(tx, {}));
  const [[two], [three]] = await Promise.all([read((tx) => where(tx, {})), read((tx) => where(tx, {}))]);
  expect([two!.pid, two!.started, three]).toEqual([one!.pid, one!.started, two]);
  // The pool has one connection: whoever else asks waits for the transaction to end.
  expect(await readsIn(pool, 'another')((tx) => where(tx, {}))).toMatchObject([{ secret: 'another' }]);
});

test('of a transaction that failed nothing more is asked', async () => {
  const read = readsIn(pool, null);
  await read((tx) => divide(tx, { by: 1 }));
  await expect(read((tx) => divide(tx, { by: 0 }))).rejects.toMatchObject({ code: '22012' });
  expect(await read((tx) => divide(tx, { by: 4 }))).toEqual([{ answer: 3 }]);
});

test('requests side by side never meet: each flight carries its own secret, also when they share one connection', async () => {
  const secrets = Array.from({ length: 50 }, (_, n) => `secret ${n}`);
  const said = await Promise.all(secrets.map(async (secret) => (await readsIn(pool, secret)((tx) => where(tx, {})))[0]!.secret));
  expect(said).toEqual(secrets);
});

test('a statement that fails takes nobody with it', async () => {
  const read = readsIn(pool, null);
  const [before, failing, after] = await Promise.allSettled([
    read((tx) => divide(tx, { by: 3 })),
    read((tx) => divide(tx, { by: 0 })),
    read((tx) => divide(tx, { by: 4 })),
  ]);
  expect([before, after]).toEqual([
    { status: 'fulfilled', value: [{ answer: 4 }] },
    { status: 'fulfilled', value: [{ answer: 3 }] },
  ]);
  expect(failing).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
});

test('who throws before asking anything fails alone', async () => {
  const read = readsIn(pool, null);
  const thrower = () => {
    throw new Error('no such page');
  };
  const said = await Promise.allSettled([read((tx) => divide(tx, { by: 3 })), read(thrower), read((tx) => divide(tx, { by: 4 }))]);
  expect(said.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual([
    [{ answer: 4 }],
    'no such page',
    [{ answer: 3 }],
  ]);
});

test('nothing is written', async () => {
  await expect(readsIn(pool, null)((tx) => write(tx, {}))).rejects.toMatchObject({ code: '25006' });
});

test('a statement that waits for another is refused, and the flight goes on without it', async () => {
  const read = readsIn(pool, null);
  const late = read(async (tx) => {
    await divide(tx, { by: 1 });
    return divide(tx, { by: 2 });
  });
  const other = read((tx) => divide(tx, { by: 6 }));
  await expect(late).rejects.toThrow('A reading asks all its statements at once');
  expect(await other).toEqual([{ answer: 2 }]);
});

test('a connection cut while its transaction waits for more takes nothing with it', async () => {
  const read = readsIn(pool, null);
  for (let n = 1; n <= 20; n++) {
    const own = await read((tx) => ownPid(tx, {})).catch(() => null);
    if (!own) continue;
    void database.bootstrap`select pg_terminate_backend(${own[0]!.pid})`.execute();
    for (let turns = 0; turns < n; turns++) await new Promise((resolve) => setImmediate(resolve));
    await read((tx) => divide(tx, { by: 1 })).catch(() => {});
    await nothingAsked();
  }
  await read((tx) => divide(tx, { by: 1 })).catch(() => {});
  expect(await read((tx) => divide(tx, { by: 2 }))).toEqual([{ answer: 6 }]);
  // The driver waits longer with each connection that it could not open at once: on a busy machine up to a quarter of a minute.
}, 120_000);

test('a socket that ends in the very turn in which its transaction does is replaced by one that works', async () => {
  const { hostname, port } = new URL(database.bootstrapUrl);
  const sockets: Socket[] = [];
  const socket = async () => {
    const opened = dial(Number(port), hostname);
    await once(opened, 'connect');
    sockets.push(opened);
    return opened;
  };
  const ownSockets = postgres(database.bootstrapUrl, { max: 1, fetch_types: false, socket } as never);
  try {
    const read = readsIn(ownSockets, null);
    for (const end of [(cut: () => void) => cut(), (cut: () => void) => void setImmediate(cut)]) {
      await read((tx) => ownPid(tx, {}));
      end(() => sockets.at(-1)!.destroy());
      await new Promise((resolve) => setTimeout(resolve, 100));
      const begun = performance.now();
      await read((tx) => ownPid(tx, {})).catch(() => {});
      expect(await read((tx) => ownPid(tx, {}))).toHaveLength(1);
      // A connection whose driver no longer writes is given up after ten seconds only.
      expect(performance.now() - begun).toBeLessThan(5_000);
    }
  } finally {
    await ownSockets.end({ timeout: 1 });
  }
});

test('a connection cut by the server fails that flight only', async () => {
  const read = readsIn(pool, null);
  const [own] = await read((tx) => ownPid(tx, {}));
  const broken = Promise.allSettled([read((tx) => slow(tx, {})), read((tx) => divide(tx, { by: 1 }))]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await database.bootstrap`select pg_terminate_backend(${own!.pid}, 5000)`;
  expect((await broken).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  // The driver may tell the next caller of a new connection the old error once more.
  await read((tx) => divide(tx, { by: 1 })).catch(() => {});
  for (let n = 1; n <= 3; n++) expect(await read((tx) => divide(tx, { by: n }))).toEqual([{ answer: Math.floor(12 / n) }]);
});
