import { randomUUID } from 'node:crypto';
import { hashPassword } from '@hoso/accounts/src/credentials/passwords.ts';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/** The same system twice over one database: subgraphs called as functions, and called over HTTP. */
let local: TestGraph;
let http: Awaited<ReturnType<TestGraph['alongside']>>;
let office: Unit;
let foreign: Unit;
let person: Person;
let stranger: Person;
let officer: Account;
let clerk: Account;
let finance: Account;

beforeAll(async () => {
  local = await startTestGraph();
  http = await local.alongside({ transport: 'http' });
  office = await local.unit({ parent: local.province, name: 'Sở Tư pháp', code: 'H31.7', quota: { CONG_CHUC: '3.5' } });
  foreign = await local.unit({ parent: local.province, name: 'Sở Y tế', code: 'H31.8' });
  person = await local.person({ unit: office, name: 'Nguyễn Thị Đào' });
  stranger = await local.person({ unit: foreign, name: 'Ân Văn Bình' });
  await local.pay(person);
  officer = await local.account({ role: 'AGENCY_OFFICER', over: office, holder: person });
  clerk = await local.account({ role: 'SECTION_CLERK', over: office });
  finance = await local.account({ kind: 'SPECIALIST', role: 'PAYROLL_SPECIALIST', over: local.province, domain: 'payroll' });
  await local.database.bootstrap`insert into accounts.credential (account_id, password_hash)
    values (${officer.id}, ${await hashPassword('mật khẩu của Đào')})`;
});
afterAll(async () => {
  await http.stop();
  await local.stop();
});

type Request = { query: string; variables?: Record<string, unknown>; operationName?: string };
type Told = { status: number; type: string | null; text: string };

const told = async (answer: Response): Promise<Told> => ({
  status: answer.status,
  type: answer.headers.get('content-type'),
  text: await answer.text(),
});

