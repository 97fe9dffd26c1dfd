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

/** begin, the secret, every statement and commit, one after the other on one connection without waiting in between. */
const fly = async (pool: Pool, secret: string | null, readings: readonly Reading[]): Promise<void> => {
  const connection = await pool.reserve();
  const { tx, close } = closeAfterSending(connection as unknown as Tx);
  // What fails here fails the statements too, and those have somebody who listens.
  const unheard = (query: { execute(): Promise<unknown> }) => void query.execute().catch(() => {});
  unheard(connection.unsafe('begin read only'));
  unheard(connection.unsafe(`select set_config('app.session', $1, true)`, [secret ?? ''], { prepare: true }));
  for (const { work, resolve, reject } of readings) work(tx).then(resolve as (value: unknown) => void, reject);
  close();
  const lost = await connection
    .unsafe('commit')
    .execute()
    .then(() => false, isConnectionLoss);
  // The driver has put a closed connection away already; given back once more, it would be written to.
  if (!lost) connection.release();
};

/**
 * Reads under the secret of one session: everything asked in one tick (by loaders, by fields side by side) is one
 * read-only transaction and one flight over the wire. A reading asks all its statements at once; where one waits for
 * another's rows, or something is written, `inSession` is the way. A statement that fails takes the flight with it.
 */
export const readsIn = (pool: Pool, secret: string | null): InSession => {
  let waiting: Reading[] = [];
  const depart = () => {
    const readings = waiting;
    waiting = [];
    fly(pool, secret, readings).catch((error: unknown) => {
      for (const { reject } of readings) reject(error);
    });
  };
  return (work) =>
    new Promise((resolve, reject) => {
      // Loaders send their batches in the tick after; those of one level depart together.
      if (waiting.length === 0) process.nextTick(depart);
      waiting.push({ work, resolve: resolve as Reading['resolve'], reject });
    });
};
