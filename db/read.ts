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

type Flight = {
  /** Readings to send: the first ones, then what is asked as soon as those are answered. None ends the transaction. */
  readonly next: () => Promise<readonly Reading[]>;
  readonly unanswered: Set<Reading>;
  readonly askAlone: (reading: Reading) => void;
};

/** Asks the statements of all these readings without waiting in between; whether each was answered. */
const ask = async (connection: Tx, readings: readonly Reading[], { unanswered, askAlone }: Flight): Promise<boolean> => {
  const { tx, close } = closeAfterSending(connection);
  const faults = readings.map((reading) => {
    const failed = (error: unknown): unknown => {
      unanswered.delete(reading);
      if (fellWithAnother(error) && readings.length > 1) askAlone(reading);
      else reading.reject(error);
      return error;
    };
    // `async`, so that who throws before asking anything fails alone.
    return (async () => reading.work(tx))().then((rows) => {
      unanswered.delete(reading);
      reading.resolve(rows as never);
      return null;
    }, failed);
  });
  close();
  const fell = (await Promise.all(faults)).filter((fault) => fault !== null);
  // No end of transaction onto a closed socket: `begin` itself fails as soon as the connection is closed.
  if (fell.some(isConnectionLoss)) await never;
  return fell.length === 0;
};

/** A read-only transaction that begins with the secret. Of a failed one nothing more can be asked. */
const fly = (pool: Pool, secret: string | null, flight: Flight): Promise<unknown> =>
  pool.begin('read only', async (connection) => {
    // What fails here fails the statements too, and those have somebody who listens.
    void connection
      .unsafe(`select set_config('app.session', $1, true)`, [secret ?? ''], { prepare: true })
      .execute()
      .catch(() => {});
    for (;;) {
      const readings = await flight.next();
      if (readings.length === 0 || !(await ask(connection, readings, flight))) return;
    }
  });

/**
 * Reads under the secret of one session: everything asked in one tick (by loaders, by fields side by side) is one flight
 * over the wire, in a read-only transaction. What is asked as soon as a flight has its answers (the fields of the rows
 * found) flies on in the same transaction; when nothing is, it ends a millisecond later. A reading asks
 * all its statements at once; where one waits for another's rows, or something is written, `inSession` is the way. Who
 * fell with somebody else's statement asks again alone.
 */
export const readsIn = (pool: Pool, secret: string | null): InSession => {
  let waiting: Reading[] = [];
  /** A transaction that has answered everything, and takes more. */
  let standing: ((readings: readonly Reading[]) => void) | null = null;

  const askedInThisTurn = () =>
    new Promise<readonly Reading[]>((resolve) => {
      standing = resolve;
      // Not `setImmediate`: what postgres.js (3.4.9) is given there can fall between a socket's end and its own timer, which then never writes again.
      setTimeout(() => {
        if (standing === resolve) standing = null;
        resolve([]);
      }, 0);
    });

  const depart = async (first: readonly Reading[]): Promise<void> => {
    const unanswered = new Set(first);
    let coming: readonly Reading[] = first;
    let over = false;
    const next = async () => {
      const readings = coming.length > 0 ? coming : await askedInThisTurn();
      coming = [];
      // A connection that was lost while nobody asked: nothing may be sent over it any more, not even an end of transaction.
      if (over) {
        if (readings.length > 0) void depart(readings);
        return never;
      }
      for (const reading of readings) unanswered.add(reading);
      return readings;
    };
    try {
      await fly(pool, secret, { next, unanswered, askAlone: (reading) => void depart([reading]) });
    } catch (error) {
      over = true;
      // A flight that does not come to its end fails whoever has no answer yet.
      for (const { reject } of unanswered) reject(error);
    }
  };

  const departAll = () => {
    const [readings, flyOn] = [waiting, standing];
    waiting = [];
    standing = null;
    if (flyOn) flyOn(readings);
    else void depart(readings);
  };
  return (work) =>
    new Promise((resolve, reject) => {
      // Loaders send their batches in the tick after; those of one level depart together.
      if (waiting.length === 0) process.nextTick(departAll);
      waiting.push({ work, resolve, reject });
    });
};
