import { createHash } from 'node:crypto';
import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/accounts.ts';
import { takePart } from '@hoso/db/take-part.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { isBase64, isFileName, LARGEST_FILE, mediaTypeOf, MOST_FILES } from '../domain/file-kind.ts';
import type { AddNewsFileInput } from '../generated.ts';
import * as newsFiles from '../repository/news-files.ts';
import { newsChanged } from './answers/news-changed.ts';
import { heldNews } from './held-news.ts';

const once = repeatable(requests);

type Taken = { readonly name: string; readonly content: Buffer; readonly mediaType: string };

/** The file that was sent, or what is wrong with it. */
const takeFile = ({ name: given, content: text }: Pick<AddNewsFileInput, 'name' | 'content'>) => {
  const name = given.normalize('NFC');
  if (!isFileName(name))
    return invalidInput(
      'name',
      given,
      `"name" phải là tên tệp từ 1 đến 200 chữ, số, dấu cách và . _ ( ) + , & -, nhận được "${given.slice(0, 60)}": hãy đổi tên tệp.`,
      `"name" must be a file name of 1 to 200 letters, digits, spaces and . _ ( ) + , & -, got "${given.slice(0, 60)}": rename the file.`,
    );
  if (!isBase64(text))
    return invalidInput(
      'content',
      text.slice(0, 40),
      '"content" phải là nội dung tệp (không rỗng) mã hóa base64: hãy kiểm tra chương trình gửi.',
      '"content" must be the content of a file, not empty, in base64: check the program that sends it.',
    );
  const content = Buffer.from(text, 'base64');
  if (content.length > LARGEST_FILE)
    return invalidInput(
      'content',
      `${content.length} byte`,
      `Tệp có ${content.length} byte, tối đa ${LARGEST_FILE}: hãy nén hoặc chia tệp.`,
      `The file has ${content.length} bytes, at most ${LARGEST_FILE}: compress or split it.`,
    );
  const mediaType = mediaTypeOf(name, content);
  return mediaType === null
    ? invalidInput(
        'name',
        given,
        `Tệp "${given.slice(0, 60)}" không phải .pdf, .docx, .xlsx, .png hoặc .jpg, hoặc nội dung không đúng kiểu đó: hãy chuyển sang một trong các kiểu này.`,
        `File "${given.slice(0, 60)}" is no .pdf, .docx, .xlsx, .png or .jpg, or does not hold what its name says: convert it to one of these.`,
      )
    : ({ name, content, mediaType } satisfies Taken);
};

/** Kèm tệp vào bản nháp; tệp nằm trong cơ sở dữ liệu, cùng quyền với tin. */
export const addNewsFile = async (input: AddNewsFileInput, context: Context) => {
  const { accountId } = await context.standing();
  return context.inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'addNewsFile', input },
      async () => {
        const file = takeFile(input);
        if (isRefusal(file)) return file;
        const held = await heldNews(tx, input.newsId, 'DRAFT');
        if (isRefusal(held)) return held;
        const present = await newsFiles.findOfNews(tx, [held.id]);
        if (present.length >= MOST_FILES)
          return invalidInput(
            'newsId',
            input.newsId,
            `Tin này đã có ${MOST_FILES} tệp, là nhiều nhất: hãy soạn thêm một tin.`,
            `This news has ${MOST_FILES} files, which is the most: draft another.`,
          );
        if (present.some((one) => one.name === file.name))
          return invalidInput(
            'name',
            file.name,
            `Tin này đã có tệp tên "${file.name.slice(0, 60)}": hãy đổi tên tệp.`,
            `This news has a file named "${file.name.slice(0, 60)}" already: rename the file.`,
          );
        const samePerson = await takePart(tx, { type: 'News', id: held.id }, 'MAKER');
        if (samePerson) return samePerson;
        const sha256 = createHash('sha256').update(file.content).digest();
        const fileId = await newsFiles.add(tx, { newsId: held.id, unitNo: held.unitNo, size: file.content.length, sha256, ...file });
        await audit(tx, 'addNewsFile', 'News', [held.id], { fileId, sha256: sha256.toString('hex'), size: file.content.length });
        return { id: held.id, fileId };
      },
      async ({ id, fileId }) => {
        const changed = await newsChanged(tx, accountId, id, context);
        const file = (await newsFiles.findOfNews(tx, [id])).find((one) => one.id === fileId);
        if (isRefusal(changed)) return changed;
        return file ? { __typename: 'NewsFileAdded' as const, news: changed.news, file } : notFound('newsId');
      },
    ),
  );
};
