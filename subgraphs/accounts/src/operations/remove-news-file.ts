import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { takePart } from '@hoso/db/take-part.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import type { RemoveNewsFileInput } from '../generated.ts';
import * as newsFiles from '../repository/news-files.ts';
import { newsChanged } from './answers/news-changed.ts';
import { heldNews } from './held-news.ts';

const once = repeatable(requests);

/** Bỏ một tệp khỏi bản nháp: nội dung và tên tệp không còn trong cơ sở dữ liệu, nhật ký giữ mã băm. Tin đã đăng thì rút. */
export const removeNewsFile = async (input: RemoveNewsFileInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'removeNewsFile', input },
      async () => {
        const newsId = isId(input.fileId) ? await newsFiles.findNewsOf(tx, input.fileId) : undefined;
        if (newsId === undefined) return notFound('fileId');
        const held = await heldNews(tx, newsId, 'DRAFT');
        if (isRefusal(held)) return held.__typename === 'NotFound' ? notFound('fileId') : held;
        const samePerson = await takePart(tx, { type: 'News', id: held.id }, 'MAKER');
        if (samePerson) return samePerson;
        const sha256 = await newsFiles.remove(tx, input.fileId);
        if (!sha256) return notFound('fileId');
        await audit(tx, 'removeNewsFile', 'News', [held.id], { fileId: input.fileId, sha256: sha256.toString('hex') });
        return { id: held.id };
      },
      ({ id }) => newsChanged(tx, accountId, id, context),
    ),
  );
};
