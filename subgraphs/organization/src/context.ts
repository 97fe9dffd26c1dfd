import { openRequest } from '@hoso/db/request.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { byKey, manyByKey, perArgument } from '@hoso/shared/loaders.ts';
import DataLoader from 'dataloader';
import * as jobPositions from './repository/job-positions.ts';
import type { QuotaBalance } from './domain/quota-report.ts';
import * as reports from './repository/quota-report.ts';
import * as obligations from './repository/obligations.ts';
import * as quotas from './repository/quotas.ts';
import * as requiredFields from './repository/required-fields.ts';
import * as successions from './repository/successions.ts';
import * as units from './repository/units.ts';

/** What one request carries; `province` names the policy profile in force. Loaders live as long as it does: another caller must not meet its rows. */
export const createContext = (pool: Pool, caller: Caller, province: string) => {
  const request = openRequest(pool, caller);
  const { read } = request;
  const profileOn = perArgument((asOf: string) => byKey('unitId', (ids) => read((tx) => units.findProfiles(tx, ids, asOf))));
  /** Names that came with their units need not be asked for again. */
  const knowNames = <Row extends units.NamedUnitRow>(asOf: string, rows: Row[]): Row[] => {
    for (const row of rows) profileOn(asOf).prime(row.id, row);
    return rows;
  };
  return {
    ...request,
    province,
    units: byKey('id', (ids) => read((tx) => units.findByIds(tx, ids))),
    namedUnitOn: perArgument((asOf: string) =>
      byKey('id', async (ids) => knowNames(asOf, await read((tx) => units.findNamed(tx, ids, asOf)))),
    ),
    profileOn,
    codeOn: perArgument((asOf: string) => byKey('unitId', (ids) => read((tx) => units.findCodes(tx, ids, asOf)))),
    parentOn: perArgument((asOf: string) => byKey('unitId', (ids) => read((tx) => units.findParents(tx, ids, asOf)))),
    childrenOn: perArgument((asOf: string) =>
      manyByKey('parentId', async (ids) => knowNames(asOf, await read((tx) => units.findChildren(tx, ids, asOf)))),
    ),
    childCountOn: perArgument((asOf: string) => byKey('parentId', (ids) => read((tx) => units.countChildren(tx, ids, asOf)))),
    predecessors: manyByKey('successorId', (ids) => read((tx) => successions.findPredecessors(tx, ids))),
    successors: manyByKey('unitId', (ids) => read((tx) => successions.findSuccessors(tx, ids))),
    requiredFieldsVersions: byKey('unitId', (ids) => read((tx) => requiredFields.findVersions(tx, ids))),
    jobPositionsOn: perArgument((asOf: string) => manyByKey('unitId', (ids) => read((tx) => jobPositions.findOfUnits(tx, ids, asOf)))),
    jobPositions: byKey('id', (ids) => read((tx) => jobPositions.findByIds(tx, ids))),
    requirementsOn: perArgument((asOf: string) => byKey('positionId', (ids) => read((tx) => jobPositions.findRequirements(tx, ids, asOf)))),
    balancesOn: perArgument(
      (on: string) =>
        new DataLoader<number, QuotaBalance[]>(async (unitNos) => {
          const rows = await read((tx) => reports.findBalances(tx, unitNos, on));
          return unitNos.map((no) => rows.filter((row) => row.unitNo === no));
        }),
    ),
    overDecisionsOn: perArgument(
      (on: string) =>
        new DataLoader<number, reports.OverDecisionRow[]>(async (unitNos) => {
          const rows = await read((tx) => reports.findOverDecisions(tx, unitNos, on));
          return unitNos.map((no) => rows.filter((row) => row.unitNo === no));
        }),
    ),
    escalationsOf: manyByKey('obligationId', (ids) => read((tx) => obligations.findEscalations(tx, ids))),
    quotasOf: perArgument((year: number, asOf: string) =>
      manyByKey('unitId', (ids) => read((tx) => quotas.findAssigned(tx, ids, year, asOf))),
    ),
    occupiedOn: perArgument(
      (on: string) =>
        new DataLoader<number, quotas.OccupiedRow[]>(async (unitNos) => {
          const rows = await read((tx) => quotas.countOccupied(tx, unitNos, on));
          return unitNos.map((no) => rows.filter((row) => row.unitNo === no));
        }),
    ),
  };
};
export type Context = ReturnType<typeof createContext>;
