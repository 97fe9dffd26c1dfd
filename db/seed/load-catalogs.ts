import type { Sql } from 'postgres';
import { readCatalogs } from './catalogs/read-catalogs.ts';
import { loadRoles } from './load-roles.ts';
import { COURSE_CATEGORIES } from './province/training.ts';
import { UNIT_KINDS, UNIT_LEVELS } from './province/unit-kinds.ts';

/** What a decree changes later comes as a new row with its own period; rows that are there stay as they are. */
const loadPayCatalogs = async (bootstrap: Sql): Promise<void> => {
  const { salaryScales, salaryScaleSteps, ranks, baseSalaries, positionAllowances } = readCatalogs();
  // One transaction: steps and ranks refer to scales.
  await bootstrap.begin(async (tx) => {
    await tx`insert into payroll.salary_scale (scale_code, salary_table, salary_group, name, steps, months_per_step, months_to_overgrade, valid_from, valid_to, legal_basis, confidence, note)
      select "scaleCode", "salaryTable", "salaryGroup", name, steps, "monthsPerStep", "monthsToOvergrade", "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(salaryScales)}) as s("scaleCode" text, "salaryTable" int, "salaryGroup" text, name text, steps int, "monthsPerStep" int, "monthsToOvergrade" int,
        "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into payroll.salary_scale_step (scale_code, step, coefficient, valid_from, valid_to, legal_basis, confidence, note)
      select "scaleCode", step, coefficient, "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(salaryScaleSteps)}) as s("scaleCode" text, step int, coefficient numeric,
        "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into payroll.rank (rank_code, name, kind, scale_code, valid_from, valid_to, legal_basis, confidence, note)
      select "rankCode", name, kind, "scaleCode", "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(ranks)}) as r("rankCode" text, name text, kind text, "scaleCode" text,
        "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into payroll.base_salary (amount, valid_from, valid_to, legal_basis, confidence, note)
      select amount, "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(baseSalaries)}) as b(amount numeric, "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into payroll.position_allowance (org_level, org_level_name, title_code, title, coefficient, valid_from, valid_to, legal_basis, confidence, note)
      select "orgLevel", "orgLevelName", "titleCode", title, coefficient, "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(positionAllowances)}) as p("orgLevel" text, "orgLevelName" text, "titleCode" text, title text, coefficient numeric,
        "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
  });
};

/** Levels and kinds of units, kinds of courses. */
const loadKinds = async (bootstrap: Sql): Promise<void> => {
  await bootstrap.begin(async (tx) => {
    await tx`insert into organization.unit_level (code, name, rank)
      select code, name, rank from jsonb_to_recordset(${tx.json(UNIT_LEVELS)}) as l(code text, name text, rank int) on conflict do nothing`;
    await tx`insert into organization.unit_kind (code, name, level)
      select code, name, level from jsonb_to_recordset(${tx.json(UNIT_KINDS)}) as k(code text, name text, level text) on conflict do nothing`;
    await tx`insert into training.course_category (code, name)
      select code, name from jsonb_to_recordset(${tx.json(COURSE_CATEGORIES)}) as c(code text, name text) on conflict do nothing`;
  });
};

/**
 * What every database needs, production included: levels and kinds of units, permissions and roles, the pay tables of
 * the decrees, kinds of courses. Part of every start: repeating it adds what is new in a release and leaves alone what a
 * province added or closed itself. Runs as the bootstrap role, which passes by RLS.
 */
export const loadCatalogs = async (bootstrap: Sql): Promise<void> => {
  await loadRoles(bootstrap);
  await loadPayCatalogs(bootstrap);
  await loadKinds(bootstrap);
};
