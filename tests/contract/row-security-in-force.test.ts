import { testDatabase, type TestDatabase } from '../support/database.ts';
import { OPEN_TABLES, relationsOf, rightsOf } from './catalogue-rules.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('the database applies the policies of each table to its owner and to each role that has a right on it', async () => {
  const sql = database.bootstrap;
  const tables = (await relationsOf(sql)).filter(({ kind, name }) => kind === 'r' && !(name in OPEN_TABLES));
  const rights = await rightsOf(sql);
  const past: string[] = [];
  let asked = 0;
  for (const { name, owner } of tables) {
    const roles = new Set([owner, ...rights.filter(({ what, role }) => what === name && role !== 'PUBLIC').map(({ role }) => role)]);
    for (const role of roles) {
      // Asked as the role itself: whether its next statement on the table is filtered.
      const [told] = await sql.begin(async (tx) => {
        await tx.unsafe(`set local role ${role}`);
        return tx<{ active: boolean }[]>`select row_security_active(${name}) as active`;
      });
      asked += 1;
      if (!told!.active) past.push(`${role} on ${name}`);
    }
  }
  expect(past).toEqual([]);
  expect(asked).toBeGreaterThan(2 * tables.length);
});
