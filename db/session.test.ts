import { sql } from 'drizzle-orm';
import { testDatabase, type TestDatabase } from '@hoso/tests/support/database.ts';
import { connect } from './connect.ts';
import { inSession, type Pool } from './session.ts';
import { sqlStatement } from './statement.ts';

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

const ownPid = sqlStatement<Record<never, never>, { pid: number }>(sql`select pg_backend_pid() as pid`);
const slow = sqlStatement<Record<never, never>>(sql`select pg_sleep(20)`);
const cut = (pid: number) => database.bootstrap`select pg_terminate_backend(${pid}, 5000)`;
const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Each of these once ended the whole process, with an error that no caller could catch.
describe('a connection cut by the server', () => {
  const works = () => inSession(pool, null)(async (tx) => (await ownPid(tx, {})).length);
  /** The driver may tell the next caller of a new connection the old error once more. */
  const survives = async () => {
    await works().catch(() => 0);
    for (let i = 0; i < 3; i++) expect(await works()).toBe(1);
  };

  test('during a statement fails that transaction only', async () => {
    const broken = inSession(
      pool,
      null,
    )(async (tx) => {
      const [own] = await ownPid(tx, {});
      setTimeout(() => void cut(own!.pid).execute(), 50);
      await slow(tx, {});
    });
    await expect(broken).rejects.toThrow(/CONNECTION_CLOSED|terminating connection/);
    await survives();
  });

  test('between two statements fails that transaction only', async () => {
    let body: Promise<unknown> | undefined;
    const broken = inSession(
      pool,
      null,
    )(async (tx) => {
      const [own] = await ownPid(tx, {});
      // The transaction may fail before its body comes to the second statement, so the test waits for both.
      body = cut(own!.pid)
        .then(() => soon(200))
        .then(() => ownPid(tx, {}));
      return body;
    });
    await expect(broken).rejects.toThrow(/CONNECTION_CLOSED/);
    await expect(body).rejects.toThrow('the connection of this transaction was lost');
    await survives();
  });
});
