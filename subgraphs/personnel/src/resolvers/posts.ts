import { connection, type PageArgs } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, Resolvers } from '../generated.ts';
import { addPost } from '../operations/add-post.ts';
import { cancelPost } from '../operations/cancel-post.ts';
import { endAssignment } from '../operations/end-assignment.ts';
import { endPost } from '../operations/end-post.ts';
import * as additionalPosts from '../repository/additional-posts.ts';
import * as directory from '../repository/directory.ts';

const day = async (asOf: string | null | undefined, context: Context) => asOf ?? context.legalToday();

export const postMutations: Pick<MutationResolvers, 'addPost' | 'endPost' | 'endAssignment' | 'cancelPost'> = {
  addPost: (_root, { input }, context) => addPost(input, context),
  endPost: (_root, { input }, context) => endPost(input, context),
  endAssignment: (_root, { input }, context) => endAssignment(input, context),
  cancelPost: (_root, { input }, context) => cancelPost(input, context),
};

const page = (args: PageArgs, find: (limit: number, after: additionalPosts.After) => Promise<additionalPosts.ListedPost[]>) =>
  connection(
    args,
    3,
    ({ givenName, familyName, id }: additionalPosts.ListedPost) => [givenName, familyName, id],
    (limit, cursor) => find(limit, directory.positionIn(cursor)),
  );

export const postsOf = {
  Person: {
    additionalPosts: async ({ id }, { asOf }, context) => context.additionalPostsOn(await day(asOf, context)).load(id),
  },
  Unit: {
    posts: async ({ id }, { first, after, asOf }, context) => {
      const on = await day(asOf, context);
      return page({ first, after }, (limit, position) => context.read((tx) => additionalPosts.findOfUnit(tx, id, on, limit, position)));
    },
  },
  Assignment: {
    share: async ({ id }, _args, context) => (await context.assignmentDetails.load(id))?.share ?? '1',
    jobPosition: async ({ id }, _args, context) => {
      const details = await context.assignmentDetails.load(id);
      return details?.jobPositionId ? { id: details.jobPositionId } : null;
    },
    ending: ({ id }, _args, context) => context.endings.load(id),
  },
  AssignmentEnding: { decision: ({ decisionId }, _args, context) => context.decisions.load(decisionId) },
  JobPosition: {
    __resolveReference: ({ id }) => ({ id }),
    holders: async ({ id }, { first, after, asOf }, context) => {
      const on = await day(asOf, context);
      return page({ first, after }, (limit, position) => context.read((tx) => additionalPosts.findOfPosition(tx, id, on, limit, position)));
    },
  },
  Post: {
    person: async ({ personId }, _args, context) => (await context.persons.load(personId))!,
    unit: ({ unitId }) => ({ id: unitId }),
    category: ({ category }) => category as never,
    form: ({ form }) => form as never,
    jobPosition: ({ jobPositionId }) => (jobPositionId ? { id: jobPositionId } : null),
  },
} satisfies Resolvers;
