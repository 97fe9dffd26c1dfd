import fc from 'fast-check';
import { entriesToKeep, firstOverdrawn, given, givenBack, hundredths, type PoolEntry, postsText, standingOn } from './quota-pool.ts';

const PROVINCE = 1;
const DEPARTMENT = 2;
const CENTRE = 3;
const from = (effectiveOn: string) => (unitNo: number) => ({ unitNo, effectiveOn });
const atNewYear = from('2026-01-01');

test('numbers of posts are exact to the hundredth', () => {
  expect([hundredths('12.5'), hundredths('0.05'), hundredths('7'), postsText(1250), postsText(5), postsText(-705)]).toEqual([
    ...[1250, 5, 700],
    ...['12.50', '0.05', '-7.05'],
  ]);
  expect(() => hundredths('12,5')).toThrow(RangeError);
  fc.assert(fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => hundredths(postsText(value)) === value));
});

test('a pool is what a unit keeps and what it passed on', () => {
  const entries = [
    given(atNewYear(PROVINCE), null, 10_000),
    given(atNewYear(DEPARTMENT), PROVINCE, 4_000),
    given(from('2026-07-01')(CENTRE), DEPARTMENT, 1_550),
  ];
  expect(standingOn(entries, PROVINCE, '2026-01-01')).toEqual({ pool: 10_000, delegated: 4_000, own: 6_000 });
  expect(standingOn(entries, DEPARTMENT, '2026-06-30')).toEqual({ pool: 4_000, delegated: 0, own: 4_000 });
  expect(standingOn(entries, DEPARTMENT, '2026-07-01')).toEqual({ pool: 4_000, delegated: 1_550, own: 2_450 });
  expect(standingOn(entries, CENTRE, '2026-06-30')).toEqual({ pool: 0, delegated: 0, own: 0 });
});

test('what is passed on beyond the pool is found on its first day, also where the pool shrinks later', () => {
  const entries = [
    given(atNewYear(DEPARTMENT), PROVINCE, 1_000),
    given(from('2026-09-01')(CENTRE), DEPARTMENT, 800),
    { ...given(from('2026-05-01')(DEPARTMENT), PROVINCE, 300), entry: 'RETURN' as const },
  ];
  expect(firstOverdrawn(entries, DEPARTMENT)).toEqual({ on: '2026-09-01', pool: 700, delegated: 800, own: -100 });
  expect(firstOverdrawn(entries.slice(0, 2), DEPARTMENT)).toBeNull();
});

test('posts go back to who gave them, the latest giver first, and to nobody more than came from him', () => {
  const entries = [given(atNewYear(CENTRE), null, 300), given(from('2026-03-01')(CENTRE), DEPARTMENT, 500)];
  const back = givenBack(entries, from('2026-10-01')(CENTRE), 600)!;
  expect(back.map(({ giverNo, amount, entry }) => [entry, giverNo, amount])).toEqual([
    ['RETURN', DEPARTMENT, 500],
    ['RETURN', null, 100],
  ]);
  expect(givenBack(entries, from('2026-10-01')(CENTRE), 801)).toBeNull();
});

test('whatever is asked for in whatever order, a unit keeps what was asked, nobody above its pool, and nothing is lost or made', () => {
  const wish = fc.record({
    unitNo: fc.constantFrom(DEPARTMENT, CENTRE),
    asked: fc.integer({ min: 0, max: 6_000 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
      let entries: PoolEntry[] = [given(atNewYear(PROVINCE), null, 10_000)];
      for (const { unitNo, asked, month } of wishes.toSorted((a, b) => a.month - b.month)) {
        const change = from(`2026-${String(month).padStart(2, '0')}-01`)(unitNo);
        const more = entriesToKeep(entries, change, asked, unitNo - 1);
        if (!more) continue;
        const next = [...entries, ...more];
        if ([PROVINCE, DEPARTMENT, CENTRE].some((no) => firstOverdrawn(next, no))) continue;
        expect(standingOn(next, unitNo, change.effectiveOn).own).toBe(asked);
        entries = next;
      }
      for (const on of new Set(entries.map(({ effectiveOn }) => effectiveOn))) {
        const all = [PROVINCE, DEPARTMENT, CENTRE].map((no) => standingOn(entries, no, on));
        expect(all.reduce((sum, { own }) => sum + own, 0)).toBe(10_000);
        for (const { own, delegated, pool } of all)
          expect([own >= 0, delegated >= 0, own + delegated === pool]).toEqual([true, true, true]);
        expect(all[1]!.pool).toBeLessThanOrEqual(all[0]!.pool);
      }
    }),
  );
});
