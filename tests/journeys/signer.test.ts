import { randomUUID } from 'node:crypto';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let justice: Unit;
let director: Person, clerk: Person;
let admin: Account;
beforeAll(async () => {
  graph = await startTestGraph({ province: 'dong-thap' });
  justice = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp' });
  const section = await graph.unit({ parent: justice, kind: 'PHONG', name: 'Văn phòng' });
  director = await graph.person({ unit: justice, name: 'Lê Văn Giám' });
  clerk = await graph.person({ unit: section, name: 'Trần Thị Viên' });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
});
afterAll(() => graph.stop());

const signer = async (person: Person) => {
  const { data } = await (
    await graph.as(admin)
  )(`query ($id: ID!) { signerFor(personId: $id) { role roleName bySignature article managedBy unit { name } } }`, { id: person.id });
  return data!['signerFor'];
};
const set = async (person: Person, authority: string | null, effectiveOn: string, by = admin) => {
  const decision = { number: '9/QĐ-TU', signedOn: '2026-11-01', signer: 'Bí thư Tỉnh ủy', summary: 'Về phân cấp quản lý cán bộ' };
  const { data, errors } = await (
    await graph.as(by)
  )(
    `mutation ($input: SetManagingAuthorityInput!) { result: setManagingAuthority(input: $input) { __typename ... on InvalidInput { field } ... on ManagingAuthoritySet { managedBy } } }`,
    { input: { requestId: randomUUID(), personId: person.id, authority, effectiveOn, decision } },
  );
  return data?.['result'] ?? errors![0]!.extensions.code;
};

test('the head of the department signs, for somebody of its section too', async () => {
  const head = {
    ...{ role: 'THU_TRUONG_SO_NGANH', roleName: 'Thủ trưởng sở, ban, ngành cấp tỉnh', bySignature: true, managedBy: null },
    ...{ article: expect.stringContaining('Điều 11 khoản 1') as string, unit: { name: 'Sở Tư pháp' } },
  };
  expect([await signer(director), await signer(clerk)]).toEqual([head, head]);
});

test('for whom the Provincial Standing Committee manages the head of Sở Nội vụ signs, from that day on and until it ends', async () => {
  expect(await set(director, 'BAN_THUONG_VU_TINH_UY', '2026-11-22')).toEqual({
    __typename: 'ManagingAuthoritySet',
    managedBy: 'BAN_THUONG_VU_TINH_UY',
  });
  expect(await signer(director)).toMatchObject({
    role: 'GIAM_DOC_SO_NOI_VU',
    managedBy: 'BAN_THUONG_VU_TINH_UY',
    article: expect.stringContaining('Điều 11 khoản 5') as string,
  });
  expect(await signer(clerk)).toMatchObject({ role: 'THU_TRUONG_SO_NGANH' });
  expect(await set(director, 'BAN_THUONG_VU_TINH_UY', '2026-12-01')).toMatchObject({ __typename: 'InvalidInput', field: 'authority' });
  expect(await set(director, null, '2026-11-22')).toMatchObject({ __typename: 'InvalidInput', field: 'effectiveOn' });
  expect(await set(director, null, '2026-12-01')).toEqual({ __typename: 'ManagingAuthoritySet', managedBy: null });
  expect(await signer(director)).toMatchObject({ role: 'GIAM_DOC_SO_NOI_VU' });
  await graph.database.bootstrap`update hoso.fixed_today set today = '2026-12-01'`;
  expect(await signer(director)).toMatchObject({ role: 'THU_TRUONG_SO_NGANH', managedBy: null });
});

test('who does not keep records of the person says nothing about it', async () => {
  const head = await graph.account({ role: 'AGENCY_HEAD', over: justice });
  expect(await set(clerk, 'BAN_THUONG_VU_TINH_UY', '2026-12-02', head)).toBe('FORBIDDEN');
});
