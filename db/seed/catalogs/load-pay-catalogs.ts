import type { Sql } from 'postgres';
import { type Catalogs, readCatalogs } from './read-catalogs.ts';

/**
 * Brings the pay catalogs into a migrated database, as a role that passes by RLS (migrator, setup). Rows that are there already stay as
 * they are, so repeating it changes nothing: what a decree changes later comes as a new row with its own period.
 */
export const loadPayCatalogs = async (setup: Sql, catalogs: Catalogs = readCatalogs()): Promise<void> => {
  // Scales first and all at once: steps and ranks refer to them.
  await setup.begin(async (tx) => {
    await tx`insert into payroll.salary_scale (scale_code, salary_table, salary_group, name, steps, months_per_step, months_to_overgrade, valid_from, valid_to, legal_basis, confidence, note)
      select "scaleCode", "salaryTable", "salaryGroup", name, steps, "monthsPerStep", "monthsToOvergrade", "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(catalogs.salaryScales)}) as s("scaleCode" text, "salaryTable" int, "salaryGroup" text, name text, steps int, "monthsPerStep" int, "monthsToOvergrade" int,
        "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into payroll.salary_scale_step (scale_code, step, coefficient, valid_from, valid_to, legal_basis, confidence, note)
      select "scaleCode", step, coefficient, "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(catalogs.salaryScaleSteps)}) as s("scaleCode" text, step int, coefficient numeric,
        "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into payroll.rank (rank_code, name, kind, scale_code, valid_from, valid_to, legal_basis, confidence, note)
      select "rankCode", name, kind, "scaleCode", "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(catalogs.ranks)}) as r("rankCode" text, name text, kind text, "scaleCode" text,
        "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into payroll.base_salary (amount, valid_from, valid_to, legal_basis, confidence, note)
      select amount, "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(catalogs.baseSalaries)}) as b(amount numeric, "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into payroll.position_allowance (org_level, org_level_name, title_code, title, coefficient, valid_from, valid_to, legal_basis, confidence, note)
      select "orgLevel", "orgLevelName", "titleCode", title, coefficient, "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(catalogs.positionAllowances)}) as p("orgLevel" text, "orgLevelName" text, "titleCode" text, title text, coefficient numeric,
        "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
  });
};
