import { testDatabase } from '@hoso/tests/support/database.ts';
import { sql } from 'drizzle-orm';
import { connect } from './connect.ts';
import { param, sqlStatement } from './statement.ts';

test('a parameter named twice is sent once', async () => {
  const database = await testDatabase();
  const between = sqlStatement<{ low: number; n: number }, { inside: boolean }>(
    sql`select ${param('n', 'int')} >= ${param('low', 'int')} and ${param('n', 'int')} < ${param('low', 'int')} + 10 as inside`,
  );
  const sent: unknown[][] = [];
  const pool = connect(database.bootstrapUrl, { max: 1 });
  Object.assign(pool.options, { debug: (_connection: number, _text: string, values: unknown[]) => sent.push(values) });
  expect(await pool.begin((tx) => between(tx, { low: 5, n: 7 }))).toEqual([{ inside: true }]);
  expect(await pool.begin((tx) => between(tx, { low: 7, n: 5 }))).toEqual([{ inside: false }]);
  expect(sent).toContainEqual(['7', '5']);
  await pool.end();
  await database.drop();
});

test('statements are prepared on their connection, also those without parameters, and once for any number of ids', async () => {
  const database = await testDatabase();
  const pool = connect(database.bootstrapUrl, { max: 1 });
  const bare = sqlStatement<Record<never, never>, { answer: number }>(sql`select 41 + 1 as answer`);
  const many = sqlStatement<{ ids: readonly number[] }, { id: number }>(sql`select unnest(${param('ids', 'int[]')}) as id`);
  expect(await pool.begin((tx) => bare(tx, {}))).toEqual([{ answer: 42 }]);
  for (const ids of [[1], [1, 2, 3], []]) expect(await pool.begin((tx) => many(tx, { ids }))).toEqual(ids.map((id) => ({ id })));
  const prepared = await pool<{ statement: string }[]>`
    select statement from pg_prepared_statements where statement in ('select 41 + 1 as answer', 'select unnest($1::int[]) as id') order by 1`;
  expect(prepared.map(({ statement }) => statement)).toEqual(['select 41 + 1 as answer', 'select unnest($1::int[]) as id']);
  await pool.end();
  await database.drop();
});
