import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';

/** `place`: the start in microseconds since 1970. */
export type MaintenanceRow = { id: string; startsAt: Date; endsAt: Date; text: string; place: string };

const announced = sqlStatement<{ afterStart: string; afterId: string; limit: number }, MaintenanceRow>(
  sql`select id, starts_at as "startsAt", ends_at as "endsAt", text, (extract(epoch from starts_at) * 1000000)::bigint::text as place
    from accounts.announced_maintenance('epoch'::timestamptz + ${param('afterStart', 'bigint')} * interval '1 microsecond', ${param('afterId', 'uuid')}, ${param('limit', 'int')})`,
);
const FIRST = ['0', '00000000-0000-0000-0000-000000000000'] as const;
/** What is announced and not over, the nearest first; no session is needed. */
export const findAnnounced = (tx: Tx, limit: number, after: readonly string[] | null): Promise<MaintenanceRow[]> => {
  const [afterStart, afterId] = (after ?? FIRST) as readonly [string, string];
  return announced(tx, { afterStart, afterId, limit });
};

const byId = sqlStatement<{ id: string }, MaintenanceRow>(
  sql`select id, starts_at as "startsAt", ends_at as "endsAt", text, (extract(epoch from starts_at) * 1000000)::bigint::text as place from accounts.maintenance where id = ${param('id', 'uuid')}`,
);
export const find = async (tx: Tx, id: string): Promise<MaintenanceRow | undefined> => (await byId(tx, { id }))[0];

const add = sqlStatement<{ startsAt: string; endsAt: string; text: string; announcedBy: string }, { id: string }>(
  sql`insert into accounts.maintenance (starts_at, ends_at, text, announced_by)
    values (${param('startsAt', 'timestamptz')}, ${param('endsAt', 'timestamptz')}, ${param('text', 'text')}, ${param('announcedBy', 'uuid')}) returning id`,
);
export const announce = async (tx: Tx, row: { startsAt: string; endsAt: string; text: string; announcedBy: string }): Promise<string> =>
  (await add(tx, row))[0]!.id;

const end = sqlStatement<{ id: string }, { id: string }>(
  sql`update accounts.maintenance set cancelled_at = clock_timestamp() where id = ${param('id', 'uuid')} and cancelled_at is null returning id`,
);
/** Calls one off; whether there was one to call off. */
export const cancel = async (tx: Tx, id: string): Promise<boolean> => (await end(tx, { id })).length > 0;

const everywhere = sqlStatement<Record<never, never>, { may: boolean }>(
  sql`select accounts.everywhere('accounts.maintenance.write') as may`,
);
/** Whether the caller speaks for the whole system. */
export const mayAnnounce = async (tx: Tx): Promise<boolean> => (await everywhere(tx, {}))[0]!.may;
