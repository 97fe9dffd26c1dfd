import { sql } from 'drizzle-orm';
import type { Identity } from '@hoso/shared/caller.ts';
import type { Permission } from '@hoso/shared/permissions.ts';
import { inSession, type Pool } from './session.ts';
import { sqlStatement } from './statement.ts';

type Rights = { accountId: string; sessionId: string; login: string; kind: string; permissions: Permission[]; today: string };

const callerRights = sqlStatement<Record<never, never>, Rights>(
  sql`select account_id as "accountId", session_id as "sessionId", login, kind, permissions, hoso.today() as today from accounts.caller_rights()`,
);

export type Standing = Identity & { readonly today: string };

/** Who the session belongs to and what he may do now, with legal today; null without a live session. Asked once per request. */
export const identityLoader = (pool: Pool, secret: string | null): (() => Promise<Standing | null>) => {
  let asked: Promise<Standing | null> | undefined;
  return () =>
    (asked ??= secret
      ? inSession(
          pool,
          secret,
        )(async (tx) => {
          const [rights] = await callerRights(tx, {});
          return rights ? { ...rights, permissions: new Set(rights.permissions) } : null;
        })
      : Promise.resolve(null));
};
