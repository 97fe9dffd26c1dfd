import { sql } from 'drizzle-orm';
import type { Pool, Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { CorrespondentRow } from './correspondents.ts';

export type OnlineRow = CorrespondentRow & { seenAt: Date };

const online = sqlStatement<{ after: string; limit: number }, OnlineRow>(
  sql`select id, login, kind, holder_id as "holderId", unit_id as "unitId", seen_at as "seenAt" from accounts.online(${param('after', 'text')}, ${param('limit', 'int')})`,
);
/** Accounts that are here, of those in the caller's scope, by login. */
export const findOnline = (tx: Tx, limit: number, after: string | null): Promise<OnlineRow[]> => online(tx, { limit, after: after ?? '' });

const note = sqlStatement<{ hashes: readonly string[] }, { noted: number }>(
  sql`select accounts.door_note_seen(${param('hashes', 'text[]')}) as noted`,
);
/** Notes sessions, by the hashes of their secrets (hex), as seen now; answers how many were noted. */
export const noteSeen = async (door: Pool, hashes: readonly string[]): Promise<number> =>
  (await note(door as unknown as Tx, { hashes }))[0]!.noted;
