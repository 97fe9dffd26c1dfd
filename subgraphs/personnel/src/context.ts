import type { FieldKeys } from '@hoso/db/field-keys.ts';
import { openRequest } from '@hoso/db/request.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { byKey, manyByKey, perArgument } from '@hoso/shared/loaders.ts';
import { maskIdentityNumbers, openIdentityNumbers } from './operations/read-identity-numbers.ts';
import { readRecords } from './operations/read-records.ts';
import * as additionalPosts from './repository/additional-posts.ts';
import * as assignments from './repository/assignments.ts';
import * as decisions from './repository/decisions.ts';
import * as directory from './repository/directory.ts';
import * as persons from './repository/persons.ts';
import * as postEndings from './repository/post-endings.ts';

/** What one request carries; `province` names the policy profile in force, `fieldKeys` seal and open personal numbers. Loaders live as long as it does: another caller must not meet its rows. */
export const createContext = (pool: Pool, caller: Caller, province: string, fieldKeys: FieldKeys) => {
  const request = openRequest(pool, caller);
  const { read } = request;
  const wholeUnit = { name: null, category: null };
  const assignmentOn = perArgument((asOf: string) => byKey('personId', (ids) => read((tx) => assignments.findInForce(tx, ids, asOf))));
  /** Who is on a roster was found by his assignment of that day: nobody has to ask for it again. */
  const roster = async (filter: Parameters<typeof directory.findOfUnits>[1], after: directory.Position, limit: number) => {
    const rows = await read((tx) => directory.findOfUnits(tx, filter, after, limit));
    for (const { id, assignment } of rows) assignmentOn(filter.asOf).prime(id, assignment);
    return rows;
  };
  const rosterCountOn = perArgument((asOf: string) =>
    byKey('unitId', (unitIds) => read((tx) => directory.countOfUnits(tx, { ...wholeUnit, unitIds, asOf }))),
  );
  return {
    ...request,
    province,
    fieldKeys,
    roster,
    assignmentOn,
    persons: byKey('id', (ids) => read((tx) => persons.findByIds(tx, ids))),
    records: byKey('personId', (ids) => readRecords(ids, request)),
    maskedNumbers: byKey('personId', (ids) => maskIdentityNumbers(ids, { ...request, fieldKeys })),
    /** Opened for one purpose: one entry of the audit for all people of a level. */
    numbersFor: perArgument((purpose: string) => byKey('personId', (ids) => openIdentityNumbers(ids, purpose, { ...request, fieldKeys }))),
    assignmentHistory: manyByKey('personId', (ids) => read((tx) => assignments.findHistory(tx, ids))),
    assignmentDetails: byKey('id', (ids) => read((tx) => additionalPosts.findDetails(tx, ids))),
    additionalPostsOn: perArgument((asOf: string) =>
      manyByKey('personId', (ids) => read((tx) => additionalPosts.findOfPersons(tx, ids, asOf))),
    ),
    endings: byKey('assignmentId', (ids) => read((tx) => postEndings.findEndings(tx, ids))),
    decisions: byKey('id', (ids) => read((tx) => decisions.findByIds(tx, ids))),
    /** The same page of many units is one query; the first page tells how many there are in all. */
    rosterPage: perArgument((asOf: string, limit: number, after: directory.Position) =>
      manyByKey('unitId', async (unitIds) => {
        const rows = await roster({ ...wholeUnit, unitIds, asOf }, after, limit);
        if (!directory.isStart(after)) return rows;
        const counts = new Map(rows.map(({ unitId, total }) => [unitId, total ?? 0]));
        for (const unitId of unitIds) rosterCountOn(asOf).prime(unitId, { unitId, count: counts.get(unitId) ?? 0 });
        return rows;
      }),
    ),
    rosterCountOn,
  };
};
export type Context = ReturnType<typeof createContext>;
