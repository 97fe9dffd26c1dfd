import type { GraphQLDataSource } from '@apollo/gateway';
import { gatewayContext } from '@hoso/gateway/src/context.ts';
import type { GatewayContext } from '@hoso/gateway/src/context.ts';
import { executable } from '@hoso/gateway/src/executable-gateway.ts';
import { createGateway } from '@hoso/gateway/src/gateway.ts';
import { httpSource } from '@hoso/gateway/src/http-source.ts';
import { subgraphOrder, type SubgraphName } from '@hoso/launcher/graph.ts';
import { serveGraph } from '@hoso/shared/http-server.ts';
import { caps } from '@hoso/shared/limits.ts';
import { createLog } from '@hoso/shared/log.ts';
import { PATH_HEADER, signPath } from '@hoso/shared/path-signature.ts';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { tokenVerifier } from '@hoso/shared/token.ts';
import { createPrivateKey, createPublicKey, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { contractQueries } from '../support/contract-queries.ts';
import { generatedQueries } from '../support/generated-queries.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { type Said, send } from '../support/requests.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/** A subgraph answers a signed fetch on a short way of its own; it must say there what it says on the ordinary one. */
let graph: TestGraph;
let office: Unit;
let person: Person;
let askers: Record<'officer' | 'clerk' | 'finance', Account>;
let ids: string[];
beforeAll(async () => {
  graph = await startTestGraph();
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', code: 'H31.7', quota: { CONG_CHUC: '3.5' } });
  const foreign = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  person = await graph.person({ unit: office, name: 'Nguyễn Thị Đào', identityNumber: '033085001234' });
  const stranger = await graph.person({ unit: foreign, name: 'Ân Văn Bình' });
  await graph.pay(person);
  askers = {
    officer: await graph.account({ role: 'AGENCY_OFFICER', over: office, holder: person }),
    clerk: await graph.account({ role: 'SECTION_CLERK', over: office }),
    finance: await graph.account({ kind: 'SPECIALIST', role: 'PAYROLL_SPECIALIST', over: graph.province, domain: 'payroll' }),
  };
  ids = [office.id, foreign.id, person.id, stranger.id, askers.officer.id, randomUUID()];
});
afterAll(() => graph.stop());

type Fetch = { readonly query: string; readonly variables?: object };

const signed = async (fetch: Fetch, by: Account | null, language: string, type: string) => {
  const body = JSON.stringify(fetch);
  const authorization = by ? `Bearer ${await graph.tokenOf(by)}` : '';
  const headers = {
    'content-type': type,
    'accept-language': language,
    [PATH_HEADER]: signPath(graph.pathKey, authorization, body, '10.0.0.1'),
    ...(authorization && { authorization }),
  };
  return { headers, body };
};

/** The same signed fetch on both ways; a charset in the type is not how the gateway writes, so it takes the ordinary one. */
const bothWays = async (where: SubgraphName, fetch: Fetch, by: Account | null, language = 'vi'): Promise<Said> => {
  const short = await send(graph.urlOf(where), await signed(fetch, by, language, 'application/json'));
  const ordinary = await send(graph.urlOf(where), await signed(fetch, by, language, 'application/json; charset=utf-8'));
  expect({ ...short, fetch }).toEqual({ ...ordinary, fetch });
  return short;
};
const everybody = () => [...Object.values(askers), null];

const contract = () => contractQueries(office.id, person.id);

test('there are two ways: only the short one reads a plan that is longer than what a client may send', async () => {
  const fetch = { query: `{ _entities(representations: [${'{ __typename: "Unit", id: "x" } '.repeat(caps.tokens / 8)}]) { __typename } }` };
  const [short, ordinary] = await Promise.all(
    ['application/json', 'application/json; charset=utf-8'].map(async (type) =>
      send(graph.urlOf('organization'), await signed(fetch, askers.officer, 'vi', type)),
    ),
  );
  expect([short!.status, short!.text]).toEqual([200, expect.stringMatching(/^\{"data":\{"_entities":\[null,/)]);
  expect(ordinary!.status).toBe(400);
});

test('every operation of the contract as it stands, at every subgraph, for whoever may and whoever may not', async () => {
  expect(
    contract()
      .map(([name]) => name)
      .sort(),
  ).toEqual([...contractOperations().keys()].filter((name) => name !== 'SignIn').sort());
  for (const where of subgraphOrder)
    for (const [name, variables] of contract())
      for (const by of everybody()) await bothWays(where, { query: contractOperations().get(name)!, variables }, by, by ? 'vi' : 'en');
});

test('every fetch that the gateway makes for them', async () => {
  const fetches: [SubgraphName, Fetch][] = [];
  const sources = subgraphOrder.map((name) => [name, httpSource(graph.urlOf(name), graph.pathKey)] as const);
  const recording = (name: string): GraphQLDataSource<GatewayContext> => ({
    process: (options) => {
      const { query = '', variables = {} } = options.request;
      fetches.push([name as SubgraphName, { query, variables }]);
      return new Map(sources).get(name as SubgraphName)!.process(options);
    },
  });
  const gateway = await serveGraph({
    name: 'gateway',
    port: 0,
    host: '127.0.0.1',
    log: createLog('silent'),
    graph: executable(createGateway(recording)),
    contextOf: gatewayContext,
    verifyToken: tokenVerifier(createPublicKey(createPrivateKey(graph.signingKey))),
    ready: () => Promise.resolve(),
  });
  try {
    for (const [name, variables] of contract()) {
      const headers = { authorization: `Bearer ${await graph.tokenOf(askers.officer)}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ query: contractOperations().get(name), variables });
      const { text } = await send(`http://127.0.0.1:${gateway.port}/graphql`, { headers, body });
      expect(text).not.toContain('INTERNAL_SERVER_ERROR');
    }
  } finally {
    await gateway.stop();
    await Promise.all(sources.map(([, source]) => source.close()));
  }
  expect(new Set(fetches.map(([name]) => name))).toEqual(new Set(subgraphOrder));
  for (const [where, fetch] of fetches) for (const by of everybody()) await bothWays(where, fetch, by);
});

test.each(subgraphOrder)('generated queries at %s', async (where) => {
  const { schema } = graph.graph.subgraphs[where];
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      generatedQueries(schema, ids),
      fc.constantFrom(...everybody()),
      fc.constantFrom('vi', 'en'),
      async (fetch, by, language) => {
        const { status, text } = await bothWays(where, fetch, by, language);
        seen.add(`${status} ${text.includes('"errors"') ? 'with errors' : 'clean'}`);
      },
    ),
    { numRuns: 80 },
  );
  expect([...seen].sort()).toEqual(['200 clean', '200 with errors', '400 with errors']);
});

test.each<[string, Fetch]>([
  ['no document', { query: '{' }],
  ['two operations', { query: 'query A { __typename } query B { __typename }' }],
  ['no operation', { query: 'fragment F on Query { __typename }' }],
  ['a subscription', { query: 'subscription { x }' }],
  ['a field nobody has', { query: '{ provinc { id } }' }],
  ['a circle of fragments', { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' }],
  ['too deep a query', { query: `{ province ${'{ children '.repeat(30)}{ id }${' }'.repeat(30)} }` }],
  ['too many aliases', { query: `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ')} }` }],
  ['null characters written as escapes', { query: '{ unitByCode(code: "H\\u0000") { id } }' }],
  ['a variable that is missing', { query: 'query ($id: ID!) { unit(id: $id) { id } }' }],
  [
    'a variable that is none',
    { query: 'query ($day: Date) { unitByCode(code: "x", asOf: $day) { id } }', variables: { day: '2026-02-30' } },
  ],
  [
    'references that are none',
    { query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', variables: { r: Array(60).fill(null) } },
  ],
  ['the names of the schema', { query: '{ __schema { types { name } } _service { sdl } }' }],
  [
    'more references than a client may send',
    {
      query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Unit { name } } }',
      variables: { r: Array.from({ length: 2_500 }, () => ({ __typename: 'Unit', id: 'x' })) },
    },
  ],
])('%s', async (_what, fetch) => {
  for (const by of [askers.officer, null]) for (const language of ['vi', 'en']) await bothWays('organization', fetch, by, language);
});

test('pages that multiply to too many items', async () => {
  const page = (below: string) =>
    `assignment { unit { a: people(first: $n) { edges { node { id ${below} } } } b: people(first: $n) { edges { node { id ${below} } } } } }`;
  const query = `query ($r: [_Any!]!, $n: Int!) { _entities(representations: $r) { ... on Person { ${page(page(''))} } } }`;
  const variables = { r: [{ __typename: 'Person', id: person.id }], n: 200 };
  const { status, text } = await bothWays('personnel', { query, variables }, askers.officer);
  expect([status, text.includes('TOO_LARGE')]).toEqual([400, true]);
  expect((await bothWays('personnel', { query, variables: { ...variables, n: 2 } }, askers.officer)).text).not.toContain('errors');
});

test('writes that are refused, and a fault', async () => {
  const query = 'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { __typename ... on UserError { message } } }';
  const input = {
    requestId: randomUUID(),
    parentId: office.id,
    name: ' ',
    kind: 'PHONG',
    effectiveOn: '2026-11-22',
    decision: { number: '1/QĐ', signedOn: '2026-11-20', summary: 'x', issuer: 'Sở' },
  };
  for (const by of everybody()) await bothWays('organization', { query, variables: { input } }, by);

  const pay = {
    query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { currentPay { step } } } }',
    variables: { r: [{ __typename: 'Person', id: person.id }] },
  };
  await graph.database.bootstrap`alter table payroll.pay rename to pays`;
  try {
    for (const language of ['vi', 'en'])
      expect((await bothWays('payroll', pay, askers.officer, language)).text).toContain('INTERNAL_SERVER_ERROR');
  } finally {
    await graph.database.bootstrap`alter table payroll.pays rename to pay`;
  }
});

test('both ways are counted', async () => {
  const counted = async () => {
    const text = await (await fetch(graph.urlOf('training').replace('/graphql', '/metrics'))).text();
    return Number(/hoso_request_seconds_count\{status="200"\} (\d+)/.exec(text)?.[1]);
  };
  const ask = { query: '{ __typename }' };
  await bothWays('training', ask, askers.officer);
  const before = await counted();
  await bothWays('training', ask, askers.officer);
  expect(await counted()).toBe(before + 2);
});
