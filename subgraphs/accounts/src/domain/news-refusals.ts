import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import { refusal } from '@hoso/shared/refusal.ts';
import { refuseLength } from '@hoso/shared/text-length.ts';
import type { NewsKind, NewsState } from '../generated.ts';
import { LONGEST_NEWS, refuseText } from './long-text.ts';

const WORDS: Readonly<Record<NewsState, { readonly vi: string; readonly en: string }>> = {
  DRAFT: { vi: 'còn là bản nháp: hãy đăng trước', en: 'is a draft still: publish it first' },
  PUBLISHED: { vi: 'đã đăng: hãy rút tin này và soạn tin mới', en: 'is published: withdraw it and draft another' },
  WITHDRAWN: { vi: 'đã rút: hãy soạn tin mới', en: 'was withdrawn: draft another' },
};
export const newsNotInState = (state: NewsState) =>
  refusal('NewsNotInState', { vi: `Tin này ${WORDS[state].vi}.`, en: `This news ${WORDS[state].en}.` }, { state });

export type NewsContent = {
  readonly kind?: NewsKind | undefined;
  readonly title: string;
  readonly body: string;
  readonly opensOn?: string | null | undefined;
  readonly closesOn?: string | null | undefined;
};

/** What is wrong with the words and days of news, or null: a review campaign has both its days, other news has none. */
export const refuseNews = ({ kind = 'NEWS', title, body, opensOn, closesOn }: NewsContent) => {
  const badText = refuseLength('title', title) ?? refuseText('body', body, LONGEST_NEWS);
  if (badText) return badText;
  if (kind === 'NEWS') {
    const field = opensOn != null ? 'opensOn' : closesOn != null ? 'closesOn' : null;
    return field === null
      ? null
      : invalidInput(
          field,
          String(opensOn ?? closesOn),
          `"${field}" chỉ dành cho đợt rà soát: hãy bỏ trống, hoặc chọn "kind" là REVIEW_CAMPAIGN.`,
          `"${field}" belongs to a review campaign: leave it out, or choose "kind" REVIEW_CAMPAIGN.`,
        );
  }
  if (opensOn == null || closesOn == null) {
    const field = opensOn == null ? 'opensOn' : 'closesOn';
    return invalidInput(
      field,
      '',
      `Đợt rà soát cần "${field}": hãy nhập ngày dạng YYYY-MM-DD.`,
      `A review campaign needs "${field}": give a date YYYY-MM-DD.`,
    );
  }
  return closesOn < opensOn
    ? invalidInput(
        'closesOn',
        closesOn,
        `"closesOn" (${closesOn}) phải từ ngày "opensOn" (${opensOn}) trở đi: hãy sửa lại.`,
        `"closesOn" (${closesOn}) must not come before "opensOn" (${opensOn}): mend it.`,
      )
    : null;
};

/** The same, as it is kept. */
export const keptNews = ({ kind = 'NEWS', title, body, opensOn, closesOn }: NewsContent) => ({
  kind,
  title: tidy(title),
  body: body.normalize('NFC').trim(),
  opensOn: opensOn ?? null,
  closesOn: closesOn ?? null,
});
