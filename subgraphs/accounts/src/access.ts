import { type Access, anyone, can, signedIn } from '@hoso/shared/access.ts';

/** Who may call what. Rows are the database's to decide. */
export const access: Access = {
  Query: {
    viewer: signedIn,
    sessions: signedIn,
    auditEntries: can('accounts.audit.read'),
    auditTrail: can('accounts.audit.read'),
    userGroups: can('accounts.grant.read'),
    consents: signedIn,
    myRecordOpenings: can('accounts.opening.read'),
  },
  Mutation: {
    signIn: anyone,
    refreshSession: anyone,
    signOut: signedIn,
    grantRole: can('accounts.grant.write'),
    revokeGrant: can('accounts.grant.write'),
    markRead: signedIn,
    createUserGroup: can('accounts.group.write'),
    closeUserGroup: can('accounts.group.write'),
    addGroupMember: can('accounts.group.write'),
    removeGroupMember: can('accounts.group.write'),
    giveConsent: can('accounts.consent.write'),
    giveOwnConsent: can('accounts.consent.own'),
    // Whose it is to withdraw, the person's or an authority's, is of the row.
    withdrawConsent: signedIn,
  },
};
