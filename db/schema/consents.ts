import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable, documents } from './accounts.ts';
import { id } from './columns.ts';
import { persons } from './personnel.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * That somebody may read what his grants do not let him: of named people or of those kept at a unit and below it, only what the permissions
 * open, for a purpose, until a day. STUDY: the authority's written consent to study another's record; OWN: the person's own; LINK: the
 * competent authority's to link a system (its SERVICE account).
 */
export const consents = accounts.table(
  'consent',
  {
    id: id(),
    kind: text().notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    unitId: uuid('unit_id'),
    unitNo: integer('unit_no'),
    permissions: text().array().notNull(),
    purpose: text().notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to').notNull(),
    documentId: uuid('document_id').references(() => documents.id),
    givenBy: uuid('given_by')
      .notNull()
      .references(() => accountTable.id),
    givenAt: instant('given_at').notNull().defaultNow(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by').references(() => accountTable.id),
  },
  (table) => [
    index('consent_account').on(table.accountId),
    index('consent_unit').on(table.unitNo),
    check('consent_kind', sql`${table.kind} in ('STUDY', 'OWN', 'LINK')`),
    check('consent_period', sql`${table.validTo} > ${table.validFrom}`),
    check('consent_unit_numbered', sql`(${table.unitId} is null) = (${table.unitNo} is null)`),
    check('consent_on_paper', sql`${table.kind} = 'OWN' or ${table.documentId} is not null`),
    check('consent_purpose', sql`length(${table.purpose}) between 1 and 2000`),
    check('consent_permissions', sql`cardinality(${table.permissions}) between 1 and 40`),
  ],
);

/** The people a consent names; custody moves with them, so that whoever keeps them now sees what is open. */
export const consentPersons = accounts.table(
  'consent_person',
  {
    consentId: uuid('consent_id')
      .notNull()
      .references(() => consents.id),
    personId: uuid('person_id').notNull(),
    unitNo: integer('unit_no').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.consentId, table.personId] }),
    foreignKey({
      name: 'consent_person_custody',
      columns: [table.personId, table.unitNo],
      foreignColumns: [persons.id, persons.unitNo],
    }).onUpdate('cascade'),
    index('consent_person_person').on(table.personId),
    index('consent_person_unit').on(table.unitNo),
  ],
);
