import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { period } from './columns.ts';
import { personnel, personnelDecisions, persons } from './personnel.ts';

/**
 * Above the unit that keeps the record: who manages a cadre under the division of cadre management (phân cấp quản lý cán bộ), for a period,
 * by decision. No row: whoever heads the unit (ĐT Điều 11).
 */
export const managingAuthorities = personnel.table(
  'managing_authority',
  {
    personId: uuid('person_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    authority: text().notNull(),
    ...period(),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => personnelDecisions.id),
    closedBy: uuid('closed_by').references(() => personnelDecisions.id),
  },
  (table) => [
    foreignKey({
      name: 'managing_authority_custody',
      columns: [table.personId, table.unitNo],
      foreignColumns: [persons.id, persons.unitNo],
    }).onUpdate('cascade'),
    index('managing_authority_person').on(table.personId),
    index('managing_authority_unit').on(table.unitNo),
    check('managing_authority_code', sql`${table.authority} in ('BAN_THUONG_VU_TINH_UY')`),
    check('managing_authority_period', sql`${table.validTo} > ${table.validFrom}`),
  ],
);
