import fc from 'fast-check';
import { isOver, over, placeOf, type QuotaBalance, rowsAfter, totalsOf, vacant } from './quota-report.ts';
import { hundredths } from './quota-pool.ts';

const row = (unitNo: number, kind: string, own: string, occupied: string, reserved = '0'): QuotaBalance => ({
  ...{ unitId: `unit ${unitNo}`, unitNo, kind, quotaYear: 2026, pool: own, delegated: '0' },
  ...{ own, occupied, people: Math.ceil(Number(occupied)), reserved },
});

test('what is free is neither taken nor reserved; what is over is taken beyond what there is', () => {
  const [half, full, beyond] = [row(1, 'HOI', '2.5', '1', '1'), row(1, 'HOI', '3', '3'), row(1, 'HOI', '3', '4.25')];
  expect([half, full, beyond].map((one) => [vacant(one), over(one), isOver(one)])).toEqual([
    ['0.50', '0.00', false],
    ['0.00', '0.00', false],
    ['0.00', '1.25', true],
  ]);
});

test('a vacancy in one unit does not make good for too many people in another', () => {
  expect(totalsOf([row(2, 'VIEN_CHUC', '10', '4'), row(3, 'VIEN_CHUC', '1', '3'), row(3, 'CONG_CHUC', '1.5', '0')])).toEqual([
    { kind: 'CONG_CHUC', people: 0, own: '1.50', occupied: '0.00', reserved: '0.00', vacant: '1.50', over: '0.00' },
    { kind: 'VIEN_CHUC', people: 7, own: '11.00', occupied: '7.00', reserved: '0.00', vacant: '6.00', over: '2.00' },
  ]);
});

test('own is taken, reserved or free, but for what is over', () => {
  const posts = fc.integer({ min: 0, max: 99_999 }).map((value) => (value / 100).toFixed(2));
  fc.assert(
    fc.property(posts, posts, (own, occupied) => {
      const one = row(1, 'HOI', own, occupied);
      expect(hundredths(own) + hundredths(over(one))).toBe(hundredths(occupied) + hundredths(vacant(one)));
    }),
  );
});

test('page after page gives every row once, in the order of numbers', () => {
  const rows = [row(2, 'HOI', '1', '0'), row(9, 'CONG_CHUC', '1', '0'), row(9, 'HOI', '1', '0'), row(10, 'CONG_CHUC', '1', '0')];
  const seen: QuotaBalance[] = [];
  for (let after: readonly string[] | null = null; ;) {
    const [next] = rowsAfter(rows, after, 1);
    if (!next) break;
    seen.push(next);
    after = placeOf(next);
  }
  expect(seen).toEqual(rows);
});
