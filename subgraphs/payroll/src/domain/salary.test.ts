import fc from 'fast-check';
import { monthlyAmount, payLines, salaryLines, type Allowance, type PayFacts, type PayLine } from './salary.ts';

const since2026 = { amount: '2530000', legalBasis: 'NĐ 161/2026/NĐ-CP; TT 13/2026/TT-BNV Điều 3' };
const since2024 = { amount: '2340000', legalBasis: 'NĐ 73/2024/NĐ-CP' };

const paidOn = (coefficient: string, facts: Partial<PayFacts> = {}): PayFacts => ({
  coefficient,
  percentPaid: '100',
  overgradePercent: 0,
  keptCoefficient: '0',
  keptAmount: '0',
  ...facts,
});

const amounts = (lines: PayLine[]) => lines.map(({ kind, amount }) => [kind, amount]);

describe('rank salary = base salary × coefficient × percent paid', () => {
  test.each([
    ['Chuyên viên step 1 from 01/07/2026', since2026, '2.34', '100', '5920200'],
    ['Chuyên viên step 1 before', since2024, '2.34', '100', '5475600'],
    ['Chuyên viên step 2', since2026, '2.67', '100', '6755100'],
    ['Chuyên viên chính step 2', since2026, '4.74', '100', '11992200'],
    ['Chuyên viên cao cấp step 6', since2026, '8.00', '100', '20240000'],
    ['chuyên gia cao cấp step 3', since2026, '10.00', '100', '25300000'],
    ['Nhân viên phục vụ step 1', since2026, '1.00', '100', '2530000'],
    ['on probation at 85 %', since2026, '2.34', '85', '5032170'],
    ['under suspension at 50 %', since2026, '3.33', '50', '4212450'],
  ])('%s', (_case, baseSalary, coefficient, percentPaid, amount) => {
    expect(monthlyAmount(baseSalary, paidOn(coefficient, { percentPaid }))).toBe(amount);
  });
});

test('the line explains itself: basis, coefficient, percent, amount and the law', () => {
  expect(salaryLines(since2026, paidOn('2.34'))).toEqual([
    {
      kind: 'SALARY',
      basis: '2530000',
      coefficient: '2.34',
      percent: '100',
      amount: '5920200',
      legalBasis: ['NĐ 161/2026/NĐ-CP; TT 13/2026/TT-BNV Điều 3'],
    },
  ]);
});

test('overgrade is a line of its own, on the unrounded percent of the last coefficient', () => {
  expect(salaryLines(since2026, paidOn('4.98', { overgradePercent: 7 }))).toEqual([
    { kind: 'SALARY', basis: '2530000', coefficient: '4.98', percent: '100', amount: '12599400', legalBasis: [since2026.legalBasis] },
    {
      kind: 'OVERGRADE',
      basis: '2530000',
      coefficient: '0.3486',
      percent: '100',
      amount: '881958',
      legalBasis: ['TT 04/2005/TT-BNV', since2026.legalBasis],
    },
  ]);
});

test('the monthly amount holds rank salary, overgrade and both kept differences, and nothing else', () => {
  const pay = paidOn('4.06', { overgradePercent: 5, keptCoefficient: '0.26', keptAmount: '150000' });
  expect(amounts(salaryLines(since2026, pay))).toEqual([
    ['SALARY', '10271800'],
    ['OVERGRADE', '513590'],
    ['KEPT_DIFFERENCE', '657800'],
    ['KEPT_MONEY', '150000'],
  ]);
  expect(monthlyAmount(since2026, pay)).toBe('11593190');
});

test('a part of the salary is paid: overgrade and kept coefficient follow it, kept money does not', () => {
  const pay = paidOn('4.06', { percentPaid: '50', overgradePercent: 5, keptCoefficient: '0.26', keptAmount: '150000' });
  expect(amounts(salaryLines(since2026, pay))).toEqual([
    ['SALARY', '5135900'],
    ['OVERGRADE', '256795'],
    ['KEPT_DIFFERENCE', '328900'],
    ['KEPT_MONEY', '150000'],
  ]);
});

test('half a đồng rounds up, in each line by itself', () => {
  // Base salaries so far are whole ten-thousands and leave no half; an odd one shows the rule.
  const odd = { amount: '1500001', legalBasis: 'NĐ' };
  expect(amounts(salaryLines(odd, paidOn('1.50', { keptCoefficient: '0.50' })))).toEqual([
    ['SALARY', '2250002'],
    ['KEPT_DIFFERENCE', '750001'],
  ]);
  expect(monthlyAmount(odd, paidOn('1.50', { keptCoefficient: '0.50' }))).toBe('3000003');
});

