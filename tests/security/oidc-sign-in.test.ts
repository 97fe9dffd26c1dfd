import { setTimeout as sleep } from 'node:timers/promises';
import { throttle } from '@hoso/accounts/src/domain/throttle.ts';
import { createLog } from '@hoso/shared/log.ts';
import { createHmac } from 'node:crypto';
import { Writable } from 'node:stream';
import { encoded, type Faults } from '../support/openid-provider.ts';
import { CLIENT, type OidcDesk, PUBLIC, startOidcDesk } from '../support/oidc-desk.ts';
import type { Account } from '../support/world.ts';

let desk: OidcDesk;
let account: Account;
let logged = '';
const SUBJECT = 'nguoi-bi-nham';
const REFUSED = {
  error: 'VouchedSignInRefused',
  message:
    'Đăng nhập qua nhà cung cấp định danh không thành công: hãy thử lại từ đầu, đăng nhập bằng mật khẩu, hoặc liên hệ người quản trị của cơ quan.',
};

beforeAll(async () => {
  const to = new Writable({
    write: (line: Buffer, _encoding, done) => {
      logged += line.toString();
      done();
    },
  });
  desk = await startOidcDesk({ log: createLog('trace', to) });
  account = await desk.graph.account({ role: 'AGENCY_OFFICER', over: desk.graph.province });
  await desk.link(account, SUBJECT);
});
afterAll(() => desk.stop());
beforeEach(() => {
  logged = '';
  desk.provider.be(SUBJECT);
});
const sql = () => desk.graph.database.bootstrap;
const forget = () => sql()`delete from accounts.sign_in_attempt`;
afterEach(forget);

const tickets = async () => (await sql()<{ n: number }[]>`select count(*)::int as n from accounts.sign_in_ticket`)[0]!.n;
/** Whatever comes back is refused with the one answer, and opens nothing. */
const expectRefused = async (what: Promise<{ status: number; body: unknown }>) => {
  const before = await tickets();
  const { status, body } = await what;
  expect([status, body]).toEqual([403, REFUSED]);
  expect(await tickets()).toBe(before);
};
const expectOpen = async () => {
  // What the provider says of itself may have been read while it was broken.
  const { status, body } = await desk.signInThere();
  expect(status).toBe(200);
  expect(await desk.continueSignIn(body.ticket)).toMatchObject({ __typename: 'SignedIn', viewer: { login: account.login } });
};

