import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import { isDate } from '@hoso/shared/dates.ts';
import type { Context } from '../context.ts';
import { byPosition, isBlocked, isOverCap, percentOf } from '../domain/grade-shares.ts';
import { isOver, over, placeOf, type QuotaBalance, rowsAfter, totalsOf, vacant } from '../domain/quota-report.ts';
import { isQuotaYear } from '../domain/unit-input.ts';
import type { MutationResolvers, Resolvers, UnitResolvers } from '../generated.ts';
import { delegateQuota } from '../operations/delegate-quota.ts';
import { releasePost } from '../operations/release-post.ts';
import { reservePost } from '../operations/reserve-post.ts';
import { returnQuota } from '../operations/return-quota.ts';
import { setJobPosition } from '../operations/set-job-position.ts';
import * as ledger from '../repository/quota-ledger.ts';
import * as reports from '../repository/quota-report.ts';

const day = async (asOf: string | null | undefined, context: Context) => asOf ?? context.legalToday();

type PostMutations = 'delegateQuota' | 'returnQuota' | 'reservePost' | 'releasePost' | 'setJobPosition';
export const postMutations: Pick<MutationResolvers, PostMutations> = {
  delegateQuota: (_root, { input }, context) => delegateQuota(input, context),
  returnQuota: (_root, { input }, context) => returnQuota(input, context),
  reservePost: (_root, { input }, context) => reservePost(input, context),
  releasePost: (_root, { input }, context) => releasePost(input, context),
  setJobPosition: (_root, { input }, context) => setJobPosition(input, context),
};

export const postsOfUnit: UnitResolvers = {
  quotaReport: async ({ id, unitNo }, { year, asOf }, context) => {
    const on = await day(asOf, context);
    const rows = isQuotaYear(year) ? await context.read((tx) => reports.findReport(tx, unitNo, year, on)) : [];
    return { year, asOf: on, unitId: id, rows };
  },
  vacancies: async ({ unitNo }, { asOf }, context) => context.balancesOn(await day(asOf, context)).load(unitNo),
  quotaLedger: async ({ unitNo }, { year, kind, ...page }, context) =>
    connection(
      page,
      2,
      ({ effectiveOn, id }: ledger.LedgerRow) => [effectiveOn, id],
      async (limit, after) => {
        if (after && !isDate(after[0]!)) throw foreignCursor();
        return isQuotaYear(year) ? context.read((tx) => ledger.findLedger(tx, unitNo, { year, kind }, limit, after)) : [];
      },
    ),
  gradeShares: async ({ unitNo }, { asOf, onlyOver }, context) => {
    const on = await day(asOf, context);
    const positions = byPosition(await context.read((tx) => reports.findGradeShares(tx, unitNo, on)));
    return onlyOver ? positions.filter(isBlocked) : positions;
  },
};

const ofBalance = {
  kind: ({ kind }: QuotaBalance) => kind as never,
  vacant: (row: QuotaBalance) => vacant(row),
  over: (row: QuotaBalance) => over(row),
};
/** A unit that a row names; the row came with the unit's own scope, and any live session reads the tree. */
const unitOf = async (id: string, context: Context) => (await context.units.load(id))!;

export const postResolvers: Omit<Resolvers, 'Mutation' | 'Query' | 'Unit'> = {
  QuotaReport: {
    totals: ({ rows }) => totalsOf(rows) as never,
    rows: ({ rows, asOf }, { onlyOver, ...page }) => {
      const asked = onlyOver ? rows.filter(isOver) : rows;
      return connection(page, 2, placeOf, (limit, after) =>
        Promise.resolve(rowsAfter(asked, after, limit).map((row) => ({ ...row, asOf }))),
      );
    },
  },
  QuotaReportRow: {
    ...ofBalance,
    unit: ({ unitId }, _args, context) => unitOf(unitId, context),
    overDecisions: async ({ unitNo, kind, asOf }, _args, context) =>
      (await context.overDecisionsOn(asOf).load(unitNo)).filter((row) => row.kind === kind),
  },
  Vacancy: { ...ofBalance, assigned: ({ own }) => own },
  QuotaLedgerEntry: {
    entry: ({ entry }) => entry as never,
    other: ({ otherId }, _args, context) => (otherId ? unitOf(otherId, context) : null),
  },
  GradeShares: {
    unit: ({ unitId }, _args, context) => unitOf(unitId, context),
    position: async ({ positionId }, _args, context) => (await context.jobPositions.load(positionId))!,
    blocked: (shares) => isBlocked(shares),
    grades: ({ grades }) => grades.map((count) => ({ ...count, percent: percentOf(count), over: isOverCap(count) })),
  },
  PostReservation: {
    kind: ({ kind }) => kind as never,
    unit: ({ unitId }, _args, context) => unitOf(unitId, context),
  },
  PoolExceeded: {
    kind: ({ kind }) => kind as never,
    holder: ({ holderId }, _args, context) => unitOf(holderId, context),
    askedBy: ({ askedById }, _args, context) => unitOf(askedById, context),
  },
  QuotaBelowOccupied: {
    kind: ({ kind }) => kind as never,
    unit: ({ unitId }, _args, context) => unitOf(unitId, context),
  },
  JobPosition: {
    __resolveReference: ({ id }, context) => context.jobPositions.load(id),
    requiredRanks: async ({ id }, { asOf }, context) => (await context.requirementsOn(await day(asOf, context)).load(id))?.rankCodes ?? [],
    competences: async ({ id }, { asOf }, context) => (await context.requirementsOn(await day(asOf, context)).load(id))?.competences ?? [],
    lowestGrade: async ({ id }, { asOf }, context) =>
      (await context.requirementsOn(await day(asOf, context)).load(id))?.lowestGrade ?? null,
    topGrade: async ({ id }, { asOf }, context) => (await context.requirementsOn(await day(asOf, context)).load(id))?.topGrade ?? null,
  },
};
