import { REFUSED } from '../support/change.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { DAY, decision, type Reorganising, reorganising } from '../support/reorganising.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let ask: Ask;
let story: Reorganising;
beforeAll(async () => {
  graph = await startTestGraph();
  ask = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  story = reorganising(graph, ask);
});
afterAll(() => graph.stop());

describe('pools that were passed down', () => {
  const pools = async (units: readonly { id: string }[], on: string) =>
    (
      await graph.database.bootstrap<{ unit: string; pool: number; own: number }[]>`
        select unit_id as unit, (assigned + delegated)::float as pool, assigned::float as own from organization.quota
        where unit_id = any (${units.map(({ id }) => id)}::uuid[]) and kind = 'VIEN_CHUC' and year = 2026 and valid_during @> ${on}::date`
    ).map(({ unit, pool, own }) => [units.findIndex(({ id }) => id === unit), pool, own]);
  const sorted = (rows: unknown[][]) => rows.map((row) => row.join(' ')).sort();
  const delegated = async (from: Unit, shares: readonly (readonly [Unit, string])[]) => {
    const DELEGATE = `mutation ($input: DelegateQuotaInput!) { result: delegateQuota(input: $input) { ${REFUSED} } }`;
    const input = {
      unitId: from.id,
      year: 2026,
      kind: 'VIEN_CHUC',
      effectiveOn: '2026-01-01',
      decision: { ...decision, signedOn: '2026-01-01' },
    };
    expect(await story.send(DELEGATE, { ...input, shares: shares.map(([{ id }, posts]) => ({ unitId: id, posts })) })).toMatchObject({
      __typename: 'QuotaMoved',
    });
  };

  test('a district ends: its pool goes back to who gave it, and from there to the communes that stay and to its successor', async () => {
    const ward = await graph.unit({ parent: graph.province, name: 'Sở Giáo dục', quota: { VIEN_CHUC: '100' } });
    const district = await graph.unit({ parent: ward, kind: 'BENH_VIEN', name: 'Cụm trường Phù Cừ' });
    const [stays, ends] = [
      await graph.unit({ parent: district, kind: 'CHI_CUC', name: 'Trường A' }),
      await graph.unit({ parent: district, kind: 'CHI_CUC', name: 'Trường B' }),
    ];
    await delegated(ward, [[district, '60']]);
    await delegated(district, [
      [stays, '25.5'],
      [ends, '12.25'],
    ]);
    const all = [ward, district, stays, ends];
    expect(sorted(await pools(all, '2026-06-30'))).toEqual(['0 100 40', '1 60 22.25', '2 25.5 25.5', '3 12.25 12.25']);
    const planned = await story.plan([
      { create: { key: 'truong-moi', parent: ward.id, name: 'Trường Liên cấp', kind: 'TRUNG_TAM' } },
      { merge: { from: [ends.id], into: 'truong-moi' } },
      { dissolve: { unit: district.id, people: 'truong-moi', children: ward.id } },
    ]);
    expect(planned.reorganisation.dryRun).toMatchObject({ executable: true, problems: [] });
    await story.execute(planned);
    const { successors } = (await ask(`query ($id: ID!) { unit(id: $id) { successors { to { id } } } }`, { id: ends.id })).data!['unit'];
    expect(sorted(await pools([...all, successors[0].to], DAY))).toEqual(['0 100 40', '1 0 0', '2 25.5 25.5', '3 0 0', '4 34.5 34.5']);
    expect(sorted(await pools(all, '2026-06-30'))).toEqual(['0 100 40', '1 60 22.25', '2 25.5 25.5', '3 12.25 12.25']);
    const givers = await graph.database.bootstrap`
      select e.unit_no, e.giver_no from organization.quota_entry e where e.unit_no in (select unit_no from organization.unit where id = any (${[stays.id, successors[0].to.id]}::uuid[]))
      group by 1, 2 having sum(case e.entry when 'RETURN' then -e.amount else e.amount end) <> 0`;
    expect(givers.map(({ giver_no: giver }) => giver as number)).toEqual([ward.unitNo, ward.unitNo]);
  });

  test('a unit that is moved by hand gives its posts back first; a reorganisation takes them along', async () => {
    const [from, to] = [
      await graph.unit({ parent: graph.province, name: 'Sở Văn hóa', quota: { VIEN_CHUC: '9' } }),
      await graph.unit({ parent: graph.province, name: 'Sở Thể thao', quota: { VIEN_CHUC: '2' } }),
    ];
    const museum = await graph.unit({ parent: from, kind: 'TRUNG_TAM', name: 'Bảo tàng' });
    await delegated(from, [[museum, '3.5']]);
    const MOVE = `mutation ($input: MoveUnitInput!) { result: moveUnit(input: $input) { ${REFUSED} ... on PostsFromFormerParent { unitId giverId kind year posts } } }`;
    const asked = { unitId: museum.id, parentId: to.id, effectiveOn: DAY, expectedVersion: 1, decision };
    expect(await story.nothingChanged(() => story.send(MOVE, asked))).toMatchObject({
      ...{ __typename: 'PostsFromFormerParent', unitId: museum.id, giverId: from.id, kind: 'VIEN_CHUC', year: 2026, posts: '3.50' },
      message: expect.stringContaining('Bảo tàng còn giữ 3,5 biên chế viên chức năm 2026 do Sở Văn hóa phân bổ: hãy trả lại trước'),
    });
    await story.execute(await story.plan([{ move: { unit: museum.id, parent: to.id } }]));
    expect(await story.unitOn(museum.id, DAY)).toMatchObject({ parent: { id: to.id } });
    expect(sorted(await pools([from, to, museum], DAY))).toEqual(['0 5.5 5.5', '1 5.5 2', '2 3.5 3.5']);
  });

  test('what every unit holds follows from the ledger after every reorganisation of these stories, and nobody keeps less than nothing', async () => {
    const wrong = await graph.database.bootstrap`
      select q.unit_no, q.valid_from, q.assigned, q.delegated, t.came, t.passed from organization.quota q cross join lateral (
        select coalesce(sum(case e.entry when 'RETURN' then -e.amount else e.amount end) filter (where e.unit_no = q.unit_no), 0) as came,
          coalesce(sum(case e.entry when 'RETURN' then -e.amount else e.amount end) filter (where e.giver_no = q.unit_no), 0) as passed
        from organization.quota_entry e where q.unit_no in (e.unit_no, e.giver_no) and e.year = q.year and e.kind = q.kind and e.effective_on <= q.valid_from) t
      where q.assigned < 0 or q.delegated < 0 or q.delegated <> t.passed or q.assigned + q.delegated <> t.came`;
    expect([...wrong]).toEqual([]);
  });
});

