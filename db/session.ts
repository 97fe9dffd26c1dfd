import type { Sql, TransactionSql } from 'postgres';
import { isRefusal } from '@hoso/shared/refusal.ts';

export type Pool = Sql;

/** An open transaction that knows who is asking. Repositories take it, never a pool: another connection has no session. */
export type Tx = TransactionSql;

export type InSession = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Carries a refusal out of the transaction, so that nothing of a refused operation stays. */
class Refused extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('refused');
    this.answer = answer;
  }
}

const lost = new WeakSet<Tx>();

/**
 * Throws once the connection of the transaction is gone. postgres.js (3.4.9) writes to the socket that no longer is, and
 * that ends the process: the error comes from a timer, past every caller.
 */
export const assertOpen = (tx: Tx): void => {
  if (lost.has(tx)) throw new Error('the connection of this transaction was lost');
};

/** Whether the server or the network ended the connection with this error. What the operating system says carries its call. */
export const isConnectionLoss = (error: unknown): boolean => {
  const { severity, code, syscall } = (error ?? {}) as { severity?: unknown; code?: unknown; syscall?: unknown };
  if (severity === 'FATAL' || severity === 'PANIC' || typeof syscall === 'string') return true;
  return code === 'CONNECTION_CLOSED' || code === 'ECONNRESET' || code === 'EPIPE';
};

const never = new Promise<never>(() => {});

/**
 * Every statement of `work` runs in one short transaction under the secret of one session. The secret is a bound
 * parameter (a literal would stand in pg_stat_activity) and travels in one flight with the first statement.
 * An operation that answers with a refusal is rolled back whole. Audit entries name the request.
 */
export const inSession =
  (pool: Pool, secret: string | null, requestId = ''): InSession =>
  async (work) => {
    let open: Tx | undefined;
    try {
      const answer = await pool.begin(async (tx) => {
        open = tx;
        // Queries of postgres.js wait to be asked for; this one must leave before the first of `work`.
        const opened = tx
          .unsafe(`select set_config('app.session', $1, true), set_config('app.request', $2, true)`, [secret ?? '', requestId], {
            prepare: true,
          })
          .execute();
        const [, result] = await Promise.all([opened, work(tx)]).catch((error: unknown) => {
          // No rollback onto a closed socket: `begin` itself fails as soon as the connection is closed.
          if (isConnectionLoss(error) || lost.has(tx)) return never;
          throw error;
        });
        if (isRefusal(result)) throw new Refused(result);
        return result;
      });
      return answer as Awaited<ReturnType<typeof work>>;
    } catch (error) {
      if (open) lost.add(open);
      if (error instanceof Refused) return error.answer as never;
      throw error;
    }
  };
