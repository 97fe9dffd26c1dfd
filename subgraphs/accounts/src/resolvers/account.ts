import { isId } from '@hoso/shared/ids.ts';
import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import type { Resolvers } from '../generated.ts';
import { grantMutations, grantQueries, grantTypes } from './grants.ts';
import { auditTrailQueries, auditTrailResolvers } from './audit-trail.ts';
import { mailOfViewer, mailMutations, mailQueries, mailResolvers } from './mail.ts';
import { maintenanceMutations, maintenanceQueries, maintenanceResolvers } from './maintenance.ts';
import { messageMutations, messageResolvers, messagesOfViewer } from './messages.ts';
import { newsMutations, newsOfViewer, newsQueries, newsResolvers } from './news.ts';
import { presenceQueries, presenceResolvers } from './presence.ts';
import { inboxMutations, inboxOfViewer, noticeResolvers } from './inbox.ts';
import { grantRole } from '../operations/grant-role.ts';
import { refreshSession } from '../operations/refresh-session.ts';
import { revokeGrant } from '../operations/revoke-grant.ts';
import { signIn } from '../operations/sign-in.ts';
import { signOut } from '../operations/sign-out.ts';
import * as accounts from '../repository/accounts.ts';
import * as audit from '../repository/audit.ts';
import * as grants from '../repository/grants.ts';
import * as sessions from '../repository/sessions.ts';

export const resolvers: Resolvers = {
  Query: {
    ...mailQueries,
    ...maintenanceQueries,
    ...newsQueries,
    ...presenceQueries,
    viewer: async (_root, _args, { read, standing }) => {
      const { accountId } = await standing();
      return (await read((tx) => accounts.find(tx, accountId))) ?? null;
    },
    sessions: async (_root, _args, { read, standing }) => {
      const { accountId } = await standing();
      return read((tx) => sessions.findLive(tx, accountId));
    },
    auditEntries: (_root, { first, after, subjectId }, { read }) =>
      connection(
        { first, after },
        1,
        (row: audit.AuditRow) => [row.id],
        (limit, position) => {
          const before = position?.[0] ?? null;
          if (before !== null && !isId(before)) throw foreignCursor();
          if (subjectId != null && !isId(subjectId)) return Promise.resolve([]);
          return read((tx) => audit.findPage(tx, limit, before, subjectId ?? null));
        },
      ),
    ...grantQueries,
    ...auditTrailQueries,
  },
  Mutation: {
    signIn: (_root, { input }, context) => signIn(input, context),
    refreshSession: (_root, { input }, context) => refreshSession(input.refreshToken, context),
    signOut: (_root, { sessionId }, context) => signOut(sessionId, context),
    grantRole: (_root, { input }, context) => grantRole(input, context),
    revokeGrant: (_root, { input }, context) => revokeGrant(input, context),
    ...inboxMutations,
    ...grantMutations,
    ...mailMutations,
    ...maintenanceMutations,
    ...messageMutations,
    ...newsMutations,
  },
  ...noticeResolvers,
  ...grantTypes,
  ...auditTrailResolvers,
  ...mailResolvers,
  ...maintenanceResolvers,
  ...messageResolvers,
  ...newsResolvers,
  ...presenceResolvers,
  Viewer: {
    ...inboxOfViewer,
    ...mailOfViewer,
    ...messagesOfViewer,
    ...newsOfViewer,
    kind: ({ kind }) => kind as never,
    person: ({ holderId }) => (holderId ? { id: holderId } : null),
    grants: async ({ grants: known }, _args, { read }) => known ?? read((tx) => grants.findOwn(tx)),
  },
  Grant: { unit: ({ unitId }) => (unitId ? { id: unitId } : null) },
  Session: {
    startedAt: ({ startedAt }) => startedAt.toISOString(),
    expiresAt: ({ expiresAt }) => expiresAt.toISOString(),
    current: async ({ id }, _args, { standing }) => id === (await standing()).sessionId,
  },
  AuditEntry: { at: ({ at }) => at.toISOString(), detail: ({ detail }) => JSON.stringify(detail) },
};
