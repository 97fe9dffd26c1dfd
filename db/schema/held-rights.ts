import { sql } from 'drizzle-orm';
import { check, date, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable, permissions } from './accounts.ts';

/**
 * What an account holds, unfolded to what every policy asks: one row for each grant of its own (GRANT, or DELEGATED when it rests on another) and of
 * each group it is a member of, for the days on which both stand, and for each consent. Derived: triggers of the tables it comes from keep it, nobody
 * else writes it. Whether the account may act, and whether a delegated grant still stands, is asked when it is used.
 */
export const heldRights = accounts.table(
  'held_right',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    sourceId: uuid('source_id').notNull(),
    kind: text().notNull(),
    unitNo: integer('unit_no'),
    permissions: text().array().notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [
    unique('held_right_once').on(table.accountId, table.sourceId, table.validFrom, table.validTo).nullsNotDistinct(),
    check('held_right_kind', sql`${table.kind} in ('GRANT', 'DELEGATED', 'CONSENT')`),
  ],
);

/**
 * What the province's rules keep from accounts of a kind, or of a unit (by its name, with all below it) outside of that unit, whatever grant, group or
 * consent would give it. From the policy profile, at a start; what accounts hold is unfolded without it.
 */
export const withheldRights = accounts.table(
  'withheld_right',
  {
    permission: text()
      .notNull()
      .references(() => permissions.name),
    kind: text(),
    unitName: text('unit_name'),
    article: text().notNull(),
  },
  (table) => [
    unique('withheld_right_once').on(table.permission, table.kind, table.unitName).nullsNotDistinct(),
    check('withheld_right_kind', sql`${table.kind} in ('SYSTEM', 'AGENCY', 'SPECIALIST', 'SERVICE')`),
    check('withheld_right_of_one', sql`num_nonnulls(${table.kind}, ${table.unitName}) = 1`),
  ],
);
