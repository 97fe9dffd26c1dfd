import { migrate } from '@hoso/db/migrate.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { POLICIES } from './policies-in-words.ts';
import { breaches, policiesOf, policyInWords, rightsOf, routinesOf } from './catalogue-rules.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  // A copy of the template brings no rights on the database; a start gives them, and so does this.
  await migrate(database.bootstrapUrl);
});
afterAll(() => database.drop());

test('no table, view, function, policy, role or right breaks the rules that keep rows apart', async () => {
  expect(await breaches(database.bootstrap)).toEqual([]);
});

test('rows are read and written by whom the table of policies says', async () => {
  expect((await policiesOf(database.bootstrap)).map(policyInWords)).toEqual(POLICIES);
});

/** Who may run what of ours. Owners run none but what their own policies ask. */
const IDENTITY = ['accounts.caller()', 'accounts.consented(text)', 'accounts.everywhere(text)', 'accounts.scope(text)', 'accounts.self()'];
const OF_A_DOMAIN = [
  'accounts.caller()',
  'accounts.caller_rights()',
  'accounts.consented(text)',
  'accounts.everywhere(text)',
  'accounts.pub_audit(text,text,uuid[],jsonb)',
  'accounts.scope(text)',
  'accounts.self()',
];
/** Who took part in a change, and the note of a reading: every subgraph's own transaction leaves them. */
const LEFT_BY_A_SUBGRAPH = [
  'accounts.pub_note_reading(text,text,uuid[],text,boolean)',
  'accounts.pub_parts_of(text,uuid[])',
  'accounts.pub_take_part(text,uuid,text)',
];
const EXECUTORS: Record<string, string[]> = {
  PUBLIC: ['hoso.today()'],
  accounts_door: [
    'accounts.door_attempt(bytea[],integer[],interval,interval)',
    'accounts.door_begin_factor(uuid,uuid,bytea)',
    'accounts.door_change_password(uuid,text,text,uuid,text)',
    'accounts.door_confirm_factor(uuid,uuid,bigint,text[],uuid)',
    'accounts.door_credential(text)',
    'accounts.door_end_session(bytea,uuid)',
    'accounts.door_end_sessions(uuid,uuid,uuid)',
    'accounts.door_factor(uuid,boolean)',
    'accounts.door_field_keys()',
    'accounts.door_forget_attempts(bytea[])',
    'accounts.door_note_seen(text[])',
    'accounts.door_open_session(uuid,bytea,bytea,interval,text,text,bytea,bytea,bytea,text,uuid)',
    'accounts.door_open_ticket(uuid,bytea,interval,text,boolean,text,uuid,boolean)',
    'accounts.door_password_facts(uuid,integer)',
    'accounts.door_password_stolen(uuid,uuid)',
    'accounts.door_prove_factor(bytea,uuid,bigint,bytea)',
    'accounts.door_refuse(bytea,uuid,text)',
    'accounts.door_rotate(bytea,bytea)',
    'accounts.door_service_session(text,bytea,bytea,interval,text,text)',
    'accounts.door_spend_state(bytea,interval)',
    'accounts.door_take_ticket(bytea)',
    'accounts.door_ticket(bytea)',
    'accounts.door_vouched(text,text)',
  ],
  // What a password may not be made of is for the gate that keeps passwords.
  accounts_gate: [
    'organization.pub_has_ended(uuid,date)',
    'organization.pub_number_of(uuid)',
    'organization.pub_path(integer,integer)',
    'organization.pub_unit_names(uuid)',
    'organization.pub_units_named(text)',
    'organization.pub_units_of(text,uuid[])',
    'personnel.pub_holder_words(uuid)',
    'personnel.pub_leavers(uuid,date)',
  ],
  accounts_app: [
    ...OF_A_DOMAIN,
    ...LEFT_BY_A_SUBGRAPH,
    'accounts.account_requests(boolean,uuid,integer)',
    'accounts.arrange_hand_over(uuid,integer,uuid,text,text,interval,text,date,text,text)',
    'accounts.ask_account(text,text,uuid,uuid,text,date,date,text,date,text,text)',
    'accounts.audit_trail(uuid,uuid,integer)',
    'accounts.change_standing(uuid,text,integer,date,uuid[],text,date,text,text)',
    'accounts.changes_of_accounts(uuid[])',
    'accounts.confirm_hand_over(uuid,interval)',
    'accounts.consents_in_sight()',
    'accounts.decide_account_request(uuid,integer,text,text,interval,text,date,text,text)',
    'accounts.delegable(text,text,integer,date,date)',
    'accounts.end_external_identity(uuid,text,date,text,text)',
    'accounts.explain_access(uuid,text[],uuid,uuid)',
    'accounts.explained_grant(uuid)',
    'accounts.give_consent(text,uuid,uuid[],uuid,text[],text,date,date,uuid)',
    'accounts.hand_overs(uuid[],boolean)',
    'accounts.identities_of_accounts(uuid[])',
    'accounts.is_account(uuid)',
    'accounts.link_identity(uuid,text,text,text,date,text,text)',
    'accounts.mail_recipient(uuid)',
    'accounts.may_give(uuid,uuid,text,text,integer,date,date,uuid)',
    'accounts.may_join(uuid,uuid,date,date)',
    'accounts.own_grants()',
    'accounts.own_groups()',
    'accounts.own_openings(uuid,integer)',
    'accounts.withdraw_consent(uuid)',
    'accounts.withdraw_due(integer)',
    'accounts.addressees(text[],uuid[],uuid[])',
    'accounts.begins(uuid)',
    'accounts.companions(uuid[])',
    'accounts.part_in(uuid)',
    'accounts.issue_service_credential(uuid,bytea,interval)',
    'accounts.retire_service_credentials(uuid)',
    'accounts.ask_reset(uuid,text,text)',
    'accounts.decide_reset(uuid,text,interval)',
    'accounts.announced_maintenance(timestamp with time zone,uuid,integer)',
    'accounts.claim_mail()',
    'accounts.in_thread(uuid)',
    'accounts.line_above()',
    'accounts.may_write_to(uuid)',
    'accounts.online(text,integer)',
    'accounts.page_of_accounts(integer,uuid,text[],text[],text,uuid,integer)',
    'accounts.parties(uuid[])',
    'accounts.requeue_mails(uuid[])',
    'accounts.settle_mail(uuid,integer,text,text,integer)',
  ].sort(),
  organization_app: [
    ...OF_A_DOMAIN,
    ...LEFT_BY_A_SUBGRAPH,
    'accounts.pub_may_reorganise(uuid,integer)',
    'accounts.pub_notify(text,date,jsonb)',
    'accounts.pub_pass_accounts(jsonb,jsonb,boolean,text,date,text,text)',
    'organization.carry_out_reorganisation(uuid,jsonb,text)',
    'organization.catalog_standing(text,text,date)',
    'organization.first_short(integer,text,date,numeric)',
    'organization.found_units(integer)',
    'organization.grade_shares(integer[],date)',
    'organization.host_of(integer,date)',
    'organization.ledger(integer,integer,text)',
    'organization.occupied(integer[],date)',
    'organization.open_obligations(integer[])',
    'organization.open_unit(uuid,integer,text,text,date,uuid)',
    'organization.post_balance(integer[],integer,date)',
    'organization.posts_held(integer,date)',
    'organization.posts_left_behind(integer,integer,date)',
    'organization.pub_raise_obligations(uuid,integer,integer,text,date,uuid,uuid,text,jsonb)',
    'organization.pub_refused_codes(text[],text[],date)',
    'organization.pub_required_fields(integer,date)',
    'organization.pub_settle_obligations(uuid,text,date,uuid)',
    'organization.pub_take_post(integer,text,date,numeric)',
    'organization.quota_report(integer,integer,date)',
    'organization.reconcile_posts(uuid)',
    'organization.reconcile_reorganisation(uuid)',
    'organization.record_reorganised(jsonb,jsonb,date,text,date,text,jsonb)',
    'organization.reorganised_people(integer[],date)',
    'organization.reorganised_pools(integer[],date)',
    'organization.reorganised_posts(uuid[],date)',
    'organization.reorganised_quotas(integer[])',
    'organization.reorganised_state(integer,date)',
    'organization.standing_heir(integer)',
    'organization.succession_sizes(uuid[])',
    'organization.write_quota(integer[],integer[],text[])',
    'organization.write_subtree(integer[])',
    'payroll.pub_refused_ranks(text[],date)',
    'personnel.pub_move_people(jsonb,jsonb,jsonb,date,text,date,text,text)',
    'training.pub_open_enrolments(integer[])',
  ].sort(),
  personnel_app: [
    ...OF_A_DOMAIN,
    ...LEFT_BY_A_SUBGRAPH,
    'organization.pub_commit_reservation(uuid,integer,text,date,numeric)',
    'organization.pub_create_section(uuid,text,text,date,text,date,text,text)',
    'organization.pub_exceed_quota(integer,text,date,numeric,text,date,text,text)',
    'organization.pub_position_terms(uuid,integer,date)',
    'organization.pub_raise_obligations(uuid,integer,integer,text,date,uuid,uuid,text,jsonb)',
    'organization.pub_refused_codes(text[],text[],date)',
    'organization.pub_required_fields(integer,date)',
    'organization.pub_reserve_post(integer,text,date,integer)',
    'organization.pub_settle_obligations(uuid,text,date,uuid)',
    'organization.pub_take_post(integer,text,date,numeric)',
    'payroll.pub_open_pay(jsonb,jsonb)',
    'payroll.pub_refused_ranks(text[],date)',
    'personnel.cancel_post(uuid,uuid)',
    'personnel.few_in_sight(text,text,date,uuid,integer)',
    'personnel.note_foreign_numbers(text[])',
    'personnel.numbers_taken(text[])',
    'personnel.page_in_sight(text,text,date,integer,text,text,uuid)',
    'personnel.take_custody(uuid)',
  ].sort(),
  payroll_app: [...OF_A_DOMAIN, ...LEFT_BY_A_SUBGRAPH, 'payroll.pub_open_pay(jsonb,jsonb)'].sort(),
  training_app: [...OF_A_DOMAIN, ...LEFT_BY_A_SUBGRAPH, 'training.enrolled(uuid[])'].sort(),
  worker: [
    'accounts.pub_keep_seal(integer,integer,text,text,integer,bigint,bytea,bytea,bytea,bigint,text,bytea)',
    'accounts.pub_last_seal()',
    'accounts.pub_next_seal()',
    'accounts.pub_seal_head(integer)',
    'accounts.pub_seals_after(integer,integer)',
  ],
  accounts_owner: IDENTITY,
  organization_owner: IDENTITY,
  personnel_owner: IDENTITY,
  payroll_owner: IDENTITY,
  training_owner: IDENTITY,
  organization_gate: OF_A_DOMAIN,
  personnel_gate: IDENTITY,
  payroll_gate: OF_A_DOMAIN,
  training_gate: IDENTITY,
};

