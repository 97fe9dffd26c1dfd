import { isDate, type IsoDate } from '@hoso/shared/dates.ts';
import { isId } from '@hoso/shared/ids.ts';
import { foreignCursor } from '@hoso/shared/paging.ts';

/** Where a row stands in a list ordered by a day, then by id. */
export type ListPosition = { readonly day: IsoDate; readonly id: string };

/** The position a cursor's parts name; null for the start of the list. Throws BAD_USER_INPUT when they name none. */
export const positionIn = (parts: readonly string[] | null): ListPosition | null => {
  if (parts === null) return null;
  const [day = '', id = ''] = parts;
  if (isDate(day) && isId(id)) return { day, id };
  throw foreignCursor();
};
