import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Decimal } from 'decimal.js';
import { readCatalogs } from './read-catalogs.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const catalogs = readCatalogs();

const stepsOf = (scaleCode: string) =>
  catalogs.salaryScaleSteps.filter((step) => step.scaleCode === scaleCode).toSorted((a, b) => a.step - b.step);

/** The constant differences of the tables of NĐ 204/2004/NĐ-CP. */
const differenceOf = ({ salaryTable, salaryGroup }: { salaryTable: number; salaryGroup: string }) => {
  if (salaryTable === 1) return '0.60';
  if (salaryTable === 4) return '0.18';
  const differences: Record<string, string> = {
    A3: '0.36',
    A2: '0.34',
    A1: '0.33',
    A0: '0.31',
    B: '0.20',
    C1: '0.18',
    C2: '0.18',
    C3: '0.18',
  };
  return differences[salaryGroup.split('.')[0] ?? ''];
};

test('every table of the decree is there', () => {
  expect({
    salaryScales: catalogs.salaryScales.length,
    salaryScaleSteps: catalogs.salaryScaleSteps.length,
    ranks: new Set(catalogs.ranks.map(({ rankCode }) => rankCode)).size,
    baseSalaries: catalogs.baseSalaries.length,
    positionAllowances: catalogs.positionAllowances.length,
  }).toEqual({ salaryScales: 26, salaryScaleSteps: 253, ranks: 99, baseSalaries: 16, positionAllowances: 25 });
});

describe.each(catalogs.salaryScales.map((scale) => [scale.scaleCode, scale] as const))('scale %s', (scaleCode, scale) => {
  const steps = stepsOf(scaleCode);

  test('has every step once, from 1 to the last', () => {
    expect(steps.map(({ step }) => step)).toEqual(Array.from({ length: scale.steps }, (_, index) => index + 1));
  });

  test('rises by the constant difference of its table', () => {
    const first = new Decimal(steps[0]?.coefficient ?? Number.NaN);
    const difference = differenceOf(scale) ?? Number.NaN;
    expect(steps.map(({ coefficient }) => coefficient)).toEqual(
      steps.map((_, index) => first.plus(new Decimal(difference).times(index)).toFixed(2)),
    );
  });
});

test('a step lasts 36 months on the A scales, 24 on B, C and table 4, 60 for the highest experts', () => {
  const months = (code: string) => (code.startsWith('1:') ? 60 : /^[23]:A/.test(code) ? 36 : 24);
  expect(catalogs.salaryScales.map(({ scaleCode, monthsPerStep }) => [scaleCode, monthsPerStep])).toEqual(
    catalogs.salaryScales.map(({ scaleCode }) => [scaleCode, months(scaleCode)]),
  );
});

test('tables 2 and 3 differ in groups C2 and C3 only', () => {
  const coefficients = (code: string) => stepsOf(code).map(({ coefficient }) => coefficient);
  const differing = catalogs.salaryScales
    .filter(({ salaryTable }) => salaryTable === 2)
    .filter(({ salaryGroup }) => coefficients(`2:${salaryGroup}`).join() !== coefficients(`3:${salaryGroup}`).join());
  expect(differing.map(({ salaryGroup }) => salaryGroup)).toEqual(['C2', 'C3']);
});

test('the base salaries follow one another without a gap and only the last one is open', () => {
  const { baseSalaries } = catalogs;
  expect(baseSalaries.map(({ effectiveTo }) => effectiveTo)).toEqual([
    ...baseSalaries.slice(1).map(({ effectiveFrom }) => effectiveFrom),
    null,
  ]);
  expect(baseSalaries.at(-1)).toMatchObject({
    effectiveFrom: '2026-07-01',
    amount: '2530000',
    legalBasis: 'NĐ 161/2026/NĐ-CP; TT 13/2026/TT-BNV Điều 3',
  });
});

test('a rank that moved to another scale keeps both of its periods', () => {
  expect(
    catalogs.ranks
      .filter(({ rankCode }) => rankCode === '01.004')
      .map(({ scaleCode, effectiveFrom, effectiveTo }) => [scaleCode, effectiveFrom, effectiveTo]),
  ).toEqual([
    ['2:B', '2004-10-01', '2021-08-01'],
    ['2:A0', '2021-08-01', null],
  ]);
});

describe('a bad file is refused with file, line, column and value', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogs-'));
    for (const file of readdirSync(here).filter((name) => name.endsWith('.csv'))) copyFileSync(join(here, file), join(folder, file));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const readingWith = (file: string, from: string, to: string) => () => {
    const original = readFileSync(join(here, file), 'utf8');
    expect(original).toContain(from);
    writeFileSync(join(folder, file), original.replace(from, to));
    return readCatalogs(folder);
  };

  test.each([
    [
      'a decimal comma',
      'salary-scale-steps.csv',
      '1:CGCC,1,8.80,',
      '1:CGCC,1,"8,80",',
      'salary-scale-steps.csv, line 2, column coefficient: "8,80"',
    ],
    ['a step of no scale', 'salary-scale-steps.csv', '1:CGCC,1,', '1:A9,1,', 'salary-scale-steps.csv, line 2, column scale_code: "1:A9"'],
    ['a step given twice', 'salary-scale-steps.csv', '1:CGCC,2,', '1:CGCC,1,', 'line 3, column effective_from: "2004-10-01"'],
    [
      'a day that does not exist',
      'base-salary.csv',
      '2026-07-01,,',
      '2026-02-30,,',
      'base-salary.csv, line 17, column effective_from: "2026-02-30"',
    ],
    ['two base salaries at once', 'base-salary.csv', '2026-07-01,,', '2026-06-30,,', 'line 17, column effective_from: "2026-06-30"'],
    [
      'a period that ends before it starts',
      'base-salary.csv',
      '2005-10-01,290000',
      '2004-10-01,290000',
      'line 2, column effective_to: "2004-10-01"',
    ],
    ['a word that is no confidence', 'base-salary.csv', 'VERIFIED,verified\n', 'SURE,verified\n', 'line 16, column confidence: "SURE"'],
    ['a rank code without its dot', 'ranks.csv', '01.002,', '01002,', 'ranks.csv, line 3, column rank_code: "01002"'],
    ['an unquoted comma', 'ranks.csv', '"Nhân viên thiết bị, thí nghiệm"', 'Nhân viên thiết bị, thí nghiệm', 'ranks.csv, line 62'],
    ['a column that is missing', 'ranks.csv', 'rank_code,', 'code,', 'ranks.csv, line 2, column rank_code'],
  ])('%s', (_case, file, from, to, message) => {
    expect(readingWith(file, from, to)).toThrow(message);
  });
});
