import { connection } from '@hoso/shared/paging.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated.ts';
import { announceMaintenance } from '../operations/announce-maintenance.ts';
import { cancelMaintenance } from '../operations/cancel-maintenance.ts';
import * as maintenance from '../repository/maintenance.ts';
import { instantPlace } from './id-place.ts';

export const maintenanceQueries: Pick<QueryResolvers, 'maintenance'> = {
  maintenance: (_root, { first, after }, { read }) =>
    connection(
      { first, after },
      2,
      (row: maintenance.MaintenanceRow) => [row.place, row.id],
      (limit, position) => {
        const place = instantPlace(position) ?? null;
        return read((tx) => maintenance.findAnnounced(tx, limit, place));
      },
    ),
};

export const maintenanceMutations: Pick<MutationResolvers, 'announceMaintenance' | 'cancelMaintenance'> = {
  announceMaintenance: (_root, { input }, context) => announceMaintenance(input, context),
  cancelMaintenance: (_root, { input }, context) => cancelMaintenance(input, context),
};

export const maintenanceResolvers: Pick<Resolvers, 'Maintenance'> = {
  Maintenance: { startsAt: ({ startsAt }) => startsAt.toISOString(), endsAt: ({ endsAt }) => endsAt.toISOString() },
};
