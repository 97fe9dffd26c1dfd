import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { Writable } from 'node:stream';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { gatewayContext } from '@hoso/gateway/src/context.ts';
import { executable } from '@hoso/gateway/src/executable-gateway.ts';
import { createGateway } from '@hoso/gateway/src/gateway.ts';
import { httpSource } from '@hoso/gateway/src/http-source.ts';
import { subgraphOrder } from '@hoso/launcher/graph.ts';
import { serveGraph } from '@hoso/shared/http-server.ts';
import { createLog } from '@hoso/shared/log.ts';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/** Faults are made in the database itself: columns that vanish, grants that are gone, connections that end. */
let graph: TestGraph;
let http: Awaited<ReturnType<TestGraph['alongside']>>;
let office: Unit;
let person: Person;
let officer: Account;
const lines: string[] = [];
const log = createLog(
  'info',
  new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(line.toString());
      done();
    },
  }),
);

beforeAll(async () => {
  graph = await startTestGraph({ log });
  http = await graph.alongside({ transport: 'http', log });
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', code: 'H31.7', quota: { CONG_CHUC: '9' } });
  person = await graph.person({ unit: office, name: 'Nguyễn Thị Đào', identityNumber: '033085001234' });
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: office });
});
afterAll(async () => {
  await http.stop();
  await graph.stop();
});

const messages = {
  vi: 'Lỗi hệ thống: yêu cầu chưa được thực hiện, hãy thử lại sau.',
  en: 'System fault: nothing was done, try again later.',
};

/** Words that only the inside knows: SQL, tables, constraints, drivers, services, addresses of ours, plans. */
const inside =
  /select |insert |update |delete |\bfrom\b|relation|column|constraint|violates|permission denied|syntax|postgres|drizzle|\bsql\b|_app\b|_owner|unit_no|pg_|127\.0\.0\.1|localhost|ECONN|CONNECTION|stack|\.ts\b|node_modules|serviceName|subgraph|accounts|organization|personnel|payroll|training|valueCompletion|_entities|"@"|\$1/i;

type Told = { data?: unknown; errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[] };

const sendTo = async (
  post: TestGraph['post'],
  where: Parameters<TestGraph['post']>[0],
  language: string,
  query: string,
  variables: object,
  by: Account,
): Promise<string> => {
  const headers = { authorization: `Bearer ${await graph.tokenOf(by)}`, 'accept-language': language };
  return (await post(where, { query, variables }, headers)).text();
};

/** Asks at both gateways in both languages; the fault must be told, and nothing of the inside. */
const expectMasked = async (query: string, variables: () => object): Promise<void> => {
  for (const language of ['vi', 'en'] as const)
    for (const { post } of [graph, http]) {
      const text = await sendTo(post, 'gateway', language, query, variables(), officer);
      const { errors = [], ...rest } = JSON.parse(text) as Told;
      const faults = errors.filter(({ extensions }) => extensions['code'] === 'INTERNAL_SERVER_ERROR');
      expect(faults.length).toBeGreaterThan(0);
      for (const { message, extensions, ...place } of faults) {
        expect([message, extensions]).toEqual([messages[language], { code: 'INTERNAL_SERVER_ERROR' }]);
        expect(Object.keys(place).filter((key) => key !== 'path' && key !== 'locations')).toEqual([]);
      }
      expect(Object.keys(rest).filter((key) => key !== 'data')).toEqual([]);
      expect(JSON.stringify(errors.map(({ path: _path, ...told }) => told))).not.toMatch(inside);
      expect(text).not.toMatch(/valueCompletion|_entities|"@"|serviceName|stack|unit_no|_app\b/);
      expect(text).not.toContain('033085001234');
    }
};

/** Breaks the database, does some work, and mends it. */
const while_ = async (breaking: string, mending: string, work: () => Promise<void>): Promise<void> => {
  await graph.database.bootstrap.unsafe(breaking);
  try {
    await work();
  } finally {
    await graph.database.bootstrap.unsafe(mending);
  }
};

const contract = (name: string) => contractOperations().get(name)!;
const card = () => ({ id: person.id });
const roster = () => ({ unitId: office.id, first: 50, year: 2026 });

test.each([
  [
    'a column is gone',
    'alter table personnel.record rename date_of_birth to born',
    'alter table personnel.record rename born to date_of_birth',
  ],
  ['a grant is gone', 'revoke select on personnel.record from personnel_app', 'grant select on personnel.record to personnel_app'],
  ['a table is gone', 'alter table personnel.record rename to records', 'alter table personnel.records rename to record'],
])('%s in the subgraph that answers first', async (_what, breaking, mending) => {
  await while_(breaking, mending, () => expectMasked(contract('PersonCard'), card));
});

