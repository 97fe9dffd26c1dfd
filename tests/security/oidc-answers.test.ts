import { createHmac } from 'node:crypto';
import { attackedDesk, REFUSED, SUBJECT } from '../support/attacked-oidc-desk.ts';
import { CLIENT, PUBLIC } from '../support/oidc-desk.ts';
import { encoded, type Faults } from '../support/openid-provider.ts';

const { desk, sql, expectRefused, expectOpen } = attackedDesk();

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
    ['the signature of a stranger', () => ({ idToken: (claims) => desk().provider.signByStranger(claims) })],
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
    ['HS256 by its public key', () => ({ idToken: (claims) => byPublicKey(JSON.stringify(desk().provider.publicKey), claims) })],
    ['HS256 by our secret', () => ({ idToken: (claims) => byPublicKey(CLIENT.clientSecret, claims) })],
    [
      'HS256 by our secret, which the provider lists',
      () => ({ idToken: (claims) => byPublicKey(CLIENT.clientSecret, claims), discovery: listing('HS256', 'RS256') }),
    ],
    ['a key of its own in the header', () => ({ idToken: (claims) => desk().provider.signWithItsKeyInside(claims) })],
    ['another key id', () => ({ idToken: (claims) => desk().provider.sign(claims, { alg: 'RS256', kid: 'k2' }) })],
    [
      'an extension that must be understood',
      () => ({ idToken: (claims) => desk().provider.sign(claims, { alg: 'RS256', kid: 'k1', crit: ['b64'], b64: true }) }),
    ],
    ['no token', () => ({ idToken: () => undefined })],
    ['what is no token', () => ({ idToken: () => 'a.b.c' })],
    ['an error', () => ({ tokenStatus: 500 })],
    ['a refusal of our secret', () => ({ tokenStatus: 401 })],
  ])('%s: refused', async (_what, faults) => {
    const broken = faults();
    desk().provider.be(SUBJECT, broken);
    if (broken.discovery) await desk().hoursLater();
    await expectRefused(desk().signInThere());
    expect(desk().provider.asked).toContain('/token');
    desk().provider.be(SUBJECT);
    if (broken.discovery) await desk().hoursLater();
    await expectOpen();
  });

  test.each<[string, (document: Record<string, unknown>) => object]>([
    ['another issuer', (document) => ({ ...document, issuer: 'https://ke-gian.example' })],
    ['no issuer', ({ issuer: _, ...document }) => document],
    ['addresses without TLS elsewhere', (document) => ({ ...document, authorization_endpoint: 'javascript:alert(1)' })],
    ['no address to send anybody to', ({ authorization_endpoint: _, ...document }) => document],
  ])('a provider that says %s of itself is gone to by nobody', async (_what, discovery) => {
    desk().provider.be(SUBJECT, { discovery });
    await desk().hoursLater();
    const answer = await desk().open().get('/sign-in/oidc');
    expect([answer.status, await answer.json(), answer.headers.get('location')]).toEqual([403, REFUSED, null]);
    desk().provider.be(SUBJECT);
    await desk().hoursLater();
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
    const browser = desk().open();
    const back = await desk().goThere(browser);
    for (const change of [
      (query: URLSearchParams) => query.set('state', 'x'.repeat(43)),
      (query: URLSearchParams) => query.delete('state'),
      (query: URLSearchParams) => query.append('state', query.get('state')!),
    ])
      await expectRefused(desk().comeBack(browser, changed(back, change)));
    await expectRefused(desk().comeBack(browser, `${PUBLIC}/sign-in/oidc/callback`));
    expect(desk().provider.asked).not.toContain('/token');
    expect(await sql()`select from accounts.sign_in_attempt`).toHaveLength(0);
    expect((await desk().comeBack(browser, back)).status).toBe(200);
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
    const browser = desk().open();
    const back = await desk().goThere(browser);
    await expectRefused(desk().comeBack(browser, changed(back, change)));
    await expectRefused(desk().comeBack(browser, back));
  });

  test('a code and a state that were used are used, even where the provider takes a code again and the cookie was kept', async () => {
    desk().provider.be(SUBJECT, { codesLast: true });
    const browser = desk().open();
    const back = await desk().goThere(browser);
    const kept = new Map(browser.cookies);
    expect((await desk().comeBack(browser, back)).status).toBe(200);
    await expectRefused(desk().comeBack(browser, back));
    for (const [name, value] of kept) browser.cookies.set(name, value);
    await expectRefused(desk().comeBack(browser, back));

    // Of many at the same moment one gets in.
    const racing = desk().open();
    const again = await desk().goThere(racing);
    const cookies = new Map(racing.cookies);
    const all = await Promise.all(
      Array.from({ length: 6 }, () => {
        const one = desk().open();
        for (const [name, value] of cookies) one.cookies.set(name, value);
        return desk().comeBack(one, again);
      }),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403, 403]);
  });

  test('what another browser brings is refused: without its cookie, with that of another journey, changed, twice, or over', async () => {
    const mine = desk().open();
    const back = await desk().goThere(mine);
    const [[name, value]] = [...mine.cookies] as [[string, string]];
    await expectRefused(desk().comeBack(desk().open(), back));
    const other = desk().open();
    await desk().goThere(other);
    await expectRefused(desk().comeBack(other, back));
    for (const [position, sign] of [
      [0, 'A'],
      [30, 'B'],
      // The last sign holds bits that stand for nothing.
      [value.length - 3, 'A'],
    ] as const) {
      const changedCookie = desk().open();
      const put = value[position] === sign ? 'C' : sign;
      changedCookie.cookies.set(name, value.slice(0, position) + put + value.slice(position + 1));
      await expectRefused(desk().comeBack(changedCookie, back));
    }
    const cut = desk().open();
    cut.cookies.set(name, 'AAAA');
    await expectRefused(desk().comeBack(cut, back));
    // A sibling site may set a cookie of the same name beside ours.
    const twice = await desk()
      .open()
      .get(back, { cookie: `${name}=${value}; ${name}=${value}` });
    expect(twice.status).toBe(403);
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 601_000);
    try {
      await expectRefused(desk().comeBack(mine, back));
    } finally {
      later.mockRestore();
    }
    expect(desk().provider.asked).not.toContain('/token');
    expect((await desk().comeBack(mine, back)).status).toBe(200);
  });

  test('nobody is sent anywhere by what he asks for, nor by the name under which he reaches us', async () => {
    for (const wish of [
      '?redirect_uri=https://ke-gian.example',
      '?return=//ke-gian.example',
      '?next=https://ke-gian.example&client_id=x',
    ]) {
      const sent = await desk().open().get(`/sign-in/oidc${wish}`, { 'x-forwarded-host': 'ke-gian.example', 'x-forwarded-proto': 'http' });
      const there = new URL(sent.headers.get('location')!);
      expect(there.origin).toBe(desk().provider.issuer);
      expect(there.searchParams.getAll('redirect_uri')).toEqual([`${PUBLIC}/sign-in/oidc/callback`]);
      expect(there.href).not.toContain('ke-gian');
    }
    const browser = desk().open();
    const back = await desk().goThere(browser);
    const answer = await browser.get(`${back}&return=https://ke-gian.example`);
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way in', async (method) => {
    for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback']) {
      const answer = await fetch(desk().graph.urlOf('gateway').replace('/graphql', path), { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
    }
  });
});
