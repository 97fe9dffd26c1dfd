import type { Tx } from '@hoso/db/session.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { missingRight, quotaFull, type Shortage } from '../domain/refusals.ts';
import type { OverQuotaInput } from '../generated.ts';
import * as posts from '../repository/posts.ts';

type Wish = {
  readonly unitNo: number;
  readonly category: string;
  readonly from: string;
  readonly share: string;
  readonly reservationId?: string | null | undefined;
  readonly overQuota?: OverQuotaInput | null | undefined;
};

/**
 * Takes a post for an appointment or a move: the one that was reserved for it, or a free one; beyond the quota only under a
 * decision that is named and recorded. Null when taken, else the refusal.
 */
export const takePost = async (tx: Tx, { unitNo, category, from, share, reservationId, overQuota }: Wish) => {
  if (reservationId != null && !(await posts.commitReservation(tx, reservationId, { unitNo, category, from, share })))
    return notFound('reservationId');
  const post = await posts.takePost(tx, unitNo, category, from, share);
  if (!post) return notFound('unitId');
  if (post.granted) return null;
  if (!overQuota) return quotaFull(post as Shortage);
  const { hostNo, hostName, kind } = post;
  if (!(await posts.mayExceed(tx, hostNo))) return missingRight(hostName, ['organization.quota.exceed']);
  const { number, signedOn, issuer, summary } = overQuota;
  await posts.exceedQuota(tx, { hostNo, kind, from, share, number, signedOn, issuer, summary });
  return null;
};
