import type { Sql } from 'postgres';
import { testDatabase, type TestDatabase } from '../support/database.ts';

/** A statement that touches thousands of rows (a list that is read in, a reorganisation, a day's clocks) leaves what can be told of it. */
const MANY = 4_500;

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await testDatabase();
  sql = database.bootstrap;
  for (const [table, more] of [
    ['facts', ''],
    ['periods', ', valid_to date, opened_by uuid, closed_by uuid'],
  ] as const) {
    await sql.unsafe(
      `create table organization.${table} (id uuid primary key, person_id uuid, unit_no int, version int not null default 1, text text ${more})`,
    );
    for (const [event, referencing] of [
      ['insert', 'new table as new_rows'],
      ['update', 'old table as old_rows new table as new_rows'],
      ['delete', 'old table as old_rows'],
    ])
      await sql.unsafe(
        `create trigger note_${event} after ${event} on organization.${table} referencing ${referencing} for each statement execute function accounts.note_changes()`,
      );
  }
});
afterAll(() => database.drop());

type Noted = {
  action: string;
  rows: number;
  changes: { key?: { id: string }; before?: Record<string, unknown>; after?: Record<string, unknown> }[];
};
const notedBy = async (relation: string, statement: string): Promise<Noted[]> => {
  await sql`truncate accounts.audit_change`;
  await sql.unsafe(statement);
  return sql<Noted[]>`select action, row_count as rows, changes from accounts.audit_change where relation = ${relation} order by no`;
};
const fill = (table: string, rows = MANY): string =>
  `insert into organization.${table} (id, person_id, unit_no, text) select uuidv7(), uuidv7(), 1, 'chữ ' || n from generate_series(1, ${rows}) n`;
const sizes = (noted: readonly Noted[]) => noted.map(({ action, rows, changes }) => [action, rows, changes.length]);

test('of added rows the keys, two thousand to an entry: the rows hold the rest', async () => {
  const noted = await notedBy('organization.facts', fill('facts'));
  expect(sizes(noted)).toEqual([
    ['INSERT', 2_000, 2_000],
    ['INSERT', 2_000, 2_000],
    ['INSERT', 500, 500],
  ]);
  const ids = (await sql<{ id: string }[]>`select id from organization.facts order by id`).map(({ id }) => id);
  expect(noted.flatMap(({ changes }) => changes.map(({ key }) => key!.id)).sort()).toEqual(ids);
});

test('of changed rows what was before and after, but of those whose version or unit followed by itself', async () => {
  const noted = await notedBy(
    'organization.facts',
    `update organization.facts set version = version + 1, unit_no = 2, text = case when text < 'chữ 4' then 'khác' else text end`,
  );
  const [{ changed } = { changed: 0 }] = await sql<
    { changed: number }[]
  >`select count(*)::int as changed from organization.facts where text = 'khác'`;
  expect(changed).toBeGreaterThan(2_000);
  expect(sizes(noted)).toEqual([
    ['UPDATE', 2_000, 2_000],
    ['UPDATE', changed - 2_000, changed - 2_000],
    ['UPDATE', MANY - changed, 0],
  ]);
  for (const { key, before, after } of noted.flatMap(({ changes }) => changes)) {
    expect(Object.keys(key!).sort()).toEqual(['id', 'person_id']);
    expect(before).toEqual({ version: 1, unit_no: 1, text: expect.stringMatching(/^chữ [1-3]/) });
    expect(after).toEqual({ version: 2, unit_no: 2, text: 'khác' });
  }
});

test('of deleted rows all that they held', async () => {
  const before = (await sql<{ row: object }[]>`select jsonb_strip_nulls(to_jsonb(f)) as row from organization.facts f order by id`).map(
    ({ row }) => row,
  );
  const noted = await notedBy('organization.facts', 'delete from organization.facts');
  expect(sizes(noted).map(([, rows]) => rows)).toEqual([2_000, 2_000, 500]);
  const byId = (one: object, other: object) => ((one as { id: string }).id < (other as { id: string }).id ? -1 : 1);
  expect(noted.flatMap(({ changes }) => changes.map((change) => change.before!)).sort(byId)).toEqual(before);
});

test('of rows that name the decisions which opened and closed them the number, and all of them when they are deleted', async () => {
  expect(sizes(await notedBy('organization.periods', fill('periods')))).toEqual([['INSERT', MANY, 0]]);
  expect(
    sizes(await notedBy('organization.periods', `update organization.periods set valid_to = '2026-07-01', closed_by = uuidv7()`)),
  ).toEqual([['UPDATE', MANY, 0]]);
  expect(sizes(await notedBy('organization.periods', 'delete from organization.periods')).map(([, rows]) => rows)).toEqual([
    2_000, 2_000, 500,
  ]);
});

test('two thousand rows are few', async () => {
  const [noted, ...more] = await notedBy('organization.facts', fill('facts', 2_000));
  expect(more).toEqual([]);
  expect(noted!.changes[0]!.after).toMatchObject({ unit_no: 1, version: 1 });
});
