import type { IsoDate } from '@hoso/shared/dates.ts';
import { connection } from '@hoso/shared/paging.ts';
import { positionIn } from '../repository/list-position.ts';
import type { QueryResolvers, Resolvers } from '../generated.ts';
import * as enrolmentCalls from '../repository/enrolment-calls.ts';

type CallRow = enrolmentCalls.EnrolmentCallRow;
/** A page of the calls open on a day. */
export type EnrolmentCallPage = Awaited<ReturnType<typeof connection<CallRow>>> & { readonly on: IsoDate };

export const enrolmentCallQueries = {
  openCalls: async (_root, args, context) => {
    const on = await context.legalToday();
    const page = await connection(
      args,
      2,
      (call: CallRow) => [call.closesOn, call.id],
      (limit, after) => {
        const position = positionIn(after);
        return context.read((tx) => enrolmentCalls.findOpen(tx, on, limit, position));
      },
    );
    return { ...page, on };
  },
} satisfies Partial<QueryResolvers>;

export const enrolmentCallResolvers = {
  EnrolmentCallConnection: { totalCount: ({ on }, _args, { read }) => read((tx) => enrolmentCalls.countOpen(tx, on)) },
  EnrolmentCall: {
    course: async ({ courseId }, _args, context) => (await context.courses.load(courseId))!,
    enrolled: async ({ id }, _args, context) => (await context.enrolled.load(id))?.enrolled ?? 0,
  },
} satisfies Resolvers;
