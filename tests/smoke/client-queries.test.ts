import { randomUUID } from 'node:crypto';
import { Supergraph } from '@apollo/federation-internals';
import { ApolloServer } from '@apollo/server';
import { checkedIn } from '@hoso/gateway/compose.ts';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import fc from 'fast-check';
import { contractQueries } from '../support/contract-queries.ts';
import { generatedQueries } from '../support/generated-queries.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { type Said, send } from '../support/requests.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/** The gateway answers a client's plain query on a short way of its own; it must say there what Apollo Server says on the ordinary one. */
let graph: TestGraph;
let office: Unit;
let person: Person;
let askers: Record<'officer' | 'clerk' | 'finance', Account>;
beforeAll(async () => {
  graph = await startTestGraph();
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', code: 'H31.7', quota: { CONG_CHUC: '3.5' } });
  person = await graph.person({ unit: office, name: 'Nguyễn Thị Đào', identityNumber: '033085001234' });
  await graph.pay(person);
  askers = {
    officer: await graph.account({ role: 'AGENCY_OFFICER', over: office, holder: person }),
    clerk: await graph.account({ role: 'SECTION_CLERK', over: office }),
    finance: await graph.account({ kind: 'SPECIALIST', role: 'PAYROLL_SPECIALIST', over: graph.province, domain: 'payroll' }),
  };
});
afterAll(() => graph.stop());

type Asked = Readonly<Record<string, unknown>>;

type Refused = { readonly path?: readonly (string | number)[] };

/** Where the null of an error stands in the data: at its path, or above it when nothing on the way may be null. */
const nullOf = (data: unknown, path: readonly (string | number)[] = []): string => {
  const depth = path.findIndex((_, i) => path.slice(0, i).reduce<unknown>((at, key) => (at as never)?.[key], data) == null);
  return path.slice(0, depth < 0 ? path.length : depth).join('.');
};

const parsed = ({ text, type }: Said) => (type?.includes('json') ? JSON.parse(text) : {}) as { data?: unknown; errors?: Refused[] };

/**
 * Errors of subgraphs asked side by side come in the order in which they happen. Where fields side by side fail below one null, an executor
 * tells those that failed before it answered, at least one: what only one of two answers tells beside one that both tell is left out.
 */
const comparable = (said: Said, other: Said) => {
  const { errors, ...rest } = parsed(said);
  if (!errors) return said;
  const told = (all: readonly Refused[] = []) =>
    all.map((error) => ({ above: error.path && nullOf(rest.data, error.path), at: error.path?.join('.'), said: JSON.stringify(error) }));
  const elsewhere = new Set(told(parsed(other).errors).map((error) => error.said));
  const shared = new Set(told(errors).flatMap((error) => (elsewhere.has(error.said) ? [error.above] : [])));
  const kept = told(errors).filter(({ above, at, said: text }) => above === at || elsewhere.has(text) || !shared.has(above));
  return { ...said, text: { ...rest, errors: kept.map((error) => error.said).sort() } };
};

/** The same on both ways; a charset in the type takes the ordinary one. */
const bothWays = async (
  asked: Asked,
  by: Account | null,
  language = 'vi',
  headers: Readonly<Record<string, string>> = {},
): Promise<Said> => {
  const authorization = by ? { authorization: `Bearer ${await graph.tokenOf(by)}` } : {};
  const post = (type: string) => {
    const body = JSON.stringify(asked);
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    return send(graph.urlOf('gateway'), {
      headers: { 'content-type': type, 'accept-language': language, ...length, ...authorization, ...headers },
      body,
    });
  };
  const short = await post('application/json');
  const ordinary = await post('application/json; charset=utf-8');
  expect({ ...comparable(short, ordinary), asked }).toEqual({ ...comparable(ordinary, short), asked });
  return short;
};
const everybody = () => [...Object.values(askers), null];

test('every query of the contract, for whoever may and whoever may not, however often', async () => {
  for (const [name, variables] of contractQueries(office.id, person.id))
    for (const by of everybody())
      for (const operationName of [name, undefined, 'Another'])
        await bothWays({ query: contractOperations().get(name)!, variables, operationName }, by, by ? 'vi' : 'en');
});

