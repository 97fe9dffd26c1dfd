import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { leafHash, merkleRoot } from './merkle-root.ts';

/** RFC 6962 §2.1 word for word. */
const byDefinition = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return createHash('sha256').update(Buffer.of(0)).update(leaves[0]!).digest();
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(byDefinition(leaves.slice(0, k)))
    .update(byDefinition(leaves.slice(k)))
    .digest();
};

test('known roots of the certificate transparency reference tests', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) =>
    Buffer.from(hex, 'hex'),
  );
  expect(merkleRoot([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(merkleRoot(leaves.slice(0, 1)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(merkleRoot(leaves).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('the root is the one of the definition, for lists of any length', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (data) => {
      const leaves = data.map((one) => Buffer.from(one));
      expect(merkleRoot(leaves).equals(byDefinition(leaves))).toBe(true);
    }),
  );
});

test('an inner node is no leaf: two lists have one root only where they are the same', () => {
  const [one, other] = [Buffer.from('a'), Buffer.from('b')];
  const pair = Buffer.concat([leafHash(one), leafHash(other)]);
  expect(merkleRoot([pair]).equals(merkleRoot([one, other]))).toBe(false);
});
