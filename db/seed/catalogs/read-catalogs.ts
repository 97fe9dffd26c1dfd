import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCsv } from './parse-csv.ts';

/** How far a row can be relied on; where its parts differ, the weakest part speaks, and `note` says why. */
export type Confidence = (typeof CONFIDENCES)[number];
export const CONFIDENCES = ['VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED'] as const;

/** Who a rank is for: civil servants, public employees, or the serving staff of table 4. */
export type RankKind = (typeof RANK_KINDS)[number];
const RANK_KINDS = ['CONG_CHUC', 'VIEN_CHUC', 'THUA_HANH'] as const;

/** What every catalog row carries: the period `[effectiveFrom, effectiveTo)`, open when `effectiveTo` is null, and its source. */
export type Dated = {
  effectiveFrom: string;
  effectiveTo: string | null;
  legalBasis: string;
  confidence: Confidence;
  note: string | null;
};

/** A pay scale of NĐ 204/2004; `monthsToOvergrade` is null where the scale knows no overgrade allowance (vượt khung). */
export type SalaryScaleSeed = Dated & {
  scaleCode: string;
  salaryTable: number;
  salaryGroup: string;
  name: string;
  steps: number;
  monthsPerStep: number;
  monthsToOvergrade: number | null;
};

/** The coefficient of one step (bậc) of a scale, an exact decimal with two places. */
export type SalaryScaleStepSeed = Dated & { scaleCode: string; step: number; coefficient: string };

/** A rank or professional title (ngạch, chức danh nghề nghiệp) and the scale it is paid on. */
export type RankSeed = Dated & { rankCode: string; name: string; kind: RankKind; scaleCode: string };

/** The base salary (lương cơ sở) of a period, in whole đồng a month. */
export type BaseSalarySeed = Dated & { amount: string };

/** The coefficient of a leading position's allowance (phụ cấp chức vụ) at one level of the organisation. */
export type PositionAllowanceSeed = Dated & {
  orgLevel: string;
  orgLevelName: string;
  titleCode: string;
  title: string;
  coefficient: string;
};

export type Catalogs = {
  salaryScales: SalaryScaleSeed[];
  salaryScaleSteps: SalaryScaleStepSeed[];
  ranks: RankSeed[];
  baseSalaries: BaseSalarySeed[];
  positionAllowances: PositionAllowanceSeed[];
};

/** Reads one column of one row, or says what is wrong with it. */
export type Column = <T>(name: string, accept: (value: string) => T | undefined, expected: string) => T;

/**
 * Reads the pay catalogs and checks that they hold together: every step and rank stands on a scale of the list,
 * and no two rows of one subject overlap in time.
 *
 * @param folder where the five CSV files are; the ones beside this file by default.
 * @throws Error naming file, line, column and value of the first thing that is wrong.
 */
export const readCatalogs = (folder = fileURLToPath(new URL('.', import.meta.url))): Catalogs => {
  const table = openTables(folder);
  const scaleCodes = new Set<string>();
  const knownScale = (value: string) => (scaleCodes.has(value) ? value : undefined);

  const salaryScales = table('salary-scales.csv', ['scale_code'], (column) => {
    const scale: SalaryScaleSeed = {
      scaleCode: column('scale_code', scaleCode, 'a table and a group, like 2:A2.1'),
      salaryTable: column('salary_table', wholeNumber, 'a whole number above 0'),
      salaryGroup: column('salary_group', text, 'a text'),
      name: column('name', text, 'a text'),
      steps: column('steps', wholeNumber, 'a whole number above 0'),
      monthsPerStep: column('months_per_step', wholeNumber, 'a whole number above 0'),
      monthsToOvergrade: column('months_to_overgrade', orNothing(wholeNumber), 'a whole number above 0, or nothing'),
      ...dated(column),
    };
    column('scale_code', (value) => value === `${scale.salaryTable}:${scale.salaryGroup}` || undefined, 'salary_table:salary_group');
    scaleCodes.add(scale.scaleCode);
    return scale;
  });

  return {
    salaryScales,
    salaryScaleSteps: table('salary-scale-steps.csv', ['scale_code', 'step'], (column) => ({
      scaleCode: column('scale_code', knownScale, 'a scale of salary-scales.csv'),
      step: column('step', wholeNumber, 'a whole number above 0'),
      coefficient: column('coefficient', coefficient, 'a decimal with two places, like 2.34'),
      ...dated(column),
    })),
    ranks: table('ranks.csv', ['rank_code'], (column) => ({
      rankCode: column('rank_code', rankCode, 'a rank code, like 01.003 or V.07.04.32'),
      name: column('name', text, 'a text'),
      kind: column('kind', oneOf(RANK_KINDS), RANK_KINDS.join(', ')),
      scaleCode: column('scale_code', knownScale, 'a scale of salary-scales.csv'),
      ...dated(column),
    })),
    baseSalaries: table('base-salary.csv', [], (column) => ({
      amount: column('amount', wholeDong, 'whole đồng, like 2530000'),
      ...dated(column),
    })),
    positionAllowances: table('position-allowances.csv', ['org_level', 'title_code'], (column) => ({
      orgLevel: column('org_level', codeWord, 'a code, like CHI_CUC_THUOC_SO'),
      orgLevelName: column('org_level_name', text, 'a text'),
      titleCode: column('title_code', codeWord, 'a code, like PHO_GIAM_DOC'),
      title: column('title', text, 'a text'),
      coefficient: column('coefficient', coefficient, 'a decimal with two places, like 0.50'),
      ...dated(column),
    })),
  };
};

