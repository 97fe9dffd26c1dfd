import { sql } from 'drizzle-orm';
import type { repeatable } from './repeatable.ts';
import type { Tx } from './session.ts';
import { sqlStatement } from './statement.ts';

const exclusive = sqlStatement<Record<never, never>>(sql`select pg_advisory_xact_lock(hashtextextended('organization.subtree', 0))`);
/** Lets one change of the tree at a time: two moves that are each sound could together close a circle. Taken before any row is locked. */
export const lockTree = async (tx: Tx): Promise<void> => void (await exclusive(tx, {}));

const shared = sqlStatement<Record<never, never>>(sql`select pg_advisory_xact_lock_shared(hashtextextended('organization.subtree', 0))`);
/**
 * Keeps units where and what they are to the end of the transaction: a change of the tree waits, and what is read from here on is
 * of one that is over. Taken before any row is locked, so that two never wait for each other.
 */
export const holdTree = async (tx: Tx): Promise<void> => void (await shared(tx, {}));

type Repeatable = ReturnType<typeof repeatable>;

/**
 * Makes an operation that places people, posts or rights into units repeatable, on a tree that stands still meanwhile: it lands
 * before a reorganisation, which takes it along, or after, when a unit that ended is refused.
 */
export const onStillTree =
  (once: Repeatable): Repeatable =>
  (tx, asked, work, recall) =>
    once(
      tx,
      asked,
      async () => {
        await holdTree(tx);
        return work();
      },
      recall,
    );
