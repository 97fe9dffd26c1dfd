import fc from 'fast-check';
import { buildSchema, execute, GraphQLError, type GraphQLSchema, isObjectType, parse, validate } from 'graphql';
import { executorOf } from './compiled-operation.ts';
import { useStrictScalars } from './subgraph.ts';

const sdl = `
  scalar Date
  scalar Decimal
  enum Gender { NAM NU }
  interface Named { name: String }
  type Unit implements Named { id: ID! name: String people(first: Int! = 3): [Person!]! boss: Person parent: Unit }
  type Person implements Named { id: ID! name: String gender: Gender born: Date pay: Decimal! unit: Unit
    tags(like: [String!]): [String] broken: String refused: Int strict: Int! late: String at(on: Date!): String }
  union Found = Unit | Person
  input Where { id: ID = "d" n: Int! = 3 of: [Where!] }
  type Query { asked(where: Where, ids: [Int!]): String unit: Unit find(n: Int!): [Found] person: Person! now: Date rows: [[Int]] }
  type Mutation { count: Int! }`;

const person = (n: number): object => ({
  id: `p${n}`,
  name: n % 3 ? `Người ${n}` : null,
  gender: n % 2 ? 'NAM' : 'NU',
  born: '1990-01-01',
  pay: n % 4 === 3 ? null : `${n}.50`,
  tags: n % 2 ? ['a', null] : null,
  unit: unit(n + 1),
});
const unit = (n: number): object => ({ id: `u${n}`, name: `Đơn vị ${n}`, boss: n > 5 ? null : () => null });

let counted = 0;
/** Resolvers of every temper: sync, async, throwing, refusing, answering null where none may stand. */
const temper: Record<
  string,
  Record<string, (parent: { id: string }, args: { n: number; first: number; on: unknown; like?: unknown }) => unknown>
> = {
  Query: {
    unit: () => Promise.resolve(unit(1)),
    find: (_root, { n }) =>
      Array.from({ length: Math.min(Math.abs(n), 4) }, (_, i) => (i % 2 ? unit(i) : { ...person(i), __typename: 'Person' })),
    person: () => person(4),
    asked: (_root, args) => JSON.stringify(args),
    now: () => '2026-11-22',
    rows: () => [[1, null], null, [2, 3]],
  },
  Mutation: { count: () => ++counted },
  Unit: {
    people: async (_unit, { first }) => Promise.resolve(Array.from({ length: Math.min(first, 4) }, (_, i) => person(i + 1))),
    boss: ({ id }) => (id === 'u1' ? person(3) : Promise.resolve(null)),
    parent: ({ id }) => (id === 'u1' ? unit(2) : null),
  },
  Person: {
    broken: ({ id }) => {
      if (id === 'p2') throw new Error('a fault');
      return 'whole';
    },
    refused: () => Promise.reject(new GraphQLError('not yours', { extensions: { code: 'FORBIDDEN' } })),
    strict: ({ id }) => (id === 'p1' ? null : 7),
    late: ({ id }) => new Promise((resolve) => setImmediate(() => resolve(`late ${id}`))),
    at: (_person, { on }) => `on ${String(on)}`,
    tags: (parent, { like }) => like ?? (parent as { tags?: unknown }).tags,
  },
};

const schemaOf = (): GraphQLSchema => {
  const schema = buildSchema(sdl);
  useStrictScalars(schema);
  for (const [name, fields] of Object.entries(temper)) {
    const type = schema.getType(name);
    if (isObjectType(type)) for (const [field, resolve] of Object.entries(fields)) type.getFields()[field]!.resolve = resolve as never;
  }
  for (const name of ['Found', 'Named'])
    (schema.getType(name) as { resolveType?: unknown }).resolveType = ({ id }: { id: string }) => (id.startsWith('p') ? 'Person' : 'Unit');
  return schema;
};
const schema = schemaOf();

const fieldsOf = {
  Person: [
    'id',
    'name',
    'gender',
    'born',
    'pay',
    'broken',
    'refused',
    'strict',
    'late',
    'tags',
    'tags(like: ["x"])',
    'at(on: $on)',
    'at(on: "2020-02-02")',
    '__typename',
  ],
  Unit: ['id', 'name', '__typename'],
};
const conditions = fc.constantFrom('', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: false)');
const leaf = (type: 'Person' | 'Unit') =>
  fc
    .tuple(fc.constantFrom('', 'a: ', 'b: '), fc.constantFrom(...fieldsOf[type]), conditions)
    .map(([alias, field, condition]) => `${alias}${field}${condition}`);
