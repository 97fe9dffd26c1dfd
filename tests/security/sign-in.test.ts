import { createHash } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { hashing, hashingLimits, hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { throttle } from '@hoso/accounts/src/domain/throttle.ts';
import { PATH_HEADER, signPath } from '@hoso/shared/path-signature.ts';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { type Answer, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Unit } from '../support/world.ts';

// The real comparison, counted: work is compared, not time.
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});
const comparisons = verify as unknown as jest.Mock;

let graph: TestGraph;
let office: Unit;
let passwordHash: string;
const PASSWORD = 'Đúng mật khẩu 2026';
const statements: string[] = [];

beforeAll(async () => {
  graph = await startTestGraph();
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp' });
  passwordHash = await hashPassword(PASSWORD);
  for (const pool of Object.values(graph.graph.pools))
    Object.assign(pool.options, { debug: (_connection: number, query: string) => statements.push(query.split('(')[0]!) });
});
afterAll(() => graph.stop());

const account = async (state: Record<string, string | null> = {}) => {
  const made = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  await graph.database.bootstrap`insert into accounts.credential (account_id, password_hash) values (${made.id}, ${passwordHash})`;
  if (Object.keys(state).length > 0)
    await graph.database.bootstrap`update accounts.account set ${graph.database.bootstrap(state)} where id = ${made.id}`;
  return made;
};

let machines = 0;
const newAddress = () => `10.1.${Math.floor(++machines / 250)}.${machines % 250}`;

