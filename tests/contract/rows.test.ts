import type { Sql } from 'postgres';
import { connect, urlAs } from '@hoso/db/connect.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { ensureRoles, type LoginRole, loginRoles } from '@hoso/db/roles.ts';
import { inSession, type Pool, type Tx } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase, TODAY } from '../support/database.ts';
import { type Account, createWorld, type Person, type Unit, type World } from '../support/world.ts';
import { OPEN_TABLES, relationsOf, rightsOf } from './catalogue-rules.ts';

/** Whatever SQL a subgraph's role is made to run, by its own mistakes or an injected text: the rows decide. */
let database: TestDatabase;
let world: World;
let pools: Record<LoginRole, Pool>;
let sql: Sql;

let home: Unit;
let section: Unit;
let away: Unit;
let an: Person;
let sectionHand: Person;
let binh: Person;
let officer: Account;
let admin: Account;
let callId: string;

const names = {
  province: 'UBND tỉnh',
  an: 'Nguyễn Văn An',
  sectionHand: 'Lê Thị Cúc',
  binh: 'Trần Văn Bình',
};

beforeAll(async () => {
  database = await testDatabase();
  // Rights on the database itself, as a start gives them.
  await migrate(database.bootstrapUrl);
  sql = database.bootstrap;
  world = await createWorld(sql);
  pools = Object.fromEntries(
    loginRoles.map((role) => [role, connect(urlAs(database.bootstrapUrl, role, rolePasswords[role]), { max: 4 })]),
  ) as Record<LoginRole, Pool>;

  home = await world.unit({ parent: world.province, name: 'Sở Nội vụ', code: 'H31.6', quota: { CONG_CHUC: '9' } });
  section = await world.unit({ parent: home, kind: 'PHONG', name: 'Phòng Tổ chức' });
  away = await world.unit({ parent: world.province, name: 'Sở Y tế', code: 'H31.7', quota: { CONG_CHUC: '9' } });
  an = await world.person({ unit: home, name: names.an, identityNumber: '034085000001' });
  sectionHand = await world.person({ unit: section, name: names.sectionHand, identityNumber: '034085000002' });
  binh = await world.person({ unit: away, name: names.binh, identityNumber: '034085000003' });
  for (const person of [an, sectionHand, binh]) await world.pay(person);
  officer = await world.account({ role: 'AGENCY_OFFICER', over: home });
  admin = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province });

  const [course] = await sql<{ id: string }[]>`insert into training.course (code, title, category, hours, organiser, valid_from)
    select 'QLNN-CV', 'Quản lý nhà nước', code, 40, 'Trường Chính trị', '2020-01-01' from training.course_category limit 1 returning id`;
  const [call] = await sql<{ id: string }[]>`insert into training.enrolment_call (course_id, title, opens_on, closes_on, seats)
    values (${course!.id}, 'Khóa 1', '2026-11-01', '2026-11-30', 50) returning id`;
  callId = call!.id;
  const [job] = await sql<{ id: string }[]>`select opened_by as id from organization.unit_profile limit 1`;
  const [paid] = await sql<
    { id: string }[]
  >`insert into payroll.decision (number, signed_on, signer, summary) values ('3/QĐ', '2026-01-01', 'Giám đốc', 'Nâng bậc') returning id`;
  await sql`update payroll.pay set opened_by = ${paid!.id}`;
  for (const person of [an, sectionHand, binh]) {
    const { unitNo, id: unitId } = person.unit;
    await sql`insert into training.completion (person_id, unit_no, course_id, year, hours, completed_on) values (${person.id}, ${unitNo}, ${course!.id}, 2026, 40, '2026-05-05')`;
    await sql`insert into training.enrolment (call_id, person_id, unit_no, enrolled_on) values (${call!.id}, ${person.id}, ${unitNo}, '2026-11-02')`;
    const [month] = await sql<
      { id: string }[]
    >`insert into payroll.payroll_month (unit_id, unit_no, month, status) values (${unitId}, ${unitNo}, '2026-10-01', 'LOCKED') returning id`;
    const [line] = await sql<
      { id: string }[]
    >`insert into payroll.payroll_line (month_id, unit_no, person_id, salary, gross, contributions, net)
      values (${month!.id}, ${unitNo}, ${person.id}, 5000000, 5000000, 500000, 4500000) returning id`;
    await sql`insert into payroll.payroll_line_item (line_id, unit_no, person_id, part, kind, basis, amount, legal_basis)
      values (${line!.id}, ${unitNo}, ${person.id}, 'SALARY', 'RANK', 2340000, 5000000, 'NĐ 204/2004')`;
    await sql`insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by)
      values (${unitId}, ${unitNo}, 'CV', 'Chuyên viên', 'CONG_CHUC', '2020-01-01', ${job!.id})`;
  }
  await sql`insert into organization.required_field (unit_id, unit_no, field, valid_from, opened_by) values (${home.id}, ${home.unitNo}, 'DAN_TOC', '2020-01-01', ${job!.id})`;
  await sql`insert into organization.over_quota_post (unit_no, kind, share, effective_on, decision_id) values (${home.unitNo}, 'HOI', 1, '2026-01-01', ${job!.id})`;
  await sql`insert into organization.post_reservation (unit_id, unit_no, kind, share, needed_from, reserved_on, purpose, decision_id)
    values (${home.id}, ${home.unitNo}, 'HOI', 1, '2026-01-01', '2026-01-01', 'Tuyển dụng', ${job!.id})`;
  await sql`insert into organization.position_requirement (position_id, unit_id, unit_no, rank_codes, competences, valid_from, opened_by)
    select id, unit_id, unit_no, '{01.003}', '{}', valid_from, opened_by from organization.job_position where unit_no = ${home.unitNo}`;
  await sql`insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, category, share, valid_from, opened_by)
    select person_id, unit_no, ${away.id}, ${away.unitNo}, 'KIEM_NHIEM', 'Ủy viên', category, 0.5, '2026-01-01', opened_by from personnel.assignment where person_id = ${an.id}`;
  await sql`insert into personnel.service_end (person_id, unit_no, reason, ends_on, decision_id)
    select person_id, unit_no, 'NGHI_HUU', '2030-01-01', opened_by from personnel.assignment where person_id in ${sql([an.id, binh.id])}`;
  for (const [person, code] of [
    [an, 'DIEU_CHINH_TINH_TRANG'],
    [binh, 'DIEU_CHINH_TINH_TRANG'],
  ] as const) {
    const { unitNo, id: unitId } = person.unit;
    const [owed] = await sql<{ id: string }[]>`insert into organization.obligation
        (code, title, person_id, unit_no, owed_by_id, owed_by_no, role, event, event_on, procedure_id, due, article, consequence, profile)
      values (${code}, 'Điều chỉnh tình trạng', ${person.id}, ${unitNo}, ${unitId}, ${unitNo}, 'CO_QUAN_QUAN_LY_HO_SO', 'LEAVE_SCOPE', '2026-11-02', uuidv7(), '2026-11-09', 'Điều 11', 'x', 'hung-yen') returning id`;
    await sql`insert into organization.escalation (obligation_id, level, owed_by_no, unit_id, unit_no, escalated_on, due)
      values (${owed!.id}, 1, ${unitNo}, ${world.province.id}, 1, '2026-11-10', '2026-11-09')`;
    await sql`insert into organization.reminder (obligation_id, kind, due, owed_by_no, reminded_on) values (${owed!.id}, 'AFTER', '2026-11-09', ${unitNo}, '2026-11-10')`;
  }
  await sql`insert into organization.rules_counted (province, hash, counted_on) values ('hung-yen', 'x', '2026-11-22')`;
  const [plan] = await sql<
    { id: string }[]
  >`insert into organization.reorganisation (unit_id, unit_no, decision_id, effective_on, steps, planned_by)
    values (${world.province.id}, 1, ${job!.id}, '2027-01-01', '[]', ${admin.id}) returning id`;
  await sql`insert into organization.succession (unit_id, unit_no, successor_id, successor_no, effective_on, people, share, decision_id, reorganisation_id)
    values (${away.id}, ${away.unitNo}, ${home.id}, ${home.unitNo}, '2027-01-01', 1, 1, ${job!.id}, ${plan!.id})`;
  await sql`insert into organization.inheritance (unit_id, unit_no, heir_id, heir_no, valid_from, opened_by)
    values (${away.id}, ${away.unitNo}, ${home.id}, ${home.unitNo}, '2027-01-01', ${job!.id})`;
  await sql`select organization.write_subtree(array[${away.unitNo}]::int[])`;
  await sql`insert into personnel.managing_authority (person_id, unit_no, authority, valid_from, opened_by)
    select person_id, unit_no, 'BAN_THUONG_VU_TINH_UY', valid_from, opened_by from personnel.assignment where person_id in ${sql([an.id, binh.id])}`;
  const [group] = await sql<{ id: string }[]>`insert into accounts.user_group (name, unit_id, unit_no, created_by)
    values ('Đầu mối các sở', ${away.id}, ${away.unitNo}, ${admin.id}) returning id`;
  await sql`insert into accounts.group_member (group_id, unit_no, account_id, valid_from, added_by)
    values (${group!.id}, ${away.unitNo}, ${(await world.account({})).id}, '2026-01-01', ${admin.id})`;
  const [consent] = await sql<
    { id: string }[]
  >`insert into accounts.consent (kind, account_id, permissions, purpose, valid_from, valid_to, document_id, given_by)
    select 'STUDY', ${(await world.account({})).id}, '{personnel.record.read}', 'Xác minh', '2026-01-01', '2027-01-01', id, ${admin.id} from accounts.document limit 1 returning id`;
  await sql`insert into accounts.consent_person (consent_id, person_id, unit_no) values (${consent!.id}, ${binh.id}, ${away.unitNo})`;
  await sql`insert into accounts.inbox (account_id, topic, day, items) values (${admin.id}, 'OBLIGATIONS', '2026-11-10', '[]')`;
  const [message] = await sql<
    { id: string }[]
  >`with m as (select uuidv7() as id) insert into accounts.message (id, thread_id, sender_id, subject)
    select id, id, ${admin.id}, 'Họp' from m returning id`;
  const other = await world.account({ role: 'AGENCY_OFFICER', over: away });
  await sql`insert into accounts.message_text (message_id, sender_id, body) values (${message!.id}, ${admin.id}, 'Mời họp')`;
  await sql`insert into accounts.mail_address (account_id, address_sealed)
    select id, decode('01' || repeat('00', 44), 'hex') from unnest(${[admin.id, other.id]}::uuid[]) id`;
  await sql`insert into accounts.message_recipient (message_id, sender_id, account_id) values (${message!.id}, ${admin.id}, ${other.id})`;
  const [talk] = await sql<{ id: string }[]>`insert into accounts.conversation (started_by) values (${admin.id}) returning id`;
  await sql`insert into accounts.conversation_part (conversation_id, account_id, added_by) values (${talk!.id}, ${admin.id}, ${admin.id})`;
  await sql`insert into accounts.conversation_post (conversation_id, author_id, body) values (${talk!.id}, ${admin.id}, 'Mời họp')`;
  const [told] = await sql<{ id: string }[]>`insert into accounts.news (unit_id, unit_no, kind, title, body, state, author_id, published_at)
    values (${world.province.id}, 1, 'NEWS', 'Tin', 'Nội dung', 'PUBLISHED', ${admin.id}, now()) returning id`;
  await sql`insert into accounts.news_file (news_id, unit_no, name, media_type, size, sha256, content)
    values (${told!.id}, 1, 'a.pdf', 'application/pdf', 5, sha256('%PDF-'), '%PDF-')`;
  await sql`insert into accounts.news_reading (news_id, account_id) values (${told!.id}, ${admin.id})`;
  await sql`insert into accounts.maintenance (starts_at, ends_at, text, announced_by) values (now(), now() + interval '1 hour', 'Bảo trì', ${admin.id})`;
  for (const schema of ['accounts', 'organization', 'personnel'])
    await sql.unsafe(`insert into ${schema}.request (account_id, request_id, operation, input_hash) values ($1, 'r', 'o', 'h')`, [
      admin.id,
    ]);
  await sql`insert into accounts.audit_entry (operation, subject_type, subject_ids, detail) values ('signIn', 'Session', '{}', '{}')`;
  await sql`insert into accounts.credential (account_id, password_hash) values (${admin.id}, '$argon2id$…')`;
  await sql`insert into accounts.password_reset (account_id, reason, note, asked_by) values (${other.id}, 'FORGOTTEN', 'Quên', ${admin.id})`;
});
afterAll(async () => {
  await Promise.all(Object.values(pools).map((pool) => pool.end()));
  await database.drop();
});

