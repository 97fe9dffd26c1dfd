import type { MutationResolvers } from '../generated.ts';
import { issueServiceCredential } from '../operations/issue-service-credential.ts';
import { retireServiceCredentials } from '../operations/retire-service-credentials.ts';
import { serviceToken } from '../operations/service-token.ts';

export const serviceMutations: Pick<MutationResolvers, 'serviceToken' | 'issueServiceCredential' | 'retireServiceCredentials'> = {
  serviceToken: (_root, { input }, context) => serviceToken(input, context),
  issueServiceCredential: (_root, { input }, context) => issueServiceCredential(input, context),
  retireServiceCredentials: (_root, { input }, context) => retireServiceCredentials(input, context),
};
