import { connect, urlAs } from '@hoso/db/connect.ts';
import { migrate } from '@hoso/db/migrate.ts';
import { type LoginRole, loginRoles } from '@hoso/db/roles.ts';
import { inSession, type Pool, type Tx } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase } from './database.ts';
import { type Account, createWorld } from './world.ts';

/** People of `createRowWorld`, who are looked for by name. */
export const names = {
  province: 'UBND tỉnh',
  an: 'Nguyễn Văn An',
  sectionHand: 'Lê Thị Cúc',
  binh: 'Trần Văn Bình',
};

/** A department with a section and another one, with a row in every table that a subgraph's role may read, and the roles themselves. */
export const createRowWorld = async () => {
  const database = await testDatabase();
  // Rights on the database itself, as a start gives them.
  await migrate(database.bootstrapUrl);
  const sql = database.bootstrap;
  const world = await createWorld(sql);
  const pools = Object.fromEntries(
    loginRoles.map((role) => [role, connect(urlAs(database.bootstrapUrl, role, rolePasswords[role]), { max: 4 })]),
  ) as Record<LoginRole, Pool>;

  const home = await world.unit({ parent: world.province, name: 'Sở Nội vụ', code: 'H31.6', quota: { CONG_CHUC: '9' } });
  const section = await world.unit({ parent: home, kind: 'PHONG', name: 'Phòng Tổ chức' });
  const away = await world.unit({ parent: world.province, name: 'Sở Y tế', code: 'H31.7', quota: { CONG_CHUC: '9' } });
  const an = await world.person({ unit: home, name: names.an, identityNumber: '034085000001' });
  const sectionHand = await world.person({ unit: section, name: names.sectionHand, identityNumber: '034085000002' });
  const binh = await world.person({ unit: away, name: names.binh, identityNumber: '034085000003' });
  for (const person of [an, sectionHand, binh]) await world.pay(person);
  const officer = await world.account({ role: 'AGENCY_OFFICER', over: home });
  const admin = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: world.province });

  const [course] = await sql<{ id: string }[]>`insert into training.course (code, title, category, hours, organiser, valid_from)
    select 'QLNN-CV', 'Quản lý nhà nước', code, 40, 'Trường Chính trị', '2020-01-01' from training.course_category limit 1 returning id`;
  const [call] = await sql<{ id: string }[]>`insert into training.enrolment_call (course_id, title, opens_on, closes_on, seats)
    values (${course!.id}, 'Khóa 1', '2026-11-01', '2026-11-30', 50) returning id`;
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

  const as = <T>(role: LoginRole, who: Pick<Account, 'secret'> | null, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inSession(pools[role], who?.secret ?? null)(work);

  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
    await database.drop();
  };
  return { database, sql, world, pools, home, section, away, an, sectionHand, binh, officer, admin, callId: call!.id, as, stop };
};
export type RowWorld = Awaited<ReturnType<typeof createRowWorld>>;