const as = <T>(role: LoginRole, who: Pick<Account, 'secret'> | null, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inSession(pools[role], who?.secret ?? null)(work);

/** The SQLSTATE a statement is refused with, or how many rows it touched. */
const outcome = async (role: LoginRole, who: Account | null, statement: string, values: unknown[] = []): Promise<string> => {
  try {
    return await as(role, who, async (tx) => `${(await tx.unsafe(statement, values as never[])).count} rows`);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
/** What stands for the personal number of somebody where it is looked for. */
const indexOf = async ({ id }: Person): Promise<string> =>
  (await sql<{ found: string }[]>`select number_index as found from personnel.identity_number where person_id = ${id}`)[0]!.found;

const FORBIDDEN = '42501';
const BROKEN_RULE = '23514';
const NO_SUCH_PERSON_THERE = '23503';

/** Every relation a role may read, but the catalogs that say nothing about people. */
const readable = async (): Promise<[LoginRole, string][]> =>
  (await rightsOf(sql)).flatMap(({ role, what, right }) =>
    right === 'select' && (loginRoles as readonly string[]).includes(role) && !(what in OPEN_TABLES) ? [[role as LoginRole, what]] : [],
  );

const settle = `select organization.pub_settle_obligations($1, 'SELF_ENTRY_DONE', $2)`;
const raise = `select organization.pub_raise_obligations($1, $2, $2, 'LEAVE_SCOPE', $3, uuidv7(), null, 'hung-yen', '[]')`;
const notify = `select accounts.pub_notify('OBLIGATIONS', $1, '[]')`;

describe('who shows no live session', () => {
  test('sees no row of anything, whichever role he got hold of', async () => {
    const seen: string[] = [];
    const all = await readable();
    expect(all.length).toBeGreaterThan(40);
    for (const [role, what] of all) {
      const told = await outcome(role, null, `select from ${what}`);
      if (told !== '0 rows') seen.push(`${role} ${what}: ${told}`);
    }
    expect(seen).toEqual([]);
  });

  test('and there was something to see in each', async () => {
    const tables = new Set((await relationsOf(sql)).filter(({ kind }) => kind === 'r').map(({ name }) => name));
    const empty: string[] = [];
    for (const [role, what] of await readable()) {
      const count = tables.has(what)
        ? `${(await sql.unsafe(`select from ${what}`)).count} rows`
        : await outcome(role, admin, `select from ${what}`);
      if (count === '0 rows') empty.push(what);
    }
    expect(empty).toEqual([]);
  });

  test.each([
    ['nothing', []],
    ['an empty secret', ['']],
    ['a guess', ['00000000000000000000000000']],
    ['an injected condition', [`' or true --`]],
    ['text that is no UTF-8 secret', ['\u{1F600}']],
  ])('gets nothing for %s', async (_what, [guess = null]) => {
    expect(await outcome('personnel_app', guess === null ? null : ({ secret: guess } as Account), 'select from personnel.person')).toBe(
      '0 rows',
    );
  });

  test('gets nothing for what is stored of a session: its id, its hash, its account', async () => {
    const [stored] = await sql<{ id: string; account: string; hex: string; base64: string; bytea: string }[]>`
      select id, account_id as account, encode(secret_hash, 'hex') as hex, encode(secret_hash, 'base64') as base64, secret_hash::text as bytea
      from accounts.session where account_id = ${admin.id}`;
    for (const guess of Object.values(stored!))
      expect(await outcome('personnel_app', { secret: guess } as Account, 'select from personnel.person')).toBe('0 rows');
  });

  test('gets nothing by any setting a role can make', async () => {
    for (const setting of [
      `set local app.account = '${admin.id}'`,
      `set local app.account_id = '${admin.id}'; set local app.everywhere = 'true'; set local app.scope = '{[1,999)}'; set local app.unit_no = '1'`,
      `set local app.session = default`,
      `set local "TimeZone" = 'Pacific/Kiritimati'`,
      `set local search_path = pg_temp, personnel, accounts, organization, public`,
      `set local session_replication_role = replica`,
      `set local row_security = off`,
      `set local role = none`,
      `set local default_transaction_isolation = serializable`,
    ]) {
      const told = await as('personnel_app', null, async (tx) => {
        await tx.unsafe(setting);
        return `${(await tx.unsafe('select from personnel.record')).count} rows`;
      }).catch((error: { code?: string }) => error.code);
      expect(`${setting}: ${told}`).toMatch(/: (0 rows|42501)$/);
    }
  });

  test('gets nothing out of the commands either', async () => {
    const facts = JSON.stringify([{ personId: an.id, rankCode: '01.003', step: 1, coefficient: 2.34, validFrom: '2026-01-01' }]);
    expect({
      audit: await outcome('personnel_app', null, `select accounts.pub_audit('giả', 'Person', '{}', '{}')`),
      occupied: await outcome('organization_app', null, 'select from organization.occupied($1, $2)', [[home.unitNo], TODAY]),
      reserve: await outcome('personnel_app', null, `select from organization.pub_reserve_post($1, 'CONG_CHUC', $2, 1)`, [
        home.unitNo,
        TODAY,
      ]),
      section: await outcome(
        'personnel_app',
        null,
        `select organization.pub_create_section($1, 'Phòng lạ', 'PHONG', $2, '1', $2, 'x', 'x')`,
        [home.id, TODAY],
      ),
      openPay: await outcome('payroll_app', null, 'select payroll.pub_open_pay($1::text::jsonb)', [facts]),
      enrolled: await outcome('training_app', null, 'select from training.enrolled($1)', [[callId]]),
      taken: await outcome('personnel_app', null, 'select personnel.numbers_taken($1)', [[await indexOf(an)]]),
      settle: await outcome('personnel_app', null, settle, [an.id, TODAY]),
      raise: await outcome('personnel_app', null, raise, [an.id, home.unitNo, TODAY]),
      notify: await outcome('organization_app', null, notify, [TODAY]),
      rights: await outcome('personnel_app', null, 'select from accounts.caller_rights()'),
    }).toEqual({
      audit: FORBIDDEN,
      occupied: '0 rows',
      reserve: '0 rows',
      section: FORBIDDEN,
      openPay: FORBIDDEN,
      enrolled: '0 rows',
      taken: '0 rows',
      settle: FORBIDDEN,
      raise: FORBIDDEN,
      notify: FORBIDDEN,
      rights: '0 rows',
    });
  });
});

describe('the commands that domains publish', () => {
  const createSection = `select organization.pub_create_section($1, 'Phòng Tài chính', 'PHONG', $2, '1/QĐ', $2, 'Giám đốc', 'Lập phòng')`;
  const reserve = `select from organization.pub_reserve_post($1, 'CONG_CHUC', $2, 1)`;
  const occupied = 'select from organization.occupied($1, $2)';
  const taken = 'select personnel.numbers_taken($1)';

  test('answer in scope, and only there', async () => {
    expect({
      section: await outcome('personnel_app', officer, createSection, [home.id, TODAY]),
      sectionElsewhere: await outcome('personnel_app', officer, createSection, [away.id, TODAY]),
      reserve: await outcome('personnel_app', officer, reserve, [home.unitNo, TODAY]),
      reserveElsewhere: await outcome('personnel_app', officer, reserve, [away.unitNo, TODAY]),
      settle: await outcome('personnel_app', officer, settle, [an.id, TODAY]),
      settleElsewhere: await outcome('personnel_app', officer, settle, [binh.id, TODAY]),
      raise: await outcome('personnel_app', officer, raise, [an.id, home.unitNo, TODAY]),
      raiseElsewhere: await outcome('personnel_app', officer, raise, [binh.id, home.unitNo, TODAY]),
      notify: await outcome('organization_app', officer, notify, [TODAY]),
      occupied: await outcome('organization_app', officer, occupied, [[home.unitNo, away.unitNo], TODAY]),
      occupiedEverywhere: await outcome('organization_app', admin, occupied, [[home.unitNo, away.unitNo], TODAY]),
    }).toEqual({
      section: '1 rows',
      sectionElsewhere: FORBIDDEN,
      reserve: '1 rows',
      reserveElsewhere: '0 rows',
      settle: '0 rows',
      settleElsewhere: FORBIDDEN,
      raise: '0 rows',
      raiseElsewhere: FORBIDDEN,
      notify: FORBIDDEN,
      occupied: '1 rows',
      occupiedEverywhere: '2 rows',
    });
  });

  test('call off a post that is still to come, where both the person and the post are in scope', async () => {
    const plan = async (person: Person, unit: Unit, from: string, to: string): Promise<string> =>
      (
        await sql<{ id: string }[]>`
          insert into personnel.additional_post (person_id, unit_no, unit_id, post_unit_no, form, job_title, category, share, valid_from, valid_to, opened_by)
          select person_id, unit_no, ${unit.id}, ${unit.unitNo}, 'BIET_PHAI', 'Chuyên viên', category, 1, ${from}, ${to}, opened_by
          from personnel.assignment where person_id = ${person.id} returning id`
      )[0]!.id;
    const [decided] = await sql<{ id: string }[]>`select opened_by as id from personnel.assignment where person_id = ${an.id}`;
    const cancel = (id: string, who: Account | null) =>
      outcome('personnel_app', who, 'select personnel.cancel_post($1, $2)', [id, decided!.id]);
    const [begun, here, elsewhere, of] = [
      await plan(an, section, '2026-02-01', '2026-03-01'),
      await plan(an, section, '2027-01-01', '2027-02-01'),
      await plan(an, away, '2027-02-01', '2027-03-01'),
      await plan(binh, home, '2027-01-01', '2027-02-01'),
    ];
    const reader = await world.account({ role: 'AGENCY_HEAD', over: world.province });
    expect({
      nobody: await cancel(here, null),
      reader: await cancel(here, reader),
      begun: await cancel(begun, officer),
      elsewhere: await cancel(elsewhere, officer),
      ofAnother: await cancel(of, officer),
      here: await cancel(here, officer),
    }).toEqual({ nobody: '0 rows', reader: '0 rows', begun: '0 rows', elsewhere: '0 rows', ofAnother: '0 rows', here: '1 rows' });
    await sql`delete from personnel.additional_post where id in ${sql([begun, here, elsewhere, of])}`;
  });

  test('count for everybody who is signed in, and name nobody', async () => {
    const clerk = await world.account({ role: 'SECTION_CLERK', over: section });
    const seats = await as('training_app', clerk, (tx) => tx`select enrolled::int from training.enrolled(${[callId]})`);
    expect([...seats]).toEqual([{ enrolled: 3 }]);
    expect(await outcome('training_app', clerk, 'select from training.enrolment')).toBe(FORBIDDEN);
  });

  test('say that a personal number is taken only to who may write one', async () => {
    const clerk = await world.account({ role: 'SECTION_CLERK', over: section });
    expect(await outcome('personnel_app', clerk, taken, [[await indexOf(binh)]])).toBe('0 rows');
    expect(await outcome('personnel_app', officer, taken, [[await indexOf(binh)]])).toBe('1 rows');
  });
});

test('an audit entry names the role through which it was written, and is no place to fill the disk', async () => {
  const write = `select accounts.pub_audit($1, 'Person', '{}', jsonb_build_object('x', repeat('x', $2::int)))`;
  expect(await outcome('training_app', officer, write, ['thử', 10])).toBe('1 rows');
  const [{ writer } = { writer: '' }] = await sql<
    { writer: string }[]
  >`select written_by as writer from accounts.audit_entry order by id desc limit 1`;
  expect(writer).toBe('training_app');
  expect(await outcome('training_app', officer, write, ['thử', 20_000])).toBe(BROKEN_RULE);
  expect(await outcome('training_app', officer, write, ['thử'.repeat(30), 10])).toBe(BROKEN_RULE);
});

describe('a serving role', () => {
  test('keeps no setting it gave itself beyond the next start', async () => {
    await as('training_app', null, async (tx) => {
      await tx.unsafe(`alter role current_user set statement_timeout = 0`);
      await tx.unsafe(`alter role current_user set "TimeZone" = 'Pacific/Kiritimati'`);
      const [{ name } = { name: '' }] = await tx<{ name: string }[]>`select current_database() as name`;
      await tx.unsafe(`alter role current_user in database "${name}" set work_mem = '1GB'`);
    });
    await ensureRoles(sql, rolePasswords);
    const kept = await sql<
      { settings: string[] }[]
    >`select setconfig as settings from pg_db_role_setting where setrole = 'training_app'::regrole`;
    expect(kept.map(({ settings }) => settings)).toEqual([
      ['statement_timeout=30s', 'lock_timeout=15s', 'plan_cache_mode=force_generic_plan', 'idle_in_transaction_session_timeout=60s'],
    ]);
  });

  test.each(loginRoles)('%s becomes nobody else', async (role) => {
    const others = await sql<
      { name: string }[]
    >`select rolname as name from pg_roles where rolname not like 'pg\\_%' and rolname <> ${role}`;
    for (const { name } of others)
      for (const statement of [`set role "${name}"`, `set session authorization "${name}"`])
        expect(`${statement}: ${await outcome(role, admin, statement)}`).toBe(`${statement}: ${FORBIDDEN}`);
  });

  test.each(loginRoles)('%s reads no hash', async (role) => {
    for (const [table, column] of [
      ['credential', 'password_hash'],
      ['session', 'secret_hash'],
      ['refresh_token', 'token_hash'],
    ])
      expect(await outcome(role, admin, `select ${column} from accounts.${table}`)).toBe(FORBIDDEN);
    const told = await outcome(role, null, 'select from accounts.door_credential($1)', [admin.login]);
    expect(told).toBe(role === 'accounts_door' ? '1 rows' : FORBIDDEN);
  });

  test.each(loginRoles)('%s deletes, makes and changes nothing of the house', async (role) => {
    for (const statement of [
      'delete from personnel.person',
      'truncate personnel.person',
      'create temporary table mine (x int)',
      'create table public.mine (x int)',
      'create schema mine',
      'create function pg_temp.today() returns date language sql as $$ select current_date $$',
      'alter table personnel.record disable row level security',
      'create policy mine on personnel.record using (true)',
      'drop policy read on personnel.record',
      'insert into hoso.fixed_today values (current_date)',
      'update accounts.account set locked_at = null',
      `insert into accounts.role_permission values ('PERSONAL', 'accounts.grant.write')`,
      `copy personnel.record to program 'cat'`,
      'set session_replication_role = replica',
    ])
      expect(`${statement}: ${await outcome(role, admin, statement)}`).toBe(`${statement}: ${FORBIDDEN}`);
  });
});

describe('whoever signed in sees his rows, in every table', () => {
  const PEOPLE = { an: names.an, hand: names.sectionHand, binh: names.binh };
  const sees = async (role: LoginRole, who: Account, table: string, column = 'person_id') => {
    const rows = await as(role, who, (tx) => tx.unsafe<{ id: string }[]>(`select distinct ${column} as id from ${table}`));
    const ids = new Set(rows.map(({ id }) => id));
    const people = { [an.id]: PEOPLE.an, [sectionHand.id]: PEOPLE.hand, [binh.id]: PEOPLE.binh };
    return Object.entries(people)
      .flatMap(([id, name]) => (ids.has(id) ? [name] : []))
      .sort();
  };
  const view = async (who: Account) => ({
    directory: await sees('personnel_app', who, 'personnel.person', 'id'),
    posts: await sees('personnel_app', who, 'personnel.assignment'),
    record: await sees('personnel_app', who, 'personnel.record'),
    identity: await sees('personnel_app', who, 'personnel.identity_number'),
    pay: await sees('payroll_app', who, 'payroll.pay'),
    publishedPay: await sees('personnel_app', who, 'payroll.pub_pay'),
    months: await sees('payroll_app', who, 'payroll.payroll_line'),
    items: await sees('payroll_app', who, 'payroll.payroll_line_item'),
    training: await sees('training_app', who, 'training.completion'),
    publishedPerson: await sees('training_app', who, 'personnel.pub_person', 'id'),
  });
  const everybody = Object.values(PEOPLE).sort();
  const ours = [PEOPLE.an, PEOPLE.hand].sort();
  const all = (whom: string[]) => ({
    directory: whom,
    posts: whom,
    record: whom,
    identity: whom,
    pay: whom,
    publishedPay: whom,
    months: whom,
    items: whom,
    training: whom,
    publishedPerson: whom,
  });

  test('the Department of Home Affairs: the whole province', async () => {
    expect(await view(admin)).toEqual(all(everybody));
  });
  test('an officer: his unit with its sections', async () => {
    expect(await view(officer)).toEqual(all(ours));
  });
  test('a section clerk: the section, and no pay, months or personal numbers', async () => {
    const clerk = await world.account({ role: 'SECTION_CLERK', over: section });
    const hand = [PEOPLE.hand];
    expect(await view(clerk)).toEqual({ ...all(hand), identity: [], pay: [], publishedPay: [], months: [], items: [] });
  });
  test('the Department of Finance: pay and months of the whole province, of the records only the directory', async () => {
    const finance = await world.account({ kind: 'SPECIALIST', role: 'PAYROLL_SPECIALIST', over: world.province });
    expect(await view(finance)).toEqual({ ...all(everybody), record: [], identity: [], training: [] });
  });
  test('the Political School: training of the whole province, and the directory', async () => {
    const school = await world.account({ kind: 'SPECIALIST', role: 'TRAINING_SPECIALIST', over: world.province });
    expect(await view(school)).toEqual({ ...all(everybody), record: [], identity: [], pay: [], publishedPay: [], months: [], items: [] });
  });
  test('a person: himself', async () => {
    const self = await world.account({ kind: 'PERSONAL', role: 'PERSONAL', holder: binh });
    expect(await view(self)).toEqual(all([PEOPLE.binh]));
  });
  test('who holds a person of an agency account: nothing of himself by it', async () => {
    const held = await world.account({ kind: 'AGENCY', holder: binh });
    expect(await view(held)).toEqual(all([]));
  });
  test('his own account, sessions, grants and requests, and nobody else’s', async () => {
    const rows = (table: string, column: string) =>
      as('accounts_app', officer, (tx) => tx.unsafe(`select distinct ${column} as id from ${table}`));
    for (const [table, column] of [
      ['accounts.account', 'id'],
      ['accounts.session', 'account_id'],
      ['accounts.access_grant', 'account_id'],
    ] as const)
      expect([...(await rows(table, column))]).toEqual([{ id: officer.id }]);
    expect(await outcome('accounts_app', officer, 'select from accounts.request')).toBe('0 rows');
    expect(await outcome('accounts_app', officer, 'select from accounts.audit_entry')).toBe('0 rows');
  });
});

describe('a fact about a person of another unit', () => {
  const decision = async () =>
    (await sql<{ id: string }[]>`select id from personnel.decision where unit_no = ${home.unitNo} limit 1`)[0]!.id;
  let stranger: Person;
  beforeAll(async () => {
    stranger = await world.person({ unit: away, name: 'Phạm Thị Dung', to: '2026-06-01' });
    await sql`delete from personnel.record where person_id = ${stranger.id}`;
  });

  test.each([
    ['record', 'insert into personnel.record (person_id, unit_no, note) values ($1, $2, $3)', () => ['x']],
    [
      'personal number',
      `insert into personnel.identity_number (person_id, unit_no, number_sealed, number_index) values ($1, $2, decode('01' || repeat('00', 44), 'hex'), repeat('x', 43))`,
      () => [],
    ],
    [
      'assignment',
      `insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, category, valid_from, opened_by) values ($1, $2, $3, $4, 'x', 'CONG_CHUC', '2026-07-01', $5)`,
      async () => [home.id, home.unitNo, await decision()],
    ],
  ] as const)('is not written by hanging it on one’s own unit: %s', async (_what, statement, more) => {
    const count = `select count(*)::int as n from ${/into (\S+)/.exec(statement)![1]} where person_id = '${stranger.id}'`;
    const before = (await sql.unsafe(count))[0]!['n'];
    expect(await outcome('personnel_app', officer, statement, [stranger.id, home.unitNo, ...(await more())])).toBe(NO_SUCH_PERSON_THERE);
    expect(await outcome('personnel_app', officer, statement, [stranger.id, away.unitNo, ...(await more())])).toBe(FORBIDDEN);
    expect((await sql.unsafe(count))[0]!['n']).toBe(before);
  });

  test('is not changed: the row is not there', async () => {
    for (const statement of [
      `update personnel.person set given_name = 'X' where id = $1`,
      `update personnel.record set note = 'x' where person_id = $1`,
      `update personnel.assignment set valid_to = '2026-12-01' where person_id = $1`,
    ])
      expect(await outcome('personnel_app', officer, statement, [binh.id])).toBe('0 rows');
    expect(
      await outcome(
        'personnel_app',
        officer,
        `insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary)
      values ($1, 'x', 'x', '2026-01-01', 'x', '2026-01-01', 'x')`,
        [away.unitNo],
      ),
    ).toBe(FORBIDDEN);
  });

  test('nor one of the own unit by who may only read it', async () => {
    const head = await world.account({ role: 'AGENCY_HEAD', over: home });
    for (const [table, column] of [
      ['personnel.person', 'id'],
      ['personnel.record', 'person_id'],
      ['personnel.assignment', 'person_id'],
    ] as const)
      expect(await outcome('personnel_app', head, `select from ${table} where ${column} = $1`, [an.id])).toBe('1 rows');
    for (const statement of [
      `update personnel.person set given_name = 'X' where id = $1`,
      `update personnel.record set note = 'x' where person_id = $1`,
      `update personnel.assignment set valid_to = '2026-12-01' where person_id = $1`,
    ])
      expect(`${statement}: ${await outcome('personnel_app', head, statement, [an.id])}`).toBe(`${statement}: 0 rows`);
    for (const statement of [
      `insert into personnel.decision (unit_no, kind, number, signed_on, signer, effective_on, summary) values ($1, 'x', 'x', '2026-01-01', 'x', '2026-01-01', 'x')`,
      `insert into personnel.person (unit_no, family_name, given_name) values ($1, 'Vũ', 'Lan')`,
    ])
      expect(await outcome('personnel_app', head, statement, [home.unitNo])).toBe(FORBIDDEN);
    expect(
      await outcome('personnel_app', head, 'insert into personnel.record (person_id, unit_no) values ($1, $2)', [an.id, home.unitNo]),
    ).toBe(FORBIDDEN);
    const numberless = await world.person({ unit: home, name: 'Hồ Thị Em' });
    expect(
      await outcome(
        'personnel_app',
        head,
        `insert into personnel.identity_number (person_id, unit_no, number_sealed, number_index) values ($1, $2, decode('01' || repeat('00', 44), 'hex'), repeat('x', 43))`,
        [numberless.id, home.unitNo],
      ),
    ).toBe(FORBIDDEN);
    expect(
      await outcome('organization_app', head, `update organization.post_reservation set ended_on = '2026-12-01' where unit_no = $1`, [
        home.unitNo,
      ]),
    ).toBe('0 rows');
  });

  test('is not opened through the command of payroll, and not written past it', async () => {
    const facts = (id: string) =>
      JSON.stringify([{ personId: id, rankCode: '01.003', step: 2, coefficient: 2.67, validFrom: '2026-11-01' }]);
    const open = 'select payroll.pub_open_pay($1::text::jsonb)';
    expect(await outcome('payroll_app', officer, open, [facts(binh.id)])).toBe(FORBIDDEN);
    expect(await outcome('payroll_app', officer, open, [facts(an.id)])).toBe('1 rows');
    const finance = await world.account({ kind: 'SPECIALIST', role: 'PAYROLL_SPECIALIST', over: world.province });
    expect(await outcome('payroll_app', finance, open, [facts(binh.id)])).toBe(FORBIDDEN);
    expect(
      await outcome(
        'payroll_app',
        admin,
        `insert into payroll.pay (person_id, unit_no, rank_code, scale_code, step, coefficient, valid_from, counts_from)
      values ($1, $2, '01.003', '2:A1', 1, 2.34, '2026-01-01', '2026-01-01')`,
        [binh.id, away.unitNo],
      ),
    ).toBe(FORBIDDEN);
    expect(
      await outcome(
        'training_app',
        admin,
        `insert into training.completion (person_id, unit_no, course_id, year, hours, completed_on)
      select person_id, unit_no, course_id, 2026, 8, '2026-06-06' from training.completion limit 1`,
      ),
    ).toBe(FORBIDDEN);
  });
});

describe('custody', () => {
  test('is no column a subgraph may change', async () => {
    for (const table of ['person', 'record', 'identity_number', 'assignment'])
      expect(await outcome('personnel_app', admin, `update personnel.${table} set unit_no = $1`, [home.unitNo])).toBe(FORBIDDEN);
    expect(await outcome('personnel_app', admin, `update personnel.assignment set post_unit_no = unit_no, unit_id = unit_id`)).toBe(
      FORBIDDEN,
    );
  });

  test('is neither given away nor taken by an assignment: person and post must both be in scope', async () => {
    const opened = (await sql<{ id: string }[]>`select id from personnel.decision where unit_no = ${home.unitNo} limit 1`)[0]!.id;
    const assign = `insert into personnel.assignment (person_id, unit_no, unit_id, post_unit_no, job_title, category, valid_from, valid_to, opened_by)
      values ($1, $2, $3, $4, 'x', 'CONG_CHUC', '2010-01-01', '2011-01-01', $5)`;
    const move = (person: Person, custodian: Unit, to: Unit) =>
      outcome('personnel_app', officer, assign, [person.id, custodian.unitNo, to.id, to.unitNo, opened]);
    expect(await move(an, home, away)).toBe(FORBIDDEN);
    expect(await move(binh, away, home)).toBe(FORBIDDEN);
    expect(await move(binh, home, home)).toBe(NO_SUCH_PERSON_THERE);
    // The number of one unit with the id of another is no unit.
    expect(await outcome('personnel_app', officer, assign, [an.id, home.unitNo, away.id, home.unitNo, opened])).toBe('23503');
  });

  test('of a new person is one’s own units only', async () => {
    const add = `insert into personnel.person (unit_no, family_name, given_name) values ($1, 'Vũ', 'Lan')`;
    expect(await outcome('personnel_app', officer, add, [away.unitNo])).toBe(FORBIDDEN);
    expect(await outcome('personnel_app', officer, add, [home.unitNo])).toBe('1 rows');
  });

  test('follows the assignment in force, and nothing a caller says', async () => {
    await as('personnel_app', officer, (tx) => tx`select personnel.take_custody(${binh.id})`);
    await as('personnel_app', officer, (tx) => tx`select personnel.take_custody(null)`);
    const kept = await sql<
      { unitNo: number }[]
    >`select unit_no as "unitNo" from personnel.person where id in ${sql([an.id, binh.id])} order by unit_no`;
    expect(kept.map(({ unitNo }) => unitNo)).toEqual([home.unitNo, away.unitNo]);
  });
});

describe('the tree', () => {
  const opened = async () => (await sql<{ id: string }[]>`select id from organization.decision limit 1`)[0]!.id;
  const place = `insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by) values ($1, $2, $3, $4, '2026-12-01', $5)`;

  test('gives nobody a foreign unit, or another’s place', async () => {
    const under = async (unit: Unit, parent: Unit) =>
      outcome('organization_app', officer, place, [unit.id, unit.unitNo, parent.id, parent.unitNo, await opened()]);
    expect(await under(away, home)).toBe(FORBIDDEN);
    expect(await under(world.province, home)).toBe(FORBIDDEN);
    expect(await under(section, away)).toBe(FORBIDDEN);
  });

  const GIVEN_FROM_OUTSIDE = `insert into organization.quota_entry (unit_no, year, kind, entry, amount, effective_on, decision_id)
    select unit_no, 2027, 'HOI', 'ASSIGN', 9, '2027-01-01', $3::uuid from organization.unit where id = $1 and unit_no = $2`;

  test('is not closed, renamed or given posts from outside', async () => {
    for (const table of ['placement', 'unit_profile', 'unit_code', 'job_position'])
      expect(
        await outcome('organization_app', officer, `update organization.${table} set valid_to = '2026-12-01' where unit_no = $1`, [
          away.unitNo,
        ]),
      ).toBe('0 rows');
    for (const statement of [
      `insert into organization.unit_profile (unit_id, unit_no, name, kind, valid_from, opened_by) values ($1, $2, 'Sở khác', 'SO', '2030-01-01', $3)`,
      `insert into organization.unit_code (unit_id, unit_no, code, valid_from, opened_by) values ($1, $2, 'H31.99', '2030-01-01', $3)`,
      `insert into organization.job_position (unit_id, unit_no, code, name, category, valid_from, opened_by) values ($1, $2, 'X', 'X', 'CONG_CHUC', '2026-01-01', $3)`,
      `insert into organization.position_requirement (position_id, unit_id, unit_no, rank_codes, competences, valid_from, opened_by)
        select id, $1::uuid, $2::int, '{}', '{}', '2030-01-01', $3::uuid from organization.job_position where unit_no = $2 limit 1`,
      `insert into organization.post_reservation (unit_id, unit_no, kind, share, needed_from, reserved_on, purpose, decision_id)
        values ($1, $2, 'CONG_CHUC', 1, '2027-01-01', '2026-11-22', 'x', $3)`,
      GIVEN_FROM_OUTSIDE,
    ])
      expect(await outcome('organization_app', officer, statement, [away.id, away.unitNo, await opened()])).toBe(FORBIDDEN);
    // An officer reads his quota; only the Department of Home Affairs gives it.
    expect(await outcome('organization_app', officer, GIVEN_FROM_OUTSIDE, [home.id, home.unitNo, await opened()])).toBe(FORBIDDEN);
    // A head passes on what stands below him, and takes nothing out of the pool above.
    const head = await world.account({ role: 'AGENCY_HEAD', over: home });
    const centre = await world.unit({ parent: home, kind: 'TRUNG_TAM' });
    const passOn = `insert into organization.quota_entry (unit_no, giver_no, year, kind, entry, amount, effective_on, decision_id) values ($1, $2, 2026, 'CONG_CHUC', 'DELEGATE', 1, '2026-11-01', $3)`;
    expect(await outcome('organization_app', head, passOn, [home.unitNo, world.province.unitNo, await opened()])).toBe(FORBIDDEN);
    expect(await outcome('organization_app', head, passOn, [centre.unitNo, away.unitNo, await opened()])).toBe(FORBIDDEN);
    expect(await outcome('organization_app', head, passOn, [centre.unitNo, home.unitNo, await opened()])).toBe('1 rows');
    expect(await outcome('organization_app', head, GIVEN_FROM_OUTSIDE, [home.id, home.unitNo, await opened()])).toBe(FORBIDDEN);
    // What stands in the ledger stays; quotas in force are derived from it by nobody but the command that does so.
    for (const undone of [
      'update organization.quota_entry set amount = 0',
      'delete from organization.quota_entry',
      'update organization.quota set assigned = 0',
    ])
      expect(await outcome('organization_app', admin, undone)).toBe(FORBIDDEN);
    expect(await outcome('organization_app', officer, 'select from organization.quota where unit_no = $1', [away.unitNo])).toBe('0 rows');
  });

  test('is not cut or re-hung at the root of one’s own scope', async () => {
    const cut = 'update organization.placement set valid_to = hoso.today() where unit_no = $1';
    expect(await outcome('organization_app', officer, cut, [home.unitNo])).toBe('0 rows');
    // Below the root it is his.
    const inner = await world.unit({ parent: section, kind: 'TO' });
    expect(await outcome('organization_app', officer, cut, [inner.unitNo])).toBe('1 rows');
  });

  test('closes no circle', async () => {
    const centre = await world.unit({ parent: home, kind: 'TRUNG_TAM' });
    const inner = await world.unit({ parent: centre, kind: 'PHONG' });
    const circle = as('organization_app', officer, async (tx) => {
      await tx`update organization.placement set valid_to = '2026-12-01' where unit_no = ${centre.unitNo}`;
      await tx.unsafe(place, [centre.id, centre.unitNo, inner.id, inner.unitNo, await opened()]);
      await tx`select organization.write_subtree(${[centre.unitNo]})`;
    });
    await expect(circle).rejects.toMatchObject({ code: BROKEN_RULE, constraint_name: 'placement_circle' });
  });

  test('numbers its units itself', async () => {
    expect(await outcome('organization_app', officer, 'insert into organization.unit (unit_no) values (2147483647)')).toBe(FORBIDDEN);
    await expect(sql`insert into organization.unit (unit_no) values (1000000000)`).rejects.toMatchObject({ code: BROKEN_RULE });
  });

  test('is written by whoever rewrites it as it stands: the closure says nothing new', async () => {
    const closure = () => sql`select ancestor_no, unit_no, within_unit, valid_from from organization.subtree order by 1, 2, 4`;
    const before = [...(await closure())];
    await as('organization_app', officer, (tx) => tx`select organization.write_subtree(${[away.unitNo, 1]})`);
    expect([...(await closure())]).toEqual(before);
    expect(await outcome('organization_app', admin, `insert into organization.subtree values (1, 2, true, '2020-01-01', null)`)).toBe(
      FORBIDDEN,
    );
  });
});

describe('grants', () => {
  let localAdmin: Account;
  let colleague: Account;
  beforeAll(async () => {
    localAdmin = await world.account({ role: 'SYSTEM_ADMIN', over: home });
    colleague = await world.account({});
    await sql`insert into accounts.role (code, name, kinds) values ('TRAINER', 'Ghi giờ học', '{AGENCY}')`;
    await sql`insert into accounts.role_permission (role, permission) values ('TRAINER', 'training.hours.write')`;
  });
  const give = async (
    to: Account,
    role: string,
    over: Unit | null,
    { by = localAdmin, giver = localAdmin, from = '2026-01-01', until = null as string | null } = {},
  ) =>
    outcome(
      'accounts_app',
      giver,
      `insert into accounts.access_grant (account_id, role, unit_id, unit_no, valid_from, valid_to, document_id, granted_by)
       select $1, $2, $3, $4, $6, $7, document_id, $5 from accounts.access_grant limit 1`,
      [to.id, role, over?.id ?? null, over?.unitNo ?? null, by.id, from, until],
    );

  test('are given within one’s own scope and rights, in one’s own name, to somebody else', async () => {
    expect({
      within: await give(colleague, 'SECTION_CLERK', section),
      toMyself: await give(localAdmin, 'SECTION_CLERK', section),
      elsewhere: await give(colleague, 'SECTION_CLERK', away),
      above: await give(colleague, 'SECTION_CLERK', world.province),
      overNothing: await give(colleague, 'PERSONAL', null),
      whatIHaveNot: await give(colleague, 'TRAINER', section),
      inAnothersName: await give(colleague, 'SECTION_CLERK', section, { by: admin }),
    }).toEqual({
      within: '1 rows',
      toMyself: FORBIDDEN,
      elsewhere: FORBIDDEN,
      above: FORBIDDEN,
      overNothing: FORBIDDEN,
      whatIHaveNot: FORBIDDEN,
      inAnothersName: FORBIDDEN,
    });
    expect(
      await outcome(
        'accounts_app',
        officer,
        `insert into accounts.document (number, signed_on, issuer, summary) values ('1', '2026-01-01', 'x', 'x')`,
      ),
    ).toBe(FORBIDDEN);
  });

  test('are given for no longer than one’s own', async () => {
    const giver = await world.account({ role: 'SYSTEM_ADMIN', over: home, validFrom: '2026-01-01', validTo: '2027-01-01' });
    const during = (from: string, until: string | null) => give(colleague, 'SECTION_CLERK', section, { by: giver, giver, from, until });
    expect({
      within: await during('2026-06-01', '2027-01-01'),
      fromTheFirstDay: await during('2026-01-01', '2026-12-31'),
      withoutEnd: await during('2026-06-01', null),
      aDayLonger: await during('2026-06-01', '2027-01-02'),
      aDayEarlier: await during('2025-12-31', '2026-12-31'),
      longAgo: await during('1800-01-01', '2026-12-31'),
    }).toEqual({
      within: '1 rows',
      fromTheFirstDay: '1 rows',
      withoutEnd: FORBIDDEN,
      aDayLonger: FORBIDDEN,
      aDayEarlier: FORBIDDEN,
      longAgo: FORBIDDEN,
    });
  });

  test('are given to kinds of accounts that may hold the role, and not to oneself under another login', async () => {
    const giver = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province, holder: an });
    const to = async (kind: string, role: string, holder = binh) =>
      give(await world.account({ kind, holder }), role, world.province, { by: giver, giver });
    expect({
      clerk: await to('AGENCY', 'SECTION_CLERK'),
      specialist: await to('SPECIALIST', 'PAYROLL_SPECIALIST'),
      system: await to('SYSTEM', 'SYSTEM_ADMIN'),
      adminToPersonal: await to('PERSONAL', 'SYSTEM_ADMIN'),
      serviceToPerson: await to('AGENCY', 'CUSTODY_SERVICE'),
      myOtherAccount: await to('AGENCY', 'SECTION_CLERK', an),
    }).toEqual({
      clerk: '1 rows',
      specialist: '1 rows',
      system: '1 rows',
      adminToPersonal: FORBIDDEN,
      serviceToPerson: FORBIDDEN,
      myOtherAccount: FORBIDDEN,
    });
  });

  test('are taken within one’s own scope, and stay taken', async () => {
    const far = await world.account({ role: 'SECTION_CLERK', over: away });
    const near = await world.account({ role: 'SECTION_CLERK', over: section });
    const revoke = 'update accounts.access_grant set revoked_at = now(), revoked_by = $2 where account_id = $1';
    expect(await outcome('accounts_app', localAdmin, revoke, [far.id, localAdmin.id])).toBe('0 rows');
    expect(await outcome('accounts_app', localAdmin, revoke, [near.id, admin.id])).toBe(FORBIDDEN);
    expect(await outcome('accounts_app', localAdmin, revoke, [near.id, localAdmin.id])).toBe('1 rows');
    expect(
      await outcome(
        'accounts_app',
        localAdmin,
        'update accounts.access_grant set revoked_at = null, revoked_by = $2 where account_id = $1',
        [near.id, localAdmin.id],
      ),
    ).toBe('0 rows');
    // Neither is the day of it rewritten, nor told falsely in the first place.
    expect(await outcome('accounts_app', localAdmin, revoke, [near.id, localAdmin.id])).toBe('0 rows');
    const next = await world.account({ role: 'SECTION_CLERK', over: section });
    for (const moment of [`now() - interval '1 minute'`, `now() + interval '1 minute'`])
      expect(await outcome('accounts_app', localAdmin, revoke.replace('now()', moment), [next.id, localAdmin.id])).toBe(FORBIDDEN);
    for (const column of ['role', 'unit_no', 'account_id', 'valid_to', 'valid_from', 'granted_by'])
      expect(await outcome('accounts_app', admin, `update accounts.access_grant set ${column} = ${column}`)).toBe(FORBIDDEN);
  });

  test('and the answers kept for repeated requests are one’s own', async () => {
    const keep = `insert into accounts.request (account_id, request_id, operation, input_hash) values ($1, $2, 'grantRole', 'x')`;
    expect(await outcome('accounts_app', localAdmin, keep, [admin.id, 'theirs'])).toBe(FORBIDDEN);
    expect(await outcome('accounts_app', localAdmin, keep, [localAdmin.id, 'mine'])).toBe('1 rows');
    expect(await outcome('accounts_app', localAdmin, `update accounts.request set answer = '{}' where request_id = 'r'`)).toBe('0 rows');
  });
});

describe('a right is gone at the very next statement', () => {
  /** What one open transaction sees before and after something happened elsewhere. */
  const beforeAndAfter = (who: Account, happens: () => Promise<unknown>) =>
    as('personnel_app', who, async (tx) => {
      const before = (await tx`select from personnel.record`).count;
      await happens();
      return [before, (await tx`select from personnel.record`).count];
    });
  let fresh: Account;
  beforeEach(async () => {
    fresh = await world.account({ role: 'AGENCY_OFFICER', over: away });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the grant is revoked', () => sql`update accounts.access_grant set revoked_at = now() where account_id = ${fresh.id}`],
    ['the grant ended yesterday', () => sql`update accounts.access_grant set valid_to = ${TODAY} where account_id = ${fresh.id}`],
    [
      'the grant begins tomorrow',
      () => sql`update accounts.access_grant set valid_from = ${TODAY}::date + 1 where account_id = ${fresh.id}`,
    ],
    ['the role lost the permission', () => sql`update accounts.access_grant set role = 'CUSTODY_SERVICE' where account_id = ${fresh.id}`],
    ['the account is locked', () => sql`update accounts.account set locked_at = now() where id = ${fresh.id}`],
    ['the account ended yesterday', () => sql`update accounts.account set valid_to = ${TODAY} where id = ${fresh.id}`],
    ['the account begins tomorrow', () => sql`update accounts.account set valid_from = ${TODAY}::date + 1 where id = ${fresh.id}`],
    ['the session is ended', () => sql`update accounts.session set ended_at = now() where account_id = ${fresh.id}`],
    ['the session ran out', () => sql`update accounts.session set expires_at = now() - interval '1 second' where account_id = ${fresh.id}`],
  ])('when %s', async (_what, happens) => {
    expect(await beforeAndAfter(fresh, happens)).toEqual([1, 0]);
    // The same for who sees the whole province, which is asked in another way.
    fresh = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province });
    const [{ all } = { all: 0 }] = await sql<{ all: number }[]>`select count(*)::int as all from personnel.record`;
    expect(await beforeAndAfter(fresh, happens)).toEqual([all, 0]);
  });

  test('when the unit is lost, and the one who got it sees it', async () => {
    const centre = await world.unit({ parent: away, kind: 'TRUNG_TAM', name: 'Trung tâm Pháp y' });
    const doctor = await world.person({ unit: centre, name: 'Đỗ Văn Khoa' });
    const reads = (who: Account) => outcome('personnel_app', who, 'select from personnel.record where person_id = $1', [doctor.id]);
    expect([await reads(fresh), await reads(officer)]).toEqual(['1 rows', '0 rows']);
    await sql.begin(async (tx) => {
      await tx`update organization.placement set valid_to = ${TODAY} where unit_id = ${centre.id}`;
      await tx`insert into organization.placement (unit_id, unit_no, parent_id, parent_no, valid_from, opened_by)
        select ${centre.id}, ${centre.unitNo}, ${home.id}, ${home.unitNo}, ${TODAY}, opened_by from organization.placement where unit_id = ${centre.id}`;
      await tx`select organization.write_subtree(${[centre.unitNo]})`;
    });
    expect([await reads(fresh), await reads(officer)]).toEqual(['0 rows', '1 rows']);
  });
});

