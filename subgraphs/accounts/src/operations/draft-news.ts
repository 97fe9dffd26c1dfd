import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { makeChange } from '@hoso/db/take-part.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import type { Context } from '../context.ts';
import { keptNews, refuseNews } from '../domain/news-refusals.ts';
import type { DraftNewsInput } from '../generated.ts';
import * as grants from '../repository/grants.ts';
import * as news from '../repository/news.ts';
import { newsChanged } from './answers/news-changed.ts';

const once = repeatable(requests);

/** Soạn tin cho một đơn vị trong phạm vi được viết tin; chưa đăng. */
export const draftNews = async (input: DraftNewsInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'draftNews', input },
      async () => {
        const refused = refuseNews(input);
        if (refused) return refused;
        const unitNo = await grants.unitNumber(tx, input.unitId);
        if (unitNo === undefined || !(await news.mayWriteAt(tx, unitNo))) return notFound('unitId');
        const id = await news.draft(tx, { ...keptNews(input), unitId: input.unitId, unitNo, authorId: accountId });
        await makeChange(tx, { type: 'News', id });
        await audit(tx, 'draftNews', 'News', [id], { unitId: input.unitId, kind: input.kind });
        return { id };
      },
      ({ id }) => newsChanged(tx, accountId, id, context),
    ),
  );
};
