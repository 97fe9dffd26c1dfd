import { connection } from '@hoso/shared/paging.ts';
import type { QueryResolvers, Resolvers } from '../generated.ts';
import * as months from '../repository/months.ts';

export const monthQueries = {
  payrollMonth: (_root, { unitId, month }, { read }) => read((tx) => months.find(tx, unitId, `${month}-01`)),
} satisfies Partial<QueryResolvers>;

export const monthResolvers = {
  PayrollMonth: {
    unit: ({ unitId }) => ({ id: unitId }),
    month: ({ month }) => month.slice(0, 7),
    status: ({ status }) => status as never,
    headcount: async ({ id }, _args, context) => (await context.monthSums.load(id))?.headcount ?? 0,
    totals: async ({ id }, _args, context) => (await context.monthSums.load(id)) ?? { gross: '0', contributions: '0', net: '0' },
    lines: ({ id }, args, { read }) =>
      connection(
        args,
        1,
        (line: months.LineRow) => [line.id],
        (limit, after) => read((tx) => months.findLines(tx, id, limit, after?.[0] ?? null)),
      ),
  },
  PayrollLine: {
    person: ({ personId }) => ({ id: personId }),
    allowances: async ({ id }, _args, context) => (await context.itemsOfLine.load(id)).filter(({ part }) => part === 'ALLOWANCE'),
    contributions: async ({ id }, _args, context) => (await context.itemsOfLine.load(id)).filter(({ part }) => part === 'CONTRIBUTION'),
  },
} satisfies Resolvers;
