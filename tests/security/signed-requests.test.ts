import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { caps } from '@hoso/shared/limits.ts';
import { createLog } from '@hoso/shared/log.ts';
import { PATH_HEADER, signPath } from '@hoso/shared/path-signature.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { type Said, send } from '../support/requests.ts';
import type { Account, Unit } from '../support/world.ts';

/** What comes to a subgraph in the form of the gateway's fetches, and is none, or is a bad one. */
let graph: TestGraph;
/** The same, where only registered documents run for who asks a subgraph directly. */
let strict: Awaited<ReturnType<TestGraph['alongside']>>;
let office: Unit;
let officer: Account;
let clerk: Account;
let bearer: string;
const lines: string[] = [];
const into = new Writable({
  write: (line: Buffer, _encoding, done) => {
    lines.push(line.toString());
    done();
  },
});
beforeAll(async () => {
  graph = await startTestGraph({ log: createLog('info', into) });
  strict = await graph.alongside({ documents: 'REGISTERED' });
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', code: 'H31.7' });
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  clerk = await graph.account({ role: 'SECTION_CLERK', over: office });
  bearer = `Bearer ${await graph.tokenOf(officer)}`;
});
afterAll(async () => {
  await strict.stop();
  await graph.stop();
});
beforeEach(() => void (lines.length = 0));
// Whatever was sent, the server still answers whoever asks rightly.
afterEach(async () => {
  const { status, text } = await ask(good());
  expect([status, text]).toEqual([200, '{"data":{"unitByCode":{"name":"Sở Tư pháp"}}}\n']);
});

const good = () => JSON.stringify({ query: 'query ($code: String!) { unitByCode(code: $code) { name } }', variables: { code: 'H31.7' } });
type Manner = { method?: string; authorization?: string; path?: string; headers?: Record<string, string> };
const pathOf = (body: string | Buffer, { key = graph.pathKey, authorization = bearer, now = Date.now() } = {}) =>
  signPath(key, authorization, body, '10.0.0.1', now);
const formOf = (body: string | Buffer, { authorization = bearer, path = pathOf(body, { authorization }) }: Manner) => ({
  'content-type': 'application/json',
  'content-length': String(Buffer.byteLength(body)),
  ...(authorization && { authorization }),
  [PATH_HEADER]: path,
});
const ask = (body: string | Buffer, manner: Manner = {}, of: Pick<TestGraph, 'urlOf'> = graph): Promise<Said> =>
  send(of.urlOf('organization'), {
    method: manner.method ?? 'POST',
    headers: { ...formOf(body, manner), ...manner.headers },
    body,
  });
/** The same in a form that only the public way takes. */
const askPublicly = (body: string | Buffer, manner: Manner = {}): Promise<Said> =>
  ask(body, { ...manner, headers: { 'content-type': 'application/json; charset=utf-8', ...manner.headers } });

const expectNothingLeaked = ({ text }: Said): void => {
  expect(text).not.toMatch(/stack|node_modules|\.ts\b|SyntaxError|JSON at|position \d|express|postgres|select /i);
  expect(lines.join('')).not.toMatch(/"level":50/);
};

test.each<[string, (body: string) => string]>([
  ['of another body', (body) => pathOf(`${body} `)],
  ['of another token', (body) => pathOf(body, { authorization: 'Bearer a.b.c' })],
  ['of no token', (body) => pathOf(body, { authorization: '' })],
  ['of a minute ago', (body) => pathOf(body, { now: Date.now() - 60_000 })],
  ['of nobody’s key', (body) => pathOf(body, { key: randomBytes(32) })],
  ['that is none', () => 'x'],
  ['said twice', (body) => `${pathOf(body)}, ${pathOf(body)}`],
])('a signature %s makes it a request like anybody’s', async (_what, path) => {
  const body = good();
  const said = await ask(body, { path: path(body) });
  expect(said).toEqual(await askPublicly(body, { path: path(body) }));
  expect(said.status).toBe(200);
  // Where only registered documents run, such a one is refused for its document: it must be read here as it is read there.
  expect((await ask(body, { path: path(body) }, strict)).status).toBe(403);
  expect((await ask(body, {}, strict)).status).toBe(200);
});

