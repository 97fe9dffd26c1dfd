import { setTimeout as sleep } from 'node:timers/promises';
import { throttle } from '@hoso/accounts/src/domain/throttle.ts';
import { attackedDesk, REFUSED, SUBJECT } from '../support/attacked-oidc-desk.ts';
import { CLIENT } from '../support/oidc-desk.ts';

const { desk, account, logged, sql, forget, expectRefused, expectOpen } = attackedDesk();

describe('whose it is', () => {
  const change = {
    lock: (id: string) => sql()`update accounts.account set locked_at = now() where id = ${id}`,
    unlock: (id: string) => sql()`update accounts.account set locked_at = null where id = ${id}`,
  };

  test('who is linked to nothing, and whose account may not act, get the same answer, word for word', async () => {
    const answers: string[] = [];
    const come = async (subject: string) => {
      desk().provider.be(subject);
      const browser = desk().open();
      const answer = await browser.get(await desk().goThere(browser));
      const { date: _, ...headers } = Object.fromEntries(answer.headers);
      answers.push(JSON.stringify([answer.status, headers, await answer.text()]));
    };
    await come('khong-lien-ket');
    // An address and a login that are somebody's link nothing.
    await come(account().login);
    await come('canbo@tinh.gov.vn');
    await change.lock(account().id);
    await come(SUBJECT);
    await change.unlock(account().id);
    await sql()`update accounts.account set valid_to = '2026-11-22' where id = ${account().id}`;
    await come(SUBJECT);
    await sql()`update accounts.account set valid_to = null, because = null, valid_from = '2026-11-23' where id = ${account().id}`;
    await come(SUBJECT);
    await sql()`update accounts.account set valid_from = '2020-01-01' where id = ${account().id}`;
    desk().provider.be(SUBJECT, { claims: (claims) => ({ ...claims, nonce: 'x' }) });
    const browser = desk().open();
    const forged = await browser.get(await desk().goThere(browser));
    const { date: _, ...headers } = Object.fromEntries(forged.headers);
    answers.push(JSON.stringify([forged.status, headers, await forged.text()]));
    expect(new Set(answers).size).toBe(1);
    expect(await sql()`select from accounts.account where login in ('khong-lien-ket', 'canbo@tinh.gov.vn')`).toHaveLength(0);
    desk().provider.be(SUBJECT);
    await expectOpen();
  });

  test('an unknown subject and a locked account take as long', async () => {
    await change.lock(account().id);
    const took: Record<'unknown' | 'locked', number[]> = { unknown: [], locked: [] };
    for (let turn = 0; turn < 24; turn += 1)
      for (const [name, subject] of [
        ['unknown', `khong-lien-ket-${turn}`],
        ['locked', SUBJECT],
      ] as const) {
        await forget();
        desk().provider.be(subject);
        const browser = desk().open();
        const back = await desk().goThere(browser);
        const from = performance.now();
        expect((await desk().comeBack(browser, back)).status).toBe(403);
        took[name].push(performance.now() - from);
      }
    await change.unlock(account().id);
    const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1]!;
    const [unknown, locked] = [median(took.unknown), median(took.locked)];
    expect(Math.abs(unknown - locked)).toBeLessThan(Math.max(2, unknown * 0.5, locked * 0.5));
  });

  test('an account that is locked after the provider’s word is not opened by the ticket', async () => {
    const { ticket } = (await desk().signInThere()).body;
    await change.lock(account().id);
    expect(await desk().continueSignIn(ticket)).toMatchObject({ __typename: 'TicketRefused' });
    await change.unlock(account().id);
  });

  test('a ticket is good once, for two minutes, and no invented one is', async () => {
    const { ticket } = (await desk().signInThere()).body;
    const both = await Promise.all([desk().continueSignIn(ticket), desk().continueSignIn(ticket)]);
    expect(both.map(({ __typename }) => __typename as string).sort()).toEqual(['SignedIn', 'TicketRefused']);
    const late = (await desk().signInThere()).body.ticket;
    const lasts = await sql()<{ seconds: number }[]>`select extract(epoch from expires_at - made_at)::int as seconds
      from accounts.sign_in_ticket where to_redeem order by made_at desc limit 1`;
    expect(lasts).toEqual([{ seconds: 120 }]);
    await sql()`update accounts.sign_in_ticket set expires_at = now() where used_at is null`;
    for (const one of [late, '', 'x'.repeat(22), `${late}x`])
      expect(await desk().continueSignIn(one)).toMatchObject({ __typename: 'TicketRefused' });
  });

  test('who tries too often at one address waits, and the provider is asked no more for him', async () => {
    desk().provider.be('khong-lien-ket');
    for (let turn = 0; turn < throttle.perLoginAtAddress; turn += 1) expect((await desk().signInThere()).status).toBe(403);
    const { status, headers, body } = await desk().signInThere();
    expect([status, body]).toEqual([429, { error: 'TooManyAttempts', message: expect.stringContaining('quá nhiều lần') }]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(200);
    // Others at that address are not concerned, until all together are too many.
    desk().provider.be(SUBJECT);
    await expectOpen();
    await sql()`update accounts.sign_in_attempt set failures = 1000`;
    desk().provider.asked.length = 0;
    const browser = desk().open();
    const back = await desk().goThere(browser);
    expect((await desk().comeBack(browser, back)).status).toBe(429);
    expect(desk().provider.asked).not.toContain('/token');
  });
});

