import { isId } from '@hoso/shared/ids.ts';
import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import type { Resolvers } from '../generated.ts';
import { cancelReorganisation } from '../operations/cancel-reorganisation.ts';
import { changeUnitKind } from '../operations/change-unit-kind.ts';
import { confirmReorganisation } from '../operations/confirm-reorganisation.ts';
import { executeReorganisation } from '../operations/execute-reorganisation.ts';
import { planReorganisation } from '../operations/plan-reorganisation.ts';
import { tryReorganisation } from '../operations/try-reorganisation.ts';
import { reconcile } from '../domain/reconciliation.ts';
import * as reorganisations from '../repository/reorganisations.ts';
import * as successions from '../repository/successions.ts';

export const reorganisationQueries: Pick<NonNullable<Resolvers['Query']>, 'reorganisation' | 'reorganisations'> = {
  reorganisation: async (_root, { id }, { read }) => (await read((tx) => reorganisations.find(tx, id))) ?? null,
  reorganisations: (_root, { first, after, state }, { read }) =>
    connection(
      { first, after },
      1,
      (row: reorganisations.ReorganisationRow) => [row.id],
      (limit, position) => {
        const before = position?.[0] ?? null;
        if (before !== null && !isId(before)) throw foreignCursor();
        return read((tx) => reorganisations.findPage(tx, limit, before, state ?? null));
      },
    ),
};

type Mutations = 'changeUnitKind' | 'planReorganisation' | 'executeReorganisation' | 'confirmReorganisation' | 'cancelReorganisation';
export const reorganisationMutations: Pick<NonNullable<Resolvers['Mutation']>, Mutations> = {
  changeUnitKind: (_root, { input }, context) => changeUnitKind(input, context),
  planReorganisation: (_root, { input }, context) => planReorganisation(input, context),
  executeReorganisation: (_root, { input }, context) => executeReorganisation(input, context),
  confirmReorganisation: (_root, { input }, context) => confirmReorganisation(input, context),
  cancelReorganisation: (_root, { input }, context) => cancelReorganisation(input, context),
};

export const unitSuccessions: Pick<NonNullable<Resolvers['Unit']>, 'predecessors' | 'successors'> = {
  predecessors: ({ id }, _args, { predecessors }) => predecessors.load(id),
  successors: ({ id }, _args, { successors }) => successors.load(id),
};

export const reorganisationResolvers: Resolvers = {
  Succession: {
    from: async ({ unitId }, _args, { units }) => (await units.load(unitId))!,
    to: async ({ successorId }, _args, { units }) => (await units.load(successorId))!,
  },
  Reorganisation: {
    unit: async ({ unitId }, _args, { units }) => (await units.load(unitId))!,
    stepCount: ({ steps }) => steps.length,
    dryRun: (plan, _args, { inSession }) => (plan.state === 'PLANNED' ? inSession((tx) => tryReorganisation(tx, plan)) : null),
    reconciliation: async (plan, _args, { read }) => {
      if (plan.state !== 'EXECUTED') return null;
      const [flows, posts] = await Promise.all([
        read((tx) => successions.reconcile(tx, plan.id)),
        read((tx) => successions.reconcilePosts(tx, plan.id)),
      ]);
      return reconcile(flows, posts);
    },
  },
  ReorganisedUnit: { unit: ({ unitId }, _args, { units }) => (unitId === null ? null : units.load(unitId)) },
  ReorganisedFlow: { kind: ({ kind }) => kind as never },
  ReconciledPosts: {
    unit: async ({ unitId }, _args, { units }) => (await units.load(unitId))!,
    kind: ({ kind }) => kind as never,
  },
  ReconciledPostTotal: { kind: ({ kind }) => kind as never },
  ReconciliationRow: {
    from: ({ fromId }, _args, { units }) => (fromId === null ? null : units.load(fromId)),
    to: ({ toId }, _args, { units }) => (toId === null ? null : units.load(toId)),
  },
};
