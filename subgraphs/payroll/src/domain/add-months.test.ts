import fc from 'fast-check';
import { addDays } from '@hoso/shared/dates.ts';
import { addMonths } from './add-months.ts';

const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2080-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['2023-07-01', 36, '2026-07-01'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-02-29', 36, '2027-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-12-31', 6, '2026-06-30'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['1899-12-31', 2, '1900-02-28'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '22/11/2026', ''])('%j is no day to count from', (date) => {
  expect(() => addMonths(date, 1)).toThrow(RangeError);
});

test('months later is in the month that many later, on the same day or the last day of a shorter month', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 600 }), (date, months) => {
      const later = addMonths(date, months);
      const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(monthNumber(later) - monthNumber(date)).toBe(months);
      if (later.slice(8) !== date.slice(8)) {
        expect(later.slice(8) < date.slice(8)).toBe(true);
        expect(addDays(later, 1).slice(8)).toBe('01');
      }
    }),
  );
});

test('a later day never comes out earlier, whatever the months', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 600 }), (one, other, months) => {
      const [first, second] = [one, other].toSorted();
      expect(addMonths(first ?? '', months) <= addMonths(second ?? '', months)).toBe(true);
    }),
  );
});
