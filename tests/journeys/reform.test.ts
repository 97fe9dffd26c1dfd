import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rolePasswords } from '../support/database.ts';
import { change, REFUSED } from '../support/change.ts';
import { fingerprint, unchanged } from '../support/fingerprint.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/**
 * A reform like that of 01/7/2025 on a small province of our own making, told person by person, and what happens when it is killed in the
 * middle. `reform-2025.test.ts` takes the demo province of 2024 through the real one.
 */
const REFORM = '2025-07-01';
const EVE = '2025-06-30';

let graph: TestGraph;
let ask: Ask;
/** Who has it carried out is somebody else than who planned it. */
let signer: Account;
let signs: Ask;
let admin: Account;
const at = {} as Record<string, Unit>;
const people = {} as Record<string, Person[]>;
const holders = {} as Record<string, Account>;

const crowd = async (unit: Unit, count: number, category = 'CONG_CHUC'): Promise<Person[]> => {
  const made: Person[] = [];
  for (let i = 0; i < count; i++) made.push(await graph.person({ unit, category, from: '2021-03-01' }));
  return made;
};
const quota = async (unit: Unit, kind: string, assigned: string, year = 2025) => {
  const { bootstrap } = graph.database;
  await bootstrap`insert into organization.quota_entry (unit_no, year, kind, entry, amount, effective_on, decision_id)
    select ${unit.unitNo}, ${year}, ${kind}, 'ASSIGN', ${assigned}, ${`${year}-01-01`}, id from organization.decision order by id limit 1`;
  await bootstrap`select organization.write_quota(${[unit.unitNo]}, ${[year]}, ${[kind]})`;
};
const today = (day: string) => graph.database.bootstrap`update hoso.fixed_today set today = ${day}`;

beforeAll(async () => {
  graph = await startTestGraph();
  await today('2025-06-15');
  const { province, unit } = graph;
  at['khcn'] = await unit({ parent: province, name: 'Sở Khoa học và Công nghệ', kind: 'SO', code: 'H31.14' });
  at['khcnOffice'] = await unit({ parent: at['khcn'], name: 'Văn phòng', kind: 'VAN_PHONG' });
  at['tttt'] = await unit({ parent: province, name: 'Sở Thông tin và Truyền thông', kind: 'SO', code: 'H31.17' });
  at['ttttOffice'] = await unit({ parent: at['tttt'], name: 'Văn phòng', kind: 'VAN_PHONG' });
  at['digital'] = await unit({ parent: at['tttt'], name: 'Phòng Chuyển đổi số', kind: 'PHONG' });
  at['district'] = await unit({ parent: province, name: 'UBND huyện Phù Cừ', kind: 'HUYEN', code: 'H31.25' });
  at['districtHome'] = await unit({ parent: at['district'], name: 'Phòng Nội vụ', kind: 'PHONG' });
  at['districtSchools'] = await unit({ parent: at['district'], name: 'Phòng Giáo dục và Đào tạo', kind: 'PHONG' });
  at['school'] = await unit({ parent: at['district'], name: 'Trường THCS Phù Cừ', kind: 'TRUONG_THCS', code: 'H31.25.9' });
  for (const [key, name] of [
    ['quang', 'UBND xã Quang Hưng'],
    ['tong', 'UBND xã Tống Trân'],
    ['nguyen', 'UBND xã Nguyên Hòa'],
  ] as const) {
    at[key] = await unit({ parent: at['district'], name, kind: 'XA' });
    at[`${key}Office`] = await unit({ parent: at[key], name: 'Văn phòng', kind: 'VAN_PHONG' });
    people[key] = await crowd(at[`${key}Office`]!, 3);
    await quota(at[key], 'CONG_CHUC', '4');
  }
  people['khcn'] = await crowd(at['khcnOffice'], 4);
  people['tttt'] = await crowd(at['ttttOffice'], 2);
  people['digital'] = await crowd(at['digital'], 3);
  people['home'] = await crowd(at['districtHome'], 2);
  people['schools'] = await crowd(at['districtSchools'], 2);
  people['school'] = await crowd(at['school'], 5, 'VIEN_CHUC');
  await quota(at['khcn'], 'CONG_CHUC', '6');
  await quota(at['tttt'], 'CONG_CHUC', '5.5');
  await quota(at['district'], 'CONG_CHUC', '4');
  await quota(at['school'], 'VIEN_CHUC', '6');
  holders['khcn'] = await graph.account({ role: 'AGENCY_OFFICER', over: at['khcn'], holder: people['khcn'][0]! });
  holders['tttt'] = await graph.account({ role: 'AGENCY_OFFICER', over: at['tttt'], holder: people['tttt'][0]! });
  holders['quang'] = await graph.account({ role: 'AGENCY_OFFICER', over: at['quang']!, holder: people['quang']![0]! });
  holders['tong'] = await graph.account({ role: 'AGENCY_OFFICER', over: at['tong']!, holder: people['tong']![0]! });
  holders['district'] = await graph.account({ role: 'AGENCY_HEAD', over: at['district'], holder: people['home'][0]! });
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: province });
  ask = await graph.as(admin);
  signer = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: province });
  signs = await graph.as(signer);
}, 60_000);
afterAll(() => graph.stop());

