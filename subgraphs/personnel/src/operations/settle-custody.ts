import { audit } from '@hoso/db/audit.ts';
import type { Context } from '../context.ts';
import * as persons from '../repository/persons.ts';

/** Records whose future-dated move came into force go to their new custodian. Run by the worker; answers how many moved. */
export const settleCustody = ({ inSession }: Pick<Context, 'inSession'>): Promise<number> =>
  inSession(async (tx) => {
    const moved = await persons.takeCustody(tx, null);
    if (moved.length > 0) await audit(tx, 'settleCustody', 'Person', moved);
    return moved.length;
  });