const selection = (type: 'Person' | 'Unit', depth: number): fc.Arbitrary<string> => {
  const deeper =
    depth === 0
      ? []
      : type === 'Unit'
        ? [
            selection('Person', depth - 1).map((inner) => `people ${inner}`),
            selection('Person', depth - 1).map((inner) => `people(first: $n) ${inner}`),
            selection('Person', depth - 1).map((inner) => `boss ${inner}`),
            selection('Unit', depth - 1).map((inner) => `parent ${inner}`),
            selection('Unit', depth - 1).map((inner) => `... on Unit ${inner}`),
            fc.constant('...OfUnit'),
          ]
        : [
            selection('Unit', depth - 1).map((inner) => `unit ${inner}`),
            selection('Person', depth - 1).map((inner) => `... on Person ${inner}`),
          ];
  return fc.array(fc.oneof(leaf(type), leaf(type), ...deeper), { minLength: 1, maxLength: 5 }).map((fields) => `{ ${fields.join(' ')} }`);
};
const root = fc.oneof(
  selection('Unit', 3).map((inner) => `unit ${inner}`),
  selection('Person', 2).map((inner) => `person ${inner}`),
  fc
    .tuple(selection('Unit', 1), selection('Person', 1))
    .map(([u, p]) => `find(n: $n) { __typename ... on Unit ${u} ... on Person ${p} ... on Named { name } }`),
  fc.constantFrom('now', 'rows', '__typename'),
);
const documents = fc
  .array(root, { minLength: 1, maxLength: 3 })
  .map(
    (roots) =>
      `query ($n: Int! = 2, $on: Date!, $yes: Boolean!) { ${roots.join(' ')} ...Used } fragment OfUnit on Unit { id name } fragment Used on Query { now unit { ...OfUnit } now2: now @include(if: $yes) at: person { at(on: $on) } n: find(n: $n) { __typename } }`,
  )
  .filter((text) => validate(schema, parse(text)).length === 0);
const variables = fc.record(
  { n: fc.constantFrom(0, 1, 3, null, 'x', 1.5), on: fc.constantFrom('2024-02-29', '2023-02-29', 5), yes: fc.boolean() },
  { requiredKeys: ['on'] },
);

type Answer = { data?: unknown; errors?: { path?: (string | number)[] }[] };
const said = (result: unknown) => JSON.parse(JSON.stringify(result)) as Answer;

/** How deep the answer holds something along a path: a null further up was put there by an error below. */
const depthOfNull = (data: unknown, path: readonly (string | number)[]): number => {
  let at = data;
  let depth = 0;
  while (at !== null && depth < path.length) at = (at as Record<string | number, unknown>)[path[depth++]!];
  return depth;
};

/**
 * Errors of fields side by side come in the order in which they happen, which nobody promises; of several errors
 * that make one and the same thing null, graphql-js reports those that come before it stops; and where a field stands
 * several times in a document, the compiled query also names the places that a directive leaves out.
 */
const comparable = ({ data, errors }: Answer) => ({
  data,
  errors: [
    ...new Set(
      (errors ?? []).map((error) => {
        const path = error.path ?? [];
        const depth = depthOfNull(data, path);
        return JSON.stringify(depth < path.length ? { nullAt: path.slice(0, depth) } : { ...error, locations: undefined });
      }),
    ),
  ].sort(),
});

test('a compiled query answers what graphql-js answers, errors and their paths too', async () => {
  await fc.assert(
    fc.asyncProperty(documents, variables, async (text, given) => {
      const run = executorOf(schema);
      const document = parse(text);
      const answers = [];
      for (let time = 0; time < 3; time++) answers.push(comparable(said(await run(document, given, {}))));
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }),
    { numRuns: 300 },
  );
});

test('a mutation happens once each time it is asked', async () => {
  const run = executorOf(schema);
  const document = parse('mutation { count }');
  for (let time = 1; time <= 4; time++) expect(said(await run(document, {}, {}))).toEqual({ data: { count: time } });
});

test.each<[string, Record<string, unknown>[]]>([
  ['query ($v: ID) { asked(where: { id: $v }) }', [{}, { v: null }, { v: 'a' }]],
  ['query ($v: Int = 7) { asked(where: { n: $v }) }', [{}, { v: null }, { v: 1 }]],
  ['query ($v: ID) { asked(where: { of: [{ id: $v }] }) }', [{}, { v: null }, { v: 'a' }]],
  ['query ($v: Int = 7) { asked(ids: [1, $v]) }', [{}, { v: null }, { v: 2 }]],
  ['query ($v: Boolean = true) { now @skip(if: $v) unit @include(if: $v) { id } }', [{}, { v: null }, { v: false }]],
  [
    'query ($v: Boolean = true) { now ...Used @include(if: $v) } fragment Used on Query { unit { ... @skip(if: $v) { id } } }',
    [{}, { v: null }],
  ],
  ['{ unit { __proto__: parent { id } name } }', [{}]],
  ['query ($__proto__: ID!) { asked(where: { id: $__proto__ }) }', [JSON.parse('{"__proto__":"a"}') as Record<string, unknown>]],
  ['query ($v: Int!, $w: ID!) { asked(where: { id: $w, n: $v }, ids: [$v]) }', [{ v: 1, w: 'a' }, { v: 1 }]],
])('what a compiler might read otherwise is answered alike: %s', async (text, givens) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const run = executorOf(schema);
  for (const given of givens) {
    const plainly = said(await execute({ schema, document, variableValues: given, contextValue: {} }));
    for (let time = 0; time < 3; time++) expect(said(await run(document, given, {}))).toEqual(plainly);
  }
});
