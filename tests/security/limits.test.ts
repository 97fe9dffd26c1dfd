import { getIntrospectionQuery } from 'graphql';
import { subgraphOrder } from '@hoso/launcher/graph.ts';
import { caps } from '@hoso/shared/limits.ts';
import { startTestGraph, type Answer, type TestGraph } from '../support/graph.ts';
import type { Account, Unit } from '../support/world.ts';

/** What one request may ask for, and how it may be sent; what production closes besides stands in production.test.ts. */
let graph: TestGraph;
let http: Awaited<ReturnType<TestGraph['alongside']>>;
let office: Unit;
let officer: Account;
let token: string;

beforeAll(async () => {
  graph = await startTestGraph();
  http = await graph.alongside({ transport: 'http' });
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp' });
  await graph.person({ unit: office, name: 'Nguyễn Thị Đào' });
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  token = await graph.tokenOf(officer);
});
afterAll(async () => {
  await http.stop();
  await graph.stop();
});

const places = ['gateway', ...subgraphOrder] as const;
type Where = (typeof places)[number];
type Told = Answer & { status: number };

const ask = async (where: Where, body: unknown, headers: Record<string, string> = {}): Promise<Told> => {
  const answer = await graph.post(where, body, { authorization: `Bearer ${token}`, ...headers });
  return { ...((await answer.json()) as Answer), status: answer.status };
};
/** Refused before anything ran. */
const expectRefused = ({ status, data, errors }: Told, code: string): void => {
  expect([status, data, errors?.map(({ extensions }) => extensions.code)]).toEqual([400, undefined, [code]]);
};
const nested = (depth: number) => `{ province ${'{ children '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;

describe.each(['gateway', 'organization'] as const)('the %s', (where) => {
  test('answers a query as deep as our programs need, and none deeper', async () => {
    const { errors } = await ask(where, { query: nested(caps.depth - 3) });
    expect(errors).toBeUndefined();
    expectRefused(await ask(where, { query: nested(caps.depth + 1) }), 'GRAPHQL_VALIDATION_FAILED');
    const { errors: [error] = [] } = await ask(where, { query: nested(40) });
    expect(error!.message).toBe('Truy vấn quá lớn (độ sâu, bí danh hoặc chỉ thị): hãy chia thành nhiều truy vấn nhỏ hơn.');
  });

  test('measures depth through fragments', async () => {
    const fragments = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Unit { children { ...F${n + 1} } }`);
    const query = `{ province { ...F0 } } ${fragments.join(' ')} fragment F30 on Unit { id }`;
    expectRefused(await ask(where, { query }), 'GRAPHQL_VALIDATION_FAILED');
  });

  test('measures depth in a fragment that is called like a hidden field', async () => {
    const query = `{ province { ...__schema } } fragment __schema on Unit ${'{ children '.repeat(30)}{ id }${' }'.repeat(30)}`;
    expectRefused(await ask(where, { query }), 'GRAPHQL_VALIDATION_FAILED');
  });

  test('tells its schema to the usual question of tools, which is deeper, and to no question in circles', async () => {
    const { data, errors } = await ask(where, { query: getIntrospectionQuery({ inputValueDeprecation: true }) });
    expect(errors).toBeUndefined();
    const types = (data!['__schema'] as { types: { name: string; description: string | null }[] }).types;
    expect(types.find(({ name }) => name === 'Unit')!.description).toMatch(/đơn vị/i);
    const circle = '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expectRefused(await ask(where, { query: circle }), 'GRAPHQL_VALIDATION_FAILED');
    const beside = `{ __schema { queryType { name } } ${nested(caps.depth + 1).slice(1)}`;
    expectRefused(await ask(where, { query: beside }), 'GRAPHQL_VALIDATION_FAILED');
  });

  test.each([
    ['101 aliases of __typename', () => `{ ${Array.from({ length: 101 }, (_, n) => `alias${n}: __typename`).join(' ')} }`],
    ['101 aliases of a field', () => `{ ${Array.from({ length: 101 }, (_, n) => `alias${n}: province { id }`).join(' ')} }`],
    [
      'aliases spread over fragments',
      () =>
        `{ ${Array.from({ length: 20 }, (_, n) => `...F${n}`).join(' ')} } ${Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { a${n}: __typename b${n}: __typename }`).join(' ')}`,
    ],
    ['100 directives', () => `{ province { id ${Array(100).fill('@include(if: true)').join(' ')} } }`],
    ['100 unknown directives', () => `{ __typename ${'@aa'.repeat(100)} }`],
    [
      'a circle of fragments',
      () => '{ province { ...A } } fragment A on Unit { children { ...B } } fragment B on Unit { children { ...A } }',
    ],
  ])('refuses %s', async (_name, query) => {
    const answer = await ask(where, { query: query() });
    expect([answer.status, answer.data]).toEqual([400, undefined]);
    // Otherwise the answer to ten mistakes is ten times the request.
    expect(answer.errors!.length).toBeLessThanOrEqual(3);
  });

  test.each([
    ['a field asked 5,000 times', () => `{ ${'__typename '.repeat(5_000)} }`],
    ['a document of brackets', () => '{'.repeat(100_000)],
    ['a document of one long name', () => `{ ${'a '.repeat(caps.tokens)} }`],
  ])('stops reading %s', async (_name, query) => expectRefused(await ask(where, { query: query() }), 'GRAPHQL_PARSE_FAILED'));

  test('answers a field asked 500 times once', async () => {
    const { data, errors } = await ask(where, { query: `{ province { ${'name '.repeat(500)} } }` });
    expect([errors, data]).toEqual([undefined, { province: { name: 'UBND tỉnh' } }]);
  });

  test('reads fragments that spread fragments many times without counting each way', async () => {
    const levels = Array.from({ length: 6 }, (_, n) => `fragment F${n} on Unit { ${`...F${n + 1} `.repeat(60)} }`);
    const { data, errors } = await ask(where, { query: `{ province { ...F0 } } ${levels.join(' ')} fragment F6 on Unit { name }` });
    expect([errors, data]).toEqual([undefined, { province: { name: 'UBND tỉnh' } }]);
  });

  test('closes null characters out, wherever they stand', async () => {
    const query = 'query ($code: String!) { unitByCode(code: $code) { id } }';
    expectRefused(await ask(where, { query, variables: { code: 'H\0' } }), 'BAD_USER_INPUT');
    expectRefused(await ask(where, { query, variables: { code: 'H31', other: [{ 'k\0': 1 }] } }), 'BAD_USER_INPUT');
    for (const escape of ['\\u0000', '\\u{0}', '\\u{000000}'])
      expectRefused(await ask(where, { query: `{ unitByCode(code: "H${escape}") { id } }` }), 'BAD_USER_INPUT');
    expectRefused(await ask(where, { query: `{ unitByCode(code: "H\0") { id } }` }), 'BAD_USER_INPUT');
  });

  test('closes out half a Unicode pair, and lets a whole one in', async () => {
    const query = 'query ($code: String!) { unitByCode(code: $code) { id } }';
    for (const half of ['\ud83d', '\ude00', '\ude00\ud83d'])
      expectRefused(await ask(where, { query, variables: { code: half } }), 'BAD_USER_INPUT');
    expect((await ask(where, { query, variables: { code: 'H31 \ud83d\ude00 \\u0000' } })).errors).toBeUndefined();
  });

  test('tells every refusal in English to whoever prefers it', async () => {
    const { errors: [error] = [] } = await ask(where, { query: nested(40) }, { 'accept-language': 'en' });
    expect(error!.message).toBe('The query is too large (depth, aliases or directives): split it into smaller ones.');
  });
});

describe('lists without pages', () => {
  test('that multiply up and down the tree end with a refusal, on both transports', async () => {
    const department = await graph.unit({ parent: graph.province });
    for (let n = 0; n < 40; n++) await graph.unit({ parent: department, kind: 'PHONG' });
    const rounds = (n: number): string => (n === 0 ? 'id' : `children { parent { ${rounds(n - 1)} } }`);
    const query = `{ unit(id: "${department.id}") { ${rounds(3)} } }`;
    for (const where of ['gateway', 'organization'] as const) {
      const { errors } = await ask(where, { query });
      expect(errors!.map(({ extensions }) => extensions.code)).toEqual(errors!.map(() => 'TOO_LARGE'));
    }
    expect((await ask('gateway', { query: `{ unit(id: "${department.id}") { ${rounds(2)} } }` })).errors).toBeUndefined();
  });
});

test('facts that each ask the database, multiplied by lists and aliases, end with a refusal; as many as a province has departments do not', async () => {
  for (let n = 0; n < 80; n += 1) await graph.unit({ parent: graph.province, name: `Sở thứ ${n}` });
  const facts = (times: number) =>
    Array.from({ length: times }, (_, n) =>
      `a${n}: timeliness(from: "2026-01-01", to: "2026-12-${n + 1}") { onTime }`.replace(/-(\d)"/, '-0$1"'),
    ).join(' ');
  const { errors } = await ask('gateway', { query: `{ province { children { ${facts(5)} } } }` });
  expect(errors).toBeUndefined();
  const { errors: told = [] } = await ask('gateway', { query: `{ province { children { ${facts(29)} } } }` });
  expect([...new Set(told.map(({ extensions }) => extensions.code))]).toEqual(['TOO_LARGE']);
});

describe('the items of all pages together', () => {
  const tree = (first: string) => `people(first: ${first}) { edges { node { id } } }`;

  test('within one page are 200', async () => {
    const { errors: [error] = [] } = await ask('gateway', { query: `{ ${tree('201')} }` });
    expect(error).toMatchObject({ message: expect.stringContaining('201'), extensions: { code: 'BAD_USER_INPUT' } });
    for (const first of ['200', '1']) expect((await ask('gateway', { query: `{ ${tree(first)} }` })).errors).toBeUndefined();
  });

  test('multiply down the tree, as literals, as variables, as defaults of either, and in fragments', async () => {
    const pages = (first: string) =>
      `people(first: ${first}) { edges { node { assignment { unit { people(first: ${first}) { edges { node { assignment { unit { people(first: ${first}) { edges { node { id } } } } } } } } } } } } }`;
    expectRefused(await ask('gateway', { query: `{ ${pages('100')} }` }), 'TOO_LARGE');
    expectRefused(await ask('gateway', { query: `query ($n: Int!) { ${pages('$n')} }`, variables: { n: 100 } }), 'TOO_LARGE');
    expectRefused(await ask('gateway', { query: `query ($n: Int! = 100) { ${pages('$n')} }` }), 'TOO_LARGE');
    expectRefused(await ask('gateway', { query: `{ ${pages('1').replaceAll('(first: 1)', '')} }` }), 'TOO_LARGE');
    const inFragment = `{ ...P } fragment P on Query { ${pages('100')} }`;
    expectRefused(await ask('gateway', { query: inFragment }), 'TOO_LARGE');
    expectRefused(await ask('gateway', { query: `{ ... on Query { ${pages('100')} } }` }), 'TOO_LARGE');
    expect((await ask('gateway', { query: `{ ${pages('2')} }` })).errors).toBeUndefined();
  });
});

describe('entity references', () => {
  const query = 'query ($them: [_Any!]!) { _entities(representations: $them) { ... on Person { fullName } } }';
  const many = (count: number) => Array.from({ length: count }, () => ({ __typename: 'Person', id: 'x' }));

  test('are at most 2,000 in a request of a caller, however they are written', async () => {
    expect((await ask('personnel', { query, variables: { them: many(2_000) } })).data!['_entities']).toHaveLength(2_000);
    expectRefused(await ask('personnel', { query, variables: { them: many(2_001) } }), 'TOO_LARGE');
    const half = '_entities(representations: $them) { ... on Person { fullName } }';
    for (const selection of [`a: ${half} b: ${half}`, `... { ${half} } b: ${half}`, `...F } fragment F on Query { a: ${half} b: ${half}`])
      expectRefused(
        await ask('personnel', { query: `query ($them: [_Any!]!) { ${selection} }`, variables: { them: many(1_500) } }),
        'TOO_LARGE',
      );
  });

  test('are unknown to the gateway', async () => {
    for (const hidden of ['_entities(representations: []) { __typename }', '_service { sdl }'])
      expectRefused(await ask('gateway', { query: `{ ${hidden} }` }), 'GRAPHQL_VALIDATION_FAILED');
  });

  test('of things that are none answer null or a refusal, never a fault', async () => {
    for (const one of [
      { __typename: 'Person' },
      { __typename: 'Person', id: null },
      { __typename: 'Person', id: { a: 1 } },
      { __typename: 'Person', id: 'x' },
    ]) {
      const { data } = await ask('personnel', { query, variables: { them: [one] } });
      expect(data?.['_entities'] ?? [null]).toEqual([null]);
    }
  });
});

describe('how a request is sent', () => {
  const raw = async (where: Where, init: RequestInit, search = ''): Promise<{ status: number; text: string; type: string }> => {
    const answer = await fetch(`${graph.urlOf(where)}${search}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
  };
  const form = 'query=%7B__typename%7D';
  const mutation = 'mutation { signOut { __typename } }';

  test.each(places)('%s takes no GET, no form, no plain text, no other word than POST', async (where) => {
    const requests: [RequestInit, string?][] = [
      [{}, `?${form}`],
      [{}, `?query=${encodeURIComponent(mutation)}`],
      [{ headers: { 'apollo-require-preflight': 'true' } }, `?query=${encodeURIComponent(mutation)}`],
      [{ method: 'POST', body: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
      [{ method: 'POST', body: JSON.stringify({ query: '{__typename}' }), headers: { 'content-type': 'text/plain' } }],
      [{ method: 'POST', body: JSON.stringify({ query: '{__typename}' }), headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
      [{ method: 'PUT', body: JSON.stringify({ query: '{__typename}' }), headers: { 'content-type': 'application/json' } }],
      [{ method: 'DELETE' }],
    ];
    for (const [init, search] of requests) {
      const { status, text } = await raw(where, init, search);
      expect([init, status >= 400 && status < 500, text.includes('"data"')]).toEqual([init, true, false]);
    }
    expect((await ask('accounts', { query: '{ viewer { login } }' })).data).toEqual({ viewer: { login: officer.login } });
  });

  test.each(places)('%s shows no page to a browser', async (where) => {
    const { text, type } = await raw(where, { headers: { accept: 'text/html' } });
    expect(text).not.toMatch(/graphiql|playground|sandbox|<html/i);
    expect(type).not.toMatch(/html/);
    const { status } = await raw(where, { headers: { accept: 'text/html' } }, '/../graphiql');
    expect(status).toBe(404);
  });

  test.each(places)('%s takes no batch', async (where) => {
    const { status, text } = await raw(where, {
      method: 'POST',
      body: JSON.stringify(Array(10).fill({ query: '{ __typename }' })),
      headers: { 'content-type': 'application/json' },
    });
    expect([status, text.includes('"data"')]).toEqual([400, false]);
  });

  test.each(places)('%s reads no more than a sign-in from whoever shows no token of ours', async (where) => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(caps.bodyBytesUnsigned) } });
    const post = async (headers: Record<string, string>) =>
      (await raw(where, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })).status;
    expect(await post({ authorization: '' })).toBe(413);
    expect(await post({ authorization: `Bearer ${token.slice(0, -4)}AAAA` })).toBe(413);
    expect(await post({ authorization: `Bearer ${token}` })).toBe(200);
  });

  test('a body too large, broken, or unpacking to a giant ends with one sentence', async () => {
    const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
      raw('gateway', { method: 'POST', body: body as never, headers: { 'content-type': 'application/json', ...headers } });
    const big = await post(JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(caps.bodyBytes) }));
    expect([big.status, JSON.parse(big.text)]).toEqual([
      413,
      { errors: [{ message: 'Nội dung gửi lên quá lớn: hãy chia thành nhiều yêu cầu nhỏ hơn.', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    const { gzipSync } = await import('node:zlib');
    const bomb = await post(gzipSync(Buffer.alloc(caps.bodyBytes * 2, ' ')), { 'content-encoding': 'gzip' });
    expect(bomb.status).toBe(413);
    const broken = await post('{"query":');
    expect([broken.status, broken.text]).toEqual([400, expect.not.stringMatching(/position|JSON at|node_modules|SyntaxError/)]);
    expect((await post('x', { 'content-encoding': 'gzip' })).status).toBe(400);
    expect((await post('{}', { 'content-type': 'application/json; charset=klingon' })).status).toBe(415);
    const wide = Buffer.from('{"query":"{ __typename }","variables":{"x":"\\u0000"}}', 'utf16le');
    expect((await post(wide, { 'content-type': 'application/json; charset=utf-16le' })).status).toBe(415);
  });

  test('answers tell no engine, no trace and no place of our code', async () => {
    for (const where of places)
      for (const body of [
        '{',
        { query: '{' },
        { query: '{ nothing }' },
        { query: 1 },
        {},
        { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      ]) {
        const answer = await graph.post(where, body, {
          authorization: `Bearer ${token}`,
          'apollo-tracing': '1',
          'apollo-federation-include-trace': 'ftv1',
        });
        const told = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
        expect(told).not.toMatch(/x-powered-by|express|stacktrace|"stack"|"exception"|tracing|ftv1|node_modules|\/src\/|\.ts\b/i);
      }
  });

  test('answers are kept by nobody', async () => {
    const answer = await graph.post('gateway', { query: '{ __typename }' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

test('a page of many people asks both transports for as many references as it needs', async () => {
  const query = `query ($unit: ID!) { unit(id: $unit) { ${Array.from({ length: 12 }, (_, n) => `p${n}: people(first: 200) { edges { node { id trainingHours(year: 2026) } } }`).join(' ')} } }`;
  const big = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  for (let n = 0; n < 190; n += 1) await graph.person({ unit: big });
  const head = await graph.tokenOf(await graph.account({ role: 'AGENCY_OFFICER', over: big }));
  const texts = await Promise.all(
    [graph, http].map(async ({ post }) =>
      (await post('gateway', { query, variables: { unit: big.id } }, { authorization: `Bearer ${head}` })).text(),
    ),
  );
  expect(texts[0]).not.toContain('"errors"');
  expect(texts[1]).toBe(texts[0]);
});
