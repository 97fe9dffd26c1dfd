import { fold } from '@hoso/shared/names.ts';
import { asksFor } from '@hoso/shared/asked-fields.ts';
import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated.ts';
import { createCatalogEntry } from '../operations/create-catalog-entry.ts';
import { importCatalogEntries } from '../operations/import-catalog-entries.ts';
import { renameCatalogEntry } from '../operations/rename-catalog-entry.ts';
import { retireCatalogEntry } from '../operations/retire-catalog-entry.ts';
import * as catalogs from '../repository/catalogs.ts';

const day = async (asOf: string | null | undefined, context: Context) => asOf ?? context.legalToday();

/** Before every entry of a catalog. */
const START: catalogs.EntryPosition = { sortOrder: -1, name: '', after: '' };
const POSITION_WIDTH = 3;
const positionIn = (parts: readonly string[] | null): catalogs.EntryPosition => {
  if (parts === null) return START;
  const [order = '', name = '', after = ''] = parts;
  if (!/^\d{1,9}$/.test(order)) throw foreignCursor();
  return { sortOrder: Number(order), name, after };
};
const positionOf = ({ sortOrder, name, code }: catalogs.CatalogEntryRow) => [String(sortOrder), name, code];

const inForce = ({ validTo, asOf }: catalogs.CatalogEntryRow): boolean => validTo === null || validTo > asOf;
const word = <Enum extends string>(value: string) => value as Enum;

export const catalogQueries = {
  catalogs: (_root, { part }, { read }) => read((tx) => (part == null ? catalogs.findCatalogs(tx) : catalogs.findCatalogsOfPart(tx, part))),
  catalog: (_root, { code }, { read }) => read(async (tx) => (await catalogs.findCatalog(tx, code)) ?? null),
  catalogEntry: async (_root, { catalog, code, asOf }, context) => {
    const on = await day(asOf, context);
    return context.read(async (tx) => (await catalogs.findEntry(tx, catalog, code, on)) ?? null);
  },
} satisfies Partial<QueryResolvers>;

export const catalogMutations = {
  createCatalogEntry: (_root, { input }, context) => createCatalogEntry(input, context),
  renameCatalogEntry: (_root, { input }, context) => renameCatalogEntry(input, context),
  retireCatalogEntry: (_root, { input }, context) => retireCatalogEntry(input, context),
  importCatalogEntries: (_root, { input }, context) => importCatalogEntries(input, context),
} satisfies Partial<MutationResolvers>;

export const catalogResolvers = {
  Catalog: {
    part: ({ part }) => word(part),
    form: ({ form }) => word(form),
    confidence: ({ confidence }) => word(confidence),
    entries: async ({ code: catalog }, { asOf, first, after, search }, context, info) => {
      const on = await day(asOf, context);
      const looked = fold(search ?? '');
      const page = connection({ first, after }, POSITION_WIDTH, positionOf, (limit, cursor) => {
        const position = positionIn(cursor);
        return context.read((tx) => catalogs.findEntries(tx, { catalog, asOf: on, limit, search: looked, ...position }));
      });
      const count = asksFor(info, 'totalCount') ? context.read((tx) => catalogs.countEntries(tx, catalog, on, looked)) : 0;
      const [found, totalCount] = await Promise.all([page, count]);
      return { ...found, totalCount };
    },
  },
  CatalogEntry: {
    confidence: ({ confidence }) => word(confidence),
    inForce,
    successor: async (entry, _args, { read }) => {
      if (inForce(entry) || entry.replacedBy === null) return null;
      const code = await read((tx) => catalogs.findStanding(tx, entry.catalog, entry.code, entry.asOf));
      return code === undefined ? null : read(async (tx) => (await catalogs.findEntry(tx, entry.catalog, code, entry.asOf)) ?? null);
    },
    wordings: ({ catalog, code }, _args, { read }) => read((tx) => catalogs.findWordings(tx, catalog, code)),
  },
  CatalogWording: { confidence: ({ confidence }) => word(confidence) },
} satisfies Resolvers;
