import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated.ts';
import { confirmHandOver } from '../operations/confirm-hand-over.ts';
import { handOverAccount } from '../operations/hand-over-account.ts';
import * as handOvers from '../repository/hand-overs.ts';

export const handOverQueries: Pick<QueryResolvers, 'myHandOvers'> = {
  myHandOvers: (_root, _args, { read }) => read((tx) => handOvers.findMine(tx)),
};

export const handOverMutations: Pick<MutationResolvers, 'handOverAccount' | 'confirmHandOver'> = {
  handOverAccount: (_root, { input }, context) => handOverAccount(input, context),
  confirmHandOver: (_root, { input }, context) => confirmHandOver(input, context),
};

export const handOverResolvers: Pick<Resolvers, 'HandOver'> = {
  HandOver: {
    giver: ({ giverId }) => (giverId ? { id: giverId } : null),
    receiver: ({ receiverId }) => ({ id: receiverId }),
    arrangedAt: ({ arrangedAt }) => arrangedAt.toISOString(),
    givenAt: ({ givenAt }) => givenAt?.toISOString() ?? null,
    receivedAt: ({ receivedAt }) => receivedAt?.toISOString() ?? null,
    replacedAt: ({ replacedAt }) => replacedAt?.toISOString() ?? null,
  },
};
