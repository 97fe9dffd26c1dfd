import fc from 'fast-check';
import { byKey, manyByKey, perArgument } from './loaders.ts';

/** Every loader of every subgraph is one of these: what its statement answers wrongly must never reach somebody else's row. */
type Row = { id: string; of: string };
const ids = fc.uniqueArray(fc.uuid({ version: 7 }), { minLength: 1, maxLength: 6 });

/** Rows in any order, some missing, some of ids that nobody asked for, some twice. */
const answers = fc.tuple(ids, ids).chain(([asked, foreign]) =>
  fc.record({
    asked: fc.constant(asked),
    rows: fc.array(fc.constantFrom(...asked, ...foreign), { maxLength: 20 }).map((all) => all.map((id): Row => ({ id, of: id }))),
  }),
);

test('each is answered his own row or none, whatever rows come in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(answers, async ({ asked, rows }) => {
      const loader = byKey('id', async () => rows);
      const told = await loader.loadMany(asked);
      told.forEach((row, n) => expect(row).toEqual(rows.some(({ id }) => id === asked[n]) ? { id: asked[n], of: asked[n] } : null));
    }),
  );
});

test('each is answered his own rows, all of them and no others', async () => {
  await fc.assert(
    fc.asyncProperty(answers, async ({ asked, rows }) => {
      const loader = manyByKey('id', async () => rows);
      const told = await loader.loadMany(asked);
      told.forEach((own, n) => expect(own).toEqual(rows.filter(({ id }) => id === asked[n])));
    }),
  );
});

test.each<[string, () => Promise<unknown>]>([
  ['throws', () => Promise.reject(new Error('the connection was lost'))],
  ['answers undefined', () => Promise.resolve(undefined)],
  ['answers null', () => Promise.resolve(null)],
  ['answers one row in place of a list', () => Promise.resolve({ id: 'x' })],
  ['answers a list of nothing', () => Promise.resolve([undefined])],
])('a statement that %s is a fault for everybody, and nobody’s absence', async (_what, find) => {
  const asked = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
  for (const loader of [byKey('id', find as never), manyByKey('id', find as never)])
    for (const one of await loader.loadMany(asked)) expect(one).toBeInstanceOf(Error);
});

test('an id that is none is asked of nobody, and a fault is not kept for the next request', async () => {
  const find = async (): Promise<Row[]> => {
    throw new Error('asked');
  };
  expect(await byKey('id', find).load("' or true --")).toBeNull();
  expect(await manyByKey('id', find).load('')).toEqual([]);
});

test('loaders of other arguments share nothing', async () => {
  const on = perArgument((day: string) => byKey('id', async (keys) => keys.map((id) => ({ id, of: day }))));
  const id = '01900000-0000-7000-8000-000000000001';
  expect([await on('2026-01-01').load(id), await on('2026-01-02').load(id)]).toEqual([
    { id, of: '2026-01-01' },
    { id, of: '2026-01-02' },
  ]);
  expect(on('2026-01-01')).toBe(on('2026-01-01'));
});
