import { audit } from '@hoso/db/audit.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { tidy } from '@hoso/shared/names.ts';
import type { Context } from '../context.ts';
import { refuseNewEntry } from '../domain/catalog-input.ts';
import { refuseCreation } from '../domain/catalog-wordings.ts';
import type { CreateCatalogEntryInput } from '../generated.ts';
import * as changes from '../repository/catalog-changes.ts';
import * as decisions from '../repository/decisions.ts';
import { entryChanged, holdWordings, once, openCatalog } from './change-catalog.ts';

/** Thêm mã vào danh mục; mã đã thôi dùng có thể dùng lại từ một ngày sau khi thôi. */
export const createCatalogEntry = async (input: CreateCatalogEntryInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'createCatalogEntry', input },
      async () => {
        const catalog = await openCatalog(tx, input.catalog, true);
        if (isRefusal(catalog)) return catalog;
        const refused = refuseNewEntry(input);
        if (refused) return refused;
        const { code, effectiveOn: on } = input;
        const known = await holdWordings(tx, catalog.code);
        const taken = refuseCreation(known, code, on);
        if (taken) return taken;

        const decision = await decisions.record(tx, input.decision);
        const name = tidy(input.name);
        await changes.addEntries(tx, catalog.code, [{ code, sortOrder: input.sortOrder ?? null }]);
        const texts = { name, legalBasis: tidy(input.legalBasis), note: input.note == null ? null : tidy(input.note) };
        await changes.addWordings(tx, catalog.code, [{ code, ...texts, validFrom: on, validTo: null, replacedBy: null }], decision);
        if (known.has(code)) await changes.nextVersion(tx, catalog.code, code);
        await audit(tx, 'createCatalogEntry', 'Catalog', [decision], { catalog: catalog.code, code, after: name, effectiveOn: on });
        return { catalog: catalog.code, code, on };
      },
      (done) => entryChanged(tx, done),
    ),
  );
};