test('a table is gone in a subgraph that adds to entities: the people stay, the fault has no inner path', async () => {
  await while_('alter table payroll.pay rename to pays', 'alter table payroll.pays rename to pay', async () => {
    await expectMasked(contract('UnitRoster'), roster);
    const ask = await graph.as(officer);
    const { data, errors } = await ask(contract('UnitRoster'), roster());
    expect(data!['unit'].people.edges.map(({ node }: { node: object }) => node)).toEqual([
      expect.objectContaining({ fullName: 'Nguyễn Thị Đào', currentPay: null, trainingHours: 0 }),
    ]);
    expect(errors).toHaveLength(1);
  });
});

test('a subgraph called directly tells no more', async () => {
  await while_('alter table payroll.pay rename to pays', 'alter table payroll.pays rename to pay', async () => {
    const query = 'query ($them: [_Any!]!) { _entities(representations: $them) { ... on Person { currentPay { step } } } }';
    const variables = { them: [{ __typename: 'Person', id: person.id }] };
    const text = await sendTo(graph.post, 'payroll', 'vi', query, variables, officer);
    const { errors, extensions } = JSON.parse(text) as Told & { extensions?: unknown };
    expect(errors).toEqual([{ message: messages.vi, locations: expect.anything(), extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(extensions).toBeUndefined();
  });
});

const appoint = `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename
  ... on UserError { message } ... on InvalidInput { field value } } }`;
const newcomer = (more: object = {}) => ({
  input: {
    requestId: randomUUID(),
    familyName: 'Trần Thị',
    givenName: 'Mận',
    dateOfBirth: '1995-03-01',
    gender: 'NU',
    unitId: office.id,
    jobTitle: 'Chuyên viên',
    category: 'CONG_CHUC',
    effectiveFrom: '2026-02-01',
    decision: { number: '12/QĐ', signedOn: '2026-01-10', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm' },
    ...more,
  },
});

test('a write that a constraint refuses unforeseen, and nothing of it stays', async () => {
  const count = async () => (await graph.database.bootstrap`select from personnel.person`).length;
  const before = await count();
  await while_(
    `alter table personnel.record add constraint nobody_named_so check (gender <> 'NU')`,
    'alter table personnel.record drop constraint nobody_named_so',
    () => expectMasked(appoint, () => newcomer()),
  );
  expect(await count()).toBe(before);
});

test('an audit entry that cannot be written undoes the appointment', async () => {
  const count = async () => (await graph.database.bootstrap`select from personnel.person`).length;
  const before = await count();
  await while_('alter table accounts.audit_entry rename to gone', 'alter table accounts.gone rename to audit_entry', () =>
    expectMasked(appoint, () => newcomer()),
  );
  expect(await count()).toBe(before);
});

test('a unique key tells nothing of the foreign row that holds it', async () => {
  const elsewhere = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  await graph.person({ unit: elsewhere, name: 'Ân Văn Bình', identityNumber: '033085009999' });
  for (const { post } of [graph, http]) {
    const text = await sendTo(post, 'gateway', 'en', appoint, newcomer({ identityNumber: '033085009999' }), officer);
    expect(text).not.toMatch(/Ân Văn Bình|Sở Y tế|identity_number|unique|duplicate key|constraint/);
  }
});

test('rights that cannot be read refuse, and open nothing', async () => {
  await while_(
    'alter function accounts.caller_rights() rename to caller_rights_gone',
    'alter function accounts.caller_rights_gone() rename to caller_rights',
    async () => {
      await expectMasked('query ($id: ID!) { person(id: $id) { fullName } }', card);
      for (const { post } of [graph, http]) {
        const text = await sendTo(post, 'gateway', 'vi', 'query ($id: ID!) { person(id: $id) { fullName } }', card(), officer);
        expect(text).not.toContain('Nguyễn Thị Đào');
      }
    },
  );
});

test('the log of a fault names the place and holds no value', async () => {
  lines.length = 0;
  await while_('alter table personnel.record rename to records', 'alter table personnel.records rename to record', async () => {
    await sendTo(graph.post, 'gateway', 'vi', contract('PersonCard'), card(), officer);
    await sendTo(http.post, 'gateway', 'vi', contract('PersonCard'), card(), officer);
  });
  await while_(
    `alter table personnel.identity_number add constraint no_number check (number_index = '') not valid`,
    'alter table personnel.identity_number drop constraint no_number',
    async () => void (await sendTo(graph.post, 'gateway', 'vi', appoint, newcomer({ identityNumber: '033095001111' }), officer)),
  );
  const logged = lines.join('');
  expect(logged).toMatch(/42P01/);
  expect(logged).toMatch(/no_number/);
  for (const secret of [officer.secret, person.id, '033095001111', 'Mận', 'Giám đốc Sở', '1995-03-01', 'Failed query', 'select '])
    expect(logged).not.toContain(secret);
});

test('a refusal is logged with its code and without the token', async () => {
  lines.length = 0;
  const clerk = await graph.account({ role: 'SECTION_CLERK', over: office });
  await sendTo(graph.post, 'gateway', 'vi', appoint, newcomer(), clerk);
  const logged = lines.join('');
  expect(logged).toMatch(/FORBIDDEN/);
  expect(logged).not.toContain(clerk.secret);
  expect(logged).not.toContain(await graph.tokenOf(clerk));
});

describe('a subgraph on another machine', () => {
  const gatewayOver = async (url: string) => {
    const source = httpSource(url, graph.pathKey);
    const server = await serveGraph({
      name: 'gateway',
      port: 0,
      host: '127.0.0.1',
      log,
      graph: executable(createGateway(() => source)),
      contextOf: gatewayContext,
      verifyToken: () => Promise.resolve(null),
      ready: () => Promise.resolve(),
    });
    return { url: `http://127.0.0.1:${server.port}/graphql`, stop: () => server.stop().then(() => source.close()) };
  };
  const answers: [string, RequestListener | null][] = [
    ['that is down', null],
    ['that answers with a page', (_request, response) => void response.writeHead(502).end('<html>bad gateway at 10.0.0.7</html>')],
    ['that answers with another JSON', (_request, response) => void response.end('{"secret":"postgres://10.0.0.7"}')],
    ['that breaks off', (_request, response) => void response.destroy()],
    [
      'that tells its inside',
      (_request, response) =>
        void response.end(
          JSON.stringify({
            errors: [
              {
                message: 'select * from personnel.person',
                path: ['_entities', 0, '@'],
                extensions: { code: 'SECRET', serviceName: 'personnel' },
              },
              {
                message: 'relation "x"',
                extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at x.ts'], response: { url: 'http://10.0.0.7' } },
              },
            ],
            extensions: { valueCompletion: [{ message: 'Cannot return null for Unit.name' }] },
          }),
        ),
    ],
  ];

  test.each(answers)('%s is a fault like any other', async (_what, listener) => {
    const peer = createServer(listener ?? (() => {}));
    await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
    const { port } = peer.address() as { port: number };
    if (!listener) await new Promise((resolve) => peer.close(resolve));
    const gateway = await gatewayOver(`http://127.0.0.1:${port}/graphql`);
    try {
      for (const language of ['vi', 'en'] as const) {
        const answer = await fetch(gateway.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'accept-language': language },
          body: JSON.stringify({ query: contract('PersonCard'), variables: card() }),
        });
        const { data, errors = [], ...rest } = (await answer.json()) as Told;
        expect([data, rest]).toEqual([{ person: null }, {}]);
        expect(new Set(errors.map(({ message }) => message))).toEqual(new Set([messages[language]]));
        expect(JSON.stringify(errors)).not.toMatch(inside);
      }
    } finally {
      await gateway.stop();
      peer.closeAllConnections();
      peer.close();
    }
  });
});

// The last of this file: afterwards there is no database to ask.
test('when the database is gone, every port says so without saying where it was', async () => {
  const { bootstrapUrl } = graph.database;
  const server = connect(urlOf(bootstrapUrl, 'postgres'), { max: 1 });
  const name = new URL(bootstrapUrl).pathname.slice(1);
  await server.unsafe(`alter database ${name} allow_connections false`);
  await server`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
  await server.end();
  await expectMasked(contract('PersonCard'), card);
  for (const where of ['gateway', ...subgraphOrder] as const) {
    const ready = await fetch(graph.urlOf(where).replace('/graphql', '/readyz'));
    expect([ready.status, await ready.text()]).toEqual([503, 'not ready']);
    const live = await fetch(graph.urlOf(where).replace('/graphql', '/livez'));
    expect([live.status, await live.text()]).toEqual([200, 'ok']);
  }
});
