import { randomUUID } from 'node:crypto';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession } from '@hoso/db/session.ts';
import { startWorker } from '@hoso/launcher/worker.ts';
import { createLog } from '@hoso/shared/log.ts';
import { change, REFUSED } from '../support/change.ts';
import { rolePasswords, TODAY } from '../support/database.ts';
import { type Ask, startTestGraph, type TestGraph } from '../support/graph.ts';
import { CANCEL, codes, DAY, decision, EXECUTE, PLAN, type Reorganising, reorganising } from '../support/reorganising.ts';
import type { Account } from '../support/world.ts';

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
      expect(await worker.reorganiseNow()).toEqual({ done: [], refused, waiting: [], failed: [] });
      expect([await story.staffOf(from.id, COMING), await story.staffOf(into.id, COMING)]).toEqual([0, 2]);
      const [entry] = await bootstrap`select a.login from accounts.audit_entry e join accounts.account a on a.id = e.account_id
        where e.operation = 'executeReorganisation' and ${planned.reorganisation.id}::uuid = any (e.subject_ids)`;
      expect(entry).toEqual({ login: 'dichvu.sapxeptochuc' });
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
  const signing = await graph.as(await graph.account({ role: 'REORGANISER', over: office }));
  const sending = async (document: string, input: object, as = own) =>
    (await as(document, { input: { requestId: randomUUID(), ...input } })).data!['result'];
  const asked = { unitId: office.id, effectiveOn: DAY, decision };
  const foreign = await sending(PLAN, { ...asked, steps: [{ merge: { from: [beside.id], into: into.id } }] });
  expect(codes(foreign.reorganisation.dryRun)).toEqual(['UNKNOWN_UNIT']);
  const { reorganisation } = await sending(PLAN, { ...asked, steps: [{ merge: { from: [from.id], into: into.id } }] });
  expect(reorganisation.dryRun).toMatchObject({ executable: true });
  const done = await sending(EXECUTE, { reorganisationId: reorganisation.id, expectedVersion: reorganisation.version }, signing);
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

