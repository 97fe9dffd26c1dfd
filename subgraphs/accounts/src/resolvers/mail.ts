import { connection } from '@hoso/shared/paging.ts';
import type { MutationResolvers, QueryResolvers, Resolvers, ViewerResolvers } from '../generated.ts';
import { setMailAddress } from '../operations/set-mail-address.ts';
import * as mail from '../repository/mail.ts';
import { idPlace } from './id-place.ts';
import { readerOf } from './reader-of.ts';

export const mailQueries: Pick<QueryResolvers, 'outgoingMails'> = {
  outgoingMails: (_root, { state, first, after }, { read }) =>
    connection(
      { first, after },
      1,
      (row: mail.MailRow) => [row.id],
      (limit, position) => {
        const before = idPlace(position);
        return read((tx) => mail.findInState(tx, state, limit, before));
      },
    ),
};

export const mailMutations: Pick<MutationResolvers, 'setMailAddress'> = {
  setMailAddress: (_root, { input }, context) => setMailAddress(input, context),
};

export const mailOfViewer: Pick<ViewerResolvers, 'mailAddress'> = {
  mailAddress: async (viewer, _args, context) => (await readerOf(viewer, context)).read((tx) => mail.findAddress(tx, viewer.id)),
};

export const mailResolvers: Pick<Resolvers, 'OutgoingMail'> = {
  OutgoingMail: {
    writtenAt: ({ writtenAt }) => writtenAt.toISOString(),
    nextAt: ({ nextAt }) => nextAt.toISOString(),
    changedAt: ({ changedAt }) => changedAt.toISOString(),
  },
};
