import type { GraphQLError } from 'graphql';
import { forLog, type Log } from './log.ts';

/** Where errors came up. */
export type ErrorPlace = {
  readonly requestId: string | undefined;
  readonly operation: string | null | undefined;
  readonly subgraph?: string;
};

/** Tells the log what a client is not told: faults with their cause, refusals by their code. What the client can mend himself is no news. */
export const logErrors = (log: Log, place: ErrorPlace, errors: readonly GraphQLError[]): void => {
  for (const error of errors) {
    // The gateway hands on plain errors too, such as a connection that broke.
    const code = (error as Partial<GraphQLError>).extensions?.['code'];
    const line = { ...place, path: error.path?.join('.') };
    if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') log.info({ ...line, refused: code }, 'refused');
    else if (code === undefined || code === 'INTERNAL_SERVER_ERROR')
      log.error({ ...line, fault: forLog(error.originalError ?? error) }, 'fault');
  }
};
