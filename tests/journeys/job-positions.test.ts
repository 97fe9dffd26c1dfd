import { randomUUID } from 'node:crypto';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { openPostDesk, POSITION, unitDecision, type PostDesk } from '../support/post-desk.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let desk: PostDesk;
beforeAll(async () => {
  graph = await startTestGraph();
  desk = await openPostDesk(graph);
});
afterAll(() => graph.stop());

describe('a job position', () => {
  const school = async () =>
    graph.unit({ parent: graph.province, kind: 'TRUONG_THCS', name: 'Trường THCS An Tảo', quota: { VIEN_CHUC: '40', CONG_CHUC: '9' } });

  test('asks for ranks and competences, which may change, and shows who holds it', async () => {
    const unit = await school();
    const more = {
      requiredRanks: ['V.07.04.32', 'V.07.04.31'],
      competences: ['Tin học cơ bản', 'Ngoại ngữ bậc 2'],
      lowestGrade: 3,
      topGrade: 5,
    };
    const { position: made } = await desk.position(desk.homeAffairs, unit, more);
    expect(made).toMatchObject({ code: 'GV', name: 'Giáo viên', category: 'VIEN_CHUC', ...more });
    const { person } = await desk.appoint(desk.homeAffairs, unit, {
      category: 'VIEN_CHUC',
      jobPositionId: made.id,
      effectiveFrom: '2026-08-01',
    });
    const { data } = await desk.homeAffairs(
      `query ($id: ID!) { unit(id: $id) { jobPositions { id holders { edges { node { person { id } form } } } } } person(id: "${person.id}") { assignment { share jobPosition { id name } } } }`,
      { id: unit.id },
    );
    expect(data!['unit'].jobPositions).toEqual([
      { id: made.id, holders: { edges: [{ node: { person: { id: person.id }, form: null } }] } },
    ]);
    expect(data!['person'].assignment).toEqual({ share: '1.00', jobPosition: { id: made.id, name: 'Giáo viên' } });
    expect(await desk.refused(() => desk.position(desk.homeAffairs, unit, more))).toMatchObject({
      __typename: 'UnitChangeTooEarly',
      currentSince: '2026-07-01',
    });
    const changed = await desk.position(desk.homeAffairs, unit, { ...more, requiredRanks: ['V.07.04.31'], effectiveOn: '2026-10-01' });
    expect(changed).toMatchObject({ position: { id: made.id, requiredRanks: ['V.07.04.31'] } });
    const before = await desk.homeAffairs(`query ($id: ID!) { unit(id: $id) { jobPositions { requiredRanks(asOf: "2026-09-30") } } }`, {
      id: unit.id,
    });
    expect(before.data!['unit'].jobPositions).toEqual([{ requiredRanks: ['V.07.04.32', 'V.07.04.31'] }]);
  });

  test('of another unit, or of none, is not found', async () => {
    const [unit, other] = [await school(), await school()];
    const { position: made } = await desk.position(desk.homeAffairs, other);
    for (const jobPositionId of [made.id, randomUUID(), 'x'])
      expect(await desk.refused(() => desk.appoint(desk.homeAffairs, unit, { category: 'VIEN_CHUC', jobPositionId }))).toMatchObject({
        __typename: 'NotFound',
        field: 'jobPositionId',
      });
  });

  test('with another rank than it asks for is warned of until 01/7/2027, and refused from then on', async () => {
    const unit = await school();
    const { position: made } = await desk.position(desk.homeAffairs, unit, { category: 'CONG_CHUC', requiredRanks: ['01.002'] });
    const person = await graph.person({ unit });
    await graph.pay(person, { rankCode: '01.003' });
    const to = { jobPositionId: made.id };
    expect(await desk.refused(() => desk.move(desk.homeAffairs, person, unit, { ...to, effectiveFrom: '2027-07-01' }))).toMatchObject({
      ...{ __typename: 'RankRequired', required: ['01.002'], held: '01.003', legalBasis: 'NĐ 170/2025/NĐ-CP, NĐ 361/2025/NĐ-CP' },
    });
    const moved = await desk.move(desk.homeAffairs, person, unit, to);
    expect(moved.warnings).toEqual([{ message: expect.stringContaining('01/7/2027'), required: ['01.002'], held: '01.003' }]);
  });

  test.each([
    ['grades the wrong way round', { lowestGrade: 5, topGrade: 3 }, 'topGrade'],
    ['a lowest grade alone', { lowestGrade: 3 }, 'topGrade'],
    ['a code of nothing', { code: ' ' }, 'code'],
    ['a competence of nothing', { competences: ['Tin học', ''] }, 'competences.1'],
  ])('with %s is refused by its field', async (_what, more, field) => {
    const unit = await school();
    expect(await desk.refused(() => desk.position(desk.homeAffairs, unit, more))).toMatchObject({ __typename: 'InvalidInput', field });
  });

  test('names people and ranks by codes that are in force only', async () => {
    const unit = await school();
    const field = (more: object) => desk.refused(() => desk.position(desk.homeAffairs, unit, more));
    expect(await field({ category: 'QUAN_NHAN' })).toMatchObject({ __typename: 'CodeNotInForce', field: 'category', catalog: 'DOI_TUONG' });
    expect(await field({ requiredRanks: ['V.07.04.32', 'V.99.99.99'] })).toMatchObject({
      ...{ __typename: 'CodeNotInForce', field: 'requiredRanks.1', code: 'V.99.99.99', catalog: 'NGACH', standingCode: null },
      message: expect.stringContaining('không có trong danh mục'),
    });
    expect(await field({ requiredRanks: ['01.005'], effectiveOn: '2021-07-01' })).toMatchObject({
      message: expect.stringContaining('chỉ dùng từ 01/08/2021'),
    });
    await graph.database
      .bootstrap`insert into payroll.rank (rank_code, name, kind, scale_code, valid_from, valid_to, legal_basis, confidence)
      values ('09.068', 'Kiểm ngân viên', 'CONG_CHUC', '2:B', '2004-10-01', '2022-01-01', 'x', 'INFERRED')`;
    expect(await field({ requiredRanks: ['09.068'] })).toMatchObject({ message: expect.stringContaining('đã thôi dùng từ 01/01/2022') });
    expect(await desk.position(desk.homeAffairs, unit, { requiredRanks: ['09.068'], effectiveOn: '2021-12-31' })).toMatchObject({
      __typename: 'JobPositionSet',
    });
  });

  test('asks its rank of whoever is appointed there: named and wrong is warned of until 01/7/2027 and refused from then on, not named is said', async () => {
    const unit = await school();
    const { position: made } = await desk.position(desk.homeAffairs, unit, { category: 'CONG_CHUC', requiredRanks: ['01.002'] });
    const to = { jobPositionId: made.id };
    expect((await desk.appoint(desk.homeAffairs, unit, { ...to, rankCode: '01.002' })).warnings).toEqual([]);
    expect((await desk.appoint(desk.homeAffairs, unit, { ...to, rankCode: '01.003' })).warnings).toEqual([
      { message: expect.stringContaining('01/7/2027'), required: ['01.002'], held: '01.003' },
    ]);
    expect((await desk.appoint(desk.homeAffairs, unit, to)).warnings).toEqual([
      { message: expect.stringContaining('chưa biết ngạch'), required: ['01.002'], held: null },
    ]);
    const late = { ...to, effectiveFrom: '2027-07-01' };
    expect(await desk.refused(() => desk.appoint(desk.homeAffairs, unit, { ...late, rankCode: '01.003' }))).toMatchObject({
      ...{ __typename: 'RankRequired', required: ['01.002'], held: '01.003' },
    });
    expect(await desk.refused(() => desk.appoint(desk.homeAffairs, unit, { ...to, rankCode: '99.999' }))).toMatchObject({
      ...{ __typename: 'CodeNotInForce', field: 'rankCode', code: '99.999' },
    });
  });

  test.each(['BIET_PHAI', 'KIEM_NHIEM'])('asks its rank, and its grades, of whoever comes by %s', async (form) => {
    const [home, host] = [await school(), await school()];
    const { position: made } = await desk.position(desk.homeAffairs, host, { category: 'CONG_CHUC', requiredRanks: ['01.002'] });
    const person = await graph.person({ unit: home });
    await graph.pay(person, { rankCode: '01.003' });
    const to = { form, jobPositionId: made.id };
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, person, host, { ...to, validFrom: '2027-07-01' }))).toMatchObject({
      ...{ __typename: 'RankRequired', required: ['01.002'], held: '01.003' },
    });
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, person, host, { ...to, jobPositionId: randomUUID() }))).toMatchObject({
      ...{ __typename: 'NotFound', field: 'jobPositionId' },
    });
    expect((await desk.addPost(desk.homeAffairs, person, host, { ...to, validFrom: '2026-12-01' })).warnings).toEqual([
      { message: expect.stringContaining('01/7/2027'), required: ['01.002'], held: '01.003' },
    ]);
  });

  test('is set by who may change the unit only', async () => {
    const unit = await school();
    const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: unit }));
    const before = await desk.state();
    const { errors } = await head(POSITION, {
      input: {
        requestId: randomUUID(),
        unitId: unit.id,
        code: 'GV',
        name: 'x',
        category: 'VIEN_CHUC',
        effectiveOn: '2026-07-01',
        decision: unitDecision,
      },
    });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await desk.state()).toBe(before);
  });
});

