import { z } from 'zod';
import { isDate } from './dates.ts';

/** What happens in the life of a record and starts a clock (`provinces.md` names the articles). */
export const PROCEDURE_EVENTS = [
  'RECORD_PAPERS_VALID',
  'RECRUITMENT_DECISION',
  'INTAKE_FORM_SUBMITTED',
  'BASIC_ENTRY_DONE',
  'ACCOUNT_ISSUED',
  'SELF_ENTRY_DONE',
  'RECORD_LOCKED',
  'CHANGE_BY_PERSON',
  'CHANGE_ENTERED',
  'CHANGE_BY_DECISION',
  'TRANSFER_INSIDE_UNIT',
  'TRANSFER_BETWEEN_UNITS',
  'TRANSFER_RECEIVED',
  'LEAVE_SCOPE',
  'RECEIVE_FROM_OUTSIDE',
  'MOVE_IN_OR_OUT_OF_PROVINCE',
] as const;
export type ProcedureEvent = (typeof PROCEDURE_EVENTS)[number];

/** Modules that a province may switch on or off. */
export const MODULES = [
  'ADMINISTRATION',
  'ALERTS',
  'APPROVAL_BY_SIGNATURE',
  'ATTACHMENTS',
  'DRAFT_DECISIONS',
  'EVALUATION',
  'FORMS',
  'KINSHIP',
  'MESSAGES',
  'NATIONAL_DATABASE',
  'NEWS',
  'ORGANIZATION',
  'OTHER_INFORMATION',
  'PARTY_UNION_HISTORY',
  'PAYROLL',
  'PERSONNEL_DECISIONS',
  'RECORDS',
  'REPORTS',
  'REWARD_DISCIPLINE',
  'SEARCH',
  'SIGNED_EXPORT',
  'SOCIAL_INSURANCE',
  'TRAINING',
  'WORK_HISTORY',
] as const;

const text = z.string().regex(/\S/, 'không được để trống');
const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'phải là mã viết hoa, ví dụ DIEU_CHUYEN_HO_SO');
const date = z.string().refine(isDate, 'không phải ngày có thật dạng YYYY-MM-DD');
/** A day of every year; 2000 was a leap year. */
const dayOfYear = z.string().refine((day) => isDate(`2000-${day}`), 'không phải ngày trong năm dạng MM-DD');
const roles = z.array(code).min(1);

/** Every rule stands on an article of a source; a note says what we assumed. */
const based = { source: code, article: text, from: date.optional(), to: date.optional(), note: text.optional() };
/** What a regulation may also be silent on; then it says so. */
const maybeSilent = { silent: z.literal(true).optional(), source: code.optional(), article: text.optional(), note: text.optional() };

const late = z.strictObject({
  escalateTo: z.literal('UNIT_ABOVE'),
  consequence: text,
  /** Calendar days after which what is still late goes one level higher again. */
  escalateAgainAfter: z.int().min(1).max(400).optional(),
  source: code.optional(),
  article: text.optional(),
  note: text.optional(),
});

const clock = z.strictObject({
  obligation: code,
  title: text,
  event: z.enum(PROCEDURE_EVENTS),
  responsible: code,
  days: z.int().min(0).max(400),
  dayKind: z.enum(['WORKING', 'CALENDAR']),
  completedBy: z.enum(PROCEDURE_EVENTS).optional(),
  attachment: z.literal('REQUIRED').optional(),
  late: late.optional(),
  ...based,
});

const dayOfMonth = z.int().min(1).max(31);
const span = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('DAYS'), first: dayOfMonth, last: dayOfMonth }),
  z.strictObject({ kind: z.literal('LAST_CALENDAR_DAYS'), count: z.int().min(1).max(28) }),
  z.strictObject({ kind: z.literal('LAST_WORKING_DAYS'), count: z.int().min(1).max(15) }),
]);

const window = z.strictObject({
  window: code,
  title: text,
  purpose: z.enum(['APPROVAL', 'CHECK', 'PAYROLL', 'CONSOLIDATION']),
  who: roles,
  span,
  /** Windows of those below: their state, not their dates, opens this one (C5). */
  after: z.array(code).optional(),
  ...based,
});