test('functions are run by whom the list says', async () => {
  const found: Record<string, string[]> = {};
  for (const { name, executors } of await routinesOf(database.bootstrap)) for (const role of executors) (found[role] ??= []).push(name);
  expect(found).toEqual(EXECUTORS);
});

/** What leaves its domain: published views, and what gates and keys need of another's tables. */
const PUBLISHED = [
  'accounts_app: select organization.pub_unit',
  'accounts_gate: select organization.pub_inheritance',
  'accounts_gate: select organization.pub_unit_number',
  'accounts_gate: select organization.subtree',
  'accounts_gate: select organization.subtree_range',
  'accounts_gate: select personnel.person (id, unit_no)',
  'accounts_owner: references personnel.person (id, unit_no)',
  'organization_app: select personnel.pub_person',
  'organization_gate: select payroll.pay (person_id, scale_code, superseded_at, valid_from, valid_to)',
  'organization_gate: select personnel.additional_post (category, closed_by, form, id, job_position_id, opened_by, person_id, post_unit_no, share, valid_from, valid_to)',
  'organization_gate: select personnel.assignment (category, closed_by, id, job_position_id, opened_by, person_id, post_unit_no, share, valid_during, valid_from, valid_to)',
  'organization_gate: select personnel.cancelled_post (cancelled_by, cancelled_on, category, form, id, opened_by, person_id, post_unit_no, share, valid_from)',
  'organization_gate: select personnel.decision (id, number, signed_on, signer)',
  'organization_gate: select personnel.person (id, unit_no)',
  'payroll_app: select organization.pub_subtree',
  'payroll_app: select organization.pub_unit',
  'payroll_gate: select organization.pub_subtree',
  'payroll_gate: select personnel.person (id, unit_no)',
  'payroll_owner: references personnel.person (id, unit_no)',
  'personnel_app: select organization.pub_job_position',
  'personnel_app: select organization.pub_post_form',
  'personnel_app: select organization.pub_subtree',
  'personnel_app: select organization.pub_unit',
  'personnel_app: select organization.pub_unit_number',
  'personnel_app: select payroll.pub_pay',
  'personnel_app: select payroll.pub_rank_step',
  'personnel_gate: select organization.pub_inheritance',
  'personnel_gate: select organization.pub_subtree',
  'personnel_gate: select organization.pub_unit_number',
  'personnel_owner: select organization.unit_profile (unit_id, valid_during)',
  'personnel_owner: update organization.unit_profile (valid_to)',
  'training_app: select organization.pub_subtree',
  'training_app: select organization.pub_unit',
  'training_app: select personnel.pub_person',
  'training_owner: references personnel.person (id, unit_no)',
];

