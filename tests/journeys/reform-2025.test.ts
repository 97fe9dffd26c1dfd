import { officeOf } from '@hoso/db/seed/province/communes.ts';
import { communeCode } from '@hoso/db/seed/province/structure.ts';
import { change } from '../support/change.ts';
import { loadDemoProvince } from '../support/demo-province.ts';
import { type Anything, type Ask, startEmptyGraph } from '../support/graph.ts';
import { MERGED, type Reform, reformOf } from '../support/reform-2025.ts';

/**
 * The reform of 2025 on the demo province as it stood on 31/12/2024, in the two steps in which the law took it: agencies merged on
 * 01/3/2025 (NQ 18-NQ/TW, NĐ 45/2025/NĐ-CP), the district level ended and communes merged on 01/7/2025 (NQ 1666/NQ-UBTVQH15).
 */
const PEOPLE = 1_500;
const [AGENCIES_EVE, AGENCIES_ON] = ['2025-02-28', '2025-03-01'] as const;
const [DISTRICTS_EVE, DISTRICTS_ON] = ['2025-06-30', '2025-07-01'] as const;

let graph: Awaited<ReturnType<typeof startEmptyGraph>>;
let demo: Awaited<ReturnType<typeof loadDemoProvince>>;
let ask: Ask;
let signs: Ask;

const today = (day: string) => graph.database.bootstrap`update hoso.fixed_today set today = ${day}`;
let unit: Reform['unit'];
let reform: Reform;

beforeAll(async () => {
  graph = await startEmptyGraph();
  demo = await loadDemoProvince(graph.database.bootstrap, { people: PEOPLE, today: '2024-12-31' });
  ask = await graph.as(await demo.signedIn('quantri.snv'));
  signs = await graph.as(await demo.besideOf('quantri.snv'));
  reform = reformOf(demo.province);
  ({ unit } = reform);
}, 120_000);
afterAll(() => graph.stop());

const PROBLEMS = 'problems { code blocks step name other count message }';
const PLAN = `mutation ($input: PlanReorganisationInput!) { result: planReorganisation(input: $input) { __typename ... on UserError { message }
  ... on ReorganisationPlanned { reorganisation { id version dryRun { executable peopleLeft total { people posts quota accounts obligations } units { name fate goesToName } ${PROBLEMS} } } } } }`;
const EXECUTE = `mutation ($input: ExecuteReorganisationInput!) { result: executeReorganisation(input: $input) { __typename ... on UserError { message }
  ... on ReorganisationExecuted { reorganisation { id state } } ... on ReorganisationBlocked { ${PROBLEMS} } } }`;
const DECISIONS: Readonly<Record<string, object>> = {
  [AGENCIES_ON]: { number: '41/NQ-HĐND', signedOn: '2025-02-20', issuer: 'Hội đồng nhân dân tỉnh' },
  [DISTRICTS_ON]: { number: '1666/NQ-UBTVQH15', signedOn: '2025-06-16', issuer: 'Ủy ban Thường vụ Quốc hội' },
};
const plan = async (effectiveOn: string, summary: string, steps: object[]): Promise<Anything> => {
  const decision = { ...DECISIONS[effectiveOn], summary };
  const answer: Anything = await change(ask, PLAN, { unitId: unit('H31').id, effectiveOn, decision, steps });
  expect(answer).toMatchObject({ __typename: 'ReorganisationPlanned' });
  return answer.reorganisation;
};

/** Signed by somebody else than who planned it. */
const execute = async ({ id: reorganisationId, version: expectedVersion }: Anything) =>
  change(signs, EXECUTE, { reorganisationId, expectedVersion });

type Seen = { id: string; name: string; kind: string };
/** What stands directly below the province on a day. */
const map = async (asOf: string): Promise<Seen[]> => {
  const { data } = await ask('query ($asOf: Date!) { province { children(asOf: $asOf) { id name(asOf: $asOf) kind(asOf: $asOf) } } }', {
    asOf,
  });
  return data!['province'].children;
};
const countOf = (units: readonly Seen[], ...kinds: string[]): number => units.filter(({ kind }) => kinds.includes(kind)).length;
const codeOn = async (code: string, asOf: string): Promise<string | null> =>
  (await ask('query ($code: String!, $asOf: Date!) { unitByCode(code: $code, asOf: $asOf) { id } }', { code, asOf })).data!['unitByCode']
    ?.id ?? null;
