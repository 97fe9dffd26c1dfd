import fc from 'fast-check';
import { blindIndex, keyIdOf, newKey, open, type Place, seal, unwrapKey, Unopened, wrapKey } from './sealed-value.ts';

const NUMBER: Place = { table: 'personnel.identity_number', column: 'number_sealed', rowId: '018f2c3a-0000-7000-8000-000000000001' };
const key = newKey();

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const place = fc.record({ table: text, column: text, rowId: text });
const keyId = fc.integer({ min: 1, max: 0xffff_ffff });
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

test('what is sealed opens in its place as it was, in NFC', () => {
  fc.assert(
    fc.property(keys, keyId, place, text, (anyKey, id, at, plain) => {
      const sealed = seal(anyKey, id, at, plain);
      expect(keyIdOf(sealed)).toBe(id);
      expect(open(anyKey, at, sealed)).toBe(plain.normalize('NFC'));
    }),
  );
});

test('a number is not found in its ciphertext, and no two ciphertexts of it are alike', () => {
  const [one, other] = [seal(key, 1, NUMBER, '033195000001'), seal(key, 1, NUMBER, '033195000001')];
  expect(one.equals(other)).toBe(false);
  expect(one.toString('latin1')).not.toContain('033195000001');
});

test('in another row, column or table it does not open', () => {
  fc.assert(
    fc.property(place, place, text, (at, elsewhere, plain) => {
      fc.pre(at.table !== elsewhere.table || at.column !== elsewhere.column || at.rowId !== elsewhere.rowId);
      expect(() => open(key, elsewhere, seal(key, 1, at, plain))).toThrow(Unopened);
    }),
  );
  // Parts that run into one another are told apart by their lengths.
  const sealed = seal(key, 1, { table: 'a', column: 'bc', rowId: 'd' }, 'x');
  expect(() => open(key, { table: 'ab', column: 'c', rowId: 'd' }, sealed)).toThrow(Unopened);
});

test('under another key it does not open', () => {
  fc.assert(
    fc.property(keys, keys, text, (one, other, plain) => {
      fc.pre(!one.equals(other));
      expect(() => open(other, NUMBER, seal(one, 1, NUMBER, plain))).toThrow(Unopened);
    }),
  );
});

test('a changed byte anywhere, also in the number of its key, and it does not open', () => {
  const sealed = seal(key, 7, NUMBER, '033195000001');
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(sealed);
      changed[at]! ^= flip;
      expect(() => open(key, NUMBER, changed)).toThrow(Unopened);
    }),
  );
  fc.assert(
    fc.property(
      fc.nat({ max: sealed.length - 1 }),
      (length) => void expect(() => open(key, NUMBER, sealed.subarray(0, length))).toThrow(Unopened),
    ),
  );
});

test('an error tells nothing of the value', () => {
  try {
    open(newKey(), NUMBER, seal(key, 1, NUMBER, '033195000001'));
    throw new Error('it opened');
  } catch (error) {
    expect(String(error)).toMatch(/wrong key, wrong place or changed bytes/);
    expect(JSON.stringify(error)).not.toContain('033195000001');
    expect((error as Error).stack).not.toContain('033195000001');
  }
});

describe('the keyed index', () => {
  test('is the same for the same text, however its letters are composed', () => {
    fc.assert(
      fc.property(text, (plain) => void expect(blindIndex(key, NUMBER, plain.normalize('NFD'))).toBe(blindIndex(key, NUMBER, plain))),
    );
    expect(blindIndex(key, NUMBER, 'Đặng'.normalize('NFD'))).toBe(blindIndex(key, NUMBER, 'Đặng'));
    expect(open(key, NUMBER, seal(key, 1, NUMBER, 'Đặng'.normalize('NFD')))).toBe('Đặng');
  });

  test('differs by value, key and column', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one.normalize('NFC') !== other.normalize('NFC'));
        expect(blindIndex(key, NUMBER, one)).not.toBe(blindIndex(key, NUMBER, other));
      }),
    );
    expect(blindIndex(key, NUMBER, '1')).not.toBe(blindIndex(newKey(), NUMBER, '1'));
    expect(blindIndex(key, NUMBER, '1')).not.toBe(blindIndex(key, { ...NUMBER, column: 'insurance_sealed' }, '1'));
  });
});

test('a wrapped data key opens under its wrapping key, as the key it is', () => {
  const at = { schema: 'personnel', id: 1, purpose: 'DATA' } as const;
  const wrapping = newKey();
  const wrapped = wrapKey(wrapping, at, key);
  expect(unwrapKey(wrapping, at, wrapped).equals(key)).toBe(true);
  expect(wrapped.includes(key)).toBe(false);
  for (const other of [
    { ...at, id: 2 },
    { ...at, purpose: 'INDEX' as const },
    { ...at, schema: 'payroll' },
  ])
    expect(() => unwrapKey(wrapping, other, wrapped)).toThrow(Unopened);
  expect(() => unwrapKey(newKey(), at, wrapped)).toThrow(Unopened);
});
