import { setTimeout as sleep } from 'node:timers/promises';

const STEP_MS = 30_000;

/** Waits out the last seconds of a step of one-time codes: a code is taken one step late, so none must grow older on its way. */
export const earlyInStep = async (): Promise<void> => {
  const left = STEP_MS - (Date.now() % STEP_MS);
  if (left < 3_000) await sleep(left);
};
