import { invalidInput } from '@hoso/shared/common-refusals.ts';
import { refusal } from '@hoso/shared/refusal.ts';

/** The longest post, in characters. */
export const LONGEST_POST = 4_000;
/** How many take part in one conversation; the database holds it too (accounts.settle_part). */
export const MOST_PARTICIPANTS = 50;

export const conversationFull = () =>
  refusal(
    'ConversationFull',
    {
      vi: `Một cuộc trò chuyện có tối đa ${MOST_PARTICIPANTS} người: hãy bớt người, hoặc gửi tin nhắn nội bộ hay đăng tin tức cho nhiều người.`,
      en: `At most ${MOST_PARTICIPANTS} people take part in a conversation: name fewer, or send a message or publish news to many.`,
    },
    { most: MOST_PARTICIPANTS },
  );

/** Refuses nobody, and more than could take part anyway. */
export const refuseParticipants = (count: number) => {
  if (count >= MOST_PARTICIPANTS) return conversationFull();
  return count >= 1
    ? null
    : invalidInput(
        'withLogins',
        '0',
        'Phải nêu ít nhất một người khác ("withLogins" hoặc "withAccountIds"): hãy thêm người.',
        'Name at least one other person ("withLogins" or "withAccountIds"): add one.',
      );
};

/** A post is counted from 1 on, as far as the database counts. */
export const refuseNo = (no: number) =>
  no >= 1
    ? null
    : invalidInput(
        'upToNo',
        String(no),
        `"upToNo" phải là số của một lời viết, từ 1; nhận được ${no}: hãy dùng "no" của lời đã đọc.`,
        `"upToNo" must be the number of a post, from 1 on; got ${no}: use the "no" of the post read.`,
      );
