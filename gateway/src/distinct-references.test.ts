import fc from 'fast-check';
import { type Answer, eachReferenceOnce } from './distinct-references.ts';

type Reference = { readonly __typename: string; readonly [key: string]: unknown };
type Fate = { readonly data: unknown; readonly failsAt: readonly (string | number)[][] };

const reference = fc.oneof(
  fc.record({ __typename: fc.constantFrom('Person', 'Unit'), id: fc.constantFrom('a', 'b', 'c', 'd') }),
  fc.record({
    __typename: fc.constant('Line'),
    month: fc.constantFrom('2026-01', '2026-02'),
    of: fc.record({ id: fc.constantFrom('a', 'b') }),
  }),
  fc.record({ __typename: fc.constant('Person'), id: fc.constantFrom(null, 7) }),
  fc.record({ __typename: fc.constant('Person'), id: fc.constantFrom('a', 'b'), name: fc.constantFrom('An', 'Bình') }),
) as fc.Arbitrary<Reference>;
const fate: fc.Arbitrary<Fate> = fc.record({
  data: fc.option(fc.jsonValue({ maxDepth: 3 })),
  failsAt: fc.array(fc.array(fc.oneof(fc.constantFrom('unit', 'name'), fc.nat(3)), { maxLength: 3 }), { maxLength: 2 }),
});

/** A subgraph that answers each reference as fate will have it, wherever it stands. */
const subgraphOf = (fates: readonly Fate[], sent: number[] = []) => {
  const fateOf = (one: Reference) =>
    fates[[...JSON.stringify(one)].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % fates.length]!;
  return (variables: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const references = variables['representations'] as Reference[];
    sent.push(references.length);
    const errors = references.flatMap((one, place) =>
      fateOf(one).failsAt.map((path) => ({ message: `fails for ${JSON.stringify(one)}`, path: ['_entities', place, ...path] })),
    );
    return Promise.resolve({
      data: { _entities: references.map((one) => structuredClone(fateOf(one).data)) },
      ...(errors.length > 0 && { errors: [...errors, { message: 'of no place' }] }),
    });
  };
};
const inOrder = ({ data, errors }: Answer) => ({ data, errors: errors?.map((error) => JSON.stringify(error)).sort() });

test('the answer is the one that all references together would have had, errors and their places included', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(reference, { maxLength: 12 }),
      fc.array(fate, { minLength: 1, maxLength: 5 }),
      async (representations, fates) => {
        const plain = await subgraphOf(fates)({ representations, year: 2026 });
        const sent: number[] = [];
        const once = await eachReferenceOnce({ representations, year: 2026 }, subgraphOf(fates, sent));
        expect(inOrder(once)).toEqual(inOrder(plain));
        expect(sent).toEqual([new Set(representations.map((one) => JSON.stringify(one))).size]);
      },
    ),
  );
});

test('no two places share an object: the gateway writes into them', async () => {
  const answer = { name: 'Sở Tư pháp', people: [{ id: 'x' }] };
  const unit = { __typename: 'Unit', id: 'a' };
  const { data } = await eachReferenceOnce({ representations: [unit, { ...unit }] }, () =>
    Promise.resolve({ data: { _entities: [answer] } }),
  );
  const [first, second] = data!['_entities'] as (typeof answer)[];
  first!.people[0]!.id = 'y';
  expect(second).toEqual({ name: 'Sở Tư pháp', people: [{ id: 'x' }] });
});

test('a fetch without references, or without any twice, is sent as it is', async () => {
  for (const variables of [
    { year: 2026 },
    { representations: [] },
    {
      representations: [
        { __typename: 'Unit', id: 'a' },
        { __typename: 'Unit', id: 'b' },
      ],
    },
  ])
    await eachReferenceOnce(variables, (sent) => {
      expect(sent).toBe(variables);
      return Promise.resolve({ data: null });
    });
});

test('an answer that does not fit has no entities; one without entities stays what it is', async () => {
  const representations = [
    { __typename: 'Unit', id: 'a' },
    { __typename: 'Unit', id: 'a' },
  ];
  const asked = (answer: Answer) => eachReferenceOnce({ representations }, () => Promise.resolve(answer));
  expect(await asked({ data: { _entities: [null, null] } })).toEqual({ data: { _entities: [] } });
  const refused = { errors: [{ message: 'Bạn chưa đăng nhập' }], data: null };
  expect(await asked(refused)).toEqual(refused);
});

test.each([
  [[{ row: 1 }, { row: 1 }]],
  [
    [
      { id: 'a', row: 1 },
      { id: 'a', row: 2 },
    ],
  ],
  [['a', 'a']],
  [[null, null]],
  [[[1], [1]]],
])('a list of the client that happens to be called so goes as it is: %j', async (representations) => {
  const sent: unknown[] = [];
  await eachReferenceOnce({ representations }, (variables) => {
    sent.push(variables);
    return Promise.resolve({ data: null });
  });
  expect(sent).toEqual([{ representations }]);
});