const decision = { number: '1668/NQ-UBTVQH15', signedOn: '2025-06-16', issuer: 'Ủy ban Thường vụ Quốc hội', summary: 'Sắp xếp đơn vị' };
const REPORT = `dryRun { executable peopleLeft total { people posts quota jobPositions accounts grants obligations requests }
  units { name key fate implied goesToName counts { people accounts quota } accountsIssued } flows { fromName toName kind people } problems { code blocks step name other date count message } }`;
const PLAN = `mutation ($input: PlanReorganisationInput!) { result: planReorganisation(input: $input) { ${REFUSED} ... on ReorganisationPlanned { reorganisation { id version state stepCount ${REPORT} } } } }`;
const EXECUTE = `mutation ($input: ExecuteReorganisationInput!) { result: executeReorganisation(input: $input) { ${REFUSED}
  ... on ReorganisationExecuted { reorganisation { id version state dryRun { executable } reconciliation { oldTotal newTotal left joined rows { people from { id } to { id } } } } }
  ... on ReorganisationBlocked { problems { code name count } } ... on ReorganisationTooEarly { effectiveOn } ... on ReorganisationClosed { state } ... on VersionConflict { currentVersion } } }`;

const plan = (steps: object[], more: object = {}, asking = ask) =>
  change(asking, PLAN, { unitId: graph.province.id, effectiveOn: REFORM, decision, steps, ...more });
const execute = (reorganisation: { id: string; version: number }, more: object = {}, asking = signs) =>
  change(asking, EXECUTE, { reorganisationId: reorganisation.id, expectedVersion: reorganisation.version, ...more });

const id = (key: string) => at[key]!.id;
const reform = () => [
  { create: { key: 'xa-phu-cu', parent: graph.province.id, name: 'UBND xã Phù Cừ', kind: 'XA', code: 'H31.130' } },
  { merge: { from: [id('quang'), id('tong'), id('nguyen')], into: 'xa-phu-cu' } },
  { merge: { from: [id('tttt')], into: id('khcn') } },
  { move: { unit: id('school'), parent: 'xa-phu-cu', code: 'H31.130.1' } },
  { create: { key: 'phong-vhxh', parent: 'xa-phu-cu', name: 'Phòng Văn hóa - Xã hội', kind: 'PHONG' } },
  { merge: { from: [id('districtSchools')], into: 'phong-vhxh' } },
  { dissolve: { unit: id('district'), people: 'xa-phu-cu', children: 'xa-phu-cu' } },
];

const headcount = async (unitId: string, asOf: string): Promise<number> =>
  (
    await ask(`query ($unitId: ID!, $asOf: Date!) { people(first: 1, where: { unitId: $unitId, asOf: $asOf }) { totalCount } }`, {
      unitId,
      asOf,
    })
  ).data!['people'].totalCount;

type Named = { name: string; fate: string; goesToName: string | null; implied: boolean };
const state = () =>
  fingerprint(graph.database.bootstrap, [
    ...[
      'unit',
      'unit_profile',
      'unit_code',
      'placement',
      'subtree',
      'subtree_range',
      'quota',
      'job_position',
      'succession',
      'inheritance',
      'reorganisation',
    ].map((table) => `organization.${table}`),
    ...[
      'personnel.person',
      'personnel.assignment',
      'personnel.decision',
      'accounts.account',
      'accounts.access_grant',
      'accounts.credential',
    ],
    ...['accounts.audit_entry', 'organization.request'],
  ]);
