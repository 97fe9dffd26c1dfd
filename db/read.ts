import { type InSession, isConnectionLoss, type Pool, type Tx } from './session.ts';

type Reading = {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
};

/** The whole flight is sent before any answer comes, so a statement asked for later would run outside of the transaction. */
const closeAfterSending = (connection: Tx) => {
  let open = true;
  const tx = {
    unsafe: (...statement: Parameters<Tx['unsafe']>) => {
      if (!open) throw new Error('A reading asks all its statements at once: use inSession where one waits for another');
      return connection.unsafe(...statement);
    },
  };
  return { tx: tx as Tx, close: () => void (open = false) };
};

/** A statement before this one failed, and with it the transaction. */
const fellWithAnother = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '25P02';

const never = new Promise<never>(() => {});

/** The secret and every statement, one after the other in a read-only transaction, without waiting in between. */
const fly = (pool: Pool, secret: string | null, readings: readonly Reading[], unanswered: Set<Reading>): Promise<unknown> =>
  pool.begin('read only', async (connection) => {
    const { tx, close } = closeAfterSending(connection);
    // What fails here fails the statements too, and those have somebody who listens.
    void connection
      .unsafe(`select set_config('app.session', $1, true)`, [secret ?? ''], { prepare: true })
      .execute()
      .catch(() => {});
    const faults = readings.map((reading) => {
      const failed = (error: unknown): unknown => {
        unanswered.delete(reading);
        if (fellWithAnother(error) && readings.length > 1) void depart(pool, secret, [reading]);
        else reading.reject(error);
        return error;
      };
      // `async`, so that who throws before asking anything fails alone.
      return (async () => reading.work(tx))().then((rows) => {
        unanswered.delete(reading);
        reading.resolve(rows as never);
      }, failed);
    });
    close();
    // No end of transaction onto a closed socket: `begin` itself fails as soon as the connection is closed.
    if ((await Promise.all(faults)).some(isConnectionLoss)) await never;
  });

/** A flight that does not come to its end fails whoever has no answer yet. */
const depart = async (pool: Pool, secret: string | null, readings: readonly Reading[]): Promise<void> => {
  const unanswered = new Set(readings);
  try {
    await fly(pool, secret, readings, unanswered);
  } catch (error) {
    for (const { reject } of unanswered) reject(error);
  }
};

/**
 * Reads under the secret of one session: everything asked in one tick (by loaders, by fields side by side) is one
 * read-only transaction and one flight over the wire. A reading asks all its statements at once; where one waits for
 * another's rows, or something is written, `inSession` is the way. Who fell with somebody else's statement asks again alone.
 */
export const readsIn = (pool: Pool, secret: string | null): InSession => {
  let waiting: Reading[] = [];
  const departAll = () => {
    const readings = waiting;
    waiting = [];
    void depart(pool, secret, readings);
  };
  return (work) =>
    new Promise((resolve, reject) => {
      // Loaders send their batches in the tick after; those of one level depart together.
      if (waiting.length === 0) process.nextTick(departAll);
      waiting.push({ work, resolve: resolve, reject });
    });
};
