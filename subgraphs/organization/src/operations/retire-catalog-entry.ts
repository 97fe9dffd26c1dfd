import { audit } from '@hoso/db/audit.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { refuseEnding, refuseReplacement } from '../domain/catalog-wordings.ts';
import type { RetireCatalogEntryInput } from '../generated.ts';
import * as changes from '../repository/catalog-changes.ts';
import * as decisions from '../repository/decisions.ts';
import { entryChanged, holdWordings, once, openCatalog } from './change-catalog.ts';

/** Thôi dùng một mã kể từ một ngày: dữ liệu cũ giữ mã cũ và được đọc kèm mã thay thế. */
export const retireCatalogEntry = async (input: RetireCatalogEntryInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'retireCatalogEntry', input },
      async () => {
        const catalog = await openCatalog(tx, input.catalog, true);
        if (isRefusal(catalog)) return catalog;
        const refused = refuseDocument('decision', input.decision);
        if (refused) return refused;
        const { code, effectiveOn: on } = input;
        const replacedBy = input.replacedBy ?? null;
        const known = await holdWordings(tx, catalog.code);
        const version = await changes.findVersion(tx, catalog.code, code);
        if (version === undefined) return notFound('code');
        if (version !== input.expectedVersion) return versionConflict(version);
        const early = refuseEnding(known, code, on) ?? (replacedBy === null ? null : refuseReplacement(known, code, replacedBy, on));
        if (early) return early;

        const decision = await decisions.record(tx, input.decision);
        await changes.endWording(tx, { catalog: catalog.code, code, on, replacedBy, closedBy: decision });
        await changes.nextVersion(tx, catalog.code, code);
        await audit(tx, 'retireCatalogEntry', 'Catalog', [decision], { catalog: catalog.code, code, replacedBy, effectiveOn: on });
        return { catalog: catalog.code, code, on };
      },
      (done) => entryChanged(tx, done),
    ),
  );
};
