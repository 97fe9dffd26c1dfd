import { exact, isZero, sumOf, toDong, type Exact } from './exact-decimal.ts';

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

/**
 * The salary lines of a person: rank salary, overgrade allowance, kept coefficient, kept money; lines of nothing are left out.
 *
 * Salary = base salary × coefficient; kept difference = base salary × its coefficient (TT 13/2026/TT-BNV Điều 3).
 * The percent paid applies to the first three alike, for they are what "salary" means where a law pays a part of it
 * (NĐ 172/2025/NĐ-CP Điều 26: rank salary, overgrade and kept difference at 50 %); kept money is fixed and stays whole.
 *
 * @throws RangeError when a number is no plain decimal, or the overgrade is not a whole percent.
 */
export const salaryLines = (baseSalary: BaseSalary, pay: PayFacts): PayLine[] => {
  const percent = exact(pay.percentPaid, 'percentPaid');
  const basis = exact(baseSalary.amount, 'baseSalary');
  const line = (kind: string, coefficient: Exact, ...articles: string[]) =>
    lineOf(kind, { basis, coefficient, percent }, [...articles, baseSalary.legalBasis]);

  const lines = [line('SALARY', exact(pay.coefficient, 'coefficient'))];
  if (pay.overgradePercent !== 0) lines.push(line('OVERGRADE', overgradeCoefficient(pay), OVERGRADE_ARTICLE));
  if (!isZero(pay.keptCoefficient)) lines.push(line('KEPT_DIFFERENCE', exact(pay.keptCoefficient, 'keptCoefficient')));
  if (!isZero(pay.keptAmount)) lines.push(lineOf('KEPT_MONEY', { basis: exact(pay.keptAmount, 'keptAmount') }, [baseSalary.legalBasis]));
  return lines.filter(({ amount }) => amount !== '0');
};

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
    lineOf(kind, { basis, coefficient: exact(coefficient, kind) }, [legalBasis, baseSalary.legalBasis]);

  const positionLines = position ? [byCoefficient('POSITION', position.coefficient, position.legalBasis)] : [];
  const sumOfLines = (...kinds: string[]) => sumOf([...salary, ...positionLines].filter(({ kind }) => kinds.includes(kind)).map(unrounded));

  const allowanceLine = (allowance: Allowance): PayLine => {
    switch (allowance.form) {
      case 'COEFFICIENT':
        return byCoefficient(allowance.kind, allowance.coefficient, allowance.legalBasis);
      case 'PERCENT': {
        const kept = allowance.onKeptDifference ? ['KEPT_DIFFERENCE'] : [];
        const percent = exact(allowance.percent, allowance.kind);
        return lineOf(allowance.kind, { basis: sumOfLines('SALARY', 'POSITION', 'OVERGRADE', ...kept), percent }, [allowance.legalBasis]);
      }
      case 'FIXED_MONEY':
        return lineOf(allowance.kind, { basis: exact(allowance.amount, allowance.kind) }, [allowance.legalBasis]);
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
  toDong(sumOf(salaryLines(baseSalary, pay).map(({ amount }) => exact(amount, 'amount'))));

/** Coefficient of the last step × percent, never rounded (TT 04/2005/TT-BNV). */
const overgradeCoefficient = ({ coefficient, overgradePercent }: PayFacts): Exact => {
  if (!Number.isInteger(overgradePercent)) throw new RangeError(`overgradePercent: ${overgradePercent} is not a whole percent`);
  return exact(coefficient, 'coefficient')
    .times(exact(String(overgradePercent), 'overgradePercent'))
    .div(100);
};

const lineOf = (kind: string, factors: { basis: Exact; coefficient?: Exact; percent?: Exact }, legalBasis: string[]): PayLine => {
  const { basis, coefficient, percent } = factors;
  return {
    kind,
    basis: basis.toFixed(),
    coefficient: coefficient?.toFixed() ?? null,
    percent: percent?.toFixed() ?? null,
    amount: toDong(product(basis, coefficient, percent)),
    legalBasis,
  };
};

const unrounded = ({ basis, coefficient, percent }: PayLine): Exact =>
  product(
    exact(basis, 'basis'),
    coefficient === null ? undefined : exact(coefficient, 'coefficient'),
    percent === null ? undefined : exact(percent, 'percent'),
  );

const product = (basis: Exact, coefficient?: Exact, percent?: Exact): Exact =>
  basis
    .times(coefficient ?? 1)
    .times(percent ?? 100)
    .div(100);