/** What the roles that serve requests may write. They delete nothing, and update named columns only. */
const WRITES = [
  'accounts_app: insert accounts.access_grant',
  'accounts_app: update accounts.access_grant (revoked_at, revoked_by)',
  'accounts_app: insert accounts.conversation (id, name, started_by)',
  'accounts_app: insert accounts.conversation_part (account_id, added_by, conversation_id)',
  'accounts_app: update accounts.conversation_part (left_at, read_no)',
  'accounts_app: insert accounts.conversation_post (author_id, body, conversation_id)',
  'accounts_app: insert accounts.document',
  'accounts_app: insert accounts.group_member',
  'accounts_app: update accounts.group_member (removed_at, removed_by)',
  'accounts_app: update accounts.inbox (read_at)',
  'accounts_app: insert accounts.mail_address',
  'accounts_app: update accounts.mail_address (address_sealed, since)',
  'accounts_app: insert accounts.maintenance',
  'accounts_app: update accounts.maintenance (cancelled_at)',
  'accounts_app: insert accounts.message',
  'accounts_app: insert accounts.message_recipient',
  'accounts_app: update accounts.message_recipient (read_at, withdrawn_at)',
  'accounts_app: insert accounts.message_text',
  'accounts_app: insert accounts.news',
  'accounts_app: update accounts.news (body, closes_on, kind, opens_on, published_at, state, title, version, withdrawn_at, withdrawn_because)',
  'accounts_app: insert accounts.news_file',
  'accounts_app: update accounts.news_file (content, name, removed_at)',
  'accounts_app: insert accounts.news_reading',
  'accounts_app: insert accounts.request',
  'accounts_app: update accounts.request (answer)',
  'accounts_app: insert accounts.user_group',
  'accounts_app: update accounts.user_group (closed_at, closed_by)',
  'organization_app: insert organization.catalog_entry',
  'organization_app: update organization.catalog_entry (sort_order, version)',
  'organization_app: insert organization.catalog_wording',
  'organization_app: update organization.catalog_wording (closed_by, replaced_by, valid_to)',
  'organization_app: insert organization.decision',
  'organization_app: insert organization.escalation',
  'organization_app: insert organization.job_position',
  'organization_app: update organization.job_position (closed_by, valid_to)',
  'organization_app: insert organization.obligation',
  'organization_app: update organization.obligation (article, attachment_required, closed_by_account, closed_on, completed_by, consequence, day_kind, days, due, escalate_again_after, opens_on, paper_id, profile, provisional, reason, role, state, title, version)',
  'organization_app: insert organization.placement',
  'organization_app: update organization.placement (closed_by, valid_to)',
  'organization_app: insert organization.position_requirement',
  'organization_app: update organization.position_requirement (closed_by, valid_to)',
  'organization_app: insert organization.post_reservation',
  'organization_app: update organization.post_reservation (ended_on, outcome, reason)',
  'organization_app: insert organization.quota_entry',
  'organization_app: insert organization.reminder',
  'organization_app: insert organization.reorganisation',
  'organization_app: update organization.reorganisation (closed_at, closed_by, confirmed_at, confirmed_by, reason, state, version)',
  'organization_app: insert organization.request',
  'organization_app: update organization.request (answer)',
  'organization_app: insert organization.required_field',
  'organization_app: update organization.required_field (closed_by, valid_to)',
  'organization_app: insert organization.rules_counted',
  'organization_app: update organization.rules_counted (counted_on, hash, province)',
  'organization_app: insert organization.unit (id)',
  'organization_app: update organization.unit (version)',
  'organization_app: insert organization.unit_code',
  'organization_app: update organization.unit_code (closed_by, valid_to)',
  'organization_app: insert organization.unit_profile',
  'organization_app: update organization.unit_profile (closed_by, valid_to)',
  'organization_app: usage organization.unit_unit_no_seq',
  'personnel_app: insert personnel.additional_post',
  'personnel_app: update personnel.additional_post (closed_by, valid_to)',
  'personnel_app: insert personnel.assignment',
  'personnel_app: update personnel.assignment (closed_by, valid_to)',
  'personnel_app: insert personnel.decision',
  'personnel_app: insert personnel.identity_number',
  'personnel_app: insert personnel.managing_authority',
  'personnel_app: update personnel.managing_authority (closed_by, valid_to)',
  'personnel_app: insert personnel.person',
  'personnel_app: update personnel.person (family_name, given_name, version)',
  'personnel_app: insert personnel.record',
  'personnel_app: update personnel.record (date_of_birth, gender, joined_on, note)',
  'personnel_app: insert personnel.request',
  'personnel_app: update personnel.request (answer)',
  'personnel_app: insert personnel.service_end',
];

