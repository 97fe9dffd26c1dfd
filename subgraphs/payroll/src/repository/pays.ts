import { type SQL, sql } from 'drizzle-orm';
import { payDecisions } from '@hoso/db/schema/payroll.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, inForceOn, param, sqlStatement, statement } from '@hoso/db/statement.ts';

/** What a person is paid on, with what the catalogs say on the day asked for: his rank, the terms of his scale, the base salary. */
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
  /** Null on a day on which the scale is not in force. */
  lastStep: number | null;
  monthsPerStep: number | null;
  monthsToOvergrade: number | null;
  /** Null on a day without a base salary. */
  baseSalary: string | null;
  baseSalaryBasis: string | null;
  /** The decision that opened it; asked for when somebody asks. */
  decisionId: string | null;
};

const inForce = (known: SQL) => sql`
  select p.id, p.person_id as "personId", p.rank_code as "rankCode", r.name as "rankName", p.scale_code as "scaleCode", p.step, p.coefficient,
    trim_scale(p.percent_paid) as "percentPaid", p.overgrade_percent as "overgradePercent", p.kept_coefficient as "keptCoefficient", p.kept_amount as "keptAmount",
    p.counts_from as "countsFrom", p.delay_months as "delayMonths", p.days_not_counted as "daysNotCounted", p.valid_from as "validFrom", p.valid_to as "validTo",
    s.steps as "lastStep", s.months_per_step as "monthsPerStep", s.months_to_overgrade as "monthsToOvergrade",
    b.amount as "baseSalary", b.legal_basis as "baseSalaryBasis", p.opened_by as "decisionId"
  from payroll.pay p
    left join payroll.rank r on r.rank_code = p.rank_code and ${inForceOn({ validFrom: sql`r.valid_from`, validTo: sql`r.valid_to` }, 'asOf')}
    left join payroll.salary_scale s on s.scale_code = p.scale_code and ${inForceOn({ validFrom: sql`s.valid_from`, validTo: sql`s.valid_to` }, 'asOf')}
    left join payroll.base_salary b on ${inForceOn({ validFrom: sql`b.valid_from`, validTo: sql`b.valid_to` }, 'asOf')}
  where p.person_id = any(${param('ids', 'uuid[]')}) and ${inForceOn({ validFrom: sql`p.valid_from`, validTo: sql`p.valid_to` }, 'asOf')} and ${known}`;

const knownNow = sqlStatement<{ ids: readonly string[]; asOf: string }, PayRow>(inForce(sql`p.superseded_at is null`));

/** Pay in force on a date, as it is known now; at most one row for a person. */
export const findInForce = (tx: Tx, ids: readonly string[], asOf: string): Promise<PayRow[]> => knownNow(tx, { ids, asOf });

const knownThen = sqlStatement<{ ids: readonly string[]; asOf: string; knownAt: string }, PayRow>(
  inForce(
    sql`p.recorded_at <= ${param('knownAt', 'timestamptz')} and (p.superseded_at is null or p.superseded_at > ${param('knownAt', 'timestamptz')})`,
  ),
);

/** Pay in force on a date, as it was known at an instant; at most one row for a person. */
export const findKnown = (tx: Tx, ids: readonly string[], asOf: string, knownAt: string): Promise<PayRow[]> =>
  knownThen(tx, { ids, asOf, knownAt });

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
