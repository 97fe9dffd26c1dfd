import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { type SubgraphName, subgraphOrder } from '@hoso/launcher/graph.ts';
import { PATH_HEADER, signPath, verifyPath } from '@hoso/shared/path-signature.ts';
import { SignJWT } from 'jose';
import { type Answer, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let office: Unit;
let person: Person;
let officer: Account;

beforeAll(async () => {
  graph = await startTestGraph();
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', code: 'H31.7' });
  person = await graph.person({ unit: office, name: 'Nguyễn Thị Đào' });
  await graph.pay(person);
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: office });
});
afterAll(() => graph.stop());

type Where = 'gateway' | SubgraphName;
const places: readonly Where[] = ['gateway', ...subgraphOrder];

const entities = (type: string, fields: string) =>
  `query ($them: [_Any!]!) { _entities(representations: $them) { ... on ${type} { ${fields} } } }`;

/** What each place answers to a signed-in officer, entity references and its own schema included. */
const questions: Readonly<Record<Where, readonly { query: string; variables?: () => object }[]>> = {
  gateway: [
    { query: '{ viewer { login } }' },
    { query: '{ province { name } }' },
    {
      query: 'query ($id: ID!) { person(id: $id) { fullName dateOfBirth pay { step } trainingHours(year: 2026) } }',
      variables: () => ({ id: person.id }),
    },
  ],
  accounts: [{ query: '{ viewer { login grants { role } } }' }, { query: '{ sessions { id } }' }, { query: '{ _service { sdl } }' }],
  organization: [
    { query: '{ province { name } }' },
    { query: '{ unitKinds { code } }' },
    { query: entities('Unit', 'name'), variables: () => ({ them: [{ __typename: 'Unit', id: office.id }] }) },
    { query: '{ _service { sdl } }' },
  ],
  personnel: [
    { query: 'query ($id: ID!) { person(id: $id) { fullName } }', variables: () => ({ id: person.id }) },
    { query: '{ people(first: 5) { edges { node { fullName } } } }' },
    { query: entities('Person', 'fullName'), variables: () => ({ them: [{ __typename: 'Person', id: person.id }] }) },
    {
      query: entities('Unit', 'people(first: 5) { edges { node { fullName } } }'),
      variables: () => ({ them: [{ __typename: 'Unit', id: office.id }] }),
    },
    { query: '{ _service { sdl } }' },
  ],
  payroll: [
    { query: '{ ranks { code } }' },
    { query: entities('Person', 'currentPay { step }'), variables: () => ({ them: [{ __typename: 'Person', id: person.id }] }) },
    { query: '{ _service { sdl } }' },
  ],
  training: [
    { query: '{ courseCategories { code } }' },
    { query: entities('Person', 'trainingHours(year: 2026)'), variables: () => ({ them: [{ __typename: 'Person', id: person.id }] }) },
    { query: '{ _service { sdl } }' },
  ],
};

const ask = async (where: Where, question: { query: string; variables?: () => object }, headers: Record<string, string>): Promise<Answer> =>
  (await (await graph.post(where, { query: question.query, variables: question.variables?.() ?? {} }, headers)).json()) as Answer;

/** Nothing under `data` but nulls and lists of nulls. */
const empty = (data: unknown): boolean => data == null || (typeof data === 'object' && Object.values(data).every((value) => empty(value)));

const expectNothing = async (headers: Record<string, string>): Promise<void> => {
  for (const where of places)
    for (const question of questions[where]) {
      const { data, errors } = await ask(where, question, headers);
      const told = `${where} ${question.query}`;
      expect([told, empty(data)]).toEqual([told, true]);
      expect([told, new Set(errors?.map(({ extensions }) => extensions.code))]).toEqual([told, new Set(['UNAUTHENTICATED'])]);
    }
};

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inAnHour = () => Math.floor(Date.now() / 1000) + 3_600;
const claims = (more: object = {}) => ({ sid: officer.secret, iss: 'hoso', exp: inAnHour(), ...more });

test('whoever is signed in is answered everywhere', async () => {
  for (const where of places)
    for (const question of questions[where]) {
      const { data, errors } = await ask(where, question, bearer(await graph.tokenOf(officer)));
      expect([where, question.query, errors, empty(data)]).toEqual([where, question.query, undefined, false]);
    }
});

test('without a token there is no answer', () => expectNothing({}));

test.each([
  ['no word', ''],
  ['a scheme alone', 'Bearer'],
  ['garbage', 'Bearer garbage'],
  ['three empty parts', 'Bearer ..'],
  ['a name and a password', `Basic ${Buffer.from('admin:admin').toString('base64')}`],
  ['two tokens', 'Bearer a.b.c, Bearer d.e.f'],
])('%s is no token', (_name, authorization) => expectNothing({ authorization }));

test('the secret of a session is no token either', () => expectNothing(bearer(officer.secret)));

test('a token in a cookie or another header counts for nothing', async () => {
  const token = await graph.tokenOf(officer);
  await expectNothing({ cookie: `token=${token}; authorization=Bearer ${token}`, 'x-authorization': `Bearer ${token}` });
});

