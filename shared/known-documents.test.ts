import { buildSchema } from 'graphql';
import { knownDocuments } from './known-documents.ts';

const schema = buildSchema('type Query { name(like: String): String }');

test('a document is read once, and no long one pushes out what others ask', () => {
  const read = knownDocuments(schema);
  const asked = read('{ name }');
  expect(asked).toHaveProperty('document');
  expect(read('{ name }')).toBe(asked);
  for (const length of [30_000, 600_000]) {
    const long = `{ name(like: "${'x'.repeat(length)}") }`;
    expect(read(long)).toHaveProperty('document');
    expect(read(long)).not.toBe(read(long));
  }
  expect(read('{ name }')).toBe(asked);
});

test('the least recently used are forgotten', () => {
  const read = knownDocuments(schema);
  const of = (n: number) => `{ name(like: "${String(n).padStart(10_000, '0')}") }`;
  const first = read(of(0));
  const second = read(of(1));
  for (let n = 2; n < 49; n++) read(of(n));
  expect(read(of(0))).toBe(first);
  for (let n = 49; n < 60; n++) read(of(n));
  expect(read(of(0))).toBe(first);
  expect(read(of(1))).not.toBe(second);
});