test('what leaves a domain, and what serving roles write, is what the lists say', async () => {
  const rights = await rightsOf(database.bootstrap);
  const line = ({ role, what, right, columns }: (typeof rights)[number]) =>
    `${role}: ${right} ${what}${columns === null ? '' : ` (${columns})`}`;
  expect(rights.filter(({ role, schema }) => !role.startsWith(`${schema}_`)).map(line)).toEqual(PUBLISHED);
  expect(rights.filter(({ role, right }) => /_app$|_door$|^worker$/.test(role) && right !== 'select').map(line)).toEqual(WRITES);
});

/** Tables that do not note what changes in them, each with its reason. */
const UNNOTED: Record<string, string> = {
  'accounts.audit_change': 'the audit itself',
  'accounts.audit_entry': 'the audit itself',
  'accounts.audit_era': 'the audit itself',
  'accounts.audit_seal': 'the audit itself',
  'accounts.conversation': 'what accounts write to each other is nobody else’s',
  'accounts.conversation_part': 'what accounts write to each other is nobody else’s',
  'accounts.conversation_post': 'what accounts write to each other is nobody else’s',
  'accounts.factor_step': 'a counter; what a code opened has entries',
  'accounts.held_right': 'derived from grants, groups and consents, which note what changes in them',
  'accounts.inbox': 'notices of what is told elsewhere, and when they were read',
  'accounts.mail': 'each outcome is an entry of its own',
  'accounts.mail_address': 'an e-mail address is told to its account only',
  'accounts.message': 'what accounts write to each other is nobody else’s',
  'accounts.message_recipient': 'what accounts write to each other is nobody else’s',
  'accounts.message_text': 'what accounts write to each other is nobody else’s',
  'accounts.news_file': 'a file stays whole where it stands; its hash is in the audit',
  'accounts.refresh_token': 'hashes; what happens to a session has entries',
  'accounts.session': 'hashes; what happens to a session has entries',
  'accounts.session_seen': 'noted twice a minute; says who was here, not what he did',
  'accounts.sign_in_attempt': 'a counter that forgets',
  'accounts.sign_in_ticket': 'hashes; the steps of a sign-in have entries',
  'accounts.spent_state': 'hashes; the sign-ins that came back have entries',
  'organization.quota': 'made from the ledger',
  'organization.subtree': 'made from placements',
  'organization.subtree_range': 'made from the subtree',
};

