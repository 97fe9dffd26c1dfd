import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';

export type Cell = string | number | boolean | null;

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r') : text;

/** One line of PostgreSQL's COPY text format. */
export const copyLine = (cells: readonly Cell[]): string => {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    line +=
      (i === 0 ? '' : '\t') +
      (cell === null ? '\\N' : typeof cell === 'string' ? escaped(cell) : typeof cell === 'boolean' ? (cell ? 't' : 'f') : cell);
  }
  return `${line}\n`;
};

type Rejecting = { reject: (error: unknown) => void };

/**
 * Sends rows into a table with COPY, inside the caller's transaction: about ten times as fast as INSERT, and
 * constraints are asked all the same. Answers how many rows went; throws what the server refuses.
 */
export const copyRows = async (
  tx: TransactionSql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<number> => {
  const copy = tx.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`);
  const stream = await copy.writable();
  // postgres.js reports a refusal only to the query, whose promise the stream has already fulfilled: the stream would wait forever.
  const refused = new Promise<never>((_resolve, reject) => ((copy as unknown as Rejecting).reject = reject));
  const done = Promise.race([finished(stream), refused]);
  done.catch(() => {});
  let count = 0;
  let waiting = '';
  for (const row of rows) {
    waiting += copyLine(row);
    count++;
    if (waiting.length > 65_536) {
      if (!stream.write(waiting)) await Promise.race([once(stream, 'drain'), done]);
      waiting = '';
    }
  }
  stream.end(waiting);
  await done;
  return count;
};
