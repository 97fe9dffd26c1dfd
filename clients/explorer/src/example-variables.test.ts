import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { exampleVariables } from './example-variables.ts';

const officer = { login: 'daumoi.snv', unitId: 'unit-5', personId: 'person-7' };

test('every operation of the contract opens with all it demands, save the password', () => {
  for (const [name, query] of contractOperations()) {
    const empty = Object.entries(exampleVariables(query, officer, '2026-11-22')).filter(([, value]) => value === '');
    expect([name, empty.map(([variable]) => variable)]).toEqual([name, name === 'SignIn' ? ['password'] : []]);
  }
});

test('an example is about the account that opens it, today', () => {
  const query = contractOperations().get('UnitRoster')!;
  expect(exampleVariables(query, officer, '2026-11-22')).toEqual({ unitId: 'unit-5', first: 20, year: 2026 });
  expect(exampleVariables(query, undefined, '2026-11-22')).toMatchObject({ unitId: '' });
  expect(exampleVariables(contractOperations().get('ExplainAccess')!, officer, '2026-11-22')).toEqual({ action: 'personnel.record.read' });
});