describe('what the provider vouches with', () => {
  const now = () => Math.floor(Date.now() / 1_000);
  const unsigned = (header: object, claims: object) => `${encoded(header)}.${encoded(claims)}.`;
  /** The trick with the public key: who takes the algorithm out of the token takes the key for a shared secret. */
  const byPublicKey = (key: string, claims: object) => {
    const text = `${encoded({ alg: 'HS256', kid: 'k1' })}.${encoded(claims)}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const listing =
    (...algorithms: string[]) =>
    (document: object) => ({ ...document, id_token_signing_alg_values_supported: algorithms });

  test.each<[string, () => Faults]>([
    ['another nonce', () => ({ claims: (claims) => ({ ...claims, nonce: 'x'.repeat(43) }) })],
    ['no nonce', () => ({ claims: ({ nonce: _, ...claims }) => claims })],
    ['another issuer', () => ({ claims: (claims) => ({ ...claims, iss: 'https://ke-gian.example' }) })],
    ['no issuer', () => ({ claims: ({ iss: _, ...claims }) => claims })],
    ['another audience', () => ({ claims: (claims) => ({ ...claims, aud: 'chuong-trinh-khac' }) })],
    ['no audience', () => ({ claims: ({ aud: _, ...claims }) => claims })],
    ['two audiences and another one authorised', () => ({ claims: (claims) => ({ ...claims, aud: ['hoso', 'khac'], azp: 'khac' }) })],
    ['two audiences and nobody authorised', () => ({ claims: (claims) => ({ ...claims, aud: ['hoso', 'khac'] }) })],
    ['a token that is over', () => ({ claims: (claims) => ({ ...claims, iat: now() - 700, exp: now() - 120 }) })],
    ['a token without an end', () => ({ claims: ({ exp: _, ...claims }) => claims })],
    ['a token of tomorrow', () => ({ claims: (claims) => ({ ...claims, nbf: now() + 3_600 }) })],
    ['no subject', () => ({ claims: ({ sub: _, ...claims }) => claims })],
    ['a subject that is no text', () => ({ claims: (claims) => ({ ...claims, sub: 7 as never }) })],
    ['a subject with more around it', () => ({ claims: (claims) => ({ ...claims, sub: `${SUBJECT} ` }) })],
    ['a subject with a NUL', () => ({ claims: (claims) => ({ ...claims, sub: `${SUBJECT}\0` }) })],
    ['a number of a person', () => ({ claims: (claims) => ({ ...claims, sub: '034085000001' }) })],
    ['the signature of a stranger', () => ({ idToken: (claims) => desk.provider.signByStranger(claims) })],
    [
      'claims that were changed after signing',
      () => ({ idToken: (claims, honest) => honest.replace(/\.[^.]*\./, `.${encoded({ ...claims, exp: now() + 299 })}.`) }),
    ],
    ['no signature', () => ({ idToken: (claims) => unsigned({ alg: 'RS256', kid: 'k1' }, claims) })],
    ['alg none', () => ({ idToken: (claims) => unsigned({ alg: 'none' }, claims) })],
    [
      'alg none, which the provider lists',
      () => ({ idToken: (claims) => unsigned({ alg: 'none' }, claims), discovery: listing('none', 'RS256') }),
    ],
    ['HS256 by its public key', () => ({ idToken: (claims) => byPublicKey(JSON.stringify(desk.provider.publicKey), claims) })],
    ['HS256 by our secret', () => ({ idToken: (claims) => byPublicKey(CLIENT.clientSecret, claims) })],
    [
      'HS256 by our secret, which the provider lists',
      () => ({ idToken: (claims) => byPublicKey(CLIENT.clientSecret, claims), discovery: listing('HS256', 'RS256') }),
    ],
    ['a key of its own in the header', () => ({ idToken: (claims) => desk.provider.signWithItsKeyInside(claims) })],
    ['another key id', () => ({ idToken: (claims) => desk.provider.sign(claims, { alg: 'RS256', kid: 'k2' }) })],
    [
      'an extension that must be understood',
      () => ({ idToken: (claims) => desk.provider.sign(claims, { alg: 'RS256', kid: 'k1', crit: ['b64'], b64: true }) }),
    ],
    ['no token', () => ({ idToken: () => undefined })],
    ['what is no token', () => ({ idToken: () => 'a.b.c' })],
    ['an error', () => ({ tokenStatus: 500 })],
    ['a refusal of our secret', () => ({ tokenStatus: 401 })],
  ])('%s: refused', async (_what, faults) => {
    const broken = faults();
    desk.provider.be(SUBJECT, broken);
    if (broken.discovery) await desk.hoursLater();
    await expectRefused(desk.signInThere());
    expect(desk.provider.asked).toContain('/token');
    desk.provider.be(SUBJECT);
    if (broken.discovery) await desk.hoursLater();
    await expectOpen();
  });

  test.each<[string, (document: Record<string, unknown>) => object]>([
    ['another issuer', (document) => ({ ...document, issuer: 'https://ke-gian.example' })],
    ['no issuer', ({ issuer: _, ...document }) => document],
    ['addresses without TLS elsewhere', (document) => ({ ...document, authorization_endpoint: 'javascript:alert(1)' })],
    ['no address to send anybody to', ({ authorization_endpoint: _, ...document }) => document],
  ])('a provider that says %s of itself is gone to by nobody', async (_what, discovery) => {
    desk.provider.be(SUBJECT, { discovery });
    await desk.hoursLater();
    const answer = await desk.open().get('/sign-in/oidc');
    expect([answer.status, await answer.json(), answer.headers.get('location')]).toEqual([403, REFUSED, null]);
    desk.provider.be(SUBJECT);
    await desk.hoursLater();
    await expectOpen();
  });
});

describe('what comes back', () => {
  const changed = (address: string, change: (query: URLSearchParams) => void): string => {
    const url = new URL(address);
    change(url.searchParams);
    return url.href;
  };

  test('another state, none, or two: refused before anything is done, and the journey of this browser goes on', async () => {
    const browser = desk.open();
    const back = await desk.goThere(browser);
    for (const change of [
      (query: URLSearchParams) => query.set('state', 'x'.repeat(43)),
      (query: URLSearchParams) => query.delete('state'),
      (query: URLSearchParams) => query.append('state', query.get('state')!),
    ])
      await expectRefused(desk.comeBack(browser, changed(back, change)));
    await expectRefused(desk.comeBack(browser, `${PUBLIC}/sign-in/oidc/callback`));
    expect(desk.provider.asked).not.toContain('/token');
    expect(await sql()`select from accounts.sign_in_attempt`).toHaveLength(0);
    expect((await desk.comeBack(browser, back)).status).toBe(200);
  });

  test.each<[string, (query: URLSearchParams) => void]>([
    ['another code', (query) => query.set('code', 'x')],
    ['no code', (query) => query.delete('code')],
    ['two codes', (query) => query.append('code', 'x')],
    ['another issuer', (query) => query.set('iss', 'https://ke-gian.example')],
    ['no issuer, where the provider says that it names itself', (query) => query.delete('iss')],
    ['that the person said no', (query) => (query.delete('code'), query.set('error', 'access_denied'))],
    ['a token besides', (query) => query.set('response', 'x')],
  ])('%s: refused, and that journey is over', async (_what, change) => {
    const browser = desk.open();
    const back = await desk.goThere(browser);
    await expectRefused(desk.comeBack(browser, changed(back, change)));
    await expectRefused(desk.comeBack(browser, back));
  });

  test('a code and a state that were used are used, even where the provider takes a code again and the cookie was kept', async () => {
    desk.provider.be(SUBJECT, { codesLast: true });
    const browser = desk.open();
    const back = await desk.goThere(browser);
    const kept = new Map(browser.cookies);
    expect((await desk.comeBack(browser, back)).status).toBe(200);
    await expectRefused(desk.comeBack(browser, back));
    for (const [name, value] of kept) browser.cookies.set(name, value);
    await expectRefused(desk.comeBack(browser, back));

    // Of many at the same moment one gets in.
    const racing = desk.open();
    const again = await desk.goThere(racing);
    const cookies = new Map(racing.cookies);
    const all = await Promise.all(
      Array.from({ length: 6 }, () => {
        const one = desk.open();
        for (const [name, value] of cookies) one.cookies.set(name, value);
        return desk.comeBack(one, again);
      }),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403, 403]);
  });

  test('what another browser brings is refused: without its cookie, with that of another journey, changed, twice, or over', async () => {
    const mine = desk.open();
    const back = await desk.goThere(mine);
    const [[name, value]] = [...mine.cookies] as [[string, string]];
    await expectRefused(desk.comeBack(desk.open(), back));
    const other = desk.open();
    await desk.goThere(other);
    await expectRefused(desk.comeBack(other, back));
    for (const [position, sign] of [
      [0, 'A'],
      [30, 'B'],
      // The last sign holds bits that stand for nothing.
      [value.length - 3, 'A'],
    ] as const) {
      const changedCookie = desk.open();
      const put = value[position] === sign ? 'C' : sign;
      changedCookie.cookies.set(name, value.slice(0, position) + put + value.slice(position + 1));
      await expectRefused(desk.comeBack(changedCookie, back));
    }
    const cut = desk.open();
    cut.cookies.set(name, 'AAAA');
    await expectRefused(desk.comeBack(cut, back));
    // A sibling site may set a cookie of the same name beside ours.
    const twice = await desk.open().get(back, { cookie: `${name}=${value}; ${name}=${value}` });
    expect(twice.status).toBe(403);
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 601_000);
    try {
      await expectRefused(desk.comeBack(mine, back));
    } finally {
      later.mockRestore();
    }
    expect(desk.provider.asked).not.toContain('/token');
    expect((await desk.comeBack(mine, back)).status).toBe(200);
  });

  test('nobody is sent anywhere by what he asks for, nor by the name under which he reaches us', async () => {
    for (const wish of [
      '?redirect_uri=https://ke-gian.example',
      '?return=//ke-gian.example',
      '?next=https://ke-gian.example&client_id=x',
    ]) {
      const sent = await desk.open().get(`/sign-in/oidc${wish}`, { 'x-forwarded-host': 'ke-gian.example', 'x-forwarded-proto': 'http' });
      const there = new URL(sent.headers.get('location')!);
      expect(there.origin).toBe(desk.provider.issuer);
      expect(there.searchParams.getAll('redirect_uri')).toEqual([`${PUBLIC}/sign-in/oidc/callback`]);
      expect(there.href).not.toContain('ke-gian');
    }
    const browser = desk.open();
    const back = await desk.goThere(browser);
    const answer = await browser.get(`${back}&return=https://ke-gian.example`);
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way in', async (method) => {
    for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback']) {
      const answer = await fetch(desk.graph.urlOf('gateway').replace('/graphql', path), { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
    }
  });
});

