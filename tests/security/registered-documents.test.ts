import { request } from 'node:http';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { subgraphOrder } from '@hoso/launcher/graph.ts';
import { documentGate } from '@hoso/shared/document-gate.ts';
import { PATH_HEADER, signPath } from '@hoso/shared/path-signature.ts';
import { clientDocuments, contractOperations, importOperations, signInOperations } from '@hoso/shared/registered-documents.ts';
import { Secret, TOTP } from 'otpauth';
import { earlyInStep } from '../support/code-step.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
let office: Unit;
let officer: Account;
let developer: Account;

beforeAll(async () => {
  graph = await startTestGraph({ documents: 'REGISTERED', secondFactor: 'REQUIRED' });
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp' });
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  developer = await graph.account({ role: 'DEVELOPER', over: graph.province });
});
afterAll(() => graph.stop());

const contract = (name: string) => contractOperations().get(name)!;
const bearer = async (account: Account) => ({ authorization: `Bearer ${await graph.tokenOf(account)}` });
const post = async (where: Parameters<TestGraph['post']>[0], body: unknown, headers: Record<string, string> = {}) => {
  const answer = await graph.post(where, body, headers);
  return { status: answer.status, text: await answer.text() };
};

/** A request as no browser and no client of ours would send it. */
const send = (where: Parameters<TestGraph['urlOf']>[0], search: string, method: string, body: string, headers: Record<string, string>) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(`${graph.urlOf(where)}${search}`, {
      method,
      headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers },
    });
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode!, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

const unregistered = [
  '{ __typename }',
  '{ viewer { id } }',
  '{',
  '',
  'query Province { province { id } }',
  `${contract('Province')} query Other { unitKinds { code } }`,
  `${contract('Province')} fragment F on Unit { id }`,
  contract('Province').replace('{', '{ extra: __typename'),
  contract('Province').replace('query Province', 'query Provinz'),
  `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }`,
  `# ${' '.repeat(12_000)}\n${contract('Province')}`,
];

test('what the programs of the province ask is registered, whole and by its own text', () => {
  for (const text of [...contractOperations().values(), ...importOperations().values()]) expect(clientDocuments()).toContain(text);
});

test('registered documents run at the gateway, however they are spaced, also before signing in', async () => {
  const headers = await bearer(officer);
  const text = contract('Province');
  for (const query of [text, text.replace(/\s+/g, ' '), `# chú thích\n${text}\n`]) {
    const { status, text: told } = await post('gateway', { query, operationName: 'Province' }, headers);
    expect([status, told]).toEqual([200, expect.stringContaining('UBND tỉnh')]);
  }
  const signIn = await post('gateway', { query: contract('SignIn'), variables: { login: 'khong-co', password: 'x' } });
  expect([signIn.status, signIn.text]).toEqual([200, expect.stringContaining('"signIn"')]);
  for (const [name, query] of importOperations())
    expect([name, (await post('gateway', { query }, headers)).status]).not.toEqual([name, 403]);
});

test('with registered documents alone an administrator gets in who must have a second factor, the first time and the next', async () => {
  const password = 'Một cơn mưa rào 7!';
  const admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  await graph.database
    .bootstrap`insert into accounts.credential (account_id, password_hash) values (${admin.id}, ${await hashPassword(password)})`;
  const did = async (name: string, variables: object) => {
    const { status, text } = await post('gateway', { query: signInOperations().get(name), variables });
    expect([name, status]).toEqual([name, 200]);
    return Object.values((JSON.parse(text) as { data: Record<string, Record<string, unknown>> }).data)[0]!;
  };
  const first = await did('SignInBySteps', { login: admin.login, password });
  expect(first).toEqual({ __typename: 'EnrolmentNeeded', ticket: expect.any(String), expiresAt: expect.any(String) });
  await earlyInStep();
  const { secret } = await did('BeginSecondFactor', { input: { ticket: first['ticket'] } });
  const device = new TOTP({ secret: Secret.fromBase32(secret as string) });
  const confirmed = await did('ConfirmSecondFactor', {
    input: { ticket: first['ticket'], code: device.generate({ timestamp: Date.now() - 30_000 }) },
  });
  expect(confirmed).toMatchObject({ signedIn: { viewer: { login: admin.login } } });

  const next = await did('SignInBySteps', { login: admin.login, password });
  expect(next['__typename']).toBe('SecondFactorNeeded');
  const proven = await did('ProveSecondFactor', { input: { ticket: next['ticket'], code: device.generate() } });
  expect(proven).toMatchObject({ __typename: 'SignedIn', viewer: { login: admin.login, kind: 'SYSTEM' } });
  const renewed = await did('RefreshSession', { input: { refreshToken: proven['refreshToken'] } });
  const headers = { authorization: `Bearer ${String(renewed['accessToken'])}` };
  const { text } = await post('gateway', { query: contract('Viewer') }, headers);
  expect(text).toContain('SYSTEM_ADMIN');
});

