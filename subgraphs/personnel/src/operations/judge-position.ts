import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { jobPositionBlocked, type OverCap, rankOnPosition, type RankWarning } from '../domain/position-terms.ts';
import * as posts from '../repository/posts.ts';

type Taking = { readonly jobPositionId: string | null | undefined; readonly unitNo: number; readonly on: string };

/**
 * Whether somebody may take a job position of a unit on a day: the unit has it, none of its grades is over its cap (NĐ 232/2026), and
 * the rank he holds is one it asks for. Asked wherever a person takes a position. `rankOf` answers the rank he holds then, null where it is not
 * known. Where no position is named there is nothing to judge.
 */
export const judgePosition = async (tx: Tx, { jobPositionId, unitNo, on }: Taking, rankOf: () => Promise<string | null>) => {
  const warnings: RankWarning[] = [];
  if (jobPositionId == null) return { refused: null, warnings };
  const terms = await posts.findTerms(tx, jobPositionId, unitNo, on);
  if (!terms) return { refused: notFound('jobPositionId'), warnings };
  if (terms.overGrade !== null) return { refused: jobPositionBlocked(terms as OverCap), warnings };
  return rankOnPosition(terms, await rankOf());
};
