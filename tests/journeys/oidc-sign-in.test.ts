import { randomUUID } from 'node:crypto';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { TOTP, Secret } from 'otpauth';
import { earlyInStep } from '../support/code-step.ts';
import { startTestGraph } from '../support/graph.ts';
import { type OidcDesk, PUBLIC, startOidcDesk } from '../support/oidc-desk.ts';
import type { Account, Unit } from '../support/world.ts';

let desk: OidcDesk;
let office: Unit;
beforeAll(async () => {
  desk = await startOidcDesk({ secondFactor: 'REQUIRED' });
  office = await desk.graph.unit({ parent: desk.graph.province, name: 'Sở Tư pháp' });
});
afterAll(() => desk.stop());
afterEach(() => desk.graph.database.bootstrap`delete from accounts.sign_in_attempt`);

let count = 0;
const linked = async (kind: 'SYSTEM' | 'HEAD' | 'OFFICER' = 'OFFICER') => {
  const { graph } = desk;
  const account: Account =
    kind === 'SYSTEM'
      ? await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province })
      : await graph.account({ role: kind === 'HEAD' ? 'AGENCY_HEAD' : 'AGENCY_OFFICER', over: office });
  const subject = `nguoi-${(count += 1)}`;
  const { identityId } = await desk.link(account, subject);
  desk.provider.be(subject);
  return { account, subject, identityId: identityId as string };
};
const asToken = (accessToken: string) => desk.graph.asNobody('gateway', { authorization: `Bearer ${accessToken}` });

