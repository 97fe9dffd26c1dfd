import { isId } from '@hoso/shared/ids.ts';
import { connection, foreignCursor } from '@hoso/shared/paging.ts';
import type { Context } from '../context.ts';
import { partOf, type RecordPart } from '../domain/record-parts.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated.ts';
import { addGroupMember, closeUserGroup, createUserGroup, removeGroupMember } from '../operations/change-user-group.ts';
import { giveConsent, giveOwnConsent } from '../operations/give-consent.ts';
import { withdrawConsent } from '../operations/withdraw-consent.ts';
import * as consents from '../repository/consents.ts';
import * as userGroups from '../repository/user-groups.ts';

type Page = { readonly first: number; readonly after?: string | null | undefined };
type Find<Row> = (tx: Parameters<Parameters<Context['read']>[0]>[0], limit: number, before: string | null) => Promise<Row[]>;

/** A page of what has ids in order of time, newest first. */
const newestFirst = <Row extends { id: string }>({ first, after }: Page, { read }: Context, find: Find<Row>) =>
  connection(
    { first, after },
    1,
    (row: Row) => [row.id],
    (limit, position) => {
      const before = position?.[0] ?? null;
      if (before !== null && !isId(before)) throw foreignCursor();
      return read((tx) => find(tx, limit, before));
    },
  );

export const grantQueries: Pick<QueryResolvers, 'userGroups' | 'consents' | 'myRecordOpenings'> = {
  userGroups: (_root, page, context) => newestFirst(page, context, userGroups.findPage),
  consents: (_root, page, context) => newestFirst(page, context, consents.findPage),
  myRecordOpenings: (_root, page, context) => newestFirst(page, context, consents.findOpenings),
};

export const grantMutations: Pick<
  MutationResolvers,
  'createUserGroup' | 'closeUserGroup' | 'addGroupMember' | 'removeGroupMember' | 'giveConsent' | 'giveOwnConsent' | 'withdrawConsent'
> = {
  createUserGroup: (_root, { input }, context) => createUserGroup(input, context),
  closeUserGroup: (_root, { input }, context) => closeUserGroup(input, context),
  addGroupMember: (_root, { input }, context) => addGroupMember(input, context),
  removeGroupMember: (_root, { input }, context) => removeGroupMember(input, context),
  giveConsent: (_root, { input }, context) => giveConsent(input, context),
  giveOwnConsent: (_root, { input }, context) => giveOwnConsent(input, context),
  withdrawConsent: (_root, { input }, context) => withdrawConsent(input, context),
};

const isPart = (part: RecordPart | null): part is RecordPart => part !== null;

export const grantTypes: Pick<Resolvers, 'UserGroup' | 'Consent' | 'RecordOpening'> = {
  UserGroup: { unit: ({ unitId }) => ({ id: unitId }) },
  Consent: {
    persons: ({ personIds }) => personIds.map((id) => ({ id })),
    unit: ({ unitId }) => (unitId ? { id: unitId } : null),
    parts: ({ permissions }) => permissions.map(partOf).filter(isPart),
    givenAt: ({ givenAt }) => givenAt.toISOString(),
    withdrawnAt: ({ withdrawnAt }) => withdrawnAt?.toISOString() ?? null,
  },
  RecordOpening: {
    at: ({ at }) => at.toISOString(),
    kind: ({ kind }) => kind as never,
    unit: ({ unitId }) => (unitId ? { id: unitId } : null),
    holder: ({ holderId }) => (holderId ? { id: holderId } : null),
    part: ({ permission }) => (permission ? partOf(permission) : null),
  },
};
