import { inWords } from '@hoso/shared/dates.ts';
import type { Message } from '@hoso/shared/refusal.ts';
import { kindInWords, shortDecimal } from './refusals.ts';

/** What is said of a list without refusing any of it. */
export type StaffListWarning = { readonly message: Message };

/** Posts taken for new people of one kind of quota, and where they did not suffice. */
export type ReservedPosts = {
  readonly wanted: number;
  readonly granted: boolean;
  readonly hostName: string;
  readonly kind: string;
  readonly shortOn: string | null;
  readonly assigned: string | null;
  readonly occupied: number | null;
};

/** How many posts of each kind of quota people of these categories take, sorted, so that two lists never wait for each other. */
export const postsWanted = (categories: readonly string[]): { category: string; wanted: number }[] => {
  const wanted = new Map<string, number>();
  for (const category of categories) {
    // Cadres fill posts of civil servants: one wish for both, as the quota counts them (organization.quota_kind).
    const kind = category === 'CAN_BO' ? 'CONG_CHUC' : category;
    wanted.set(kind, (wanted.get(kind) ?? 0) + 1);
  }
  return [...wanted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([category, count]) => ({ category, wanted: count }));
};

/** People over the quota serve already, so it is said and not refused. Nothing reserved means the caller may not know the quotas. */
export const quotaWarnings = (reserved: readonly ReservedPosts[]): StaffListWarning[] => {
  if (reserved.length === 0)
    return [
      {
        message: {
          vi: 'Chưa đối chiếu với biên chế: tài khoản của bạn không được xem biên chế của đơn vị này.',
          en: 'Not compared with the quota: your account may not read the quotas of this unit.',
        },
      },
    ];
  return reserved
    .filter(({ granted }) => !granted)
    .map(({ hostName, kind, shortOn, assigned, occupied, wanted: more }) => ({
      message: {
        vi: `${hostName} được giao ${shortDecimal(assigned ?? '0').replace('.', ',')} biên chế ${kindInWords[kind]}, đã có ${occupied} người vào ngày ${inWords(shortOn!, 'vi')}, danh sách thêm ${more} người: vượt biên chế, hãy rà soát hoặc xin bổ sung.`,
        en: `${hostName} has ${shortDecimal(assigned ?? '0')} posts (${kind}), ${occupied} people on ${shortOn}, and the list adds ${more}: over the quota, check or ask for more.`,
      },
    }));
};
