import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { LONGEST_SUMMARY } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { refuseText } from '../domain/long-text.ts';
import type { WithdrawNewsInput } from '../generated.ts';
import * as news from '../repository/news.ts';
import { newsChanged } from './answers/news-changed.ts';
import { heldNewsAt } from './held-news.ts';

const once = repeatable(requests);

/** Rút tin đã đăng: người đọc không còn thấy, bàn biên tập còn thấy cùng lý do. */
export const withdrawNews = async (input: WithdrawNewsInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'withdrawNews', input },
      async () => {
        const refused = refuseText('because', input.because, LONGEST_SUMMARY);
        if (refused) return refused;
        const held = await heldNewsAt(tx, input.newsId, 'PUBLISHED', input.expectedVersion);
        if (isRefusal(held)) return held;
        await news.withdraw(tx, held.id, input.because.normalize('NFC').trim());
        await audit(tx, 'withdrawNews', 'News', [held.id]);
        return { id: held.id };
      },
      ({ id }) => newsChanged(tx, accountId, id, context),
    ),
  );
};