const report = z.strictObject({
  report: code,
  title: text,
  who: roles,
  recipients: roles,
  cycle: z.enum(['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'ON_REQUEST']),
  /** Days of every year on which one is due; a MONTHLY one without dates is due on the last day of the month. */
  dates: z
    .array(z.strictObject({ opens: dayOfYear.optional(), due: dayOfYear }))
    .min(1)
    .optional(),
  covers: z.enum(['PREVIOUS_PERIOD', 'THIS_PERIOD']).optional(),
  late: late.optional(),
  ...based,
});

const cadence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['DAILY', 'MONTHLY_LAST_WORKING_DAY', 'QUARTERLY_LAST_WORKING_DAY', 'BY_PLAN']) }),
  z.strictObject({ kind: z.literal('MONTHLY_ON_DAY'), day: z.int().min(1).max(28) }),
]);

const backup = z.strictObject({
  backup: code,
  title: text,
  who: roles,
  cadence,
  dedicatedMedia: z.literal(true).optional(),
  useNeedsWrittenAuthority: z.literal(true).optional(),
  ...based,
});

const flag = z.strictObject({ value: z.boolean(), ...maybeSilent });
const accounts = z.strictObject({
  oneAccountPerUnit: flag,
  personalAccounts: flag,
  specialistAccounts: flag,
  systemAdministrator: z.strictObject({ roles, ...based }),
  moreAccountsOnWrittenRequest: flag,
  holderByDecision: flag,
  handOverOnChange: flag,
  reissueOnHolderLeaving: flag,
  reissueOnReorganisation: flag,
  /** Accounts of which kinds are created below Sở Nội vụ: of units under one's own, of the unit's own people. */
  delegatedCreation: flag.extend({
    kinds: z
      .array(z.enum(['AGENCY', 'PERSONAL']))
      .min(1)
      .optional(),
  }),
  disclosureNeedsConsent: flag,
  resetThroughHead: flag,
  /** Whoever holds an account keeps it safe. */
  keptSafeByHolder: flag,
  /** A change of unit or holder is reported in writing to the system administrator. */
  changeReportedInWriting: flag,
  /** Name and password go to nobody who was not given the account. */
  sharingForbidden: flag,
  /** Theft, or signs of it, is reported at once. */
  theftReportedAtOnce: flag,
  /** Who lets an account leak is sanctioned. */
  leakSanctioned: flag,
});

const password = z
  .strictObject({
    accounts: z.enum(['ALL', 'PERSONAL', 'ADMINISTRATIVE']),
    /** Letters, figures and signs it has at least. */
    minLength: z.int().min(8).max(64).optional(),
    classes: z.array(z.enum(['UPPER', 'LOWER', 'DIGIT', 'SPECIAL'])),
    notContaining: z.array(z.enum(['NAME', 'BIRTH_DATE'])),
    /** May be part of the password, but not all of it. */
    notOnly: z.array(z.enum(['UNIT_NAME'])).optional(),
    /** Not one of those that everybody tries first. */
    notCommon: z.literal(true).optional(),
    rotation: z.enum(['NONE', 'PERIODIC']),
    /** Days after which it has to be changed. */
    rotationDays: z.int().min(30).max(730).optional(),
    /** How many of the last ones may not come again. */
    history: z.int().min(1).max(24).optional(),
    ...maybeSilent,
  })
  .refine(
    ({ rotation, rotationDays }) => (rotation === 'PERIODIC') === (rotationDays !== undefined),
    'rotation: PERIODIC phải có rotationDays (số ngày), NONE thì không có',
  );

/** Who signs in with two factors: kinds of accounts, and roles in which somebody signs. */
const secondFactor = z.strictObject({
  kinds: z.array(z.enum(['SYSTEM', 'AGENCY', 'SPECIALIST', 'PERSONAL'])),
  roles: z.array(code),
  ...maybeSilent,
});