describe('a provider that is not there', () => {
  const patience = async (what: Promise<unknown>): Promise<number> => {
    const from = Date.now();
    await what;
    return Date.now() - from;
  };

  test('down before anybody goes there, or while somebody is there: the one answer; others sign in as before, and it may come back', async () => {
    const browser = desk().open();
    const back = await desk().goThere(browser);
    await desk().provider.die();
    await expectRefused(desk().comeBack(browser, back));
    await desk().hoursLater();
    const answer = await desk().open().get('/sign-in/oidc');
    expect([answer.status, await answer.json()]).toEqual([403, REFUSED]);
    expect((await (await desk().graph.as(desk().admin))('{ viewer { login } }')).data!['viewer'].login).toBe(desk().admin.login);
    await desk().provider.revive();
    await desk().hoursLater();
    await expectOpen();
  });

  test.each(['/token', '/jwks'])('slow at %s: given up after five seconds', async (path) => {
    desk().provider.be(SUBJECT, { delay: { path, ms: 9_000 } });
    await desk().hoursLater();
    const waited = await patience(expectRefused(desk().signInThere()));
    expect(waited).toBeGreaterThan(4_000);
    expect(waited).toBeLessThan(8_000);
    desk().provider.be(SUBJECT);
    await expectOpen();
  });

  test('an answer without an end is cut off', async () => {
    desk().provider.be(SUBJECT, { endless: '/token' });
    expect(await patience(expectRefused(desk().signInThere()))).toBeLessThan(4_000);
  });
});

test('the log says what failed, by codes; no code, token, secret, subject or state of anybody stands in it', async () => {
  const browser = desk().open();
  const back = await desk().goThere(browser);
  const sent = new URL(back).searchParams;
  const cookie = [...browser.cookies.values()][0]!;
  desk().provider.be('khong-lien-ket', { claims: (claims) => ({ ...claims, nonce: 'nonce-khac' }) });
  await desk().comeBack(browser, back);
  desk().provider.be(SUBJECT, { tokenStatus: 400 });
  await desk().signInThere();
  desk().provider.be('khong-lien-ket');
  await desk().signInThere();
  await sleep(50);
  const lines = logged()
    .split('\n')
    .filter((line) => line.includes('identity provider'));
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
    expect(logged()).not.toContain(secret);
  const [dump] = await sql()<
    { text: string }[]
  >`select string_agg(e::text, ' ') as text from accounts.audit_entry e where operation like 'signIn%'`;
  for (const secret of [sent.get('code')!, sent.get('state')!, 'khong-lien-ket', SUBJECT]) expect(dump!.text).not.toContain(secret);
});
