import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tendObligations } from '@hoso/organization/src/operations/tend-obligations.ts';
import { rolePasswords } from '../support/database.ts';
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