test('a token signed by another key', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  await expectNothing(bearer(await new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey)));
});

test('a key that comes along in the token', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' });
  await expectNothing(bearer(await new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', jwk: jwk }).sign(privateKey)));
});

test.each(['none', 'None', 'NONE', ''])('a token that says its algorithm is %j', async (alg) => {
  await expectNothing(bearer(`${base64({ alg })}.${base64(claims())}.`));
  await expectNothing(bearer(`${base64({ alg })}.${base64(claims())}.AA`));
});

test('a token signed with the public key as a password (HS256)', async () => {
  const key = createPublicKey(graph.signingKey);
  for (const password of [
    key.export({ type: 'spki', format: 'pem' }) as string,
    key.export({ type: 'spki', format: 'der' }),
    Buffer.from((key.export({ format: 'jwk' }) as { x: string }).x, 'base64url'),
  ]) {
    const text = `${base64({ alg: 'HS256' })}.${base64(claims())}`;
    await expectNothing(bearer(`${text}.${createHmac('sha256', password).update(text).digest('base64url')}`));
  }
});

describe('a token of our own key', () => {
  const sign = (content: Record<string, unknown>) =>
    new SignJWT(content).setProtectedHeader({ alg: 'EdDSA' }).sign(createPrivateKey(graph.signingKey));

  test.each<[string, () => Record<string, unknown>]>([
    ['that has expired', () => claims({ exp: Math.floor(Date.now() / 1000) - 1 })],
    ['that never expires', () => ({ sid: officer.secret, iss: 'hoso' })],
    ['that does not hold yet', () => claims({ nbf: inAnHour() })],
    ['of another issuer', () => claims({ iss: 'khác' })],
    ['of no issuer', () => ({ sid: officer.secret, exp: inAnHour() })],
    ['without a session', () => ({ iss: 'hoso', exp: inAnHour() })],
    ['whose session is no text', () => claims({ sid: [officer.secret] })],
    ['whose session is empty', () => claims({ sid: '' })],
    ['of a session that never was', () => claims({ sid: randomBytes(16).toString('base64url') })],
    ['whose session holds SQL', () => claims({ sid: `' or '1'='1` })],
    ['whose session holds a null character', () => claims({ sid: 'x\u0000y' })],
  ])('%s', async (_name, content) => expectNothing(bearer(await sign(content()))));

  test('with another content under its signature', async () => {
    const [header, , signature] = (await graph.tokenOf(officer)).split('.');
    await expectNothing(bearer(`${header}.${base64(claims({ exp: inAnHour() + 1 }))}.${signature}`));
  });

  test('names an account or a right in vain', async () => {
    const clerk = await graph.account({ role: 'SECTION_CLERK', over: office });
    const token = await sign({
      ...claims({ sid: clerk.secret }),
      sub: officer.id,
      accountId: officer.id,
      permissions: ['personnel.record.write'],
    });
    const { data } = await ask('gateway', questions.gateway[0]!, bearer(token));
    expect(data!['viewer'].login).toBe(clerk.login);
  });
});

describe('rights end with', () => {
  const endings: [string, (account: Account) => Promise<unknown>][] = [
    [
      'the session',
      ({ id }) =>
        graph.database.bootstrap`update accounts.session set ended_at = now(), ended_because = 'SIGNED_OUT' where account_id = ${id}`,
    ],
    [
      'the hours of the session',
      ({ id }) => graph.database.bootstrap`update accounts.session set expires_at = now() where account_id = ${id}`,
    ],
    ['a lock', ({ id }) => graph.database.bootstrap`update accounts.account set locked_at = now() where id = ${id}`],
    [
      'the period of the account',
      ({ id }) => graph.database.bootstrap`update accounts.account set valid_to = '2026-11-22' where id = ${id}`,
    ],
  ];
  test.each(endings)('%s, at once and everywhere, for a token that still lives', async (_name, end) => {
    const account = await graph.account({ role: 'AGENCY_OFFICER', over: office });
    const headers = bearer(await graph.tokenOf(account));
    for (const where of places) expect(empty((await ask(where, questions[where][0]!, headers)).data)).toBe(false);
    await end(account);
    await expectNothing(headers);
  });
});

describe('headers a client can set', () => {
  const forged = () => ({
    'x-forwarded-for': '10.9.8.7',
    forwarded: 'for=10.9.8.7',
    'x-real-ip': '10.9.8.7',
    'x-user-id': officer.id,
    'x-account': officer.id,
    'x-account-id': officer.id,
    'x-session': officer.secret,
    'x-permissions': 'personnel.record.read',
    'x-hoso-account': officer.id,
    'x-hoso-secret': officer.secret,
    'x-internal': '1',
    via: 'gateway',
    'apollo-federation-include-trace': 'ftv1',
    'apollo-query-plan-experimental': '1',
  });

  test('make nobody somebody', () => expectNothing(forged()));

  test('make nobody somebody else, and open no plan and no trace', async () => {
    const clerk = await graph.account({ role: 'SECTION_CLERK', over: office });
    for (const where of ['gateway', 'accounts'] as const) {
      const answer = await ask(where, questions.accounts[0]!, { ...forged(), ...bearer(await graph.tokenOf(clerk)) });
      expect(answer.data!['viewer'].login).toBe(clerk.login);
      expect(answer.extensions).toBeUndefined();
    }
  });
});

describe('the address of a client', () => {
  const signIn = () => ({
    query: 'mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { __typename } }',
    variables: { login: officer.login, password: 'mật khẩu' },
  });
  const path = (body: string, more: { key?: Buffer; token?: string; address?: string; now?: number } = {}) =>
    signPath(more.key ?? graph.pathKey, more.token ?? '', body, more.address ?? '10.9.8.7', more.now);

  beforeAll(async () => {
    await graph.database
      .bootstrap`insert into accounts.credential (account_id, password_hash) values (${officer.id}, ${await hashPassword('mật khẩu')})`;
  });
  const addressAfter = async (where: Where, headers: Record<string, string>): Promise<string> => {
    const answer = (await (await graph.post(where, JSON.stringify(signIn()), headers)).json()) as Answer;
    expect(answer.data!['signIn'].__typename).toBe('SignedIn');
    const [latest] = await graph.database.bootstrap<{ address: string }[]>`select client_address as address from accounts.session
      where account_id = ${officer.id} order by started_at desc, id desc limit 1`;
    return latest!.address;
  };

  test('is what the gateway signed', async () => {
    const body = JSON.stringify(signIn());
    expect(await addressAfter('accounts', { [PATH_HEADER]: path(body) })).toBe('10.9.8.7');
  });

  test.each<[string, (body: string) => Record<string, string>]>([
    ['x-forwarded-for', () => ({ 'x-forwarded-for': '10.9.8.7' })],
    ['a path signed with another key', (body) => ({ [PATH_HEADER]: path(body, { key: randomBytes(32) }) })],
    ['a path signed for another body', (body) => ({ [PATH_HEADER]: path(`${body} `) })],
    ['a path signed for another token', (body) => ({ [PATH_HEADER]: path(body, { token: 'Bearer a.b.c' }) })],
    ['a path of a minute ago', (body) => ({ [PATH_HEADER]: path(body, { now: Date.now() - 60_000 }) })],
    [
      'a path whose address was changed',
      (body) => ({ [PATH_HEADER]: path(body).replace(/\.[^.]+\./, `.${Buffer.from('10.1.1.1').toString('base64url')}.`) }),
    ],
    ['no path at all', () => ({ [PATH_HEADER]: '..' })],
  ])('is not what %s says', async (_name, headers) => {
    expect(await addressAfter('accounts', headers(JSON.stringify(signIn())))).toMatch(/^(::ffff:)?127\.0\.0\.1$/);
  });

  test('is not what a client of the gateway signs', async () => {
    expect(await addressAfter('gateway', { [PATH_HEADER]: path(JSON.stringify(signIn())) })).toMatch(/^(::ffff:)?127\.0\.0\.1$/);
  });

  test('and a signed path without a user opens nothing', async () => {
    for (const where of subgraphOrder)
      for (const { query, variables } of questions[where]) {
        const body = JSON.stringify({ query, variables: variables?.() ?? {} });
        const { data, errors } = (await (await graph.post(where, body, { [PATH_HEADER]: path(body) })).json()) as Answer;
        expect([where, query, empty(data), errors?.[0]?.extensions.code]).toEqual([where, query, true, 'UNAUTHENTICATED']);
      }
  });
});

describe('a path signature', () => {
  const key = randomBytes(32);
  const signed = signPath(key, 'Bearer a.b.c', '{"query":"{x}"}', '10.0.0.1', 1_000_000);
  const check = (header: string, token = 'Bearer a.b.c', body = '{"query":"{x}"}', now = 1_000_000) =>
    verifyPath(key, header, token, body, now);

  test('gives the address back for exactly its request', () => expect(check(signed)).toBe('10.0.0.1'));
  test('does not hold for another body', () => expect(check(signed, undefined, '{"query":"{y}"}')).toBeNull());
  test('does not hold for another token, nor for none', () => {
    expect(check(signed, 'Bearer a.b.d')).toBeNull();
    expect(check(signed, '')).toBeNull();
  });
  test('lives half a minute', () => {
    expect(check(signed, undefined, undefined, 1_029_000)).toBe('10.0.0.1');
    expect(check(signed, undefined, undefined, 1_031_000)).toBeNull();
  });
  test('cannot be given a longer life or another address', () => {
    const [expires, address, mac] = signed.split('.');
    expect(check(`${Number(expires) + 60}.${address}.${mac}`)).toBeNull();
    expect(check(`${expires}.${Buffer.from('10.0.0.2').toString('base64url')}.${mac}`)).toBeNull();
    expect(check(`${expires}.${address}.${mac!.slice(0, -2)}`)).toBeNull();
    expect(check(`${signed}.x`)).toBeNull();
  });
  test.each(['', '.', '..', '...', 'NaN..', '99999999999..', signed.split('.').slice(0, 2).join('.')])('%j is none', (header) =>
    expect(check(header)).toBeNull(),
  );
});
