import { connection } from '@hoso/shared/paging.ts';
import type { MutationResolvers, QueryResolvers, Resolvers, ViewerResolvers } from '../generated.ts';
import { beginSecondFactor } from '../operations/begin-second-factor.ts';
import { changePassword } from '../operations/change-password.ts';
import { confirmSecondFactor } from '../operations/confirm-second-factor.ts';
import { endAllSessions } from '../operations/end-all-sessions.ts';
import { passwordStolen } from '../operations/password-stolen.ts';
import { proveSecondFactor } from '../operations/prove-second-factor.ts';
import { refreshSession } from '../operations/refresh-session.ts';
import { requestPasswordReset } from '../operations/request-password-reset.ts';
import { resetPassword } from '../operations/reset-password.ts';
import { rulesOfKind } from '../operations/rules-of-kind.ts';
import { setNewPassword } from '../operations/set-new-password.ts';
import { signIn } from '../operations/sign-in.ts';
import { signOut } from '../operations/sign-out.ts';
import { hasFactor } from '../repository/second-factor-door.ts';
import * as resets from '../repository/password-resets.ts';
import * as sessions from '../repository/sessions.ts';
import { idPlace } from './id-place.ts';

export const signInQueries: Pick<QueryResolvers, 'sessions' | 'passwordRules' | 'passwordResets'> = {
  sessions: async (_root, _args, { read, standing }) => {
    const { accountId } = await standing();
    return read((tx) => sessions.findLive(tx, accountId));
  },
  passwordRules: async (_root, _args, context) => {
    const { kind, today } = await context.standing();
    return rulesOfKind(kind, today, context);
  },
  passwordResets: (_root, { first, after }, { read }) =>
    connection(
      { first, after },
      1,
      (row: resets.PasswordResetRow) => [row.id],
      (limit, position) => {
        const before = idPlace(position);
        return read((tx) => resets.findWaiting(tx, limit, before));
      },
    ),
};

export const signInMutations: Pick<
  MutationResolvers,
  | 'signIn'
  | 'proveSecondFactor'
  | 'setNewPassword'
  | 'beginSecondFactor'
  | 'confirmSecondFactor'
  | 'refreshSession'
  | 'signOut'
  | 'endAllSessions'
  | 'changePassword'
  | 'passwordStolen'
  | 'requestPasswordReset'
  | 'resetPassword'
> = {
  signIn: (_root, { input }, context) => signIn(input, context),
  proveSecondFactor: (_root, { input }, context) => proveSecondFactor(input, context),
  setNewPassword: (_root, { input }, context) => setNewPassword(input, context),
  beginSecondFactor: (_root, { input }, context) => beginSecondFactor(input, context),
  confirmSecondFactor: (_root, { input }, context) => confirmSecondFactor(input, context),
  refreshSession: (_root, { input }, context) => refreshSession(input.refreshToken, context),
  signOut: (_root, { sessionId }, context) => signOut(sessionId, context),
  endAllSessions: (_root, { keepThis }, context) => endAllSessions(keepThis, context),
  changePassword: (_root, { input }, context) => changePassword(input, context),
  passwordStolen: (_root, _args, context) => passwordStolen(context),
  requestPasswordReset: (_root, { input }, context) => requestPasswordReset(input, context),
  resetPassword: (_root, { input }, context) => resetPassword(input, context),
};

export const secondFactorOfViewer: Pick<ViewerResolvers, 'secondFactor'> = {
  secondFactor: ({ id }, _args, { door }) => hasFactor(door, id),
};

export const signInResolvers: Pick<Resolvers, 'PasswordResetRequest' | 'Session'> = {
  PasswordResetRequest: { askedAt: ({ askedAt }) => askedAt.toISOString() },
  Session: {
    startedAt: ({ startedAt }) => startedAt.toISOString(),
    expiresAt: ({ expiresAt }) => expiresAt.toISOString(),
    way: async ({ identityId }, _args, { standing }) => {
      if (identityId) return 'OIDC';
      return (await standing()).kind === 'SERVICE' ? 'CLIENT_SECRET' : 'PASSWORD';
    },
    current: async ({ id }, _args, { standing }) => id === (await standing()).sessionId,
  },
};
