import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import fc from 'fast-check';
import { type DocumentNode, getOperationAST, type GraphQLSchema, parse } from 'graphql';
import { generatedOperations, generatedVariables } from '../testing/generated-operations.ts';
import { moodySource, type Mood, type Sent, supergraph } from '../testing/moody-federation.ts';
import { createGateway } from './gateway.ts';

type Variables = Readonly<Record<string, unknown>>;

const gateway = createGateway((name) => moodySource(name) as never, supergraph);

/** How many of the requests so far the stock gateway planned and fetched for. */
let ofStock = 0;
const toldPlan = gateway['experimental_didResolveQueryPlan'] as (planned: unknown) => void;
Object.assign(gateway, {
  experimental_didResolveQueryPlan: (planned: unknown) => {
    ofStock++;
    toldPlan(planned);
  },
});

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await gateway.load());
});
afterAll(() => gateway.stop());

const calm: Mood = { seed: 1, failures: 0, faults: 0 };

/** What a client would read, and what the subgraphs were asked. A request that fails as a whole leaves its last fetches behind. */
const ask = async (
  document: DocumentNode,
  variables: Variables,
  mood: Mood,
  operationName?: string,
): Promise<{ told: string; sent: readonly Sent[] | null }> => {
  const sent: Sent[] = [];
  const operation = getOperationAST(document, operationName);
  const request = {
    request: { variables, ...(operationName && { operationName }) },
    document,
    operation,
    operationName: operation?.name?.value ?? null,
    queryHash: JSON.stringify(document.loc?.source.body),
    context: { mood, sent },
    metrics: {},
    logger: console,
  } as unknown as GatewayGraphQLRequestContext;
  try {
    const { errors, data, extensions } = await gateway.executor(request);
    return { told: JSON.stringify({ errors, data, extensions }), sent };
  } catch (error) {
    return { told: `fails as a whole: ${(error as Error).message}`, sent: null };
  }
};

/** Asks three times, and says how often the stock gateway answered after the first. */
const askThrice = async (
  text: string,
  variables: Variables,
  mood: Mood,
): Promise<{ first: string; sent: readonly Sent[] | null; stock: number }> => {
  const document = parse(text);
  const first = await ask(document, variables, mood);
  const before = ofStock;
  for (let time = 2; time <= 3; time++) expect(await ask(document, variables, mood)).toEqual(first);
  return { first: first.told, sent: first.sent, stock: ofStock - before };
};

/** Equality over generated operations; at least this part of the answers must have come from prepared plans. */
const sameAnswers = async (numRuns: number, mood: fc.Arbitrary<Mood>, variables: fc.Arbitrary<Variables>, least: number) => {
  let [prepared, all] = [0, 0];
  const kinds = { fetches: 0, whole: 0, withErrors: 0, completed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(generatedOperations(schema), variables, mood, async (text, given, inMood) => {
      const { first, sent, stock } = await askThrice(text, given, inMood);
      all += 2;
      kinds.fetches += sent?.length ?? 0;
      if (!first.includes('"data"')) kinds.refused++;
      else {
        prepared += 2 - stock;
        kinds[first.includes('"valueCompletion"') ? 'completed' : first.startsWith('{"errors"') ? 'withErrors' : 'whole']++;
      }
    }),
    { numRuns, endOnFailure: true },
  );
  expect(prepared).toBeGreaterThan(least * all);
  return kinds;
};
const moods = (failures: number, faults: number) => fc.nat(1e6).map((seed): Mood => ({ seed, failures, faults }));
const fitting = fc.record({ n: fc.constantFrom(0, 1, 3), on: fc.constant('2024-02-29'), yes: fc.boolean() });

test('sound subgraphs: the answer is the stock gateway’s, and so is what the subgraphs are asked', async () => {
  const { whole, fetches } = await sameAnswers(300, moods(0, 0), fitting, 0.9);
  expect(whole).toBeGreaterThan(290);
  expect(fetches).toBeGreaterThan(300);
});

test('fields that fail or are null, variables that do not fit', async () => {
  const { whole, withErrors, refused } = await sameAnswers(300, moods(6, 0), generatedVariables, 0.5);
  expect(Math.min(whole, withErrors, refused)).toBeGreaterThan(5);
});

test('subgraphs that answer what no subgraph should: nothing, too much, another type, no type', async () => {
  const { whole, withErrors, completed, refused } = await sameAnswers(400, moods(3, 40), fitting, 0.8);
  expect(Math.min(whole, withErrors, completed, refused)).toBeGreaterThan(2);
});

test('a query runs its prepared plan from the second time on, each operation of a document for itself', async () => {
  const document = parse('query One($n: Int!) { unit(n: $n) { id quota } } query Other { top { id hours } }');
  for (const name of ['One', 'Other'])
    for (const [time, expected] of [1, 0, 0].entries()) {
      const before = ofStock;
      expect((await ask(document, { n: time }, calm, name)).told).toMatch(/^{"data":{"(unit|top)":/);
      expect(ofStock - before).toBe(expected);
    }
});

test.each([
  ['a mutation', 'mutation { rename(n: 1) { id quota } }'],
  ['introspection', '{ __schema { queryType { name } } unit { quota } }'],
  ['a name that every object has', '{ unit { toString: name quota } }'],
  ['a name that no object keeps', '{ unit { __proto__: name quota } }'],
  ['a variable called as the references are', 'query ($representations: Int) { unit(n: $representations) { quota } }'],
  [
    'more conditions than are prepared',
    `query (${[1, 2, 3, 4].map((n) => `$c${n}: Boolean = true`).join(' ')}) { ${[1, 2, 3, 4].map((n) => `a${n}: now @skip(if: $c${n})`).join(' ')} unit { quota } }`,
  ],
])('%s stays with the stock gateway', async (_name, text) => {
  for (const seed of [1, 2, 3]) expect((await askThrice(text, {}, { ...calm, seed })).stock).toBe(2);
});

test('nothing but a type name is asked of nobody', async () => {
  expect(await askThrice('{ __typename kind: __typename }', {}, calm)).toEqual({
    first: '{"data":{"__typename":"Query","kind":"Query"}}',
    sent: [],
    stock: 0,
  });
});

test('each condition is read anew each time', async () => {
  const document = parse(
    'query ($yes: Boolean!, $no: Boolean = true) { unit { id quota @include(if: $yes) place @skip(if: $no) { city } } }',
  );
  const answers = new Map<string, string>();
  for (const variables of [
    { yes: true },
    { yes: false },
    { yes: true, no: false },
    { yes: false, no: false },
    { yes: true, no: true },
    { yes: true },
  ]) {
    const { told } = await ask(document, variables, calm);
    expect(told).toBe((await ask(parse(document.loc!.source.body), variables, calm)).told);
    answers.set(JSON.stringify(variables), told);
  }
  expect(new Set(answers.values()).size).toBe(4);
});

test('a fetch sends each reference once', async () => {
  const text = '{ units { id people { id unit { id quota mates { id place { city } } } } } }';
  let asked = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const document = parse(text);
    await ask(document, {}, { ...calm, seed });
    const { sent } = await ask(document, {}, { ...calm, seed });
    for (const { variables } of sent as readonly Sent[]) {
      const references = ((variables['representations'] ?? []) as unknown[]).map((one) => JSON.stringify(one));
      expect(new Set(references).size).toBe(references.length);
      asked += references.length;
    }
  }
  expect(asked).toBeGreaterThan(20);
});
