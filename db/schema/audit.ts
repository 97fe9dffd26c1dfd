import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core';
import { accounts, permissions, sealedPlace } from './accounts.ts';
import { bytes, transactionId } from './columns.ts';

/** What one statement changed in one table, written by the table's own triggers: columns before and after. It belongs to the entries of its transaction. */
export const auditChanges = accounts.table(
  'audit_change',
  {
    ...sealedPlace(),
    at: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
    relation: text().notNull(),
    action: text().notNull(),
    rowCount: integer('row_count').notNull(),
    changes: jsonb().notNull(),
    writtenBy: text('written_by')
      .notNull()
      .default(sql`session_user`),
  },
  (table) => [index('audit_change_sealed').on(table.era, table.xid, table.no)],
);

/** By which permission an operation is done; written by every start from `shared/audited-operations.ts`. */
export const auditedOperations = accounts.table('audited_operation', {
  operation: text().primaryKey(),
  permission: text()
    .notNull()
    .references(() => permissions.name),
});

/** Spans in which transaction numbers grow: a new one begins when the database was restored into a cluster that counts from lower. */
export const auditEras = accounts.table('audit_era', {
  era: integer().primaryKey(),
  beganAt: timestamp('began_at', { withTimezone: true })
    .notNull()
    .default(sql`clock_timestamp()`),
});

/** Signed Merkle roots, each over the entries of one range of transactions and chained to the root before. */
export const auditSeals = accounts.table('audit_seal', {
  no: integer().primaryKey(),
  era: integer().notNull(),
  fromXid: transactionId('from_xid').notNull(),
  toXid: transactionId('to_xid').notNull(),
  entries: integer().notNull(),
  total: bigint({ mode: 'number' }).notNull(),
  root: bytes().notNull(),
  previous: bytes().notNull().unique('audit_seal_no_fork'),
  head: bytes().notNull(),
  sealedAtMicros: bigint('sealed_at_micros', { mode: 'number' }).notNull(),
  keyId: text('key_id').notNull(),
  signature: bytes().notNull(),
});
