import { connect, urlAs } from '@hoso/db/connect.ts';
import { schemas } from '@hoso/db/roles.ts';
import { readLists } from '@hoso/db/seed/catalogs/read-lists.ts';
import { inSession } from '@hoso/db/session.ts';
import { rolePasswords, testDatabase, type TestDatabase } from '../support/database.ts';
import { createWorld, type World } from '../support/world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database.bootstrap);
});
afterAll(() => database.drop());

/** Columns of text that hold a code, and the table of codes at which each points. */
const POINTS_AT: Record<string, string> = {
  'accounts.access_grant.role': 'accounts.role',
  'accounts.audited_operation.permission': 'accounts.permission',
  'accounts.role_permission.permission': 'accounts.permission',
  'accounts.role_permission.role': 'accounts.role',
  'accounts.withheld_right.permission': 'accounts.permission',
  'organization.catalog_entry.catalog': 'organization.catalog',
  'organization.catalog_wording.catalog': 'organization.catalog_entry',
  'organization.catalog_wording.code': 'organization.catalog_entry',
  'organization.catalog_wording.replaced_by': 'organization.catalog_entry',
  'organization.gender.code': 'organization.catalog_entry',
  'organization.job_position.category': 'organization.person_category',
  'organization.over_quota_post.kind': 'organization.quota_kind',
  'organization.person_category.code': 'organization.catalog_entry',
  'organization.post_reservation.kind': 'organization.quota_kind',
  'organization.quota.kind': 'organization.quota_kind',
  'organization.quota_entry.kind': 'organization.quota_kind',
  'organization.quota_kind.code': 'organization.catalog_entry',
  'organization.rank_kind.code': 'organization.catalog_entry',
  'organization.rank_rule.category': 'organization.person_category',
  'organization.required_field.field': 'organization.catalog',
  'organization.unit_kind.code': 'organization.catalog_entry',
  'organization.unit_kind.level': 'organization.unit_level',
  'organization.unit_profile.kind': 'organization.unit_kind',
  'payroll.pay.rank_code': 'payroll.rank_code',
  'payroll.pay.scale_code': 'payroll.scale_code',
  'payroll.position_allowance.org_level': 'organization.catalog_entry',
  'payroll.position_allowance.title_code': 'organization.catalog_entry',
  'payroll.rank.kind': 'organization.rank_kind',
  'payroll.rank.rank_code': 'payroll.rank_code',
  'payroll.rank.scale_code': 'payroll.salary_scale',
  'payroll.salary_scale.scale_code': 'payroll.scale_code',
  'payroll.salary_scale_step.scale_code': 'payroll.salary_scale',
  'personnel.additional_post.category': 'organization.person_category',
  'personnel.assignment.category': 'organization.person_category',
  'personnel.cancelled_post.category': 'organization.person_category',
  'personnel.decision.kind': 'organization.catalog_entry',
  'personnel.record.gender': 'organization.gender',
  'personnel.service_end.reason': 'organization.catalog_entry',
  'training.course.category': 'training.course_category',
  'training.course_category.code': 'organization.catalog_entry',
};

/** Generated columns that only say in which catalog the code beside them stands. */
const NAMES_THE_CATALOG = [
  ...['gender', 'person_category', 'quota_kind', 'rank_kind', 'unit_kind'].map((list) => `organization.${list}.catalog`),
  ...['payroll.position_allowance.org_level_catalog', 'payroll.position_allowance.title_catalog'],
  ...['personnel.decision.kind_catalog', 'personnel.service_end.reason_catalog', 'training.course_category.catalog'],
];

