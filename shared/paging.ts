import { badInput } from './errors.ts';

export const MAX_PAGE = 200;
export type PageArgs = { readonly first: number; readonly after?: string | null | undefined };

/** Position of a row in its list, as text; opaque to clients. */
export const encodeCursor = (position: readonly string[]): string => Buffer.from(JSON.stringify(position)).toString('base64url');

const isPosition = (value: unknown, width: number): value is string[] =>
  Array.isArray(value) && value.length === width && value.every((part) => typeof part === 'string' && !part.includes('\0'));

/** A cursor that no page of this list gave: starting anew in silence would show a program the same people again. */
export const foreignCursor = () =>
  badInput({
    vi: 'Con trỏ "after" không thuộc danh sách này: hãy dùng nguyên giá trị endCursor của trang trước.',
    en: 'Cursor "after" does not belong to this list: pass the endCursor of the page before, unchanged.',
  });

const decodeCursor = (cursor: string, width: number): string[] => {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPosition(position, width)) return position;
  } catch {
    // falls through to the one refusal below
  }
  throw foreignCursor();
};

/** A page of a list in keyset order. `find` is asked for one row more than the page holds; its presence is the answer to hasNextPage. */
export const connection = async <Row>(
  args: PageArgs,
  width: number,
  position: (row: Row) => readonly string[],
  find: (limit: number, after: readonly string[] | null) => Promise<readonly Row[]>,
) => {
  if (!Number.isInteger(args.first) || args.first < 1 || args.first > MAX_PAGE) {
    throw badInput({
      vi: `"first" phải từ 1 đến ${MAX_PAGE}, nhận được ${args.first}: hãy lấy từng trang bằng "after".`,
      en: `"first" must be 1 to ${MAX_PAGE}, got ${args.first}: fetch page by page with "after".`,
    });
  }
  const rows = await find(args.first + 1, args.after == null ? null : decodeCursor(args.after, width));
  const edges = rows.slice(0, args.first).map((node) => ({
    node,
    // Few ask for the cursor of every row, so it is written when it is asked for.
    get cursor() {
      return encodeCursor(position(node));
    },
  }));
  return { edges, pageInfo: { hasNextPage: rows.length > args.first, endCursor: edges.at(-1)?.cursor ?? null } };
};
