import { sql } from 'drizzle-orm';
import { check, integer, type PgSchema, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes } from './columns.ts';

/**
 * The data keys of one domain, each wrapped by the key-encryption key, which the database never sees. One is CURRENT for each
 * purpose; NEXT is an index key that not every row has its index under; OLD ones still open, or find, what is not yet done anew; of RETIRED
 * ones nothing but their time is left.
 */
export const fieldKeyTable = (schema: PgSchema) =>
  schema.table(
    'field_key',
    {
      id: integer().primaryKey(),
      purpose: text().notNull(),
      state: text().notNull(),
      wrapped: bytes(),
      madeAt: timestamp('made_at', { withTimezone: true }).notNull().defaultNow(),
      retiredAt: timestamp('retired_at', { withTimezone: true }),
    },
    (table) => [
      uniqueIndex('field_key_current')
        .on(table.purpose)
        .where(sql`${table.state} = 'CURRENT'`),
      check('field_key_purpose', sql`${table.purpose} in ('DATA', 'INDEX')`),
      check('field_key_state', sql`${table.state} in ('CURRENT', 'NEXT', 'OLD', 'RETIRED')`),
      check(
        'field_key_retired',
        sql`(${table.state} = 'RETIRED') = (${table.wrapped} is null) and (${table.state} = 'RETIRED') = (${table.retiredAt} is not null)`,
      ),
    ],
  );