/** Codes that point nowhere, and why. */
const A_CODE_OF_ANOTHER_KIND: Record<string, string> = {
  'accounts.access_grant.domain': 'technical: the subsystem of a specialist, as permissions name it',
  'accounts.account.domain': 'technical: the subsystem of a specialist, as permissions name it',
  'accounts.account.kind': 'technical: closed by a check, programs branch on it',
  'accounts.account.because': 'technical: closed by a check, programs branch on it',
  'accounts.account.sole_of': 'the id of a unit or person with the kind before it',
  'accounts.account_authority.article': 'free words: the article it rests on',
  'accounts.account_authority.authority': 'technical: closed by a check',
  'accounts.account_authority.kind': 'technical: a kind of account, from the profile',
  'accounts.account_authority.role': 'technical: a role, from the profile; roles may come after it',
  'accounts.account_change.because': 'technical: copied from the account',
  'accounts.account_change.change': 'technical: closed by a check, programs branch on it',
  'accounts.account_request.domain': 'technical: as of the account',
  'accounts.account_request.kind': 'technical: closed by a check, programs branch on it',
  'accounts.account_request.outcome': 'technical: closed by a check, programs branch on it',
  'accounts.account_request.reason': 'free words: why it was refused',
  'accounts.hand_over.giver_absent': 'free words: why the giver does not confirm',
  'accounts.sole_account.article': 'free words: the article it rests on',
  'accounts.sole_account.kind': 'technical: a kind of account, from the profile',
  'accounts.sole_account.per': 'technical: closed by a check',
  'accounts.audit_change.action': 'technical: insert, update or delete',
  'accounts.audit_change.relation': 'technical: the name of a table',
  'accounts.audit_entry.operation': 'technical: the name of an operation',
  'accounts.audit_entry.subject_type': 'technical: a type of the graph',
  'accounts.audited_operation.operation': 'technical: the name of an operation',
  'accounts.change_part.part': 'technical: closed by a check',
  'accounts.change_part.subject_type': 'technical: what is changed, as its domain names it',
  'accounts.consent.kind': 'technical: closed by a check, programs branch on it',
  'accounts.credential.must_change': 'technical: closed by a check, programs branch on it',
  'accounts.external_identity.ended_because': 'technical: closed by a check, programs branch on it',
  'accounts.password_reset.outcome': 'technical: closed by a check, programs branch on it',
  'accounts.password_reset.reason': 'technical: closed by a check, programs branch on it',
  'accounts.consent.purpose': 'free words: what for',
  'accounts.audit_seal.key_id': 'technical: names the key that signed',
  'accounts.field_key.purpose': 'technical: closed by a check',
  'accounts.field_key.state': 'technical: closed by a check',
  'accounts.withheld_right.kind': 'technical: closed by a check',
  'accounts.withheld_right.unit_name': 'free words: the name of a unit, from the profile',
  'accounts.withheld_right.article': 'free words: the article it rests on',
  'accounts.held_right.kind': 'technical: closed by a check',
  'accounts.inbox.topic': 'technical: closed by a check',
  'accounts.mail.fault': 'free words: what the mail server said',
  'accounts.mail.about': 'technical: closed by a check',
  'accounts.mail.state': 'technical: closed by a check',
  'accounts.mail_address.address': 'an e-mail address',
  'accounts.news.withdrawn_because': 'free words: why it was withdrawn',
  'accounts.news_file.media_type': 'technical: closed by a check',
  'accounts.news.kind': 'technical: closed by a check',
  'accounts.news.state': 'technical: closed by a check',
  'accounts.request.operation': 'technical: the name of an operation',
  'accounts.role.code': 'is its own catalog: roles are data of accounts',
  'accounts.session.ended_because': 'technical: closed in code',
  'hoso.setup.key': 'technical: a mark of setup',
  'organization.catalog.answered_by': 'technical: the name of a query',
  'organization.catalog.code': 'is the list of catalogs itself',
  'organization.catalog.confidence': 'technical: closed by a check',
  'organization.catalog.form': 'technical: closed by a check',
  'organization.catalog.kept_in': 'technical: the name of a table',
  'organization.catalog.part': 'closed by law: groups a–h of ĐL Điều 8 khoản 1, by a check',
  'organization.catalog.record_field': 'technical: a field of the graph',
  'organization.catalog_entry.code': 'is the list of codes itself',
  'organization.catalog_wording.confidence': 'technical: closed by a check',
  'organization.grade_cap.confidence': 'technical: closed by a check',
  'organization.grade_cap.ladder': 'technical: closed by a check',
  'organization.grade_of_scale.confidence': 'technical: closed by a check',
  'organization.grade_of_scale.salary_group': 'a salary group of payroll, in force by periods',
  'organization.job_position.code': 'is its own catalog: each unit numbers the positions of its scheme',
  'organization.obligation.article': 'free words: the citation as the profile has it',
  'organization.obligation.closed_by_event': 'technical: events of procedures, closed in code (PROCEDURE_EVENTS)',
  'organization.obligation.code': 'a code of the policy profile, kept as it was when the obligation was raised',
  'organization.obligation.consequence': 'free words: as the profile says',
  'organization.obligation.day_kind': 'technical: closed by a check',
  'organization.obligation.event': 'technical: events of procedures, closed in code (PROCEDURE_EVENTS)',
  'organization.obligation.period': 'technical: a period of the report calendar',
  'organization.obligation.profile': 'technical: the name of a policy profile',
  'organization.obligation.reason': 'free words: why it was waived',
  'organization.obligation.role': 'a role of the policy profile, kept as it was when the obligation was raised',
  'organization.obligation.state': 'technical: closed by a check',
  'organization.post_form.confidence': 'technical: closed by a check',
  'organization.post_form.counts_at': 'technical: closed by a check',
  'organization.post_form.form': 'technical: closed by a check, programs branch on it',
  'organization.post_reservation.outcome': 'technical: closed by a check',
  'organization.post_reservation.purpose': 'free words: what the post is kept for',
  'organization.post_reservation.reason': 'free words: why it was released',
  'organization.quota_entry.entry': 'technical: closed by a check',
  'organization.rank_rule.confidence': 'technical: closed by a check',
  'organization.reminder.kind': 'technical: closed by a check',
  'organization.reorganisation.reason': 'free words: why it was called off',
  'organization.reorganisation.state': 'technical: closed by a check',
  'organization.request.operation': 'technical: the name of an operation',
  'organization.rules_counted.hash': 'technical: the hash of a profile',
  'organization.rules_counted.province': 'technical: the name of a policy profile',
  'organization.unit_code.code': 'an identifier of QĐ 20/2020/QĐ-TTg, not of a catalog',
  'organization.unit_level.code': 'technical: levels of the tree, programs branch on them',
  'payroll.base_salary.confidence': 'technical: closed by a check',
  'payroll.payroll_line_item.kind': 'technical: lines of the calculation, closed in code',
  'payroll.payroll_line_item.part': 'technical: closed by a check',
  'payroll.payroll_month.status': 'technical: closed by a check',
  'payroll.position_allowance.confidence': 'technical: closed by a check',
  'payroll.rank.confidence': 'technical: closed by a check',
  'payroll.rank_code.code': 'is the list of codes itself: ranks stay in payroll',
  'payroll.salary_scale.confidence': 'technical: closed by a check',
  'payroll.salary_scale.salary_group': 'is its own catalog: scales stay in payroll',
  'payroll.salary_scale_step.confidence': 'technical: closed by a check',
  'payroll.scale_code.code': 'is the list of codes itself: scales stay in payroll',
  'personnel.managing_authority.authority': 'technical: closed by a check; the policy profile names who signs for it',
  'personnel.additional_post.form': 'technical: closed by a check, programs branch on it',
  'personnel.additional_post.job_title': 'free words: as the decision says it; the code of a post is the job position',
  'personnel.assignment.job_title': 'free words: as the decision says it; the code of a post is the job position',
  'personnel.cancelled_post.form': 'technical: closed by a check, programs branch on it',
  'personnel.cancelled_post.job_title': 'free words: as the decision says it; the code of a post is the job position',
  'personnel.field_key.purpose': 'technical: closed by a check',
  'personnel.field_key.state': 'technical: closed by a check',
  'personnel.identity_number.number_index': 'technical: the keyed index of a number',
  'personnel.identity_number.number_index_next': 'technical: the keyed index of a number',
  'personnel.request.operation': 'technical: the name of an operation',
  'training.course.code': 'is its own catalog: courses',
};

