import { sql } from 'drizzle-orm';
import { check, jsonb, type PgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes } from './columns.ts';

/** Requests already done in one domain, per account and `requestId`, so that a repeated one changes nothing. `answer` holds ids and outcomes only. */
export const requestLedger = (schema: PgSchema) =>
  schema.table(
    'request',
    {
      accountId: uuid('account_id').notNull(),
      requestId: text('request_id').notNull(),
      operation: text().notNull(),
      inputHash: bytes('input_hash').notNull(),
      answer: jsonb(),
      recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
    },
    (table) => [
      primaryKey({ columns: [table.accountId, table.requestId] }),
      check('request_id_length', sql`length(${table.requestId}) between 1 and 100`),
    ],
  );
