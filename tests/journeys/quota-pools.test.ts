import { randomUUID } from 'node:crypto';
import { change, REFUSED } from '../support/change.ts';
import { fingerprint, unchanged } from '../support/fingerprint.ts';
import { type Anything, type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let homeAffairs: Ask;
beforeAll(async () => {
  graph = await startTestGraph();
  homeAffairs = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
});
afterAll(() => graph.stop());

const decision = { number: '88/QĐ-UBND', signedOn: '2026-01-02', issuer: 'UBND tỉnh', summary: 'Phân bổ biên chế' };
const refusals = `${REFUSED}
  ... on PoolExceeded { holder { id name } askedBy { id } kind pool delegated asked shortOn } ... on QuotaBelowOccupied { unit { id } left occupied shortOn }
  ... on UnitNotInForce { existsFrom }`;
const DELEGATE = `mutation ($input: DelegateQuotaInput!) { result: delegateQuota(input: $input) { ${refusals} ... on UnitNotBelow { unitId } ... on QuotaMoved { unit { id } } } }`;
const RETURN = `mutation ($input: ReturnQuotaInput!) { result: returnQuota(input: $input) { ${refusals} ... on QuotaMoved { unit { id } } } }`;
const SET = `mutation ($input: SetQuotaInput!) { result: setQuota(input: $input) { ${refusals} ... on UnitChanged { unit { id version } } } }`;

const usual = { year: 2026, kind: 'VIEN_CHUC', effectiveOn: '2026-01-01', decision };
const delegate = (ask: Ask, from: Unit, shares: readonly (readonly [Unit, string])[], more: object = {}) =>
  change(ask, DELEGATE, { ...usual, unitId: from.id, shares: shares.map(([{ id }, posts]) => ({ unitId: id, posts })), ...more });
const giveBack = (ask: Ask, unit: Unit, posts: string, more: object = {}) =>
  change(ask, RETURN, { ...usual, unitId: unit.id, posts, ...more });
const setQuota = (ask: Ask, unit: Unit, assigned: string, more: object = {}) =>
  change(ask, SET, { ...usual, unitId: unit.id, assigned, expectedVersion: 1, ...more });

const state = () =>
  fingerprint(graph.database.bootstrap, [
    'organization.quota',
    'organization.quota_entry',
    'organization.decision',
    'organization.request',
    'organization.unit',
    'accounts.audit_entry',
  ]);
const refused = unchanged(state);
const line = 'kind pool delegated own occupied people reserved vacant over';
const report = async (unit: Unit, asOf = '2026-11-22', ask = homeAffairs): Promise<Anything> =>
  (
    await ask(
      `query ($id: ID!, $asOf: Date) { unit(id: $id) { quotaReport(year: 2026, asOf: $asOf) { asOf totals { kind own occupied people reserved vacant over }
        rows(first: 200) { edges { node { unit { id name } quotaYear ${line} } } } } } }`,
      { id: unit.id, asOf },
    )
  ).data!['unit'].quotaReport;
const holds = async (unit: Unit, asOf?: string) => {
  const rows = (await report(unit, asOf)).rows.edges.map(({ node }: Anything) => node);
  const { pool, delegated, own } = rows.find((row: Anything) => row.unit.id === unit.id && row.kind === 'VIEN_CHUC');
  return [pool, delegated, own].map(Number);
};

const department = async (posts = '20') => {
  const health = await graph.unit({ parent: graph.province, name: 'Sở Y tế', quota: { VIEN_CHUC: posts } });
  const hospital = await graph.unit({ parent: health, kind: 'BENH_VIEN', name: 'Bệnh viện Đa khoa' });
  const centre = await graph.unit({ parent: health, kind: 'TRUNG_TAM', name: 'Trung tâm Kiểm soát bệnh tật' });
  return { health, hospital, centre };
};

describe('a pool', () => {
  test('is passed down in decimals, and what a unit keeps is what it did not pass on', async () => {
    const { health, hospital, centre } = await department();
    expect(
      await delegate(homeAffairs, health, [
        [hospital, '11.5'],
        [centre, '3.25'],
      ]),
    ).toMatchObject({ __typename: 'QuotaMoved', unit: { id: health.id } });
    expect([await holds(health), await holds(hospital), await holds(centre)]).toEqual([
      [20, 14.75, 5.25],
      [11.5, 0, 11.5],
      [3.25, 0, 3.25],
    ]);
    // A second decision of the same day adds to the first.
    await delegate(homeAffairs, health, [[centre, '0.75']], { effectiveOn: '2026-01-01' });
    expect([await holds(health), await holds(centre)]).toEqual([
      [20, 15.5, 4.5],
      [4, 0, 4],
    ]);
  });

  test('is not exceeded on any day: the refusal names pool, what was passed on, what is asked, and by whom', async () => {
    const { health, hospital, centre } = await department('10');
    await delegate(homeAffairs, health, [[hospital, '7']], { effectiveOn: '2026-09-01' });
    // In March there are ten left, in September only three.
    const answer = await refused(() => delegate(homeAffairs, health, [[centre, '3.01']], { effectiveOn: '2026-03-01' }));
    expect(answer).toEqual({
      __typename: 'PoolExceeded',
      ...{ holder: { id: health.id, name: 'Sở Y tế' }, askedBy: { id: centre.id }, kind: 'VIEN_CHUC' },
      ...{ pool: '10.00', delegated: '7.00', asked: '3.01', shortOn: '2026-09-01' },
      message:
        'Sở Y tế được giao 10 biên chế viên chức, đã phân bổ 7 vào ngày 01/09/2026, không đủ cho 3,01 đang yêu cầu: hãy giảm số yêu cầu, thu lại phần đã phân bổ hoặc xin cấp trên giao thêm.',
    });
    expect(await delegate(homeAffairs, health, [[centre, '3']], { effectiveOn: '2026-03-01' })).toMatchObject({ __typename: 'QuotaMoved' });
  });

  test('goes down level by level, and setQuota of a unit takes its posts out of the pool above', async () => {
    const { health, hospital } = await department('10');
    expect(await setQuota(homeAffairs, hospital, '6')).toMatchObject({ __typename: 'UnitChanged' });
    expect([await holds(health), await holds(hospital)]).toEqual([
      [10, 6, 4],
      [6, 0, 6],
    ]);
    expect(await refused(() => setQuota(homeAffairs, hospital, '10.5', { effectiveOn: '2026-02-01', expectedVersion: 2 }))).toMatchObject({
      ...{ __typename: 'PoolExceeded', holder: { id: health.id }, askedBy: { id: hospital.id } },
      ...{ pool: '10.00', delegated: '6.00', asked: '4.50' },
    });
    // Fewer go back to where they came from.
    await setQuota(homeAffairs, hospital, '1.5', { effectiveOn: '2026-02-01', expectedVersion: 2 });
    expect([await holds(health), await holds(hospital), await holds(hospital, '2026-01-31')]).toEqual([
      [10, 1.5, 8.5],
      [1.5, 0, 1.5],
      [6, 0, 6],
    ]);
  });

  test('is given back to the giver, no more than came from him', async () => {
    const { health, centre } = await department();
    await delegate(homeAffairs, health, [[centre, '5']]);
    expect(await refused(() => giveBack(homeAffairs, centre, '5.5'))).toMatchObject({
      __typename: 'PoolExceeded',
      pool: '5.00',
      asked: '5.5',
    });
    expect(await giveBack(homeAffairs, centre, '2.5', { effectiveOn: '2026-06-01' })).toMatchObject({ __typename: 'QuotaMoved' });
    expect([await holds(health), await holds(centre)]).toEqual([
      [20, 2.5, 17.5],
      [2.5, 0, 2.5],
    ]);
    // What came from outside the tree has no giver to go back to.
    expect(await refused(() => giveBack(homeAffairs, health, '1'))).toMatchObject({ __typename: 'PoolExceeded' });
  });

  test('does not fall below what is occupied, now or later', async () => {
    const { health, hospital } = await department();
    await delegate(homeAffairs, health, [[hospital, '3']]);
    for (const from of ['2026-02-01', '2026-03-01', '2026-12-01']) await graph.person({ unit: hospital, category: 'VIEN_CHUC', from });
    const facts = { unit: { id: hospital.id }, left: '2.00', occupied: '3.00', shortOn: '2026-12-01' };
    expect(await refused(() => giveBack(homeAffairs, hospital, '1', { effectiveOn: '2026-06-01' }))).toMatchObject({
      __typename: 'QuotaBelowOccupied',
      ...facts,
      message:
        'Bệnh viện Đa khoa sẽ còn 2 biên chế viên chức mà đang sử dụng hoặc giữ 3 vào ngày 01/12/2026: hãy điều động bớt trước, hoặc giao không thấp hơn số đó.',
    });
    expect(await refused(() => setQuota(homeAffairs, hospital, '2', { effectiveOn: '2026-06-01' }))).toMatchObject({
      __typename: 'QuotaBelowOccupied',
      ...facts,
    });
    for (const n of [1, 2, 3]) await graph.person({ unit: health, category: 'VIEN_CHUC', name: `Lê Thị ${'ABC'[n - 1]}` });
    expect(await refused(() => delegate(homeAffairs, health, [[hospital, '15']]))).toMatchObject({
      ...{ __typename: 'QuotaBelowOccupied', unit: { id: health.id }, left: '2.00', occupied: '3.00' },
    });
  });

  test.each([
    ['a section', async (health: Unit) => graph.unit({ parent: health, kind: 'PHONG' }), 'UnitNotBelow'],
    ['a unit elsewhere', async () => graph.unit({ parent: graph.province }), 'UnitNotBelow'],
    ['itself', async (health: Unit) => health, 'UnitNotBelow'],
    [
      'a unit that is not there yet',
      async (health: Unit) => graph.unit({ parent: health, kind: 'TRUNG_TAM', from: '2026-08-01' }),
      'UnitNotInForce',
    ],
  ])('is not passed to %s', async (_what, make, refusal) => {
    const { health } = await department();
    const unit = await make(health);
    const answer = await refused(() => delegate(homeAffairs, health, [[unit, '1']]));
    expect(answer).toMatchObject({
      __typename: refusal,
      ...(refusal === 'UnitNotInForce' ? { existsFrom: '2026-08-01' } : { unitId: unit.id }),
    });
  });

  test.each([
    ['none', { shares: [] }, 'shares'],
    ['a negative number', { posts: '-1' }, 'shares.0.posts'],
    ['nothing', { posts: '0' }, 'shares.0.posts'],
    ['three decimals', { posts: '0.125' }, 'shares.0.posts'],
    ['a day after the year', { effectiveOn: '2027-01-01' }, 'effectiveOn'],
  ])(
    'is not passed on as %s',
    async (_what, { posts = '1', ...more }: { posts?: string; shares?: never[]; effectiveOn?: string }, field) => {
      const { health, centre } = await department();
      expect(await refused(() => delegate(homeAffairs, health, [[centre, posts]], more))).toMatchObject({
        __typename: 'InvalidInput',
        field,
      });
    },
  );

  test('passed on twice by the same request is passed on once', async () => {
    const { health, centre } = await department();
    const requestId = randomUUID();
    const first = await delegate(homeAffairs, health, [[centre, '5']], { requestId });
    expect(await refused(() => delegate(homeAffairs, health, [[centre, '5']], { requestId }))).toEqual(first);
    expect(await refused(() => delegate(homeAffairs, health, [[centre, '6']], { requestId }))).toMatchObject({
      __typename: 'RequestIdReused',
    });
    expect(await holds(centre)).toEqual([5, 0, 5]);
  });

  test('asked for by two at once is given to one', async () => {
    const { health, hospital, centre } = await department('10');
    const answers = await Promise.all([hospital, centre].map((unit) => delegate(homeAffairs, health, [[unit, '6']])));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['PoolExceeded', 'QuotaMoved']);
    expect(await holds(health)).toEqual([10, 6, 4]);
  });
});

