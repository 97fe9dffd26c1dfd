import { audit } from '@hoso/db/audit.ts';
import type { Tx } from '@hoso/db/session.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import type { Context } from '../context.ts';
import { type CatalogProblem, changesBetween, judgeRows, refuseRows } from '../domain/catalog-row.ts';
import type { CatalogRowOutcomeKind, ImportCatalogEntriesInput } from '../generated.ts';
import * as changes from '../repository/catalog-changes.ts';
import * as decisions from '../repository/decisions.ts';
import { holdWordings, once, openCatalog } from './change-catalog.ts';

type Outcome = { row: number; outcome: CatalogRowOutcomeKind; problems: CatalogProblem[] };
const imported = (rows: Outcome[], committed: number) => ({
  __typename: 'CatalogEntriesImported' as const,
  rows,
  committed,
  unchanged: rows.filter(({ outcome }) => outcome === 'UNCHANGED').length,
});

const isGood = ({ outcome }: { outcome: string }): boolean => outcome === 'ADDED' || outcome === 'CHANGED';

/** Writes the good rows: codes first, since one may replace another; then what ends, then what begins. */
const write = async (tx: Tx, catalog: string, made: ReturnType<typeof changesBetween>, openedBy: string): Promise<void> => {
  await changes.addEntries(tx, catalog, made.entries);
  for (const { code, validTo, replacedBy } of made.endings) {
    await changes.endWording(tx, { catalog, code, on: validTo!, replacedBy, closedBy: openedBy });
    await changes.nextVersion(tx, catalog, code);
  }
  await changes.addWordings(tx, catalog, made.openings, openedBy);
};

/**
 * Nhập nhiều mã của một danh mục: dòng đúng vào cùng một giao dịch, dòng sai ở ngoài, dòng đã có như vậy để nguyên nên nhập lại không đổi gì.
 * Không có `commit` thì chỉ trả lời như khi ghi.
 */
export const importCatalogEntries = async (input: ImportCatalogEntriesInput, { inSession, standing }: Context) => {
  const { accountId, login, today } = await standing();
  return inSession(async (tx) => {
    const catalog = await openCatalog(tx, input.catalog, true);
    if (isRefusal(catalog)) return catalog;
    const refused = refuseRows(input.rows);
    if (refused) return refused;
    if (!input.commit) {
      const { verdicts } = judgeRows(await holdWordings(tx, catalog.code), input.rows);
      return imported(
        verdicts.map((verdict) => ({ ...verdict, outcome: isGood(verdict) ? 'READY' : verdict.outcome })),
        0,
      );
    }
    return once(
      tx,
      { accountId, requestId: input.requestId, operation: 'importCatalogEntries', input },
      async () => {
        const before = await holdWordings(tx, catalog.code);
        const judged = judgeRows(before, input.rows);
        const good = judged.verdicts.filter(isGood).length;
        if (good > 0) {
          const decision = await decisions.record(tx, {
            ...{ number: `NDM ${input.requestId}`.slice(0, 100), signedOn: today, issuer: login },
            summary: `Nhập ${good} dòng vào danh mục ${catalog.name}`,
          });
          const made = changesBetween(before, judged);
          await write(tx, catalog.code, made, decision);
          // Which codes they were stands with the decision: each wording names the one that opened or ended it.
          const codes = new Set([...made.openings, ...made.endings].map(({ code }) => code)).size;
          await audit(tx, 'importCatalogEntries', 'Catalog', [decision], { catalog: catalog.code, codes });
        }
        return { rows: [...judged.verdicts], committed: good };
      },
      (done) => imported(done.rows, done.committed),
    );
  });
};
