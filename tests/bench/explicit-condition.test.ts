import type { Pool } from '@hoso/db/session.ts';
import { limitToUnits, underCondition } from '../../bench/explicit-condition.ts';

const guarded = {
  tables: ['personnel.person', 'personnel.assignment'],
  views: { 'personnel.pub_person': ' SELECT id,\n    unit_no\n   FROM personnel.person' },
};
const limited = (text: string, parameters = 1) => limitToUnits(text, parameters, guarded).text;

test('each protected table is read by unit, also where it may be missing from the row', () => {
  expect(limited('select p.id from personnel.person p left join personnel.assignment a on a.person_id = p.id where p.id = $1')).toBe(
    'select p.id from (select * from personnel.person where ($2::boolean or unit_no <@ $3::int4multirange)) p ' +
      'left join (select * from personnel.assignment where ($2::boolean or unit_no <@ $3::int4multirange)) a on a.person_id = p.id where p.id = $1',
  );
});

test('a built statement keeps its columns', () => {
  expect(limited('select "id" from "personnel"."assignment" where "personnel"."assignment"."person_id" = any($1)', 13)).toBe(
    'select "id" from (select * from personnel.assignment where ($14::boolean or unit_no <@ $15::int4multirange)) as "assignment" where "assignment"."person_id" = any($1)',
  );
});

test('a scope that a statement asks for by itself is given to it, and a published view is written out', () => {
  expect(
    limited(`select p.id from personnel.pub_person p where p.id = any($1) and ((select accounts.everywhere('training.hours.read'))
      or p.unit_no <@ (select accounts.scope('training.hours.read')) or p.id = (select accounts.self()))`),
  ).toBe(`select p.id from ( SELECT id,
    unit_no
   FROM (select * from personnel.person where ($2::boolean or unit_no <@ $3::int4multirange))) p where p.id = any($1) and ($2::boolean or p.unit_no <@ $3::int4multirange)`);
  expect(() => limited(`select accounts.scope('x.y')`)).toThrow('cannot replace');
});

test('other tables and other statements stay as they are', () => {
  for (const text of [
    `select set_config('app.session', $1, true)`,
    'select 1 from personnel.person_of_yesterday',
    'insert into personnel.person (id) values ($1)',
  ])
    expect(limitToUnits(text, 1, guarded)).toEqual({ text, limited: false });
});

test('a transaction sends the units with every limited statement, and nothing passes by unseen', async () => {
  const sent: unknown[] = [];
  const tx = { unsafe: (text: string, given: unknown[]) => sent.push([text, given]) };
  const pool = Object.assign(() => {}, { begin: (work: (given: typeof tx) => unknown) => work(tx), notify: () => {} });
  const rewrite = (text: string, parameters: number) => limitToUnits(text, parameters, guarded);
  type Asked = { (text: TemplateStringsArray): void; begin: (work: (given: typeof tx) => void) => Promise<void>; notify: unknown };
  const asked = underCondition(pool as unknown as Pool, rewrite, '{[1,9)}') as unknown as Asked;
  await asked.begin((given) => {
    given.unsafe('select p.id from personnel.person p where p.id = $1', ['7']);
    given.unsafe('select 1', []);
  });
  expect(sent).toEqual([
    [
      'select p.id from (select * from personnel.person where ($2::boolean or unit_no <@ $3::int4multirange)) p where p.id = $1',
      ['7', false, '{[1,9)}'],
    ],
    ['select 1', []],
  ]);
  expect(() => asked.notify).toThrow('notify');
  expect(() => asked`select 1`).toThrow('text only');
});
