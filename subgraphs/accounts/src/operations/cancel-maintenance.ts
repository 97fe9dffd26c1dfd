import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import type { Context } from '../context.ts';
import type { CancelMaintenanceInput } from '../generated.ts';
import * as maintenance from '../repository/maintenance.ts';

const once = repeatable(requests);

/** Hủy một đợt bảo trì đã thông báo. */
export const cancelMaintenance = async (input: CancelMaintenanceInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  const id = input.maintenanceId;
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'cancelMaintenance', input },
      async () => {
        if (!isId(id) || !(await maintenance.cancel(tx, id))) return notFound('maintenanceId');
        await audit(tx, 'cancelMaintenance', 'Maintenance', [id]);
        return { id };
      },
      (done) => ({ __typename: 'MaintenanceCancelled' as const, maintenanceId: done.id }),
    ),
  );
};
