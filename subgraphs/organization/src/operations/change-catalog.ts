import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import type { Tx } from '@hoso/db/session.ts';
import { forbidden } from '@hoso/shared/errors.ts';
import { catalogNotEditable, unknownCatalog } from '../domain/catalog-refusals.ts';
import { byCode } from '../domain/catalog-wordings.ts';
import * as changes from '../repository/catalog-changes.ts';
import * as catalogs from '../repository/catalogs.ts';

export const once = repeatable(requests);

/** A catalog whose codes come and go here, or why they do not. Throws FORBIDDEN where the right does not span the province, whose catalogs these are. */
export const openCatalog = async (tx: Tx, code: string, adding: boolean) => {
  if (!(await changes.mayChange(tx))) throw forbidden();
  const catalog = await catalogs.findCatalog(tx, code);
  if (!catalog) return unknownCatalog(code);
  return catalog.form !== 'ENTRIES' || (adding && catalog.closed) ? catalogNotEditable(catalog) : catalog;
};

/** The wordings of a catalog, held to the end of the transaction. */
export const holdWordings = async (tx: Tx, catalog: string) => byCode(await changes.lockWordings(tx, catalog));

/** The answer to a change of an entry, the first time and when it is asked for again: the entry as on the day of the change. */
export const entryChanged = async (
  tx: Tx,
  { catalog, code, on }: { readonly catalog: string; readonly code: string; readonly on: string },
) => ({
  __typename: 'CatalogEntryChanged' as const,
  entry: (await catalogs.findEntry(tx, catalog, code, on))!,
});