test('every table notes what changes in it, but those on the list', async () => {
  const tables = await database.bootstrap<{ name: string; noted: string[] }[]>`
    select n.nspname || '.' || c.relname as name, array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'zz_note_%' and t.tgenabled = 'O' order by 1) as noted
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('accounts', 'organization', 'personnel', 'payroll', 'training') and c.relkind = 'r' and c.relname <> 'request' order by 1`;
  expect(tables.filter(({ noted }) => noted.length === 0).map(({ name }) => name)).toEqual(Object.keys(UNNOTED));
  expect(new Set(tables.filter(({ noted }) => noted.length > 0).map(({ noted }) => noted.join()))).toEqual(
    new Set(['zz_note_delete,zz_note_insert,zz_note_update']),
  );
});

test('the audit is written by its gate alone, and changed by nobody', async () => {
  const rights = await database.bootstrap<{ role: string; what: string; right: string }[]>`
    select a.grantee::regrole::text as role, c.relname as what, lower(a.privilege_type) as right from pg_class c, aclexplode(c.relacl) a
    where c.oid in ('accounts.audit_entry'::regclass, 'accounts.audit_change'::regclass, 'accounts.audit_seal'::regclass) and a.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
    union all select a.grantee::regrole::text, t.attname::text, lower(a.privilege_type) from pg_attribute t, aclexplode(t.attacl) a
    where t.attrelid in ('accounts.audit_entry'::regclass, 'accounts.audit_change'::regclass, 'accounts.audit_seal'::regclass)
    order by 2, 1, 3`;
  expect(rights).toEqual(['audit_change', 'audit_entry', 'audit_seal'].map((what) => ({ role: 'accounts_gate', what, right: 'insert' })));
});