/** How many serve in a unit (in the whole province without one) on a day. */
const headcount = async (unitId: string | undefined, asOf: string): Promise<number> =>
  (
    await ask('query ($unitId: ID, $asOf: Date!) { people(first: 1, where: { unitId: $unitId, asOf: $asOf }) { totalCount } }', {
      unitId,
      asOf,
    })
  ).data!['people'].totalCount;
/** Posts of the whole province on a day by kind: all there are, those kept by units, taken, and taken beyond what there is. */
const posts = async (year: number, asOf: string): Promise<Anything> =>
  (
    await ask(
      'query ($year: Int!, $asOf: Date!) { province { quotaReport(year: $year, asOf: $asOf) { totals { kind own occupied people over } } } }',
      {
        ...{ year, asOf },
      },
    )
  ).data!['province'].quotaReport.totals;
const owed = async (): Promise<Anything> =>
  (await ask('{ province { obligationCounts { open late done waived } } }')).data!['province'].obligationCounts;

const reconciled = async (id: string): Promise<Anything> =>
  (
    await ask(
      `query ($id: ID!) { reorganisation(id: $id) { reconciliation { oldTotal newTotal left joined rows { people from { id } to { id } }
      categories { category oldTotal newTotal } postTotals { kind oldPosts newPosts oldTaken newTaken } } } }`,
      { id },
    )
  ).data!['reorganisation'].reconciliation;
/** Counts by both maps are equal in all, and each row's ends are what each map says by itself. */
const expectReconciled = async (
  id: string,
  eve: string,
  day: string,
  ends: readonly (readonly [from: string, to: string])[],
): Promise<void> => {
  const { rows, oldTotal, newTotal, left, joined, categories, postTotals } = await reconciled(id);
  expect([left, joined, newTotal]).toEqual([0, 0, oldTotal]);
  expect(rows.reduce((sum: number, { people }: Anything) => sum + people, 0)).toBe(oldTotal);
  for (const one of categories) expect(one.newTotal).toBe(one.oldTotal);
  for (const one of postTotals) expect([one.newPosts, one.newTaken]).toEqual([one.oldPosts, one.oldTaken]);
  const by = (side: 'from' | 'to', unitId: string) =>
    rows.filter((row: Anything) => row[side]?.id === unitId).reduce((sum: number, { people }: Anything) => sum + people, 0);
  for (const [from, to] of ends) expect([by('from', from), by('to', to)]).toEqual([await headcount(from, eve), await headcount(to, day)]);
};

test('in 2024 there are districts, both agencies of what is one today, and nothing of Thái Bình', async () => {
  const units = await map('2024-12-31');
  expect([countOf(units, 'HUYEN'), countOf(units, 'XA', 'PHUONG'), countOf(units, 'TINH_TRUOC_SAP_NHAP')]).toEqual([10, 0, 0]);
  const names = units.map(({ name }) => name);
  for (const name of ['Sở Khoa học và Công nghệ', 'Sở Thông tin và Truyền thông', 'Sở Nông nghiệp và Phát triển nông thôn'])
    expect(names).toContain(name);
  expect(await headcount(undefined, '2024-12-31')).toBe(PEOPLE);
  expect((await posts(2024, '2024-12-31')).map(({ kind }: Anything) => kind)).toEqual(['CONG_CHUC', 'HOI', 'HOP_DONG_111', 'VIEN_CHUC']);
});

