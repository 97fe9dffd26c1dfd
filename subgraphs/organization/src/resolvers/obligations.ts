import { badInput } from '@hoso/shared/errors.ts';
import { foreignCursor, connection } from '@hoso/shared/paging.ts';
import { inWords, isDate } from '@hoso/shared/dates.ts';
import { isId } from '@hoso/shared/ids.ts';
import { tally, timeliness } from '../domain/obligation-tally.ts';
import type { MutationResolvers, Resolvers, UnitResolvers } from '../generated.ts';
import { completeObligation } from '../operations/complete-obligation.ts';
import { completeOwnObligation } from '../operations/complete-own-obligation.ts';
import { recomputeObligations } from '../operations/recompute-obligations.ts';
import { recordProcedureEvent } from '../operations/record-procedure-event.ts';
import { waiveObligation } from '../operations/waive-obligation.ts';
import * as obligations from '../repository/obligations.ts';

const ALL_STATES = ['OPEN', 'LATE', 'DONE', 'WAIVED'];

type Page = { readonly first: number; readonly after?: string | null | undefined };
const page = (args: Page, find: (at: ReturnType<typeof obligations.positionIn>) => Promise<obligations.ObligationRow[]>) =>
  connection(
    args,
    2,
    ({ due, id }: obligations.ObligationRow) => [due, id],
    (limit, cursor) => {
      if (cursor && !(isDate(cursor[0]!) && isId(cursor[1]))) throw foreignCursor();
      return find(obligations.positionIn(cursor, limit));
    },
  );

const assertOrder = (from: string, to: string): void => {
  if (to < from)
    throw badInput({
      vi: `"to" (${inWords(to, 'vi')}) phải từ "from" (${inWords(from, 'vi')}) trở đi: hãy đổi chỗ hai ngày.`,
      en: `"to" (${to}) must not be before "from" (${from}): swap the two.`,
    });
};

export const obligationMutations: Pick<
  MutationResolvers,
  'recordProcedureEvent' | 'completeObligation' | 'completeOwnObligation' | 'waiveObligation' | 'recomputeObligations'
> = {
  recordProcedureEvent: (_root, { input }, context) => recordProcedureEvent(input, context),
  completeObligation: (_root, { input }, context) => completeObligation(input, context),
  completeOwnObligation: (_root, { input }, context) => completeOwnObligation(input, context),
  waiveObligation: (_root, { input }, context) => waiveObligation(input, context),
  recomputeObligations: (_root, { input }, context) => recomputeObligations(input, context),
};

export const obligationsOfUnit: Pick<UnitResolvers, 'obligations' | 'obligationCounts' | 'timeliness'> = {
  obligations: ({ unitNo }, { states, from, to, first, after }, { read }) => {
    const filter = { states: states ?? ALL_STATES, from: from ?? obligations.ALWAYS.from, to: to ?? obligations.ALWAYS.to };
    assertOrder(filter.from, filter.to);
    return page({ first, after }, (at) => read((tx) => obligations.findOfUnit(tx, unitNo, filter, at)));
  },
  obligationCounts: async ({ unitNo }, _args, { read }) => tally(await read((tx) => obligations.countBelow(tx, unitNo))),
  timeliness: async ({ unitNo }, { from, to }, { read }) => {
    assertOrder(from, to);
    return timeliness(await read((tx) => obligations.timeBelow(tx, unitNo, from, to)));
  },
};

export const obligationResolvers: Pick<Resolvers, 'Viewer' | 'Obligation' | 'ObligationEscalation'> = {
  Viewer: {
    // Everybody is his own viewer and nobody else's.
    __resolveReference: async ({ id }, { standing }) => (id === (await standing()).accountId ? { id } : null),
    obligations: (_viewer, { states, first, after }, { read }) =>
      page({ first, after }, (at) => read((tx) => obligations.findOfViewer(tx, { ...obligations.ALWAYS, states }, at))),
  },
  Obligation: {
    unit: async ({ owedById }, _args, context) => (await context.units.load(owedById))!,
    person: ({ personId }) => (personId === null ? null : { id: personId }),
    event: ({ event }) => event as never,
    dayKind: ({ dayKind }) => dayKind as never,
    closedByEvent: ({ closedByEvent }) => closedByEvent as never,
    escalations: ({ id }, _args, context) => context.escalationsOf.load(id),
  },
  ObligationEscalation: { unit: async ({ unitId }, _args, context) => (await context.units.load(unitId))! },
};
