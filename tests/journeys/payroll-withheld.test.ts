import { connect, urlAs } from '@hoso/db/connect.ts';
import { loadWithheldRights } from '@hoso/db/seed/load-withheld-rights.ts';
import { inSession } from '@hoso/db/session.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { rolePasswords } from '../support/database.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import type { Account, Person, Unit } from '../support/world.ts';

/** QC2024 Điều 13 khoản 5: Sở Nội vụ, except for the payroll module. */
describe.each([
  ['dong-thap', true],
  ['hung-yen', false],
])('under %s payroll is kept from Sở Nội vụ: %s', (province, kept) => {
  let graph: TestGraph;
  let home: Unit, homeSection: Unit, justice: Unit;
  let ours: Person, theirs: Person;
  const sql = () => graph.database.bootstrap;

  beforeAll(async () => {
    graph = await startTestGraph({ province });
    home = await graph.unit({ parent: graph.province, name: 'Sở Nội vụ' });
    homeSection = await graph.unit({ parent: home, kind: 'PHONG', name: 'Văn phòng' });
    justice = await graph.unit({ parent: graph.province, name: 'Sở Tư pháp' });
    ours = await graph.person({ unit: homeSection, name: 'Lê Thị Nội' });
    theirs = await graph.person({ unit: justice, name: 'Trần Văn Tư' });
    for (const person of [ours, theirs]) await graph.pay(person);
  });
  afterAll(() => graph.stop());

  const PAY = `query ($id: ID!) { person(id: $id) { fullName currentPay { coefficient } } }`;
  /** Pay as the gateway tells it: the coefficient, null (not in sight), or why the field is closed. */
  const asked = async (who: Account, person: Person): Promise<unknown> => {
    const { data, errors } = await (await graph.as(who))(PAY, { id: person.id });
    expect(data!['person'].fullName).toBe(person.fullName);
    return data!['person'].currentPay?.coefficient ?? errors?.[0]?.extensions.code ?? null;
  };
  const month = async (who: Account, unit: Unit): Promise<unknown> => {
    const { errors } = await (
      await graph.as(who)
    )(`query ($unit: ID!) { payrollMonth(unitId: $unit, month: "2026-10") { id } }`, { unit: unit.id });
    return errors?.[0]?.extensions.code ?? 'OPEN';
  };
  /** Whose pay the database shows under a session, with nothing in front of it. */
  const bare = async ({ secret }: Account): Promise<string[]> => {
    const app = connect(urlAs(graph.database.bootstrapUrl, 'payroll_app', rolePasswords.payroll_app), { max: 1 });
    try {
      const rows = await inSession(app, secret)((tx) => tx.unsafe<{ id: string }[]>('select person_id as id from payroll.pay'));
      return [ours, theirs].filter(({ id }) => rows.some((row) => row.id === id)).map(({ fullName }) => fullName);
    } finally {
      await app.end();
    }
  };
  const all = () => [ours.fullName, theirs.fullName];
  const COEFFICIENT = '2.34';

  const administrator = () => graph.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: graph.province });
  const group = async (by: Account, role: string, member: Account) => {
    const [made] = await sql()<{ id: string }[]>`insert into accounts.user_group (name, unit_id, unit_no, created_by)
      values ('Tổ công tác', ${graph.province.id}, 1, ${by.id}) returning id`;
    await sql()`insert into accounts.access_grant (group_id, role, unit_id, unit_no, valid_from, document_id)
      select ${made!.id}, ${role}, ${graph.province.id}, 1, '2026-01-01', id from accounts.document limit 1`;
    await sql()`insert into accounts.group_member (group_id, unit_no, account_id, valid_from, added_by)
      values (${made!.id}, 1, ${member.id}, '2026-01-01', ${by.id})`;
  };

  test('an administrator sees the records of all, and pay of nobody', async () => {
    const admin = await administrator();
    expect(await asked(admin, theirs)).toBe(kept ? 'FORBIDDEN' : COEFFICIENT);
    expect(await month(admin, justice)).toBe(kept ? 'FORBIDDEN' : 'OPEN');
    expect(await bare(admin)).toEqual(kept ? [] : all());
  });

  test('neither shield nor the database asks the other: each holds the rule alone', async () => {
    const { secret } = await administrator();
    const app = connect(urlAs(graph.database.bootstrapUrl, 'payroll_app', rolePasswords.payroll_app), { max: 1 });
    const [told] = await inSession(
      app,
      secret,
    )((tx) =>
      tx.unsafe<
        { held: string[]; everywhere: boolean; scope: string }[]
      >(`select array(select p from accounts.caller_rights() r, unnest(r.permissions) p
        where p like 'payroll.%' order by p) as held, accounts.everywhere('payroll.pay.read') as everywhere, accounts.scope('payroll.pay.read')::text as scope`),
    );
    await app.end();
    expect(told!.held).toEqual(
      kept ? ['payroll.catalog.read'] : ['payroll.catalog.read', 'payroll.month.read', 'payroll.pay.read', 'payroll.pay.write'],
    );
    expect([told!.everywhere, told!.scope === '{}']).toEqual(kept ? [false, true] : [true, false]);
  });

  test('a second role, a group or a consent does not bring it back', async () => {
    const [admin, other] = [await administrator(), await administrator()];
    await graph.grant(other, 'ACCESS_DATA', graph.province);
    await group(admin, 'ACCESS_DATA', other);
    await sql()`insert into accounts.consent (kind, account_id, unit_id, unit_no, permissions, purpose, valid_from, valid_to, document_id, given_by)
      select 'STUDY', ${other.id}, ${graph.province.id}, 1, array['payroll.pay.read'], 'Xác minh', '2026-01-01', '2027-01-01', id, ${admin.id} from accounts.document limit 1`;
    expect(await asked(other, theirs)).toBe(kept ? 'FORBIDDEN' : COEFFICIENT);
    expect(await bare(other)).toEqual(kept ? [] : all());
  });

  test('an account of Sở Nội vụ sees pay of its own people, of no others, however it was given', async () => {
    const head = await graph.account({ role: 'AGENCY_HEAD', over: home });
    expect([await asked(head, ours), await bare(head)]).toEqual([COEFFICIENT, [ours.fullName]]);
    await graph.grant(head, 'ACCESS_DATA', graph.province);
    await group(head, 'ACCESS_DATA', head);
    expect(await bare(head)).toEqual(kept ? [ours.fullName] : all());
    expect(await asked(head, theirs)).toBe(kept ? null : COEFFICIENT);
    const clerk = await graph.account({ role: 'ACCESS_DATA', over: homeSection });
    await graph.grant(clerk, 'ACCESS_DATA', justice);
    expect(await bare(clerk)).toEqual(kept ? [ours.fullName] : all());
  });

  test('who has nothing to do with Sở Nội vụ sees pay as before, and a person of it his own', async () => {
    const finance = await graph.account({ kind: 'SPECIALIST', role: 'ACCESS_DATA', over: graph.province });
    expect([await bare(finance), await asked(finance, theirs)]).toEqual([all(), COEFFICIENT]);
    const self = await graph.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: ours });
    expect([await bare(self), await asked(self, ours)]).toEqual([[ours.fullName], COEFFICIENT]);
  });

  test('an account that comes to Sở Nội vụ, or a unit that takes its name, loses it at once', async () => {
    const moved = await graph.account({ role: 'ACCESS_DATA', over: justice });
    await graph.grant(moved, 'ACCESS_DATA', graph.province);
    expect(await bare(moved)).toEqual(all());
    await sql()`update accounts.account set unit_id = ${homeSection.id} where id = ${moved.id}`;
    expect(await bare(moved)).toEqual(kept ? [] : all());
    const other = await graph.unit({ parent: graph.province, name: 'Sở Nội chính' });
    const officer = await graph.account({ role: 'ACCESS_DATA', over: other });
    await graph.grant(officer, 'ACCESS_DATA', graph.province);
    expect(await bare(officer)).toEqual(all());
    await sql()`update organization.unit_profile set name = 'Sở Nội vụ' where unit_id = ${other.id}`;
    expect(await bare(officer)).toEqual(kept ? [] : all());
  });

  // Last: it changes the province.
  test('another profile counts from the start under it', async () => {
    const admin = await administrator();
    await loadWithheldRights(sql(), readPolicy(kept ? 'hung-yen' : 'dong-thap'));
    expect(await bare(admin)).toEqual(kept ? all() : []);
    await loadWithheldRights(sql(), readPolicy(province));
    expect(await bare(admin)).toEqual(kept ? [] : all());
  });
});
