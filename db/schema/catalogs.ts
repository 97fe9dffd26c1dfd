import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { foldedText, id, period, vietnameseText } from './columns.ts';
import { organization, unitDecisions, units } from './organization.ts';
import { payroll } from './payroll.ts';

const confident = (name: string, column: { confidence: unknown }) =>
  check(name, sql`${column.confidence} in ('VERIFIED', 'SECONDARY', 'MEMORY_HIGH', 'MEMORY_MEDIUM', 'INFERRED')`);
const CODE = sql.raw(`'^[A-Z0-9]+(_[A-Z0-9]+)*$'`);

/**
 * The catalogs of ĐL Đ8k1, by its groups a–h. `form` says what one is: ENTRIES (entries stand in `catalog_entry`), ELSEWHERE (a table of
 * its own: `keptIn`, asked by the query `answeredBy`), FIELD (no codes: a value that a record holds). `closed`: programs know its codes, so
 * a release alone adds or ends one. `inRecord`: a unit may demand that it is filled; `recordField` is what holds it today, where something does.
 *
 * Columns that hold a code point here: those of a closed list at a table of that list (`person_category`, `unit_kind` …), whose rows
 * are entries; the others at (catalog, code) through a generated column that says the catalog.
 */
export const catalogs = organization.table(
  'catalog',
  {
    code: text().primaryKey(),
    name: vietnameseText('name').notNull(),
    part: text().notNull(),
    form: text().notNull(),
    keptIn: text('kept_in'),
    answeredBy: text('answered_by'),
    closed: boolean().notNull().default(false),
    inRecord: boolean('in_record').notNull().default(false),
    recordField: text('record_field'),
    legalBasis: text('legal_basis').notNull(),
    confidence: text().notNull(),
    note: text(),
    sortOrder: integer('sort_order').notNull().default(0),
  },
  (table) => [
    check('catalog_code_form', sql`${table.code} ~ ${CODE} and length(${table.code}) <= 60`),
    check('catalog_part', sql`${table.part} in ('CHUNG', 'CONG_TAC', 'CHUC_VU', 'LUONG', 'TO_CHUC', 'DAO_TAO', 'DON_VI', 'KHAC')`),
    check('catalog_form', sql`${table.form} in ('ENTRIES', 'ELSEWHERE', 'FIELD')`),
    check('catalog_elsewhere', sql`(${table.form} = 'ELSEWHERE') = (${table.keptIn} is not null)`),
    confident('catalog_confidence', table),
  ],
);

/** One code of a catalog: what other tables point at. It is never renamed, reused for another thing, or taken away. */
export const catalogEntries = organization.table(
  'catalog_entry',
  {
    catalog: text()
      .notNull()
      .references(() => catalogs.code),
    code: text().notNull(),
    sortOrder: integer('sort_order').notNull().default(0),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.catalog, table.code] }),
    check('catalog_entry_code_form', sql`${table.code} ~ ${CODE} and length(${table.code}) <= 60`),
  ],
);

/**
 * What a code is called, and on what law it stands, while in force. The last wording ended and `replacedBy` named: the code is retired and
 * another goes on in its place. No `openedBy`: it came with a release and stands on its legal basis alone.
 */
export const catalogWordings = organization.table(
  'catalog_wording',
  {
    catalog: text().notNull(),
    code: text().notNull(),
    name: vietnameseText('name').notNull(),
    searchName: text('search_name')
      .notNull()
      .generatedAlwaysAs(foldedText(sql`name`)),
    legalBasis: text('legal_basis').notNull(),
    confidence: text().notNull(),
    note: text(),
    replacedBy: text('replaced_by'),
    ...period(),
    openedBy: uuid('opened_by').references(() => unitDecisions.id),
    closedBy: uuid('closed_by').references(() => unitDecisions.id),
  },
  (table) => [
    foreignKey({
      name: 'catalog_wording_entry',
      columns: [table.catalog, table.code],
      foreignColumns: [catalogEntries.catalog, catalogEntries.code],
    }),
    foreignKey({
      name: 'catalog_wording_replacement',
      columns: [table.catalog, table.replacedBy],
      foreignColumns: [catalogEntries.catalog, catalogEntries.code],
    }),
    check('catalog_wording_period', sql`${table.validTo} > ${table.validFrom}`),
    check('catalog_wording_nfc', sql`${table.name} is nfc normalized`),
    check(
      'catalog_wording_replaced',
      sql`${table.replacedBy} is null or (${table.validTo} is not null and ${table.replacedBy} <> ${table.code})`,
    ),
    confident('catalog_wording_confidence', table),
  ],
);

/** A closed list: its codes are entries of one catalog, and columns all over the schemas point at them. */
const closedList = (name: string, catalog: string) =>
  organization.table(
    name,
    {
      code: text().primaryKey(),
      catalog: text()
        .notNull()
        .generatedAlwaysAs(sql.raw(`'${catalog}'`)),
    },
    (table) => [
      foreignKey({
        name: `${name}_entry`,
        columns: [table.catalog, table.code],
        foreignColumns: [catalogEntries.catalog, catalogEntries.code],
      }),
    ],
  );
export const personCategories = closedList('person_category', 'DOI_TUONG');
export const quotaKinds = closedList('quota_kind', 'LOAI_BIEN_CHE');
export const genders = closedList('gender', 'GIOI_TINH');
export const rankKinds = closedList('rank_kind', 'DOI_TUONG_NGACH');

/** Codes of ranks and scales, whatever period they are in force in: what pay points at. Kept by triggers of `payroll.rank` and `payroll.salary_scale`. */
export const rankCodes = payroll.table('rank_code', { code: text().primaryKey() });
export const scaleCodes = payroll.table('scale_code', { code: text().primaryKey() });

/** A unit demands of itself and of all units under it that a field of a record is filled. What stands here only adds to what units above demand. */
export const requiredFields = organization.table(
  'required_field',
  {
    id: id(),
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    field: text()
      .notNull()
      .references(() => catalogs.code),
    ...period(),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => unitDecisions.id),
    closedBy: uuid('closed_by').references(() => unitDecisions.id),
  },
  (table) => [
    foreignKey({ name: 'required_field_unit', columns: [table.unitId, table.unitNo], foreignColumns: [units.id, units.unitNo] }),
    index('required_field_unit_no').on(table.unitNo),
    check('required_field_period', sql`${table.validTo} > ${table.validFrom}`),
  ],
);