test('part posts, posts held beside the own one, posts kept free and what a position asks go along as they were', async () => {
  const { bootstrap } = graph.database;
  const [from, into] = [
    await graph.unit({ parent: graph.province, name: 'Ban Quản lý cũ' }),
    await graph.unit({ parent: graph.province, name: 'Ban Quản lý mới' }),
  ];
  const [half, guest] = [await graph.person({ unit: from }), await graph.person({ unit: await graph.unit({ parent: graph.province }) })];
  await bootstrap`update personnel.assignment set share = 0.5 where person_id = ${half.id}`;
  await bootstrap`insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, category, share, valid_from, opened_by)
    select ${guest.id}, a.unit_no, ${from.id}, ${from.unitNo}, 'KIEM_NHIEM', 'Phó ban', 'CONG_CHUC', 0.25, '2026-01-01', a.opened_by
    from personnel.assignment a where a.person_id = ${guest.id}`;
  await bootstrap`insert into organization.post_reservation (unit_id, unit_no, kind, share, needed_from, reserved_on, purpose, decision_id)
    select ${from.id}, ${from.unitNo}, 'CONG_CHUC', 1, '2026-09-01', '2026-05-01', 'Tuyển dụng', id from organization.decision limit 1`;
  const [position] = await bootstrap<
    { id: string }[]
  >`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
    select ${from.id}, ${from.unitNo}, 'PB', 'Phó ban', 'CONG_CHUC', '2020-01-01', id from organization.decision limit 1 returning id`;
  await bootstrap`insert into organization.position_requirement (position_id, unit_id, unit_no, rank_codes, competences, valid_from, opened_by)
    select ${position!.id}, ${from.id}, ${from.unitNo}, '{01.003}', '{}', '2020-01-01', id from organization.decision limit 1`;
  const planned = await story.plan([{ merge: { from: [from.id], into: into.id } }]);
  expect(await story.execute(planned)).toMatchObject({ __typename: 'ReorganisationExecuted' });
  const now = async (table: string, unit: Unit) => [
    ...(await bootstrap.unsafe(
      `select * from ${table} where unit_id = '${unit.id}' and ${table.endsWith('reservation') ? 'ended_on is null' : 'valid_to is null'}`,
    )),
  ];
  expect(await now('personnel.assignment', into)).toMatchObject([{ person_id: half.id, share: '0.50' }]);
  expect(await now('personnel.additional_post', into)).toMatchObject([
    { person_id: guest.id, form: 'KIEM_NHIEM', job_title: 'Phó ban', share: '0.25' },
  ]);
  expect(await now('organization.post_reservation', into)).toMatchObject([
    { kind: 'CONG_CHUC', needed_from: '2026-09-01', purpose: 'Tuyển dụng' },
  ]);
  expect(await now('organization.position_requirement', into)).toMatchObject([{ position_id: position!.id, rank_codes: ['01.003'] }]);
  for (const table of [
    'personnel.assignment',
    'personnel.additional_post',
    'organization.post_reservation',
    'organization.position_requirement',
  ])
    expect([table, await now(table, from)]).toEqual([table, []]);
});

