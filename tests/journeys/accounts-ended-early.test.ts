import { randomUUID } from 'node:crypto';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let clinic: Unit;
let who: Record<'admin' | 'head' | 'unitAdmin', Account>;

beforeAll(async () => {
  graph = await startTestGraph({ province: 'dong-thap' });
  const health = await graph.unit({ parent: graph.province, name: 'Sở Y tế', quota: { VIEN_CHUC: '9' } });
  clinic = await graph.unit({ parent: health, name: 'Trung tâm Y tế', quota: { VIEN_CHUC: '9' } });
  who = {
    admin: await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }),
    head: await graph.account({ role: 'AGENCY_HEAD', over: health }),
    unitAdmin: await graph.account({ role: 'UNIT_ADMIN', over: health }),
  };
});
afterAll(() => graph.stop());

const document = { number: '31/SYT-TC', signedOn: '2026-11-20', issuer: 'Sở Y tế', summary: 'Về tài khoản' };
const does = async (name: keyof typeof who, operation: string, input: object): Promise<Anything> => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const fragments: Record<string, string> = {
    requestAccount: '... on AccountRequested { accountRequestId } ... on AccountRequestRefused { field value }',
    decideAccountRequest: '... on AccountIssued { accountId } ... on AccountRequestRefused { field }',
    handOverAccount: '... on HandOverArranged { handOverId } ... on HandOverRefused { field }',
  };
  const { data, errors } = await (
    await graph.as(who[name])
  )(`mutation ($input: ${type}!) { result: ${operation}(input: $input) { __typename ${fragments[operation] ?? ''} } }`, { input });
  return data?.['result'] ?? errors![0]!.extensions.code;
};
let count = 0;
const ask = (holder: Person, more: object = {}) =>
  does('head', 'requestAccount', {
    ...{
      requestId: randomUUID(),
      kind: 'PERSONAL',
      personId: holder.id,
      login: `moi.${(count += 1)}.b`,
      validFrom: '2026-11-22',
      document,
    },
    ...more,
  });
const decide = ({ accountRequestId }: Anything) =>
  does('unitAdmin', 'decideAccountRequest', { accountRequestId, expectedVersion: 1, document });
const issue = async (holder: Person, more: object): Promise<string> => (await decide(await ask(holder, more))).accountId;
const stateOf = async (id: string): Promise<Anything> =>
  (
    await (
      await graph.as(who.admin)
    )(`query ($id: ID!) { account(id: $id) { standing validTo version history { change because } } }`, { id })
  ).data!['account'];
const change = async (operation: string, accountId: string, more: object = {}) => {
  const { version: expectedVersion } = await stateOf(accountId);
  return (await does('admin', operation, { requestId: randomUUID(), accountId, expectedVersion, document, ...more })).__typename;
};

test('an account withdrawn before its first day is withdrawn at once, stays so, and makes room for another', async () => {
  const nurse = await graph.person({ unit: clinic });
  const id = await issue(nurse, { validFrom: '2026-12-15' });
  expect(await stateOf(id)).toMatchObject({ standing: 'UPCOMING' });
  expect(await change('withdrawAccount', id)).toBe('AccountStandingChanged');
  const withdrawn = await stateOf(id);
  expect(withdrawn).toMatchObject({ standing: 'WITHDRAWN', history: [{ change: 'ISSUED' }, { change: 'WITHDRAWN', because: 'DECIDED' }] });
  for (const [operation, more] of [
    ['extendAccount', { validTo: '2027-12-01' }],
    ['restrictAccount', { validTo: '2026-12-16' }],
    ['suspendAccount', {}],
    ['withdrawAccount', {}],
  ] as const)
    expect(await change(operation, id, more)).toBe('AccountStandingRefused');
  expect(await stateOf(id)).toEqual(withdrawn);
  expect(await decide(await ask(nurse))).toMatchObject({ __typename: 'AccountIssued' });
});

test('an account of a unit that was withdrawn before its first day is not handed over', async () => {
  const [nurse, doctor] = [await graph.person({ unit: clinic }), await graph.person({ unit: clinic })];
  const id = await issue(nurse, { kind: 'AGENCY', unitId: clinic.id, validFrom: '2026-12-15' });
  expect(await change('withdrawAccount', id)).toBe('AccountStandingChanged');
  const { version: expectedVersion } = await stateOf(id);
  expect(await does('unitAdmin', 'handOverAccount', { accountId: id, expectedVersion, personId: doctor.id, document })).toEqual({
    __typename: 'HandOverRefused',
    field: 'accountId',
  });
});

