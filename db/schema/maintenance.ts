import { sql } from 'drizzle-orm';
import { check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable } from './accounts.ts';
import { id } from './columns.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Times at which the system is not available, told beforehand to everybody, also before he signs in. */
export const maintenance = accounts.table(
  'maintenance',
  {
    id: id(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    text: text().notNull(),
    announcedBy: uuid('announced_by')
      .notNull()
      .references(() => accountTable.id),
    announcedAt: instant('announced_at').notNull().defaultNow(),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [
    index('maintenance_ends').on(table.endsAt),
    check('maintenance_period', sql`${table.endsAt} > ${table.startsAt}`),
    check('maintenance_text', sql`length(${table.text}) between 1 and 2000`),
  ],
);
