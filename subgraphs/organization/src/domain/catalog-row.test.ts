import * as fc from 'fast-check';
import type { CatalogRowInput } from '../generated.ts';
import { changesBetween, judgeRows, refuseRows } from './catalog-row.ts';
import { byCode, type Wording, type Wordings } from './catalog-wordings.ts';

const wording = (
  code: string,
  name: string,
  validFrom: string,
  validTo: string | null = null,
  replacedBy: string | null = null,
): Wording => ({
  ...{ code, name, validFrom, validTo, replacedBy },
});
const row = (no: number, code: string, name: string, validFrom: string, more: Partial<CatalogRowInput> = {}): CatalogRowInput => ({
  ...{ row: no, code, name, validFrom, legalBasis: 'Luật' },
  ...more,
});
const known = byCode([wording('KINH', 'Kinh', '1979-03-02'), wording('GIANG_CHUC', 'Giáng chức', '2010-01-01', '2025-07-01')]);
const outcomes = (before: Wordings, rows: CatalogRowInput[]) => judgeRows(before, rows).verdicts.map(({ outcome }) => outcome);
const problemOf = (before: Wordings, one: CatalogRowInput) => judgeRows(before, [one]).verdicts[0]!.problems[0];

test('a new code is added, one that stands so stays, another name from a later day rewords it, an end retires it', () => {
  expect(outcomes(known, [row(1, 'TAY', 'Tày', '1979-03-02')])).toEqual(['ADDED']);
  expect(outcomes(known, [row(1, 'KINH', ' Kinh ', '1979-03-02')])).toEqual(['UNCHANGED']);
  expect(outcomes(known, [row(1, 'KINH', 'Kinh (Việt)', '2026-01-01')])).toEqual(['CHANGED']);
  expect(outcomes(known, [row(1, 'KINH', 'Kinh', '1979-03-02', { validTo: '2026-01-01' })])).toEqual(['CHANGED']);
  expect(outcomes(known, [row(1, 'GIANG_CHUC', 'Giáng chức', '2010-01-01', { validTo: '2025-07-01' })])).toEqual(['UNCHANGED']);
});

test('a code may be replaced by one further down the list', () => {
  const { verdicts, then } = judgeRows(known, [
    row(1, 'A', 'a', '2020-01-01', { validTo: '2021-01-01', replacedBy: 'B' }),
    row(2, 'B', 'b', '2020-01-01'),
  ]);
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(['ADDED', 'ADDED']);
  expect(then.get('A')).toEqual([wording('A', 'a', '2020-01-01', '2021-01-01', 'B')]);
});

test('what is replaced by a code whose row is refused is refused too', () => {
  const rows = [
    row(1, 'A', 'a', '2020-01-01', { validTo: '2021-01-01', replacedBy: 'B' }),
    row(2, 'B', 'b', '2020-01-01', { validTo: '2022-01-01', replacedBy: 'KHONG_CO' }),
  ];
  expect(outcomes(known, rows)).toEqual(['REFUSED', 'REFUSED']);
});

test.each([
  ['another name from an earlier day', row(1, 'KINH', 'Kinh (Việt)', '1970-01-01'), 'validFrom'],
  ['a retired code before its end', row(1, 'GIANG_CHUC', 'Giáng chức mới', '2020-01-01'), 'validFrom'],
  ['an end before the start', row(1, 'A', 'a', '2020-01-01', { validTo: '2019-01-01' }), 'validTo'],
  ['a replacement without an end', row(1, 'A', 'a', '2020-01-01', { replacedBy: 'KINH' }), 'replacedBy'],
  ['no law', row(1, 'A', 'a', '2020-01-01', { legalBasis: ' ' }), 'legalBasis'],
  ['a place that is no number', row(1, 'A', 'a', '2020-01-01', { sortOrder: 'đầu' }), 'sortOrder'],
])('%s is refused by its field', (_what, one, field) => expect(problemOf(known, one)).toMatchObject({ field }));

test('a list of no rows, of too many, or with one number twice is refused as a whole', () => {
  expect(refuseRows([])).toMatchObject({ __typename: 'InvalidInput', value: '0' });
  expect(refuseRows([row(1, 'A', 'a', '2020-01-01'), row(1, 'B', 'b', '2020-01-01')])).toMatchObject({ value: '1' });
  expect(refuseRows([row(1, 'A', 'a', '2020-01-01')])).toBeNull();
});

const code = fc.constantFrom('KINH', 'GIANG_CHUC', 'A', 'B', 'C');
const year = fc.integer({ min: 2000, max: 2030 }).map((of) => `${of}-01-01`);
const written = fc.record({ code, name: fc.constantFrom('x', 'y'), from: year, to: fc.option(year), replacedBy: fc.option(code) });

test('a list sent again, after its good rows went in, changes nothing', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 8 }), (list) => {
      const rows = list.map(({ code: of, name, from, to, replacedBy }, index) =>
        row(index + 1, of, name, from, { validTo: to, replacedBy: to && replacedBy }),
      );
      const first = judgeRows(known, rows);
      const good = rows.filter((_row, index) => first.verdicts[index]!.outcome !== 'REFUSED');
      const again = judgeRows(first.then, good);
      expect(again.verdicts.map(({ outcome }) => outcome)).toEqual(good.map(() => 'UNCHANGED'));
      expect(changesBetween(first.then, again)).toEqual({ entries: [], endings: [], openings: [] });
    }),
    { numRuns: 500 },
  );
});

test('a full list in which each code is replaced by the next, and the last by none there is, is judged in seconds, not hours', () => {
  const rows = Array.from({ length: 5_000 }, (_, i) =>
    row(i, `C${i}`, `c${i}`, '2020-01-01', { validTo: '2021-01-01', replacedBy: `C${i + 1}` }),
  );
  // Hours would run into the time a test is given.
  expect(judgeRows(known, rows).verdicts.every(({ outcome }) => outcome === 'REFUSED')).toBe(true);
});