test('a signature makes nobody somebody: without a token, and with one that does not hold, nothing is told', async () => {
  for (const authorization of ['', 'Bearer a.b.c', `${bearer.slice(0, -4)}AAAA`]) {
    const said = await ask(good(), { authorization });
    expect([said.status, JSON.parse(said.text)]).toMatchObject([200, { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
    expect(said).toEqual(await askPublicly(good(), { authorization }));
  }
  await graph.database.bootstrap`update accounts.session set ended_at = now(), ended_because = 'SIGNED_OUT' where account_id = ${clerk.id}`;
  expect((await ask(good(), { authorization: `Bearer ${await graph.tokenOf(clerk)}` })).text).toContain('UNAUTHENTICATED');
});

const wrapped = (inner: string) => `{"query":"query ($code: String!) { unitByCode(code: $code) { name } }","variables":{"code":${inner}}}`;
const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test.each<[string, number, () => string | Buffer]>([
  ['broken JSON', 400, () => '{"query":'],
  ['nothing', 400, () => ''],
  ['blanks', 400, () => '  '],
  ['a text', 400, () => '"x"'],
  ['a number', 400, () => '7'],
  ['null', 400, () => 'null'],
  ['a list', 400, () => '[]'],
  ['a batch', 400, () => `[${good()}]`],
  ['an object of nothing', 400, () => '{}'],
  ['a document that is no text', 400, () => '{"query":{"kind":"Document"}}'],
  ['an empty document', 400, () => '{"query":""}'],
  ['variables that are a text', 400, () => '{"query":"{ __typename }","variables":"{}"}'],
  ['variables that are a list', 400, () => '{"query":"{ __typename }","variables":[]}'],
  ['variables that are null', 200, () => '{"query":"{ __typename }","variables":null}'],
  ['a name of the operation', 200, () => '{"query":"query A { __typename } query B { province { id } }","operationName":"A"}'],
  ['a hash in place of a document', 200, () => `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}`],
  ['a prototype', 200, () => '{"query":"{ __typename }","__proto__":{"variables":{}}}'],
  ['null characters', 400, () => wrapped('"H\\u0000"')],
  ['null characters in a name', 400, () => wrapped('"H31.7","\\u0000":1')],
  ['half a Unicode pair', 400, () => wrapped('"\\ud83d"')],
  ['a whole Unicode pair', 200, () => wrapped('"\\ud83d\\ude00"')],
  ['bytes that are no UTF-8', 200, () => bytes('{"query":"{ __typename }","variables":{"x":"', [0xff, 0xc3, 0x28], '"}}')],
  ['bytes that are no UTF-8 around it', 400, () => bytes([0xff, 0xfe], good())],
  ['a mark of the byte order', 200, () => bytes([0xef, 0xbb, 0xbf], good())],
  ['lists in lists without end', 400, () => wrapped('['.repeat(30_000) + ']'.repeat(30_000))],
])('%s: answered with %i as ever', async (_what, status, body) => {
  for (const language of ['vi', 'en']) {
    const manner = { headers: { 'accept-language': language } };
    const publicly = await askPublicly(body(), { headers: { ...manner.headers, 'content-type': 'application/json; charset=utf-8' } });
    const said = await ask(body(), manner);
    expect(said).toEqual(publicly);
    expect(said.status).toBe(status);
    expectNothingLeaked(said);
    // Nor does it matter whether the signature holds.
    expect(await ask(body(), { ...manner, path: 'x' })).toEqual(publicly);
  }
});

test('references to types that nobody has are refused whole, also behind one that the caller may not see', async () => {
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Unit { code } } }';
  const nobody = await graph.account({ kind: 'SPECIALIST' });
  const authorization = `Bearer ${await graph.tokenOf(nobody)}`;
  for (const odd of [{ __typename: 'Nobody', id: office.id }, { id: office.id }, 7, 'x', { __typename: ['Unit'] }]) {
    const body = JSON.stringify({ query, variables: { of: [{ __typename: 'Unit', id: office.id }, odd] } });
    const said = await ask(body, { authorization });
    expect([said.status, JSON.parse(said.text)]).toMatchObject([200, { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }]);
    expect(said).toEqual(await askPublicly(body, { authorization }));
    expectNothingLeaked(said);
  }
});

test('too much is refused before it is read: a little for nobody, more for whoever has a token', async () => {
  const large = (size: number) => JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(size) } });
  const manners: [string, number, number][] = [
    ['', caps.bodyBytesUnsigned, 413],
    [`${bearer.slice(0, -4)}AAAA`, caps.bodyBytesUnsigned, 413],
    [bearer, caps.bodyBytesUnsigned, 200],
    [bearer, caps.bodyBytes, 413],
  ];
  for (const [authorization, size, status] of manners) {
    const said = await ask(large(size), { authorization });
    expect(said.status).toBe(status);
    expect(said).toEqual(await askPublicly(large(size), { authorization }));
    expectNothingLeaked(said);
  }
});

