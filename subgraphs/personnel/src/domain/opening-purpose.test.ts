import fc from 'fast-check';
import { masked } from './masked-number.ts';
import { statedPurpose } from './opening-purpose.ts';

test.each([
  ['Lập sổ bảo hiểm xã hội', 'Lập sổ bảo hiểm xã hội'],
  ['  Đối   chiếu hồ sơ '.normalize('NFD'), 'Đối chiếu hồ sơ'],
  ['Theo công văn 1234/SNV ngày 12/5/2026', 'Theo công văn 1234/SNV ngày 12/5/2026'],
])('a purpose is kept as it is read: %s', (text, purpose) => {
  expect(statedPurpose(text)).toEqual({ kind: 'STATED', purpose });
});

test.each([
  ['nothing', '', /từ 5 đến 300/],
  ['blanks', '          ', /từ 5 đến 300/],
  ['too little', 'xem', /nhận được 3/],
  ['a novel', 'a'.repeat(301), /nhận được 301/],
  ['the number itself', 'xem 033195000001', /chữ số/],
  ['the number in groups', 'xem 033 195 000 001', /chữ số/],
  ['the number with points', 'xem 033.195.000.001', /chữ số/],
  ['the number with strokes', 'xem 033/195/000/001', /chữ số/],
  ['an older number of nine figures', 'xem 145678901', /chữ số/],
])('%s is no purpose', (_what, text, why) => {
  expect(statedPurpose(text)).toMatchObject({ kind: 'REFUSED', vi: expect.stringMatching(why) });
});

test('no purpose that is kept holds twelve figures in a row', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789 .-ab'), maxLength: 40 });
  fc.assert(
    fc.property(digits, (text) => {
      const stated = statedPurpose(text);
      if (stated.kind === 'STATED') expect(stated.purpose.replace(/[^0-9a-z]/g, '')).not.toMatch(/\d{12}/);
    }),
  );
});

test('a masked number shows its first and last figure', () => {
  expect(masked('033195000017')).toBe('0**********7');
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (number) => {
      expect(masked(number)).toMatch(/^\d\*{10}\d$/);
      expect([masked(number)[0], masked(number).at(-1)]).toEqual([number[0], number.at(-1)]);
    }),
  );
});
