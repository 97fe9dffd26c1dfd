import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { takePart } from '@hoso/db/take-part.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { keptNews, refuseNews } from '../domain/news-refusals.ts';
import type { ReviseNewsInput } from '../generated.ts';
import * as news from '../repository/news.ts';
import { newsChanged } from './answers/news-changed.ts';
import { heldNewsAt } from './held-news.ts';

const once = repeatable(requests);

/** Sửa bản nháp; tin đã đăng thì rút rồi soạn tin mới, để ai cũng đọc cùng một nội dung. */
export const reviseNews = async (input: ReviseNewsInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'reviseNews', input },
      async () => {
        const refused = refuseNews(input);
        if (refused) return refused;
        const held = await heldNewsAt(tx, input.newsId, 'DRAFT', input.expectedVersion);
        if (isRefusal(held)) return held;
        const samePerson = await takePart(tx, { type: 'News', id: held.id }, 'MAKER');
        if (samePerson) return samePerson;
        await news.revise(tx, { id: held.id, ...keptNews(input) });
        await audit(tx, 'reviseNews', 'News', [held.id]);
        return { id: held.id };
      },
      ({ id }) => newsChanged(tx, accountId, id, context),
    ),
  );
};
