import { randomUUID } from 'node:crypto';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession } from '@hoso/db/session.ts';
import { startWorker } from '@hoso/launcher/worker.ts';
import { createLog } from '@hoso/shared/log.ts';
import { rolePasswords, TODAY } from '../support/database.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { CANCEL, codes, DAY, decision, EXECUTE, PLAN, type Reorganising, reorganising } from '../support/reorganising.ts';

let graph: TestGraph;
let ask: Ask;
let story: Reorganising;
beforeAll(async () => {
  graph = await startTestGraph();
  ask = await graph.as(await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province }));
  story = reorganising(graph, ask);
});
afterAll(() => graph.stop());

describe('a plan for a coming day', () => {
  const COMING = '2026-12-01';
  test('is carried out by the worker on its day, under the service account, and not before', async () => {
    const [from, into] = [
      await graph.unit({ parent: graph.province, name: 'Ban A' }),
      await graph.unit({ parent: graph.province, name: 'Ban B' }),
    ];
    await story.crowd(from, 2);
    const planned = await story.plan([{ merge: { from: [from.id], into: into.id } }], { effectiveOn: COMING });
    const blocked = await story.plan([{ merge: { from: [randomUUID()], into: into.id } }], { effectiveOn: COMING });
    const worker = await startWorker({
      bootstrapUrl: graph.database.bootstrapUrl,
      rolePasswords,
      log: createLog('silent'),
      province: 'hung-yen',
    });
    const { bootstrap } = graph.database;
    try {
      // What other stories left to be mended is refused each time.
      expect(await worker.reorganiseNow()).toMatchObject({ done: [] });
      await bootstrap`update hoso.fixed_today set today = ${COMING}`;
      const { done, refused } = await worker.reorganiseNow();
      expect(done).toEqual([planned.reorganisation.id]);
      expect(refused).toContain(blocked.reorganisation.id);
      expect(await worker.reorganiseNow()).toEqual({ done: [], refused, failed: [] });
      expect([await story.staffOf(from.id, COMING), await story.staffOf(into.id, COMING)]).toEqual([0, 2]);
      const [entry] = await bootstrap`select a.login from accounts.audit_entry e join accounts.account a on a.id = e.account_id
        where e.operation = 'executeReorganisation' and ${planned.reorganisation.id}::uuid = any (e.subject_ids)`;
      expect(entry).toEqual({ login: 'dichvu.chuyengiaohoso' });
    } finally {
      await bootstrap`update hoso.fixed_today set today = ${TODAY}`;
      await worker.stop();
    }
  }, 30_000);

  test('may be cancelled for a reason, once, and is then neither carried out nor tried', async () => {
    const [from, into] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const planned = await story.plan([{ merge: { from: [from.id], into: into.id } }]);
    const { id: reorganisationId, version: expectedVersion } = planned.reorganisation;
    expect(await story.nothingChanged(() => story.send(CANCEL, { reorganisationId, expectedVersion, reason: ' ' }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'reason',
    });
    expect(await story.send(CANCEL, { reorganisationId, expectedVersion, reason: 'Nghị quyết thay đổi' })).toMatchObject({
      __typename: 'ReorganisationCancelled',
      reorganisation: { state: 'CANCELLED', reason: 'Nghị quyết thay đổi', dryRun: null },
    });
    expect(await story.nothingChanged(() => story.execute(planned))).toMatchObject({
      __typename: 'ReorganisationClosed',
      state: 'CANCELLED',
    });
    const page = (
      await ask(
        `{ reorganisations(first: 1, state: CANCELLED) { edges { node { id decisionNumber stepCount } } pageInfo { hasNextPage } } }`,
      )
    ).data!['reorganisations'];
    expect(page).toEqual({
      edges: [{ node: { id: reorganisationId, decisionNumber: '77/QĐ-UBND', stepCount: 1 } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('of two who carry it out at once one does', async () => {
    const [from, into] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    await story.crowd(from, 1);
    const planned = await story.plan([{ merge: { from: [from.id], into: into.id } }]);
    const answers = await Promise.all([story.execute(planned), story.execute(planned)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ReorganisationClosed', 'ReorganisationExecuted']);
    expect(await story.staffOf(into.id, DAY)).toBe(1);
  });
});

test('who may reorganise a department, and nothing else, merges its sections and touches nothing beside it', async () => {
  const { bootstrap } = graph.database;
  await bootstrap`insert into accounts.role (code, name, kinds) values ('REORGANISER', 'Sắp xếp', '{AGENCY}')`;
  const held = [
    'organization.unit.read',
    'organization.reorganisation.read',
    'organization.reorganisation.write',
    'personnel.assignment.write',
  ];
  await bootstrap`insert into accounts.role_permission select 'REORGANISER', unnest(${held}::text[])`;
  const office = await graph.unit({ parent: graph.province, name: 'Sở Y tế' });
  const [from, into] = [await graph.unit({ parent: office, kind: 'PHONG' }), await graph.unit({ parent: office, kind: 'PHONG' })];
  await story.crowd(from, 2);
  const beside = await graph.unit({ parent: graph.province });
  const reorganiser = await graph.account({ role: 'REORGANISER', over: office });
  const own = await graph.as(reorganiser);
  const sending = async (document: string, input: object) =>
    (await own(document, { input: { requestId: randomUUID(), ...input } })).data!['result'];
  const asked = { unitId: office.id, effectiveOn: DAY, decision };
  const foreign = await sending(PLAN, { ...asked, steps: [{ merge: { from: [beside.id], into: into.id } }] });
  expect(codes(foreign.reorganisation.dryRun)).toEqual(['UNKNOWN_UNIT']);
  const { reorganisation } = await sending(PLAN, { ...asked, steps: [{ merge: { from: [from.id], into: into.id } }] });
  expect(reorganisation.dryRun).toMatchObject({ executable: true });
  const done = await sending(EXECUTE, { reorganisationId: reorganisation.id, expectedVersion: reorganisation.version });
  expect(done).toMatchObject({ __typename: 'ReorganisationExecuted', reorganisation: { reconciliation: { oldTotal: 2, newTotal: 2 } } });
  expect([await story.staffOf(from.id, DAY), await story.staffOf(into.id, DAY)]).toEqual([0, 2]);

  // Whatever SQL he is made to run: no account of the unit that ended comes to a unit out of his reach.
  const pool = connect(urlAs(graph.database.bootstrapUrl, 'organization_app', rolePasswords.organization_app), { max: 1 });
  const holders = [{ person: randomUUID(), to: beside.unitNo }];
  const passing = inSession(
    pool,
    reorganiser.secret,
  )(
    (tx) =>
      tx`select accounts.pub_pass_accounts(${tx.json([{ from: from.unitNo, to: into.unitNo }])}, ${tx.json(holders)}, true, '1', '2026-01-01', 'x', 'y')`,
  );
  await expect(passing).rejects.toMatchObject({ code: '42501' });
  await pool.end();
});