describe('whose it is', () => {
  const change = {
    lock: (id: string) => sql()`update accounts.account set locked_at = now() where id = ${id}`,
    unlock: (id: string) => sql()`update accounts.account set locked_at = null where id = ${id}`,
  };

  test('who is linked to nothing, and whose account may not act, get the same answer, word for word', async () => {
    const answers: string[] = [];
    const come = async (subject: string) => {
      desk.provider.be(subject);
      const browser = desk.open();
      const answer = await browser.get(await desk.goThere(browser));
      const { date: _, ...headers } = Object.fromEntries(answer.headers);
      answers.push(JSON.stringify([answer.status, headers, await answer.text()]));
    };
    await come('khong-lien-ket');
    // An address and a login that are somebody's link nothing.
    await come(account.login);
    await come('canbo@tinh.gov.vn');
    await change.lock(account.id);
    await come(SUBJECT);
    await change.unlock(account.id);
    await sql()`update accounts.account set valid_to = '2026-11-22' where id = ${account.id}`;
    await come(SUBJECT);
    await sql()`update accounts.account set valid_to = null, because = null, valid_from = '2026-11-23' where id = ${account.id}`;
    await come(SUBJECT);
    await sql()`update accounts.account set valid_from = '2020-01-01' where id = ${account.id}`;
    desk.provider.be(SUBJECT, { claims: (claims) => ({ ...claims, nonce: 'x' }) });
    const browser = desk.open();
    const forged = await browser.get(await desk.goThere(browser));
    const { date: _, ...headers } = Object.fromEntries(forged.headers);
    answers.push(JSON.stringify([forged.status, headers, await forged.text()]));
    expect(new Set(answers).size).toBe(1);
    expect(await sql()`select from accounts.account where login in ('khong-lien-ket', 'canbo@tinh.gov.vn')`).toHaveLength(0);
    desk.provider.be(SUBJECT);
    await expectOpen();
  });

  test('an unknown subject and a locked account take as long', async () => {
    await change.lock(account.id);
    const took: Record<'unknown' | 'locked', number[]> = { unknown: [], locked: [] };
    for (let turn = 0; turn < 24; turn += 1)
      for (const [name, subject] of [
        ['unknown', `khong-lien-ket-${turn}`],
        ['locked', SUBJECT],
      ] as const) {
        await forget();
        desk.provider.be(subject);
        const browser = desk.open();
        const back = await desk.goThere(browser);
        const from = performance.now();
        expect((await desk.comeBack(browser, back)).status).toBe(403);
        took[name].push(performance.now() - from);
      }
    await change.unlock(account.id);
    const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1]!;
    const [unknown, locked] = [median(took.unknown), median(took.locked)];
    expect(Math.abs(unknown - locked)).toBeLessThan(Math.max(2, unknown * 0.5, locked * 0.5));
  });

  test('an account that is locked after the provider’s word is not opened by the ticket', async () => {
    const { ticket } = (await desk.signInThere()).body;
    await change.lock(account.id);
    expect(await desk.continueSignIn(ticket)).toMatchObject({ __typename: 'TicketRefused' });
    await change.unlock(account.id);
  });

  test('a ticket is good once, for two minutes, and no invented one is', async () => {
    const { ticket } = (await desk.signInThere()).body;
    const both = await Promise.all([desk.continueSignIn(ticket), desk.continueSignIn(ticket)]);
    expect(both.map(({ __typename }) => __typename as string).sort()).toEqual(['SignedIn', 'TicketRefused']);
    const late = (await desk.signInThere()).body.ticket;
    const lasts = await sql()<{ seconds: number }[]>`select extract(epoch from expires_at - made_at)::int as seconds
      from accounts.sign_in_ticket where to_redeem order by made_at desc limit 1`;
    expect(lasts).toEqual([{ seconds: 120 }]);
    await sql()`update accounts.sign_in_ticket set expires_at = now() where used_at is null`;
    for (const one of [late, '', 'x'.repeat(22), `${late}x`])
      expect(await desk.continueSignIn(one)).toMatchObject({ __typename: 'TicketRefused' });
  });

  test('who tries too often at one address waits, and the provider is asked no more for him', async () => {
    desk.provider.be('khong-lien-ket');
    for (let turn = 0; turn < throttle.perLoginAtAddress; turn += 1) expect((await desk.signInThere()).status).toBe(403);
    const { status, headers, body } = await desk.signInThere();
    expect([status, body]).toEqual([429, { error: 'TooManyAttempts', message: expect.stringContaining('quá nhiều lần') }]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(200);
    // Others at that address are not concerned, until all together are too many.
    desk.provider.be(SUBJECT);
    await expectOpen();
    await sql()`update accounts.sign_in_attempt set failures = 1000`;
    desk.provider.asked.length = 0;
    const browser = desk.open();
    const back = await desk.goThere(browser);
    expect((await desk.comeBack(browser, back)).status).toBe(429);
    expect(desk.provider.asked).not.toContain('/token');
  });
});