test('a personal account that is extended opens its holder’s own record until its new day', async () => {
  const nurse = await graph.person({ unit: clinic });
  const id = await issue(nurse, { validTo: '2026-12-01' });
  const opensUntil = async () =>
    (
      await graph.database.bootstrap`select least(a.valid_to, g.valid_to)::text as day from accounts.held_right h
        join accounts.access_grant g on g.id = h.source_id join accounts.account a on a.id = h.account_id where a.id = ${id}`
    ).map(({ day }) => day as string);
  expect(await opensUntil()).toEqual(['2026-12-01']);
  expect(await change('extendAccount', id, { validTo: '2027-12-01' })).toBe('AccountStandingChanged');
  expect(await opensUntil()).toEqual(['2027-12-01']);
});

test('who has left service is issued no account, and receives none', async () => {
  const [leaver, nurse] = [await graph.person({ unit: clinic }), await graph.person({ unit: clinic })];
  const officer = await graph.account({ role: 'AGENCY_OFFICER', over: clinic, holder: nurse });
  const asked = await ask(leaver);
  const desk = await graph.account({ role: 'AGENCY_OFFICER', over: clinic, holder: nurse });
  const arranged = await does('unitAdmin', 'handOverAccount', { accountId: desk.id, expectedVersion: 1, personId: leaver.id, document });
  const { data } = await (
    await graph.as(officer)
  )(`mutation ($input: EndAssignmentInput!) { result: endAssignment(input: $input) { __typename } }`, {
    input: {
      ...{ requestId: randomUUID(), personId: leaver.id, reason: 'NGHI_HUU', endsOn: '2026-11-01', expectedVersion: 1 },
      decision: { number: '15/QĐ-SYT', signedOn: '2026-01-15', signer: 'Giám đốc Sở', summary: 'Nghỉ hưu' },
    },
  });
  expect(data!['result']).toEqual({ __typename: 'AssignmentEnded' });
  expect(await ask(leaver)).toEqual({ __typename: 'AccountRequestRefused', field: 'personId', value: leaver.id });
  expect(await decide(asked)).toEqual({ __typename: 'AccountRequestRefused', field: 'personId' });
  expect(await does('unitAdmin', 'handOverAccount', { accountId: officer.id, expectedVersion: 1, personId: leaver.id, document })).toEqual({
    __typename: 'HandOverRefused',
    field: 'personId',
  });
  const { data: confirmed } = await (
    await graph.as(desk)
  )(`mutation ($input: ConfirmHandOverInput!) { result: confirmHandOver(input: $input) { __typename } }`, {
    input: { handOverId: arranged.handOverId },
  });
  expect(confirmed!['result']).toEqual({ __typename: 'HandOverRefused' });
  expect(await stateOf(desk.id)).toMatchObject({ standing: 'IN_USE', version: 1 });
  const declined = { accountRequestId: asked.accountRequestId, expectedVersion: 1, refuse: true, reason: 'Đã nghỉ hưu', document };
  expect(await does('unitAdmin', 'decideAccountRequest', declined)).toEqual({ __typename: 'AccountRequestDeclined' });
});

test('a unit that ended meanwhile is issued no account', async () => {
  const closing = await graph.unit({ parent: clinic, name: 'Phòng khám' });
  const nurse = await graph.person({ unit: clinic });
  const asked = await ask(nurse, { kind: 'AGENCY', unitId: closing.id });
  await graph.database.bootstrap.begin(async (tx) => {
    await tx`set constraints all deferred`;
    await tx`update organization.placement set valid_to = '2026-11-22' where unit_id = ${closing.id}`;
    await tx`update organization.unit_profile set valid_to = '2026-11-22' where unit_id = ${closing.id}`;
  });
  expect(await decide(asked)).toEqual({ __typename: 'AccountRequestRefused', field: 'unitId' });
  expect(await ask(nurse, { kind: 'AGENCY', unitId: closing.id })).toEqual({
    ...{ __typename: 'AccountRequestRefused', field: 'unitId', value: closing.id },
  });
});
