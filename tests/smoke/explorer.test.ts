import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';

const accounts = [{ login: 'daumoi.snv', password: 'mat-khau', note: 'Cán bộ đầu mối', unitId: 'u', unitName: 'Sở Nội vụ', personId: 'p' }];
let folder: string;
let file: string;
let graph: TestGraph;
let withExplorer: Awaited<ReturnType<TestGraph['alongside']>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoso-explorer-'));
  file = join(folder, 'demo-accounts.json');
  graph = await startTestGraph();
  withExplorer = await graph.alongside({ demoAccountsFile: file });
});
afterAll(async () => {
  await withExplorer.stop();
  await graph.stop();
  rmSync(folder, { recursive: true });
});

type Got = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly text: string };
/** Not `fetch`, which sets Host and Origin as it sees fit. */
const get = (path: string, headers: Record<string, string> = {}, server = withExplorer): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.urlOf('gateway'));
    request({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more: string) => (text += more));
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
    })
      .on('error', reject)
      .end();
  });

/** What a policy allows, by its directives. */
const policyOf = ({ headers }: Got): Record<string, string> =>
  Object.fromEntries(
    String(headers['content-security-policy'])
      .split('; ')
      .map((one) => [one.split(' ')[0]!, one.split(' ').slice(1).join(' ')]),
  );

test('the page is whole by itself: every script and style is ours, and its policy allows no other', async () => {
  expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/explorer' } });
  const page = await get('/explorer');
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text).not.toMatch(/https?:|\/\/\w/);
  expect(page.text).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=/);
  const assets = [...page.text.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path!);
  expect(assets).toEqual(['/explorer/explorer.css', '/explorer/explorer.js']);

  const nonce = /name="nonce" content="([\w-]{22})"/.exec(page.text)![1]!;
  expect(policyOf(page)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'font-src': "'self' data:",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
  expect((await get('/explorer')).text).not.toContain(nonce);
});

test('its script and style sheet are bundled here and load nothing from elsewhere', async () => {
  const [script, styles] = await Promise.all([get('/explorer/explorer.js'), get('/explorer/explorer.css')]);
  expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect([styles.status, styles.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  expect(script.text).toContain('signIn(input: { login: $login, password: $password })');
  expect(script.text).not.toMatch(/\b(import|importScripts|fetch)\(\s*["'`]https?:|\bfrom\s*["']https?:|sourceMappingURL/);
  expect(styles.text).toContain('.graphiql-container');
  for (const words of ['Thẻ mới', 'Chạy', 'Ô kết quả', 'Tham số sắp bỏ']) expect(script.text).toContain(words);
  for (const words of ['New tab', 'Execute query', 'Result Window', 'Deprecated Arguments', 'Docs'])
    expect(script.text).not.toContain(`"${words}"`);
  expect(styles.text).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//);
});

test('the operations of the contract are its examples, questions first', async () => {
  const examples = JSON.parse((await get('/explorer/examples.json')).text) as { name: string; query: string }[];
  expect(new Map(examples.map(({ name, query }) => [name, query]))).toEqual(new Map(contractOperations()));
  const kinds = examples.map(({ query }) => query.split(' ')[0]!);
  expect(kinds.indexOf('mutation')).toBeGreaterThan(kinds.lastIndexOf('query'));
});

test('the sign-ins of the demo go to our own page on this machine, and to no other', async () => {
  const path = '/explorer/demo-accounts.json';
  expect(JSON.parse((await get(path)).text)).toEqual([]);
  writeFileSync(file, JSON.stringify(accounts));
  const told = await get(path, { 'sec-fetch-site': 'same-origin' });
  expect([told.status, JSON.parse(told.text)]).toEqual([200, accounts]);
  expect(told.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(Object.keys(told.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);

  for (const headers of [
    { host: 'evil.example' },
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'x-forwarded-for': '203.0.113.9' },
  ]) {
    const refused = await get(path, headers);
    expect([headers, refused.status]).toEqual([headers, 403]);
    expect(refused.text).not.toContain('mat-khau');
  }
});

test('nothing but the page is served below its address', async () => {
  for (const path of [
    '/explorer/../package.json',
    '/explorer/%2e%2e/package.json',
    '/explorer/..%2f..%2fpackage.json',
    '/explorer/src/bundle.ts',
    '/explorer//etc/passwd',
    '/explorer/explorer.js/../demo-accounts.json',
  ])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

test('the page of another origin may read nothing of the graph in its visitor’s browser', async () => {
  const answers = await Promise.all(
    ['/graphql', '/explorer', '/explorer/demo-accounts.json'].map((path) => get(path, { origin: 'https://evil.example' })),
  );
  for (const { headers } of answers) expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('a system without a demo, and one in production, has no such page', async () => {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  const production = await graph.alongside({ demoAccountsFile: file });
  try {
    for (const server of [graph, production])
      for (const path of ['/', '/explorer', '/explorer/explorer.js', '/explorer/examples.json', '/explorer/demo-accounts.json'])
        expect([path, (await get(path, {}, server)).status]).toEqual([path, 404]);
  } finally {
    process.env['NODE_ENV'] = before;
    await production.stop();
  }
});