describe('a provider that is not there', () => {
  const patience = async (what: Promise<unknown>): Promise<number> => {
    const from = Date.now();
    await what;
    return Date.now() - from;
  };

  test('down before anybody goes there, or while somebody is there: the one answer; others sign in as before, and it may come back', async () => {
    const browser = desk.open();
    const back = await desk.goThere(browser);
    await desk.provider.die();
    await expectRefused(desk.comeBack(browser, back));
    await desk.hoursLater();
    const answer = await desk.open().get('/sign-in/oidc');
    expect([answer.status, await answer.json()]).toEqual([403, REFUSED]);
    expect((await (await desk.graph.as(desk.admin))('{ viewer { login } }')).data!['viewer'].login).toBe(desk.admin.login);
    await desk.provider.revive();
    await desk.hoursLater();
    await expectOpen();
  });

  test.each(['/token', '/jwks'])('slow at %s: given up after five seconds', async (path) => {
    desk.provider.be(SUBJECT, { delay: { path, ms: 9_000 } });
    await desk.hoursLater();
    const waited = await patience(expectRefused(desk.signInThere()));
    expect(waited).toBeGreaterThan(4_000);
    expect(waited).toBeLessThan(8_000);
    desk.provider.be(SUBJECT);
    await expectOpen();
  });

  test('an answer without an end is cut off', async () => {
    desk.provider.be(SUBJECT, { endless: '/token' });
    expect(await patience(expectRefused(desk.signInThere()))).toBeLessThan(4_000);
  });
});

