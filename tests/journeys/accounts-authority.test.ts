import { randomUUID } from 'node:crypto';
import { loadAccountRules } from '@hoso/db/seed/load-account-rules.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
let health: Unit;
let clinic: Unit;
let school: Unit;
let who: Record<'admin' | 'unitAdmin' | 'head' | 'elsewhere' | 'clerk' | 'clinicClerk' | 'nurse' | 'teacher', Account>;

beforeAll(async () => {
  graph = await startTestGraph({ province: 'dong-thap' });
  health = await graph.unit({ parent: graph.province, name: 'Sở Y tế', quota: { VIEN_CHUC: '9' } });
  clinic = await graph.unit({ parent: health, name: 'Trung tâm Y tế', quota: { VIEN_CHUC: '9' } });
  school = await graph.unit({ parent: graph.province, name: 'Sở Giáo dục và Đào tạo', quota: { VIEN_CHUC: '9' } });
  const nurse = await graph.person({ unit: clinic, name: 'Trần Thị Đào' });
  const teacher = await graph.person({ unit: school, name: 'Lê Văn Bảy' });
  who = {
    admin: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
    unitAdmin: await graph.account({ role: 'UNIT_ADMIN', over: health }),
    head: await graph.account({ role: 'AGENCY_HEAD', over: health }),
    elsewhere: await graph.account({ role: 'UNIT_ADMIN', over: school }),
    clerk: await graph.account({ role: 'AGENCY_OFFICER', over: health }),
    clinicClerk: await graph.account({ role: 'AGENCY_OFFICER', over: clinic }),
    nurse: await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: nurse }),
    teacher: await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: teacher }),
  };
});
afterAll(() => graph.stop());

const document = { number: '21/SYT-TC', signedOn: '2026-11-20', issuer: 'Sở Y tế', summary: 'Về tài khoản' };
const asked = (name: keyof typeof who): Promise<Ask> => graph.as(who[name]);
const versionOf = async (account: Account): Promise<number> =>
  (await (await asked('admin'))(`query ($id: ID!) { account(id: $id) { version } }`, { id: account.id })).data!['account'].version;
const change = async (name: keyof typeof who, verb: string, account: Account, more: object = {}): Promise<Anything> => {
  const input = { requestId: randomUUID(), accountId: account.id, expectedVersion: await versionOf(account), document, ...more };
  const { data, errors } = await (
    await asked(name)
  )(
    `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) { result: ${verb}(input: $input) {
      __typename ... on AccountStandingRefused { field value } ... on UserError { message } } }`,
    { input },
  );
  return data?.['result']?.__typename ?? errors![0]!.extensions.code;
};
const LIST = `query ($filter: AccountFilter, $first: Int! = 50, $after: String) { accounts(filter: $filter, first: $first, after: $after) {
  edges { cursor node { id login kind standing unit { id name } person { fullName } version validTo document { number } } } pageInfo { hasNextPage endCursor } } }`;
const listed = async (name: keyof typeof who, variables: object = {}): Promise<Anything[]> =>
  (await (await asked(name))(LIST, variables as Record<string, unknown>)).data!['accounts'].edges.map(({ node }: Anything) => node);
const ids = (accounts: Anything[]) => accounts.map(({ id }) => id).sort();

