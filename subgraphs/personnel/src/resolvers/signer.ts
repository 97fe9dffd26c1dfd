import { isId } from '@hoso/shared/ids.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated.ts';
import { setManagingAuthority } from '../operations/set-managing-authority.ts';
import { signerFor } from '../operations/signer-for.ts';

export const signerQueries: Pick<QueryResolvers, 'signerFor'> = {
  signerFor: (_root, { personId }, context) => (isId(personId) ? signerFor(personId, context) : null),
};

export const signerMutations: Pick<MutationResolvers, 'setManagingAuthority'> = {
  setManagingAuthority: (_root, { input }, context) => setManagingAuthority(input, context),
};

export const signerTypes: Pick<Resolvers, 'Signer'> = {
  Signer: { unit: ({ unitId }) => ({ id: unitId }), managedBy: ({ managedBy }) => managedBy as never },
};