describe('a head of an office of a department: Chuyên viên chính step 3, position 0.50', () => {
  const position = { coefficient: '0.50', legalBasis: 'NĐ 204/2004/NĐ-CP' };
  const publicService: Allowance = {
    form: 'PERCENT',
    kind: 'PHU_CAP_CONG_VU',
    percent: '25',
    onKeptDifference: false,
    legalBasis: 'NĐ 34/2012/NĐ-CP',
  };

  test('the public service allowance is 25 % of salary and position together', () => {
    const lines = payLines(since2026, paidOn('5.08'), position, [publicService]);
    expect(amounts(lines)).toEqual([
      ['SALARY', '12852400'],
      ['POSITION', '1265000'],
      ['PHU_CAP_CONG_VU', '3529350'],
    ]);
    expect(lines.at(-1)).toEqual({
      kind: 'PHU_CAP_CONG_VU',
      basis: '14117400',
      coefficient: null,
      percent: '25',
      amount: '3529350',
      legalBasis: ['NĐ 34/2012/NĐ-CP'],
    });
  });

  test('overgrade counts in the base, and the percent is of the whole sum, not of position and overgrade alone', () => {
    const lines = payLines(since2026, paidOn('6.78', { overgradePercent: 6 }), position, [publicService]);
    expect(amounts(lines)).toEqual([
      ['SALARY', '17153400'],
      ['OVERGRADE', '1029204'],
      ['POSITION', '1265000'],
      ['PHU_CAP_CONG_VU', '4861901'],
    ]);
  });
});

test('the kept difference is in the base of the teacher allowance and not of the others', () => {
  const percent = (kind: string, onKeptDifference: boolean): Allowance => ({
    form: 'PERCENT',
    kind,
    percent: '40',
    onKeptDifference,
    legalBasis: 'NĐ 182/2026/NĐ-CP',
  });
  const lines = payLines(since2026, paidOn('2.34', { keptCoefficient: '0.33' }), null, [percent('UU_DAI', true), percent('OTHER', false)]);
  expect(amounts(lines)).toEqual([
    ['SALARY', '5920200'],
    ['KEPT_DIFFERENCE', '834900'],
    ['UU_DAI', '2702040'],
    ['OTHER', '2368080'],
  ]);
});

test('an allowance by coefficient follows the base salary, one fixed in money does not', () => {
  const allowances: Allowance[] = [
    { form: 'COEFFICIENT', kind: 'PHU_CAP_KHU_VUC', coefficient: '0.3', legalBasis: 'TTLT 11/2005' },
    { form: 'FIXED_MONEY', kind: 'KHOAN_DIEN_THOAI', amount: '200000', legalBasis: 'QĐ 17/2010/QĐ-UBND' },
  ];
  const allowancesUnder = (baseSalary: typeof since2026) => amounts(payLines(baseSalary, paidOn('2.34'), null, allowances)).slice(1);
  expect(allowancesUnder(since2024)).toEqual([
    ['PHU_CAP_KHU_VUC', '702000'],
    ['KHOAN_DIEN_THOAI', '200000'],
  ]);
  expect(allowancesUnder(since2026)).toEqual([
    ['PHU_CAP_KHU_VUC', '759000'],
    ['KHOAN_DIEN_THOAI', '200000'],
  ]);
});

test.each([
  ['a decimal comma', paidOn('2,34'), 'coefficient: "2,34"'],
  ['a negative coefficient', paidOn('-2.34'), 'coefficient'],
  ['half a percent of overgrade', paidOn('4.98', { overgradePercent: 5.5 }), 'overgradePercent'],
  ['an empty percent', paidOn('2.34', { percentPaid: '' }), 'percentPaid'],
])('%s is refused', (_case, pay, message) => {
  expect(() => monthlyAmount(since2026, pay)).toThrow(message);
});

describe('for any pay', () => {
  const hundredths = (max: number) =>
    fc.integer({ min: 0, max }).map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);
  const anyPay = fc.record({
    coefficient: hundredths(1000),
    percentPaid: hundredths(10000),
    overgradePercent: fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 40 })),
    keptCoefficient: hundredths(200),
    keptAmount: fc.integer({ min: 0, max: 5_000_000 }).map(String),
  });
  const anyBase = fc.integer({ min: 290_000, max: 9_999_999 }).map((amount) => ({ amount: String(amount), legalBasis: 'NĐ' }));

  /** The value of a decimal text, times 10^8, in whole numbers only: an oracle that shares nothing with the code under test. */
  const scaled = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(8, '0'));
  };

  test('every line is its basis × coefficient × percent, rounded half up to whole đồng', () => {
    const percentAllowance: Allowance = { form: 'PERCENT', kind: 'P', percent: '25', onKeptDifference: true, legalBasis: 'L' };
    fc.assert(
      fc.property(anyBase, anyPay, (base, pay) => {
        for (const line of payLines(base, pay, { coefficient: '0.70', legalBasis: 'L' }, [percentAllowance])) {
          const one = 10n ** 8n;
          const numerator =
            scaled(line.basis) *
            (line.coefficient === null ? one : scaled(line.coefficient)) *
            (line.percent === null ? 100n * one : scaled(line.percent));
          const denominator = 100n * one ** 3n;
          expect(line.amount).toBe(String((2n * numerator + denominator) / (2n * denominator)));
        }
      }),
    );
  });

  test('the monthly amount is the sum of the salary lines and grows with the base salary', () => {
    fc.assert(
      fc.property(anyBase, anyPay, fc.integer({ min: 0, max: 500_000 }), (base, pay, raise) => {
        const total = BigInt(monthlyAmount(base, pay));
        expect(total).toBe(salaryLines(base, pay).reduce((sum, { amount }) => sum + BigInt(amount), 0n));
        expect(BigInt(monthlyAmount({ ...base, amount: String(Number(base.amount) + raise) }, pay)) >= total).toBe(true);
      }),
    );
  });
});
