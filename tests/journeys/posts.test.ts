import { randomUUID } from 'node:crypto';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import { openPostDesk, RESERVE, unitDecision, type PostDesk } from '../support/post-desk.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let desk: PostDesk;
beforeAll(async () => {
  graph = await startTestGraph();
  desk = await openPostDesk(graph);
});
afterAll(() => graph.stop());

describe('a post reserved for an appointment in preparation', () => {
  test('is nobody else’s from its day on, and his who is appointed on it', async () => {
    const { office, officer } = await desk.officeWith('1');
    const { reservation } = await desk.reserve(officer, office);
    expect(reservation).toMatchObject({ share: '1.00', neededFrom: '2026-12-01', endedOn: null, unit: { id: office.id } });
    expect(await desk.vacancies(office, '2026-12-01')).toEqual({ occupied: 0, reserved: 1, vacant: 0, over: 0 });
    expect(await desk.refused(() => desk.appoint(officer, office))).toMatchObject({
      __typename: 'QuotaFull',
      occupied: 1,
      shortOn: '2026-12-01',
    });
    expect(await desk.refused(() => desk.reserve(officer, office))).toMatchObject({
      __typename: 'NoPostLeft',
      limit: '1.00',
      occupied: '1.00',
      shortOn: '2026-12-01',
    });
    expect(await desk.appoint(officer, office, { reservationId: reservation.id })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await desk.vacancies(office, '2026-12-01')).toEqual({ occupied: 1, reserved: 0, vacant: 0, over: 0 });
    // It was used up.
    expect(await desk.refused(() => desk.appoint(officer, office, { reservationId: reservation.id }))).toMatchObject({
      __typename: 'NotFound',
      field: 'reservationId',
    });
    expect(await desk.refused(() => desk.release(officer, reservation.id))).toMatchObject({
      __typename: 'NotFound',
      field: 'reservationId',
    });
  });

  test('is free again when it is let go', async () => {
    const { office, officer } = await desk.officeWith('1');
    const { reservation } = await desk.reserve(officer, office);
    expect(await desk.release(officer, reservation.id)).toMatchObject({ reservation: { endedOn: '2026-11-22' } });
    expect(await desk.appoint(officer, office)).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test('once by the same request; of a half there is another half', async () => {
    const { office, officer } = await desk.officeWith('1');
    const requestId = randomUUID();
    const first = await desk.reserve(officer, office, { requestId, share: '0.5' });
    expect(await desk.refused(() => desk.reserve(officer, office, { requestId, share: '0.5' }))).toEqual(first);
    expect(await desk.reserve(officer, office, { share: '0.5' })).toMatchObject({ __typename: 'PostReserved' });
    expect(await desk.refused(() => desk.reserve(officer, office, { share: '0.01' }))).toMatchObject({ __typename: 'NoPostLeft' });
    expect(await desk.refused(() => desk.reserve(officer, office, { share: '1.5' }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'share',
    });
  });

  test('is not reserved by who may only look, nor in a unit of others, nor before the unit exists', async () => {
    const { office } = await desk.officeWith('3');
    const head = await graph.as(await graph.account({ role: 'AGENCY_HEAD', over: office }));
    const before = await desk.state();
    const { errors } = await head(RESERVE, {
      input: {
        requestId: randomUUID(),
        unitId: office.id,
        kind: 'CONG_CHUC',
        neededFrom: '2026-12-01',
        purpose: 'x',
        decision: unitDecision,
      },
    });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await desk.state()).toBe(before);
    const { officer } = await desk.officeWith('3');
    expect(await desk.refused(() => desk.reserve(officer, office))).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
    const young = await graph.unit({ parent: graph.province, from: '2027-01-01' });
    expect(await desk.refused(() => desk.reserve(desk.homeAffairs, young))).toMatchObject({
      __typename: 'UnitNotInForce',
      existsFrom: '2027-01-01',
    });
  });

  test('and an appointment, both at once for the last post, are one', async () => {
    const { office, officer } = await desk.officeWith('1');
    const answers = await Promise.all([
      desk.reserve(officer, office),
      desk.appoint(officer, office),
      desk.reserve(officer, office),
      desk.appoint(officer, office),
    ]);
    expect(answers.filter(({ __typename }) => ['PostReserved', 'PersonAppointed'].includes(__typename))).toHaveLength(1);
  });
});

describe('vacancies', () => {
  test('of a coming day know who comes, who leaves, and what is decided and not yet in force', async () => {
    const { office, officer } = await desk.officeWith('4');
    await graph.person({ unit: office });
    await graph.person({ unit: office, to: '2026-12-15' });
    await desk.appoint(officer, office, { effectiveFrom: '2027-01-01' });
    expect(await desk.vacancies(office, '2026-11-22')).toEqual({ occupied: 2, reserved: 1, vacant: 1, over: 0 });
    expect(await desk.vacancies(office, '2026-12-20')).toEqual({ occupied: 1, reserved: 1, vacant: 2, over: 0 });
    // 2027 has no quota of its own yet: that of 2026 goes on.
    expect(await desk.vacancies(office, '2027-01-01')).toEqual({ occupied: 2, reserved: 0, vacant: 2, over: 0 });
    // Before the decision was signed nobody had reserved anything.
    expect(await desk.vacancies(office, '2026-01-14')).toEqual({ occupied: 2, reserved: 0, vacant: 2, over: 0 });
  });

  test('who moves within his unit reserves no second post', async () => {
    const { office, officer } = await desk.officeWith('2');
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const person = await graph.person({ unit: office });
    expect(await desk.move(officer, person, section)).toMatchObject({ __typename: 'PersonMoved' });
    expect(await desk.vacancies(office, '2026-11-22')).toEqual({ occupied: 1, reserved: 0, vacant: 1, over: 0 });
  });

  test('a section that is to move in brings its people on that day, and no post is given to two', async () => {
    const { office, officer } = await desk.officeWith('2');
    const { office: other } = await desk.officeWith('5', 'Sở Ngoại vụ');
    const section = await graph.unit({ parent: other, kind: 'PHONG' });
    await graph.person({ unit: section });
    await graph.person({ unit: section });
    const moved = await desk.homeAffairs(`mutation ($input: MoveUnitInput!) { moveUnit(input: $input) { __typename } }`, {
      input: {
        requestId: randomUUID(),
        unitId: section.id,
        parentId: office.id,
        effectiveOn: '2027-03-01',
        decision: unitDecision,
        expectedVersion: 1,
      },
    });
    expect(moved.data!['moveUnit'].__typename).toBe('UnitChanged');
    expect(await desk.vacancies(office, '2027-02-28')).toMatchObject({ occupied: 0, vacant: 2 });
    expect(await desk.refused(() => desk.appoint(officer, office))).toMatchObject({
      __typename: 'QuotaFull',
      limit: '2.00',
      occupied: 2,
      shortOn: '2027-03-01',
    });
    // Who is appointed to the section now takes a post there as well from the day it moves.
    expect(await desk.refused(() => desk.appoint(desk.homeAffairs, section))).toMatchObject({
      __typename: 'QuotaFull',
      shortOn: '2027-03-01',
      occupied: 2,
    });
  });
});

describe('part posts', () => {
  test('count in parts: three people share two and a half posts', async () => {
    const { office, officer } = await desk.officeWith('2.5');
    expect(await desk.appoint(officer, office)).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await desk.appoint(officer, office, { share: '0.75' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await desk.refused(() => desk.appoint(officer, office))).toMatchObject({ __typename: 'QuotaFull', limit: '2.50' });
    expect(await desk.appoint(officer, office, { share: '0.75' })).toMatchObject({ __typename: 'PersonAppointed' });
    expect(await desk.vacancies(office, '2026-12-01')).toEqual({ occupied: 2.5, reserved: 0, vacant: 0, over: 0 });
    expect(await desk.refused(() => desk.appoint(officer, office, { share: '0' }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'share',
    });
  });
});

describe('beyond the quota', () => {
  const overQuota = { number: '7/NQ-HĐND', signedOn: '2026-10-01', issuer: 'HĐND tỉnh', summary: 'Cho phép tuyển vượt' };

  test('nobody is taken on without a named decision; with one it stands in the report', async () => {
    const { office } = await desk.officeWith('1');
    await graph.person({ unit: office });
    expect(await desk.refused(() => desk.appoint(desk.homeAffairs, office))).toMatchObject({ __typename: 'QuotaFull' });
    expect(await desk.appoint(desk.homeAffairs, office, { overQuota })).toMatchObject({ __typename: 'PersonAppointed' });
    const { data } = await desk.homeAffairs(
      `query ($id: ID!) { unit(id: $id) { quotaReport(year: 2026, asOf: "2026-12-01") { rows(first: 9, onlyOver: true) { edges { node { kind own occupied over overDecisions { number signedOn issuer effectiveOn posts } } } } } } }`,
      { id: office.id },
    );
    expect(data!['unit'].quotaReport.rows.edges.map(({ node }: Anything) => node)).toEqual([
      {
        ...{ kind: 'CONG_CHUC', own: '1.00', occupied: '2.00', over: '1.00' },
        overDecisions: [{ number: '7/NQ-HĐND', signedOn: '2026-10-01', issuer: 'HĐND tỉnh', effectiveOn: '2026-12-01', posts: '1.00' }],
      },
    ]);
  });

  test('and not by who may not decide it, nor under a decision without a number', async () => {
    const { office, officer } = await desk.officeWith('0.5');
    expect(await desk.refused(() => desk.appoint(officer, office, { overQuota }))).toMatchObject({
      __typename: 'MissingRight',
      permissions: ['organization.quota.exceed'],
    });
    expect(await desk.refused(() => desk.appoint(desk.homeAffairs, office, { overQuota: { ...overQuota, number: ' ' } }))).toMatchObject({
      ...{ __typename: 'InvalidInput', field: 'overQuota.number' },
    });
  });
});

describe('the ledger', () => {
  const LEDGER = `query ($id: ID!, $after: String) { unit(id: $id) { quotaLedger(year: 2026, kind: CONG_CHUC, first: 3, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { entry amount effectiveOn claim other { id } decisionNumber signedOn issuer } } } } }`;
  const ledgerOf = async (unit: Unit, ask = desk.homeAffairs) => {
    const lines: Anything[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Anything = (await ask(LEDGER, { id: unit.id, after })).data!['unit'].quotaLedger;
      lines.push(...edges.map(({ node }: Anything) => node));
      if (!pageInfo.hasNextPage) return lines;
      after = pageInfo.endCursor;
    }
  };

  test('tells each entry with its decision and day, and the present state follows from it', async () => {
    const { office, officer } = await desk.officeWith('9');
    const section = await graph.unit({ parent: office, kind: 'PHONG' });
    const [leaving, staying] = [await graph.person({ unit: office, to: '2026-06-01' }), await graph.person({ unit: office })];
    await desk.move(officer, staying, section, { effectiveFrom: '2026-09-01' });
    const { reservation } = await desk.reserve(officer, office);
    await desk.reserve(officer, section, { share: '0.5' });
    await desk.release(officer, reservation.id);
    await desk.appoint(officer, office, { effectiveFrom: '2026-12-31' });
    const lines = await ledgerOf(office);
    expect(lines.map(({ entry, amount, effectiveOn }) => `${effectiveOn} ${entry} ${amount}`).sort()).toEqual([
      ...[
        '2020-01-01 COMMIT 1.00',
        '2020-01-01 COMMIT 1.00',
        '2026-01-01 ASSIGN 9.00',
        '2026-01-15 RESERVE 1.00',
        '2026-06-01 RELEASE 1.00',
      ],
      ...['2026-11-22 RELEASE 1.00', '2026-11-22 RESERVE 0.50', '2026-11-22 RESERVE 1.00', '2026-12-31 COMMIT 1.00'],
    ]);
    expect(lines.every(({ decisionNumber, signedOn, issuer }) => decisionNumber && signedOn && issuer)).toBe(true);
    expect(leaving.id).not.toBe(staying.id);
    for (const day of ['2026-05-31', '2026-06-01', '2026-11-22', '2026-12-31']) {
      const claims = new Map<string, Anything>();
      const order = ['RESERVE', 'COMMIT', 'RELEASE'];
      const upTo = lines.filter(({ claim, effectiveOn }) => claim && effectiveOn <= day);
      upTo.sort((a, b) =>
        a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : order.indexOf(a.entry) - order.indexOf(b.entry),
      );
      for (const line of upTo) claims.set(line.claim, line);
      const sum = (entry: string) =>
        [...claims.values()].filter((one) => one.entry === entry).reduce((all, { amount }) => all + Number(amount), 0);
      expect({ day, occupied: sum('COMMIT'), reserved: sum('RESERVE') }).toEqual({ day, ...pick(await desk.vacancies(office, day)) });
    }
  });

  test('is read where quotas are read, and empty elsewhere', async () => {
    const [{ office }, { officer: stranger }] = [await desk.officeWith('9'), await desk.officeWith('9')];
    expect(await ledgerOf(office, stranger)).toEqual([]);
    const clerk = await graph.as(await graph.account({ role: 'SECTION_CLERK', over: office }));
    const { data, errors } = await clerk(LEDGER, { id: office.id });
    expect([data!['unit'].quotaLedger, errors!.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
  });
});

const pick = (row: { occupied: number; reserved: number }) => ({ occupied: row.occupied, reserved: row.reserved });