test('generated queries', async () => {
  const schema = Supergraph.build(checkedIn()).apiSchema().toGraphQLJSSchema();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      generatedQueries(schema, [office.id, person.id, randomUUID()]),
      fc.constantFrom(...everybody()),
      fc.constantFrom('vi', 'en'),
      async (asked, by, language) => {
        const { status, text } = await bothWays(asked, by, language);
        seen.add(`${status} ${text.includes('"errors"') ? 'with errors' : 'clean'}`);
      },
    ),
    { numRuns: 80 },
  );
  expect([...seen].sort()).toEqual(['200 clean', '200 with errors', '400 with errors']);
});

test.each<[string, number, Asked]>([
  ['no document', 400, { query: '{' }],
  ['an empty document', 400, { query: '' }],
  ['something with it', 200, { query: '{ __typename }', extensions: { client: 'x' } }],
  ['a document by its hash', 200, { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
  ['two operations', 400, { query: 'query A { __typename } query B { __typename }' }],
  ['one of two operations', 200, { query: 'query A { __typename } query B { __typename }', operationName: 'B' }],
  ['an operation of another name', 400, { query: 'query A { __typename }', operationName: 'B' }],
  ['an operation named null', 200, { query: 'query A { __typename }', operationName: null }],
  ['variables that are null', 200, { query: '{ __typename }', variables: null }],
  ['a subscription', 400, { query: 'subscription { x }' }],
  ['a field nobody has', 400, { query: '{ provinc { id } }' }],
  ['too long a document', 400, { query: `{ ${'__typename '.repeat(3_001)} }` }],
  ['too deep a query', 400, { query: `{ province ${'{ children '.repeat(30)}{ id }${' }'.repeat(30)} }` }],
  ['null characters written as escapes', 400, { query: '{ unitByCode(code: "H\\u0000") { id } }' }],
  ['a variable that is missing', 400, { query: 'query ($id: ID!) { unit(id: $id) { id } }' }],
  ['the schema', 200, { query: '{ __schema { queryType { name } } }' }],
  ['a refused write', 200, { query: 'mutation { signOut { __typename } }' }],
])('%s: %i', async (_what, status, asked) => {
  for (const by of [askers.officer, null]) {
    // Who may sign out has no session left for the second way.
    if (JSON.stringify(asked).includes('mutation') && by) continue;
    expect((await bothWays(asked, by)).status).toBe(status);
  }
});

test.each([
  ['JSON', { accept: 'application/json' }],
  ['anything', { accept: '*/*' }],
  ['the newer type', { accept: 'application/graphql-response+json' }],
  ['JSON rather', { accept: 'application/json;q=0.9, text/html;q=0.1' }],
  ['a page', { accept: 'text/html' }],
])('an answer as %s', async (_what, headers) => {
  await bothWays({ query: '{ __typename }' }, askers.officer, 'vi', headers);
});

test('a query that fails', async () => {
  const asked = { query: 'query ($id: ID!) { person(id: $id) { fullName currentPay { step } } }', variables: { id: person.id } };
  await bothWays(asked, askers.officer);
  await graph.database.bootstrap`alter table payroll.pay rename to pays`;
  try {
    for (const language of ['vi', 'en']) {
      const { text } = await bothWays(asked, askers.officer, language);
      expect(text).toContain('INTERNAL_SERVER_ERROR');
      expect(text).toContain('Nguyễn Thị Đào');
    }
  } finally {
    await graph.database.bootstrap`alter table payroll.pays rename to pay`;
  }
});

test('there are two ways: Apollo Server is asked on the ordinary one only, and both are counted', async () => {
  const asked = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  const counted = async () => {
    const text = await (await fetch(graph.urlOf('gateway').replace('/graphql', '/metrics'))).text();
    return Number(/hoso_request_seconds_count\{status="200"\} (\d+)/.exec(text)?.[1]);
  };
  await bothWays({ query: '{ __typename }' }, null);
  const before = await counted();
  asked.mockClear();
  await bothWays({ query: '{ __typename }' }, null);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await counted()).toBe(before + 2);
});
