import { randomUUID } from 'node:crypto';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { inSession, type Pool } from '@hoso/db/session.ts';
import { withdrawDueAccounts } from '@hoso/accounts/src/operations/withdraw-due-accounts.ts';
import { change, REFUSED } from '../support/change.ts';
import { rolePasswords } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

let graph: TestGraph;
let pool: Pool;
let office: Unit;
let officer: Account;
let service: Account;

beforeAll(async () => {
  graph = await startTestGraph();
  office = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp', quota: { CONG_CHUC: '50' } });
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  service = await graph.account({ kind: 'SERVICE', role: 'ACCOUNT_SERVICE', over: graph.province });
  pool = connect(urlAs(graph.database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 4 });
});
afterAll(async () => {
  await pool.end();
  await graph.stop();
});

const sweep = () => withdrawDueAccounts({ inSession: inSession(pool, service.secret) });
const own = (holder: Person) => graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder });
const decision = { number: '15/QĐ-SNV', signedOn: '2026-01-15', signer: 'Giám đốc Sở', summary: 'Nghỉ hưu' };
const leave = async (person: Person, endsOn: string) =>
  change(
    await graph.as(officer),
    `mutation ($input: EndAssignmentInput!) { result: endAssignment(input: $input) { ${REFUSED} ... on AssignmentEnded { assignment { validTo } } } }`,
    { personId: person.id, reason: 'NGHI_HUU', endsOn, decision, expectedVersion: 1 },
  );
const stateOf = async ({ id }: Account) => {
  const [row] = await graph.database.bootstrap`select valid_to::text as "validTo", because,
      (select count(*)::int from accounts.access_grant g where g.account_id = a.id and g.revoked_at is null) as grants,
      (select count(*)::int from accounts.session s where s.account_id = a.id and s.ended_at is null) as sessions,
      (select count(*)::int from accounts.account_change c where c.account_id = a.id and c.change = 'WITHDRAWN') as lines,
      array(select e.detail ->> 'reason' from accounts.audit_entry e where e.operation = 'endAccount' and a.id = any (e.subject_ids)) as entries,
      array(select e.account_id from accounts.audit_entry e where e.operation = 'endAccount' and a.id = any (e.subject_ids)) as by
    from accounts.account a where a.id = ${id}`;
  return row!;
};
const IN_USE = { validTo: null, because: null, grants: 1, sessions: 1, lines: 0, entries: [], by: [] };
const ended = (because: string, by: Account, validTo = '2026-11-22') => ({
  ...{ validTo, because, grants: 0, sessions: 0, lines: 1, entries: [because], by: [by.id] },
});

test('who leaves loses his accounts in the transaction that ends his service; others keep theirs', async () => {
  const [leaver, stayer] = [await graph.person({ unit: office }), await graph.person({ unit: office })];
  const personal = await own(leaver);
  const desk = await graph.account({ role: 'SECTION_CLERK', over: office, holder: leaver });
  const others = await own(stayer);
  expect(await leave(leaver, '2026-11-01')).toMatchObject({ __typename: 'AssignmentEnded' });
  for (const account of [personal, desk]) expect(await stateOf(account)).toEqual(ended('HOLDER_LEFT', officer));
  expect((await (await graph.as(personal))(`{ viewer { login } }`)).data?.['viewer'] ?? null).toBeNull();
  expect(await stateOf(others)).toEqual(IN_USE);
});

test('who leaves on a day to come, a term and a unit that end by the day: the background work withdraws them, once', async () => {
  const sql = graph.database.bootstrap;
  const leaver = await graph.person({ unit: office });
  const personal = await own(leaver);
  const lent = await graph.account({ role: 'SECTION_CLERK', over: office });
  const closing = await graph.unit({ parent: office, name: 'Phòng Hộ tịch', quota: { CONG_CHUC: '1' } });
  const ofUnit = await graph.account({ role: 'SECTION_CLERK', over: closing });
  expect(await leave(leaver, '2026-12-01')).toMatchObject({ __typename: 'AssignmentEnded' });
  expect(await sweep()).toBe(0);
  expect(await stateOf(personal)).toEqual(IN_USE);

  await sql`update accounts.account set valid_to = '2026-12-01' where id = ${lent.id}`;
  await sql.begin(async (tx) => {
    await tx`set constraints all deferred`;
    await tx`update organization.placement set valid_to = '2026-12-01' where unit_id = ${closing.id}`;
    await tx`update organization.unit_profile set valid_to = '2026-12-01' where unit_id = ${closing.id}`;
  });
  expect(await sweep()).toBe(0);
  await sql`update hoso.fixed_today set today = '2026-12-01'`;
  const runs = await Promise.all([sweep(), sweep()]);
  expect(runs[0] + runs[1]).toBe(3);
  expect(await stateOf(personal)).toEqual(ended('HOLDER_LEFT', service, '2026-12-01'));
  expect(await stateOf(lent)).toEqual(ended('TERM_ENDED', service, '2026-12-01'));
  expect(await stateOf(ofUnit)).toEqual(ended('UNIT_ENDED', service, '2026-12-01'));
  expect(await sweep()).toBe(0);
});

test('a run that is killed before its end leaves nothing half done, and the next one does it', async () => {
  const sql = graph.database.bootstrap;
  const lent = await graph.account({ role: 'SECTION_CLERK', over: office });
  await sql`update accounts.account set valid_to = '2026-12-05' where id = ${lent.id}`;
  await sql`update hoso.fixed_today set today = '2026-12-06'`;
  const doomed = connect(urlAs(graph.database.bootstrapUrl, 'accounts_app', rolePasswords.accounts_app), { max: 1 });
  const killed = inSession(
    doomed,
    service.secret,
  )(async (tx) => {
    const [{ done, pid }] = await tx<[{ done: number; pid: number }]>`select accounts.withdraw_due(100) as done, pg_backend_pid() as pid`;
    expect(done).toBe(1);
    await sql`select pg_terminate_backend(${pid})`;
    await tx`select 1`;
  });
  await expect(killed).rejects.toThrow();
  await doomed.end({ timeout: 1 });
  expect(await stateOf(lent)).toEqual({ ...IN_USE, validTo: '2026-12-05' });
  expect(await sweep()).toBe(1);
  expect(await stateOf(lent)).toEqual(ended('TERM_ENDED', service, '2026-12-05'));
});

test('nobody but the background work withdraws what is due', async () => {
  const admin = await graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  for (const { secret } of [admin, officer, { secret: randomUUID() }])
    await expect(withdrawDueAccounts({ inSession: inSession(pool, secret) })).rejects.toMatchObject({ code: '42501' });
});