describe('on 01/3/2025', () => {
  let planned: Anything;

  test('the trial says that agencies end in others, with people, posts and what is owed, and that nothing breaks', async () => {
    await today('2025-02-21');
    planned = await plan(AGENCIES_ON, 'Sắp xếp các cơ quan chuyên môn', reform.mergedAgencies());
    const { executable, peopleLeft, total, units, problems } = planned.dryRun;
    expect([executable, peopleLeft, problems]).toEqual([true, 0, []]);
    const fates = new Map(units.map(({ name, fate, goesToName }: Anything) => [name, goesToName ?? fate]));
    expect(fates.get('Sở Thông tin và Truyền thông')).toBe('Sở Khoa học và Công nghệ');
    expect(fates.get('Cục Quản lý thị trường tỉnh Hưng Yên')).toBe('Chi cục Quản lý thị trường');
    expect(fates.get('Phòng Chuyển đổi số')).toBe('MOVED');
    const ending = [...MERGED.map(([from]) => from), 'H31.808'].map((code) => unit(code));
    const given = ending
      .flatMap(({ quotas }) => quotas.filter(({ year }) => year === 2024))
      .reduce((sum, { assigned }) => sum + Number(assigned), 0);
    expect(Number(total.quota)).toBe(given);
    expect(total.people).toBeGreaterThan(0);
    expect(total.obligations).toBeGreaterThan(0);
  });

  test('it is carried out on its day; counts by the old map and the new one agree', async () => {
    await today(AGENCIES_ON);
    const [people, before, duties] = [await headcount(undefined, AGENCIES_EVE), await posts(2025, AGENCIES_EVE), await owed()];
    expect(await execute(planned)).toMatchObject({ __typename: 'ReorganisationExecuted', reorganisation: { state: 'EXECUTED' } });
    expect(await headcount(undefined, AGENCIES_ON)).toBe(people);
    expect(await posts(2025, AGENCIES_ON)).toEqual(before);
    expect(await owed()).toEqual(duties);
    await expectReconciled(
      planned.id,
      AGENCIES_EVE,
      AGENCIES_ON,
      MERGED.map(([from, to]) => [unit(from).id, unit(to).id] as const),
    );
  }, 60_000);

  test('both maps stand, and identifiers opened and closed with the units', async () => {
    const [old, now] = [await map(AGENCIES_EVE), await map(AGENCIES_ON)];
    expect(countOf(old, 'SO') - countOf(now, 'SO')).toBe(MERGED.length + 1);
    expect(now.map(({ name }) => name)).toContain('Sở Nông nghiệp và Môi trường');
    expect([await codeOn('H31.811', AGENCIES_EVE), await codeOn('H31.811', AGENCIES_ON)]).toEqual([unit('H31.811').id, null]);
    expect(await codeOn('H31.8.61', AGENCIES_EVE)).toBeNull();
    expect(await codeOn('H31.8.61', AGENCIES_ON)).not.toBeNull();
  });
});