const nothingChanged = unchanged(state);
let planned: { id: string; version: number };

test('the trial run says what goes where, and that nothing is left over', async () => {
  const { __typename, reorganisation } = await plan(reform());
  expect(__typename).toBe('ReorganisationPlanned');
  planned = reorganisation;
  const { dryRun } = reorganisation;
  expect(dryRun).toMatchObject({ executable: true, peopleLeft: 0, problems: [] });
  const fates = Object.fromEntries(
    dryRun.units.map(({ name, fate, goesToName }: Named) => [name, goesToName ? `${fate} ${goesToName}` : fate]),
  );
  expect(fates).toMatchObject({
    'UBND xã Quang Hưng': 'ENDED UBND xã Phù Cừ',
    'UBND xã Phù Cừ': 'FOUNDED',
    'Sở Thông tin và Truyền thông': 'ENDED Sở Khoa học và Công nghệ',
    'Phòng Chuyển đổi số': 'MOVED',
    'Phòng Giáo dục và Đào tạo': 'ENDED Phòng Văn hóa - Xã hội',
    'UBND huyện Phù Cừ': 'ENDED UBND xã Phù Cừ',
    'Trường THCS Phù Cừ': 'MOVED',
    'Sở Khoa học và Công nghệ': 'RECEIVES',
  });
  // Of the three offices of the communes one goes on and takes the people of the others in; the office of Sở TTTT ends in that of Sở KH&CN.
  expect(dryRun.units.filter(({ name, fate }: Named) => name === 'Văn phòng' && fate === 'ENDED')).toHaveLength(3);
  expect(dryRun.total).toMatchObject({ people: 10, posts: '10', quota: '21.5', accounts: 4, grants: 0, obligations: 0, requests: 0 });
  expect(dryRun.flows).toContainEqual({ fromName: 'UBND huyện Phù Cừ', toName: 'UBND xã Phù Cừ', kind: 'CONG_CHUC', people: 4 });
});

test('before its day nobody carries it out, and nothing changes', async () => {
  expect(await nothingChanged(() => execute(planned))).toMatchObject({ __typename: 'ReorganisationTooEarly', effectiveOn: REFORM });
});