/** A reader of one folder's files; `subject` names the columns that together say what a row is about. */
export const openTables =
  (folder: string) =>
  <Row extends Dated>(file: string, subject: readonly string[], read: (column: Column) => Row): Row[] => {
    const [heading, ...records] = parseFile(folder, file);
    const periods = new Map<string, { row: Row; line: number }[]>();

    return records.map(({ line, fields }) => {
      const fail = (column: string, value: string, expected: string): never => {
        throw new Error(`${file}, line ${line}, column ${column}: ${JSON.stringify(value)} is not ${expected}`);
      };
      if (fields.length !== heading?.fields.length) fail('(all)', fields.join(','), `a row of ${heading?.fields.length ?? 0} fields`);

      const valueOf = (name: string) => {
        const at = heading?.fields.indexOf(name) ?? -1;
        return at < 0 ? fail(name, '', 'a column of this file') : (fields[at] ?? '');
      };
      const row = read((name, accept, expected) => {
        const value = valueOf(name);
        const accepted = accept(value);
        return accepted === undefined ? fail(name, value, expected) : accepted;
      });
      if (row.effectiveTo !== null && row.effectiveTo <= row.effectiveFrom) {
        fail('effective_to', row.effectiveTo, `a date after effective_from ${row.effectiveFrom}`);
      }

      const key = subject.map(valueOf).join(' ');
      const others = periods.get(key) ?? [];
      const clash = others.find((other) => overlap(other.row, row));
      if (clash) fail('effective_from', row.effectiveFrom, `outside the period of line ${clash.line}, which is about the same thing`);
      periods.set(key, [...others, { row, line }]);
      return row;
    });
  };

const parseFile = (folder: string, file: string) => {
  try {
    return parseCsv(readFileSync(`${folder}/${file}`, 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};

const overlap = (a: Dated, b: Dated) =>
  (a.effectiveTo === null || b.effectiveFrom < a.effectiveTo) && (b.effectiveTo === null || a.effectiveFrom < b.effectiveTo);

export const dated = (column: Column): Dated => ({
  effectiveFrom: column('effective_from', isoDate, 'a date, like 2004-10-01'),
  effectiveTo: column('effective_to', orNothing(isoDate), 'a date, like 2004-10-01, or nothing'),
  legalBasis: column('legal_basis', text, 'a text'),
  confidence: column('confidence', oneOf(CONFIDENCES), CONFIDENCES.join(', ')),
  note: column('note', orNothing(text), 'a text or nothing'),
});

const matching = (pattern: RegExp) => (value: string) => (pattern.test(value) ? value : undefined);
export const text = (value: string) => (value !== '' && value === value.trim().normalize('NFC') ? value : undefined);
const codeWord = matching(/^[A-Z][A-Z0-9_]*$/);
const scaleCode = matching(/^[1-9]:[A-Z][A-Z0-9_.-]*$/);
const rankCode = matching(/^(\d{2}\.\d{3}|V(\.\d{2}){3})$/);
const coefficient = matching(/^\d{1,2}\.\d{2}$/);
const wholeDong = matching(/^[1-9]\d*$/);
export const wholeNumber = (value: string) => (/^[1-9]\d*$/.test(value) ? Number(value) : undefined);
export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: string) =>
    words.find((word) => word === value);

/** A calendar day that exists: the regular expression alone would let 2026-02-30 pass. */
const isoDate = (value: string) => {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(value) ? value : undefined;
};

const orNothing =
  <T>(accept: (value: string) => T | undefined) =>
  (value: string): T | null | undefined =>
    value === '' ? null : accept(value);
