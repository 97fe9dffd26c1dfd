import * as fc from 'fast-check';
import {
  ended,
  byCode,
  refuseCreation,
  refuseEnding,
  refuseReplacement,
  standingOn,
  wayFrom,
  type Wording,
  type Wordings,
} from './catalog-wordings.ts';

const wording = (code: string, validFrom: string, validTo: string | null = null, replacedBy: string | null = null): Wording => ({
  ...{ code, name: code.toLowerCase(), validFrom, validTo, replacedBy },
});

const known = byCode([
  wording('HA_TAY', '2004-01-01', '2008-08-01', 'HA_NOI'),
  wording('HA_NOI', '2004-01-01'),
  wording('TAI_CHUC', '1990-01-01', '2007-07-01', 'TU_XA'),
  wording('TU_XA', '1990-01-01', '2012-01-01', 'HA_NOI'),
  wording('GIANG_CHUC', '2010-01-01', '2025-07-01'),
]);

test('a code stands for itself while in force, then for the end of the way of replacements', () => {
  expect(standingOn(known, 'HA_TAY', '2008-07-31')).toBe('HA_TAY');
  expect(standingOn(known, 'HA_TAY', '2008-08-01')).toBe('HA_NOI');
  expect(standingOn(known, 'TAI_CHUC', '2010-01-01')).toBe('TU_XA');
  expect(standingOn(known, 'TAI_CHUC', '2012-01-01')).toBe('HA_NOI');
});

test('nothing stands for a code that nothing replaced, or that nobody knows', () => {
  expect(standingOn(known, 'GIANG_CHUC', '2026-01-01')).toBeNull();
  expect(standingOn(known, 'GIANG_CHUC', '2009-12-31')).toBeNull();
  expect(standingOn(known, 'KHONG_CO', '2026-01-01')).toBeNull();
});

test('a code in use is taken; a retired one may come back from its last day on, not before', () => {
  expect(refuseCreation(known, 'HA_NOI', '2026-01-01')).toMatchObject({ __typename: 'CatalogCodeTaken' });
  expect(refuseCreation(known, 'GIANG_CHUC', '2025-06-30')).toMatchObject({
    ...{ __typename: 'CatalogPeriodOverlaps', usedFrom: '2010-01-01', usedTo: '2025-07-01' },
  });
  expect(refuseCreation(known, 'GIANG_CHUC', '2025-07-01')).toBeNull();
  expect(refuseCreation(known, 'MOI', '2025-07-01')).toBeNull();
});

test('only a wording without an end can end, after its first day', () => {
  expect(refuseEnding(known, 'KHONG_CO', '2026-01-01')).toMatchObject({ __typename: 'NotFound' });
  expect(refuseEnding(known, 'HA_TAY', '2026-01-01')).toMatchObject({ __typename: 'CatalogEntryRetired', replacedBy: 'HA_NOI' });
  expect(refuseEnding(known, 'HA_NOI', '2004-01-01')).toMatchObject({ __typename: 'CatalogChangeTooEarly', currentSince: '2004-01-01' });
  expect(refuseEnding(known, 'HA_NOI', '2004-01-02')).toBeNull();
});

test('what replaces is in force on the day and leads nowhere back', () => {
  expect(refuseReplacement(known, 'HA_NOI', 'HA_NOI', '2026-01-01')).toMatchObject({ __typename: 'CatalogReplacementCircle' });
  expect(refuseReplacement(known, 'HA_NOI', 'TU_XA', '2026-01-01')).toMatchObject({
    ...{ __typename: 'CatalogReplacementNotInForce', endsOn: '2012-01-01' },
  });
  expect(refuseReplacement(known, 'HA_NOI', 'KHONG_CO', '2026-01-01')).toMatchObject({ endsOn: null });
  // In force on that day still, but retired later in favour of the very code.
  expect(refuseReplacement(known, 'HA_NOI', 'TU_XA', '2011-01-01')).toMatchObject({
    ...{ __typename: 'CatalogReplacementCircle', codes: ['HA_NOI', 'TU_XA', 'HA_NOI'] },
  });
});

test('a circle of some years is one too, though a code comes back later', () => {
  const returning = byCode([wording('A', '2000-01-01', '2027-01-01', 'B'), wording('A', '2030-01-01'), wording('B', '2000-01-01')]);
  expect(refuseReplacement(returning, 'B', 'A', '2026-01-01')).toMatchObject({ __typename: 'CatalogReplacementCircle' });
  expect(refuseReplacement(returning, 'B', 'A', '2031-01-01')).toBeNull();
});

const CODES = ['A', 'B', 'C', 'D', 'E'] as const;
const day = fc.integer({ min: 2001, max: 2030 }).map((year) => `${year}-01-01`);
const act = fc.record({ code: fc.constantFrom(...CODES), on: day, replacedBy: fc.option(fc.constantFrom(...CODES)) });

/** What operations do with a wish: refuse it, or let the code end, or begin. */
const done = (wordings: Wordings, { code, on, replacedBy }: { code: string; on: string; replacedBy: string | null }): Wordings => {
  if (refuseEnding(wordings, code, on))
    return refuseCreation(wordings, code, on) ? wordings : new Map(wordings).set(code, [...(wordings.get(code) ?? []), wording(code, on)]);
  if (replacedBy !== null && refuseReplacement(wordings, code, replacedBy, on)) return wordings;
  return new Map(wordings).set(code, ended(wordings.get(code)!, on, replacedBy));
};

test('whatever is created and retired in whatever order: every way ends, on every day, and no code has two wordings on one day', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const wordings = acts.reduce<Wordings>(done, byCode(CODES.map((code) => wording(code, '2000-01-01'))));
      for (let year = 2000; year <= 2031; year++)
        for (const code of CODES) {
          const way = wayFrom(wordings, code, `${year}-06-01`);
          expect(new Set(way).size).toBe(way.length);
          const end = standingOn(wordings, code, `${year}-06-01`);
          if (end !== null) expect(standingOn(wordings, end, `${year}-06-01`)).toBe(end);
        }
      for (const own of wordings.values())
        own.slice(1).forEach((later, index) => expect(later.validFrom >= own[index]!.validTo!).toBe(true));
    }),
  );
});
