import { partOf, permissionsOf } from './record-parts.ts';

test('a part of a record opens itself and the name on it, nothing else', () => {
  expect(permissionsOf(['IDENTITY_NUMBER'])).toEqual(['personnel.directory.read', 'personnel.identity.read']);
  expect(permissionsOf(['DIRECTORY', 'PAY', 'PAY'])).toEqual(['personnel.directory.read', 'payroll.pay.read']);
});

test('a permission is told as the part it opens, one that opens none as none', () => {
  expect(['personnel.record.read', 'training.hours.read', 'personnel.record.write'].map(partOf)).toEqual(['RECORD', 'TRAINING', null]);
});
