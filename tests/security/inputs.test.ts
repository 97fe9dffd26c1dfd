import { randomBytes, randomUUID } from 'node:crypto';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Unit } from '../support/world.ts';

let graph: TestGraph;
let unit: Unit;
let admin: Account;
let ask: Ask;
beforeAll(async () => {
  graph = await startTestGraph();
  unit = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '9' } });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  ask = await graph.as(admin);
});
afterAll(() => graph.stop());

const long = (length: number) => 'x'.repeat(length);
const document = { number: '1/QĐ', signedOn: '2026-11-20', summary: 'Tóm tắt' };
const decision = { ...document, signer: 'Giám đốc' };
const issued = { ...document, issuer: 'Sở Nội vụ' };

/** Every operation that takes texts, with an input that has nothing wrong in it. */
const CASES: readonly { field: string; input: () => Record<string, unknown> }[] = [
  {
    field: 'appointPerson',
    input: () => ({
      familyName: 'Trần',
      givenName: 'An',
      dateOfBirth: '1990',
      gender: 'NAM',
      unitId: unit.id,
      jobTitle: 'Chuyên viên',
      category: 'CONG_CHUC',
      effectiveFrom: '2026-11-22',
      decision,
    }),
  },
  {
    field: 'movePerson',
    input: () => ({
      personId: randomUUID(),
      unitId: unit.id,
      jobTitle: 'Chuyên viên',
      effectiveFrom: '2026-11-22',
      expectedVersion: 1,
      decision,
    }),
  },
  {
    field: 'createUnit',
    input: () => ({ parentId: unit.id, name: 'Phòng Mới', kind: 'PHONG', effectiveOn: '2026-11-22', decision: issued }),
  },
  {
    field: 'renameUnit',
    input: () => ({ unitId: unit.id, name: 'Sở Mới', effectiveOn: '2026-11-22', expectedVersion: 1, decision: issued }),
  },
  {
    field: 'moveUnit',
    input: () => ({ unitId: unit.id, parentId: graph.province.id, effectiveOn: '2026-11-22', expectedVersion: 1, decision: issued }),
  },
  {
    field: 'setQuota',
    input: () => ({
      unitId: unit.id,
      year: 2026,
      kind: 'VIEN_CHUC',
      assigned: '3',
      effectiveOn: '2026-11-22',
      expectedVersion: 1,
      decision: issued,
    }),
  },
  {
    field: 'grantRole',
    input: () => ({ accountId: randomUUID(), role: 'AGENCY_OFFICER', unitId: unit.id, validFrom: '2026-11-22', document: issued }),
  },
];

