import { readPeople } from '@hoso/db/reading.ts';
import { openRequest } from '@hoso/db/request.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { byKey, manyByKey, perArgument } from '@hoso/shared/loaders.ts';
import DataLoader from 'dataloader';
import * as catalogs from './repository/catalogs.ts';
import * as months from './repository/months.ts';
import * as pays from './repository/pays.ts';

/** What somebody is paid on; read under a consent it leaves its entry. */
const PAY = {
  operation: 'readPay',
  permission: 'payroll.pay.read',
  personOf: ({ personId }: pays.PayRow) => personId,
} as const;

/** What one request carries. Loaders live as long as it does: another caller must not meet its rows. */
export const createContext = (pool: Pool, caller: Caller) => {
  const request = openRequest(pool, caller);
  const { read } = request;
  return {
    ...request,
    paid: byKey('personId', (ids) => read((tx) => pays.findPaid(tx, ids))),
    payOn: perArgument((asOf: string) => byKey('personId', (ids) => readPeople(request, PAY, (tx) => pays.findInForce(tx, ids, asOf)))),
    payKnownOn: perArgument((asOf: string, knownAt: string) =>
      byKey('personId', (ids) => readPeople(request, PAY, (tx) => pays.findKnown(tx, ids, asOf, knownAt))),
    ),
    payDecisions: byKey('id', (ids) => read((tx) => pays.findDecisions(tx, ids))),
    /** By the codes of scales, which are no ids: `byKey` would pass over them. */
    stepTermsOn: perArgument(
      (asOf: string) =>
        new DataLoader<string, catalogs.StepTermsRow | null>(async (codes) => {
          const rows = await read((tx) => catalogs.findStepTerms(tx, codes, asOf));
          return codes.map((code) => rows.find(({ scaleCode }) => scaleCode === code) ?? null);
        }),
    ),
    /** Every step of every scale on a date, asked once. */
    stepsOn: perArgument((asOf: string) => read((tx) => catalogs.findSteps(tx, asOf))),
    monthSums: byKey('monthId', (ids) => read((tx) => months.sumUp(tx, ids))),
    itemsOfLine: manyByKey('lineId', (ids) => read((tx) => months.findItems(tx, ids))),
  };
};
export type Context = ReturnType<typeof createContext>;
