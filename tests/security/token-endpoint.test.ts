import { throttle } from '@hoso/accounts/src/domain/throttle.ts';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account } from '../support/world.ts';

/** RFC 6749 §4.4 at the gateway, as a program of another maker speaks it. */
let graph: TestGraph;
let admin: Account;
let before: string | undefined;
beforeAll(async () => {
  graph = await startTestGraph();
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
});
afterEach(async () => {
  process.env['NODE_ENV'] = before;
  await graph.database.bootstrap`delete from accounts.sign_in_attempt`;
});
beforeEach(() => (before = process.env['NODE_ENV']));
afterAll(() => graph.stop());

const program = async () => {
  const account = await graph.account({ kind: 'SERVICE', role: 'MAIL_SERVICE', over: graph.province });
  const { data } = await (
    await graph.as(admin)
  )(
    `mutation ($input: IssueServiceCredentialInput!) { issued: issueServiceCredential(input: $input) { ... on ServiceCredentialIssued { clientSecret } } }`,
    {
      input: { accountId: account.id },
    },
  );
  return { ...account, clientSecret: data!['issued'].clientSecret as string };
};
const address = () => graph.urlOf('gateway').replace('/graphql', '/oauth/token');
const ask = async (form: string | Record<string, string>, headers: Record<string, string> = {}) => {
  const answer = await fetch(address(), {
    method: 'POST',
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Anything };
};
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});
const GRANT = { grant_type: 'client_credentials' };
const kindOf = async (token: string) =>
  (await graph.asNobody('gateway', { authorization: `Bearer ${token}` })('{ viewer { login kind } }')).data?.['viewer'];

test.each([['by HTTP Basic'], ['in the body']])(
  'a program gets a token for ten minutes, its secret %s; nobody keeps the answer',
  async (how) => {
    const { id, login, clientSecret } = await program();
    const inBody = how === 'in the body';
    const { status, headers, body } = inBody
      ? await ask({ ...GRANT, client_id: login, client_secret: clientSecret })
      : await ask(GRANT, basic(login, clientSecret));
    expect([status, body]).toEqual([200, { access_token: expect.any(String), token_type: 'Bearer', expires_in: expect.any(Number) }]);
    expect(body.expires_in).toBeGreaterThan(590);
    expect(body.expires_in).toBeLessThanOrEqual(600);
    expect([headers.get('cache-control'), headers.get('pragma'), headers.get('content-type')]).toEqual([
      'no-store',
      'no-cache',
      'application/json; charset=utf-8',
    ]);
    expect(await kindOf(body.access_token)).toEqual({ login, kind: 'SERVICE' });
    const noted = await graph.database.bootstrap`select from accounts.audit_entry where operation = 'serviceSignIn' and account_id = ${id}`;
    expect(noted).toHaveLength(1);
  },
);

test('in production too, where documents are registered', async () => {
  const { login, clientSecret } = await program();
  process.env['NODE_ENV'] = 'production';
  expect((await ask(GRANT, basic(login, clientSecret))).status).toBe(200);
});

test('wrong secrets, unknown programs and accounts of people are refused alike, with a challenge', async () => {
  const { login } = await program();
  const answers = [];
  for (const [id, secret] of [
    [login, 'wrong'],
    ['khong.co', 'wrong'],
    [admin.login, 'wrong'],
  ] as const) {
    answers.push(await ask(GRANT, basic(id, secret)));
    answers.push(await ask({ ...GRANT, client_id: id, client_secret: secret }));
  }
  for (const headers of [
    {},
    { authorization: 'Basic !' },
    { authorization: 'Bearer x' },
    basic('', 'x'),
    basic(login, ''),
    basic(`${login}\0`, 'x'),
  ])
    answers.push(await ask(GRANT, headers));
  answers.push(await ask({ ...GRANT, client_id: login }));
  for (const { status, headers, body } of answers) {
    expect([status, body]).toEqual([401, answers[0]!.body]);
    expect(body.error).toBe('invalid_client');
    expect(headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test.each<[string, string | Record<string, string>, Record<string, string>, number, string]>([
  ['without grant_type', { client_id: 'a', client_secret: 'b' }, {}, 400, 'invalid_request'],
  ['with an empty grant_type', { grant_type: '', client_id: 'a', client_secret: 'b' }, {}, 400, 'invalid_request'],
  ['with a password', { grant_type: 'password', username: 'a', password: 'b' }, {}, 400, 'unsupported_grant_type'],
  ['with a scope', { ...GRANT, scope: 'all', client_id: 'a', client_secret: 'b' }, {}, 400, 'invalid_scope'],
  ['with a parameter twice', 'grant_type=client_credentials&client_id=a&client_id=a&client_secret=b', {}, 400, 'invalid_request'],
  ['with the secret both ways', { ...GRANT, client_id: 'a', client_secret: 'b' }, basic('a', 'b'), 400, 'invalid_request'],
  ['with two names', { ...GRANT, client_id: 'c' }, basic('a', 'b'), 400, 'invalid_request'],
  ['as JSON', JSON.stringify(GRANT), { 'content-type': 'application/json' }, 400, 'invalid_request'],
  ['too large', { ...GRANT, client_id: 'a', client_secret: 'b'.repeat(9_000) }, {}, 400, 'invalid_request'],
])('a request %s is refused as RFC 6749 §5.2 says', async (_what, form, headers, status, error) => {
  const { body, ...answer } = await ask(form, headers);
  expect([answer.status, body.error]).toEqual([status, error]);
  expect(body.error_description).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('what stands in the address counts for nothing, and nothing but POST is answered', async () => {
  const { login, clientSecret } = await program();
  const inAddress = `${address()}?${new URLSearchParams({ ...GRANT, client_id: login, client_secret: clientSecret }).toString()}`;
  const form = { method: 'POST', body: 'grant_type=client_credentials', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  expect((await fetch(inAddress, form)).status).toBe(401);
  const got = await fetch(inAddress);
  expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
});

test('guessing is throttled as at serviceToken, and counted with it', async () => {
  const { login, clientSecret } = await program();
  for (let tries = 0; tries < throttle.perLoginAtAddress; tries += 1) expect((await ask(GRANT, basic(login, 'wrong'))).status).toBe(401);
  const { status, headers, body } = await ask(GRANT, basic(login, clientSecret));
  expect([status, body.error]).toEqual([429, 'temporarily_unavailable']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(240);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(301);
  const { data } = await graph.asNobody()(`mutation ($input: ServiceTokenInput!) { serviceToken(input: $input) { __typename } }`, {
    input: { clientId: login, clientSecret },
  });
  expect(data!['serviceToken'].__typename).toBe('TooManyAttempts');
});