test('everybody lists the accounts of his own subtree, in order and page by page, and nobody else any', async () => {
  expect(ids(await listed('unitAdmin'))).toEqual(ids([who.unitAdmin, who.head, who.clerk, who.clinicClerk, who.nurse]));
  expect(ids(await listed('elsewhere'))).toEqual(ids([who.elsewhere, who.teacher]));
  const all = await listed('admin', { first: 200 });
  expect(all.map(({ login }) => login)).toEqual(all.map(({ login }) => login).sort(new Intl.Collator('vi').compare));
  const pages: Anything[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data }: Anything = await (await asked('admin'))(LIST, { first: 3, after });
    pages.push(...data.accounts.edges.map(({ node }: Anything) => node));
    ({ hasNextPage: more, endCursor: after } = data.accounts.pageInfo);
  }
  expect(pages).toEqual(all);
  expect(ids(await listed('admin', { filter: { unitId: clinic.id } }))).toEqual(ids([who.clinicClerk, who.nurse]));
  expect(await listed('elsewhere', { filter: { unitId: clinic.id } })).toEqual([]);
  expect(ids(await listed('unitAdmin', { filter: { kinds: ['PERSONAL'] } }))).toEqual([who.nurse.id]);
  expect(await listed('unitAdmin', { filter: { standings: ['WITHDRAWN'] } })).toEqual([]);
  expect((await listed('unitAdmin', { filter: { kinds: ['PERSONAL'] } }))[0]).toMatchObject({
    person: { fullName: 'Trần Thị Đào' },
    unit: null,
  });
  expect((await (await asked('clerk'))(LIST)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  expect((await (await asked('elsewhere'))(`query ($id: ID!) { account(id: $id) { id } }`, { id: who.nurse.id })).data).toEqual({
    account: null,
  });
});

test('where creation is delegated, an administrator decides below his unit, he and the head about its people; others find nothing', async () => {
  for (const name of ['elsewhere', 'head'] as const) expect(await change(name, 'suspendAccount', who.clinicClerk)).toBe('NotFound');
  // The accounts of his own unit stay with Sở Nội vụ.
  expect(await change('unitAdmin', 'suspendAccount', who.clerk)).toBe('NotFound');
  expect(await change('unitAdmin', 'suspendAccount', who.admin)).toBe('NotFound');
  expect(await change('clinicClerk', 'suspendAccount', who.nurse)).toBe('FORBIDDEN');
  expect(await versionOf(who.clinicClerk)).toBe(1);

  expect(await change('unitAdmin', 'suspendAccount', who.clinicClerk)).toBe('AccountStandingChanged');
  expect(await change('unitAdmin', 'reopenAccount', who.clinicClerk)).toBe('AccountStandingChanged');
  expect(await change('head', 'suspendAccount', who.nurse)).toBe('AccountStandingChanged');
  expect(await change('unitAdmin', 'reopenAccount', who.nurse)).toBe('AccountStandingChanged');
  expect(await change('head', 'suspendAccount', who.teacher)).toBe('NotFound');
  expect(await change('admin', 'suspendAccount', who.clinicClerk, { expectedVersion: 1 })).toBe('VersionConflict');
});

test('where only personal accounts are delegated, or none, those of units below stay with Sở Nội vụ', async () => {
  const sql = graph.database.bootstrap;
  try {
    await loadAccountRules(sql, readPolicy('hung-yen'));
    expect(await change('unitAdmin', 'suspendAccount', who.clinicClerk)).toBe('NotFound');
    expect(await change('unitAdmin', 'suspendAccount', who.nurse)).toBe('AccountStandingChanged');
    await loadAccountRules(sql, readPolicy('dak-lak'));
    expect(await change('unitAdmin', 'reopenAccount', who.nurse)).toBe('NotFound');
    expect(await change('head', 'reopenAccount', who.nurse)).toBe('NotFound');
    expect(await change('admin', 'reopenAccount', who.nurse)).toBe('AccountStandingChanged');
  } finally {
    await loadAccountRules(sql, readPolicy('dong-thap'));
  }
});

test('an account is restricted, in time and in rights, and extended again, each time on a paper that its history shows', async () => {
  const grantId = (
    await graph.database.bootstrap<{ id: string }[]>`select id from accounts.access_grant where account_id = ${who.clinicClerk.id}`
  )[0]!.id;
  const other = (
    await graph.database.bootstrap<{ id: string }[]>`select id from accounts.access_grant where account_id = ${who.clerk.id}`
  )[0]!.id;
  const asClerk = await graph.as({ ...who.clinicClerk, secret: await graph.session(who.clinicClerk.id) });
  expect((await asClerk(`{ viewer { grants { id } } }`)).data!['viewer'].grants).toHaveLength(1);
  expect(await change('unitAdmin', 'restrictAccount', who.clinicClerk)).toBe('InvalidInput');
  expect(await change('unitAdmin', 'restrictAccount', who.clinicClerk, { grantIds: [other] })).toBe('NotFound');
  expect(await change('unitAdmin', 'restrictAccount', who.clinicClerk, { validTo: '2026-11-22' })).toBe('AccountStandingRefused');
  expect(await change('unitAdmin', 'extendAccount', who.clinicClerk, { validTo: '2027-01-01' })).toBe('AccountStandingRefused');
  expect(await change('unitAdmin', 'restrictAccount', who.clinicClerk, { validTo: '2026-12-31' })).toBe('AccountStandingChanged');
  expect(await change('unitAdmin', 'restrictAccount', who.clinicClerk, { validTo: '2027-12-31' })).toBe('AccountStandingRefused');
  expect(await change('unitAdmin', 'restrictAccount', who.clinicClerk, { grantIds: [grantId] })).toBe('AccountStandingChanged');
  expect((await asClerk(`{ viewer { grants { id } } }`)).data!['viewer'].grants).toEqual([]);
  expect(await change('unitAdmin', 'extendAccount', who.clinicClerk, { validTo: '2026-12-30' })).toBe('AccountStandingRefused');
  expect(await change('unitAdmin', 'extendAccount', who.clinicClerk)).toBe('AccountStandingChanged');
  const { data } = await (
    await asked('unitAdmin')
  )(
    `query ($id: ID!) { account(id: $id) { standing validTo version history { version change changedBy validTo because document { number } } } }`,
    {
      id: who.clinicClerk.id,
    },
  );
  const { history, ...now } = data!['account'];
  expect(now).toMatchObject({ standing: 'IN_USE', validTo: null, version: history.length });
  expect(history.slice(-3)).toEqual(
    [
      ['RESTRICTED', '2026-12-31'],
      ['RESTRICTED', '2026-12-31'],
      ['EXTENDED', null],
    ].map(([kind, validTo], at) => ({
      ...{ version: history.length - 2 + at, change: kind, changedBy: who.unitAdmin.id, validTo, because: null },
      document: { number: '21/SYT-TC' },
    })),
  );
  const [entry] = await graph.database
    .bootstrap`select account_id as by, detail from accounts.audit_entry where operation = 'extendAccount' and ${who.clinicClerk.id} = any (subject_ids)`;
  expect(entry).toMatchObject({ by: who.unitAdmin.id, detail: { number: '21/SYT-TC' } });
});
