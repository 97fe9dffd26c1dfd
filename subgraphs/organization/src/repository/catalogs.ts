import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { inForceOn, param, sqlStatement } from '@hoso/db/statement.ts';
import type { Wording } from '../domain/catalog-wordings.ts';

export type CatalogRow = {
  code: string;
  name: string;
  part: string;
  form: string;
  answeredBy: string | null;
  closed: boolean;
  inRecord: boolean;
  recordField: string | null;
  legalBasis: string;
  confidence: string;
  note: string | null;
};

/** A code with the wording that counts on the day `asOf`: the last one begun by then. */
export type CatalogEntryRow = Wording & {
  catalog: string;
  sortOrder: number;
  version: number;
  legalBasis: string;
  confidence: string;
  note: string | null;
  asOf: string;
};
export type CatalogWordingRow = Omit<Wording, 'code'> & { legalBasis: string; confidence: string; note: string | null };

const catalog = sql`select code, name, part, form, answered_by as "answeredBy", closed, in_record as "inRecord", record_field as "recordField",
  legal_basis as "legalBasis", confidence, note from organization.catalog`;
const order = sql`order by array_position(array['CHUNG', 'CONG_TAC', 'CHUC_VU', 'LUONG', 'TO_CHUC', 'DAO_TAO', 'DON_VI', 'KHAC'], part), sort_order, code`;

const all = sqlStatement<Record<never, never>, CatalogRow>(sql`${catalog} ${order}`);
export const findCatalogs = (tx: Tx): Promise<CatalogRow[]> => all(tx, {});

const ofPart = sqlStatement<{ part: string }, CatalogRow>(sql`${catalog} where part = ${param('part')} ${order}`);
export const findCatalogsOfPart = (tx: Tx, part: string): Promise<CatalogRow[]> => ofPart(tx, { part });

const one = sqlStatement<{ code: string }, CatalogRow>(sql`${catalog} where code = ${param('code')}`);
export const findCatalog = async (tx: Tx, code: string): Promise<CatalogRow | undefined> => (await one(tx, { code }))[0];

const texts = sql`w.name, w.valid_from as "validFrom", w.valid_to as "validTo", w.replaced_by as "replacedBy", w.legal_basis as "legalBasis", w.confidence, w.note`;
const entry = sql`e.catalog, e.code, e.sort_order as "sortOrder", e.version, ${texts}, ${param('asOf', 'date')} as "asOf"`;

const entryOn = sqlStatement<{ catalog: string; code: string; asOf: string }, CatalogEntryRow>(sql`
  select ${entry} from organization.catalog_entry e join organization.catalog_wording w on w.catalog = e.catalog and w.code = e.code
  where e.catalog = ${param('catalog')} and e.code = ${param('code')} and w.valid_from <= ${param('asOf', 'date')}
  order by w.valid_from desc limit 1`);
/** A code as it stands on a day, also when it is retired by then; none before its first day. */
export const findEntry = async (tx: Tx, catalogCode: string, code: string, asOf: string): Promise<CatalogEntryRow | undefined> =>
  (await entryOn(tx, { catalog: catalogCode, code, asOf }))[0];

const standing = sqlStatement<{ catalog: string; code: string; asOf: string }, { code: string }>(
  sql`select code from organization.catalog_standing(${param('catalog')}, ${param('code')}, ${param('asOf', 'date')})`,
);
/** The code that stands in the place of a code on a day: itself while it is in force; undefined when none does. */
export const findStanding = async (tx: Tx, catalogCode: string, code: string, asOf: string): Promise<string | undefined> =>
  (await standing(tx, { catalog: catalogCode, code, asOf }))[0]?.code;

const inForce = sql`organization.catalog_entry e join organization.catalog_wording w on w.catalog = e.catalog and w.code = e.code
  and ${inForceOn({ validFrom: sql`w.valid_from`, validTo: sql`w.valid_to` }, 'asOf')} where e.catalog = ${param('catalog')}`;
const holds = sql`and (strpos(w.search_name, ${param('search')}) > 0 or strpos(lower(replace(e.code, '_', ' ')), ${param('search')}) > 0)`;
const pageOf = sql`and (e.sort_order, w.name, e.code) > (${param('sortOrder', 'int')}, ${param('name', 'text')}, ${param('after', 'text')})
  order by e.sort_order, w.name, e.code limit ${param('limit', 'int')}`;

/** Where a page begins: after this entry. */
export type EntryPosition = { sortOrder: number; name: string; after: string };
type Page = EntryPosition & { catalog: string; asOf: string; limit: number };
const page = sqlStatement<Page, CatalogEntryRow>(sql`select ${entry} from ${inForce} ${pageOf}`);
const searched = sqlStatement<Page & { search: string }, CatalogEntryRow>(sql`select ${entry} from ${inForce} ${holds} ${pageOf}`);
/** Codes in force on a day in the order of their catalog, then of the Vietnamese alphabet; `search` is folded, empty for all. */
export const findEntries = (tx: Tx, asked: Page & { search: string }): Promise<CatalogEntryRow[]> => {
  const { search, ...rest } = asked;
  return search === '' ? page(tx, rest) : searched(tx, asked);
};

type Count = { catalog: string; asOf: string };
const counted = sqlStatement<Count, { count: number }>(sql`select count(*)::int as count from ${inForce}`);
const countedSearch = sqlStatement<Count & { search: string }, { count: number }>(
  sql`select count(*)::int as count from ${inForce} ${holds}`,
);
export const countEntries = async (tx: Tx, catalogCode: string, asOf: string, search: string): Promise<number> => {
  const of = { catalog: catalogCode, asOf };
  return (await (search === '' ? counted(tx, of) : countedSearch(tx, { ...of, search })))[0]!.count;
};

const wordingsOf = sqlStatement<{ catalog: string; code: string }, CatalogWordingRow>(sql`
  select ${texts} from organization.catalog_wording w where w.catalog = ${param('catalog')} and w.code = ${param('code')} order by w.valid_from`);
export const findWordings = (tx: Tx, catalogCode: string, code: string): Promise<CatalogWordingRow[]> =>
  wordingsOf(tx, { catalog: catalogCode, code });
