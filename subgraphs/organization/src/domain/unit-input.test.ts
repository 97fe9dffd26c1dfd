import { countingDay, refuseAssigned, refuseCode, refuseCodeUnder, refuseLevel, refuseName, refuseQuotaYear } from './unit-input.ts';

test.each(['H31', 'H31.5', 'H31.5.2', 'A01.X9'])('%s is a unit identifier', (code) => expect(refuseCode(code)).toBeNull());

test.each(['h31', 'Z31', 'H3', 'H31.', 'H31..2', '000.00.00.H31', `H31.${'1'.repeat(40)}`])(
  '%s is none, and the refusal shows the form',
  (code) => {
    expect(refuseCode(code)).toMatchObject({
      __typename: 'InvalidInput',
      field: 'code',
      message: { vi: expect.stringContaining('H31.5.2') },
    });
  },
);

test('a code goes on from the code of the parent, where the parent has one', () => {
  expect(refuseCodeUnder('H31.5.2', 'H31.5')).toBeNull();
  expect(refuseCodeUnder('H31.52', 'H31.5')).toMatchObject({ field: 'code' });
  expect(refuseCodeUnder('A01', undefined)).toBeNull();
});

test('a unit stands below its parent; only a section stands under its like', () => {
  const [department, unit, section] = [
    { code: 'SO', level: 'DEPARTMENT', rank: 2 },
    { code: 'TRUONG_THCS', level: 'UNIT', rank: 3 },
    { code: 'PHONG', level: 'SECTION', rank: 4 },
  ] as const;
  expect([refuseLevel(unit, department), refuseLevel(section, unit), refuseLevel(section, section)]).toEqual([null, null, null]);
  expect(refuseLevel(department, unit)).toMatchObject({ field: 'kind', value: 'SO' });
  expect(refuseLevel(unit, unit)).toMatchObject({ field: 'kind', value: 'TRUONG_THCS' });
});

test('a name has something in it, and an end', () => {
  expect(refuseName('  Sở   Nội vụ ')).toBeNull();
  expect(refuseName('   ')).toMatchObject({ field: 'name' });
  expect(refuseName('x'.repeat(301))).toMatchObject({ field: 'name' });
});

test.each([
  ['0', true],
  ['12.5', true],
  ['12.55', true],
  ['12.555', false],
  ['-1', false],
  ['12,5', false],
  ['99999999', false],
])('%s posts: %s', (assigned, holds) => expect(refuseAssigned(assigned) === null).toBe(holds));

test('a quota takes effect in its year or before', () => {
  expect([refuseQuotaYear(2026, '2026-07-01'), refuseQuotaYear(2027, '2026-12-20')]).toEqual([null, null]);
  expect(refuseQuotaYear(2026, '2027-01-01')).toMatchObject({ field: 'effectiveOn', value: '2027-01-01' });
  expect(refuseQuotaYear(1900, '1900-01-01')).toMatchObject({ field: 'year', value: '1900' });
});

test('people are counted today, or on the nearest day of the year', () => {
  expect([countingDay(2026, '2026-11-22'), countingDay(2025, '2026-11-22'), countingDay(2027, '2026-11-22')]).toEqual([
    '2026-11-22',
    '2025-12-31',
    '2027-01-01',
  ]);
});
