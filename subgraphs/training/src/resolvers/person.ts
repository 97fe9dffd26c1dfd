import { connection } from '@hoso/shared/paging.ts';
import { positionIn } from '../repository/list-position.ts';
import type { Resolvers } from '../generated.ts';
import type { CompletionRow } from '../repository/completions.ts';

export const personResolvers = {
  Person: {
    __resolveReference: ({ id }, context) => context.trainingRecords.load(id),
    trainingHours: ({ hoursByYear }, { year }) => hoursByYear[year] ?? 0,
    completedCourses: async ({ id, completed }, args, context) => {
      const page = await connection(
        args,
        2,
        (row: CompletionRow) => [row.completedOn, row.id],
        async (limit, after) => context.completionsPage(limit, positionIn(after)).load(id),
      );
      return { ...page, totalCount: completed };
    },
  },
  CompletedCourse: {
    course: async ({ courseId }, _args, context) => (await context.courses.load(courseId))!,
  },
} satisfies Resolvers;