/** Facts in force: never two on one day, and never longer than what they stand on. */
const PERIODS = [
  'accounts.account: EXCLUDE USING gist (sole_of WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((sole_of IS NOT NULL))',
  'organization.catalog_wording: PRIMARY KEY (catalog, code, valid_during WITHOUT OVERLAPS)',
  'organization.grade_cap: PRIMARY KEY (ladder, below, valid_during WITHOUT OVERLAPS)',
  'organization.grade_of_scale: PRIMARY KEY (salary_group, valid_during WITHOUT OVERLAPS)',
  'organization.job_position: PRIMARY KEY (id, valid_during WITHOUT OVERLAPS)',
  'organization.job_position: UNIQUE (unit_id, code, valid_during WITHOUT OVERLAPS)',
  'organization.job_position: (unit_id, PERIOD valid_during) on organization.unit_profile(unit_id, PERIOD valid_during)',
  'organization.placement: PRIMARY KEY (unit_id, valid_during WITHOUT OVERLAPS)',
  'organization.placement: (parent_id, PERIOD valid_during) on organization.unit_profile(unit_id, PERIOD valid_during)',
  'organization.placement: (unit_id, PERIOD valid_during) on organization.unit_profile(unit_id, PERIOD valid_during)',
  'organization.position_requirement: PRIMARY KEY (position_id, valid_during WITHOUT OVERLAPS)',
  'organization.position_requirement: (position_id, PERIOD valid_during) on organization.job_position(id, PERIOD valid_during)',
  'organization.post_form: PRIMARY KEY (form, valid_during WITHOUT OVERLAPS)',
  'organization.quota: PRIMARY KEY (unit_id, year, kind, valid_during WITHOUT OVERLAPS)',
  'organization.rank_rule: PRIMARY KEY (category, valid_during WITHOUT OVERLAPS)',
  'organization.required_field: UNIQUE (unit_id, field, valid_during WITHOUT OVERLAPS)',
  'organization.unit_code: PRIMARY KEY (unit_id, valid_during WITHOUT OVERLAPS)',
  'organization.unit_code: UNIQUE (code, valid_during WITHOUT OVERLAPS)',
  'organization.unit_profile: PRIMARY KEY (unit_id, valid_during WITHOUT OVERLAPS)',
  'payroll.base_salary: EXCLUDE USING gist (valid_during WITH &&)',
  'payroll.pay: EXCLUDE USING gist (person_id WITH =, valid_during WITH &&, known_during WITH &&)',
  'payroll.position_allowance: PRIMARY KEY (org_level, title_code, valid_during WITHOUT OVERLAPS)',
  'payroll.rank: PRIMARY KEY (rank_code, valid_during WITHOUT OVERLAPS)',
  'payroll.rank: (scale_code, PERIOD valid_during) on payroll.salary_scale(scale_code, PERIOD valid_during)',
  'payroll.salary_scale: PRIMARY KEY (scale_code, valid_during WITHOUT OVERLAPS)',
  'payroll.salary_scale_step: PRIMARY KEY (scale_code, step, valid_during WITHOUT OVERLAPS)',
  'payroll.salary_scale_step: (scale_code, PERIOD valid_during) on payroll.salary_scale(scale_code, PERIOD valid_during)',
  "personnel.additional_post: EXCLUDE USING gist (person_id WITH =, valid_during WITH &&) WHERE ((form = 'BIET_PHAI'::text))",
  'personnel.additional_post: PRIMARY KEY (person_id, unit_id, form, valid_during WITHOUT OVERLAPS)',
  'personnel.additional_post: (unit_id, PERIOD valid_during) on organization.unit_profile(unit_id, PERIOD valid_during)',
  'personnel.assignment: PRIMARY KEY (person_id, valid_during WITHOUT OVERLAPS)',
  'personnel.assignment: (unit_id, PERIOD valid_during) on organization.unit_profile(unit_id, PERIOD valid_during)',
  'personnel.managing_authority: PRIMARY KEY (person_id, valid_during WITHOUT OVERLAPS)',
  'training.course: UNIQUE (code, valid_during WITHOUT OVERLAPS)',
  'training.course: UNIQUE (id, valid_during WITHOUT OVERLAPS)',
  'training.enrolment_call: (course_id, PERIOD open_during) on training.course(id, PERIOD valid_during)',
];

