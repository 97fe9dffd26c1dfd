/** Thrown into whatever goes on when somebody stops the benchmark. */
export class Stopped extends Error {}

const running = new Set<() => Promise<void>>();
let stopping = false;

/** Whether everything is being stopped: failures are then no news. */
export const isStopping = (): boolean => stopping;

/**
 * Notes how to stop what was just started, so that it ends however the benchmark ends; the answer stops it, once.
 * Throws Stopped when the benchmark is being stopped: what is noted is stopped all the same.
 */
export const stoppable = (stop: () => Promise<unknown>): (() => Promise<void>) => {
  let stopped: Promise<void> | undefined;
  const once = () =>
    (stopped ??= stop()
      .then(() => {})
      .finally(() => running.delete(once)));
  running.add(once);
  if (stopping) throw new Stopped();
  return once;
};

/** Stops all that still runs, at once, whatever fails on the way; answers with the first failure. Nothing can be started after it. */
export const stopEverything = async (): Promise<unknown> => {
  stopping = true;
  let failure: unknown;
  const stop = (one: () => Promise<void>) => one().catch((error: unknown) => void (failure ??= error));
  while (running.size > 0) await Promise.all([...running].map(stop));
  return failure;
};
