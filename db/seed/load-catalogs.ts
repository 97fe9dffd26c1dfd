import type { Sql } from 'postgres';
import { readCatalogs } from './catalogs/read-catalogs.ts';
import { readLists } from './catalogs/read-lists.ts';
import { readPostRules } from './catalogs/read-post-rules.ts';
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

/**
 * The catalogs and their entries. What a release says of a catalog as a whole holds; an entry that is there keeps the wordings a province
 * gave it. The closed lists follow: their rows are entries.
 */
const loadLists = async (bootstrap: Sql): Promise<void> => {
  const { catalogs, entries } = readLists();
  await bootstrap.begin(async (tx) => {
    await tx`insert into organization.catalog (code, name, part, form, kept_in, answered_by, closed, in_record, record_field, legal_basis, confidence, note, sort_order)
      select code, name, part, form, "keptIn", "answeredBy", closed, "inRecord", "recordField", "legalBasis", confidence, note, "sortOrder"
      from jsonb_to_recordset(${tx.json(catalogs)}) as c(code text, name text, part text, form text, "keptIn" text, "answeredBy" text, closed boolean, "inRecord" boolean,
        "recordField" text, "legalBasis" text, confidence text, note text, "sortOrder" int)
      on conflict (code) do update set name = excluded.name, part = excluded.part, form = excluded.form, kept_in = excluded.kept_in, answered_by = excluded.answered_by,
        closed = excluded.closed, in_record = excluded.in_record, record_field = excluded.record_field, legal_basis = excluded.legal_basis,
        confidence = excluded.confidence, note = excluded.note, sort_order = excluded.sort_order`;
    await tx`insert into organization.catalog_entry (catalog, code, sort_order)
      select catalog, code, "sortOrder" from jsonb_to_recordset(${tx.json(entries)}) as e(catalog text, code text, "sortOrder" int)
      on conflict (catalog, code) do update set sort_order = excluded.sort_order where catalog_entry.version = 1 and catalog_entry.sort_order <> excluded.sort_order`;
    await tx`insert into organization.catalog_wording (catalog, code, name, legal_basis, confidence, note, replaced_by, valid_from, valid_to)
      select catalog, code, name, "legalBasis", confidence, note, "replacedBy", "validFrom", "validTo"
      from jsonb_to_recordset(${tx.json(entries)}) as e(catalog text, code text, name text, "legalBasis" text, confidence text, note text, "replacedBy" text, "validFrom" date, "validTo" date)
      where not exists (select from organization.catalog_wording w where w.catalog = e.catalog and w.code = e.code)`;
    // Kinds that a province added before catalogs were kept here.
    await tx`insert into organization.catalog_wording (catalog, code, name, legal_basis, confidence, valid_from)
      select k.catalog, k.code, k.name, 'Danh mục của tỉnh', 'INFERRED', '1900-01-01'
      from (select catalog, code, name from organization.unit_kind union all select catalog, code, name from training.course_category) k
      where not exists (select from organization.catalog_wording w where w.catalog = k.catalog and w.code = k.code)`;
    for (const [list, catalog] of Object.entries(CLOSED_LISTS))
      await tx`insert into ${tx(`organization.${list}`)} (code) select code from organization.catalog_entry where catalog = ${catalog} on conflict do nothing`;
  });
};

/** Lists of their own whose rows are entries of one catalog. */
const CLOSED_LISTS = {
  person_category: 'DOI_TUONG',
  quota_kind: 'LOAI_BIEN_CHE',
  gender: 'GIOI_TINH',
  rank_kind: 'DOI_TUONG_NGACH',
} as const;

/** What counts where, grades and their caps, when a rank is asked for. */
const loadPostRules = async (bootstrap: Sql): Promise<void> => {
  const { postForms, gradesOfScales, gradeCaps, rankRules } = readPostRules();
  await bootstrap.begin(async (tx) => {
    await tx`insert into organization.post_form (form, counts_at, valid_from, valid_to, legal_basis, confidence, note)
      select form, "countsAt", "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(postForms)}) as f(form text, "countsAt" text, "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into organization.grade_of_scale (salary_group, grade, valid_from, valid_to, legal_basis, confidence, note)
      select "salaryGroup", grade, "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(gradesOfScales)}) as g("salaryGroup" text, grade int, "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into organization.grade_cap (ladder, below, most_percent, valid_from, valid_to, legal_basis, confidence, note)
      select ladder, below, "mostPercent", "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(gradeCaps)}) as c(ladder text, below int, "mostPercent" int, "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
    await tx`insert into organization.rank_rule (category, refuses, valid_from, valid_to, legal_basis, confidence, note)
      select category, refuses, "effectiveFrom", "effectiveTo", "legalBasis", confidence, note
      from jsonb_to_recordset(${tx.json(rankRules)}) as r(category text, refuses boolean, "effectiveFrom" date, "effectiveTo" date, "legalBasis" text, confidence text, note text)
      on conflict do nothing`;
  });
};

/** Levels and kinds of units, kinds of courses: kinds are entries of catalogs. */
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
 * What every database needs, production included: the catalogs with their entries, levels and kinds of units, permissions
 * and roles, the pay tables of the decrees, rules about posts, kinds of courses. Part of every start: repeating it adds what is new in a
 * release and leaves alone what a province added or closed itself. Runs as the bootstrap role, which passes by RLS.
 */
export const loadCatalogs = async (bootstrap: Sql): Promise<void> => {
  await loadRoles(bootstrap);
  await loadLists(bootstrap);
  await loadPayCatalogs(bootstrap);
  await loadPostRules(bootstrap);
  await loadKinds(bootstrap);
};