describe('who decides over pools', () => {
  test('the head of a department divides what it has, among those below it, and takes nothing from above', async () => {
    const { health, centre } = await department();
    const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: health }));
    expect(await delegate(head, health, [[centre, '5']])).toMatchObject({ __typename: 'QuotaMoved' });
    const foreign = await graph.unit({ parent: graph.province, quota: { VIEN_CHUC: '9' } });
    expect(await refused(() => delegate(head, foreign, [[centre, '1']]))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
    expect(await refused(() => delegate(head, health, [[foreign, '1']]))).toMatchObject({
      __typename: 'NotFound',
      field: 'shares.0.unitId',
    });
    // Whose giver is out of his scope, he cannot give back to.
    const headOfCentre = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: centre }));
    expect(await refused(() => giveBack(headOfCentre, centre, '1'))).toMatchObject({ __typename: 'NotFound' });
    expect((await report(foreign, undefined, head)).rows.edges).toEqual([]);
  });

  test.each(['AGENCY_OFFICER', 'PAYROLL_SPECIALIST'])('%s does not', async (role) => {
    const { health, centre } = await department();
    const ask = await graph.as(await graph.account({ role, over: health }));
    const before = await state();
    const { errors } = await ask(DELEGATE, {
      input: { requestId: randomUUID(), ...usual, unitId: health.id, shares: [{ unitId: centre.id, posts: '1' }] },
    });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await state()).toBe(before);
  });
});