test('who is linked signs in at the provider, without a password: one ticket, then a session that is listed with its way', async () => {
  const { account, identityId } = await linked();
  const browser = desk.open();
  const sent = await browser.get('/sign-in/oidc');
  expect(sent.status).toBe(302);
  const there = new URL(sent.headers.get('location')!);
  expect(there.origin).toBe(desk.provider.issuer);
  expect(Object.fromEntries(there.searchParams)).toEqual({
    client_id: 'hoso',
    response_type: 'code',
    redirect_uri: `${PUBLIC}/sign-in/oidc/callback`,
    scope: 'openid',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
  });
  const [line] = sent.headers.getSetCookie();
  expect(line).toMatch(/^__Host-hoso-oidc=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  for (const value of [there.searchParams.get('state')!, there.searchParams.get('nonce')!]) expect(line).not.toContain(value);

  const back = (await browser.get(there.href)).headers.get('location')!;
  const { status, headers, body } = await desk.comeBack(browser, back);
  expect([status, body]).toEqual([200, { ticket: expect.stringMatching(/^[\w-]{22,}$/), expiresAt: expect.any(String) }]);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(browser.cookies.size).toBe(0);
  const lasts = Date.parse(body.expiresAt) - Date.now();
  expect(lasts).toBeGreaterThan(60_000);
  expect(lasts).toBeLessThanOrEqual(120_000);

  const opened = await desk.continueSignIn(body.ticket);
  expect(opened).toMatchObject({ __typename: 'SignedIn', viewer: { login: account.login } });
  const { data } = await asToken(opened.accessToken)(
    `{ sessions { way current } viewer { externalIdentities { id issuer subject endedAt document { number } } } }`,
  );
  expect(data!['sessions']).toEqual([
    { way: 'OIDC', current: true },
    { way: 'PASSWORD', current: false },
  ]);
  expect(data!['viewer'].externalIdentities).toEqual([
    { id: identityId, issuer: desk.provider.issuer, subject: expect.any(String), endedAt: null, document: { number: '9/SNV-TK' } },
  ]);
  // Nothing is left to do with the ticket, and the session is refreshed as any other.
  expect(await desk.continueSignIn(body.ticket)).toMatchObject({ __typename: 'TicketRefused' });
  const refreshed = await desk.graph.asNobody()(
    `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { ... on SignedIn { viewer { login } } } }`,
    { input: { refreshToken: opened.refreshToken } },
  );
  expect(refreshed.data!['refreshSession'].viewer.login).toBe(account.login);
  const noted = await desk.graph.database.bootstrap`select operation, detail ->> 'identityId' as identity from accounts.audit_entry
    where account_id = ${account.id} and operation like 'signIn%' order by id`;
  expect(noted).toEqual([
    { operation: 'signInBegun', identity: identityId },
    { operation: 'signIn', identity: identityId },
  ]);
});

test('a password of the account stays as it is beside it, and its age asks nothing of who came from the provider', async () => {
  const { account } = await linked();
  const password = 'Một cơn mưa rào 7!';
  await desk.graph.database
    .bootstrap`insert into accounts.credential (account_id, password_hash, must_change) values (${account.id}, ${await hashPassword(password)}, 'RESET')`;
  const { body } = await desk.signInThere();
  expect(await desk.continueSignIn(body.ticket)).toMatchObject({ __typename: 'SignedIn' });
  const byPassword = await desk.graph.asNobody()(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, {
    input: { login: account.login, password },
  });
  expect(byPassword.data!['signIn']).toEqual({ __typename: 'NewPasswordNeeded' });
});

test('signers and system accounts show their second factor here too: they enrol first, and each time after that give a code', async () => {
  await earlyInStep();
  for (const kind of ['SYSTEM', 'HEAD'] as const) {
    const { account } = await linked(kind);
    const first = await desk.continueSignIn((await desk.signInThere()).body.ticket);
    expect(first).toEqual({ __typename: 'EnrolmentNeeded', ticket: expect.any(String) });
    const nobody = desk.graph.asNobody();
    const { secret } = await desk.did(
      nobody,
      `mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { ... on SecondFactorBegun { secret } } }`,
      { ticket: first.ticket },
    );
    const code = (steps: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
    const confirmed = await desk.did(
      nobody,
      `mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { ... on SecondFactorConfirmed { recoveryCodes signedIn { accessToken } } } }`,
      { ticket: first.ticket, code: code(-1) },
    );
    expect(confirmed.recoveryCodes).toHaveLength(10);
    const { data } = await asToken(confirmed.signedIn.accessToken)(`{ sessions { way current } }`);
    expect(data!['sessions'][0]).toEqual({ way: 'OIDC', current: true });

    const { ticket } = (await desk.signInThere()).body;
    // The ticket of the callback is good for its own step only.
    expect(await desk.prove(ticket, code(0))).toMatchObject({ __typename: 'TicketRefused' });
    const second = await desk.continueSignIn(ticket);
    expect(second).toEqual({ __typename: 'SecondFactorNeeded', ticket: expect.any(String) });
    expect(await desk.continueSignIn(second.ticket)).toMatchObject({ __typename: 'TicketRefused' });
    expect(await desk.prove(second.ticket, '000000')).toMatchObject({ __typename: 'CodeRefused' });
    expect(await desk.prove(second.ticket, code(0))).toMatchObject({ __typename: 'SignedIn', viewer: { login: account.login } });
  }
});

test('the link is made and ended on papers by who decides; when it ends, what it opened is over at the next question', async () => {
  const { account, identityId, subject } = await linked();
  const { accessToken } = await desk.continueSignIn((await desk.signInThere()).body.ticket);
  const { ticket } = (await desk.signInThere()).body;
  const alive = async () => (await asToken(accessToken)(`{ viewer { login } }`)).data?.['viewer']?.login ?? null;
  expect(await alive()).toBe(account.login);
  expect(await desk.end(identityId)).toEqual({ __typename: 'ExternalIdentityEnded', identityId, endedSessions: 1 });
  expect(await alive()).toBeNull();
  expect(await desk.continueSignIn(ticket)).toMatchObject({ __typename: 'TicketRefused' });
  expect((await desk.signInThere()).status).toBe(403);
  expect(await desk.end(identityId)).toMatchObject({ __typename: 'NotFound' });
  expect(await desk.end('không phải mã')).toMatchObject({ __typename: 'NotFound' });

  const { data } = await (
    await desk.graph.as(desk.admin)
  )(
    `query ($id: ID!) { account(id: $id) { externalIdentities { subject because linkedBy endedBy document { number } endDocument { number } } } }`,
    {
      id: account.id,
    },
  );
  expect(data!['account'].externalIdentities).toEqual([
    {
      ...{ subject, because: 'DECIDED', linkedBy: desk.admin.id, endedBy: desk.admin.id },
      ...{ document: { number: '9/SNV-TK' }, endDocument: { number: '9/SNV-TK' } },
    },
  ]);
});

test('nobody links his own account, a program, one out of his reach, a number of a person, or what is linked already', async () => {
  const { account, subject } = await linked();
  const clerk = await desk.graph.account({ role: 'AGENCY_OFFICER', over: office });
  const refusals: [Promise<unknown>, object][] = [
    [desk.link(desk.admin, 's-admin'), { __typename: 'ExternalIdentityRefused', field: 'accountId', value: desk.admin.id }],
    [
      desk.link(await desk.graph.account({ kind: 'SERVICE', role: 'MAIL_SERVICE', over: desk.graph.province }), 's-program'),
      { __typename: 'ExternalIdentityRefused', field: 'accountId' },
    ],
    [desk.link(account, 's-another'), { __typename: 'ExternalIdentityRefused', field: 'accountId' }],
    [desk.link(clerk, subject), { __typename: 'ExternalIdentityRefused', field: 'subject', value: subject }],
    [desk.link({ id: randomUUID() }, 's-none'), { __typename: 'NotFound' }],
    [desk.link({ id: 'không phải mã' }, 's-none'), { __typename: 'NotFound' }],
    [
      desk.link(clerk, 's-narrow', await desk.graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: office })),
      { __typename: 'NotFound' },
    ],
    [desk.link(clerk, '034085000001'), { __typename: 'InvalidInput', field: 'subject', value: '' }],
    [desk.link(clerk, 'có dấu'), { __typename: 'InvalidInput', field: 'subject', value: 'có dấu' }],
    [desk.link(clerk, ''), { __typename: 'InvalidInput', field: 'subject' }],
  ];
  for (const [answer, expected] of refusals) expect(await answer).toMatchObject({ ...expected, message: expect.any(String) });
  await expect(desk.link(clerk, 's-clerk', account)).rejects.toThrow('FORBIDDEN');

  const requestId = randomUUID();
  const once = await desk.link(clerk, 's-clerk', desk.admin, requestId);
  expect(once).toMatchObject({ __typename: 'ExternalIdentityLinked', accountId: clerk.id });
  expect(await desk.link(clerk, 's-clerk', desk.admin, requestId)).toEqual(once);
  const rows = await desk.graph.database.bootstrap`select from accounts.external_identity where subject like 's-%'`;
  expect(rows).toHaveLength(1);
});

