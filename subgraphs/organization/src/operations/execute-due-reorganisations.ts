import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import * as reorganisations from '../repository/reorganisations.ts';
import { carryOut } from './execute-reorganisation.ts';

export type DueReorganisations = {
  readonly done: readonly string[];
  readonly refused: readonly string[];
  /** Plans whose planner lost the right to before their day: somebody who holds it confirms them, or carries them out himself. */
  readonly waiting: readonly string[];
  /** Plans that a fault stopped, each with that fault; nothing of them is done, and they are tried again the next time. */
  readonly failed: readonly { readonly id: string; readonly fault: unknown }[];
};

/**
 * Plans whose day has come, each in a transaction of its own; run by the worker. One that is refused stays planned, and its trial says why;
 * one that fails keeps no other from its day.
 * One that nobody answers for any more waits: the decision stands, but who entered it need not be trusted still.
 */
export const executeDueReorganisations = async ({
  inSession,
  standing,
  province,
}: Pick<Context, 'inSession' | 'standing' | 'province'>): Promise<DueReorganisations> => {
  const { accountId, today } = await standing();
  const [done, refused, waiting]: [string[], string[], string[]] = [[], [], []];
  const failed: { id: string; fault: unknown }[] = [];
  for (const { id, version, awaitsConfirmation } of await inSession((tx) => reorganisations.findDue(tx, today))) {
    if (awaitsConfirmation) {
      waiting.push(id);
      continue;
    }
    try {
      const answer = await inSession((tx) => carryOut(tx, { id, expectedVersion: version, accountId, today, province, signs: false }));
      (isRefusal(answer) ? refused : done).push(id);
    } catch (fault) {
      failed.push({ id, fault });
    }
  }
  return { done, refused, waiting, failed };
};