/** Names, words, numbers of documents and of people, dates known in part, secrets: no codes. */
const FREE =
  /\.(name|short_name|full_name|family_name|given_name|search_name|title|org_level_name|note|subject|body|text|summary|number|signer|issuer|organiser|legal_basis|login|value|request_id|client_address|client_program|written_by|password_hash|date_of_birth|joined_on)$/;

test('every column of text that holds a code points at a table of codes, or says why not', async () => {
  const columns = await database.bootstrap<{ column: string; target: string | null }[]>`
    select n.nspname || '.' || c.relname || '.' || a.attname as column,
      (select min(k.confrelid::regclass::text) from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)) as target
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = any (${[...schemas]}) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid = 'text'::regtype`;
  const pointing = columns.filter(({ column, target }) => target !== null && !NAMES_THE_CATALOG.includes(column));
  expect(Object.fromEntries(pointing.map(({ column, target }) => [column, target]))).toEqual(POINTS_AT);
  const names = columns.map(({ column }) => column);
  expect(NAMES_THE_CATALOG.filter((column) => !names.includes(column))).toEqual([]);
  const others = columns.filter(({ column, target }) => target === null && !FREE.test(column)).map(({ column }) => column);
  expect(others.sort()).toEqual(Object.keys(A_CODE_OF_ANOTHER_KIND).sort());
});

