import { isId } from '@hoso/shared/ids.ts';
import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import type { QueryResolvers, Resolvers } from '../generated.ts';
import * as trail from '../repository/audit-trail.ts';

export const auditTrailQueries: Pick<QueryResolvers, 'auditTrail'> = {
  auditTrail: (_root, { first, after, subjectId }, { read }) =>
    connection(
      { first, after },
      1,
      (row: trail.AuditTrailRow) => [row.id],
      (limit, position) => {
        const before = position?.[0] ?? null;
        if (before !== null && !isId(before)) throw foreignCursor();
        return isId(subjectId) ? read((tx) => trail.findPage(tx, subjectId, limit, before)) : Promise.resolve([]);
      },
    ),
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const auditTrailResolvers: Pick<Resolvers, 'AuditTrailEntry' | 'AuditChange'> = {
  AuditTrailEntry: {
    at: ({ at }) => at.toISOString(),
    grantIds: ({ grantIds }) => grantIds ?? [],
    reason: ({ detail }) => text(detail['reason']) ?? text(detail['purpose']),
    decisionId: ({ detail }) => text(detail['decision']),
    detail: ({ detail }) => JSON.stringify(detail),
  },
  AuditChange: {
    before: ({ before }) => before && JSON.stringify(before),
    after: ({ after }) => after && JSON.stringify(after),
  },
};
