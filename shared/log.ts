import { type DestinationStream, pino, type Logger } from 'pino';

export type Log = Logger;

/** Logs go to standard error: commands print their results on standard output. */
export const createLog = (level = process.env['HOSO_LOG'] ?? 'warn', to: DestinationStream = pino.destination(2)): Log =>
  pino({ level, base: null }, to);

/** What a log may keep of an error: no SQL, no parameters, no row values (the detail of a database error holds them). */
export const forLog = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint_name: constraint, schema_name: schema, table_name: table } = error as unknown as Record<string, unknown>;
  return {
    name: error.name,
    message: error.message.split('\n')[0],
    code,
    constraint,
    schema,
    table,
    stack: error.stack?.split('\n').slice(1, 8),
    ...(error.cause instanceof Error && { cause: forLog(error.cause) }),
  };
};
