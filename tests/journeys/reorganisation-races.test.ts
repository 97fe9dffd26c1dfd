import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession } from '@hoso/db/session.ts';
import { REFUSED } from '../support/change.ts';
import { rolePasswords } from '../support/database.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { DAY, decision, type Reorganising, reorganising } from '../support/reorganising.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let ask: Ask;
let story: Reorganising;
let admin: Account;
beforeAll(async () => {
  graph = await startTestGraph();
  admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  ask = await graph.as(admin);
  story = reorganising(graph, ask);
});
afterAll(() => graph.stop());

test('posts given to units while these are merged come before or after, whole, and never to a unit that has ended', async () => {
  const GIVE = `mutation ($input: DelegateQuotaInput!) { result: delegateQuota(input: $input) { ${REFUSED} } }`;
  const giver = await graph.unit({ parent: graph.province, kind: 'SO', quota: { CONG_CHUC: '50' } });
  for (let n = 0; n < 4; n++) {
    const [from, into] = [
      await graph.unit({ parent: giver, kind: 'CHI_CUC', quota: { CONG_CHUC: '5' } }),
      await graph.unit({ parent: giver, kind: 'CHI_CUC', quota: { CONG_CHUC: '5' } }),
    ];
    const planned = await story.plan([{ merge: { from: [from.id], into: into.id } }]);
    const shares = [from, into].map(({ id }) => ({ unitId: id, posts: '1' }));
    const [executed, given] = await Promise.all([
      story.execute(planned),
      story.send(GIVE, { unitId: giver.id, year: 2026, kind: 'CONG_CHUC', shares, effectiveOn: '2026-02-02', decision }),
    ]);
    expect(executed).toMatchObject({ __typename: 'ReorganisationExecuted' });
    expect(['QuotaMoved', 'UnitNotInForce']).toContain(given.__typename);
    const [left] = await graph.database
      .bootstrap`select coalesce(sum(assigned), 0)::float8 as posts from organization.quota where unit_no = ${from.unitNo} and valid_to is null`;
    expect(left).toEqual({ posts: 0 });
  }
});

const personal = { number: '9/QĐ', signedOn: '2026-02-01', signer: 'Giám đốc', summary: 'Bố trí' };
const APPOINT = `mutation ($input: AppointPersonInput!) { result: appointPerson(input: $input) { ${REFUSED} } }`;
const MOVE = `mutation ($input: MovePersonInput!) { result: movePerson(input: $input) { ${REFUSED} } }`;
const appoint = (unit: Unit) =>
  story.send(APPOINT, {
    ...{ unitId: unit.id, familyName: 'Trần', givenName: 'Bình', gender: 'NAM', dateOfBirth: '1990-01-01', jobTitle: 'Chuyên viên' },
    ...{ category: 'CONG_CHUC', effectiveFrom: '2026-03-01', decision: personal },
  });
const move = (person: Person, unit: Unit) =>
  story.send(MOVE, {
    ...{
      personId: person.id,
      unitId: unit.id,
      jobTitle: 'Chuyên viên',
      effectiveFrom: '2026-03-01',
      expectedVersion: 1,
      decision: personal,
    },
  });
const merger = async () => {
  const [from, into] = [
    await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '20' } }),
    await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '20' } }),
  ];
  return { from, into, planned: await story.plan([{ merge: { from: [from.id], into: into.id } }]) };
};

