import fc from 'fast-check';
import { addDays } from './dates.ts';
import { officialWorkingDays } from './holidays.ts';
import { UnknownHolidays, workingDays } from './working-days.ts';

const calendar = officialWorkingDays();
/** Days far enough from both ends of the calendar for any term of the regulations. */
const anyDay = fc.integer({ min: 40, max: 1_150 }).map((n) => addDays('2024-01-01', n));
const anyTerm = fc.integer({ min: 0, max: 60 });

describe('working days in Việt Nam', () => {
  test.each([
    ['ten after the Friday before Tết 2026, whose week is off', '2026-02-13', 10, '2026-03-06'],
    ['five within an ordinary fortnight', '2026-03-09', 5, '2026-03-16'],
    ['one after the Friday before a make-up Saturday', '2026-08-21', 1, '2026-08-22'],
    ['two after it, Sunday off', '2026-08-21', 2, '2026-08-24'],
    ['one over the Day of Vietnamese culture', '2026-11-23', 1, '2026-11-25'],
    ['none on a working day is that day', '2026-03-09', 0, '2026-03-09'],
    ['none on a Saturday is Monday', '2026-03-07', 0, '2026-03-09'],
  ])('%s', (_story, event, days, due) => {
    expect(calendar.afterWorkingDays(event, days)).toBe(due);
  });

  it('ends a term of calendar days on the next working day when its last day is off', () => {
    expect(calendar.afterCalendarDays('2026-02-11', 5)).toBe('2026-02-23');
    expect(calendar.afterCalendarDays('2026-03-02', 5)).toBe('2026-03-09');
    expect(calendar.afterCalendarDays('2026-03-02', 4)).toBe('2026-03-06');
  });

  it('counts as many working days after the event as the term has, the day of the event not among them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, days) => {
        const due = calendar.afterWorkingDays(event, days);
        expect(calendar.isWorkingDay(due)).toBe(true);
        expect(calendar.count(addDays(event, 1), due)).toBe(days);
      }),
    );
  });

  it('never lets a longer term or a later event end earlier', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (event, days) => {
        const due = calendar.afterWorkingDays(event, days);
        // From a day off, at once and one day are the same day.
        if (days > 0 || calendar.isWorkingDay(event)) expect(calendar.afterWorkingDays(event, days + 1) > due).toBe(true);
        expect(calendar.afterWorkingDays(addDays(event, 1), days) >= due).toBe(true);
      }),
    );
  });

  it('adds terms up from one working day to the next', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, anyTerm, (event, first, second) => {
        const middle = calendar.afterWorkingDays(event, first);
        if (first > 0) expect(calendar.afterWorkingDays(middle, second)).toBe(calendar.afterWorkingDays(event, first + second));
      }),
    );
  });

  it('gives the last working days of a stretch, all worked and none between left out', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 10 }), (from, howMany) => {
        const to = addDays(from, 30);
        const days = calendar.lastOf(from, to, howMany);
        expect(days).toHaveLength(howMany);
        expect(days.every((day) => calendar.isWorkingDay(day))).toBe(true);
        expect(calendar.count(days[0]!, to)).toBe(howMany);
      }),
    );
  });

  it('takes moved days off and make-up Saturdays from the calendar, not from the week', () => {
    const moved = workingDays({
      coversFrom: '2026-01-01',
      coversTo: '2026-12-31',
      provisional: [],
      days: [
        { date: '2026-06-05', kind: 'OFF' },
        { date: '2026-06-13', kind: 'WORK' },
      ],
    });
    expect(moved.isWorkingDay('2026-06-05')).toBe(false);
    expect(moved.isWorkingDay('2026-06-13')).toBe(true);
    expect(moved.afterWorkingDays('2026-06-04', 6)).toBe('2026-06-13');
  });

  it('refuses days of years whose holidays nobody told it', () => {
    expect(() => calendar.afterWorkingDays('2027-12-30', 5)).toThrow(UnknownHolidays);
    expect(() => calendar.afterWorkingDays('2027-12-30', 5)).toThrow(/01\/01\/2028.*đến 31\/12\/2027/);
    expect(() => calendar.isWorkingDay('2023-12-31')).toThrow(UnknownHolidays);
  });

  it('says where the official days off are not published yet', () => {
    expect(calendar.provisionalBetween('2027-02-01', '2027-02-20')).toEqual(['Năm ngày nghỉ Tết Đinh Mùi chưa công bố']);
    expect(calendar.provisionalBetween('2026-02-01', '2026-02-20')).toEqual([]);
  });
});
