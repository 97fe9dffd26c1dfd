import { index, timestamp, uuid } from 'drizzle-orm/pg-core';
import { accounts, sessions } from './accounts.ts';

/** When a session was seen last; noted by each process twice a minute for all it saw, not per request. */
export const sessionSeen = accounts.table(
  'session_seen',
  {
    sessionId: uuid('session_id')
      .primaryKey()
      .references(() => sessions.id),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('session_seen_at').on(table.seenAt)],
);
