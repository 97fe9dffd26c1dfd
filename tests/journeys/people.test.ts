import { randomUUID } from 'node:crypto';
import { change } from '../support/change.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { newcomer, APPOINT_ANY, appoint, move, openStaffDesk, type StaffDesk } from '../support/staff-desk.ts';

let graph: TestGraph;
let desk: StaffDesk;
beforeAll(async () => {
  graph = await startTestGraph();
  desk = openStaffDesk(graph);
});
afterAll(() => graph.stop());

describe('what fails midway', () => {
  test('by a fault of the database leaves nothing, tells nothing of the inside, and may be sent again', async () => {
    const { bootstrap } = graph.database;
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '1' } });
    const requestId = randomUUID();
    const before = await desk.state();
    await bootstrap`alter table personnel.assignment add constraint assignment_of_the_test check (job_title <> 'Việc hỏng') not valid`;
    try {
      const { data, errors } = await officer(APPOINT_ANY, { input: newcomer(office.id, { requestId, jobTitle: 'Việc hỏng' }) });
      expect(data).toBeNull();
      expect(errors).toEqual([
        {
          message: 'Lỗi hệ thống: yêu cầu chưa được thực hiện, hãy thử lại sau.',
          ...{ path: ['result'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
        },
      ]);
      expect(await desk.state()).toBe(before);
    } finally {
      await bootstrap`alter table personnel.assignment drop constraint assignment_of_the_test`;
    }
    expect(await appoint(officer, office, { requestId, jobTitle: 'Việc hỏng' })).toMatchObject({ __typename: 'PersonAppointed' });
  });

  test.each([
    ['a statement cancelled', 'pg_cancel_backend'],
    ['a connection cut', 'pg_terminate_backend'],
  ])('by %s while it waits leaves nothing, and the next one succeeds', async (_what, ending) => {
    const { bootstrap } = graph.database;
    const { office, officer } = await desk.officeWith({ quota: { CONG_CHUC: '1' } });
    const before = await desk.state();
    const holder = await bootstrap.reserve();
    try {
      await holder`select pg_advisory_lock(hashtextextended('organization.quota:CONG_CHUC', ${office.unitNo}))`;
      const waiting = officer(APPOINT_ANY, { input: newcomer(office.id) });
      let cut = 0;
      while (cut === 0) {
        const rows = await bootstrap`select ${bootstrap.unsafe(ending)}(pid) from pg_stat_activity
          where datname = current_database() and usename = 'personnel_app' and wait_event = 'advisory'`;
        cut = rows.length;
        if (cut === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect((await waiting).errors!.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    } finally {
      await holder`select pg_advisory_unlock_all()`;
      holder.release();
    }
    expect(await desk.state()).toBe(before);
    expect(await appoint(officer, office)).toMatchObject({ __typename: 'PersonAppointed' });
  });
});

test('an appointment or a move asked for again once the right is lost tells nothing of the person, and the ledger keeps ids only', async () => {
  const { bootstrap } = graph.database;
  const office = await graph.unit({ parent: graph.province, quota: { CONG_CHUC: '5' } });
  const section = await graph.unit({ parent: office, kind: 'PHONG' });
  const account = await graph.account({ role: 'AGENCY_OFFICER', over: office });
  const officer = await graph.as(account);
  const [first, second] = [newcomer(office.id, { givenName: 'Kín' }), { requestId: randomUUID() }];
  const { person } = await change(officer, APPOINT_ANY, first);
  expect((await move(officer, person, section, second)).person).toMatchObject({ id: person.id });
  const kept = await bootstrap`select answer from personnel.request where account_id = ${account.id}`;
  expect([...kept]).toEqual([{ answer: { personId: person.id } }, { answer: { personId: person.id } }]);

  await bootstrap`update accounts.access_grant set revoked_at = clock_timestamp() where account_id = ${account.id}`;
  await graph.grant(account, 'AGENCY_OFFICER', await graph.unit({ parent: graph.province }));
  expect(await change(officer, APPOINT_ANY, first)).toMatchObject({ __typename: 'NotFound' });
  expect(await move(officer, person, section, second)).toEqual({ __typename: 'PersonMoved', person: null });
});
