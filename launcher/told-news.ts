import type { Pool } from '@hoso/db/session.ts';
import type { EventStreams, News } from '@hoso/shared/event-stream.ts';
import { isId } from '@hoso/shared/ids.ts';
import { forLog, type Log } from '@hoso/shared/log.ts';

/** Where the database says that something is new (accounts.tell_news). */
const CHANNEL = 'hoso_news';
type Word = News & { readonly to: readonly string[] };
const KINDS: readonly unknown[] = ['CONVERSATION', 'MESSAGE', 'NOTICE'] satisfies News['kind'][];

/** A word as accounts.tell_news says it, or null: whoever may sign in to the database may say anything there. */
const wordOf = (text: string): Word | null => {
  try {
    const { kind, id, to } = (JSON.parse(text) ?? {}) as Partial<Record<keyof Word, unknown>>;
    const known = KINDS.includes(kind) && (id === null || isId(id)) && Array.isArray(to) && to.every(isId);
    return known ? ({ kind, id, to } as Word) : null;
  } catch {
    return null;
  }
};

/**
 * Hears from the database, on one connection of this process, what any process has committed, and tells it to the streams. postgres.js connects
 * again by itself, more and more slowly; what was said meanwhile is lost, so the streams then say "read again".
 */
export const hearNews = (pool: Pool, streams: Pick<EventStreams, 'tell' | 'readAgain'>, log: Log) => {
  const listening = pool.listen(
    CHANNEL,
    (text) => {
      const word = wordOf(text);
      if (word) streams.tell({ kind: word.kind, id: word.id }, word.to);
      // What it says is nobody's to read.
      else log.warn({ length: text.length }, 'a word about news that is none of ours was left unheard');
    },
    () => streams.readAgain(),
  );
  // The connection may be lost while it opens; the next attempt is under way.
  listening.catch((error: unknown) => log.warn({ fault: forLog(error) }, 'the database does not tell yet what is new'));
};
