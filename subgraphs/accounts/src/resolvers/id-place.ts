import { isId } from '@hoso/shared/ids.ts';
import { foreignCursor } from '@hoso/shared/paging.ts';

/** The id at which a page continues, of a list in order of ids; null for the first page. Throws when the cursor is of another list. */
export const idPlace = (position: readonly string[] | null): string | null => {
  const id = position?.[0] ?? null;
  if (id !== null && !isId(id)) throw foreignCursor();
  return id;
};

/** The same for a list in order of instants, then ids. */
export const instantPlace = (position: readonly string[] | null): readonly [instant: string, id: string] | undefined => {
  if (position === null) return undefined;
  const [instant, id] = position;
  if (!isId(id) || !/^-?\d{1,16}$/.test(instant ?? '')) throw foreignCursor();
  return [instant!, id];
};
