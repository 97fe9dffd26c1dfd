import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { forbidden } from '@hoso/shared/errors.ts';
import type { Context } from '../context.ts';
import { refuseText } from '../domain/long-text.ts';
import type { AnnounceMaintenanceInput } from '../generated.ts';
import * as maintenance from '../repository/maintenance.ts';

const once = repeatable(requests);
const LONGEST = 2_000;

/** Thông báo một đợt bảo trì cho mọi người, kể cả người chưa đăng nhập. */
export const announceMaintenance = async (input: AnnounceMaintenanceInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'announceMaintenance', input },
      async () => {
        // The right over one agency is no right to speak for the system.
        if (!(await maintenance.mayAnnounce(tx))) throw forbidden();
        const refused = refuseText('text', input.text, LONGEST);
        if (refused) return refused;
        if (Date.parse(input.endsAt) <= Math.max(Date.parse(input.startsAt), Date.now()))
          return invalidInput(
            'endsAt',
            input.endsAt,
            `"endsAt" (${input.endsAt}) phải sau "startsAt" và sau lúc này: hãy sửa lại.`,
            `"endsAt" (${input.endsAt}) must come after "startsAt" and after this moment: mend it.`,
          );
        const { startsAt, endsAt } = input;
        const id = await maintenance.announce(tx, { startsAt, endsAt, text: input.text.normalize('NFC').trim(), announcedBy: accountId });
        await audit(tx, 'announceMaintenance', 'Maintenance', [id], { startsAt, endsAt });
        return { id };
      },
      async ({ id }) => ({ __typename: 'MaintenanceAnnounced' as const, maintenance: (await maintenance.find(tx, id))! }),
    ),
  );
};
