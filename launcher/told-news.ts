import type { Pool } from '@hoso/db/session.ts';
import type { EventStreams, News } from '@hoso/shared/event-stream.ts';
import { forLog, type Log } from '@hoso/shared/log.ts';

/** Where the database says that something is new (accounts.tell_news). */
const CHANNEL = 'hoso_news';
type Word = News & { readonly to: readonly string[] };

/**
 * Hears from the database, on one connection of this process, what any process has committed, and tells it to the streams. postgres.js connects
 * again by itself, more and more slowly; what was said meanwhile is lost, so the streams then say "read again".
 */
export const hearNews = (pool: Pool, streams: Pick<EventStreams, 'tell' | 'readAgain'>, log: Log) => {
  const listening = pool.listen(
    CHANNEL,
    (word) => {
      const { kind, id, to } = JSON.parse(word) as Word;
      streams.tell({ kind, id }, to);
    },
    () => streams.readAgain(),
  );
  // The connection may be lost while it opens; the next attempt is under way.
  listening.catch((error: unknown) => log.warn({ fault: forLog(error) }, 'the database does not tell yet what is new'));
};
