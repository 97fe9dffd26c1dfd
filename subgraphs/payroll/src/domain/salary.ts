import { exact, isZero, sumOf, toDong, wholeDong, type Exact } from './exact-decimal.ts';

/** The base salary (lương cơ sở) in force, in đồng a month, and what sets it: the decree, and the article that says how it is applied. */
export type BaseSalary = { amount: string; legalBasis: string };

/** What a person is paid on: the numbers of his rank, step and kept differences, all decimal texts. */
export type PayFacts = {
  /** Coefficient of the step (hệ số lương). At the last step it is the base of the overgrade allowance. */
  coefficient: string;
  /** Percent of the salary paid: 100, 85 on probation, 50 under suspension … */
  percentPaid: string;
  /** Overgrade seniority (thâm niên vượt khung), a whole percent of the last step's coefficient; 0 when there is none. */
  overgradePercent: number;
  /** Coefficient kept when a lower one was given (hệ số chênh lệch bảo lưu); `0` when there is none. */
  keptCoefficient: string;
  /** Money kept when a percentage allowance fell on promotion, whole đồng; `0` when there is none. */
  keptAmount: string;
};

/** An allowance of a person; `kind` is its catalog code, such as PHU_CAP_CONG_VU. */
export type Allowance =
  | { form: 'COEFFICIENT'; kind: string; coefficient: string; legalBasis: string }
  | { form: 'PERCENT'; kind: string; percent: string; onKeptDifference: boolean; legalBasis: string }
  | { form: 'FIXED_MONEY'; kind: string; amount: string; legalBasis: string };

/** A person's position allowance (phụ cấp chức vụ): counted in the base of every percentage allowance. */
export type PositionAllowance = { coefficient: string; legalBasis: string };

/**
 * One line of pay, explaining itself: `amount = round(basis × coefficient × percent ÷ 100)`, where a coefficient or a percent
 * that plays no part is null. `legalBasis` lists the articles the rate and the base salary of the line come from.
 */
export type PayLine = {
  kind: string;
  /** Đồng the line is computed on: the base salary, the sum a percentage is taken of, or the fixed money. Exact, not rounded. */
  basis: string;
  coefficient: string | null;
  percent: string | null;
  /** Whole đồng. */
  amount: string;
  legalBasis: string[];
};

/** The circular of the overgrade allowance; all other articles come in with the numbers they set. */
const OVERGRADE_ARTICLE = 'TT 04/2005/TT-BNV';

/** A line before its money is reckoned: what is multiplied, in exact numbers. */
type Part = { kind: string; basis: Exact; coefficient?: Exact; percent?: Exact; legalBasis: string[] };

/**
 * Salary = base salary × coefficient; kept difference = base salary × its coefficient (TT 13/2026/TT-BNV Điều 3).
 * The percent paid applies to the first three alike, for they are what "salary" means where a law pays a part of it
 * (NĐ 172/2025/NĐ-CP Điều 26: rank salary, overgrade and kept difference at 50 %); kept money is fixed and stays whole.
 */
const salaryParts = (baseSalary: BaseSalary, pay: PayFacts): Part[] => {
  const percent = exact(pay.percentPaid, 'percentPaid');
  const basis = exact(baseSalary.amount, 'baseSalary');
  const part = (kind: string, coefficient: Exact, ...articles: string[]): Part => {
    return { kind, basis, coefficient, percent, legalBasis: [...articles, baseSalary.legalBasis] };
  };
  const parts = [part('SALARY', exact(pay.coefficient, 'coefficient'))];
  if (pay.overgradePercent !== 0) parts.push(part('OVERGRADE', overgradeCoefficient(pay), OVERGRADE_ARTICLE));
  if (!isZero(pay.keptCoefficient)) parts.push(part('KEPT_DIFFERENCE', exact(pay.keptCoefficient, 'keptCoefficient')));
  if (!isZero(pay.keptAmount))
    parts.push({ kind: 'KEPT_MONEY', basis: exact(pay.keptAmount, 'keptAmount'), legalBasis: [baseSalary.legalBasis] });
  return parts;
};

/**
 * The salary lines of a person: rank salary, overgrade allowance, kept coefficient, kept money; lines of nothing are left out.
 *
 * @throws RangeError when a number is no plain decimal, or the overgrade is not a whole percent.
 */
