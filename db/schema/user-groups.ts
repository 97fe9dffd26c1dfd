import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable } from './accounts.ts';
import { id } from './columns.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Accounts that hold the same grants (nhóm người dùng). The unit is whose administrators keep it, not what its grants reach. */
export const userGroups = accounts.table(
  'user_group',
  {
    id: id(),
    name: text().notNull(),
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => accountTable.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by').references(() => accountTable.id),
  },
  (table) => [
    unique('user_group_kept_by').on(table.id, table.unitNo),
    index('user_group_unit').on(table.unitNo),
    check('user_group_name', sql`length(${table.name}) between 1 and 300`),
  ],
);

/** That an account belongs to a group for a period. Who was removed and comes back has a new row: what he had delegated stays ended. */
export const groupMembers = accounts.table(
  'group_member',
  {
    id: id(),
    groupId: uuid('group_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    addedBy: uuid('added_by')
      .notNull()
      .references(() => accountTable.id),
    addedAt: instant('added_at').notNull().defaultNow(),
    removedAt: instant('removed_at'),
    removedBy: uuid('removed_by').references(() => accountTable.id),
  },
  (table) => [
    foreignKey({ name: 'group_member_of', columns: [table.groupId, table.unitNo], foreignColumns: [userGroups.id, userGroups.unitNo] }),
    index('group_member_account').on(table.accountId),
    index('group_member_group').on(table.groupId),
    check('group_member_period', sql`${table.validTo} > ${table.validFrom}`),
  ],
);
