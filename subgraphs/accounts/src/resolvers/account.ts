import { isId } from '@hoso/shared/ids.ts';
import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import type { Resolvers } from '../generated.ts';
import { conversationMutations, conversationResolvers, conversationsOfViewer } from './conversations.ts';
import { grantMutations, grantQueries, grantTypes } from './grants.ts';
import { requestMutations, requestQueries, requestResolvers } from './account-requests.ts';
import { identitiesOfViewer, identityMutations, identityResolvers } from './external-identities.ts';
import { handOverMutations, handOverQueries, handOverResolvers } from './hand-overs.ts';
import { lifeQueries, lifeResolvers } from './account-life.ts';
import { standingMutations } from './account-standing.ts';
import { auditTrailQueries, auditTrailResolvers } from './audit-trail.ts';
import { explanationQueries, explanationResolvers } from './explained-access.ts';
import { mailOfViewer, mailMutations, mailQueries, mailResolvers } from './mail.ts';
import { maintenanceMutations, maintenanceQueries, maintenanceResolvers } from './maintenance.ts';
import { messageMutations, messageResolvers, messagesOfViewer } from './messages.ts';
import { newsMutations, newsOfViewer, newsQueries, newsResolvers } from './news.ts';
import { presenceQueries, presenceResolvers } from './presence.ts';
import { secondFactorOfViewer, signInMutations, signInQueries, signInResolvers } from './sign-in.ts';
import { serviceMutations } from './service-credentials.ts';
import { inboxMutations, inboxOfViewer, noticeResolvers } from './inbox.ts';
import { grantRole } from '../operations/grant-role.ts';
import { revokeGrant } from '../operations/revoke-grant.ts';
import * as accounts from '../repository/accounts.ts';
import * as audit from '../repository/audit.ts';
import * as grants from '../repository/grants.ts';

export const resolvers: Resolvers = {
  Query: {
    ...lifeQueries,
    ...handOverQueries,
    ...requestQueries,
    ...mailQueries,
    ...maintenanceQueries,
    ...newsQueries,
    ...presenceQueries,
    ...signInQueries,
    viewer: async (_root, _args, { read, standing }) => {
      const { accountId } = await standing();
      return (await read((tx) => accounts.find(tx, accountId))) ?? null;
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
    ...explanationQueries,
  },
  Mutation: {
    grantRole: (_root, { input }, context) => grantRole(input, context),
    revokeGrant: (_root, { input }, context) => revokeGrant(input, context),
    ...inboxMutations,
    ...grantMutations,
    ...mailMutations,
    ...maintenanceMutations,
    ...conversationMutations,
    ...messageMutations,
    ...newsMutations,
    ...signInMutations,
    ...serviceMutations,
    ...standingMutations,
    ...requestMutations,
    ...handOverMutations,
    ...identityMutations,
  },
  ...lifeResolvers,
  ...handOverResolvers,
  ...identityResolvers,
  ...requestResolvers,
  ...noticeResolvers,
  ...grantTypes,
  ...auditTrailResolvers,
  ...explanationResolvers,
  ...mailResolvers,
  ...maintenanceResolvers,
  ...conversationResolvers,
  ...messageResolvers,
  ...newsResolvers,
  ...presenceResolvers,
  ...signInResolvers,
  Viewer: {
    ...inboxOfViewer,
    ...mailOfViewer,
    ...conversationsOfViewer,
    ...messagesOfViewer,
    ...newsOfViewer,
    ...secondFactorOfViewer,
    ...identitiesOfViewer,
    kind: ({ kind }) => kind as never,
    person: ({ holderId }) => (holderId ? { id: holderId } : null),
    grants: async ({ grants: known }, _args, { read }) => known ?? read((tx) => grants.findOwn(tx)),
  },
  Grant: { unit: ({ unitId }) => (unitId ? { id: unitId } : null) },
  AuditEntry: { at: ({ at }) => at.toISOString(), detail: ({ detail }) => JSON.stringify(detail) },
};
