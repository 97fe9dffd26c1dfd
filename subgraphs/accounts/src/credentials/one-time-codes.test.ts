import { Secret } from 'otpauth';
import { factorAddress, newFactorSecret, newRecoveryCodes, recoveryCodeHash, stepOfCode } from './one-time-codes.ts';

// RFC 6238 appendix B, SHA-1: the last six figures of its eight.
const RFC_SECRET = Secret.fromUTF8('12345678901234567890').base32;

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i seconds the code of RFC 6238 is %s', (seconds, code) => {
  const step = Math.floor(seconds / 30);
  expect(stepOfCode(RFC_SECRET, code, seconds * 1_000)).toBe(step);
  // A clock half a minute behind or ahead; not one of a minute.
  expect(stepOfCode(RFC_SECRET, code, (seconds + 30) * 1_000)).toBe(step);
  expect(stepOfCode(RFC_SECRET, code, (seconds - 30) * 1_000)).toBe(step);
  expect(stepOfCode(RFC_SECRET, code, (seconds + 60) * 1_000)).toBeNull();
});

test.each(['', '28708', '2870820', '28708a', '287 082', '２８７０８２'])('%p is no code', (code) => {
  expect(stepOfCode(RFC_SECRET, code, 59_000)).toBeNull();
});

test('a secret has 160 bits, is never the same, and stands in the address an app reads', () => {
  const [one, other] = [newFactorSecret(), newFactorSecret()];
  expect(one).toMatch(/^[A-Z2-7]{32}$/);
  expect(one).not.toBe(other);
  expect(factorAddress(one, 'lan.bui')).toMatch(
    new RegExp(`^otpauth://totp/hoso:lan\\.bui\\?issuer=hoso&secret=${one}&algorithm=SHA1&digits=6&period=30$`),
  );
});

test('recovery codes are ten, all different, and found however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    expect(recoveryCodeHash(code.toLowerCase().replaceAll('-', ' '))).toEqual(recoveryCodeHash(code));
  }
  expect(recoveryCodeHash('123456')).toBeNull();
});
