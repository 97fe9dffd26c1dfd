import type { MutationResolvers, Resolvers, ViewerResolvers } from '../generated.ts';
import { continueSignIn } from '../operations/continue-sign-in.ts';
import { endExternalIdentity } from '../operations/end-external-identity.ts';
import { linkExternalIdentity } from '../operations/link-external-identity.ts';
import { identitiesOf } from '../repository/external-identities.ts';
import { readerOf } from './reader-of.ts';

export const identityMutations: Pick<MutationResolvers, 'continueSignIn' | 'linkExternalIdentity' | 'endExternalIdentity'> = {
  continueSignIn: (_root, { input }, context) => continueSignIn(input, context),
  linkExternalIdentity: (_root, { input }, context) => linkExternalIdentity(input, context),
  endExternalIdentity: (_root, { input }, context) => endExternalIdentity(input, context),
};

export const identitiesOfViewer: Pick<ViewerResolvers, 'externalIdentities'> = {
  externalIdentities: async (viewer, _args, context) => {
    const { read } = await readerOf(viewer, context);
    return read((tx) => identitiesOf(tx, [viewer.id]));
  },
};

export const identityResolvers: Pick<Resolvers, 'ExternalIdentity'> = {
  ExternalIdentity: {
    linkedAt: ({ linkedAt }) => linkedAt.toISOString(),
    endedAt: ({ endedAt }) => endedAt?.toISOString() ?? null,
  },
};
