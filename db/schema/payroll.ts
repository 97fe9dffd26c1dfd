import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgSchema,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, period, timestampRange } from './columns.ts';
import { units } from './organization.ts';
import { persons } from './personnel.ts';

export const payroll = pgSchema('payroll');

const coefficient = (name: string) => numeric(name, { precision: 5, scale: 2 });
/** Whole đồng. */
const money = (name: string) => numeric(name, { precision: 14, scale: 0 });

/** Where a row of a catalog comes from, and how far it can be relied on; `note` is the source's own remark. */
const sourced = () => ({
  legalBasis: text('legal_basis').notNull(),
  confidence: text().notNull(),
  note: text(),
});

const catalogChecks = (name: string, table: { validFrom: AnyPgColumn; validTo: AnyPgColumn; confidence: AnyPgColumn }) => [
  check(`${name}_period`, sql`${table.validTo} > ${table.validFrom}`),
  check(`${name}_confidence`, sql`${table.confidence} in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED')`),
];

/** Pay scales of NĐ 204/2004/NĐ-CP, code `table:group` such as `2:A2.1`. No months to overgrade: the scale has none. */
export const salaryScales = payroll.table(
  'salary_scale',
  {
    scaleCode: text('scale_code').notNull(),
    salaryTable: integer('salary_table').notNull(),
    salaryGroup: text('salary_group').notNull(),
    name: text().notNull(),
    steps: integer().notNull(),
    monthsPerStep: integer('months_per_step').notNull(),
    monthsToOvergrade: integer('months_to_overgrade'),
    ...period(),
    ...sourced(),
  },
  (table) => catalogChecks('salary_scale', table),
);

/** The coefficient (hệ số) of each step (bậc) of a scale. */
export const salaryScaleSteps = payroll.table(
  'salary_scale_step',
  {
    scaleCode: text('scale_code').notNull(),
    step: integer().notNull(),
    coefficient: coefficient('coefficient').notNull(),
    ...period(),
    ...sourced(),
  },
  (table) => [
    ...catalogChecks('salary_scale_step', table),
    check('salary_scale_step_from_one', sql`${table.step} >= 1`),
    check('salary_scale_step_coefficient', sql`${table.coefficient} > 0`),
  ],
);

/** Ranks and professional titles (ngạch, chức danh nghề nghiệp) and the scale each is paid on. */
export const ranks = payroll.table(
  'rank',
  {
    rankCode: text('rank_code').notNull(),
    name: text().notNull(),
    kind: text().notNull(),
    scaleCode: text('scale_code').notNull(),
    ...period(),
    ...sourced(),
  },
  (table) => [...catalogChecks('rank', table), check('rank_kind', sql`${table.kind} in ('CONG_CHUC', 'VIEN_CHUC', 'THUA_HANH')`)],
);

/** Base salary (lương cơ sở), đồng a month. */
export const baseSalaries = payroll.table('base_salary', { amount: money('amount').notNull(), ...period(), ...sourced() }, (table) => [
  ...catalogChecks('base_salary', table),
  check('base_salary_amount', sql`${table.amount} > 0`),
]);

/** Coefficients of position allowances (phụ cấp chức vụ) by level of the organisation and title. */
export const positionAllowances = payroll.table(
  'position_allowance',
  {
    orgLevel: text('org_level').notNull(),
    orgLevelName: text('org_level_name').notNull(),
    titleCode: text('title_code').notNull(),
    title: text().notNull(),
    coefficient: coefficient('coefficient').notNull(),
    ...period(),
    ...sourced(),
  },
  (table) => catalogChecks('position_allowance', table),
);

const madeByUnit = () => ({ unitNo: integer('unit_no').notNull() });

/** The legal document that opened pay: immutable. It is seen by whoever sees a pay it opened. */
export const payDecisions = payroll.table('decision', {
  id: id(),
  number: text().notNull(),
  signedOn: date('signed_on').notNull(),
  signer: text().notNull(),
  summary: text().notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
});

/**
 * What a person is paid on, in force `[validFrom, validTo)` and known `[recordedAt, supersededAt)`: "what did we believe when we paid"
 * is a legal question, so a row that proves wrong, or ends, is superseded and recorded anew. `unitNo` is the custodian.
 */
