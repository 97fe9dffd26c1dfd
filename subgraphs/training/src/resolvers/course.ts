import type { QueryResolvers } from '../generated.ts';
import * as courses from '../repository/courses.ts';

export const courseQueries = {
  courses: async (_root, { asOf }, context) => {
    const on = asOf ?? (await context.legalToday());
    return context.read((tx) => courses.findOffered(tx, on));
  },
  course: (_root, { id }, context) => context.courses.load(id),
  courseCategories: (_root, _args, { read }) => read(courses.findCategories),
} satisfies Partial<QueryResolvers>;
