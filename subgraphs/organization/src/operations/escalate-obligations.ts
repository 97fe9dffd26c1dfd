import { audit } from '@hoso/db/audit.ts';
import type { Context } from '../context.ts';
import * as schedule from '../repository/obligation-schedule.ts';

/**
 * Late obligations are told to the unit above, and again one level higher where the rule says after how many days. What is told and that
 * it is told is one transaction, so a kill in between tells nothing twice and forgets nothing. Run by the worker; answers how many.
 */
export const escalateObligations = async ({ inSession, standing }: Context): Promise<number> => {
  const { today } = await standing();
  let escalated = 0;
  for (;;) {
    const told = await inSession(async (tx) => {
      await schedule.lock(tx);
      const late = await schedule.escalate(tx, today);
      if (late.length === 0) return 0;
      await schedule.notify(
        tx,
        today,
        late.map(({ id, title, due, unitNo }) => ({ unitNo, personId: null, reason: 'ESCALATED', obligationId: id, title, due })),
      );
      await audit(
        tx,
        'escalateObligations',
        'Obligation',
        late.map(({ id }) => id),
      );
      return late.length;
    });
    if (told === 0) return escalated;
    escalated += told;
  }
};
