import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { takePart } from '@hoso/db/take-part.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import type { PublishNewsInput } from '../generated.ts';
import * as news from '../repository/news.ts';
import { newsChanged } from './answers/news-changed.ts';
import { heldNewsAt } from './held-news.ts';

const once = repeatable(requests);

/** Đăng tin do người khác soạn; đợt rà soát còn được báo qua thư điện tử, viết trong cùng giao dịch. */
export const publishNews = async (input: PublishNewsInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'publishNews', input },
      async () => {
        const held = await heldNewsAt(tx, input.newsId, 'DRAFT', input.expectedVersion);
        if (isRefusal(held)) return held;
        const samePerson = await takePart(tx, { type: 'News', id: held.id }, 'SIGNER');
        if (samePerson) return samePerson;
        await news.publish(tx, held.id);
        await audit(tx, 'publishNews', 'News', [held.id], { title: held.title });
        return { id: held.id };
      },
      ({ id }) => newsChanged(tx, accountId, id, context),
    ),
  );
};
