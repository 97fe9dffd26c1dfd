import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { Wording } from '../domain/catalog-wordings.ts';

const everywhere = sqlStatement<Record<never, never>, { may: boolean }>(
  sql`select accounts.everywhere('organization.catalog.write') as may`,
);
/** Catalogs are the whole province's: whether the caller holds the right over all of it. */
export const mayChange = async (tx: Tx): Promise<boolean> => (await everywhere(tx, {}))[0]!.may;

const oneAtATime = sqlStatement<{ catalog: string }>(
  sql`select pg_advisory_xact_lock(hashtextextended('organization.catalog:' || ${param('catalog', 'text')}, 0))`,
);

type Known = Wording & { legalBasis: string; note: string | null };
const known = sqlStatement<{ catalog: string }, Known>(sql`
  select code, name, valid_from as "validFrom", valid_to as "validTo", replaced_by as "replacedBy", legal_basis as "legalBasis", note
  from organization.catalog_wording where catalog = ${param('catalog')} order by code, valid_from`);
/**
 * All wordings of a catalog, the oldest of each code first, held against other changes to the end of the transaction: two retirements
 * that are each sound could together close a circle.
 */
export const lockWordings = async (tx: Tx, catalog: string): Promise<Known[]> => {
  await oneAtATime(tx, { catalog });
  return known(tx, { catalog });
};

const version = sqlStatement<{ catalog: string; code: string }, { version: number }>(
  sql`select version from organization.catalog_entry where catalog = ${param('catalog')} and code = ${param('code')}`,
);
export const findVersion = async (tx: Tx, catalog: string, code: string): Promise<number | undefined> =>
  (await version(tx, { catalog, code }))[0]?.version;

const bump = sqlStatement<{ catalog: string; code: string }>(
  sql`update organization.catalog_entry set version = version + 1 where catalog = ${param('catalog')} and code = ${param('code')}`,
);
export const nextVersion = async (tx: Tx, catalog: string, code: string): Promise<void> => void (await bump(tx, { catalog, code }));

export type NewEntry = { code: string; sortOrder: number | null };
const addAll = sqlStatement<{ catalog: string; codes: readonly string[]; orders: readonly (number | null)[] }>(sql`
  insert into organization.catalog_entry (catalog, code, sort_order)
  select ${param('catalog', 'text')}, e.code, coalesce(e.sort_order, (select coalesce(max(sort_order), 0) from organization.catalog_entry
    where catalog = ${param('catalog', 'text')}) + 10 * e.place::int)
  from unnest(${param('codes', 'text[]')}, ${param('orders', 'int[]')}) with ordinality e(code, sort_order, place)
  on conflict do nothing`);
/** Takes codes up in a catalog, those without a place of their own behind all others; codes that are there stay as they are. */
export const addEntries = async (tx: Tx, catalog: string, entries: readonly NewEntry[]): Promise<void> =>
  void (await addAll(tx, { catalog, codes: entries.map(({ code }) => code), orders: entries.map(({ sortOrder }) => sortOrder) }));

export type NewWording = Wording & { legalBasis: string; note: string | null };
const insert = sqlStatement<{ catalog: string; rows: string; openedBy: string }>(sql`
  insert into organization.catalog_wording (catalog, code, name, legal_basis, confidence, note, replaced_by, valid_from, valid_to, opened_by, closed_by)
  select ${param('catalog', 'text')}, r.code, r.name, r."legalBasis", 'VERIFIED', r.note, r."replacedBy", r."validFrom", r."validTo", ${param('openedBy', 'uuid')},
    case when r."validTo" is not null then ${param('openedBy', 'uuid')} end
  from json_to_recordset(${param('rows', 'text')}::json) r(code text, name text, "legalBasis" text, note text, "replacedBy" text, "validFrom" date, "validTo" date)`);
/** Opens wordings under a document. Who enters one has the law before him, so it counts as verified. */
export const addWordings = async (tx: Tx, catalog: string, wordings: readonly NewWording[], openedBy: string): Promise<void> =>
  void (await insert(tx, { catalog, rows: JSON.stringify(wordings), openedBy }));

type Ending = { catalog: string; code: string; on: string; replacedBy: string | null; closedBy: string };
const close = sqlStatement<Ending>(sql`
  update organization.catalog_wording set valid_to = ${param('on', 'date')}, replaced_by = ${param('replacedBy', 'text')}, closed_by = ${param('closedBy', 'uuid')}
  where catalog = ${param('catalog')} and code = ${param('code')} and valid_to is null`);
/** Ends the wording that has no end. */
export const endWording = async (tx: Tx, ending: Ending): Promise<void> => void (await close(tx, ending));