export const salaryLines = (baseSalary: BaseSalary, pay: PayFacts): PayLine[] =>
  salaryParts(baseSalary, pay)
    .map(lineOf)
    .filter(({ amount }) => amount !== '0');

/**
 * All lines of a person before contributions, in the order of a pay sheet: salary lines, position allowance, other allowances.
 *
 * A percentage allowance is taken of rank salary + position allowance + overgrade allowance, and of the kept difference too where
 * its decree says so (`onKeptDifference`: teachers, NĐ 182/2026/NĐ-CP); the sum is exact, only each line's money is rounded.
 * The base counts what is paid: on a salary paid in part, the part.
 *
 * @throws RangeError as `salaryLines`.
 */
export const payLines = (
  baseSalary: BaseSalary,
  pay: PayFacts,
  position: PositionAllowance | null,
  allowances: readonly Allowance[],
): PayLine[] => {
  const basis = exact(baseSalary.amount, 'baseSalary');
  const salary = salaryLines(baseSalary, pay);
  const byCoefficient = (kind: string, coefficient: string, legalBasis: string) =>
    lineOf({ kind, basis, coefficient: exact(coefficient, kind), legalBasis: [legalBasis, baseSalary.legalBasis] });

  const positionLines = position ? [byCoefficient('POSITION', position.coefficient, position.legalBasis)] : [];
  const sumOfLines = (...kinds: string[]) => sumOf([...salary, ...positionLines].filter(({ kind }) => kinds.includes(kind)).map(unrounded));

  const allowanceLine = (allowance: Allowance): PayLine => {
    switch (allowance.form) {
      case 'COEFFICIENT':
        return byCoefficient(allowance.kind, allowance.coefficient, allowance.legalBasis);
      case 'PERCENT': {
        const kept = allowance.onKeptDifference ? ['KEPT_DIFFERENCE'] : [];
        const percent = exact(allowance.percent, allowance.kind);
        const sum = sumOfLines('SALARY', 'POSITION', 'OVERGRADE', ...kept);
        return lineOf({ kind: allowance.kind, basis: sum, percent, legalBasis: [allowance.legalBasis] });
      }
      case 'FIXED_MONEY':
        return lineOf({ kind: allowance.kind, basis: exact(allowance.amount, allowance.kind), legalBasis: [allowance.legalBasis] });
    }
  };
  return [...salary, ...positionLines, ...allowances.map(allowanceLine)];
};

/**
 * What `currentPay.monthlyAmount` shows: rank salary + overgrade allowance + kept difference (coefficient and money), each line
 * rounded to whole đồng, then summed. No position or other allowance is in it and no contribution is taken off it: it is the pay
 * that follows from the person's rank and step alone, on the base salary of the day asked for.
 *
 * @throws RangeError as `salaryLines`.
 */
export const monthlyAmount = (baseSalary: BaseSalary, pay: PayFacts): string =>
  sumOf(salaryParts(baseSalary, pay).map((part) => wholeDong(moneyOf(part)))).toFixed();

/** Coefficient of the last step × percent, never rounded (TT 04/2005/TT-BNV). */
const overgradeCoefficient = ({ coefficient, overgradePercent }: PayFacts): Exact => {
  if (!Number.isInteger(overgradePercent)) throw new RangeError(`overgradePercent: ${overgradePercent} is not a whole percent`);
  return exact(coefficient, 'coefficient')
    .times(exact(String(overgradePercent), 'overgradePercent'))
    .div(100);
};

const lineOf = (part: Part): PayLine => {
  const { kind, basis, coefficient, percent, legalBasis } = part;
  return {
    kind,
    basis: basis.toFixed(),
    coefficient: coefficient?.toFixed() ?? null,
    percent: percent?.toFixed() ?? null,
    amount: toDong(moneyOf(part)),
    legalBasis,
  };
};

const unrounded = ({ basis, coefficient, percent }: PayLine): Exact =>
  moneyOf({
    basis: exact(basis, 'basis'),
    ...(coefficient !== null && { coefficient: exact(coefficient, 'coefficient') }),
    ...(percent !== null && { percent: exact(percent, 'percent') }),
  });

/** The exact money of a line. Nearly everybody is paid 100 percent: that needs no reckoning. */
const moneyOf = ({ basis, coefficient, percent }: Pick<Part, 'basis' | 'coefficient' | 'percent'>): Exact => {
  const whole = coefficient ? basis.times(coefficient) : basis;
  return percent && !percent.eq(100) ? whole.times(percent).div(100) : whole;
};
