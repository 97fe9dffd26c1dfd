import { refuseAppointment, refuseMoveInput } from './person-input.ts';

const decision = { number: '12/QĐ-SNV', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm' };
const sound = {
  familyName: 'Nguyễn Thị',
  givenName: 'Ánh',
  dateOfBirth: '1995-03-01',
  identityNumber: '033195000001',
  jobTitle: 'Chuyên viên',
  effectiveFrom: '2026-02-01',
  decision,
};

test('a sound appointment has nothing wrong, also without family name or number', () => {
  expect(refuseAppointment(sound)).toBeNull();
  expect(refuseAppointment({ ...sound, familyName: '', identityNumber: null })).toBeNull();
});

test.each([
  ['givenName', { givenName: '  ' }],
  ['givenName', { givenName: 'Ánh<script>' }],
  ['familyName', { familyName: '=1+1' }],
  ['identityNumber', { identityNumber: '03319500000' }],
  ['identityNumber', { identityNumber: '033195OOOO01' }],
  ['jobTitle', { jobTitle: '' }],
  ['decision.number', { decision: { ...decision, number: ' ' } }],
  ['dateOfBirth', { dateOfBirth: '2015' }],
])('what is wrong with %s is named: %j', (field, wrong) => {
  const refused = refuseAppointment({ ...sound, ...wrong });
  expect(refused).toMatchObject({ __typename: 'InvalidInput', field });
  expect(refused!.message).toMatchObject({ vi: expect.stringContaining(field), en: expect.stringContaining(field) });
});

test('fifteen years are counted to the day, as far as the birth date is known', () => {
  const born = (dateOfBirth: string) => refuseAppointment({ ...sound, identityNumber: null, dateOfBirth });
  expect([born('2011-02-01'), born('2011-02'), born('2011')]).toEqual([null, null, null]);
  expect([born('2011-02-02'), born('2011-03'), born('2012')].map((refused) => refused?.field)).toEqual(Array(3).fill('dateOfBirth'));
});

test('a move needs a title and a decision', () => {
  expect(refuseMoveInput({ jobTitle: 'Trưởng phòng', decision })).toBeNull();
  expect(refuseMoveInput({ jobTitle: ' ', decision })).toMatchObject({ field: 'jobTitle' });
  expect(refuseMoveInput({ jobTitle: 'Trưởng phòng', decision: { ...decision, signer: '' } })).toMatchObject({ field: 'decision.signer' });
});