test.each([
  ['a statement cancelled', 'pg_cancel_backend'],
  ['a connection cut', 'pg_terminate_backend'],
])('a delegation ended by %s in the middle leaves nothing, and the next one succeeds', async (_what, ending) => {
  const { bootstrap } = graph.database;
  const { health, hospital, centre } = await department();
  const before = await state();
  const holder = await bootstrap.reserve();
  try {
    await holder`select pg_advisory_lock(hashtextextended('organization.quota:VIEN_CHUC', ${centre.unitNo}))`;
    const waiting = homeAffairs(DELEGATE, {
      input: {
        requestId: randomUUID(),
        ...usual,
        unitId: health.id,
        shares: [hospital, centre].map(({ id }) => ({ unitId: id, posts: '2' })),
      },
    });
    for (let cut = 0; cut === 0;) {
      const rows = await bootstrap`select ${bootstrap.unsafe(ending)}(pid) from pg_stat_activity
        where datname = current_database() and usename = 'organization_app' and wait_event = 'advisory'`;
      cut = rows.length;
      if (cut === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await waiting).errors!.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
  } finally {
    await holder`select pg_advisory_unlock_all()`;
    holder.release();
  }
  expect(await state()).toBe(before);
  expect(await delegate(homeAffairs, health, [[centre, '2']])).toMatchObject({ __typename: 'QuotaMoved' });
});

describe('the report', () => {
  test('of a whole branch shows every unit and kind, and sums that agree with its lines', async () => {
    const { health, hospital, centre } = await department();
    await delegate(homeAffairs, health, [
      [hospital, '2'],
      [centre, '4.5'],
    ]);
    const ward = await graph.unit({ parent: hospital, kind: 'PHONG' });
    for (const unit of [hospital, ward, ward]) await graph.person({ unit, category: 'VIEN_CHUC' });
    await graph.person({ unit: centre, category: 'HOP_DONG_111' });
    const { asOf, totals, rows } = await report(health);
    expect(asOf).toBe('2026-11-22');
    expect(rows.edges.map(({ node }: Anything) => node)).toEqual([
      { unit: { id: health.id, name: 'Sở Y tế' }, quotaYear: 2026, ...sums('VIEN_CHUC', '20.00 6.50 13.50 0.00 0 0.00 13.50 0.00') },
      {
        unit: { id: hospital.id, name: 'Bệnh viện Đa khoa' },
        quotaYear: 2026,
        ...sums('VIEN_CHUC', '2.00 0.00 2.00 3.00 3 0.00 0.00 1.00'),
      },
      {
        unit: { id: centre.id, name: 'Trung tâm Kiểm soát bệnh tật' },
        quotaYear: null,
        ...sums('HOP_DONG_111', '0.00 0.00 0.00 1.00 1 0.00 0.00 1.00'),
      },
      {
        unit: { id: centre.id, name: 'Trung tâm Kiểm soát bệnh tật' },
        quotaYear: 2026,
        ...sums('VIEN_CHUC', '4.50 0.00 4.50 0.00 0 0.00 4.50 0.00'),
      },
    ]);
    expect(totals).toEqual([
      { kind: 'HOP_DONG_111', own: '0.00', occupied: '1.00', people: 1, reserved: '0.00', vacant: '0.00', over: '1.00' },
      { kind: 'VIEN_CHUC', own: '20.00', occupied: '3.00', people: 3, reserved: '0.00', vacant: '18.00', over: '1.00' },
    ]);
  });

  test('comes page by page in the order of the tree, and only what is over when asked so', async () => {
    const { health, hospital, centre } = await department();
    await delegate(homeAffairs, health, [
      [hospital, '2'],
      [centre, '4'],
    ]);
    await graph.person({ unit: centre, category: 'CONG_CHUC' });
    const page = async (args: string) =>
      (
        await homeAffairs(
          `query ($id: ID!) { unit(id: $id) { quotaReport(year: 2026) { rows(${args}) { pageInfo { hasNextPage endCursor } edges { node { unit { id } kind } } } } } }`,
          { id: health.id },
        )
      ).data!['unit'].quotaReport.rows;
    const first = await page('first: 2');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...first.edges, ...second.edges].map(({ node }: Anything) => [node.unit.id, node.kind])).toEqual([
      [health.id, 'VIEN_CHUC'],
      [hospital.id, 'VIEN_CHUC'],
      [centre.id, 'CONG_CHUC'],
      [centre.id, 'VIEN_CHUC'],
    ]);
    expect((await page('first: 9, onlyOver: true')).edges.map(({ node }: Anything) => node.kind)).toEqual(['CONG_CHUC']);
  });
});