test('the log says what failed, by codes; no code, token, secret, subject or state of anybody stands in it', async () => {
  const browser = desk.open();
  const back = await desk.goThere(browser);
  const sent = new URL(back).searchParams;
  const cookie = [...browser.cookies.values()][0]!;
  desk.provider.be('khong-lien-ket', { claims: (claims) => ({ ...claims, nonce: 'nonce-khac' }) });
  await desk.comeBack(browser, back);
  desk.provider.be(SUBJECT, { tokenStatus: 400 });
  await desk.signInThere();
  desk.provider.be('khong-lien-ket');
  await desk.signInThere();
  await sleep(50);
  const lines = logged.split('\n').filter((line) => line.includes('identity provider'));
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ step: 'end', failure: 'ClientError', code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' }),
    expect.objectContaining({ step: 'end', failure: 'ResponseBodyError', told: 'server_error' }),
  ]);
  for (const secret of [
    sent.get('code')!,
    sent.get('state')!,
    cookie,
    'khong-lien-ket',
    SUBJECT,
    CLIENT.clientSecret,
    'nonce-khac',
    'bi-mat',
  ])
    expect(logged).not.toContain(secret);
  const [dump] = await sql()<
    { text: string }[]
  >`select string_agg(e::text, ' ') as text from accounts.audit_entry e where operation like 'signIn%'`;
  for (const secret of [sent.get('code')!, sent.get('state')!, 'khong-lien-ket', SUBJECT]) expect(dump!.text).not.toContain(secret);
});
