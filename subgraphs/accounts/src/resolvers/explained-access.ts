import { articleOf, reasonOf } from '../domain/access-reasons.ts';
import type { QueryResolvers, Resolvers } from '../generated.ts';
import { explainAccess, explainFieldOf } from '../operations/explain-access.ts';

export const explanationQueries: Pick<QueryResolvers, 'explainAccess'> = {
  explainAccess: (_root, question, context) => explainAccess(question, context),
};

export const explanationResolvers: Pick<Resolvers, 'AccessExplanation' | 'Person'> = {
  Person: {
    __resolveReference: ({ id }) => ({ id }),
    access: ({ id }, { field }, context) => explainFieldOf(id, field, context),
  },
  AccessExplanation: {
    because: ({ rule }, _args, { caller }) => reasonOf(rule)[caller.language],
    grant: ({ grantId }, _args, { explanationLoaders }) => (grantId ? explanationLoaders.grant.load(grantId) : null),
    document: ({ grantId }, _args, { explanationLoaders }) => (grantId ? explanationLoaders.grant.load(grantId) : null),
    path: ({ path }) => path.map((id) => ({ id })),
    article: async ({ rule, article, grantId }, _args, { explanationLoaders, policy }) => {
      if (article !== null) return article;
      const delegated = rule === 'GRANT' && grantId !== null && (await explanationLoaders.grant.load(grantId))?.delegated === true;
      return articleOf(rule, delegated, policy.accounts);
    },
  },
};