const sums = (kind: string, text: string) => {
  const [pool, delegated, own, occupied, people, reserved, vacant, over] = text.split(' ');
  return { kind, pool, delegated, own, occupied, people: Number(people), reserved, vacant, over };
};

test('what every unit holds on every day follows from the ledger', async () => {
  const { bootstrap } = graph.database;
  const derived = await bootstrap`
    with day as (select distinct unit_no, year, kind, effective_on as day from (
        select unit_no, year, kind, effective_on from organization.quota_entry
        union all select giver_no, year, kind, effective_on from organization.quota_entry where giver_no is not null) e),
    told as (select d.*, (select coalesce(sum(case e.entry when 'RETURN' then -e.amount else e.amount end), 0) from organization.quota_entry e
          where e.unit_no = d.unit_no and e.year = d.year and e.kind = d.kind and e.effective_on <= d.day) as pool,
        (select coalesce(sum(case e.entry when 'RETURN' then -e.amount else e.amount end), 0) from organization.quota_entry e
          where e.giver_no = d.unit_no and e.year = d.year and e.kind = d.kind and e.effective_on <= d.day) as delegated from day d)
    select t.unit_no, t.pool, t.delegated, q.assigned, q.delegated as passed from told t
      left join organization.quota q on q.unit_no = t.unit_no and q.year = t.year and q.kind = t.kind and q.valid_during @> t.day`;
  expect(derived.length).toBeGreaterThan(30);
  for (const { pool, delegated, assigned, passed } of derived)
    expect({ own: Number(assigned), passed: Number(passed) }).toEqual({ own: Number(pool) - Number(delegated), passed: Number(delegated) });
  const [{ count } = { count: -1 }] = await bootstrap<{ count: number }[]>`select count(*)::int as count from organization.quota q
    where not exists (select from organization.quota_entry e where q.unit_no in (e.unit_no, e.giver_no) and e.year = q.year and e.kind = q.kind)`;
  expect(count).toBe(0);
});