const entries = async (lines: readonly (readonly [Unit | null, Unit, number, string])[], kind = 'CONG_CHUC') => {
  const { bootstrap } = graph.database;
  for (const [giver, unit, year, amount] of lines) {
    await bootstrap`insert into organization.quota_entry (unit_no, giver_no, year, kind, entry, amount, effective_on, decision_id)
      select ${unit.unitNo}, ${giver?.unitNo ?? null}, ${year}, ${kind}, ${giver ? 'DELEGATE' : 'ASSIGN'}, ${amount}, ${`${year}-01-01`}, id from organization.decision limit 1`;
    for (const of of [unit, ...(giver ? [giver] : [])])
      await bootstrap`select organization.write_quota(${[of.unitNo]}, ${[year]}, ${[kind]})`;
  }
};
describe('what the ledger counts', () => {
  test('half posts, secondment and concurrent posts are parts of posts in the trial, and heads in the counts of people', async () => {
    const { bootstrap } = graph.database;
    const [from, into, home] = [
      await graph.unit({ parent: graph.province, name: 'Ban Nửa', quota: { CONG_CHUC: '2' } }),
      await graph.unit({ parent: graph.province, name: 'Ban Cả', quota: { CONG_CHUC: '1' } }),
      await graph.unit({ parent: graph.province, name: 'Ban Nhà', quota: { CONG_CHUC: '5' } }),
    ];
    const halves = await story.crowd(from, 3);
    await bootstrap`update personnel.assignment set share = 0.5 where person_id = any (${halves.map(({ id }) => id)}::uuid[])`;
    await story.crowd(into, 1);
    const [guest] = await story.crowd(home, 1);
    const serve = (person: string, at: Unit, form: string, share: string) => bootstrap`
      insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, category, share, valid_from, opened_by)
      select ${person}, a.unit_no, ${at.id}, ${at.unitNo}, ${form}, 'Chuyên viên', 'CONG_CHUC', ${share}, '2026-01-01', a.opened_by from personnel.assignment a where a.person_id = ${person}`;
    await serve(guest!.id, from, 'KIEM_NHIEM', '0.25');
    await bootstrap`insert into organization.post_reservation (unit_id, unit_no, kind, share, needed_from, reserved_on, purpose, decision_id)
      select ${from.id}, ${from.unitNo}, 'CONG_CHUC', 0.5, '2026-06-01', '2026-05-01', 'Tuyển dụng', id from organization.decision limit 1`;

    const counted = async () =>
      (
        await bootstrap<{ taken: string }[]>`select coalesce(sum(share), 0)::text as taken from (
          select a.share from personnel.assignment a where a.unit_id = ${from.id} and a.valid_to is null
          union all select p.share from personnel.additional_post p join organization.post_form f on f.form = p.form and f.counts_at = 'HOST' and f.valid_during @> ${DAY}::date
            where p.unit_id = ${from.id} and p.valid_during @> ${DAY}::date
          union all select -least(a.share, p.share) from personnel.assignment a join personnel.additional_post p on p.person_id = a.person_id and p.valid_during @> ${DAY}::date
            join organization.post_form f on f.form = p.form and f.counts_at = 'HOST' and f.valid_during @> ${DAY}::date where a.unit_id = ${from.id} and a.valid_to is null
          union all select share from organization.post_reservation where unit_id = ${from.id} and ended_on is null) t`
      )[0]!.taken;
    const told = async () => {
      const { flows, executable, units } = await story.trial([{ merge: { from: [from.id], into: into.id } }]);
      const [flow] = flows;
      return {
        people: flow.people as number,
        posts: Number(flow.posts),
        executable: executable as boolean,
        ended: units.find(({ name }: { name: string }) => name === 'Ban Nửa').counts,
      };
    };
    const first = await told();
    expect(first).toMatchObject({ people: 3, executable: true, ended: { people: 3 } });
    expect(first.posts).toBe(Number(await counted()));
    expect(Number(first.ended.posts)).toBe(first.posts);

    // Who is seconded counts where the law says; three heads stay three heads.
    await serve(halves[0]!.id, home, 'BIET_PHAI', '0.5');
    const second = await told();
    expect(second).toMatchObject({ people: 3, executable: true });
    expect(second.posts).toBe(Number(await counted()));

    // 3.75 posts taken and three held: refused, naming both.
    await bootstrap`update personnel.assignment set share = 1 where person_id = any (${halves.map(({ id }) => id)}::uuid[])`;
    await bootstrap`update organization.post_reservation set share = 1 where unit_id = ${from.id}`;
    await entries([[null, from, 2025, '1']]);
    const [short] = (await story.trial([{ merge: { from: [from.id], into: into.id } }])).problems;
    expect(short).toMatchObject({ code: 'QUOTA_SHORT', posts: (Number(await counted()) + 1).toFixed(2) });
  });

  test('posts of a year gone by that still hold come to the successor by who gave them; nobody else has fewer or more', async () => {
    const giver = await graph.unit({ parent: graph.province, name: 'Sở Giao' });
    const [from, into, beside] = [
      await graph.unit({ parent: giver, kind: 'CHI_CUC', name: 'Chi cục Cũ' }),
      await graph.unit({ parent: giver, kind: 'CHI_CUC', name: 'Chi cục Nhận' }),
      await graph.unit({ parent: giver, kind: 'CHI_CUC', name: 'Chi cục Bên' }),
    ];
    await entries([
      [null, giver, 2025, '100'],
      [giver, from, 2025, '60.5'],
      [giver, into, 2025, '9'],
      [giver, beside, 2025, '3'],
    ]);
    await story.execute(await story.plan([{ merge: { from: [from.id], into: into.id } }]));
    const lines = await graph.database
      .bootstrap`select e.entry, e.year, e.amount, u.unit_no - ${giver.unitNo} as unit, e.giver_no = ${giver.unitNo} as given
      from organization.quota_entry e join organization.unit u on u.unit_no = e.unit_no
      where e.unit_no between ${giver.unitNo} and ${beside.unitNo} and e.effective_on = ${DAY} order by e.entry`;
    expect([...lines]).toEqual([
      { entry: 'DELEGATE', year: 2025, amount: '60.50', unit: 2, given: true },
      { entry: 'RETURN', year: 2025, amount: '60.50', unit: 1, given: true },
    ]);
    const kept = await graph.database.bootstrap`select unit_no - ${giver.unitNo} as unit, assigned, delegated from organization.quota
      where unit_no between ${giver.unitNo} and ${beside.unitNo} and valid_to is null order by unit_no`;
    expect([...kept]).toEqual([
      { unit: 0, assigned: '27.50', delegated: '72.50' },
      { unit: 1, assigned: '0.00', delegated: '0.00' },
      { unit: 2, assigned: '69.50', delegated: '0.00' },
      { unit: 3, assigned: '3.00', delegated: '0.00' },
    ]);
  });

  test('whom a unit was allowed to take on beyond its quota its successor may keep, under the same decision', async () => {
    const { bootstrap } = graph.database;
    const [from, into] = [
      await graph.unit({ parent: graph.province, name: 'Ban Vượt', quota: { CONG_CHUC: '1' } }),
      await graph.unit({ parent: graph.province, name: 'Ban Nhận vượt', quota: { CONG_CHUC: '1' } }),
    ];
    await story.crowd(from, 2);
    await bootstrap`with d as (insert into organization.decision (number, signed_on, issuer, summary) values ('5/QĐ-UBND', '2026-02-02', 'UBND tỉnh', 'Cho vượt') returning id)
      insert into organization.over_quota_post (unit_no, kind, share, effective_on, decision_id) select ${from.unitNo}, 'CONG_CHUC', 1, '2026-02-02', d.id from d`;
    await story.execute(await story.plan([{ merge: { from: [from.id], into: into.id } }]));
    const [over] =
      await bootstrap`select o.kind, o.share, o.effective_on, d.number from organization.over_quota_post o join organization.decision d on d.id = o.decision_id
      where o.unit_no = ${into.unitNo}`;
    expect(over).toEqual({ kind: 'CONG_CHUC', share: '1.00', effective_on: DAY, number: '5/QĐ-UBND' });
  });
});