describe('a plan whose planner may not plan any more on its day', () => {
  const COMING = '2026-12-01';
  const CONFIRM = `mutation ($input: ConfirmReorganisationInput!) { result: confirmReorganisation(input: $input) { ${REFUSED}
    ... on ReorganisationConfirmed { reorganisation { version awaitsConfirmation } } ... on VersionConflict { currentVersion } ... on ReorganisationClosed { state } } }`;
  const WAITS = `query ($id: ID!) { reorganisation(id: $id) { version state awaitsConfirmation } }`;
  /** Planned by another officer, who then loses what `loses` takes from him. */
  const planned = async () => {
    const [from, into] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const planner = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
    const his = reorganising(graph, await graph.as(planner));
    const { reorganisation } = await his.plan([{ merge: { from: [from.id], into: into.id } }], { effectiveOn: COMING });
    return { id: reorganisation.id as string, planner, into };
  };
  const waits = async (id: string) => (await ask(WAITS, { id })).data!['reorganisation'];
  const onTheDay = async () => {
    const { bootstrap } = graph.database;
    const worker = await startWorker({
      bootstrapUrl: graph.database.bootstrapUrl,
      rolePasswords,
      log: createLog('silent'),
      province: 'hung-yen',
    });
    try {
      await bootstrap`update hoso.fixed_today set today = ${COMING}`;
      return await worker.reorganiseNow();
    } finally {
      await bootstrap`update hoso.fixed_today set today = ${TODAY}`;
      await worker.stop();
    }
  };
  const losses: [string, (accountId: string) => Promise<unknown>][] = [
    [
      'the grant is revoked',
      (id) => graph.database.bootstrap`update accounts.access_grant set revoked_at = now() where account_id = ${id}`,
    ],
    ['the grant ends', (id) => graph.database.bootstrap`update accounts.access_grant set valid_to = ${COMING} where account_id = ${id}`],
    ['the account is locked', (id) => graph.database.bootstrap`update accounts.account set locked_at = now() where id = ${id}`],
    ['the account is withdrawn', (id) => graph.database.bootstrap`update accounts.account set valid_to = ${TODAY} where id = ${id}`],
  ];

  test('waits, visibly, whatever he lost; who holds the right confirms it, and it is carried out', async () => {
    const plans = [];
    for (const [what, lose] of losses) {
      const { id, planner } = await planned();
      expect([what, await waits(id)]).toEqual([what, { version: 1, state: 'PLANNED', awaitsConfirmation: false }]);
      await lose(planner.id);
      plans.push(id);
    }
    const first = await onTheDay();
    expect(first.waiting).toEqual(plans);
    expect(first.done).toEqual([]);
    const [id] = plans as [string];
    expect(await waits(id)).toEqual({ version: 1, state: 'PLANNED', awaitsConfirmation: true });

    const officer = reorganising(graph, await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: graph.province })));
    await expect(officer.send(CONFIRM, { reorganisationId: id, expectedVersion: 1 })).rejects.toThrow();
    expect(await story.nothingChanged(() => story.send(CONFIRM, { reorganisationId: id, expectedVersion: 7 }))).toMatchObject({
      ...{ __typename: 'VersionConflict', currentVersion: 1 },
    });
    expect(await story.send(CONFIRM, { reorganisationId: id, expectedVersion: 1 })).toMatchObject({
      reorganisation: { version: 2, awaitsConfirmation: false },
    });
    const second = await onTheDay();
    expect(second.done).toEqual([id]);
    expect(second.waiting).toEqual(plans.slice(1));
    expect(await story.nothingChanged(() => story.send(CONFIRM, { reorganisationId: id, expectedVersion: 3 }))).toMatchObject({
      ...{ __typename: 'ReorganisationClosed', state: 'EXECUTED' },
    });
    const told = await graph.database.bootstrap`select e.operation, a.login like 'dichvu.%' as service from accounts.audit_entry e
      join accounts.account a on a.id = e.account_id where ${id}::uuid = any (e.subject_ids) order by e.id`;
    expect(told.map(({ operation, service }) => `${operation} ${service}`)).toEqual([
      ...['planReorganisation false', 'confirmReorganisation false', 'executeReorganisation true'],
    ]);
  }, 30_000);

  test('is confirmed by one person, and carried out by hand by a third', async () => {
    const [from, into] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
    const holder = await graph.person({ unit: graph.province });
    const admin = (more: object = {}) => graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province, ...more });
    const [planner, hisOther, second, third] = [await admin({ holder }), await admin({ holder }), await admin(), await admin()];
    const his = reorganising(graph, await graph.as(planner));
    const { reorganisation } = await his.plan([{ merge: { from: [from.id], into: into.id } }]);
    const step = async (who: Account, document: string, expectedVersion = 1) =>
      change(await graph.as(who), document, { reorganisationId: reorganisation.id, expectedVersion });
    const same = (taken: string) => ({ __typename: 'SamePerson', taken, message: expect.stringContaining('để người khác') });
    const SAID = `${REFUSED} ... on SamePerson { taken }`;
    const CONFIRMED = CONFIRM.replace(REFUSED, SAID);
    for (const who of [planner, hisOther])
      for (const document of [EXECUTE, CONFIRMED])
        expect(await story.nothingChanged(() => step(who, document))).toMatchObject(same('MAKER'));
    expect(await step(second, CONFIRMED)).toMatchObject({ reorganisation: { version: 2 } });
    expect(await story.nothingChanged(() => step(second, EXECUTE, 2))).toMatchObject(same('CHECKER'));
    expect(await step(third, EXECUTE, 2)).toMatchObject({ __typename: 'ReorganisationExecuted' });
  });

  test('the service that carries plans out may do nothing else, and the one that hands over records carries out none', async () => {
    const held = async (role: string) =>
      (await graph.database.bootstrap`select permission from accounts.role_permission where role = ${role} order by permission`).map(
        ({ permission }) => permission as string,
      );
    expect(await held('REORGANISATION_SERVICE')).toEqual([
      ...['organization.reorganisation.read', 'organization.reorganisation.write', 'personnel.assignment.write'],
    ]);
    expect((await held('CUSTODY_SERVICE')).filter((permission) => permission.includes('reorganisation'))).toEqual([]);
  });
});

test('an account whose login another bears already is issued under the next free one, and the plan tells so', async () => {
  const [from, into] = [await graph.unit({ parent: graph.province }), await graph.unit({ parent: graph.province })];
  const [holder] = await story.crowd(from, 1);
  const officer = await graph.account({ role: 'AGENCY_OFFICER', over: from, holder: holder! });
  const { bootstrap } = graph.database;
  const wanted = `${officer.login}.${into.unitNo}`;
  await bootstrap`insert into accounts.account (login, kind, valid_from) values (${wanted}, 'SYSTEM', '2020-01-01')`;
  const planned = await story.plan([{ merge: { from: [from.id], into: into.id } }]);
  expect(planned.reorganisation.dryRun).toMatchObject({
    executable: true,
    problems: [{ code: 'LOGIN_TAKEN', blocks: false, other: `${wanted}-2`, message: expect.stringContaining(wanted) }],
  });
  expect(await story.execute(planned)).toMatchObject({ __typename: 'ReorganisationExecuted' });
  const issued = await bootstrap`select login from accounts.account where unit_id = ${into.id}`;
  expect([...issued]).toEqual([{ login: `${wanted}-2` }]);
});
