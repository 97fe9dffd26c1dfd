import type { Context } from '../context.ts';
import * as schedule from '../repository/obligation-schedule.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Tells, each once, of obligations that are due within three days and of those that became late: one notice per account and day. The
 * notice and the line in the ledger are one transaction. What nobody can be told of is tried again the next time. Run by the worker;
 * answers how many reminders went out.
 */
export const remindOfObligations = async ({ inSession, standing }: Context): Promise<number> => {
  const { today } = await standing();
  let after = FIRST;
  let reminded = 0;
  for (;;) {
    const batch = await inSession(async (tx) => {
      await schedule.lock(tx);
      const due = await schedule.findToRemind(tx, today, after);
      if (due.length === 0) return null;
      const told = await schedule.notify(
        tx,
        today,
        due.map(({ id, title, due: day, owedByNo, personId, kind }) => ({
          unitNo: owedByNo,
          personId,
          reason: kind,
          obligationId: id,
          title,
          due: day,
        })),
      );
      await schedule.noteReminders(
        tx,
        today,
        told.map((place) => due[place]!),
      );
      return { told: told.length, last: due.at(-1)!.id };
    });
    if (batch === null) return reminded;
    reminded += batch.told;
    after = batch.last;
  }
};