test('a small pool that serves many accounts at once, some of them cut off midway, never shows one the rows of another', async () => {
  const small = connect(urlAs(database.bootstrapUrl, 'personnel_app', rolePasswords.personnel_app), { max: 4 });
  const offices = await Promise.all(
    ['Sở Tư pháp', 'Sở Công Thương', 'Sở Xây dựng'].map((name) => world.unit({ parent: world.province, name })),
  );
  for (const unit of offices) for (let i = 0; i < 3; i++) await world.person({ unit });
  const callers = await Promise.all(
    [...offices, ...offices].map(async (unit) => ({ unit, account: await world.account({ role: 'AGENCY_OFFICER', over: unit }) })),
  );
  const strangers = [null, 'guess'];
  const TABLES = ['person', 'record', 'assignment'];
  let wrong = 0;
  let asked = 0;
  const one = async (i: number): Promise<void> => {
    const caller = callers[i % callers.length]!;
    const table = TABLES[i % TABLES.length]!;
    const secret = i % 7 === 0 ? strangers[(i / 7) % 2]! : caller.account.secret;
    try {
      await inSession(
        small,
        secret,
      )(async (tx) => {
        const rows = await tx.unsafe<{ unitNo: number }[]>(`select unit_no as "unitNo" from personnel.${table}`, [], { prepare: true });
        asked += 1;
        const right = i % 7 === 0 ? rows.length === 0 : rows.length === 3 && rows.every(({ unitNo }) => unitNo === caller.unit.unitNo);
        if (!right) wrong += 1;
        if (i % 5 === 0) await tx`select 1 / 0`;
        if (i % 11 === 0) throw new Error('cut off');
      });
    } catch (error) {
      if ((error as { code?: string }).code !== '22012' && (error as Error).message !== 'cut off') throw error;
    }
    // Outside of a transaction the connection knows nobody.
    if (i % 13 === 0 && (await small.unsafe(`select from personnel.${table}`)).count !== 0) wrong += 1;
  };
  const total = 2_000;
  let next = 0;
  await Promise.all(
    Array.from({ length: 24 }, async () => {
      while (next < total) await one(next++);
    }),
  );
  await small.end();
  expect([asked, wrong]).toEqual([total, 0]);
});