/** A request to the accounts subgraph as the gateway would send it for a client at an address. */
const send = (query: string, variables: object, { address = newAddress(), token = '', language = 'vi' } = {}): Promise<Response> => {
  const body = JSON.stringify({ query, variables });
  const authorization = token && `Bearer ${token}`;
  return graph.post('accounts', body, {
    'accept-language': language,
    [PATH_HEADER]: signPath(graph.pathKey, authorization, body, address),
    ...(authorization && { authorization }),
  });
};
type SignIn = {
  __typename: string;
  message?: string;
  accessToken: string;
  refreshToken: string;
  expiresAt: string;
  retryAfter?: string;
  viewer: { login: string };
};
const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { __typename
  ... on SignedIn { accessToken refreshToken expiresAt sessionExpiresAt viewer { login kind grants { role } } } ... on TooManyAttempts { retryAfter } ... on UserError { message } } }`;
const REFRESH = `mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { __typename
  ... on SignedIn { accessToken refreshToken viewer { login grants { role } } } ... on UserError { message } } }`;

const answerOf = async (answer: Promise<Response>, field: string): Promise<SignIn> =>
  ((await (await answer).json()) as Answer).data![field] as SignIn;
const signIn = (login: string, password = PASSWORD, address?: string) =>
  answerOf(send(SIGN_IN, { login, password }, address ? { address } : {}), 'signIn');
const refresh = (token: string) => answerOf(send(REFRESH, { token }), 'refreshSession');
const isOpen = async (token: string): Promise<boolean> =>
  ((await (await send('{ viewer { login } }', {}, { token })).json()) as Answer).data?.['viewer'] != null;

test('the right password opens a session: at most ten minutes of access, and a viewer with his rights', async () => {
  const { login } = await account();
  const answer = await signIn(login);
  expect(answer).toMatchObject({ __typename: 'SignedIn', viewer: { login, kind: 'AGENCY', grants: [{ role: 'AGENCY_OFFICER' }] } });
  const { iat, exp, ...content } = decodeJwt(answer.accessToken);
  expect(exp! - iat!).toBeLessThanOrEqual(600);
  expect(Object.keys(content).sort()).toEqual(['iss', 'sid']);
  expect(await isOpen(answer.accessToken)).toBe(true);
});

test('the answer that opens or refreshes a session holds the inbox of its account, and nobody else’s', async () => {
  const [mine, other] = [await account(), await account()];
  for (const { id } of [mine, other])
    await graph.database.bootstrap`insert into accounts.inbox (account_id, topic, day, items)
      values (${id}, 'OBLIGATIONS', '2026-11-20', ${graph.database.bootstrap.json([{ reason: 'AFTER', title: id }])})`;
  const inbox = `viewer { inbox { edges { node { day items { title } } } } }`;
  const expected = { inbox: { edges: [{ node: { day: '2026-11-20', items: [{ title: mine.id }] } }] } };
  const signedIn = await graph.asNobody()(
    `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { ... on SignedIn { refreshToken ${inbox} } } }`,
    { login: mine.login, password: PASSWORD },
  );
  expect(signedIn).toMatchObject({ data: { signIn: { viewer: expected } } });
  expect(signedIn.errors).toBeUndefined();
  const refreshed = await graph.asNobody()(
    `mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { ... on SignedIn { ${inbox} } } }`,
    { token: (signedIn.data!['signIn'] as SignIn).refreshToken },
  );
  expect(refreshed).toMatchObject({ data: { refreshSession: { viewer: expected } } });
  expect(refreshed.errors).toBeUndefined();
});

test('the same word typed on another keyboard, and the login with capitals and spaces around it', async () => {
  const { login } = await account();
  expect(await signIn(` ${login.toUpperCase()} `, PASSWORD.normalize('NFD'))).toMatchObject({ __typename: 'SignedIn' });
});

describe('whoever cannot sign in', () => {
  const cases: [string, () => Promise<[string, string]>][] = [
    ['a wrong password', async () => [(await account()).login, 'Sai mật khẩu 2026']],
    ['an unknown login', () => Promise.resolve(['khong.co.ai', PASSWORD])],
    ['a locked account', async () => [(await account({ locked_at: '2026-01-01' })).login, PASSWORD]],
    ['an account that ended', async () => [(await account({ valid_to: '2026-11-22' })).login, PASSWORD]],
    ['an account that begins tomorrow', async () => [(await account({ valid_from: '2026-11-23' })).login, PASSWORD]],
    ['an account without a password', async () => [(await graph.account({ role: 'AGENCY_OFFICER', over: office })).login, PASSWORD]],
    ['a password of sixty thousand letters', async () => [(await account()).login, 'x'.repeat(60_000)]],
    ['no password', async () => [(await account()).login, '']],
    ['no login', () => Promise.resolve(['', PASSWORD])],
  ];

  test.each(['vi', 'en'])('hears one and the same answer, after the same work (%s)', async (language) => {
    await signIn((await account()).login); // statements are prepared and connections open
    const heard = [];
    for (const [name, make] of cases) {
      const [login, password] = await make();
      statements.length = 0;
      comparisons.mockClear();
      const answer = await send(SIGN_IN, { login, password }, { language });
      const headers = [...answer.headers].filter(([header]) => !['date', 'content-length'].includes(header)).sort();
      heard.push({
        name,
        status: answer.status,
        headers,
        text: await answer.text(),
        compared: comparisons.mock.calls.length,
        statements: [...statements],
      });
    }
    const [{ name: _name, ...first }, ...others] = heard as [(typeof heard)[number], ...typeof heard];
    expect(JSON.parse(first.text)).toEqual({
      data: {
        signIn: { __typename: 'SignInRefused', message: expect.stringMatching(language === 'en' ? /^Wrong login/ : /^Tên đăng nhập/) },
      },
    });
    expect([first.compared, first.statements.length]).toEqual([1, 3]);
    for (const { name, ...other } of others) expect({ name, ...other }).toEqual({ name, ...first });
  });

  test('costs an unknown login the full comparison', async () => {
    comparisons.mockClear();
    await signIn('khong.co.ai.ca');
    const [[decoy, guess] = []] = comparisons.mock.calls as [string, string][];
    const cost = (hash: string | undefined) => hash?.split('$').slice(0, 4).join('$');
    expect(cost(decoy)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1$/);
    expect(cost(decoy)).toBe(cost(passwordHash));
    expect(guess).toBe(PASSWORD);
  });

  test('is in the audit, without login or password', async () => {
    const { id, login } = await account();
    await signIn(login, 'Mật khẩu sai lộ ra');
    const [entry] = await graph.database.bootstrap<{ operation: string; text: string }[]>`select operation, t::text as text
      from accounts.audit_entry t where ${id}::uuid = any (subject_ids) order by t.id desc limit 1`;
    expect(entry!.operation).toBe('signInRefused');
    expect(entry!.text).not.toMatch(new RegExp(`${login}|lộ ra`));
  });
});

describe('more passwords than can be hashed', () => {
  const SOMEBODY = `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { __typename
    ... on PasswordCheckBusy { message retryAfterSeconds } } }`;
  const attempts = async () =>
    (await graph.database.bootstrap<{ count: number }[]>`select count(*)::int as count from accounts.sign_in_attempt`)[0]!.count;
  /** Holds so many places, or so many turns, until told to let go. */
  const hold = (count: number, which: 'places' | 'turns') => {
    let letGo!: () => void;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const kept = Array.from({ length: count }, () => hashing.withPlace((turn) => (which === 'places' ? gate : turn(() => gate))));
    return async () => {
      letGo();
      await Promise.all(kept);
    };
  };

  test('are refused alike for every login, with nothing looked up, compared or counted, and taken again afterwards', async () => {
    const mine = await account();
    const before = await attempts();
    const letGo = hold(hashingLimits.places, 'places');
    statements.length = 0;
    comparisons.mockClear();
    const answers: unknown[] = [];
    for (const login of [mine.login, 'khong.co.ai.ca', (await account({ locked_at: '2026-01-01' })).login]) {
      statements.length = 0;
      answers.push([await (await send(SOMEBODY, { login, password: PASSWORD })).text(), [...statements]]);
    }
    expect(JSON.parse((answers[0] as [string])[0])).toEqual({
      data: {
        signIn: { __typename: 'PasswordCheckBusy', message: expect.stringMatching(/hãy thử lại sau 5 giây/), retryAfterSeconds: 5 },
      },
    });
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]).toEqual([expect.any(String), []]);
    expect([comparisons.mock.calls.length, await attempts()]).toEqual([0, before]);
    await letGo();
    expect((await signIn(mine.login)).__typename).toBe('SignedIn');
  });

  test('refuse who changes his password as well, and count no try', async () => {
    const mine = await account();
    const change = async () =>
      (
        await (
          await graph.as(mine)
        )(
          `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename ... on PasswordCheckBusy { retryAfterSeconds } } }`,
          { input: { currentPassword: PASSWORD, newPassword: 'Hai vầng trăng non 8!' } },
        )
      ).data!['changePassword'];
    const letGo = hold(hashingLimits.places, 'places');
    for (let tries = 0; tries <= throttle.perLoginAtAddress; tries += 1)
      expect(await change()).toEqual({ __typename: 'PasswordCheckBusy', retryAfterSeconds: 5 });
    await letGo();
    expect((await change()).__typename).toBe('PasswordChanged');
  });

  test('wait their turn, known and unknown logins alike, while others are answered', async () => {
    const mine = await account();
    const { accessToken } = await signIn(mine.login);
    const letGo = hold(hashingLimits.atOnce, 'turns');
    const answered: string[] = [];
    const waiting = [mine.login, 'khong.co.ai.ca'].map(async (login) => {
      const { __typename } = await signIn(login);
      answered.push(__typename);
    });
    for (let asked = 0; asked < 20; asked += 1) expect(await isOpen(accessToken)).toBe(true);
    expect(answered).toEqual([]);
    await letGo();
    await Promise.all(waiting);
    expect(answered.sort()).toEqual(['SignInRefused', 'SignedIn']);
  });
});

describe('guessing', () => {
  const soon = (time: string | undefined) => {
    const wait = Date.parse(time!) - Date.now();
    expect(wait).toBeGreaterThan(4 * 60_000);
    expect(wait).toBeLessThanOrEqual(5 * 60_000);
  };

  /** The spell and every block are over. */
  const laterOn = () =>
    graph.database
      .bootstrap`update accounts.sign_in_attempt set blocked_until = now() - interval '1 second', since = now() - interval '1 hour'`;

  test.each([
    ['a login that exists', async () => (await account()).login],
    ['a login that does not', () => Promise.resolve('doan.mo')],
  ])('%s is blocked after eight tries at one address, also with the right password', async (_name, make) => {
    const [login, address] = [await make(), newAddress()];
    for (let tries = 0; tries < throttle.perLoginAtAddress; tries += 1)
      expect((await signIn(login, 'đoán', address)).__typename).toBe('SignInRefused');
    const blocked = await signIn(login, PASSWORD, address);
    expect(blocked.__typename).toBe('TooManyAttempts');
    soon(blocked.retryAfter);
    // Further tries do not move the time.
    expect((await signIn(login, 'đoán', address)).retryAfter).toBe(blocked.retryAfter);
    await laterOn();
    expect((await signIn(login, PASSWORD, address)).__typename).not.toBe('TooManyAttempts');
  });

  test.each([
    ['a login that exists', async () => (await account()).login],
    ['a login that does not', () => Promise.resolve('doan.xa')],
  ])('%s is blocked after fifty tries from many addresses, also with the right password', async (_name, make) => {
    const login = await make();
    const tries = await Promise.all(Array.from({ length: throttle.perLogin }, () => signIn(login, 'đoán')));
    expect(new Set(tries.map(({ __typename }) => __typename))).toEqual(new Set(['SignInRefused']));
    const blocked = await signIn(login, PASSWORD);
    expect(blocked.__typename).toBe('TooManyAttempts');
    soon(blocked.retryAfter);
    expect((await signIn(login, 'đoán')).retryAfter).toBe(blocked.retryAfter);
    await laterOn();
    expect((await signIn(login, PASSWORD)).__typename).not.toBe('TooManyAttempts');
  });

  test('from one address locks nobody out elsewhere, however often it is tried', async () => {
    const [{ login }, address] = [await account(), newAddress()];
    const guesses = await Promise.all(Array.from({ length: throttle.perLogin + 10 }, () => signIn(login, 'đoán', address)));
    expect(guesses.filter(({ __typename }) => __typename === 'SignInRefused')).toHaveLength(throttle.perLoginAtAddress);
    expect((await signIn(login, PASSWORD)).__typename).toBe('SignedIn');
  });

  test('leaves no row behind for longer than a day and a few attempts', async () => {
    const { bootstrap } = graph.database;
    await laterOn();
    await bootstrap`insert into accounts.sign_in_attempt (key, failures, since)
      select sha256(n::text::bytea), 1, now() - interval '25 hours' from generate_series(1, 25) n`;
    const old = async () => (await bootstrap`select from accounts.sign_in_attempt where since < now() - interval '1 day'`).count;
    expect(await old()).toBe(25);
    for (let tries = 0; tries < 3; tries += 1) await signIn('doan.nua', 'đoán');
    expect(await old()).toBe(0);
  });

  test('in parallel counts too: of forty guesses eight are compared', async () => {
    const [{ login }, address] = [await account(), newAddress()];
    comparisons.mockClear();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, guess) => signIn(login, `đoán ${guess}`, address)));
    expect(answers.filter(({ __typename }) => __typename === 'SignInRefused')).toHaveLength(throttle.perLoginAtAddress);
    expect(answers.filter(({ __typename }) => __typename === 'TooManyAttempts')).toHaveLength(40 - throttle.perLoginAtAddress);
    expect(comparisons).toHaveBeenCalledTimes(throttle.perLoginAtAddress);
  });

  test('with aliases in one request counts each of them', async () => {
    const { login } = await account();
    const guesses = Array.from({ length: 20 }, (_, n) => `g${n}: signIn(input: { login: $login, password: "đoán ${n}" }) { __typename }`);
    const { data } = (await (await send(`mutation ($login: String!) { ${guesses.join(' ')} }`, { login })).json()) as Answer;
    const answers = Object.values(data!).map(({ __typename }) => __typename as string);
    expect(answers.filter((one) => one === 'SignInRefused')).toHaveLength(throttle.perLoginAtAddress);
    expect(answers.slice(throttle.perLoginAtAddress)).toEqual(Array(20 - throttle.perLoginAtAddress).fill('TooManyAttempts'));
  });

  test('one password on many logins blocks the address, not the others', async () => {
    const address = newAddress();
    const { login } = await account();
    const answers = await Promise.all(Array.from({ length: throttle.perAddress + 5 }, (_, n) => signIn(`nguoi.${n}`, 'Abc@123', address)));
    expect(answers.filter(({ __typename }) => __typename === 'SignInRefused')).toHaveLength(throttle.perAddress);
    const blocked = await signIn(login, PASSWORD, address);
    expect(blocked.__typename).toBe('TooManyAttempts');
    soon(blocked.retryAfter);
    expect((await signIn(login, PASSWORD)).__typename).toBe('SignedIn');
  });

  test('a success forgets the slips of the login', async () => {
    const [{ login }, address] = [await account(), newAddress()];
    for (let round = 0; round < 3; round += 1) {
      for (let slips = 0; slips < throttle.perLoginAtAddress - 1; slips += 1) await signIn(login, 'nhầm', address);
      expect((await signIn(login, PASSWORD, address)).__typename).toBe('SignedIn');
    }
  });
});

describe('refreshing', () => {
  test('gives the next token and a new access to the same session', async () => {
    const { login } = await account();
    const first = await signIn(login);
    const second = await refresh(first.refreshToken);
    expect(second).toMatchObject({ __typename: 'SignedIn', viewer: { login } });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(decodeJwt(second.accessToken)['sid']).toBe(decodeJwt(first.accessToken)['sid']);
    expect((await refresh(second.refreshToken)).__typename).toBe('SignedIn');
  });

  test('with a token used before ends the session: its access and its newest token too', async () => {
    const { id, login } = await account();
    const first = await signIn(login);
    const other = await signIn(login);
    const second = await refresh(first.refreshToken);
    expect(await isOpen(second.accessToken)).toBe(true);
    expect((await refresh(first.refreshToken)).__typename).toBe('RefreshRefused');
    expect([await isOpen(first.accessToken), await isOpen(second.accessToken)]).toEqual([false, false]);
    expect((await refresh(second.refreshToken)).__typename).toBe('RefreshRefused');
    // Another session of the same account goes on.
    expect(await isOpen(other.accessToken)).toBe(true);
    const [told] = await graph.database
      .bootstrap`select from accounts.audit_entry where account_id = ${id} and operation = 'refreshReused'`;
    expect(told).toBeDefined();
  });

  test('twice at once never gives two sessions', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, login } = await account();
      const { refreshToken } = await signIn(login);
      const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
      expect(answers.filter(({ __typename }) => __typename === 'SignedIn').length).toBeLessThanOrEqual(1);
      expect(answers.filter(({ __typename }) => __typename === 'RefreshRefused').length).toBeGreaterThanOrEqual(1);
      // Exactly one rotation happened, and since two held the token nobody keeps the session.
      const [{ rotations } = { rotations: -1 }] = await graph.database.bootstrap<{ rotations: number }[]>`select count(*)::int as rotations
        from accounts.refresh_token t join accounts.session s on s.id = t.session_id where s.account_id = ${id} and t.used_at is not null`;
      expect(rotations).toBe(1);
      for (const { accessToken } of answers) if (accessToken) expect(await isOpen(accessToken)).toBe(false);
    }
  });

  test('is refused after signing out, when the account is locked, when the session is over, and to a token of nobody', async () => {
    const { id, login } = await account();
    const left = await signIn(login);
    await send('mutation { signOut { __typename } }', {}, { token: left.accessToken });
    expect((await refresh(left.refreshToken)).__typename).toBe('RefreshRefused');
    const over = await signIn(login);
    await graph.database.bootstrap`update accounts.session set expires_at = now() where account_id = ${id} and ended_at is null`;
    expect((await refresh(over.refreshToken)).__typename).toBe('RefreshRefused');
    const locked = await signIn(login);
    await graph.database.bootstrap`update accounts.account set locked_at = now() where id = ${id}`;
    expect((await refresh(locked.refreshToken)).__typename).toBe('RefreshRefused');
    for (const token of ['', '.', 'x', `${decodeJwt(locked.accessToken)['sid'] as string}.x`, 'x'.repeat(10_000)])
      expect(await refresh(token)).toEqual({ __typename: 'RefreshRefused', message: expect.stringMatching(/đăng nhập lại/) });
  });

  test('never makes a session longer', async () => {
    const { id, login } = await account();
    const ends = async () =>
      (
        await graph.database.bootstrap<{ at: Date }[]>`select expires_at as at from accounts.session
      where account_id = ${id} and secret_hash = ${secretHash}`
      )[0]!.at;
    const { refreshToken, accessToken } = await signIn(login);
    const secretHash = createHash('sha256')
      .update(decodeJwt(accessToken)['sid'] as string)
      .digest();
    const before = await ends();
    await refresh(refreshToken);
    expect(await ends()).toEqual(before);
  });
});

describe('sessions', () => {
  const LIST = '{ sessions { id current clientAddress clientProgram } }';
  const list = async (token: string) =>
    ((await (await send(LIST, {}, { token })).json()) as Answer).data!['sessions'] as {
      id: string;
      current: boolean;
      clientAddress: string;
    }[];
  const signOut = async (token: string, sessionId?: string) =>
    (
      (await (
        await send(
          'mutation ($id: ID) { signOut(sessionId: $id) { __typename ... on SignedOut { sessionId } } }',
          { id: sessionId },
          { token },
        )
      ).json()) as Answer
    ).data!['signOut'] as { __typename: string; sessionId: string };

  test('are listed with their places, newest first; one may end another of his own', async () => {
    const { id, login } = await account();
    await graph.database.bootstrap`update accounts.session set ended_at = now() where account_id = ${id}`;
    const [home, work] = [await signIn(login, PASSWORD, '10.5.5.1'), await signIn(login, PASSWORD, '10.5.5.2')];
    const seen = await list(home.accessToken);
    expect(seen.map(({ clientAddress, current }) => [clientAddress, current])).toEqual([
      ['10.5.5.2', false],
      ['10.5.5.1', true],
    ]);
    expect(await signOut(home.accessToken, seen[0]!.id)).toEqual({ __typename: 'SignedOut', sessionId: seen[0]!.id });
    expect([await isOpen(work.accessToken), await isOpen(home.accessToken)]).toEqual([false, true]);
    expect(await signOut(home.accessToken)).toEqual({ __typename: 'SignedOut', sessionId: seen[1]!.id });
    expect(await isOpen(home.accessToken)).toBe(false);
  });

  test('of another account are neither seen nor ended', async () => {
    const [mine, theirs] = [await signIn((await account()).login), await signIn((await account()).login)];
    const [session] = await list(theirs.accessToken);
    expect((await list(mine.accessToken)).map(({ id }) => id)).not.toContain(session!.id);
    for (const id of [session!.id, 'x', '']) expect((await signOut(mine.accessToken, id || 'x')).__typename).toBe('NotFound');
    expect(await isOpen(theirs.accessToken)).toBe(true);
  });

  test('show no secret, and the database keeps only hashes', async () => {
    const { accessToken, refreshToken } = await signIn((await account()).login);
    const secret = decodeJwt(accessToken)['sid'] as string;
    const answer = await (await send(LIST, {}, { token: accessToken })).text();
    const kept = await graph.database.bootstrap<
      { text: string }[]
    >`select t::text as text from accounts.session t union all select t::text from accounts.refresh_token t
      union all select t::text from accounts.audit_entry t`;
    for (const text of [answer, ...kept.map((row) => row.text)])
      for (const hidden of [secret, refreshToken, PASSWORD, Buffer.from(secret).toString('hex')]) expect(text).not.toContain(hidden);
  });
});

test('whoever has the published key can check a token, and the key is a public one', async () => {
  const { accessToken } = await signIn((await account()).login);
  const answer = await fetch(graph.urlOf('accounts').replace('/graphql', '/.well-known/jwks.json'));
  const keys = (await answer.json()) as Parameters<typeof createLocalJWKSet>[0];
  const { payload } = await jwtVerify(accessToken, createLocalJWKSet(keys), { issuer: 'hoso', algorithms: ['EdDSA'] });
  expect(typeof payload['sid']).toBe('string');
  expect(keys.keys).toEqual([{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x: expect.any(String) }]);
});
