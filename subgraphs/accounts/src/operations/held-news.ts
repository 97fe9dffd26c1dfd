import type { Tx } from '@hoso/db/session.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { newsNotInState } from '../domain/news-refusals.ts';
import type { NewsState } from '../generated.ts';
import * as news from '../repository/news.ts';

/** News of the caller's desk in the state that a change asks for, held to the end of the transaction; or why not. */
export const heldNews = async (tx: Tx, id: string, state: NewsState) => {
  const row = isId(id) ? await news.lock(tx, id) : undefined;
  if (!row) return notFound('newsId');
  return row.state === state ? row : newsNotInState(row.state);
};

/** The same, read at the version it has. */
export const heldNewsAt = async (tx: Tx, id: string, state: NewsState, expectedVersion: number) => {
  const row = await heldNews(tx, id, state);
  return !('version' in row) || row.version === expectedVersion ? row : versionConflict(row.version);
};
