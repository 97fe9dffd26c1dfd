import fc from 'fast-check';
import { addDays } from '@hoso/shared/dates.ts';
import { addMonths } from './add-months.ts';
import { nextOvergrade, nextStepDate, type StepTerms } from './next-step.ts';

const noDelay = { months: 0, daysNotCounted: 0 };

const scaleA1: StepTerms = { lastStep: 9, monthsPerStep: 36, monthsToOvergrade: 36 };
const scaleB: StepTerms = { lastStep: 12, monthsPerStep: 24, monthsToOvergrade: 24 };
const experts: StepTerms = { lastStep: 3, monthsPerStep: 60, monthsToOvergrade: null };

const at = (step: number, countedFrom: string, overgradePercent = 0) => ({ step, countedFrom, overgradePercent });

describe('the next regular step', () => {
  test.each([
    ['Chuyên viên, 36 months', scaleA1, at(1, '2023-07-01'), noDelay, '2026-07-01'],
    ['Văn thư viên trung cấp, 24 months', scaleB, at(3, '2023-08-01'), noDelay, '2025-08-01'],
    ['chuyên gia cao cấp, 60 months', experts, at(1, '2022-01-15'), noDelay, '2027-01-15'],
    ['from 29 February', scaleA1, at(2, '2024-02-29'), noDelay, '2027-02-28'],
    ['cách chức: 12 months of delay', scaleA1, at(4, '2023-07-01'), { months: 12, daysNotCounted: 0 }, '2027-07-01'],
    ['cảnh cáo: 6 months of delay', scaleA1, at(4, '2023-07-01'), { months: 6, daysNotCounted: 0 }, '2027-01-01'],
    ['viên chức khiển trách: 3 months of delay', scaleB, at(4, '2024-12-31'), { months: 3, daysNotCounted: 0 }, '2027-03-31'],
    ['45 days without pay do not count', scaleA1, at(4, '2023-07-01'), { months: 0, daysNotCounted: 45 }, '2026-08-15'],
    ['months first, then days', scaleA1, at(4, '2023-01-31'), { months: 1, daysNotCounted: 1 }, '2026-03-01'],
  ])('%s', (_case, terms, standing, delay, expected) => {
    expect(nextStepDate(standing, terms, delay)).toBe(expected);
  });

  test('at the last step no step comes', () => {
    expect(nextStepDate(at(9, '2020-01-01'), scaleA1, noDelay)).toBeNull();
  });
});

describe('the next overgrade percent', () => {
  test.each([
    ['5 % after 36 months at step 9 of A1', scaleA1, at(9, '2023-01-01'), { percent: 5, date: '2026-01-01' }],
    ['5 % after 24 months at step 12 of B', scaleB, at(12, '2023-01-01'), { percent: 5, date: '2025-01-01' }],
    ['then one percent a year', scaleA1, at(9, '2026-01-01', 5), { percent: 6, date: '2027-01-01' }],
    ['and on', scaleB, at(12, '2026-02-28', 11), { percent: 12, date: '2027-02-28' }],
  ])('%s', (_case, terms, standing, expected) => {
    expect(nextOvergrade(standing, terms, noDelay)).toEqual(expected);
  });

  test('is held back as a step is', () => {
    expect(nextOvergrade(at(9, '2026-01-01', 5), scaleA1, { months: 6, daysNotCounted: 10 })).toEqual({ percent: 6, date: '2027-07-11' });
  });

  test('does not come below the last step, nor on a scale without it', () => {
    expect(nextOvergrade(at(8, '2020-01-01'), scaleA1, noDelay)).toBeNull();
    expect(nextOvergrade(at(3, '2020-01-01'), experts, noDelay)).toBeNull();
  });
});

test.each([
  ['a step beyond the scale', at(10, '2023-07-01'), noDelay],
  ['step 0', at(0, '2023-07-01'), noDelay],
  ['a negative delay', at(1, '2023-07-01'), { months: -1, daysNotCounted: 0 }],
  ['half a day', at(1, '2023-07-01'), { months: 0, daysNotCounted: 0.5 }],
  ['a start that is no day', at(1, '2023-02-29'), noDelay],
])('%s is refused', (_case, standing, delay) => {
  expect(() => nextStepDate(standing, scaleA1, delay)).toThrow(RangeError);
});

test('whatever the start and the delay, time not counted only moves the day later, by exactly those days', () => {
  const start = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1975-01-01', days));
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 1, max: 8 }),
      fc.nat({ max: 36 }),
      fc.nat({ max: 400 }),
      (countedFrom, step, months, daysNotCounted) => {
        const undelayed = nextStepDate(at(step, countedFrom), scaleA1, noDelay) ?? '';
        const byMonths = nextStepDate(at(step, countedFrom), scaleA1, { months, daysNotCounted: 0 }) ?? '';
        expect(undelayed > countedFrom).toBe(true);
        expect(byMonths).toBe(addMonths(countedFrom, 36 + months));
        expect(byMonths >= undelayed).toBe(true);
        expect(nextStepDate(at(step, countedFrom), scaleA1, { months, daysNotCounted })).toBe(addDays(byMonths, daysNotCounted));
      },
    ),
  );
});
