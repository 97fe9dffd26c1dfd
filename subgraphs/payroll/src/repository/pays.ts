import { type SQL, sql } from 'drizzle-orm';
import { payDecisions } from '@hoso/db/schema/payroll.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, inForceOn, param, sqlStatement, statement } from '@hoso/db/statement.ts';
import { type BaseSalaryRow, findBaseSalary } from './catalogs.ts';

/** What a person is paid on, with what the catalogs say on the day asked for: the name of his rank, the base salary. */
export type PayRow = {
  id: string;
  personId: string;
  rankCode: string;
  rankName: string | null;
  scaleCode: string;
  step: number;
  coefficient: string;
  percentPaid: string;
  overgradePercent: number;
  keptCoefficient: string;
  keptAmount: string;
  countsFrom: string;
  delayMonths: number;
  daysNotCounted: number;
  validFrom: string;
  validTo: string | null;
  /** The decision that opened it; asked for when somebody asks. */
  decisionId: string | null;
  /** The day asked for. */
  asOf: string;
  /** Null on a day without a base salary. */
  baseSalary: BaseSalaryRow | null;
};
/** What the person's own rows and his rank say. */
type FactRow = Omit<PayRow, 'asOf' | 'baseSalary'>;

const inForce = (known: SQL) => sql`
  select p.id, p.person_id as "personId", p.rank_code as "rankCode", r.name as "rankName", p.scale_code as "scaleCode", p.step, p.coefficient,
    trim_scale(p.percent_paid) as "percentPaid", p.overgrade_percent as "overgradePercent", p.kept_coefficient as "keptCoefficient", p.kept_amount as "keptAmount",
    p.counts_from as "countsFrom", p.delay_months as "delayMonths", p.days_not_counted as "daysNotCounted", p.valid_from as "validFrom", p.valid_to as "validTo",
    p.opened_by as "decisionId"
  from payroll.pay p
    left join payroll.rank r on r.rank_code = p.rank_code and ${inForceOn({ validFrom: sql`r.valid_from`, validTo: sql`r.valid_to` }, 'asOf')}
  where p.person_id = any(${param('ids', 'uuid[]')}) and ${inForceOn({ validFrom: sql`p.valid_from`, validTo: sql`p.valid_to` }, 'asOf')} and ${known}`;

const knownNow = sqlStatement<{ ids: readonly string[]; asOf: string }, FactRow>(inForce(sql`p.superseded_at is null`));

/** The base salary of the day is one for everybody: it is read once, and not joined to each row. */
const onDay = async (facts: Promise<FactRow[]>, baseSalary: Promise<BaseSalaryRow | null>, asOf: string): Promise<PayRow[]> => {
  const [rows, base] = await Promise.all([facts, baseSalary]);
  return rows.map((row) => Object.assign(row, { asOf, baseSalary: base }));
};

/** Pay in force on a date, as it is known now; at most one row for a person. */
export const findInForce = (tx: Tx, ids: readonly string[], asOf: string): Promise<PayRow[]> =>
  onDay(knownNow(tx, { ids, asOf }), findBaseSalary(tx, asOf), asOf);

const knownThen = sqlStatement<{ ids: readonly string[]; asOf: string; knownAt: string }, FactRow>(
  inForce(
    sql`p.recorded_at <= ${param('knownAt', 'timestamptz')} and (p.superseded_at is null or p.superseded_at > ${param('knownAt', 'timestamptz')})`,
  ),
);

/** Pay in force on a date, as it was known at an instant; at most one row for a person. */
export const findKnown = (tx: Tx, ids: readonly string[], asOf: string, knownAt: string): Promise<PayRow[]> =>
  onDay(knownThen(tx, { ids, asOf, knownAt }), findBaseSalary(tx, asOf), asOf);

export type PayDecisionRow = { id: string; number: string; signedOn: string; signer: string; summary: string };
const decisions = statement<{ ids: readonly string[] }>()(
  build
    .select({
      id: payDecisions.id,
      number: payDecisions.number,
      signedOn: payDecisions.signedOn,
      signer: payDecisions.signer,
      summary: payDecisions.summary,
    })
    .from(payDecisions)
    .where(anyOf(payDecisions.id, 'ids')),
);
/** Decisions that opened pay the caller may see. */
export const findDecisions = (tx: Tx, ids: readonly string[]): Promise<PayDecisionRow[]> => decisions(tx, { ids });

const everPaid = sqlStatement<{ ids: readonly string[] }, { personId: string }>(
  sql`select distinct person_id as "personId" from payroll.pay where person_id = any(${param('ids', 'uuid[]')})`,
);
/** Those of whom any pay, past or future, may be seen. */
export const findPaid = (tx: Tx, ids: readonly string[]): Promise<{ personId: string }[]> => everPaid(tx, { ids });
