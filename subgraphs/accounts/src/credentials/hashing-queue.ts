/** No place was free, or none came free in time: nothing was hashed and nothing compared. */
export class HashingBusy extends Error {
  /** Whole seconds after which everything that waits now is done or given up. The same for everybody: it tells of the load, of no login. */
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('too many passwords wait to be hashed');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export type HashingLimits = {
  /** Hashes at one time. */
  readonly atOnce: number;
  /** Who may hold a place at one time: those that hash, wait, or are still on the way to it. */
  readonly places: number;
  /** How long one hash may wait for its turn. */
  readonly deadlineMs: number;
};

/** Takes turns at hashing, first come, first served. */
export type Turn = <T>(job: () => Promise<T>) => Promise<T>;

type Waiting = { readonly start: () => void };

/**
 * Lets few hashes run at a time and refuses what would wait too long. A place is taken before anything is known of who asks, and a hash
 * waits its turn alike whatever it is compared with; so neither the wait nor the refusal differs between a login that exists and one that does not.
 */
export const createHashingQueue = ({ atOnce, places, deadlineMs }: HashingLimits) => {
  const busy = () => new HashingBusy(Math.ceil(deadlineMs / 1_000));
  const waiting = new Set<Waiting>();
  let running = 0;
  let taken = 0;

  const myTurn = (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const mine: Waiting = {
        start: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        waiting.delete(mine);
        reject(busy());
      }, deadlineMs);
      waiting.add(mine);
    });
  };
  /** Hands the turn to the first that waits, without a moment in which another could slip in before it. */
  const passOn = () => {
    const [next] = waiting;
    if (!next) running -= 1;
    else {
      waiting.delete(next);
      next.start();
    }
  };
  const turn: Turn = async (job) => {
    await myTurn();
    try {
      return await job();
    } finally {
      passOn();
    }
  };

  return {
    /** Does some work that hashes, under one place held from its beginning on; throws `HashingBusy` before the work when there is none. */
    withPlace: async <T>(work: (turn: Turn) => Promise<T>): Promise<T> => {
      if (taken >= places) throw busy();
      taken += 1;
      try {
        return await work(turn);
      } finally {
        taken -= 1;
      }
    },
  };
};