const retention = z.strictObject({
  subject: text,
  period: z.enum(['PERMANENT', 'LONG_TERM', 'AS_SECTOR_LAW']),
  leavers: z.enum(['KEPT', 'AT_UNIT', 'SEPARATE_FOLDER']).optional(),
  deletion: z.enum(['NEVER', 'SOFT']),
  ...based,
});

const moduleSwitch = z.strictObject({ enabled: z.boolean(), owner: roles.optional(), ...maybeSilent });

/** Who manages cadres above the unit that keeps their record (phân cấp quản lý cán bộ). */
export const MANAGING_AUTHORITIES = ['BAN_THUONG_VU_TINH_UY'] as const;

const approval = z.strictObject({
  approver: code,
  of: text,
  /** Of whom this authority manages, wherever they serve. */
  managedBy: z.enum(MANAGING_AUTHORITIES).optional(),
  /** Of whom these units keep the record; `under`: the level of the unit above them. */
  units: z
    .strictObject({
      kinds: z.array(code).min(1).optional(),
      levels: z
        .array(z.enum(['PROVINCE', 'DEPARTMENT', 'UNIT']))
        .min(1)
        .optional(),
      under: z.enum(['PROVINCE', 'DEPARTMENT']).optional(),
    })
    .optional(),
  categories: z.array(z.enum(['CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI'])).optional(),
  bySignature: z.boolean(),
  ...based,
});

/** Who owes what an event starts, seen from the person it is about: the unit that kept his record, the one above it, the one that receives it, he himself. */
export const OWERS = ['CUSTODIAN', 'CUSTODIAN_ABOVE', 'RECEIVER', 'PERSON'] as const;
/** Units by what they are; by `name` where there is one in the province. */
const unitsOf = z.strictObject({
  kinds: z.array(code).min(1).optional(),
  levels: z
    .array(z.enum(['DEPARTMENT', 'UNIT']))
    .min(1)
    .optional(),
  name: text.optional(),
});
export type UnitsOfRole = z.output<typeof unitsOf>;

const role = z.strictObject({
  name: text,
  until: date.optional(),
  today: z.array(code).optional(),
  /** Where a clock names the role. */
  owes: z.enum(OWERS).optional(),
  /** Where a report of a calendar names the role. */
  units: unitsOf.optional(),
  note: text.optional(),
});
const source = z.strictObject({
  name: text,
  short: text,
  /** First day in force; null where our copy does not say, and the rules count as in force. */
  from: date.nullable(),
  to: date.optional(),
  confidence: z.enum(['text', 'verified', 'verified-secondary', 'memory-high']),
  note: text.optional(),
});
const conflicts = z.partialRecord(z.string().regex(/^C\d+$/), z.strictObject({ decision: text, why: text }));
const visibility = z.strictObject({ systemAdministratorSeesPayroll: flag });

const everywhere = {
  name: text,
  sources: z.record(code, source),
  late,
  clocks: z.array(clock),
  reports: z.array(report),
  retention: z.array(retention),
  conflicts,
};

/** What holds in the whole country, under every province. */
export const nationalSchema = z.strictObject({
  ...everywhere,
  roles: z.record(code, role),
  counting: z.strictObject({ firstDayCounts: z.literal(false), endOnDayOffMovesOn: z.literal(true), ...based }),
  /** What the system asks of every password, whatever a province says or leaves unsaid. */
  passwords: z.array(password).min(1),
  secondFactor,
});

/** What one province adds. */
export const provinceSchema = z.strictObject({
  ...everywhere,
  roles: z.record(code, role).optional(),
  windows: z.array(window),
  backups: z.array(backup),
  accounts,
  passwords: z.array(password).min(1),
  modules: z.partialRecord(z.enum(MODULES), moduleSwitch),
  visibility: visibility.optional(),
  approvals: z.array(approval),
  terms: z.partialRecord(z.enum(['PERSONAL_ACCOUNT', 'AGENCY_ADMIN_ACCOUNT']), z.strictObject({ name: text, ...based })).optional(),
});

export type NationalRules = z.output<typeof nationalSchema>;
export type ProvinceRules = z.output<typeof provinceSchema>;
export type Role = z.output<typeof role>;