test('any other is refused before it is read, in words that say what to do', async () => {
  for (const headers of [{}, await bearer(officer)])
    for (const query of unregistered) {
      const told = await post('gateway', { query }, headers);
      expect([query.slice(0, 60), told.status]).toEqual([query.slice(0, 60), 403]);
      expect(JSON.parse(told.text)).toEqual({
        errors: [{ message: expect.stringMatching(/^Truy vấn chưa được đăng ký: hãy dùng/), extensions: { code: 'FORBIDDEN' } }],
      });
    }
  const english = await post('gateway', { query: '{ __typename }' }, { 'accept-language': 'en' });
  expect(english.text).toMatch(/Unregistered document: use a program/);
});

test('a document cannot hide behind another: what is looked at is what would run', async () => {
  const registered = contract('Province');
  const other = '{ units: unitKinds { code } }';
  const body = JSON.stringify({ query: registered });
  const headers = { ...(await bearer(officer)), 'apollo-require-preflight': 'yes' };
  const inAddress = (query: string) => `query=${encodeURIComponent(query)}`;
  for (const where of ['gateway', ...subgraphOrder] as const) {
    const tries = await Promise.all([
      send(where, `?${inAddress(other)}`, 'GET', body, headers),
      send(where, `?${inAddress(registered)}&${inAddress(other)}`, 'GET', body, headers),
      send(where, `?${inAddress(other)}&${inAddress(registered)}`, 'GET', '', headers),
      send(where, '', 'GET', body, headers),
      send(where, '', 'POST', JSON.stringify([{ query: registered }, { query: other }]), headers),
      send(where, `?${inAddress(registered)}`, 'POST', JSON.stringify({ query: other }), headers),
      send(where, '', 'POST', JSON.stringify({ query: [registered] }), headers),
      send(where, '', 'POST', `{"query":${JSON.stringify(registered)},"query":${JSON.stringify(other)}}`, headers),
      send(
        where,
        '',
        'POST',
        JSON.stringify({ id: 'Province', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
        headers,
      ),
      send(where, '', 'POST', inAddress(other), { ...headers, 'content-type': 'application/x-www-form-urlencoded' }),
      send(where, '', 'POST', other, { ...headers, 'content-type': 'application/graphql' }),
    ]);
    for (const [n, { status, text }] of tries.entries())
      expect([where, n, status, text.includes('"data"')]).toEqual([where, n, 403, false]);
    // In the address it is looked at as in a body: a registered one passes, whatever the body says.
    const plain = await send(where, `?${inAddress(registered)}`, 'GET', JSON.stringify({ query: other }), headers);
    expect([where, plain.status, plain.text.includes('unitKinds')]).toEqual([
      where,
      where === 'gateway' || where === 'organization' ? 200 : 403,
      false,
    ]);
  }
});

test('the gateway believes no signature of a path', async () => {
  const query = '{ __typename }';
  const headers = await bearer(officer);
  const path = signPath(graph.pathKey, headers.authorization, JSON.stringify({ query }), '10.0.0.1');
  expect((await post('gateway', { query }, { ...headers, [PATH_HEADER]: path })).status).toBe(403);
});

test('a developer’s account runs any document at the gateway and sees nothing more by it, until it loses the role or is suspended', async () => {
  const headers = await bearer(developer);
  const person = await graph.person({ unit: office, name: 'Nguyễn Thị Đào' });
  const query = `{ person(id: "${person.id}") { fullName } }`;
  expect(JSON.parse((await post('gateway', { query }, await bearer(officer))).text)).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
  const { status, text } = await post('gateway', { query }, headers);
  expect([status, text]).toEqual([200, expect.not.stringContaining('Đào')]);
  expect(JSON.parse((await post('gateway', { query: '{ __typename }' }, headers)).text)).toEqual({ data: { __typename: 'Query' } });
  // At a subgraph's own door nobody is a developer.
  expect((await post('organization', { query: '{ __typename }' }, headers)).status).toBe(403);

  const again = await graph.account({ role: 'DEVELOPER', over: graph.province });
  const others = await bearer(again);
  expect((await post('gateway', { query: '{ __typename }' }, others)).status).toBe(200);
  await graph.database.bootstrap`update accounts.access_grant set revoked_at = now() where account_id = ${developer.id}`;
  await graph.database.bootstrap`update accounts.account set locked_at = now() where id = ${again.id}`;
  expect((await post('gateway', { query: '{ __typename }' }, headers)).status).toBe(403);
  expect((await post('gateway', { query: '{ __typename }' }, others)).status).toBe(403);
  expect((await post('gateway', { query: contract('Viewer') }, headers)).status).toBe(200);
});

test('a fault while asking who runs other documents lets nothing pass', async () => {
  for (const mayRunAny of [() => Promise.reject(new Error('cut')), () => Promise.resolve(false)]) {
    const gate = documentGate({ registered: () => false, mayRunAny, refusal: { vi: 'không', en: 'no' } });
    const passed = jest.fn();
    const told = jest.fn();
    const response = { status: (code: number) => ({ json: (body: unknown) => told(code, body) }) };
    const asked = { method: 'POST', body: { query: '{ a }' }, get: () => 'vi' };
    await gate(asked as never, response as never, passed);
    expect(passed).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledWith(403, { errors: [{ message: 'không', extensions: { code: 'FORBIDDEN' } }] });
  }
});
