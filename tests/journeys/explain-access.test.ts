import { randomUUID } from 'node:crypto';
import { permissions } from '@hoso/shared/permissions.ts';
import { FIELDS_ASK } from '../evaluator/fields-ask.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/** Why somebody may or may not, as he and those above him are told. */
let graph: TestGraph;
let home: Unit, section: Unit, away: Unit;
let an: Person, binh: Person;
let officer: Account, personal: Account, overseer: Account, stranger: Account;
beforeAll(async () => {
  graph = await startTestGraph({ province: 'dong-thap' });
  home = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  section = await graph.unit({ parent: home, kind: 'PHONG' });
  away = await graph.unit({ parent: graph.province });
  an = await graph.person({ unit: section, identityNumber: '034085000001' });
  binh = await graph.person({ unit: away, identityNumber: '034085000002' });
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: home });
  personal = await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: an });
  overseer = await graph.account({ role: 'AGENCY_HEAD', over: home });
  stranger = await graph.account({ role: 'AGENCY_HEAD', over: away });
});
afterAll(() => graph.stop());

const EXPLAIN = `query ($accountId: ID, $action: String!, $field: String, $personId: ID, $unitId: ID) {
  explainAccess(accountId: $accountId, action: $action, field: $field, personId: $personId, unitId: $unitId) {
    allowed rule permission article shown consentId grant { role delegated validFrom validTo } document { number issuer } path { id }
  }
}`;
type Variables = { accountId?: string; action: string; field?: string; personId?: string; unitId?: string };
const explained = async (who: Account, variables: Variables) => {
  const { data, errors } = await (await graph.as(who))(EXPLAIN, variables);
  return errors ? errors.map(({ extensions }) => extensions.code) : data!['explainAccess'];
};

test('a grant is named with its document, its period and the way down the tree', async () => {
  expect(await explained(officer, { action: 'Query.person', field: 'Person.gender', personId: an.id })).toEqual({
    ...{
      allowed: true,
      rule: 'GRANT',
      permission: 'personnel.record.read',
      article: 'Điều 8 khoản 1 Quy chế kèm QĐ …/2024/QĐ-UBND (Đồng Tháp)',
      shown: 'WHOLE',
      consentId: null,
    },
    grant: { role: 'AGENCY_OFFICER', delegated: false, validFrom: '2020-01-01', validTo: null },
    document: { number: '1/QĐ', issuer: 'Sở Nội vụ' },
    path: [{ id: home.id }, { id: section.id }],
  });
});

