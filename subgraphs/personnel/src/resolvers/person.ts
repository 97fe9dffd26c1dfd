import { fold } from '@hoso/shared/names.ts';
import { isId } from '@hoso/shared/ids.ts';
import { connection } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import { appointPerson } from '../operations/appoint-person.ts';
import { importStaff } from '../operations/import-staff.ts';
import { movePerson } from '../operations/move-person.ts';
import * as directory from '../repository/directory.ts';
import type { PersonRow } from '../repository/persons.ts';

const day = async (asOf: string | null | undefined, context: Context) => asOf ?? context.legalToday();

const cursorOf = ({ givenName, familyName, id }: PersonRow) => [givenName, familyName, id];
const POSITION_WIDTH = 3;

// A wildcard typed by a person is a character to look for.
const literally = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

export const resolvers: Resolvers = {
  Query: {
    legalToday: (_root, _args, context) => context.legalToday(),
    person: (_root, { id }, context) => context.persons.load(id),
    people: async (_root, { first, after, where }, context) => {
      const filter = {
        name: where?.name ? literally(fold(where.name)) : null,
        category: where?.category ?? null,
        asOf: await day(where?.asOf, context),
      };
      const { read } = context;
      if (where?.unitId == null) {
        const page = await connection({ first, after }, POSITION_WIDTH, cursorOf, (limit, cursor) =>
          read((tx) => directory.findPage(tx, filter, directory.positionIn(cursor), limit)),
        );
        return { ...page, totalCount: () => read((tx) => directory.count(tx, filter)) };
      }
      const { unitId } = where;
      if (where.includeDescendants && isId(unitId)) {
        const page = await connection({ first, after }, POSITION_WIDTH, cursorOf, (limit, cursor) =>
          read((tx) => directory.findBelow(tx, { ...filter, unitId }, directory.positionIn(cursor), limit)),
        );
        return { ...page, totalCount: () => read((tx) => directory.countBelow(tx, { ...filter, unitId })) };
      }
      const ofUnit = { ...filter, unitIds: isId(unitId) ? [unitId] : [] };
      const page = await connection({ first, after }, POSITION_WIDTH, cursorOf, (limit, cursor) =>
        read((tx) => directory.findOfUnits(tx, ofUnit, directory.positionIn(cursor), limit)),
      );
      return { ...page, totalCount: async () => (await read((tx) => directory.countOfUnits(tx, ofUnit)))[0]?.count ?? 0 };
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
    identityNumber: async ({ id }, _args, context) => (await context.identityNumbers.load(id))?.number ?? null,
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
    people: async ({ id }, { first, after, asOf }, context) => {
      const on = await day(asOf, context);
      const page = await connection({ first, after }, POSITION_WIDTH, cursorOf, (limit, cursor) =>
        context.rosterPage(on, limit, directory.positionIn(cursor)).load(id),
      );
      return { ...page, totalCount: async () => (await context.rosterCountOn(on).load(id))?.count ?? 0 };
    },
  },
};
