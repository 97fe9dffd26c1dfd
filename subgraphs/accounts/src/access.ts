import { type Access, anyone, can, signedIn } from '@hoso/shared/access.ts';

/** Who may call what. Rows are the database's to decide. */
export const access: Access = {
  Query: { viewer: signedIn, sessions: signedIn, auditEntries: can('accounts.audit.read') },
  Mutation: {
    signIn: anyone,
    refreshSession: anyone,
    signOut: signedIn,
    grantRole: can('accounts.grant.write'),
    revokeGrant: can('accounts.grant.write'),
    markRead: signedIn,
  },
};
