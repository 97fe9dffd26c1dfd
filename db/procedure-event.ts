import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { IsoDate } from '@hoso/shared/dates.ts';
import { dutiesOf } from '@hoso/shared/duties.ts';
import { type Policy, readPolicy } from '@hoso/shared/policies.ts';
import type { ProcedureEvent } from '@hoso/shared/policy-schema.ts';
import type { Tx } from './session.ts';
import { param, sqlStatement } from './statement.ts';

type Settling = { personId: string; event: string; on: string; paperId: string | null };
const settle = sqlStatement<Settling, { id: string; procedureId: string }>(
  sql`select id, procedure_id as "procedureId" from organization.pub_settle_obligations(${param('personId', 'uuid')}, ${param('event', 'text')}, ${param('on', 'date')},
    ${param('paperId', 'uuid')})`,
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

/** Most events of most provinces are not regulated: nothing waits for them and nothing starts. */
const isRegulated = ({ clocks }: Policy, event: ProcedureEvent): boolean =>
  clocks.some((clock) => clock.event === event || clock.completedBy === event);

/** As `recordEvent`, under rules at hand. */
export const recordEventUnder = async (
  tx: Tx,
  policy: Policy,
  { event, on, personId, fromUnitNo, toUnitNo, decisionId }: HappenedEvent,
): Promise<EventDone> => {
  if (!isRegulated(policy, event)) return { completed: [], raised: [] };
  // Ids grow with time: the last raised come first. What an event goes on with is the procedure begun last.
  const settled = (await settle(tx, { personId, event, on, paperId: decisionId })).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const duties = dutiesOf(policy, event, on);
  const procedureId = settled[0]?.procedureId ?? randomUUID();
  const { province } = policy;
  const rows =
    duties.length > 0 ? await raise(tx, { personId, fromUnitNo, toUnitNo, event, on, procedureId, decisionId, province, duties }) : [];
  return { completed: settled.map(({ id }) => id), raised: rows.map(({ id }) => id) };
};

/**
 * An event of a procedure, in the running transaction: closes the obligations that waited for it, with the decision as their paper, and
 * raises those it starts under the province's rules, as steps of the same procedure. Answers both, for the audit entry of the operation.
 * Throws insufficient_privilege where the person is out of the caller's reach, and check_violation (obligation_paper) where something that
 * needs an attachment would be closed without a decision.
 */
export const recordEvent = (tx: Tx, province: string, happened: HappenedEvent): Promise<EventDone> =>
  recordEventUnder(tx, readPolicy(province), happened);

type Reorganised = {
  routes: readonly { from: number; to: number }[];
  people: readonly { person: string; to: number }[];
  effectiveOn: string;
};
const recordMoved = sqlStatement<
  Reorganised & { event: string; on: string; province: string; duties: unknown },
  { completed: number; raised: number }
>(
  sql`select completed, raised from organization.record_reorganised(${param('routes', 'jsonb')}, ${param('people', 'jsonb')}, ${param('effectiveOn', 'date')},
    ${param('event', 'text')}, ${param('on', 'date')}, ${param('province', 'text')}, ${param('duties', 'jsonb')})`,
);

/**
 * The events of everybody whom a reorganisation moved, in its transaction and after it moved them (`organization.record_reorganised` says who
 * had which): on its day, and the receipt of records today. Answers how many obligations they closed and raised.
 */
export const recordReorganised = async (
  tx: Tx,
  province: string,
  moves: Reorganised & { readonly today: IsoDate },
): Promise<{ completed: number; raised: number }> => {
  const policy = readPolicy(province);
  const { routes, people, effectiveOn, today } = moves;
  const done = { completed: 0, raised: 0 };
  for (const event of ['TRANSFER_INSIDE_UNIT', 'TRANSFER_BETWEEN_UNITS', 'CHANGE_BY_DECISION', 'TRANSFER_RECEIVED'] as const) {
    if (!isRegulated(policy, event)) continue;
    const on = event === 'TRANSFER_RECEIVED' ? today : effectiveOn;
    const duties = dutiesOf(policy, event, on);
    const [told] = await recordMoved(tx, { routes, people, effectiveOn, event, on, province, duties });
    done.completed += told!.completed;
    done.raised += told!.raised;
  }
  return done;
};