test('an appointment that comes while its unit is being merged waits, and is refused by name then', async () => {
  const { from, into, planned } = await merger();
  await story.crowd(from, 2);
  const other = connect(graph.database.bootstrapUrl, { max: 1 });
  const waiting = async (): Promise<number> =>
    Number(
      (
        await graph.database
          .bootstrap`select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      )[0]!['n'],
    );
  const until = async (many: number) => {
    while ((await waiting()) < many) await pause(20);
  };
  let executing: Promise<unknown> | undefined;
  let appointing: Promise<{ __typename: string }> | undefined;
  await other.begin(async (tx) => {
    // The merger stops in its middle: the name of the unit is closed, its version not yet counted.
    await tx`select from organization.unit where id = ${from.id} for update`;
    executing = story.execute(planned);
    await until(1);
    appointing = appoint(from);
    await until(2);
  });
  await other.end();
  expect(await executing).toMatchObject({ __typename: 'ReorganisationExecuted' });
  expect(await appointing).toMatchObject({ __typename: 'NotFound', field: 'unitId' });
  expect(await story.staffOf(into.id, DAY)).toBe(2);
});

test('appointments and moves that race a merger land before and go along, or are refused by name: nobody is lost', async () => {
  const elsewhere = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '40' } });
  for (let round = 0; round < 4; round++) {
    const { from, into, planned } = await merger();
    const movers = await story.crowd(elsewhere, 3);
    const before = await story.staffOf(elsewhere.id, DAY);
    const [executed, ...placed] = await Promise.all([
      ...(round % 2 === 0 ? [story.execute(planned)] : [pause(15 * round).then(() => story.execute(planned))]),
      ...Array.from({ length: 4 }, () => appoint(from)),
      ...movers.map((person) => move(person, from)),
    ]);
    expect(executed).toMatchObject({ __typename: 'ReorganisationExecuted' });
    const landed = placed.filter(({ __typename }) => ['PersonAppointed', 'PersonMoved'].includes(__typename));
    for (const one of placed)
      expect([one.__typename, one.field]).toEqual(landed.includes(one) ? [one.__typename, undefined] : ['NotFound', 'unitId']);
    const moved = landed.filter(({ __typename }) => __typename === 'PersonMoved').length;
    expect([await story.staffOf(from.id, DAY), await story.staffOf(into.id, DAY), await story.staffOf(elsewhere.id, DAY)]).toEqual([
      ...[0, landed.length],
      before - moved,
    ]);
  }
}, 30_000);

test('whoever carries a plan out in the database: not on units that changed after it was drawn up', async () => {
  const { from, planned } = await merger();
  const pool = connect(urlAs(graph.database.bootstrapUrl, 'organization_app', rolePasswords.organization_app), { max: 1 });
  const asAdmin = inSession(pool, admin.secret);
  const none = Object.fromEntries(
    ['profiles', 'placements', 'codes', 'ended', 'endedCodes', 'heirs', 'successions', 'pools', 'closedPositions', 'positions'].map(
      (key) => [key, []],
    ),
  );
  const carryOut = (drawnOn: string) =>
    asAdmin((tx) => tx`select organization.carry_out_reorganisation(${planned.reorganisation.id}, ${tx.json(none)}, ${drawnOn})`);
  const state = async () => (await asAdmin((tx) => tx`select organization.reorganised_state(1, ${DAY}) as state`))[0]!['state'] as string;
  const stale = { constraint_name: 'reorganisation_stale' };
  const changes: (() => Promise<unknown>)[] = [
    () =>
      story.send(`mutation ($input: RenameUnitInput!) { result: renameUnit(input: $input) { __typename } }`, {
        ...{ unitId: from.id, name: 'Tên mới', effectiveOn: '2026-08-01', decision, expectedVersion: 1 },
      }),
    () =>
      story.send(`mutation ($input: CreateUnitInput!) { result: createUnit(input: $input) { __typename } }`, {
        ...{ parentId: from.id, name: 'Phòng Mới', kind: 'PHONG', effectiveOn: '2026-08-01', decision },
      }),
    () => appoint(from),
  ];
  for (const change of changes) {
    const drawnOn = await state();
    expect(await state()).toBe(drawnOn);
    expect((await change()) as { __typename: string }).toMatchObject({ __typename: expect.stringMatching(/Changed$|Appointed$/) });
    await expect(carryOut(drawnOn)).rejects.toMatchObject(stale);
  }
  await expect(carryOut(randomUUID())).rejects.toMatchObject(stale);
  await carryOut(await state());
  await pool.end();
});

test('nothing is left at a unit that ends, whatever changes the database is told to make', async () => {
  const { from, into, planned } = await merger();
  const pool = connect(urlAs(graph.database.bootstrapUrl, 'organization_app', rolePasswords.organization_app), { max: 1 });
  const heirs = [{ no: from.unitNo, id: from.id, heirNo: into.unitNo, heirId: into.id }];
  const empty = Object.fromEntries(
    ['profiles', 'placements', 'codes', 'endedCodes', 'successions', 'pools', 'closedPositions', 'positions'].map((key) => [key, []]),
  );
  const ending = inSession(
    pool,
    admin.secret,
  )(
    (tx) =>
      tx`select organization.carry_out_reorganisation(${planned.reorganisation.id}, ${tx.json({ ...empty, ended: [from.unitNo], heirs })},
        organization.reorganised_state(1, ${DAY}))`,
  );
  await expect(ending).rejects.toMatchObject({ constraint_name: 'reorganisation_left_over' });
  await pool.end();
});
