import { isConnectionLoss } from './session.ts';

/** The question for array types that postgres.js asks each new connection by itself. */
const asksForTypes = (error: unknown): boolean => String((error as { query?: unknown } | null)?.query).includes('pg_catalog.pg_type');

/**
 * Keeps a connection that is lost while it opens from ending the process. postgres.js (3.4.9) asks each new connection for
 * its array types and listens to no answer; whoever the connection was opened for is told by other ways, or gets another.
 * Any other rejection nobody listens to ends the process as before. Returns how to undo it.
 */
export const outliveLostConnections = (): (() => void) => {
  const heard = (error: unknown): void => {
    if (!(isConnectionLoss(error) && asksForTypes(error))) throw error;
  };
  process.on('unhandledRejection', heard);
  return () => void process.off('unhandledRejection', heard);
};