describe('on 01/7/2025', () => {
  const demoCommune = () => unit(demo.province.accounts.find(({ login }) => login === 'daumoi.xa')!.unitCode);
  let planned: Anything;

  test('the trial of the whole district level says where everybody goes', async () => {
    await today('2025-06-20');
    planned = await plan(DISTRICTS_ON, 'Kết thúc hoạt động cấp huyện, sắp xếp cấp xã', reform.endedDistricts());
    const { executable, peopleLeft, total, units, problems } = planned.dryRun;
    expect([executable, peopleLeft]).toEqual([true, 0]);
    // Two chairmen become one: which of the two positions bears the code is told.
    expect(new Set(problems.map(({ code, blocks }: Anything) => `${code} ${blocks}`))).toEqual(new Set(['POSITION_RECODED false']));
    expect(units.filter(({ fate, name }: Anything) => fate === 'FOUNDED' && name.startsWith('Ủy ban'))).toHaveLength(
      reform.newCommunes.length,
    );
    expect(units.filter(({ fate, name }: Anything) => fate === 'ENDED' && name.startsWith('Ủy ban'))).toHaveLength(
      10 + 2 * reform.newCommunes.length,
    );
    expect(total).toMatchObject({ accounts: 2 });
    expect(total.people).toBeGreaterThan(PEOPLE / 5);
  });

  test('it is carried out on its day: nobody and no post is lost, and counts agree unit by unit', async () => {
    await today(DISTRICTS_ON);
    const [people, before, duties] = [await headcount(undefined, DISTRICTS_EVE), await posts(2025, DISTRICTS_EVE), await owed()];
    expect(await execute(planned)).toMatchObject({ __typename: 'ReorganisationExecuted', reorganisation: { state: 'EXECUTED' } });
    expect(await headcount(undefined, DISTRICTS_ON)).toBe(people);
    const after = await posts(2025, DISTRICTS_ON);
    expect(after.map(({ over: _over, ...one }: Anything) => one)).toEqual(before.map(({ over: _over, ...one }: Anything) => one));
    // Nothing that was owed is lost; who goes elsewhere than his unit starts the clocks of a transfer, as the audit says.
    const [{ raised }] = await graph.database.bootstrap<[{ raised: number }]>`
      select (detail -> 'obligations' ->> 'raised')::int as raised from accounts.audit_entry where operation = 'executeReorganisation' order by at desc limit 1`;
    expect(raised).toBeGreaterThan(0);
    expect(await owed()).toEqual({ ...duties, open: duties.open + raised });
    const now = await map(DISTRICTS_ON);
    const ends = await Promise.all(
      reform.newCommunes.map(async (commune) => {
        const [former] = reform.formerOf(commune);
        return [former!.id, now.find(({ name }) => name === officeOf(commune).name)!.id] as const;
      }),
    );
    await expectReconciled(planned.id, DISTRICTS_EVE, DISTRICTS_ON, ends);
    for (const { code } of reform.districts) expect(await headcount(unit(code).id, DISTRICTS_ON)).toBe(0);
  }, 90_000);

  test('both maps stand: districts above communes, and communes below the province', async () => {
    const [old, now] = [await map(DISTRICTS_EVE), await map(DISTRICTS_ON)];
    expect([countOf(old, 'HUYEN'), countOf(old, 'XA', 'PHUONG')]).toEqual([10, 0]);
    expect([countOf(now, 'HUYEN'), countOf(now, 'XA', 'PHUONG')]).toEqual([0, reform.newCommunes.length]);
    const { name, districtCode } = reform.newCommunes[0]!;
    const school = reform.schoolOf(reform.newCommunes[0]!);
    expect([await codeOn(school.code, DISTRICTS_EVE), await codeOn(`${communeCode(name)}.51`, DISTRICTS_ON)]).toEqual([
      school.id,
      school.id,
    ]);
    expect([await codeOn(districtCode, DISTRICTS_EVE), await codeOn(districtCode, DISTRICTS_ON)]).toEqual([unit(districtCode).id, null]);
  });

  test('accounts of the commune that ended are withdrawn, those of the new one issued to the same holders (ĐL Đ5k5)', async () => {
    const { bootstrap } = graph.database;
    const accounts = await bootstrap<{ login: string; holder: string; unit: string; live: boolean; roles: string[] }[]>`
      select a.login, a.holder_id as holder, a.unit_id as unit, a.valid_to is null as live,
        array(select g.role from accounts.access_grant g where g.account_id = a.id and g.revoked_at is null) as roles from accounts.account a where a.kind = 'AGENCY'`;
    const now = await map(DISTRICTS_ON);
    for (const [login, role] of [
      ['thutruong.xa', 'AGENCY_HEAD'],
      ['daumoi.xa', 'AGENCY_OFFICER'],
    ]) {
      const was = accounts.find((one) => one.login === login)!;
      expect(was).toMatchObject({ unit: demoCommune().id, live: false, roles: [] });
      const [next, ...more] = accounts.filter(({ holder, live }) => live && holder === was.holder);
      expect([next?.roles, more]).toEqual([[role], []]);
      expect(now.map(({ id }) => id)).toContain(next!.unit);
    }
    expect(accounts.filter(({ login, live }) => login === 'daumoi.truong' && live)).toHaveLength(1);
  });

  test('what the commune that ended owed, its heir owes', async () => {
    const former = demoCommune().id;
    const { data } = await ask(
      'query ($id: ID!) { unit(id: $id) { successors { to { id obligationCounts { open late done waived } } } } }',
      { id: former },
    );
    const [{ to }] = data!['unit'].successors;
    const [left] = await graph.database.bootstrap<
      { count: number }[]
    >`select count(*)::int as count from organization.obligation where owed_by_id = ${former}`;
    const counts = to.obligationCounts;
    expect(left!.count).toBeGreaterThan(0);
    expect(counts.open + counts.late + counts.done + counts.waived).toBeGreaterThanOrEqual(left!.count);
  });

  test('vacancies are told on both sides of the day', async () => {
    const { name } = officeOf(reform.newCommunes[0]!);
    const commune = (await map(DISTRICTS_ON)).find((one) => one.name === name)!;
    const free = async (id: string, asOf: string) =>
      (
        await ask(
          'query ($id: ID!, $asOf: Date!) { unit(id: $id) { quotaReport(year: 2025, asOf: $asOf) { totals { kind own occupied vacant } } } }',
          { id, asOf },
        )
      ).data!['unit'].quotaReport.totals;
    const [then, now] = [await free(commune.id, DISTRICTS_EVE), await free(commune.id, DISTRICTS_ON)];
    expect(then).toEqual([]);
    for (const { own, occupied, vacant } of now) expect(Number(vacant)).toBeGreaterThanOrEqual(Number(own) - Number(occupied));
    expect(now.map(({ kind }: Anything) => kind)).toContain('CONG_CHUC');
  });
});