test('a code that no catalog has goes in nowhere', async () => {
  const person = await world.person({ unit: world.province });
  const { bootstrap } = database;
  const violations = [
    () => bootstrap`update personnel.assignment set category = 'LANH_CHUA' where person_id = ${person.id}`,
    () => bootstrap`update personnel.record set gender = 'KHAC' where person_id = ${person.id}`,
    () => bootstrap`update personnel.decision set kind = 'PHONG_TUOC'`,
    () => bootstrap`update payroll.position_allowance set title_code = 'VUA' where org_level = 'SO' and title_code = 'GIAM_DOC'`,
    () => bootstrap`update payroll.position_allowance set org_level = 'TRIEU_DINH' where org_level = 'SO' and title_code = 'GIAM_DOC'`,
    () => bootstrap`insert into organization.unit_kind (code, name, level) values ('PHU', 'Phủ', 'DEPARTMENT')`,
    () => bootstrap`insert into training.course_category (code, name) values ('KINH_SU', 'Kinh sử')`,
    () => bootstrap`insert into organization.person_category (code) values ('LANH_CHUA')`,
  ];
  for (const violate of violations)
    await expect(violate()).rejects.toMatchObject({ code: expect.stringMatching(/^235(03|14)$/) as string });
});

test('whatever SQL the role of organization is made to run, catalogs change only under the right over the whole province', async () => {
  const office = await world.unit({ parent: world.province });
  const pool = connect(urlAs(database.bootstrapUrl, 'organization_app', rolePasswords.organization_app), { max: 2 });
  const within = async (secret: string, statement: string): Promise<string> => {
    try {
      return await inSession(pool, secret)(async (tx) => `${(await tx.unsafe(statement)).count} rows`);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const { secret: officer } = await world.account({ role: 'AGENCY_OFFICER', over: office });
  const { secret: local } = await world.account({ kind: 'SYSTEM', role: 'SYSTEM_ADMIN', over: office });
  for (const secret of [officer, local]) {
    expect(await within(secret, `insert into organization.catalog_entry (catalog, code) values ('DAN_TOC', 'KHAC')`)).toBe('42501');
    expect(await within(secret, `update organization.catalog_wording set valid_to = '2026-01-01' where catalog = 'DAN_TOC'`)).toBe(
      '0 rows',
    );
    expect(await within(secret, `delete from organization.catalog_wording`)).toBe('42501');
    expect(await within(secret, `update organization.catalog set closed = false`)).toBe('42501');
  }
  await pool.end();
});

test('each seeded entry has its law and says how far it can be relied on; kept-elsewhere catalogs name a table that is there', async () => {
  const { catalogs, entries } = readLists();
  expect(entries.filter(({ catalog }) => catalog === 'DAN_TOC')).toHaveLength(54);
  expect(entries.filter(({ catalog, validTo }) => catalog === 'TINH_THANH' && validTo === null)).toHaveLength(34);
  const there = await database.bootstrap<{ name: string }[]>`select schemaname || '.' || tablename as name from pg_tables`;
  const tables = there.map(({ name }) => name);
  expect(catalogs.filter(({ keptIn }) => keptIn !== null && !tables.includes(keptIn))).toEqual([]);
  const stored = await database.bootstrap<
    { count: number }[]
  >`select count(*)::int as count from organization.catalog_wording where legal_basis = '' or confidence is null`;
  expect(stored[0]!.count).toBe(0);
});
