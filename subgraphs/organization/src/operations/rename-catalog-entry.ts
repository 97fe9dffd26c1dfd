import { audit } from '@hoso/db/audit.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { tidy } from '@hoso/shared/names.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { refuseNewWording } from '../domain/catalog-input.ts';
import { unknownCatalog } from '../domain/catalog-refusals.ts';
import { refuseEnding } from '../domain/catalog-wordings.ts';
import type { RenameCatalogEntryInput } from '../generated.ts';
import * as changes from '../repository/catalog-changes.ts';
import * as decisions from '../repository/decisions.ts';
import { entryChanged, holdWordings, once, openCatalog } from './change-catalog.ts';

/** Đổi cách gọi của một mã: cách gọi cũ hết hiệu lực đúng ngày cách gọi mới có hiệu lực, cả hai còn tra cứu được. */
export const renameCatalogEntry = async (input: RenameCatalogEntryInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'renameCatalogEntry', input },
      async () => {
        const catalog = await openCatalog(tx, input.catalog, false);
        // A catalog without entries here has none to rename.
        if (isRefusal(catalog)) return catalog.__typename === 'CatalogNotEditable' ? notFound('code') : unknownCatalog(input.catalog);
        const refused = refuseNewWording(input);
        if (refused) return refused;
        const { code, effectiveOn: on } = input;
        const known = await holdWordings(tx, catalog.code);
        const version = await changes.findVersion(tx, catalog.code, code);
        if (version === undefined) return notFound('code');
        if (version !== input.expectedVersion) return versionConflict(version);
        const early = refuseEnding(known, code, on);
        if (early) return early;

        const decision = await decisions.record(tx, input.decision);
        const [before, name] = [known.get(code)!.at(-1)!.name, tidy(input.name)];
        await changes.endWording(tx, { catalog: catalog.code, code, on, replacedBy: null, closedBy: decision });
        const texts = { name, legalBasis: tidy(input.legalBasis), note: input.note == null ? null : tidy(input.note) };
        await changes.addWordings(tx, catalog.code, [{ code, ...texts, validFrom: on, validTo: null, replacedBy: null }], decision);
        await changes.nextVersion(tx, catalog.code, code);
        await audit(tx, 'renameCatalogEntry', 'Catalog', [decision], { catalog: catalog.code, code, before, after: name, effectiveOn: on });
        return { catalog: catalog.code, code, on };
      },
      (done) => entryChanged(tx, done),
    ),
  );
};