test('people by category and posts by kind are the same by the old map and by the new', async () => {
  const [from, into] = [
    await graph.unit({ parent: graph.province, name: 'Sở Đối chiếu cũ', quota: { CONG_CHUC: '4', VIEN_CHUC: '2.5' } }),
    await graph.unit({ parent: graph.province, name: 'Sở Đối chiếu mới', quota: { CONG_CHUC: '3' } }),
  ];
  await story.crowd(from, 2);
  await story.crowd(from, 1, 'VIEN_CHUC');
  const [half] = await story.crowd(into, 1);
  await graph.database.bootstrap`update personnel.assignment set share = 0.5 where person_id = ${half!.id}`;
  const { reorganisation } = await story.execute(await story.plan([{ merge: { from: [from.id], into: into.id } }]));
  expect(reorganisation.reconciliation).toMatchObject({
    oldTotal: 4,
    newTotal: 4,
    rows: [
      {
        ...{ from: { id: from.id }, to: { id: into.id }, people: 3 },
        categories: [
          { category: 'CONG_CHUC', people: 2 },
          { category: 'VIEN_CHUC', people: 1 },
        ],
      },
      { from: { id: into.id }, to: { id: into.id }, people: 1, categories: [{ category: 'CONG_CHUC', people: 1 }] },
    ],
    categories: [
      { category: 'CONG_CHUC', oldTotal: 3, newTotal: 3 },
      { category: 'VIEN_CHUC', oldTotal: 1, newTotal: 1 },
    ],
    postTotals: [
      { kind: 'CONG_CHUC', oldPosts: '7.00', newPosts: '7.00', oldTaken: '2.50', newTaken: '2.50' },
      { kind: 'VIEN_CHUC', oldPosts: '2.50', newPosts: '2.50', oldTaken: '1.00', newTaken: '1.00' },
    ],
  });
  const { posts } = reorganisation.reconciliation;
  expect(posts.filter(({ unit }: { unit: { id: string } }) => unit.id === into.id)).toMatchObject([
    { kind: 'CONG_CHUC', oldPosts: '3.00', newPosts: '7.00', oldTaken: '0.50', newTaken: '2.50' },
    { kind: 'VIEN_CHUC', oldPosts: '0', newPosts: '2.50', oldTaken: '0', newTaken: '1' },
  ]);
});
