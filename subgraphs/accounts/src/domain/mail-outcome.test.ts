import { deliveryOf, settlementOf } from './mail-outcome.ts';

const fault = 'x';

test.each([
  [{ code: 550, begun: false }, 'REFUSED'],
  [{ code: 554, begun: true }, 'REFUSED'],
  [{ code: 451, begun: false }, 'REFUSED_FOR_NOW'],
  [{ code: 452, begun: true }, 'REFUSED_FOR_NOW'],
  [{ code: undefined, begun: false }, 'REFUSED_FOR_NOW'],
  [{ code: undefined, begun: true }, 'UNKNOWN'],
] as const)('an exchange that ended with %j is %s', (ended, outcome) => {
  expect(deliveryOf({ ...ended, fault })).toEqual({ outcome, fault });
});

test('only what was surely not taken is tried again, later each time, and not for ever', () => {
  const later = [1, 2, 3, 4, 5, 6, 7].map((attempt) => settlementOf({ outcome: 'REFUSED_FOR_NOW', fault }, attempt));
  expect(later.map(({ state, againIn }) => [state, againIn])).toEqual([
    ['WAITING', 60],
    ['WAITING', 300],
    ['WAITING', 900],
    ['WAITING', 3_600],
    ['WAITING', 14_400],
    ['DEAD', 0],
    ['DEAD', 0],
  ]);
  expect(settlementOf({ outcome: 'REFUSED', fault }, 1)).toMatchObject({ state: 'DEAD' });
  expect(settlementOf({ outcome: 'UNKNOWN', fault }, 1)).toMatchObject({ state: 'UNCERTAIN' });
  expect(settlementOf({ outcome: 'TAKEN' }, 3)).toEqual({ state: 'SENT', fault: '', againIn: 0 });
});
