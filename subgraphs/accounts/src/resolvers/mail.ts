import { connection } from '@hoso/shared/paging.ts';
import type { MutationResolvers, QueryResolvers, Resolvers, ViewerResolvers } from '../generated.ts';
import { requeueMails } from '../operations/requeue-mails.ts';
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

export const mailMutations: Pick<MutationResolvers, 'setMailAddress' | 'requeueMails'> = {
  setMailAddress: (_root, { input }, context) => setMailAddress(input, context),
  requeueMails: (_root, { input }, context) => requeueMails(input, context),
};

export const mailOfViewer: Pick<ViewerResolvers, 'mailAddress'> = {
  mailAddress: async (viewer, _args, context) =>
    (await readerOf(viewer, context)).inSession((tx) => mail.findAddress(tx, context.fieldKeys, viewer.id)),
};

export const mailResolvers: Pick<Resolvers, 'OutgoingMail'> = {
  OutgoingMail: {
    writtenAt: ({ writtenAt }) => writtenAt.toISOString(),
    nextAt: ({ nextAt }) => nextAt.toISOString(),
    changedAt: ({ changedAt }) => changedAt.toISOString(),
  },
};