describe('shares of professional grades', () => {
  /** A school whose teachers stand at these grades: 5 by A3.1, 4 by A2.1, 3 by A1. */
  const teachers = async (counts: Record<3 | 4 | 5, number>, grades: { lowestGrade: number; topGrade: number }) => {
    const unit = await graph.unit({ parent: graph.province, kind: 'TRUONG_CAO_DANG', quota: { VIEN_CHUC: '40' } });
    const { position: made } = await desk.position(desk.homeAffairs, unit, grades);
    const ranks = { 5: ['V.07.01.01', '6.20'], 4: ['V.07.01.02', '4.40'], 3: ['V.07.01.03', '2.34'] } as const;
    for (const [grade, count] of Object.entries(counts))
      for (let n = 0; n < count; n++) {
        const person = await graph.person({ unit, category: 'VIEN_CHUC' });
        const [rankCode, coefficient] = ranks[Number(grade) as 3 | 4 | 5];
        await graph.pay(person, { rankCode, coefficient });
        await graph.database.bootstrap`update personnel.assignment set job_position_id = ${made.id} where person_id = ${person.id}`;
      }
    return { unit, made };
  };
  const sharesOf = async ({ id }: Unit, args = '') =>
    (
      await desk.homeAffairs(
        `query ($id: ID!) { unit(id: $id) { gradeShares${args} { total blocked position { code } grades { grade people percent mostPercent over legalBasis confidence } } } }`,
        { id },
      )
    ).data!['unit'].gradeShares;
  const basis = { legalBasis: 'NĐ 232/2026/NĐ-CP', confidence: 'VERIFIED' };
  const free = { mostPercent: null, over: false, legalBasis: null, confidence: null };

  test('exactly at the caps are in order: 30 % at the top of five, 40 % below', async () => {
    const { unit } = await teachers({ 5: 3, 4: 4, 3: 3 }, { lowestGrade: 3, topGrade: 5 });
    expect(await sharesOf(unit)).toEqual([
      {
        ...{ total: 10, blocked: false, position: { code: 'GV' } },
        grades: [
          { grade: 5, people: 3, percent: '30.00', mostPercent: 30, over: false, ...basis },
          { grade: 4, people: 4, percent: '40.00', mostPercent: 40, over: false, ...basis },
          { grade: 3, people: 3, percent: '30.00', ...free },
        ],
      },
    ]);
    expect(await sharesOf(unit, '(onlyOver: true)')).toEqual([]);
  });

  test('over a cap block the position: nobody is taken on there until it is mended', async () => {
    const { unit, made } = await teachers({ 5: 0, 4: 3, 3: 2 }, { lowestGrade: 3, topGrade: 4 });
    const [row] = await sharesOf(graph.province, '(onlyOver: true)');
    expect(row).toMatchObject({ total: 5, blocked: true });
    expect(row.grades[0]).toEqual({ grade: 4, people: 3, percent: '60.00', mostPercent: 50, over: true, ...basis });
    const to = { category: 'VIEN_CHUC', jobPositionId: made.id };
    expect(await desk.refused(() => desk.appoint(desk.homeAffairs, unit, to))).toMatchObject({
      ...{ __typename: 'JobPositionBlocked', grade: 4, people: 3, total: 5, mostPercent: 50, legalBasis: 'NĐ 232/2026/NĐ-CP' },
    });
    await graph.database
      .bootstrap`update personnel.assignment set job_position_id = null where person_id = (select a.person_id from personnel.assignment a join payroll.pay p using (person_id)
      where job_position_id = ${made.id} and rank_code = 'V.07.01.02' limit 1)`;
    expect((await sharesOf(unit))[0].blocked).toBe(false);
    expect(await desk.appoint(desk.homeAffairs, unit, to)).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test('before the decree nothing is capped', async () => {
    const { unit } = await teachers({ 5: 0, 4: 3, 3: 0 }, { lowestGrade: 3, topGrade: 4 });
    expect(await sharesOf(unit, '(asOf: "2026-06-30")')).toEqual([]);
    expect((await sharesOf(unit, '(asOf: "2026-07-01")'))[0].blocked).toBe(true);
  });
});
