import { buildSchema } from 'graphql';
import { knownDocuments } from './known-documents.ts';

test('many short documents push out each other; what is asked again and again stays', () => {
  const read = knownDocuments(buildSchema('type Query { province: ID }'));
  const [asked, forgotten] = [read('{ province }'), read('{ first: province }')];
  for (let n = 0; n < 2_500; n++) {
    read(`{ r${n}: province }`);
    expect(read('{ province }')).toBe(asked);
  }
  expect(read('{ first: province }')).not.toBe(forgotten);
});