test.each<[string, Manner]>([
  ['GET', { method: 'GET' }],
  ['PUT', { method: 'PUT' }],
  ['no content type', { headers: { 'content-type': '' } }],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['plain text', { headers: { 'content-type': 'text/plain' } }],
  ['another charset', { headers: { 'content-type': 'application/json; charset=klingon' } }],
  ['packed bytes that are none', { headers: { 'content-encoding': 'gzip' } }],
  ['an answer of another kind', { headers: { accept: 'text/html' } }],
])('%s: refused, signed or not', async (_what, manner) => {
  const said = await ask(good(), manner);
  expect([said.status >= 400 && said.status < 500, said.text.includes('"data"')]).toEqual([true, false]);
  expectNothingLeaked(said);
});

/** Bytes on a bare connection; what came back before it ended. */
const dial = (text: string, { hangUpAfterMs }: { hangUpAfterMs?: number } = {}): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(graph.urlOf('organization'));
    let back = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => void (back += chunk.toString()));
    socket.on('error', () => {});
    socket.on('close', () => resolve(back));
    if (hangUpAfterMs !== undefined) setTimeout(() => socket.destroy(), hangUpAfterMs);
  });
const head = (headers: Record<string, string>, method = 'POST') =>
  `${method} /graphql HTTP/1.1\r\nhost: x\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

test('a client that hangs up in the middle of its body is forgotten, without a word in the log', async () => {
  for (const share of [0, 0.5, 0.99]) {
    const text = head(formOf(good(), {})) + good().slice(0, good().length * share);
    expect(await dial(text, { hangUpAfterMs: 50 })).toBe('');
  }
  expect(lines).toEqual([]);
});

test('a client that hangs up before its answer is no fault', async () => {
  await dial(head(formOf(good(), {})) + good(), { hangUpAfterMs: 1 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(lines.join('')).not.toMatch(/"level":50/);
});

test('a length that lies, or is said in two ways, opens no second request', async () => {
  const second = head({ connection: 'close' }, 'GET');
  const short = { ...formOf(good(), {}), 'content-length': String(good().length - 10) };
  const back = await dial(head(short) + good() + second, { hangUpAfterMs: 300 });
  expect(back).not.toContain('Sở Tư pháp');
  const both = { ...formOf(good(), {}), 'transfer-encoding': 'chunked' };
  expect(await dial(head(both) + good(), { hangUpAfterMs: 300 })).toMatch(/^HTTP\/1.1 400 /);
});

test('a body in pieces is the same request', async () => {
  const { 'content-length': _length, ...headers } = formOf(good(), {});
  const piece = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
  const chunked =
    head({ ...headers, 'transfer-encoding': 'chunked', connection: 'close' }) +
    piece(good().slice(0, 9)) +
    piece(good().slice(9)) +
    '0\r\n\r\n';
  expect(await dial(chunked)).toContain('Sở Tư pháp');
});

test('many at once do not meet each other’s answers', async () => {
  const bodyFor = (query: string) => JSON.stringify({ query });
  const names = Array.from({ length: 60 }, (_, n) => `a${n}`);
  const answers = await Promise.all(names.map((name) => ask(bodyFor(`{ ${name}: unitByCode(code: "H31.7") { name } }`))));
  for (const [index, { text }] of answers.entries())
    expect(JSON.parse(text)).toEqual({ data: { [names[index]!]: { name: 'Sở Tư pháp' } } });
});
