import fc from 'fast-check';
import { CATALOG } from '../small-workbook.ts';
import type { Cell } from './cell.ts';
import { checkRow } from './check-row.ts';
import type { Field } from './field.ts';

const FIELDS: readonly Field[] = [
  'fullName',
  'birthMale',
  'birthFemale',
  'identityNumber',
  'section',
  'jobTitle',
  'category',
  'joinedOn',
  'rankCode',
  'rankName',
  'step',
  'coefficient',
  'overgrade',
  'payFrom',
  'note',
];
const COLUMNS = new Map(FIELDS.map((field, index) => [field, index + 1]));
const CONTEXT = { catalog: CATALOG, today: '2026-11-22', date1904: false };

const likely = fc.constantFrom(
  'Nguyễn Thị Hoa',
  '02/03/1990',
  '1990',
  '033190000001',
  'CC',
  '01.003',
  'Chuyên viên',
  '2',
  '2/9',
  '2,67',
  '5%',
  'x',
  '=1+1',
  '-',
);
const cell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  fc.oneof(likely, fc.string({ unit: 'binary' })).map((text): Cell => ({ kind: 'text', text })),
  fc
    .oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(1990, 34227, 1.003, 2, 2.67, 33096100518))
    .map((number): Cell => ({ kind: 'number', number, percent: number < 0 })),
  fc.constantFrom<Cell>(
    { kind: 'date', date: '1993-09-15', serial: 34227 },
    { kind: 'boolean', boolean: true },
    { kind: 'error', code: '#REF!' },
  ),
);

test('whatever stands in the cells, a row is either good and whole or says what is wrong', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: FIELDS.length, maxLength: FIELDS.length }), (found) => {
      const cells = new Map(found.flatMap((value, index): [number, Cell][] => (value ? [[index + 1, value]] : [])));
      const { row, problems } = checkRow({ row: 9, cells, columns: COLUMNS, groupSection: null }, CONTEXT);
      for (const { field, message, mending } of problems) expect([field, message, mending].every((text) => text !== '')).toBe(true);
      if (problems.length > 0) return;
      expect(row.familyName !== '' && row.givenName !== '' && row.gender !== null && row.jobTitle !== null && row.category !== null).toBe(
        true,
      );
      expect(row.dateOfBirth).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/u);
      expect(row.identityNumber).toMatch(/^\d{12}$/u);
      expect(row.joinedOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
      const pay = [row.rankCode, row.step, row.coefficient, row.payFrom];
      expect(pay.every((value) => value === null) || pay.every((value) => value !== null)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