test('facts in force stand under temporal keys', async () => {
  const keys = await database.bootstrap<{ table: string; text: string }[]>`
    select n.nspname || '.' || t.relname as table, pg_get_constraintdef(c.oid) as text from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where c.conperiod or c.contype = 'x' order by 1, replace(pg_get_constraintdef(c.oid), 'FOREIGN', 'Z')`;
  const periods = keys.map(
    ({ table, text }) => `${table}: ${text.replace(/^FOREIGN KEY (.*) REFERENCES (.*) DEFERRABLE INITIALLY DEFERRED$/, '$1 on $2')}`,
  );
  expect(periods).toEqual(PERIODS);
});

class Undone extends Error {}
/** What the rules say of a database after one careless statement; nothing of it stays. */
const breachesAfter = async (statement: string): Promise<string[]> => {
  let told: string[] = [];
  await database.bootstrap
    .begin(async (tx) => {
      await tx.unsafe(statement);
      told = await breaches(tx as never);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return told;
};

describe('a careless statement is named', () => {
  test.each([
    [
      'create table training.diary (note text); alter table training.diary owner to training_owner',
      'training.diary has no row-level security',
    ],
    [
      'create table training.diary (note text); alter table training.diary enable row level security; alter table training.diary owner to training_owner',
      'training.diary does not force row-level security on its owner',
    ],
    ['create table training.diary (note text)', 'training.diary is owned by postgres, not by training_owner'],
    ['alter table personnel.record disable row level security', 'personnel.record has no row-level security'],
    ['alter table payroll.pay no force row level security', 'payroll.pay does not force row-level security on its owner'],
    ['create view personnel.names as select full_name from personnel.person', 'view personnel.names is not named pub_…'],
    ['alter view organization.pub_unit set (security_invoker)', 'view organization.pub_unit is security_invoker'],
    ['alter view organization.pub_unit owner to postgres', 'organization.pub_unit is owned by postgres, not by organization_owner'],
    [
      'create materialized view personnel.pub_names as select full_name from personnel.person',
      'personnel.pub_names is neither a table nor a view (m)',
    ],
    ['create policy all_of_it on personnel.record for select using (true)', 'policy personnel.record all_of_it does not ask who calls'],
    [
      'create policy all_of_it on personnel.record to personnel_app using (true)',
      'policy personnel.record all_of_it is for personnel_app, not for everybody',
    ],
    [
      `create policy typing on personnel.record for select using ((select accounts.everywhere('personnel.record.raed')))`,
      'policy personnel.record typing names the unknown permission personnel.record.raed',
    ],
    [
      `create policy slow on personnel.record for select using (accounts.everywhere('personnel.record.read'))`,
      'policy personnel.record slow asks who calls for each row, not once',
    ],
    [
      `create policy two on personnel.record for select using ((select accounts.everywhere('personnel.record.read')) or (select accounts.everywhere('personnel.identity.read')))`,
      'policy personnel.record two names 2 permissions',
    ],
    [
      `create policy whatever on personnel.record using ((select accounts.everywhere('personnel.record.read')))`,
      'policy personnel.record whatever names no command',
    ],
    [
      `create policy moved on personnel.record for update using ((select accounts.everywhere('personnel.record.write')))`,
      'policy personnel.record moved does not say what a row may become',
    ],
    [`create policy few on personnel.record to personnel_gate using (unit_no = 1)`, 'policy personnel.record few of a gate is not (true)'],
    ['grant delete on personnel.person to personnel_app', 'personnel_app may delete personnel.person'],
    ['grant truncate on personnel.person to personnel_app', 'personnel_app may truncate personnel.person'],
    ['grant update on personnel.person to personnel_app', 'personnel_app may update every column of personnel.person'],
    ['grant select on personnel.record to payroll_app', 'payroll_app may select personnel.record of another domain'],
    ['grant select (full_name) on personnel.person to training_app', 'training_app may select personnel.person of another domain'],
    ['grant select on personnel.person to public', 'everybody may select personnel.person'],
    ['grant select (secret_hash) on accounts.session to accounts_app', 'accounts_app may read accounts.session.secret_hash'],
    ['grant select on accounts.credential to accounts_door', 'accounts_door may read accounts.credential.password_hash'],
    ['grant usage on schema personnel to public', 'PUBLIC has usage on schema personnel'],
    ['grant create on schema personnel to personnel_app', 'personnel_app has create on schema personnel'],
    ['grant personnel_owner to personnel_app', 'role personnel_app is a member of personnel_owner'],
    ['grant accounts_gate to organization_gate', 'role organization_gate is a member of accounts_gate'],
    ['alter role payroll_app bypassrls', 'role payroll_app may do more than any of ours needs'],
    ['alter role accounts_gate login', 'role accounts_gate may sign in'],
    ['alter table training.course owner to training_app', 'role training_app owns 1 objects'],
    [
      'create function personnel.leak() returns bigint language sql security definer set search_path = pg_catalog, pg_temp as $$ select count(*) from personnel.person $$',
      'everybody may execute personnel.leak()',
    ],
    ['alter function personnel.take_custody(uuid) security invoker', 'personnel.take_custody(uuid) runs with the rights of its caller'],
    [
      'alter function personnel.take_custody(uuid) owner to postgres',
      'personnel.take_custody(uuid) is owned by postgres, which is no gate',
    ],
    ['alter function personnel.take_custody(uuid) set search_path = public', 'personnel.take_custody(uuid) does not fix its search path'],
    [
      'grant execute on function personnel.take_custody(uuid) to training_app',
      'training_app may execute personnel.take_custody(uuid), which is not published',
    ],
    ['grant execute on procedure hoso.settle_owners() to personnel_app', 'personnel_app may execute hoso.settle_owners()'],
    [
      'alter table payroll.pay drop constraint pay_custody, add foreign key (person_id) references personnel.person (id)',
      'the key of payroll.pay to a person does not carry custody',
    ],
    ['alter table training.completion drop constraint completion_custody', 'training.completion has a person_id and no key to a person'],
    [
      'alter table organization.quota drop constraint quota_in_force',
      'organization.quota has facts in force and no key that keeps two from one day',
    ],
  ])('%s', async (statement, breach) => {
    expect(await breachesAfter(statement)).toContain(breach);
  });

  test('grant temporary on the database to public', async () => {
    const [here] = await database.bootstrap<{ name: string }[]>`select quote_ident(current_database()) as name`;
    expect(await breachesAfter(`grant temporary on database ${here!.name} to public`)).toEqual(['PUBLIC has temporary on the database']);
  });
});
