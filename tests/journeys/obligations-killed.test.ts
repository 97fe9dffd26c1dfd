import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { recordEventUnder } from '@hoso/db/procedure-event.ts';
import { inSession } from '@hoso/db/session.ts';
import { tendObligations } from '@hoso/organization/src/operations/tend-obligations.ts';
import { type Policy, readPolicy } from '@hoso/shared/policies.ts';
import { rolePasswords, TODAY } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { organizationService } from '../support/obligation-service.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

/** More than one batch of each step. */
const LATE = 700;
const SOON = 20;

/** The background work in a process of its own, killed with SIGKILL when it waits for a lock. */
const killedWhereItWaits = async (secret: string): Promise<void> => {
  const { bootstrap, bootstrapUrl } = graph.database;
  const waiting = async () =>
    (
      await bootstrap`select from pg_stat_activity where datname = current_database() and application_name = 'tend-apart' and wait_event_type = 'Lock'`
    ).length > 0;
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'tend-apart.ts')], {
    env: {
      ...process.env,
      TEND_APART: JSON.stringify({ bootstrapUrl, password: rolePasswords.organization_app, secret, province: 'hung-yen' }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (child.exitCode === null && !(await waiting())) await pause(20);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'exit');
};
const untilGone = async (): Promise<void> => {
  const { bootstrap } = graph.database;
  while ((await bootstrap`select from pg_stat_activity where datname = current_database() and application_name = 'tend-apart'`).length > 0)
    await pause(20);
};

test('background work killed at each of its steps tells nothing twice and forgets nothing', async () => {
  const { bootstrap } = graph.database;
  const top = await graph.unit({ parent: graph.province });
  const branch = await graph.unit({ parent: top, kind: 'CHI_CUC' });
  const [above, below] = [
    await graph.account({ role: 'AGENCY_OFFICER', over: top }),
    await graph.account({ role: 'AGENCY_OFFICER', over: branch }),
  ];
  await bootstrap`with made as (
      insert into personnel.person (unit_no, family_name, given_name) select ${branch.unitNo}, 'Nguyễn', 'An' from generate_series(1, ${LATE + SOON}) returning id
    ), numbered as (select id, row_number() over () as n from made)
    insert into organization.obligation (code, title, person_id, unit_no, owed_by_id, owed_by_no, role, event, event_on, procedure_id, days, day_kind, due, article, consequence, profile)
    select 'DIEU_CHINH_TINH_TRANG', 'Điều chỉnh', id, ${branch.unitNo}, ${branch.id}, ${branch.unitNo}, 'CO_QUAN_QUAN_LY_HO_SO', 'LEAVE_SCOPE',
      case when n <= ${LATE} then date '2026-11-02' else date '2026-11-16' end, uuidv7(), 5, 'WORKING', case when n <= ${LATE} then date '2026-11-09' else date '2026-11-23' end, 'Điều 11', 'x', 'hung-yen'
    from numbered`;
  const { secret } = await graph.account({ kind: 'SERVICE', role: 'OBLIGATION_SERVICE', over: graph.province });

  // Each step waits at the first thing it writes; there it is killed. What the steps before it did stays done.
  for (const table of [
    'organization.rules_counted',
    'organization.obligation',
    'organization.escalation',
    'accounts.inbox',
    'organization.reminder',
  ]) {
    await bootstrap.begin(async (tx) => {
      await tx.unsafe(`lock table ${table} in exclusive mode`);
      await killedWhereItWaits(secret);
    });
    await untilGone();
  }
  // And between two batches, when the first has been told already.
  await bootstrap.unsafe(`create function organization.wait_at_second() returns trigger language plpgsql as $$ begin
    if exists (select from organization.reminder) then perform pg_advisory_xact_lock(42); end if; return null; end $$`);
  await bootstrap.unsafe('grant execute on function organization.wait_at_second() to organization_app');
  await bootstrap.unsafe(
    'create trigger wait_at_second before insert on organization.reminder for each statement execute function organization.wait_at_second()',
  );
  await bootstrap.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(42)`;
    await killedWhereItWaits(secret);
  });
  await untilGone();
  const [told] = await bootstrap<{ told: number }[]>`select count(*)::int as told from organization.reminder`;
  expect(told!.told).toBeGreaterThan(0);
  expect(told!.told).toBeLessThan(LATE + SOON);

  const service = await organizationService(graph);
  await tendObligations(service());
  expect(await tendObligations(service())).toEqual({ moved: 0, reports: 0, escalated: 0, reminded: 0 });

  /** Each obligation an account was told of, and for what reason: how often. */
  const toldTo = async (account: { id: string }) =>
    bootstrap<{ reason: string; obligations: number; told: number }[]>`
      select i ->> 'reason' as reason, count(distinct i ->> 'obligationId')::int as obligations, count(*)::int as told
      from accounts.inbox b cross join jsonb_array_elements(b.items) i where b.account_id = ${account.id} group by 1 order by 1`;
  expect(await toldTo(below)).toEqual([
    { reason: 'AFTER', obligations: LATE, told: LATE },
    { reason: 'BEFORE', obligations: SOON, told: SOON },
  ]);
  expect(await toldTo(above)).toEqual([{ reason: 'ESCALATED', obligations: LATE, told: LATE }]);
  const [notices] = await bootstrap<{ count: number }[]>`select count(*)::int as count from accounts.inbox`;
  expect(notices!.count).toBe(2);
  const [escalated] = await bootstrap<{ count: number }[]>`select count(*)::int as count from organization.escalation`;
  expect(escalated!.count).toBe(LATE);
  // Six processes start one after the other.
}, 180_000);

test('what nobody can be told of is told as soon as somebody can', async () => {
  const { bootstrap } = graph.database;
  const unit = await graph.unit({ parent: graph.province });
  const person = await graph.person({ unit });
  await bootstrap`insert into organization.obligation (code, title, person_id, unit_no, owed_by_id, owed_by_no, role, event, event_on, procedure_id, days, day_kind, due, article, consequence, profile)
    values ('DIEU_CHINH_TINH_TRANG', 'Điều chỉnh', ${person.id}, ${unit.unitNo}, ${unit.id}, ${unit.unitNo}, 'CO_QUAN_QUAN_LY_HO_SO', 'LEAVE_SCOPE', '2026-11-16', uuidv7(), 5, 'WORKING', '2026-11-23', 'Điều 11', 'x', 'hung-yen')`;
  const service = await organizationService(graph);
  expect(await tendObligations(service())).toMatchObject({ reminded: 0 });
  const admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  expect(await tendObligations(service())).toMatchObject({ reminded: 1 });
  expect(await tendObligations(service())).toMatchObject({ reminded: 0 });
  const [row] = await bootstrap`select items from accounts.inbox where account_id = ${admin.id}`;
  expect(row!['items']).toHaveLength(1);
});

/** Hưng Yên with a clock that goes one level higher every three days: no regulation has that yet. */
const escalatingPolicy = (): Policy => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-escalating-'));
  try {
    cpSync(join(__dirname, '../../shared/policies'), folder, { recursive: true });
    const file = join(folder, 'hung-yen.yaml');
    const [before, after] = readFileSync(file, 'utf8').split('article: Điều 11 khoản 3\n');
    writeFileSync(
      file,
      `${before}article: Điều 11 khoản 3\n    late: { escalateTo: UNIT_ABOVE, consequence: Báo lên cấp trên, escalateAgainAfter: 3, source: QCHY, article: Điều 20 }\n${after}`,
    );
    return readPolicy('hung-yen', pathToFileURL(`${folder}/`));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('what stays late goes one level higher once its days are over, once each, also when the worker is killed in between', async () => {
  const { bootstrap } = graph.database;
  const top = await graph.unit({ parent: graph.province });
  const middle = await graph.unit({ parent: top, kind: 'CHI_CUC' });
  const low = await graph.unit({ parent: middle, kind: 'TRUNG_TAM' });
  const officers = [middle, top, graph.province].map((over) => graph.account({ role: 'AGENCY_OFFICER', over }));
  const [officer, person] = [await officers[2]!, await graph.person({ unit: low })];
  const service = await organizationService(graph);
  // Counted by the rules in force once, so that these do not take the made rule away.
  await tendObligations(service());
  const { raised } = await inSession(
    graph.graph.pools.organization_app,
    officer.secret,
  )((tx) =>
    recordEventUnder(tx, escalatingPolicy(), {
      ...{ event: 'LEAVE_SCOPE', on: '2026-11-09', personId: person.id, decisionId: null },
      ...{ fromUnitNo: low.unitNo, toUnitNo: low.unitNo },
    }),
  );
  const stepTo = (day: string) => bootstrap`update hoso.fixed_today set today = ${day}`;
  const levels = async () =>
    (
      await bootstrap`select level, unit_no, escalated_on from organization.escalation where obligation_id = ${raised[0]!} order by level`
    ).map((row) => [row['level'], row['unit_no'], row['escalated_on']]);
  const told = async (account: { id: string }) =>
    (
      await bootstrap`select b.day from accounts.inbox b cross join jsonb_array_elements(b.items) i
        where b.account_id = ${account.id} and i ->> 'obligationId' = ${raised[0]!} and i ->> 'reason' = 'ESCALATED'`
    ).map((row) => row['day']);
  const tend = async (day: string) => {
    await stepTo(day);
    await tendObligations(service());
    await tendObligations(service());
  };
  try {
    // Due on Monday 16 November; the days in between say nothing new.
    await tend('2026-11-16');
    expect(await levels()).toEqual([]);
    for (const day of ['2026-11-17', '2026-11-18', '2026-11-19']) await tend(day);
    const first = [1, middle.unitNo, '2026-11-17'];
    expect(await levels()).toEqual([first]);

    await stepTo('2026-11-20');
    const { secret } = await graph.account({ kind: 'SERVICE', role: 'OBLIGATION_SERVICE', over: graph.province });
    await bootstrap.begin(async (tx) => {
      await tx`lock table accounts.inbox in exclusive mode`;
      await killedWhereItWaits(secret);
    });
    await untilGone();
    expect(await levels()).toEqual([first]);
    await tend('2026-11-20');
    const second = [2, top.unitNo, '2026-11-20'];
    expect(await levels()).toEqual([first, second]);
    // Away for a week: the next level, and nothing above the province.
    await tend('2026-11-30');
    expect(await levels()).toEqual([first, second, [3, 1, '2026-11-30']]);
    await tend('2026-12-31');
    expect(await levels()).toHaveLength(3);
    expect(await Promise.all((await Promise.all(officers)).map(told))).toEqual([['2026-11-17'], ['2026-11-20'], ['2026-11-30']]);
  } finally {
    await stepTo(TODAY);
  }
}, 60_000);
