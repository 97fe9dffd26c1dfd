import { randomUUID } from 'node:crypto';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
let health: Unit;
let admin: Account;
let asAdmin: Ask;

beforeAll(async () => {
  graph = await startTestGraph();
  health = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  asAdmin = await graph.as(admin);
});
afterAll(() => graph.stop());

const document = { number: '21/SNV-VP', signedOn: '2026-11-20', issuer: 'Sở Nội vụ', summary: 'Về tài khoản của Sở Y tế' };
const TYPES = { suspendAccount: 'SuspendAccountInput', reopenAccount: 'ReopenAccountInput', withdrawAccount: 'WithdrawAccountInput' };
const versionOf = async (accountId: string): Promise<number> =>
  (await asAdmin(`query ($id: ID!) { account(id: $id) { version } }`, { id: accountId })).data!['account']?.version ?? 1;
const change = async (
  ask: Ask,
  name: keyof typeof TYPES,
  accountId: string,
  requestId: string = randomUUID(),
  expectedVersion?: number,
): Promise<Anything> => {
  const { data, errors } = await ask(
    `mutation ($input: ${TYPES[name]}!) { result: ${name}(input: $input) {
      __typename ... on AccountStandingChanged { accountId } ... on AccountStandingRefused { field value } ... on UserError { message } } }`,
    { input: { requestId, accountId, expectedVersion: expectedVersion ?? (await versionOf(accountId)), document } },
  );
  return data?.['result'] ?? errors![0]!.extensions.code;
};
const login = async (ask: Ask) => {
  const { data, errors } = await ask(`{ viewer { login } }`);
  return data?.['viewer']?.login ?? errors?.[0]?.extensions.code ?? null;
};
const entries = async (accountId: string): Promise<Anything[]> =>
  (
    await asAdmin(`query ($id: ID!) { auditEntries(first: 20, subjectId: $id) { edges { node { operation accountId detail } } } }`, {
      id: accountId,
    })
  ).data!['auditEntries'].edges.map(({ node }: Anything) => node);

test('a suspended account is out at once, may be reopened on a paper, and its old session does not come back', async () => {
  const clerk = await graph.account({ role: 'AGENCY_OFFICER', over: health });
  const asClerk = await graph.as(clerk);
  expect(await login(asClerk)).toBe(clerk.login);

  expect(await change(asAdmin, 'suspendAccount', clerk.id)).toEqual({ __typename: 'AccountStandingChanged', accountId: clerk.id });
  expect(await login(asClerk)).not.toBe(clerk.login);
  expect(await change(asAdmin, 'suspendAccount', clerk.id)).toMatchObject({
    ...{ __typename: 'AccountStandingRefused', field: 'accountId', value: clerk.id },
    message: expect.stringContaining('reopenAccount'),
  });

  expect(await change(asAdmin, 'reopenAccount', clerk.id)).toMatchObject({ accountId: clerk.id });
  expect(await login(asClerk)).not.toBe(clerk.login);
  expect(await login(await graph.as({ ...clerk, secret: await graph.session(clerk.id) }))).toBe(clerk.login);
  expect(await change(asAdmin, 'reopenAccount', clerk.id)).toMatchObject({ __typename: 'AccountStandingRefused' });

  const left = await entries(clerk.id);
  expect(left.map(({ operation, accountId }) => [operation, accountId])).toEqual([
    ['reopenAccount', admin.id],
    ['suspendAccount', admin.id],
  ]);
  expect(JSON.parse(left[0].detail)).toMatchObject({ number: '21/SNV-VP', signedOn: '2026-11-20', issuer: 'Sở Nội vụ' });
});

test('a withdrawn account is out for good; the same request again changes nothing', async () => {
  const clerk = await graph.account({ role: 'AGENCY_OFFICER', over: health });
  const asClerk = await graph.as(clerk);
  const requestId = randomUUID();
  const done = { __typename: 'AccountStandingChanged', accountId: clerk.id };
  expect(await change(asAdmin, 'withdrawAccount', clerk.id, requestId, 1)).toEqual(done);
  expect(await login(asClerk)).not.toBe(clerk.login);
  expect(await change(asAdmin, 'withdrawAccount', clerk.id, requestId, 1)).toEqual(done);
  expect(await entries(clerk.id)).toHaveLength(1);
  for (const name of ['suspendAccount', 'reopenAccount', 'withdrawAccount'] as const)
    expect(await change(asAdmin, name, clerk.id)).toMatchObject({ __typename: 'AccountStandingRefused', value: clerk.id });
});

test('nobody changes his own account, one that is not there, or any without the right', async () => {
  const clerk = await graph.account({ role: 'AGENCY_OFFICER', over: health });
  expect(await change(asAdmin, 'suspendAccount', admin.id)).toMatchObject({ __typename: 'AccountStandingRefused' });
  expect(await change(asAdmin, 'withdrawAccount', randomUUID())).toMatchObject({ __typename: 'NotFound' });
  expect(await change(await graph.as(clerk), 'suspendAccount', admin.id)).toBe('FORBIDDEN');
  const narrow = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: health });
  expect(await change(await graph.as(narrow), 'suspendAccount', clerk.id)).toMatchObject({ __typename: 'NotFound' });
});
