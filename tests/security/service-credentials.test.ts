import { decodeJwt } from 'jose';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account } from '../support/world.ts';

let graph: TestGraph;
let admin: Account;
const sql = () => graph.database.bootstrap;
beforeAll(async () => {
  graph = await startTestGraph();
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
});
afterAll(() => graph.stop());

/** A tool of Sở Tài chính that sends e-mails: what it may do is what was granted to its account. */
const tool = () => graph.account({ kind: 'SERVICE', role: 'MAIL_SERVICE', over: graph.province });
const did = async (by: Account | null, mutation: string, input: object): Promise<Anything> => {
  const { data, errors } = await (by ? await graph.as(by) : graph.asNobody())(mutation, { input });
  return errors?.[0]?.extensions.code ?? Object.values(data!)[0];
};
const issue = (accountId: string, by = admin, days = 30) =>
  did(
    by,
    `mutation ($input: IssueServiceCredentialInput!) { issueServiceCredential(input: $input) { __typename ... on ServiceCredentialIssued { clientSecret expiresAt } ... on InvalidInput { field } } }`,
    { accountId, days },
  );
const retire = (accountId: string) =>
  did(
    admin,
    `mutation ($input: RetireServiceCredentialsInput!) { retireServiceCredentials(input: $input) { __typename ... on ServiceCredentialsRetired { retired } } }`,
    { accountId },
  );
const token = (clientId: string, clientSecret: string) =>
  did(
    null,
    `mutation ($input: ServiceTokenInput!) { serviceToken(input: $input) { __typename ... on ServiceToken { accessToken expiresAt } } }`,
    {
      clientId,
      clientSecret,
    },
  );
const viewerOf = async (accessToken: string) =>
  (await graph.asNobody('gateway', { authorization: `Bearer ${accessToken}` })('{ viewer { login kind grants { role } } }')).data?.[
    'viewer'
  ] ?? null;

test('a program signs in by its secret, for ten minutes, with the rights granted to it and no refresh token', async () => {
  const mine = await tool();
  const { clientSecret } = await issue(mine.id);
  const { accessToken } = await token(mine.login, clientSecret);
  const { iat, exp } = decodeJwt(accessToken);
  expect(exp! - iat!).toBeLessThanOrEqual(600);
  expect(await viewerOf(accessToken)).toEqual({ login: mine.login, kind: 'SERVICE', grants: [{ role: 'MAIL_SERVICE' }] });
  const [entry] = await sql()`select from accounts.audit_entry where operation = 'serviceSignIn' and account_id = ${mine.id}`;
  expect(entry).toBeDefined();
});

test('a secret is changed without a pause: the one before holds until the next but one', async () => {
  const mine = await tool();
  const secrets = [];
  for (let n = 0; n < 3; n += 1) secrets.push((await issue(mine.id)).clientSecret as string);
  const held = [];
  for (const one of secrets) held.push((await token(mine.login, one)).__typename);
  expect(held).toEqual(['SignInRefused', 'ServiceToken', 'ServiceToken']);
});

test('retired secrets open nothing, and the session of one ends at once', async () => {
  const mine = await tool();
  const { clientSecret } = await issue(mine.id);
  const { accessToken } = await token(mine.login, clientSecret);
  expect(await retire(mine.id)).toEqual({ __typename: 'ServiceCredentialsRetired', retired: 1 });
  expect([(await token(mine.login, clientSecret)).__typename, await viewerOf(accessToken)]).toEqual(['SignInRefused', null]);
});

test('a secret is worth nothing for another account, when its time is over, or when the account is locked', async () => {
  const [mine, other] = [await tool(), await tool()];
  const { clientSecret } = await issue(mine.id);
  await issue(other.id);
  expect((await token(other.login, clientSecret)).__typename).toBe('SignInRefused');
  await sql()`update accounts.account set locked_at = now() where id = ${mine.id}`;
  expect((await token(mine.login, clientSecret)).__typename).toBe('SignInRefused');
  await sql()`update accounts.account set locked_at = null where id = ${mine.id}`;
  await sql()`update accounts.service_credential set expires_at = now() where account_id = ${mine.id}`;
  expect((await token(mine.login, clientSecret)).__typename).toBe('SignInRefused');
});

test('only accounts of programs get one, from Sở Nội vụ, for a year at most; nothing keeps it readable', async () => {
  const mine = await tool();
  expect((await issue(admin.id)).__typename).toBe('NotFound');
  expect(await issue(mine.id, await graph.account({ role: 'AGENCY_HEAD', over: graph.province }))).toBe('FORBIDDEN');
  for (const days of [0, 367]) expect(await issue(mine.id, admin, days)).toEqual({ __typename: 'InvalidInput', field: 'days' });
  const { clientSecret } = await issue(mine.id);
  const texts = await sql()<
    { text: string }[]
  >`select c::text as text from accounts.service_credential c union all select e::text from accounts.audit_entry e
    union all select c::text from accounts.audit_change c`;
  for (const { text } of texts) expect(text).not.toContain(clientSecret);
});