test('a masked field says that it is masked, and the same reason stands beside it on the person', async () => {
  const ask = await graph.as(officer);
  const shown = await ask(
    `query ($id: ID!) { person(id: $id) { identityNumber access(field: "identityNumber") { allowed rule shown because grant { role } } } }`,
    { id: an.id },
  );
  expect(shown).toMatchObject({
    data: {
      person: {
        identityNumber: '0**********1',
        access: { allowed: true, rule: 'GRANT', shown: 'MASKED', grant: { role: 'AGENCY_OFFICER' } },
      },
    },
  });
  const clerk = await graph.account({ role: 'SECTION_CLERK', over: section });
  const absent = await (
    await graph.as(clerk)
  )(`query ($id: ID!) { person(id: $id) { identityNumber access(field: "identityNumber") { allowed rule permission because } } }`, {
    id: an.id,
  });
  expect(absent.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  expect(absent.data).toEqual({
    person: {
      identityNumber: null,
      access: {
        ...{ allowed: false, rule: 'NOT_HELD', permission: 'personnel.identity.read' },
        because: 'Tài khoản không có quyền này: hãy đề nghị người quản trị cấp quyền nếu công việc cần.',
      },
    },
  });
});

test('one’s own record, by the personal account', async () => {
  expect(await explained(personal, { action: 'Person.currentPay', personId: an.id })).toMatchObject({
    ...{
      allowed: true,
      rule: 'OWN_RECORD',
      article: 'Điều 8 khoản 2 điểm c Quy chế kèm QĐ …/2024/QĐ-UBND (Đồng Tháp)',
      grant: { role: 'PERSONAL' },
    },
  });
});

test('who is out of reach answers like who is not there', async () => {
  const nobody = '00000000-0000-7000-8000-000000000000';
  const told = await explained(officer, { action: 'Person.gender', personId: binh.id });
  expect(told).toMatchObject({ allowed: false, rule: 'OUT_OF_REACH', grant: null, path: [] });
  expect(await explained(officer, { action: 'Person.gender', personId: nobody })).toEqual(told);
  const REFERENCES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { access(field: "gender") { allowed rule path { id } } } } }`;
  const { data } = await (
    await graph.as(officer, 'accounts')
  )(REFERENCES, { of: [binh.id, nobody].map((id) => ({ __typename: 'Person', id })) });
  const alike = { access: { allowed: false, rule: 'OUT_OF_REACH', path: [] } };
  expect(data).toEqual({ _entities: [alike, alike] });
});

test('about another only who reads accounts or grants where it belongs, and only about whom he sees himself', async () => {
  const question = { accountId: officer.id, action: 'personnel.record.read', personId: an.id };
  expect(await explained(overseer, question)).toMatchObject({ allowed: true, rule: 'GRANT', grant: { role: 'AGENCY_OFFICER' } });
  expect(await explained(stranger, question)).toBeNull();
  expect(await explained(officer, { ...question, accountId: overseer.id })).toBeNull();
  expect(await explained(overseer, { ...question, accountId: stranger.id, personId: an.id })).toBeNull();
  // He oversees the account, and does not see the person.
  expect(await explained(overseer, { ...question, personId: binh.id })).toBeNull();
  expect(await explained(overseer, { ...question, accountId: '00000000-0000-7000-8000-000000000000' })).toBeNull();
  const { errors } = await graph.asNobody()(EXPLAIN, question);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
});

test('what the province keeps back says so with its article, and whoever it is kept from passes it on to nobody', async () => {
  const admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  const back = {
    allowed: false,
    rule: 'WITHHELD',
    permission: 'payroll.pay.read',
    article: 'Điều 13 khoản 5 Quy chế kèm QĐ …/2024/QĐ-UBND (Đồng Tháp)',
  };
  expect(await explained(admin, { action: 'Person.currentPay', personId: an.id })).toMatchObject(back);
  const helper = await graph.account({ over: away });
  const { bootstrap } = graph.database;
  const [base] = await bootstrap<
    { id: string; documentId: string }[]
  >`select id, document_id as "documentId" from accounts.access_grant where account_id = ${admin.id}`;
  await bootstrap`insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, document_id, granted_by, rests_on)
    values (${helper.id}, 'AGENCY_HEAD', ${home.id}, ${home.unitNo}, '2026-01-01', ${base!.documentId}, ${admin.id}, ${base!.id})`;
  expect(await explained(helper, { action: 'personnel.record.read', personId: an.id })).toMatchObject({
    ...{
      allowed: true,
      rule: 'GRANT',
      grant: { delegated: true },
      article: 'Điều 8 khoản 2 điểm a, b, c; Điều 22 khoản 1 Quy chế kèm QĐ …/2024/QĐ-UBND (Đồng Tháp)',
    },
  });
  expect(await explained(helper, { action: 'payroll.pay.read', personId: an.id })).toMatchObject({ allowed: false, rule: 'NOT_HELD' });

  // A role that holds what is kept from him he cannot pass on; narrowed to a domain without it he can. What is issued in the province's name is none of this.
  const ask = await graph.as(admin);
  const give = async (wish: object) => {
    const input = {
      ...{ requestId: randomUUID(), accountId: helper.id, role: 'AGENCY_HEAD', unitId: home.id, validFrom: '2026-11-22' },
      ...{ document: { number: '2/QĐ', signedOn: '2026-11-20', issuer: 'Sở Nội vụ', summary: 'Ủy quyền' }, ...wish },
    };
    return (await ask('mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename } }', { input })).data!['grantRole']
      .__typename;
  };
  expect([await give({ delegate: true }), await give({ delegate: true, domain: 'training' }), await give({})]).toEqual([
    'GrantRefused',
    'RoleGranted',
    'RoleGranted',
  ]);
  expect(await explained(helper, { action: 'payroll.pay.read', personId: an.id })).toMatchObject({
    allowed: true,
    grant: { delegated: false },
  });
});

test('what asks nothing, what is no action, and two targets at once', async () => {
  expect(await explained(officer, { action: 'Query.maintenance' })).toMatchObject({ allowed: true, rule: 'ANYBODY', article: null });
  expect(await explained(officer, { action: 'Query.viewer' })).toMatchObject({ allowed: true, rule: 'SIGNED_IN' });
  expect(await explained(officer, { action: 'Query.nothing' })).toEqual(['BAD_USER_INPUT']);
  expect(await explained(officer, { action: 'Query.person', personId: an.id, unitId: home.id })).toEqual(['BAD_USER_INPUT']);
  expect(await explained(officer, { action: 'Query.person', personId: 'x' })).toBeNull();
  await graph.database.bootstrap`update accounts.account set locked_at = now() where id = ${officer.id}`;
  expect(await explained(overseer, { accountId: officer.id, action: 'Query.person' })).toMatchObject({
    allowed: false,
    rule: 'CANNOT_ACT',
  });
  await graph.database.bootstrap`update accounts.account set locked_at = null where id = ${officer.id}`;
});

test('what fields ask is told from the rules that guard them, as the evaluator knows it', async () => {
  const subgraphs = graph.graph.subgraphs as unknown as Record<string, { asks: ReadonlyMap<string, readonly string[] | null> }>;
  const told = new Map(Object.values(subgraphs).flatMap(({ asks }) => [...asks]));
  const known = Object.entries(FIELDS_ASK).filter(([coordinate]) => !coordinate.endsWith('.id'));
  const last = (coordinate: string, asks: readonly string[] | null | undefined) =>
    coordinate.startsWith('Assignment.') ? asks?.slice(-1) : asks;
  expect(known.map(([coordinate]) => [coordinate, last(coordinate, told.get(coordinate))])).toEqual(
    known.map(([coordinate, asks]) => [coordinate, last(coordinate, asks)]),
  );
  expect([...told.values()].flatMap((asks) => asks ?? []).every((one) => (permissions as readonly string[]).includes(one))).toBe(true);
});
