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

/**
 * Every statement of `work` runs in one short transaction under the secret of one session. The secret is a bound
 * parameter (a literal would stand in pg_stat_activity) and travels in one flight with the first statement.
 * An operation that answers with a refusal is rolled back whole.
 */
export const inSession =
  (pool: Pool, secret: string | null): InSession =>
  async (work) => {
    try {
      const answer = await pool.begin(async (tx) => {
        // Queries of postgres.js wait to be asked for; this one must leave before the first of `work`.
        const opened = tx.unsafe(`select set_config('app.session', $1, true)`, [secret ?? ''], { prepare: true }).execute();
        const [, result] = await Promise.all([opened, work(tx)]);
        if (isRefusal(result)) throw new Refused(result);
        return result;
      });
      return answer as Awaited<ReturnType<typeof work>>;
    } catch (error) {
      if (error instanceof Refused) return error.answer as never;
      throw error;
    }
  };