/** One request over both transports; the answers must be the same bytes. */
const askBoth = async (request: Request | string, by: Account | null = officer, headers: Record<string, string> = {}): Promise<Told> => {
  const token = by && (await local.tokenOf(by));
  const all = { ...headers, ...(token && { authorization: `Bearer ${token}` }) };
  const [one, other] = [await told(await local.post('gateway', request, all)), await told(await http.post('gateway', request, all))];
  expect(other).toEqual(one);
  return one;
};
const codesOf = ({ text }: Told): string[] =>
  ((JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors ?? []).map(({ extensions }) => extensions.code);

const contract = (name: string): string => contractOperations().get(name)!;
const wanted = (): Record<string, Record<string, unknown>> => ({
  Viewer: {},
  Province: { asOf: '2026-06-01' },
  UnitRoster: { unitId: office.id, first: 50, year: 2026 },
  PersonCard: { id: person.id, asOf: '2026-06-01' },
  PayrollMonth: { unitId: office.id, month: '2026-06' },
  PayrollMonthLines: { unitId: office.id, month: '2026-06', first: 20 },
  OpenCalls: { first: 20 },
  ExplainAccess: { action: 'Query.person', field: 'Person.gender', personId: person.id },
});

describe.each(['vi', 'en'])('in %s', (language) => {
  const headers = { 'accept-language': language };

  test('every operation of the contract, for whoever may and whoever may not', async () => {
    const operations = Object.entries(wanted());
    // Signing in has answers of its own, below.
    expect(operations.map(([name]) => name).sort()).toEqual([...contractOperations().keys()].filter((name) => name !== 'SignIn').sort());
    for (const [name, variables] of operations)
      for (const by of [officer, clerk, finance, null]) await askBoth({ query: contract(name), variables }, by, headers);
    const { text } = await askBoth({ query: contract('UnitRoster'), variables: wanted()['UnitRoster']! }, officer, headers);
    expect(text).toContain('Nguyễn Thị Đào');
  });

  test('an operation asked again is answered as it was, errors included', async () => {
    const forbidden = `query ($id: ID!) { person(id: $id) { fullName identityNumber dateOfBirth currentPay { step } trainingHours(year: 2026) assignment { unit { name quotas(year: 2026) { kind assigned } } } } }`;
    const asked: [string, Record<string, unknown>][] = [
      ...Object.entries(wanted()).map(([name, variables]): [string, Record<string, unknown>] => [contract(name), variables]),
      ...[person.id, stranger.id, randomUUID()].map((id): [string, Record<string, unknown>] => [forbidden, { id }]),
      [contract('UnitRoster'), { unitId: foreign.id, first: 50, year: 2026 }],
      [contract('UnitRoster'), { unitId: office.id, first: 500, year: 2026 }],
      [contract('PersonCard'), { id: person.id, asOf: '2026-02-30' }],
    ];
    for (const [text, variables] of asked)
      for (const by of [officer, clerk, finance, null]) {
        // The comment makes it a document that nobody has asked before.
        const request = { query: `${text}\n# ${randomUUID()}`, variables };
        const first = await askBoth(request, by, headers);
        for (let time = 2; time <= 3; time++) expect(await askBoth(request, by, headers)).toEqual(first);
      }
  });

  test('ids of nobody, ids out of scope and ids that are none', async () => {
    for (const id of [randomUUID(), stranger.id, 'không phải mã', '']) {
      const { text } = await askBoth({ query: contract('PersonCard'), variables: { id } }, officer, headers);
      expect(JSON.parse(text)).toEqual({ data: { person: null } });
    }
    await askBoth({ query: contract('UnitRoster'), variables: { unitId: randomUUID(), first: 1, year: 2026 } }, officer, headers);
  });

  test('forbidden fields next to allowed ones', async () => {
    const query = `query ($id: ID!) { person(id: $id) { fullName identityNumber dateOfBirth currentPay { step } trainingHours(year: 2026) assignment { unit { name quotas(year: 2026) { kind assigned } } } } }`;
    for (const by of [officer, clerk, finance]) await askBoth({ query, variables: { id: person.id } }, by, headers);
    expect(codesOf(await askBoth({ query, variables: { id: person.id } }, clerk, headers))).toContain('FORBIDDEN');
  });

  test('nobody is told to sign in', async () => {
    const answer = await askBoth({ query: '{ province { name } viewer { login } }' }, null, headers);
    expect(new Set(codesOf(answer))).toEqual(new Set(['UNAUTHENTICATED']));
  });

  const day = 'query ($id: ID!, $asOf: Date) { person(id: $id) { pay(asOf: $asOf) { step } assignment(asOf: $asOf) { jobTitle } } }';
  test.each(['2026-02-30', '22/11/2026', '', 20261122, true, ['2026-01-01'], { day: 1 }, '2026-11-22\u0000'])(
    'the bad date %j is refused alike, in a variable and as a literal',
    async (asOf) => {
      const bad = await askBoth({ query: day, variables: { id: person.id, asOf } }, officer, headers);
      expect([bad.status, codesOf(bad)]).toEqual([400, ['BAD_USER_INPUT']]);
      const literal = typeof asOf === 'object' ? (Array.isArray(asOf) ? '["2026-01-01"]' : '{ day: 1 }') : JSON.stringify(asOf);
      const inline = await askBoth(
        { query: `query ($id: ID!) { person(id: $id) { pay(asOf: ${literal}) { step } } }`, variables: { id: person.id } },
        officer,
        headers,
      );
      expect(inline.status).toBe(400);
      expect(codesOf(inline)).toHaveLength(1);
    },
  );

  test.each([
    ['a month that is none', 'payrollMonth(unitId: "x", month: "2026-13") { id }'],
    ['an instant without a zone', 'person(id: "x") { pay(knownAt: "2026-11-22T00:00:00") { step } }'],
    ['a field nobody has', 'province { namee }'],
    ['a page of 500', 'people(first: 500) { edges { cursor } }'],
    ['a page of none', 'people(first: 0) { edges { cursor } }'],
    ['a cursor of nothing', 'people(first: 5, after: "nothing") { edges { cursor } }'],
    ['500 open calls', 'openCalls(first: 500) { edges { cursor } }'],
  ])('%s', async (_name, field) => {
    const answer = await askBoth({ query: `{ ${field} }` }, officer, headers);
    expect(codesOf(answer)).toHaveLength(1);
  });

  test('a page of 500 inside another entity', async () => {
    const query = contract('UnitRoster');
    const answer = await askBoth({ query, variables: { unitId: office.id, first: 500, year: 2026 } }, officer, headers);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  test.each(['{', '', 'query { province { name }', '{ province { name } } { viewer { id } }', 'subscription { x }'])(
    'the document %j, which is none',
    async (query) => {
      const answer = await askBoth({ query }, officer, headers);
      expect(answer.status).toBe(400);
    },
  );

  test('a body that is no JSON, or no object, or a batch', async () => {
    for (const body of ['{', '[]', '"x"', 'null', '[{"query":"{__typename}"}]']) {
      const { status } = await askBoth(body, officer, headers);
      expect(status).toBe(400);
    }
  });

  test('a wrong password', async () => {
    const answer = await askBoth({ query: contract('SignIn'), variables: { login: officer.login, password: 'sai' } }, null, headers);
    expect(JSON.parse(answer.text)).toMatchObject({ data: { signIn: { __typename: 'SignInRefused' } } });
  });

  test('mutations refused: by permission, by scope, by input, by quota', async () => {
    const by = (more: object) => ({ query: APPOINT, variables: { input: { ...newcomer(office.id), ...more } } });
    expect(codesOf(await askBoth(by({}), clerk, headers))).toEqual(['FORBIDDEN']);
    for (const more of [{ unitId: foreign.id }, { unitId: 'x' }, { effectiveFrom: '1026-02-01' }, { givenName: '  ' }]) {
      const { text } = await askBoth(by(more), officer, headers);
      expect(text).not.toContain('PersonAppointed');
    }
    expect((await askBoth(by({ category: 'KHONG_CO' }), officer, headers)).status).toBe(400);
    const none = await local.unit({ parent: office, name: 'Phòng trống' });
    await local.database.bootstrap`update organization.quota set assigned = 0 where unit_id = ${none.id}`;
    await askBoth(by({ unitId: none.id, category: 'VIEN_CHUC' }), officer, headers);
  });
});

const decision = { number: '12/QĐ-STP', signedOn: '2026-01-10', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm công chức' };
const newcomer = (unitId: string) => ({
  requestId: randomUUID(),
  familyName: 'Trần Thị',
  givenName: 'Mận',
  dateOfBirth: '1995-03-01',
  gender: 'NU',
  unitId,
  jobTitle: 'Chuyên viên',
  category: 'CONG_CHUC',
  effectiveFrom: '2026-02-01',
  decision,
});
const APPOINT = `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename
  ... on PersonAppointed { person { id fullName version trainingHours(year: 2026) assignment { jobTitle unit { id name } validFrom } } }
  ... on QuotaFull { limit occupied shortOn } ... on UserError { message } ... on InvalidInput { field value } } }`;

test('an accepted mutation reads alike from both, and a repeated request gives the first answer on the other transport', async () => {
  const ask = async (where: Pick<TestGraph, 'post'>, input: object) =>
    told(
      await where.post('gateway', { query: APPOINT, variables: { input } }, { authorization: `Bearer ${await local.tokenOf(officer)}` }),
    );
  const [first, second] = [newcomer(office.id), newcomer(office.id)];
  const [one, other] = [await ask(local, first), await ask(http, second)];
  const idOf = ({ text }: Told) =>
    (JSON.parse(text) as { data: { appointPerson: { person: { id: string } } } }).data.appointPerson.person.id;
  expect(idOf(one)).not.toBe(idOf(other));
  expect({ ...other, text: other.text.replace(idOf(other), idOf(one)) }).toEqual(one);
  expect(await ask(http, first)).toEqual(one);
  expect(await ask(local, second)).toEqual(other);
});

test('a sign-in opens a session of the same form', async () => {
  const signIn = { query: contract('SignIn'), variables: { login: officer.login, password: 'mật khẩu của Đào' } };
  const shapes = await Promise.all(
    [local, http].map(async (where) => {
      const { status, text } = await told(await where.post('gateway', signIn));
      const answer = JSON.parse(text) as { data: { signIn: { accessToken: string; expiresAt: string } } };
      const { accessToken, expiresAt } = answer.data.signIn;
      expect(accessToken).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      return [status, text.replace(accessToken, 'token').replace(expiresAt, 'time')];
    }),
  );
  expect(shapes[1]).toEqual(shapes[0]);
});

test('a fault in one subgraph', async () => {
  await local.database.bootstrap`revoke select on personnel.record from personnel_app`;
  try {
    for (const language of ['vi', 'en']) {
      const answer = await askBoth({ query: contract('PersonCard'), variables: { id: person.id } }, officer, {
        'accept-language': language,
      });
      expect(codesOf(answer)).toContain('INTERNAL_SERVER_ERROR');
      expect(answer.text).not.toMatch(/record|permission denied|personnel/);
    }
  } finally {
    await local.database.bootstrap`grant select on personnel.record to personnel_app`;
  }
});