test('the subject may be another claim of the ID token, where the configuration says so', async () => {
  const other = await startOidcDesk({ subjectClaim: 'employee_id' });
  try {
    const account = await other.graph.account({ role: 'AGENCY_OFFICER', over: other.graph.province });
    await other.link(account, 'CB-7');
    other.provider.be('CB-7');
    expect((await other.signInThere()).status).toBe(403);
    other.provider.be('x', { claims: (claims) => ({ ...claims, employee_id: 'CB-7' }) });
    expect(await other.continueSignIn((await other.signInThere()).body.ticket)).toMatchObject({ viewer: { login: account.login } });
  } finally {
    await other.stop();
  }
});

test('a program knows its own sign-in again, and a web program gets the ticket posted, never in an address', async () => {
  await linked();
  const alone = desk.open();
  const plain = await desk.comeBack(alone, await desk.goThere(alone, '?program_state=cua-toi'));
  expect(plain.body).toEqual({ ticket: expect.any(String), expiresAt: expect.any(String), program_state: 'cua-toi' });

  const other = await startOidcDesk({ returnUrl: 'https://web.example.vn/dang-nhap' });
  try {
    const account = await other.graph.account({ role: 'AGENCY_OFFICER', over: other.graph.province });
    await other.link(account, 'nguoi-1');
    const come = async (query: string) => {
      const browser = other.open();
      const answer = await browser.get(await other.goThere(browser, query));
      const text = await answer.text();
      const fields = [...text.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value] as const);
      return { answer, text, fields: Object.fromEntries(fields) as Record<string, string> };
    };
    other.provider.be('nguoi-1');
    const { answer, text, fields } = await come('?program_state="><script>');
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]+'; form-action https:\/\/web\.example\.vn; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(text).toContain('<form method="post" action="https://web.example.vn/dang-nhap">');
    expect(text.match(/<script>/g)).toHaveLength(1);
    expect(fields).toEqual({ ticket: expect.any(String), program_state: '&#34;&#62;&#60;script&#62;' });
    expect(await other.continueSignIn(fields['ticket']!)).toMatchObject({ viewer: { login: account.login } });
    other.provider.be('khong-lien-ket');
    expect((await come('')).fields).toEqual({ error: 'VouchedSignInRefused' });
    await other.graph.database.bootstrap`update accounts.sign_in_attempt set failures = 1000`;
    expect((await come('')).fields).toEqual({ error: 'TooManyAttempts' });
  } finally {
    await other.stop();
  }
});

test('where no provider is configured the addresses are not there and nothing can be linked', async () => {
  const plain = await startTestGraph();
  try {
    for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback?code=a&state=b']) {
      const answer = await fetch(plain.urlOf('gateway').replace('/graphql', path), { redirect: 'manual' });
      expect([answer.status, await answer.text()]).toEqual([404, 'not found']);
    }
    const admin = await plain.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: plain.province });
    const clerk = await plain.account({ role: 'AGENCY_OFFICER', over: plain.province });
    const { data } = await (
      await plain.as(admin)
    )(`mutation ($input: LinkExternalIdentityInput!) { linkExternalIdentity(input: $input) { __typename ... on UserError { message } } }`, {
      input: { requestId: randomUUID(), accountId: clerk.id, subject: 's', document: desk.document },
    });
    expect(data!['linkExternalIdentity']).toMatchObject({
      __typename: 'ExternalIdentityRefused',
      message: expect.stringContaining('HOSO_OIDC_ISSUER'),
    });
  } finally {
    await plain.stop();
  }
});
