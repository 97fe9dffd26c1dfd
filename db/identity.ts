import { sql } from 'drizzle-orm';
import type { Caller, Identity } from '@hoso/shared/caller.ts';
import type { Permission } from '@hoso/shared/permissions.ts';
import type { InSession } from './session.ts';
import { sqlStatement } from './statement.ts';

type Rights = { accountId: string; sessionId: string; login: string; kind: string; permissions: Permission[]; today: string };

const callerRights = sqlStatement<Record<never, never>, Rights>(
  sql`select account_id as "accountId", session_id as "sessionId", login, kind, permissions, hoso.today() as today from accounts.caller_rights()`,
);

export type Standing = Identity & { readonly today: string };

const known = new WeakMap<Caller, Promise<Standing | null>>();

/**
 * Who the session belongs to and what he may do now, with legal today; null without a live session. Asked once per
 * request: subgraphs in one process are handed the same caller, and the answer is the same under each of their roles.
 */
export const identityOf = (caller: Caller, read: InSession): Promise<Standing | null> => {
  const asked =
    known.get(caller) ??
    (caller.secret
      ? read(async (tx) => {
          const [rights] = await callerRights(tx, {});
          // A row that names nobody is nobody: the rules ask no more than whether there is a caller.
          return rights?.accountId ? { ...rights, permissions: new Set(rights.permissions) } : null;
        })
      : Promise.resolve(null));
  known.set(caller, asked);
  return asked;
};
