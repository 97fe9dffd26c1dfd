import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { IsoDate } from '@hoso/shared/dates.ts';
import { dutiesOf } from '@hoso/shared/duties.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import type { ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

const settle = sqlStatement<{ personId: string; event: string; on: string }, { id: string; procedureId: string }>(
  sql`select id, procedure_id as "procedureId" from organization.pub_settle_obligations(${param('personId', 'uuid')}, ${param('event', 'text')}, ${param('on', 'date')})`,
);

type Raising = {
  personId: string;
  fromUnitNo: number;
  toUnitNo: number;
  event: string;
  on: string;
  procedureId: string;
  decisionId: string | null;
  province: string;
  duties: unknown;
};
const raise = sqlStatement<Raising, { id: string }>(
  sql`select id from organization.pub_raise_obligations(${param('personId', 'uuid')}, ${param('fromUnitNo', 'int')}, ${param('toUnitNo', 'int')}, ${param('event', 'text')},
    ${param('on', 'date')}, ${param('procedureId', 'uuid')}, ${param('decisionId', 'uuid')}, ${param('province', 'text')}, ${param('duties', 'jsonb')}) id`,
);

/** Something that happened in the life of a record. */
export type HappenedEvent = {
  readonly event: ProcedureEvent;
  readonly on: IsoDate;
  readonly personId: string;
  /** The unit (or section) that kept the person before the event, and the one that keeps him after it. */
  readonly fromUnitNo: number;
  readonly toUnitNo: number;
  readonly decisionId: string | null;
};

/** Ids of the obligations that an event closed and raised. */
export type EventDone = { readonly completed: string[]; readonly raised: string[] };

/**
 * An event of a procedure, in the running transaction: closes the obligations that waited for it and raises those it starts under
 * the province's rules, as steps of the same procedure. Answers both, for the audit entry of the operation. Throws (insufficient_privilege) where the person is out of the caller's reach.
 */
export const recordEvent = async (
  tx: Tx,
  province: string,
  { event, on, personId, fromUnitNo, toUnitNo, decisionId }: HappenedEvent,
): Promise<EventDone> => {
  const policy = readPolicy(province);
  // Most events of most provinces are not regulated: nothing waits for them and nothing starts.
  if (!policy.clocks.some((clock) => clock.event === event || clock.completedBy === event)) return { completed: [], raised: [] };
  // Ids grow with time: the last raised come first. What an event goes on with is the procedure begun last.
  const settled = (await settle(tx, { personId, event, on })).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const duties = dutiesOf(policy, event, on);
  const procedureId = settled[0]?.procedureId ?? randomUUID();
  const rows =
    duties.length > 0 ? await raise(tx, { personId, fromUnitNo, toUnitNo, event, on, procedureId, decisionId, province, duties }) : [];
  return { completed: settled.map(({ id }) => id), raised: rows.map(({ id }) => id) };
};
