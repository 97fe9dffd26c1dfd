import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { MAX_PAGE } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import type { MarkNewsReadInput } from '../generated.ts';
import * as news from '../repository/news.ts';

const once = repeatable(requests);

/** Đánh dấu đã đọc tin tức; có một tin không tìm thấy thì không đánh dấu tin nào. */
export const markNewsRead = async (input: MarkNewsReadInput, { inSession, standing, newsLoaders }: Context) => {
  const { accountId } = await standing();
  const ids = [...new Set(input.newsIds.map((id) => id.toLowerCase()))];
  if (ids.length < 1 || ids.length > MAX_PAGE)
    return invalidInput(
      'newsIds',
      String(ids.length),
      `"newsIds" phải có từ 1 đến ${MAX_PAGE} tin, nhận được ${ids.length}: hãy gửi từng phần.`,
      `"newsIds" must hold 1 to ${MAX_PAGE} news, got ${ids.length}: send them in parts.`,
    );
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'markNewsRead', input },
      async () => {
        const found = ids.every(isId) ? await news.findByIds(tx, accountId, ids) : [];
        if (found.filter((one) => one.state === 'PUBLISHED').length !== ids.length) return notFound('newsIds');
        await news.markRead(tx, accountId, ids);
        await audit(tx, 'markNewsRead', 'News', ids);
        return { newsIds: ids };
      },
      async ({ newsIds }) => ({
        __typename: 'NewsMarkedRead' as const,
        news: (await news.findByIds(tx, accountId, newsIds)).map((row) => ({ ...row, load: newsLoaders })),
      }),
    ),
  );
};
