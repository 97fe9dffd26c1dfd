import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, urlOf } from '@hoso/db/connect.ts';
import { clusterFolder } from '@hoso/db/embedded/data-folder.ts';
import { isServerOf, readPostmaster } from '@hoso/db/embedded/postmaster.ts';
import { startEmbedded, StartRefusal } from '@hoso/db/embedded/server.ts';
import { openDatabase, type ServerFacts, unfitServer } from '@hoso/launcher/database.ts';
import { readSecrets } from '@hoso/launcher/secrets.ts';
import { readSettings } from '@hoso/launcher/settings.ts';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import { rolePasswords, testDatabase } from '../support/database.ts';
import type { Answer } from '../support/graph.ts';
import { type Ended, folderOfLaunch, launch, type Launched, sixFreePorts } from '../support/launched.ts';

// The journey of one installation: each test goes on where the one before left it.
jest.setTimeout(180_000);

const TODAY = '2026-11-22';
const READY = 'Sẵn sàng.';
const SUBGRAPHS = ['accounts', 'organization', 'personnel', 'payroll', 'training'];
let folder: string;
let dataFolder: string;
let port: number;
const launched: Launched[] = [];

beforeAll(async () => {
  folder = folderOfLaunch();
  dataFolder = join(folder, 'data');
  port = await sixFreePorts();
});
afterAll(async () => {
  for (const { child } of launched) child.kill('SIGKILL');
  if (existsSync(clusterFolder(dataFolder))) await (await startEmbedded({ dataFolder })).stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = (env: Record<string, string> = {}): Launched => {
  const one = launch({ HOSO_DATA: dataFolder, HOSO_TODAY: TODAY, PORT: String(port), ...env });
  launched.push(one);
  return one;
};
const serverRuns = (): boolean => {
  const seen = readPostmaster(clusterFolder(dataFolder));
  return seen !== null && isServerOf(seen.pid, clusterFolder(dataFolder));
};
/** A start that must not come up: exit code 1 and one sentence that says what to do. */
const refusalOf = async (one: Launched): Promise<string> => {
  const { code, err } = await one.ended;
  expect([code, err.trimEnd().split('\n')]).toEqual([1, [expect.any(String)]]);
  expect(err).not.toMatch(/^Khởi động thất bại|\bat .*\.ts|postgres:\/\//);
  return err.trim();
};

type DemoAccount = { login: string; password: string; kind: string; unitId: string; unitName: string };
const demoAccounts = () => JSON.parse(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
const ask = async (query: string, variables: object = {}, token = ''): Promise<Answer> =>
  (await (
    await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    })
  ).json()) as Answer;
const contract = (name: string) => contractOperations().get(name)!;
const signIn = async (login: string): Promise<string> => {
  const { password } = demoAccounts().find((one) => one.login === login)!;
  const { data } = await ask(contract('SignIn'), { login, password });
  expect(data!['signIn']).toMatchObject({ __typename: 'SignedIn', viewer: { login } });
  return (data!['signIn'] as { accessToken: string }).accessToken;
};

let up: Launched;

test('a first start killed at three moments, then a start: it comes up whole', async () => {
  const moments: [string, number][] = [
    ['Đang tạo cơ sở dữ liệu lần đầu', Math.random() * 3_000],
    ['', 1_000 + Math.random() * 4_000],
    ['Đang dựng tỉnh mẫu', Math.random() * 4_000],
  ];
  for (const [line, after] of moments) {
    const one = start();
    // A start that gets no further than here before its time is killed here.
    await Promise.race([one.says(line), sleep(20_000)]);
    await sleep(after);
    one.child.kill('SIGKILL');
    const { err } = await one.ended;
    expect([moments, err]).toEqual([moments, '']);
  }
  up = start();
  const lock = () => {
    try {
      return readFileSync(join(dataFolder, 'run.lock'), 'utf8');
    } catch {
      return '';
    }
  };
  while (!lock().includes(`"pid":${up.child.pid},`)) await sleep(20);
  // The second of two that start at once waits, and learns where the first one answers.
  const second = start({ PORT: String(port + 10) });
  await up.says(READY);
  expect(await refusalOf(second)).toMatch(new RegExp(`đang chạy .*http://localhost:${port}/graphql`));
  const token = await signIn('quantri.snv');
  const { data } = await ask('{ province { name } people(first: 1) { totalCount } }', {}, token);
  expect([moments, data]).toEqual([moments, { province: { name: 'Ủy ban nhân dân tỉnh Hưng Yên' }, people: { totalCount: 2_000 } }]);
});

test('every sign-in of the list works, and the list is its owner’s alone', async () => {
  for (const { login } of demoAccounts()) await signIn(login);
  expect(new Set(demoAccounts().map(({ kind }) => kind))).toEqual(new Set(['SYSTEM', 'SPECIALIST', 'AGENCY', 'PERSONAL']));
  expect(new Set(demoAccounts().map(({ password }) => password)).size).toBe(demoAccounts().length);
  expect(statSync(join(dataFolder, 'demo-accounts.json')).mode & 0o077).toBe(0);
  expect(statSync(join(dataFolder, 'secrets')).mode & 0o077).toBe(0);
  // Of others only the server's own user may walk through, where root starts it.
  expect(statSync(dataFolder).mode & 0o067).toBe(0);
});

test('every port lives and is ready, and the gateway answers a roster', async () => {
  for (let offset = 0; offset <= SUBGRAPHS.length; offset += 1)
    for (const path of ['livez', 'readyz']) {
      const answer = await fetch(`http://localhost:${port + offset}/${path}`);
      expect([offset, path, answer.status, await answer.text()]).toEqual([offset, path, 200, 'ok']);
    }
  const officer = demoAccounts().find(({ login }) => login === 'daumoi.snv')!;
  const { data, errors } = await ask(
    contract('UnitRoster'),
    { unitId: officer.unitId, first: 50, year: 2026 },
    await signIn(officer.login),
  );
  expect(errors).toBeUndefined();
  expect(data!['unit'].name).toBe('Sở Nội vụ');
  const people = data!['unit'].people.edges as { node: { fullName: string; currentPay: object | null; trainingHours: number | null } }[];
  expect(people.length).toBe(data!['unit'].people.totalCount);
  for (const { node } of people)
    expect(node).toMatchObject({ currentPay: { coefficient: expect.stringMatching(/^\d+\.\d+$/) }, trainingHours: expect.any(Number) });
});

test('a second start on the same folder says where the first one answers', async () => {
  expect(await refusalOf(start({ PORT: String(port + 10) }))).toMatch(new RegExp(`đang chạy .*http://localhost:${port}/graphql`));
});

const newcomer = (unitId: string, number: number) => ({
  requestId: randomUUID(),
  familyName: 'Kiểm Thử',
  givenName: `Người ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}`,
  dateOfBirth: '1995-03-01',
  gender: 'NU',
  unitId,
  jobTitle: 'Chuyên viên',
  category: 'CONG_CHUC',
  effectiveFrom: '2026-02-01',
  decision: { number: `${number}/QĐ-SNV`, signedOn: '2026-01-10', signer: 'Giám đốc Sở', summary: 'Bổ nhiệm' },
});
const APPOINT = `mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { __typename ... on PersonAppointed { person { id } } } }`;

test('kill -9 of everything during appointments: what was acknowledged is there, nothing is half there', async () => {
  const officer = demoAccounts().find(({ login }) => login === 'daumoi.snv')!;
  const token = await signIn(officer.login);
  const acknowledged: { input: ReturnType<typeof newcomer>; id: string }[] = [];
  const asked = Array.from({ length: 40 }, async (_, number) => {
    const input = newcomer(officer.unitId, number);
    const { data } = await ask(APPOINT, { input }, token);
    expect(data!['appointPerson'].__typename).toBe('PersonAppointed');
    acknowledged.push({ input, id: data!['appointPerson'].person.id as string });
    if (acknowledged.length === 8) {
      // The system and its database server, in the midst of the other appointments.
      up.child.kill('SIGKILL');
      process.kill(readPostmaster(clusterFolder(dataFolder))!.pid, 'SIGKILL');
    }
  });
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  expect(acknowledged.length).toBeGreaterThanOrEqual(8);
  await up.ended;

  up = start();
  await up.says(READY);
  const again = await signIn(officer.login);
  for (const { id, input } of acknowledged) {
    const { data } = await ask(
      'query ($id: ID!) { person(id: $id) { fullName dateOfBirth assignment { jobTitle unit { name } } } }',
      { id },
      again,
    );
    expect(data!['person']).toEqual({
      fullName: `${input.familyName} ${input.givenName}`,
      dateOfBirth: '1995-03-01',
      assignment: { jobTitle: 'Chuyên viên', unit: { name: 'Sở Nội vụ' } },
    });
    // The same request again is the same appointment.
    expect((await ask(APPOINT, { input }, again)).data!['appointPerson'].person.id).toBe(id);
  }
  const database = await startEmbedded({ dataFolder }); // takes over the one that runs
  const sql = connect(urlOf(database.url, 'hoso'), { max: 1 });
  const [counts] = await sql`with made as (select id from personnel.person where family_name = 'Kiểm Thử')
    select (select count(*) from made)::int as people,
      (select count(*) from personnel.record where person_id in (select id from made))::int as records,
      (select count(*) from personnel.assignment where person_id in (select id from made) and opened_by is not null)::int as assignments,
      (select count(*) from accounts.audit_entry where operation = 'appointPerson' and subject_ids && array(select id from made))::int as audited`;
  await sql.end();
  const { people } = counts as { people: number };
  expect(people).toBeGreaterThanOrEqual(acknowledged.length);
  expect(counts).toEqual({ people, records: people, assignments: people, audited: people });
});

test('SIGTERM stops everything in order', async () => {
  up.child.kill('SIGTERM');
  const { code, err } = await up.ended;
  expect([code, err]).toEqual([0, '']);
  expect(serverRuns()).toBe(false);
  expect(existsSync(join(dataFolder, 'running.json'))).toBe(false);
  await expect(fetch(`http://localhost:${port}/livez`)).rejects.toThrow();
});

test('a later start is quick, draws no second province and keeps the passwords; SIGINT stops it too', async () => {
  const before = readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8');
  const began = Date.now();
  up = start({ HOSO_TRANSPORT: 'http' });
  await up.says(READY);
  // Within five seconds on an idle machine; the tests' neighbours take their share.
  expect(Date.now() - began).toBeLessThan(20_000);
  expect(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')).toBe(before);
  const { data } = await ask('{ viewer { login person { fullName } } }', {}, await signIn('quantri.snv'));
  expect(data!['viewer'].login).toBe('quantri.snv');
  up.child.kill('SIGINT');
  const { code, out } = await up.ended;
  expect(code).toBe(0);
  expect(out).not.toContain('Đang dựng tỉnh mẫu');
  for (const url of [`:${port}/graphql`, ...SUBGRAPHS.map((_, n) => `:${port + 1 + n}/graphql`)])
    expect(out).toContain(`http://localhost${url}`);
  for (const { login, password } of demoAccounts()) expect(out).toMatch(new RegExp(`${login} +${password} `));
  expect(serverRuns()).toBe(false);
});

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

// /proc tells which processes are whose.
(existsSync('/proc/self/task') ? test : test.skip)(
  'two processes answer on the same ports; one that is killed is replaced; all end with the first',
  async () => {
    const appears = async (look: () => boolean | Promise<boolean>) => {
      for (let tries = 0; tries < 600 && !(await look()); tries += 1) await sleep(100);
      expect(await look()).toBe(true);
    };
    const graphProcesses = () =>
      childrenOf(up.child.pid!).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('graph-process.ts'));
    const login = async () => (await ask('{ viewer { login } }', {}, await signIn('quantri.snv'))).data!['viewer'].login as string;

    up = start({ HOSO_PROCESSES: '2' });
    await up.says(READY);
    const first = graphProcesses();
    expect(first).toHaveLength(2);
    process.kill(first[0]!, 'SIGKILL');
    expect(await login()).toBe('quantri.snv');
    await appears(() => graphProcesses().filter((pid) => pid !== first[0]).length === 2);
    const second = graphProcesses();
    expect(await login()).toBe('quantri.snv');
    up.child.kill('SIGTERM');
    expect((await up.ended).code).toBe(0);
    expect(second.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);

    up = start({ HOSO_PROCESSES: '2' });
    await up.says(READY);
    const third = graphProcesses();
    up.child.kill('SIGKILL');
    await appears(() => third.every((pid) => !existsSync(`/proc/${pid}`)));
    await expect(fetch(`http://localhost:${port}/livez`)).rejects.toThrow();
  },
);

describe('a start that cannot come up says why in one sentence', () => {
  const listen = (server: Server, at: number) => new Promise<void>((resolve) => server.listen(at, resolve));

  test('a busy port', async () => {
    const other = createServer();
    await listen(other, port);
    try {
      expect(await refusalOf(start())).toMatch(new RegExp(`Cổng ${port} đang được chương trình khác dùng.*PORT`));
      expect(serverRuns()).toBe(false);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  test('production on demo data', async () => {
    expect(await refusalOf(start({ NODE_ENV: 'production', HOSO_TODAY: '' }))).toMatch(/tỉnh mẫu.*NODE_ENV=production/);
    expect(serverRuns()).toBe(false);
  });

  test('a data folder that cannot be', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await refusalOf(start({ HOSO_DATA: join(file, 'data') }))).toMatch(/HOSO_DATA/);
  });

  test.each<[Record<string, string>, RegExp]>([
    [{ NODE_ENV: 'production', HOSO_TODAY: TODAY }, /^HOSO_TODAY .*production/],
    [{ HOSO_TODAY: '2026-02-30' }, /^HOSO_TODAY .*2026-02-30/],
    [{ HOSO_PROVINCE: 'ha-noi' }, /^HOSO_PROVINCE: .*"ha-noi".*hung-yen/],
    [{ HOSO_TRANSPORT: 'pigeon' }, /^HOSO_TRANSPORT .*pigeon/],
    [{ HOSO_SECOND_FACTOR: 'maybe' }, /^HOSO_SECOND_FACTOR phải là "required" hoặc "offered", nhận được "maybe"/],
    [{ NODE_ENV: 'production', HOSO_SECOND_FACTOR: 'offered' }, /^HOSO_SECOND_FACTOR=offered .*production/],
    [{ HOSO_DOCUMENTS: 'all' }, /^HOSO_DOCUMENTS phải là "registered" hoặc "any", nhận được "all"/],
    [{ NODE_ENV: 'production', HOSO_DOCUMENTS: 'any' }, /^HOSO_DOCUMENTS=any .*production/],
    [{ HOSO_PROCESSES: '99' }, /^HOSO_PROCESSES .*99/],
    [{ HOSO_OIDC_CLIENT_ID: 'hoso' }, /^HOSO_OIDC_ISSUER .*HOSO_OIDC_\*/],
    [{ PORT: '65533' }, /^PORT .*65533/],
    [{ PORT: 'bốn nghìn' }, /^PORT .*bốn nghìn/],
  ])('the settings %j', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence);
    expect(() => readSettings(env)).toThrow(StartRefusal);
  });

  test.each([
    ['production', 'REGISTERED', 'REQUIRED'],
    ['development', 'ANY', 'OFFERED'],
  ])('in %s documents are %s and second factors %s, unless told otherwise', (mode, documents, secondFactor) => {
    expect(readSettings({ NODE_ENV: mode })).toMatchObject({ documents, secondFactor });
  });

  const open = (databaseUrl: string) => {
    const other = join(folder, 'other');
    mkdirSync(other, { recursive: true });
    const settings = readSettings({ DATABASE_URL: databaseUrl, HOSO_DATA: other });
    // The passwords its roles have already: should a refusal fail to come, no neighbour is locked out.
    return openDatabase(settings, { ...readSecrets(other, {}), rolePasswords }, () => {});
  };

  test('a database that belongs to somebody else, or to a later version', async () => {
    const database = await testDatabase();
    const { bootstrap, bootstrapUrl } = database;
    try {
      await bootstrap`insert into drizzle.__drizzle_migrations (hash, created_at) select 'later', 1 from generate_series(1, 100)`;
      await expect(open(bootstrapUrl)).rejects.toThrow(/do bản hoso mới hơn tạo.*cập nhật/);
      await bootstrap`drop schema training cascade`;
      await expect(open(bootstrapUrl)).rejects.toThrow(/của chương trình khác.*trống/);
      await bootstrap`drop schema drizzle cascade`;
      await expect(open(bootstrapUrl)).rejects.toThrow(/không do hoso tạo.*trống/);
      await expect(open(bootstrapUrl)).rejects.toThrow(StartRefusal);
    } finally {
      await database.drop();
    }
  });

  test('a database that does not answer, without telling its password', async () => {
    const refusal = await open('postgres://nobody:secret-word@127.0.0.1:1/none').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartRefusal);
    expect((refusal as Error).message).toMatch(/DATABASE_URL \(ECONNREFUSED\)/);
    expect((refusal as Error).message).not.toContain('secret-word');
  });

  const fit: ServerFacts = {
    version: 180_004,
    encoding: 'UTF8',
    role: 'chu',
    createrole: true,
    bypassrls: true,
    superuser: false,
    create: true,
    database: 'hoso',
  };
  test.each<[string, Partial<ServerFacts>, RegExp | null]>([
    ['a server that fits', {}, null],
    ['a superuser without the single rights', { superuser: true, createrole: false, bypassrls: false, create: false }, null],
    ['PostgreSQL 17', { version: 170_006, superuser: true }, /phiên bản 17, cần từ 18.*nâng cấp/],
    ['another encoding', { encoding: 'LATIN1' }, /LATIN1, cần UTF8/],
    ['a role without CREATEROLE', { createrole: false }, /"chu" .*thiếu CREATEROLE:/],
    ['a role that lacks all', { createrole: false, bypassrls: false, create: false }, /thiếu CREATEROLE, BYPASSRLS, CREATE .*"hoso"/],
  ])('%s', (_name, facts, sentence) => {
    const told = unfitServer({ ...fit, ...facts });
    if (sentence === null) expect(told).toBeNull();
    else expect(told).toMatch(sentence);
  });
});

describe('a start that hangs', () => {
  let silent: Server;
  let hung: Launched;
  beforeEach(async () => {
    // A database that takes the connection and says nothing.
    silent = createServer((socket) => socket.on('error', () => socket.destroy()));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port: at } = silent.address() as { port: number };
    const connected = new Promise((resolve) => silent.once('connection', resolve));
    hung = start({ HOSO_DATA: join(folder, 'other'), DATABASE_URL: `postgres://a:b@127.0.0.1:${at}/c` });
    await Promise.race([connected, hung.ended.then(({ err }) => Promise.reject(new Error(err)))]);
  });
  afterEach(() => void silent.close());

  test('ends at the second signal of a person who will not wait, not at the echo of the first', async () => {
    hung.child.kill('SIGTERM');
    await sleep(200);
    hung.child.kill('SIGTERM');
    const early = await Promise.race([hung.ended, sleep(1_200)]);
    expect(early).toBeUndefined();
    hung.child.kill('SIGTERM');
    const { code, err } = (await Promise.race([hung.ended, sleep(2_000)])) as Ended;
    expect([code, err]).toEqual([1, 'Dừng ngay, không chờ: lần chạy sau sẽ dọn phần còn lại.\n']);
  });
});
