import fc from 'fast-check';
import { readCatalogs } from '@hoso/db/seed/catalogs/read-catalogs.ts';
import { checkPay, type PayCatalog } from './pay-check.ts';

const always = { effectiveFrom: '2004-10-01', effectiveTo: null };
const scale = (scaleCode: string, ...coefficients: string[]) =>
  coefficients.map((coefficient, index) => ({ scaleCode, step: index + 1, coefficient, ...always }));

/** A1, A0 and B as NĐ 204/2004/NĐ-CP prints them; Cán sự moved from B to A0 on 01/08/2021. */
const catalog: PayCatalog = {
  ranks: [
    { rankCode: '01.003', scaleCode: '2:A1', ...always },
    { rankCode: '01.004', scaleCode: '2:B', effectiveFrom: '2004-10-01', effectiveTo: '2021-08-01' },
    { rankCode: '01.004', scaleCode: '2:A0', effectiveFrom: '2021-08-01', effectiveTo: null },
    { rankCode: '01.005', scaleCode: '2:B', effectiveFrom: '2021-08-01', effectiveTo: null },
  ],
  salaryScaleSteps: [
    ...scale('2:A1', '2.34', '2.67', '3.00', '3.33', '3.66', '3.99', '4.32', '4.65', '4.98'),
    ...scale('2:A0', '2.10', '2.41', '2.72', '3.03', '3.34', '3.65', '3.96', '4.27', '4.58', '4.89'),
    ...scale('2:B', '1.86', '2.06', '2.26', '2.46', '2.66', '2.86', '3.06', '3.26', '3.46', '3.66', '3.86', '4.06'),
  ],
};
const today = '2026-11-22';
const stated = (rankCode: string, step: number, coefficient: string, overgradePercent = 0) => ({
  rankCode,
  step,
  coefficient,
  overgradePercent,
});

test.each([
  ['Chuyên viên step 1', stated('01.003', 1, '2.34'), today],
  ['a coefficient without its last zero', stated('01.003', 3, '3'), today],
  ['the last step with overgrade', stated('01.003', 9, '4.98', 7), today],
  ['the last step before any overgrade', stated('01.003', 9, '4.98'), today],
  ['Cán sự on A0', stated('01.004', 2, '2.41'), today],
  ['Cán sự on B, on the last day of B', stated('01.004', 2, '2.06'), '2021-07-31'],
  ['Cán sự on A0, on the first day of A0', stated('01.004', 1, '2.10'), '2021-08-01'],
])('%s stands', (_case, pay, date) => {
  expect(checkPay(pay, catalog, date).kind).toBe('STANDS');
});

test('Cán sự still on B stands, and the answer says which scale is in force since when', () => {
  expect(checkPay(stated('01.004', 8, '3.26'), catalog, today)).toEqual({
    kind: 'STANDS_ON_EARLIER_SCALE',
    scaleCode: '2:B',
    lastStep: 12,
    scaleInForce: '2:A0',
    since: '2021-08-01',
  });
});

test.each([
  ['a rank nobody knows', stated('01.999', 1, '2.34'), today, { kind: 'UNKNOWN_RANK', rankCode: '01.999' }],
  [
    'a rank before its first day',
    stated('01.005', 1, '1.86'),
    '2019-01-01',
    { kind: 'RANK_NOT_IN_FORCE', rankCode: '01.005', date: '2019-01-01', effectiveFrom: '2021-08-01', effectiveTo: null },
  ],
  ['a step beyond the scale', stated('01.003', 10, '5.31'), today, { kind: 'NO_SUCH_STEP', scaleCode: '2:A1', step: 10, lastStep: 9 }],
  [
    'the coefficient of another step',
    stated('01.003', 3, '3.33'),
    today,
    { kind: 'WRONG_COEFFICIENT', scaleCode: '2:A1', step: 3, given: '3.33', expected: '3.00', stepOfGiven: 4 },
  ],
  [
    'a coefficient of no step',
    stated('01.003', 3, '3.01'),
    today,
    { kind: 'WRONG_COEFFICIENT', scaleCode: '2:A1', step: 3, given: '3.01', expected: '3.00', stepOfGiven: null },
  ],
  [
    'overgrade below the last step',
    stated('01.003', 8, '4.65', 5),
    today,
    { kind: 'OVERGRADE_BELOW_LAST_STEP', scaleCode: '2:A1', step: 8, lastStep: 9 },
  ],
  [
    'overgrade of 4 %',
    stated('01.003', 9, '4.98', 4),
    today,
    { kind: 'NO_SUCH_OVERGRADE', given: 4, expected: '0, or a whole percent from 5' },
  ],
  [
    'overgrade of 5.5 %',
    stated('01.003', 9, '4.98', 5.5),
    today,
    { kind: 'NO_SUCH_OVERGRADE', given: 5.5, expected: '0, or a whole percent from 5' },
  ],
  [
    'pay on neither scale of a rank that moved is measured on the one in force',
    stated('01.004', 1, '2.34'),
    today,
    { kind: 'WRONG_COEFFICIENT', scaleCode: '2:A0', step: 1, given: '2.34', expected: '2.10', stepOfGiven: null },
  ],
])('%s does not stand', (_case, pay, date, expected) => {
  expect(checkPay(pay, catalog, date)).toEqual(expected);
});

test('exactly the coefficient of the table stands, and every other is answered with it', () => {
  const anyStep = fc.constantFrom(...catalog.salaryScaleSteps.filter(({ scaleCode }) => scaleCode === '2:A1'));
  fc.assert(
    fc.property(anyStep, fc.integer({ min: 100, max: 1000 }), ({ step, coefficient }, hundredths) => {
      const given = (hundredths / 100).toFixed(2);
      const check = checkPay(stated('01.003', step, given), catalog, today);
      expect(check).toMatchObject(given === coefficient ? { kind: 'STANDS' } : { kind: 'WRONG_COEFFICIENT', expected: coefficient });
    }),
  );
});

test('in the catalogs of the seed every step of every rank stands, on every scale the rank has had', () => {
  const seeded = readCatalogs();
  const standing = seeded.ranks.flatMap(({ rankCode, scaleCode, effectiveFrom }) =>
    seeded.salaryScaleSteps
      .filter((step) => step.scaleCode === scaleCode)
      .map(({ step, coefficient }) => checkPay(stated(rankCode, step, coefficient), seeded, effectiveFrom).kind),
  );
  expect(standing.length).toBeGreaterThan(800);
  expect(new Set(standing)).toEqual(new Set(['STANDS']));
});
