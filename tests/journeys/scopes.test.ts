import { randomUUID } from 'node:crypto';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { type Answer, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { TODAY } from '../support/database.ts';
import type { Account, Person, Unit } from '../support/world.ts';

const UNIT_ROSTER = contractOperations().get('UnitRoster')!;
const PERSON_CARD = contractOperations().get('PersonCard')!;
const PEOPLE = `query ($after: String, $where: PersonFilter) { people(first: 3, after: $after, where: $where) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
const COUNT = `query ($where: PersonFilter) { people(first: 1, where: $where) { totalCount } }`;
const ROSTER = `query ($unitId: ID!, $asOf: Date) { unit(id: $unitId) { name people(first: 200, asOf: $asOf) { totalCount edges { node { id } } } } }`;

let graph: TestGraph;
// Sở Tư pháp with two sections and a notary office below it; a commune beside it.
let justice: Unit, civil: Unit, legal: Unit, notary: Unit, commune: Unit;
let chief: Person, civilStaff: Person[], legalStaff: Person[], notaryStaff: Person[], communeStaff: Person[];
const everybody = () => [chief, ...civilStaff, ...legalStaff, ...notaryStaff, ...communeStaff];

const staff = (unit: Unit, size: number): Promise<Person[]> =>
  Promise.all(
    Array.from({ length: size }, async () => {
      const person = await graph.person({ unit });
      await graph.pay(person);
      return person;
    }),
  );

beforeAll(async () => {
  graph = await startTestGraph();
  const { province } = graph;
  justice = await graph.unit({ parent: province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '20' } });
  civil = await graph.unit({ parent: justice, kind: 'PHONG', name: 'Phòng Hộ tịch' });
  legal = await graph.unit({ parent: justice, kind: 'PHONG', name: 'Phòng Pháp chế' });
  notary = await graph.unit({ parent: justice, kind: 'TRUNG_TAM', name: 'Phòng Công chứng số 1', quota: { VIEN_CHUC: '5' } });
  commune = await graph.unit({ parent: province, kind: 'XA', name: 'UBND xã Tân Hưng', quota: { CONG_CHUC: '9' } });
  [chief] = (await staff(justice, 1)) as [Person];
  civilStaff = await staff(civil, 2);
  legalStaff = await staff(legal, 3);
  notaryStaff = await staff(notary, 2);
  communeStaff = await staff(commune, 4);
});
afterAll(() => graph.stop());

const ids = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id).sort();
type Page = { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
const idsIn = ({ edges }: Pick<Page, 'edges'>): string[] => ids(edges.map(({ node }) => node));
const codes = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions.code).sort();

/** Everybody an account meets, page by page; the count it is told is the same. */
const seenBy = async (ask: Ask, where: object = {}): Promise<string[]> => {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = (await ask(PEOPLE, { after, where })).data!['people'];
    found.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const { data } = await ask(COUNT, { where });
  expect(data!['people'].totalCount).toBe(found.length);
  expect(new Set(found).size).toBe(found.length);
  return found.sort();
};

/** Everything any list, search or roster shows an account, gathered. */
const metAnywhere = async (ask: Ask): Promise<string[]> => {
  const met = new Set<string>();
  for (const where of [
    {},
    { name: 'nguyen van' },
    { category: 'CONG_CHUC' },
    { asOf: '2023-06-01', category: 'CONG_CHUC' },
    { unitId: graph.province.id, includeDescendants: true },
    { unitId: justice.id, includeDescendants: true },
  ])
    for (const id of await seenBy(ask, where)) met.add(id);
  for (const unit of [graph.province, justice, civil, legal, notary, commune])
    for (const asOf of [null, '2023-06-01']) {
      const { data } = await ask(ROSTER, { unitId: unit.id, asOf });
      const { people } = data!['unit'];
      expect(people.totalCount).toBe(people.edges.length);
      for (const id of idsIn(people)) met.add(id);
    }
  return [...met].sort();
};

const card = async (ask: Ask, { id }: { id: string }) => (await ask(PERSON_CARD, { id })).data!['person'];
const holderOf = (person: Person) => graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: person });

describe('who sees whom', () => {
  test('Sở Nội vụ sees everybody of the province, records and pay', async () => {
    const homeAffairs = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
    expect(await seenBy(homeAffairs)).toEqual(ids(everybody()));
    for (const person of [chief, civilStaff[0]!, communeStaff[3]!])
      expect(await card(homeAffairs, person)).toMatchObject({ dateOfBirth: '1985-05-05', pay: { coefficient: '2.34' } });
  });

  test('the head of a unit sees his unit, its sections and the units below, and nobody else', async () => {
    const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: justice }));
    const his = [chief, ...civilStaff, ...legalStaff, ...notaryStaff];
    expect(await seenBy(head)).toEqual(ids(his));
    expect(await metAnywhere(head)).toEqual(ids(his));
    expect(await card(head, notaryStaff[0]!)).toMatchObject({ dateOfBirth: '1985-05-05', pay: { coefficient: '2.34' } });

    const beside = (await head(UNIT_ROSTER, { unitId: commune.id, first: 50, year: 2026 })).data!['unit'];
    expect(beside).toMatchObject({ name: 'UBND xã Tân Hưng', quotas: [], people: { totalCount: 0, edges: [] } });
    const own = (await head(UNIT_ROSTER, { unitId: justice.id, first: 50, year: 2026 })).data!['unit'];
    expect(own.quotas).toEqual([{ kind: 'CONG_CHUC', assigned: '20.00', occupied: 6 }]);
    expect(own.people.totalCount).toBe(6);
  });

  test('the clerk of a section sees his section and nothing beside it', async () => {
    const clerk = await graph.as(await graph.account({ role: 'SECTION_CLERK', over: civil }));
    expect(await metAnywhere(clerk)).toEqual(ids(civilStaff));
    expect(await card(clerk, civilStaff[0]!)).toMatchObject({ fullName: civilStaff[0]!.fullName, dateOfBirth: '1985-05-05' });
    for (const other of [chief, ...legalStaff, ...notaryStaff]) expect(await card(clerk, other)).toBeNull();
  });

  test('Sở Tài chính sees pay of the whole province, and of the records only name, unit and title', async () => {
    const finance = await graph.as(
      await graph.account({ kind: 'SPECIALIST', domain: 'payroll', role: 'PAYROLL_SPECIALIST', over: graph.province }),
    );
    expect(await seenBy(finance)).toEqual(ids(everybody()));
    const answer = await finance(PERSON_CARD, { id: civilStaff[0]!.id });
    expect(answer.data!['person']).toMatchObject({
      fullName: civilStaff[0]!.fullName,
      dateOfBirth: null,
      gender: null,
      assignment: { jobTitle: 'Chuyên viên', unit: { name: 'Phòng Hộ tịch' } },
      pay: { rankCode: '01.003', coefficient: '2.34' },
    });
    expect(answer.errors!.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
      ['person.dateOfBirth', 'FORBIDDEN'],
      ['person.gender', 'FORBIDDEN'],
    ]);
    const closer = await finance(`query ($id: ID!) { person(id: $id) { identityNumber joinedOn assignments { decision { number } } } }`, {
      id: chief.id,
    });
    expect(closer.data!['person']).toEqual({ identityNumber: null, joinedOn: null, assignments: [{ decision: null }] });
    expect(codes(closer)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  test('a person sees himself only: card, lists, counts, search and rosters', async () => {
    const me = civilStaff[0]!;
    const himself = await graph.as(await holderOf(me));
    expect(await metAnywhere(himself)).toEqual([me.id]);
    expect(await card(himself, me)).toMatchObject({ fullName: me.fullName, dateOfBirth: '1985-05-05', pay: { coefficient: '2.34' } });
    for (const colleague of everybody().slice(2)) expect(await card(himself, colleague)).toBeNull();
    const roster = await himself(UNIT_ROSTER, { unitId: civil.id, first: 50, year: 2026 });
    expect(roster.data!['unit'].people).toMatchObject({ totalCount: 1, edges: [{ node: { id: me.id, currentPay: { step: 1 } } }] });
  });

  test('an account without any grant in force signs in and sees nothing', async () => {
    const idle = await graph.as(await graph.account({}));
    for (const [query, variables] of [
      [PERSON_CARD, { id: chief.id }],
      [ROSTER, { unitId: justice.id }],
      [COUNT, {}],
    ] as const) {
      const answer = await idle(query, variables);
      expect(Object.values(answer.data!)).toEqual([null]);
      expect(codes(answer)).toEqual(['FORBIDDEN']);
    }
  });
});

describe('what a refusal tells', () => {
  test('a person out of scope, an unknown one and no id at all look the same', async () => {
    const clerk = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: civil }));
    const answers = await Promise.all(
      [communeStaff[0]!.id, randomUUID(), '00000000-0000-0000-0000-000000000000', 'x', ''].map((id) => clerk(PERSON_CARD, { id })),
    );
    for (const answer of answers) expect(answer).toEqual({ data: { person: null } });
  });

  test('moving a person out of scope or an unknown one is refused in the same words', async () => {
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: civil }));
    const move = (personId: string) =>
      officer(
        `mutation ($input: MovePersonInput!) { movePerson(input: $input) { __typename ... on NotFound { field message } ... on UserError { message } } }`,
        {
          input: {
            requestId: randomUUID(),
            personId,
            unitId: civil.id,
            jobTitle: 'Chuyên viên',
            effectiveFrom: '2026-12-01',
            decision: { number: '1/QĐ', signedOn: '2026-11-01', signer: 'Giám đốc', summary: 'Điều động' },
            expectedVersion: 1,
          },
        },
      );
    const foreign = await move(communeStaff[0]!.id);
    expect(foreign.data!['movePerson']).toMatchObject({ __typename: 'NotFound', field: 'personId' });
    expect(await move(randomUUID())).toEqual(foreign);
  });

  test('_entities asked directly for a foreign person answers as for an unknown one, on every subgraph', async () => {
    const officer = await graph.account({ role: 'AGENCY_OFFICER', over: civil });
    const stranger = communeStaff[0]!;
    const fields = {
      personnel: 'fullName dateOfBirth jobTitle assignments { id }',
      payroll: 'currentPay { coefficient } pay(asOf: "2025-01-01") { coefficient }',
      training: 'trainingHours(year: 2026)',
    };
    for (const [where, selection] of Object.entries(fields) as [keyof typeof fields, string][]) {
      const ask = await graph.as(officer, where);
      const answers = await ask(`query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person { id ${selection} } } }`, {
        people: [stranger.id, civilStaff[0]!.id, randomUUID(), 'x'].map((id) => ({ __typename: 'Person', id })),
      });
      const [foreign, own, unknown, noId] = answers.data!['_entities'];
      expect([foreign, unknown, noId]).toEqual([null, null, null]);
      expect(own).toMatchObject({ id: civilStaff[0]!.id });
      expect(answers.errors).toBeUndefined();
    }
  });

  test('fifty rows without a right say so once per field', async () => {
    const big = await graph.unit({ parent: justice, kind: 'PHONG', name: 'Phòng Thi hành án' });
    await Promise.all(Array.from({ length: 50 }, () => graph.person({ unit: big })));
    const clerk = await graph.as(await graph.account({ role: 'SECTION_CLERK', over: big }));
    const roster = await clerk(UNIT_ROSTER, { unitId: big.id, first: 50, year: 2026 });
    const { people, quotas } = roster.data!['unit'];
    expect(people.edges).toHaveLength(50);
    expect(quotas).toBeNull();
    expect(new Set(people.edges.map(({ node }: { node: { currentPay: null } }) => node.currentPay))).toEqual(new Set([null]));
    // The quotas, and the pay of fifty people.
    expect(codes(roster)).toEqual(['FORBIDDEN', 'FORBIDDEN']);

    const finance = await graph.as(await graph.account({ kind: 'SPECIALIST', role: 'PAYROLL_SPECIALIST', over: graph.province }));
    const births = await finance(`query ($id: ID!) { unit(id: $id) { people(first: 50) { edges { node { dateOfBirth } } } } }`, {
      id: big.id,
    });
    expect(births.data!['unit'].people.edges).toHaveLength(50);
    expect(codes(births)).toEqual(['FORBIDDEN']);
  });
});

describe('who loses a right loses it that moment', () => {
  const decision = { number: '9/QĐ', signedOn: TODAY, issuer: 'UBND tỉnh', summary: 'Sắp xếp tổ chức' };
  const homeAffairs = async () => graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));

  /** What one account gets of one person from each subgraph, directly and through the gateway. */
  const glimpses = async (account: Account, { id }: { id: string }) => {
    const entity = { people: [{ __typename: 'Person', id }] };
    const fetch = (selection: string) =>
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person { ${selection} } } }`;
    const [gateway, personnel, payroll, training] = await Promise.all([
      (await graph.as(account))(PERSON_CARD, { id }),
      (await graph.as(account, 'personnel'))(fetch('fullName'), entity),
      (await graph.as(account, 'payroll'))(fetch('currentPay { step }'), entity),
      (await graph.as(account, 'training'))(fetch('trainingHours(year: 2026)'), entity),
    ]);
    return {
      card: gateway.data?.['person'] ?? null,
      name: personnel.data?.['_entities'][0]?.fullName ?? null,
      pay: payroll.data?.['_entities'][0]?.currentPay ?? null,
      hours: training.data?.['_entities'][0]?.trainingHours ?? null,
    };
  };
  const nothing = { card: null, name: null, pay: null, hours: null };
  const everything = ({ fullName }: Person) => ({
    card: expect.objectContaining({ fullName }),
    name: fullName,
    pay: { step: 1 },
    hours: 0,
  });

  test('a unit moved elsewhere takes its people out of the old head’s sight and into the new one’s', async () => {
    const from = await graph.unit({ parent: graph.province, name: 'Sở Công Thương' });
    const to = await graph.unit({ parent: graph.province, name: 'Sở Tài chính' });
    const centre = await graph.unit({ parent: from, kind: 'TRUNG_TAM', name: 'Trung tâm Khuyến công' });
    const section = await graph.unit({ parent: centre, kind: 'PHONG', name: 'Phòng Tổng hợp' });
    const [worker] = (await staff(section, 1)) as [Person];
    const loser = await graph.account({ role: 'AGENCY_HEAD', over: from });
    const winner = await graph.account({ role: 'AGENCY_HEAD', over: to });
    expect(await glimpses(loser, worker)).toEqual(everything(worker));
    expect(await glimpses(winner, worker)).toEqual(nothing);

    const moved = await (
      await homeAffairs()
    )(`mutation ($input: MoveUnitInput!) { moveUnit(input: $input) { __typename ... on UserError { message } } }`, {
      input: { requestId: randomUUID(), unitId: centre.id, parentId: to.id, effectiveOn: TODAY, decision, expectedVersion: 1 },
    });
    expect(moved.data!['moveUnit']).toEqual({ __typename: 'UnitChanged' });

    expect(await glimpses(loser, worker)).toEqual(nothing);
    expect(await glimpses(winner, worker)).toEqual(everything(worker));
    expect(await seenBy(await graph.as(loser))).toEqual([]);
    expect(await seenBy(await graph.as(winner))).toEqual([worker.id]);
  });

  test('a revoked grant is gone at the very next request', async () => {
    const account = await graph.account({ role: 'AGENCY_HEAD', over: commune });
    const ask = await graph.as(account);
    expect(await glimpses(account, communeStaff[0]!)).toEqual(everything(communeStaff[0]!));
    const { data } = await ask(`{ viewer { grants { id role unit { name } } } }`);
    const [grant] = data!['viewer'].grants;
    expect(grant).toMatchObject({ role: 'AGENCY_HEAD', unit: { name: 'UBND xã Tân Hưng' } });

    const revoked = await (
      await homeAffairs()
    )(`mutation ($input: RevokeGrantInput!) { revokeGrant(input: $input) { __typename } }`, {
      input: { requestId: randomUUID(), grantId: grant.id },
    });
    expect(revoked.data!['revokeGrant']).toEqual({ __typename: 'GrantRevoked' });
    expect(await glimpses(account, communeStaff[0]!)).toEqual(nothing);
    expect((await ask(`{ viewer { login grants { id } } }`)).data!['viewer']).toEqual({ login: account.login, grants: [] });
  });

  test('of two grants only the revoked one is lost', async () => {
    const account = await graph.account({ role: 'AGENCY_HEAD', over: notary });
    const second = await graph.grant(account, 'AGENCY_HEAD', commune);
    const ask = await graph.as(account);
    expect(await seenBy(ask)).toEqual(ids([...notaryStaff, ...communeStaff]));
    await graph.database
      .bootstrap`update accounts.access_grant set revoked_at = clock_timestamp(), revoked_by = ${account.id} where id = ${second}`;
    expect(await seenBy(ask)).toEqual(ids(notaryStaff));
  });

  test('a grant that ends today gives nothing today, though the token is still good', async () => {
    const ended = await graph.account({ role: 'AGENCY_HEAD', over: commune, validTo: TODAY });
    const running = await graph.account({ role: 'AGENCY_HEAD', over: commune, validTo: '2026-11-23' });
    const coming = await graph.account({ role: 'AGENCY_HEAD', over: commune, validFrom: '2026-11-23' });
    expect(await glimpses(ended, communeStaff[0]!)).toEqual(nothing);
    expect(await glimpses(running, communeStaff[0]!)).toEqual(everything(communeStaff[0]!));
    expect(await glimpses(coming, communeStaff[0]!)).toEqual(nothing);
    expect((await (await graph.as(ended))(`{ viewer { login } }`)).data!['viewer']).toEqual({ login: ended.login });
  });

  test('a locked account and an ended session are nobody at the next request', async () => {
    const { bootstrap } = graph.database;
    const locked = await graph.account({ role: 'AGENCY_HEAD', over: commune });
    const ended = await graph.account({ role: 'AGENCY_HEAD', over: commune });
    expect(await seenBy(await graph.as(locked))).toEqual(ids(communeStaff));
    await bootstrap`update accounts.account set locked_at = now() where id = ${locked.id}`;
    await bootstrap`update accounts.session set ended_at = now(), ended_because = 'SIGNED_OUT' where account_id = ${ended.id}`;
    for (const account of [locked, ended]) {
      expect(await glimpses(account, communeStaff[0]!)).toEqual(nothing);
      const answer = await (await graph.as(account))(COUNT);
      expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
    }
  });
});