test('who may not reorganise neither plans, sees nor carries out, and nothing changes', async () => {
  const officer = await graph.as(holders['khcn']!);
  for (const [document, input] of [
    [PLAN, { unitId: id('khcn'), effectiveOn: REFORM, decision, steps: reform() }],
    [EXECUTE, { reorganisationId: planned.id, expectedVersion: planned.version }],
  ] as const)
    await nothingChanged(async () => {
      const { errors } = await officer(document, { input: { requestId: randomUUID(), ...input } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  // One may reorganise his own department and nothing beside it.
  const { bootstrap } = graph.database;
  await bootstrap`insert into accounts.role (code, name, kinds) values ('REORGANISER', 'Sắp xếp', '{AGENCY}')`;
  await bootstrap`insert into accounts.role_permission select 'REORGANISER', unnest(${['organization.unit.read', 'organization.reorganisation.read', 'organization.reorganisation.write', 'personnel.assignment.write']}::text[])`;
  const own = await graph.as(await graph.account({ role: 'REORGANISER', over: at['khcn']! }));
  expect(await nothingChanged(() => plan(reform(), {}, own))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
  expect(await nothingChanged(() => execute(planned, {}, own))).toMatchObject({ __typename: 'NotFound', field: 'reorganisationId' });
  expect((await own(`query ($id: ID!) { reorganisation(id: $id) { id } }`, { id: planned.id })).data).toEqual({ reorganisation: null });
  const beside = await plan([{ merge: { from: [id('tttt')], into: id('khcn') } }], { unitId: id('khcn') }, own);
  expect(beside.reorganisation.dryRun).toMatchObject({ executable: false, problems: [{ code: 'UNKNOWN_UNIT' }] });
});

const requestId = randomUUID();

test('a backend that dies in the middle leaves nothing half-done', async () => {
  await today(REFORM);
  const { bootstrap } = graph.database;
  const before = await state();
  const hold = await bootstrap.reserve();
  await hold`begin`;
  // The people went by then; their accounts have still to be passed on.
  await hold`lock table accounts.account in share row exclusive mode`;
  const running = signs(EXECUTE, { input: { requestId: randomUUID(), reorganisationId: planned.id, expectedVersion: planned.version } });
  const waiting = async () =>
    (
      await bootstrap<{ pid: number }[]>`select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
        and usename = 'organization_app' and query like '%pub_pass_accounts%'`
    )[0]?.pid;
  let pid: number | undefined;
  for (let i = 0; i < 200 && pid === undefined; i++) {
    pid = await waiting();
    if (pid === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(pid).toBeDefined();
  await bootstrap`select pg_terminate_backend(${pid!})`;
  await hold`rollback`;
  hold.release();
  expect((await running).errors).toBeDefined();
  expect(await state()).toBe(before);
});

test('a process that is killed in the middle leaves nothing half-done, and the same request can be sent again', async () => {
  const { bootstrap, bootstrapUrl } = graph.database;
  const before = await state();
  const backends = (waiting: boolean) => bootstrap`select from pg_stat_activity where datname = current_database()
    and application_name = 'reorganise-apart' and (not ${waiting} or wait_event_type = 'Lock')`;
  const input = { requestId, reorganisationId: planned.id, expectedVersion: planned.version };
  await bootstrap.begin(async (hold) => {
    // The people went by then; their accounts have still to be passed on.
    await hold`lock table accounts.account in share row exclusive mode`;
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'reorganise-apart.ts')], {
      env: {
        ...process.env,
        REORGANISE_APART: JSON.stringify({ bootstrapUrl, password: rolePasswords.organization_app, secret: signer.secret, input }),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (child.exitCode === null && (await backends(true)).length === 0) await pause(20);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  while ((await backends(false)).length > 0) await pause(20);
  expect(await state()).toBe(before);
});

let newCommune: string;

test('on its day it is carried out whole, and once', async () => {
  const quangOfficer = await graph.as(holders['quang']!);
  expect((await quangOfficer(`{ viewer { login } }`)).data!['viewer']).not.toBeNull();
  const done = await execute(planned, { requestId });
  expect(done).toMatchObject({ __typename: 'ReorganisationExecuted', reorganisation: { state: 'EXECUTED', version: 2, dryRun: null } });
  expect(await nothingChanged(() => execute(planned, { requestId }))).toEqual(done);
  expect(await nothingChanged(() => execute(planned))).toMatchObject({ __typename: 'ReorganisationClosed', state: 'EXECUTED' });
  expect((await quangOfficer(`{ viewer { login } }`)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('the old map and the new one stand side by side', async () => {
  const map = async (asOf: string) =>
    (
      await ask(
        `query ($asOf: Date!) { province { children(asOf: $asOf) { id name(asOf: $asOf) children(asOf: $asOf) { name(asOf: $asOf) } } } }`,
        { asOf },
      )
    ).data!['province'].children as { id: string; name: string; children: { name: string }[] }[];
  const names = (units: { name: string }[]) => units.map(({ name }) => name).sort();
  const [old, now] = [await map(EVE), await map(REFORM)];
  expect(names(old)).toEqual(['Sở Khoa học và Công nghệ', 'Sở Thông tin và Truyền thông', 'UBND huyện Phù Cừ']);
  expect(names(now)).toEqual(['Sở Khoa học và Công nghệ', 'UBND xã Phù Cừ']);
  const commune = now.find(({ name }) => name === 'UBND xã Phù Cừ')!;
  newCommune = commune.id;
  expect(names(commune.children)).toEqual(['Phòng Nội vụ', 'Phòng Văn hóa - Xã hội', 'Trường THCS Phù Cừ', 'Văn phòng']);
  expect(names(old.find(({ name }) => name === 'UBND huyện Phù Cừ')!.children)).toHaveLength(6);
  const byCode = async (code: string, asOf: string) =>
    (await ask(`query ($code: String!, $asOf: Date) { unitByCode(code: $code, asOf: $asOf) { id } }`, { code, asOf })).data!['unitByCode']
      ?.id ?? null;
  expect([await byCode('H31.17', EVE), await byCode('H31.17', REFORM)]).toEqual([id('tttt'), null]);
  expect([await byCode('H31.25.9', EVE), await byCode('H31.130.1', REFORM)]).toEqual([id('school'), id('school')]);
});

test('people serve on in the successor under the decision, with their past as it was; custody passed to the heir', async () => {
  const [first] = people['tttt']!;
  const card = (
    await ask(
      `query ($id: ID!) { person(id: $id) { before: assignment(asOf: "${EVE}") { unit { id } jobTitle } now: assignment(asOf: "${REFORM}") { unit { id } jobTitle decision { number } }
        assignments { validFrom validTo } } }`,
      { id: first!.id },
    )
  ).data!['person'];
  expect(card).toMatchObject({
    before: { unit: { id: id('ttttOffice') }, jobTitle: 'Chuyên viên' },
    now: { unit: { id: id('khcnOffice') }, jobTitle: 'Chuyên viên', decision: { number: '1668/NQ-UBTVQH15' } },
    assignments: [
      { validFrom: REFORM, validTo: null },
      { validFrom: '2021-03-01', validTo: REFORM },
    ],
  });
  // Records pass with the unit to its heir, whose officer reads them; nobody else's number stands on them, and no row was written for it.
  const astray = await graph.database
    .bootstrap`select p.id from personnel.person p join personnel.assignment a on a.person_id = p.id and a.valid_during @> hoso.today()
    where a.unit_no <> p.unit_no or a.post_unit_no <> p.unit_no
      and not exists (select from organization.inheritance i where i.unit_no = p.unit_no and i.heir_no = a.post_unit_no)`;
  expect(astray).toHaveLength(0);
  // A section that only changed its parent: nobody's assignment was touched.
  const { assignments } = (
    await ask(`query ($id: ID!) { person(id: $id) { assignments { validFrom } } }`, { id: people['digital']![0]!.id })
  ).data!['person'];
  expect(assignments).toEqual([{ validFrom: '2021-03-01' }]);
});

test('counts by the old map and by the new one reconcile exactly', async () => {
  const { reconciliation } = (
    await ask(
      `query ($id: ID!) { reorganisation(id: $id) { reconciliation { oldTotal newTotal left joined rows { from { id } to { id } people } } } }`,
      { id: planned.id },
    )
  ).data!['reorganisation'];
  const { rows, oldTotal, newTotal, left, joined } = reconciliation as {
    rows: { from: { id: string } | null; to: { id: string } | null; people: number }[];
  } & Record<'oldTotal' | 'newTotal' | 'left' | 'joined', number>;
  expect([left, joined]).toEqual([0, 0]);
  // The school that moved as it was is told too.
  expect([oldTotal, newTotal]).toEqual([27, 27]);
  const by = (side: 'from' | 'to', unit: string) => rows.filter((row) => row[side]?.id === unit).reduce((sum, row) => sum + row.people, 0);
  const flow = (from: string, to: string) =>
    rows.filter((row) => row.from?.id === from && row.to?.id === to).map(({ people: count }) => count);
  expect(flow(id('tttt'), id('khcn'))).toEqual([5]);
  expect(flow(id('khcn'), id('khcn'))).toEqual([4]);
  expect(flow(id('district'), newCommune)).toEqual([4]);
  // The same as each map says by itself.
  for (const key of ['khcn', 'tttt', 'district', 'quang', 'tong', 'nguyen'])
    expect([key, by('from', id(key))]).toEqual([key, await headcount(id(key), EVE)]);
  for (const unit of [id('khcn'), newCommune]) expect(by('to', unit)).toBe(await headcount(unit, REFORM));
  expect(await headcount(id('tttt'), REFORM)).toBe(0);
});

test('how many people went along is told to those who read the quotas of one of both ends', async () => {
  const question = `query ($id: ID!) { unit(id: $id) { successors { to { id } people share } } }`;
  const told = async (account: Account) => {
    const { data } = await (await graph.as(account))(question, { id: id('tttt') });
    return data!['unit'].successors;
  };
  expect(await told(holders['khcn']!)).toEqual([{ to: { id: id('khcn') }, people: 5, share: '1.000000' }]);
  const elsewhere = await graph.account({
    role: 'AGENCY_OFFICER',
    over: at['khac'] ?? (await graph.unit({ name: 'Sở Tư pháp', kind: 'SO' })),
  });
  expect(await told(elsewhere)).toEqual([{ to: { id: id('khcn') }, people: null, share: null }]);
});

test('who went on as what is told from both ends', async () => {
  const of = async (unit: string) =>
    (
      await ask(
        `query ($id: ID!) { unit(id: $id) { successors { to { id } people share effectiveOn } predecessors { from { id } people } } }`,
        { id: unit },
      )
    ).data!['unit'];
  expect((await of(id('tttt'))).successors).toEqual([{ to: { id: id('khcn') }, people: 5, share: '1.000000', effectiveOn: REFORM }]);
  expect(
    (await of(newCommune)).predecessors.map(({ from, people: count }: { from: { id: string }; people: number }) => [from.id, count]).sort(),
  ).toEqual(
    [
      [id('district'), 4],
      [id('nguyen'), 3],
      [id('quang'), 3],
      [id('tong'), 3],
    ].sort(),
  );
});

test('quotas went along to the last half post', async () => {
  const assigned = async (unit: string) =>
    (
      await graph.database.bootstrap<
        { assigned: string }[]
      >`select assigned from organization.quota where unit_id = ${unit} and kind = 'CONG_CHUC' and year = 2025 and valid_during @> ${REFORM}::date`
    ).map((row) => row.assigned);
  expect(await assigned(id('khcn'))).toEqual(['11.50']);
  expect(await assigned(newCommune)).toEqual(['16.00']);
  expect(await assigned(id('tttt'))).toEqual(['0.00']);
});

test('accounts of units that ended are withdrawn, and those of the new unit issued to the same holders with the same rights', async () => {
  const accounts = await graph.database.bootstrap<{ login: string; holder: string; unit: string; live: boolean; roles: string[] }[]>`
    select a.login, a.holder_id as holder, a.unit_id as unit, a.valid_to is null as live,
      array(select g.role from accounts.access_grant g where g.account_id = a.id and g.revoked_at is null and g.unit_id = a.unit_id) as roles
    from accounts.account a where a.kind = 'AGENCY' and a.holder_id is not null order by a.login`;
  const of = (holder: Person, live: boolean) => accounts.filter((one) => one.holder === holder.id && one.live === live);
  for (const key of ['quang', 'tong', 'home', 'tttt']) expect(of(people[key]![0]!, false)).toMatchObject([{ roles: [] }]);
  expect(of(people['quang']![0]!, true)).toMatchObject([{ unit: newCommune, roles: ['AGENCY_OFFICER'] }]);
  expect(of(people['home']![0]!, true)).toMatchObject([{ unit: newCommune, roles: ['AGENCY_HEAD'] }]);
  // Sở KH&CN has an officer already, so none is added.
  expect(of(people['tttt']![0]!, true)).toEqual([]);
  expect(of(people['khcn']![0]!, true)).toMatchObject([{ unit: id('khcn'), roles: ['AGENCY_OFFICER'] }]);
});

test('an old grant over the successor reaches the people of the unit that ended, and what stands under its number', async () => {
  const officer = await graph.as(holders['khcn']!);
  const seen = (await officer(`query ($id: ID!) { person(id: $id) { fullName } }`, { id: people['tttt']![0]!.id })).data!['person'];
  expect(seen).toEqual({ fullName: people['tttt']![0]!.fullName });
  const reach = await graph.database.bootstrap.begin(async (tx) => {
    await tx`select set_config('app.session', ${holders['khcn']!.secret}, true)`;
    const [row] = await tx<
      { old: boolean; district: boolean }[]
    >`select ${at['tttt']!.unitNo}::int <@ accounts.scope('personnel.record.read') as old,
      ${at['district']!.unitNo}::int <@ accounts.scope('personnel.record.read') as district`;
    return row;
  });
  expect(reach).toEqual({ old: true, district: false });
  const foreign = (await officer(`query ($id: ID!) { person(id: $id) { fullName } }`, { id: people['home']![0]!.id })).data!['person'];
  expect(foreign).toBeNull();
});

test('it stands in the audit, with what it did', async () => {
  const [entry] = await graph.database.bootstrap`select detail from accounts.audit_entry where operation = 'executeReorganisation'`;
  expect(entry!['detail']).toEqual({
    effectiveOn: REFORM,
    ended: 9,
    founded: 2,
    assignmentsMoved: 10,
    accountsWithdrawn: 4,
    accountsIssued: 3,
    obligations: { completed: 0, raised: 0 },
  });
});
