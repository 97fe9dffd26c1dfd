import { byPosition, type GradeCount, isBlocked, isOverCap, percentOf } from './grade-shares.ts';

const count = (grade: number, people: number, total: number, mostPercent: number | null = null, positionId = 'GV'): GradeCount => ({
  ...{ unitId: 'school', positionId, grade, people, total, mostPercent },
  ...{ legalBasis: mostPercent === null ? null : 'NĐ 232/2026/NĐ-CP', confidence: null },
});

test('a cap is kept exactly and broken by one more', () => {
  expect([count(5, 3, 10, 30), count(5, 4, 10, 30), count(4, 1, 3, 40), count(4, 1, 2, 40), count(3, 9, 9)].map(isOverCap)).toEqual([
    ...[false, true, false, true, false],
  ]);
});

test('shares are told to the hundredth of a per cent; of nobody there are none', () => {
  expect([percentOf({ people: 1, total: 3 }), percentOf({ people: 2, total: 3 }), percentOf({ people: 0, total: 0 })]).toEqual([
    ...['33.33', '66.67', '0.00'],
  ]);
});

test('a position is blocked by any grade of its own, and by none of another position', () => {
  const [teacher, nurse] = byPosition([count(5, 5, 10, 30), count(4, 5, 10, 40), count(2, 1, 1, null, 'YT')]);
  expect([teacher!.grades.length, isBlocked(teacher!), isBlocked(nurse!)]).toEqual([2, true, false]);
});
