import { badInput } from '@hoso/shared/errors.ts';
import { asksFor } from '@hoso/shared/asked-fields.ts';
import { fold } from '@hoso/shared/names.ts';
import { isId } from '@hoso/shared/ids.ts';
import { connection } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import { statedPurpose } from '../domain/opening-purpose.ts';
import type { MutationResolvers, Resolvers } from '../generated.ts';
import { appointPerson } from '../operations/appoint-person.ts';
import { importStaff } from '../operations/import-staff.ts';
import { movePerson } from '../operations/move-person.ts';
import { signerQueries } from './signer.ts';
import * as directory from '../repository/directory.ts';
import type { PersonRow } from '../repository/persons.ts';

const day = async (asOf: string | null | undefined, context: Context) => asOf ?? context.legalToday();

const cursorOf = ({ givenName, familyName, id }: PersonRow) => [givenName, familyName, id];
const POSITION_WIDTH = 3;

// A wildcard typed by a person is a character to look for.
const literally = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** A page and its total, asked side by side; who asks for no total gets none counted. */
const withTotal = async <Page extends object>(page: Promise<Page>, total: Promise<number> | false) => {
  const [found, totalCount] = await Promise.all([page, total || 0]);
  return { ...found, totalCount };
};

type PersonMutations = 'appointPerson' | 'movePerson' | 'importStaff';

export const resolvers: Omit<Resolvers, 'Mutation'> & { readonly Mutation: Pick<MutationResolvers, PersonMutations> } = {
  Query: {
    ...signerQueries,
    legalToday: (_root, _args, context) => context.legalToday(),
    person: (_root, { id }, context) => context.persons.load(id),
    people: async (_root, { first, after, where }, context, info) => {
      const filter = {
        name: where?.name ? literally(fold(where.name)) : null,
        category: where?.category ?? null,
        asOf: await day(where?.asOf, context),
      };
      const { read } = context;
      const counting = asksFor(info, 'totalCount');
      const page = (find: (limit: number, position: directory.Position) => Promise<PersonRow[]>) =>
        connection({ first, after }, POSITION_WIDTH, cursorOf, (limit, cursor) => find(limit, directory.positionIn(cursor)));
      if (where?.unitId == null)
        return withTotal(
          page((limit, position) => read((tx) => directory.findPage(tx, filter, position, limit))),
          counting && read((tx) => directory.count(tx, filter)),
        );
      const { unitId } = where;
      if (where.includeDescendants && isId(unitId))
        return withTotal(
          page((limit, position) => read((tx) => directory.findBelow(tx, { ...filter, unitId }, position, limit))),
          counting && read((tx) => directory.countBelow(tx, { ...filter, unitId })),
        );
      const ofUnit = { ...filter, unitIds: isId(unitId) ? [unitId] : [] };
      return withTotal(
        page((limit, position) => context.roster(ofUnit, position, limit)),
        counting && read((tx) => directory.countOfUnits(tx, ofUnit)).then(([row]) => row?.count ?? 0),
      );
    },
  },
  Mutation: {
    appointPerson: (_root, { input }, context) => appointPerson(input, context),
    movePerson: (_root, { input }, context) => movePerson(input, context),
    importStaff: (_root, { input }, context) => importStaff(input, context),
  },
  StaffImportWarning: { message: ({ message }, _args, { caller }) => message[caller.language] },
  Person: {
    __resolveReference: ({ id }, context) => context.persons.load(id),
    dateOfBirth: async ({ id }, _args, context) => (await context.records.load(id))?.dateOfBirth ?? null,
    gender: async ({ id }, _args, context) => ((await context.records.load(id))?.gender ?? null) as never,
    joinedOn: async ({ id }, _args, context) => (await context.records.load(id))?.joinedOn ?? null,
    identityNumber: async ({ id }, { purpose }, context) => {
      if (purpose == null) return (await context.maskedNumbers.load(id))?.number ?? null;
      const stated = statedPurpose(purpose);
      if (stated.kind === 'REFUSED') throw badInput(stated);
      return (await context.numbersFor(stated.purpose).load(id))?.number ?? null;
    },
    category: async ({ id }, _args, context) =>
      ((await context.assignmentOn(await context.legalToday()).load(id))?.category ?? null) as never,
    jobTitle: async ({ id }, _args, context) => (await context.assignmentOn(await context.legalToday()).load(id))?.jobTitle ?? null,
    assignment: async ({ id }, { asOf }, context) => context.assignmentOn(await day(asOf, context)).load(id),
    assignments: ({ id }, _args, context) => context.assignmentHistory.load(id),
  },
  Assignment: {
    unit: ({ unitId }) => ({ id: unitId }),
    category: ({ category }) => category as never,
    upcoming: async ({ validFrom }, _args, context) => validFrom > (await context.legalToday()),
    decision: ({ openedBy }, _args, context) => context.decisions.load(openedBy),
  },
  Unit: {
    __resolveReference: ({ id }) => ({ id }),
    people: async ({ id }, { first, after, asOf }, context, info) => {
      const on = await day(asOf, context);
      const page = connection({ first, after }, POSITION_WIDTH, cursorOf, (limit, cursor) =>
        context.rosterPage(on, limit, directory.positionIn(cursor)).load(id),
      );
      // The first page counts as it goes; a later one does not, so the count is asked beside it.
      const count = async () => (await context.rosterCountOn(on).load(id))?.count ?? 0;
      return withTotal(page, asksFor(info, 'totalCount') && (after == null ? page.then(count) : count()));
    },
  },
};