const typeOf = (field: string) => `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
const send = async (field: string, input: object) => {
  const { data, errors } = await ask(
    `mutation ($input: ${typeOf(field)}!) { result: ${field}(input: $input) { __typename ... on InvalidInput { field value } ... on UserError { message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data!['result'];
};

describe.each(CASES)('$field', ({ field, input }) => {
  test('refuses an id of the request that is empty, too long or not printable', async () => {
    for (const requestId of ['', ' ', long(101), 'a\nb', 'a\u0007b', randomBytes(4_500).toString('base64')])
      expect(await send(field, { ...input(), requestId })).toMatchObject({ __typename: 'InvalidInput', field: 'requestId' });
  });

  test('refuses empty and overlong texts of its document by name', async () => {
    const valid = input();
    const name = 'decision' in valid ? 'decision' : 'document';
    const texts = valid[name] as Record<string, string>;
    for (const text of Object.keys(texts).filter((one) => one !== 'signedOn'))
      for (const value of [' ', long(text === 'summary' ? 2_001 : 301)])
        expect(await send(field, { ...valid, requestId: randomUUID(), [name]: { ...texts, [text]: value } })).toMatchObject({
          __typename: 'InvalidInput',
          field: `${name}.${text}`,
        });
  });
});

test('a grant of a domain too long to be one is refused, and revoking asks for an id of the request too', async () => {
  const grantRole = CASES.find(({ field }) => field === 'grantRole')!;
  expect(await send('grantRole', { ...grantRole.input(), requestId: randomUUID(), domain: long(100_000) })).toMatchObject({
    __typename: 'InvalidInput',
    field: 'domain',
  });
  expect(await send('revokeGrant', { requestId: '', grantId: randomUUID() })).toMatchObject({ field: 'requestId' });
});

test('signs that nobody sees make no other name, and stand in nothing that is kept', async () => {
  await send('createUnit', {
    ...{ requestId: randomUUID(), parentId: unit.id, name: 'Phòng Thanh tra', kind: 'PHONG', effectiveOn: '2026-11-22', decision: issued },
  });
  for (const name of [
    'Phòng Thanh\u200B tra',
    '\u202EPhòng Thanh tra\u202C',
    'Ph\u00ADòng Thanh\u0007tra',
    'Phòng Thanh tra'.normalize('NFD'),
  ])
    expect(
      await send('createUnit', {
        ...{ requestId: randomUUID(), parentId: unit.id, name, kind: 'PHONG', effectiveOn: '2026-11-22', decision: issued },
      }),
    ).toMatchObject({ __typename: 'UnitNameTaken' });
  expect(
    await send('createUnit', {
      requestId: randomUUID(),
      parentId: unit.id,
      name: '\u200B\u202E',
      kind: 'PHONG',
      effectiveOn: '2026-11-22',
      decision: issued,
    }),
  ).toMatchObject({
    __typename: 'InvalidInput',
    field: 'name',
  });

  // A sign between a letter and its tone: without it the two are one letter.
  const number = `e\u200B\u0301${randomUUID()}`;
  const reserved = await send('reservePost', {
    ...{ requestId: randomUUID(), unitId: unit.id, kind: 'CONG_CHUC', neededFrom: '2026-12-01', purpose: 'Tuyển\u200B dụng' },
    decision: { ...issued, number, summary: 'Giữ\u202E chỗ' },
  });
  expect(reserved).toMatchObject({ __typename: 'PostReserved' });
  const kept = await graph.database.bootstrap`select r.purpose, d.number, d.summary from organization.post_reservation r
    join organization.decision d on d.id = r.decision_id where r.unit_id = ${unit.id}`;
  expect(kept).toEqual([{ purpose: 'Tuyển dụng', number: number.replace('e\u200B\u0301', 'é'), summary: 'Giữ chỗ' }]);
});

test('quotas of a year that no date has are none', async () => {
  for (const year of [-2147483648, -1, 0, 99999, 2147483647]) {
    const { data, errors } = await ask('query ($id: ID!, $year: Int!) { unit(id: $id) { quotas(year: $year) { kind } } }', {
      id: unit.id,
      year,
    });
    expect([year, errors, data!['unit'].quotas]).toEqual([year, undefined, []]);
  }
});

test('an instant before 1900 is bad input, not a fault of ours', async () => {
  const person = await graph.person({ unit });
  const asked = 'query ($id: ID!, $at: DateTime) { person(id: $id) { pay(knownAt: $at) { step } } }';
  for (const at of ['0000-01-01T00:00:00Z', '1899-12-31T23:59:59Z']) {
    const { errors } = await ask(asked, { id: person.id, at });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  }
  expect((await ask(asked, { id: person.id, at: '1900-01-01T00:00:00Z' })).errors).toBeUndefined();
});

test.each<['personnel' | 'organization' | 'payroll' | 'training', string, string]>([
  ['personnel', 'Person', 'fullName category'],
  ['personnel', 'Unit', 'people { totalCount edges { node { id } } }'],
  ['organization', 'Unit', 'name code'],
  ['payroll', 'Person', 'currentPay { step }'],
  ['training', 'Person', 'trainingHours(year: 2026)'],
])('%s finds no %s by a key that is no text', async (where, type, selection) => {
  const direct = await graph.as(admin, where);
  const ids = [null, {}, { id: unit.id }, [], [unit.id], 7, true, ''];
  const { data, errors } = await direct(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`, {
    of: ids.map((id) => ({ __typename: type, id })),
  });
  expect(errors ?? []).not.toContainEqual(expect.objectContaining({ extensions: { code: 'INTERNAL_SERVER_ERROR' } }));
  expect((data?.['_entities'] ?? []).slice(0, 7)).toEqual(Array.from({ length: 7 }, () => null));
});