export const pays = payroll.table(
  'pay',
  {
    id: id(),
    personId: uuid('person_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    rankCode: text('rank_code').notNull(),
    /** The scale the step stands on: the rank's, or one it had before (holders stay until they are re-placed). */
    scaleCode: text('scale_code').notNull(),
    step: integer().notNull(),
    coefficient: coefficient('coefficient').notNull(),
    percentPaid: numeric('percent_paid', { precision: 5, scale: 2 }).notNull().default('100'),
    overgradePercent: integer('overgrade_percent').notNull().default(0),
    keptCoefficient: coefficient('kept_coefficient').notNull().default('0'),
    keptAmount: money('kept_amount').notNull().default('0'),
    /** From when time for the next step counts; before `validFrom` where something else of the pay changed since. */
    countsFrom: date('counts_from').notNull(),
    delayMonths: integer('delay_months').notNull().default(0),
    daysNotCounted: integer('days_not_counted').notNull().default(0),
    ...period(),
    openedBy: uuid('opened_by').references(() => payDecisions.id),
    recordedAt: timestamp('recorded_at', { withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
    supersededAt: timestamp('superseded_at', { withTimezone: true }),
    knownDuring: timestampRange('known_during')
      .notNull()
      .generatedAlwaysAs(sql`tstzrange(recorded_at, superseded_at)`),
  },
  (table) => [
    foreignKey({ name: 'pay_custody', columns: [table.personId, table.unitNo], foreignColumns: [persons.id, persons.unitNo] }).onUpdate(
      'cascade',
    ),
    index('pay_unit').on(table.unitNo),
    index('pay_known_now')
      .on(table.personId, table.validFrom)
      .where(sql`${table.supersededAt} is null`),
    index('pay_opened_by').on(table.openedBy),
    check('pay_period', sql`${table.validTo} > ${table.validFrom}`),
    check('pay_step', sql`${table.step} >= 1`),
    check('pay_coefficient', sql`${table.coefficient} > 0`),
    check('pay_percent_paid', sql`${table.percentPaid} between 0 and 100`),
    check('pay_overgrade', sql`${table.overgradePercent} = 0 or ${table.overgradePercent} between 5 and 99`),
    check('pay_kept', sql`${table.keptCoefficient} >= 0 and ${table.keptAmount} >= 0`),
    check('pay_delay', sql`${table.delayMonths} >= 0 and ${table.daysNotCounted} >= 0`),
    check('pay_counts_from', sql`${table.countsFrom} <= ${table.validFrom}`),
  ],
);

/** A month of pay of one unit. `month` is its first day; `unitNo` the unit that made it. */
export const payrollMonths = payroll.table(
  'payroll_month',
  {
    id: id(),
    unitId: uuid('unit_id').notNull(),
    ...madeByUnit(),
    month: date().notNull(),
    status: text().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    foreignKey({ name: 'payroll_month_unit', columns: [table.unitId, table.unitNo], foreignColumns: [units.id, units.unitNo] }),
    unique('payroll_month_once').on(table.unitId, table.month),
    unique('payroll_month_maker').on(table.id, table.unitNo),
    index('payroll_month_unit_no').on(table.unitNo),
    check('payroll_month_first_day', sql`extract(day from ${table.month}) = 1`),
    check('payroll_month_status', sql`${table.status} in ('DRAFT', 'CHECKED', 'LOCKED')`),
  ],
);

/** One person's pay in a month. The sums of its items: salary (rank salary, overgrade, kept), gross, net. */
export const payrollLines = payroll.table(
  'payroll_line',
  {
    id: id(),
    monthId: uuid('month_id').notNull(),
    ...madeByUnit(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id),
    salary: money('salary').notNull(),
    gross: money('gross').notNull(),
    contributions: money('contributions').notNull(),
    net: money('net').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'payroll_line_month',
      columns: [table.monthId, table.unitNo],
      foreignColumns: [payrollMonths.id, payrollMonths.unitNo],
    }),
    unique('payroll_line_once').on(table.monthId, table.personId),
    unique('payroll_line_owner').on(table.id, table.unitNo, table.personId),
    index('payroll_line_unit').on(table.unitNo),
    index('payroll_line_person').on(table.personId),
    check('payroll_line_net', sql`${table.net} = ${table.gross} - ${table.contributions}`),
  ],
);

/** One item of a line, explaining itself: amount = basis × coefficient × percent ÷ 100, to whole đồng. */
export const payrollLineItems = payroll.table(
  'payroll_line_item',
  {
    id: id(),
    lineId: uuid('line_id').notNull(),
    ...madeByUnit(),
    personId: uuid('person_id').notNull(),
    part: text().notNull(),
    kind: text().notNull(),
    basis: numeric({ precision: 20, scale: 6 }).notNull(),
    coefficient: numeric({ precision: 10, scale: 6 }),
    percent: numeric({ precision: 9, scale: 4 }),
    amount: money('amount').notNull(),
    legalBasis: text('legal_basis').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'payroll_line_item_line',
      columns: [table.lineId, table.unitNo, table.personId],
      foreignColumns: [payrollLines.id, payrollLines.unitNo, payrollLines.personId],
    }),
    unique('payroll_line_item_once').on(table.lineId, table.part, table.kind),
    index('payroll_line_item_unit').on(table.unitNo),
    check('payroll_line_item_part', sql`${table.part} in ('SALARY', 'ALLOWANCE', 'CONTRIBUTION')`),
  ],
);
