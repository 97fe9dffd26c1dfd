import type { Tx } from '@hoso/db/session.ts';
import { postInTheWay } from '../domain/ending.ts';
import * as additionalPosts from '../repository/additional-posts.ts';
import * as endings from '../repository/post-endings.ts';

/**
 * Secondments and concurrent posts end with the own post, under the same decision; those that were still to come are called off. Refused
 * where one of them is out of the caller's reach: it has to end before, by whoever decides over it. Answers which.
 */
export const endPostsBeside = async (tx: Tx, held: readonly endings.DecidedPost[], on: string, decisionId: string) => {
  const [ended, cancelled]: [string[], string[]] = [[], []];
  for (const post of held) {
    if (post.form === null || (post.validTo !== null && post.validTo <= on)) continue;
    const begun = post.validFrom < on;
    const done = begun
      ? await additionalPosts.close(tx, { id: post.id, on, closedBy: decisionId })
      : await endings.cancel(tx, { id: post.id, decisionId });
    if (!done) return postInTheWay(post);
    (begun ? ended : cancelled).push(post.id);
  }
  return { ended, cancelled };
};
