import { sql } from 'drizzle-orm';
import { isId } from '@hoso/shared/ids.ts';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { Step } from '../domain/reorganisation-step.ts';

export type ReorganisationState = 'PLANNED' | 'EXECUTED' | 'CANCELLED';
export type ReorganisationRow = {
  id: string;
  unitId: string;
  unitNo: number;
  effectiveOn: string;
  steps: Step[];
  state: ReorganisationState;
  version: number;
  reason: string | null;
  /** Whether whoever answers for the plan may carry it out no more. */
  awaitsConfirmation: boolean;
  decisionNumber: string;
  decisionSignedOn: string;
  decisionIssuer: string;
  decisionSummary: string;
};

const awaits = sql`r.state = 'PLANNED' and accounts.pub_may_reorganise(coalesce(r.confirmed_by, r.planned_by), r.unit_no) is not true`;
const columns = sql`r.id, r.unit_id as "unitId", r.unit_no as "unitNo", r.effective_on as "effectiveOn", r.steps, r.state, r.version, r.reason, ${awaits} as "awaitsConfirmation",
  d.number as "decisionNumber", d.signed_on as "decisionSignedOn", d.issuer as "decisionIssuer", d.summary as "decisionSummary"`;
const plans = sql`organization.reorganisation r join organization.decision d on d.id = r.decision_id`;

const byId = sqlStatement<{ id: string }, ReorganisationRow>(sql`select ${columns} from ${plans} where r.id = ${param('id', 'uuid')}`);
export const find = async (tx: Tx, id: string): Promise<ReorganisationRow | undefined> =>
  isId(id) ? (await byId(tx, { id }))[0] : undefined;

const locked = sqlStatement<{ id: string }, ReorganisationRow>(
  sql`select ${columns} from ${plans} where r.id = ${param('id', 'uuid')} for update of r`,
);
/** Locks a plan against others who would carry it out or cancel it; undefined when it is unknown or out of the scope to change. */
export const lock = async (tx: Tx, id: string): Promise<ReorganisationRow | undefined> =>
  isId(id) ? (await locked(tx, { id }))[0] : undefined;

const anyState = sqlStatement<{ limit: number; before: string | null }, ReorganisationRow>(
  sql`select ${columns} from ${plans} where r.id < coalesce(${param('before', 'uuid')}, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by r.id desc limit ${param('limit', 'int')}`,
);
const inState = sqlStatement<{ limit: number; before: string | null; state: string }, ReorganisationRow>(
  sql`select ${columns} from ${plans} where r.state = ${param('state', 'text')} and r.id < coalesce(${param('before', 'uuid')}, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    order by r.id desc limit ${param('limit', 'int')}`,
);
/** A page of plans, the newest first. */
export const findPage = (tx: Tx, limit: number, before: string | null, state: string | null): Promise<ReorganisationRow[]> =>
  state === null ? anyState(tx, { limit, before }) : inState(tx, { limit, before, state });

const due = sqlStatement<{ today: string }, { id: string; version: number; awaitsConfirmation: boolean }>(
  sql`select r.id, r.version, ${awaits} as "awaitsConfirmation" from organization.reorganisation r where r.state = 'PLANNED' and r.effective_on <= ${param('today', 'date')} order by r.effective_on, r.id`,
);
/** Plans whose day has come, in the order of their days. */
export const findDue = (tx: Tx, today: string) => due(tx, { today });

const reach = sqlStatement<{ unitId: string }, { unitNo: number }>(
  sql`select u.unit_no as "unitNo" from organization.unit u where u.id = ${param('unitId', 'uuid')}
    and ((select accounts.everywhere('organization.reorganisation.write')) or u.unit_no <@ (select accounts.scope('organization.reorganisation.write')))`,
);
/** The number of a unit that the caller may reorganise, with all below it. */
export const reorganisable = async (tx: Tx, unitId: string): Promise<number | undefined> =>
  isId(unitId) ? (await reach(tx, { unitId }))[0]?.unitNo : undefined;

type NewPlan = {
  unitId: string;
  unitNo: number;
  decisionId: string;
  effectiveOn: string;
  steps: readonly Step[];
  plannedBy: string;
};
const insert = sqlStatement<NewPlan, { id: string }>(
  sql`insert into organization.reorganisation (unit_id, unit_no, decision_id, effective_on, steps, planned_by)
    values (${param('unitId', 'uuid')}, ${param('unitNo', 'int')}, ${param('decisionId', 'uuid')}, ${param('effectiveOn', 'date')}, ${param('steps', 'jsonb')}, ${param('plannedBy', 'uuid')})
    returning id`,
);
export const add = async (tx: Tx, plan: NewPlan): Promise<string> => (await insert(tx, plan))[0]!.id;

const confirming = sqlStatement<{ id: string; by: string }>(
  sql`update organization.reorganisation set version = version + 1, confirmed_by = ${param('by', 'uuid')}, confirmed_at = clock_timestamp() where id = ${param('id', 'uuid')}`,
);
/** From now on another account answers for the plan. */
export const confirm = async (tx: Tx, plan: { id: string; by: string }): Promise<void> => void (await confirming(tx, plan));

const end = sqlStatement<{ id: string; state: string; by: string; reason: string | null }>(
  sql`update organization.reorganisation set state = ${param('state', 'text')}, version = version + 1, closed_by = ${param('by', 'uuid')}, closed_at = clock_timestamp(),
    reason = ${param('reason', 'text')} where id = ${param('id', 'uuid')}`,
);
/** Ends a plan: carried out, or cancelled for a reason. */
export const close = async (
  tx: Tx,
  plan: { id: string; state: 'EXECUTED' | 'CANCELLED'; by: string; reason: string | null },
): Promise<void> => void (await end(tx, plan));
