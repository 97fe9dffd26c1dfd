import { sql } from 'drizzle-orm';
import type { Tx } from '@hoso/db/session.ts';
import { param, sqlStatement } from '@hoso/db/statement.ts';
import type { Changes, Identity } from '../domain/reorganisation-changes.ts';

const found = sqlStatement<{ wanted: number }, Identity>(
  sql`select id, unit_no as no from organization.found_units(${param('wanted', 'int')})`,
);
/** Identities of units to be founded, in the order of their numbers. */
export const foundUnits = async (tx: Tx, wanted: number): Promise<Identity[]> =>
  wanted === 0 ? [] : (await found(tx, { wanted })).sort((a, b) => a.no - b.no);

const state = sqlStatement<{ unitNo: number; day: string }, { state: string }>(
  sql`select organization.reorganised_state(${param('unitNo', 'int')}, ${param('day', 'date')}) as state`,
);
/** What a plan over a unit is drawn up on, as one word. */
export const stateOf = async (tx: Tx, unitNo: number, day: string): Promise<string> => (await state(tx, { unitNo, day }))[0]!.state;

const carry = sqlStatement<{ plan: string; changes: Changes; drawnOn: string }>(
  sql`select organization.carry_out_reorganisation(${param('plan', 'uuid')}, ${param('changes', 'jsonb')}, ${param('drawnOn', 'text')})`,
);
/** Closes and opens everything a plan changes of units; throws where these are no longer what it was drawn up on. */
export const carryOut = async (tx: Tx, plan: string, changes: Changes, drawnOn: string): Promise<void> =>
  void (await carry(tx, { plan, changes, drawnOn }));

type Moves = {
  routes: readonly { from: number; to: number; toId: string }[];
  people: readonly { person: string; to: number; toId: string }[];
  positions: readonly { old: string; new: string }[];
  effectiveOn: string;
  number: string;
  signedOn: string;
  issuer: string;
  summary: string;
};
const move = sqlStatement<Moves, { went: number }>(
  sql`select personnel.pub_move_people(${param('routes', 'jsonb')}, ${param('people', 'jsonb')}, ${param('positions', 'jsonb')}, ${param('effectiveOn', 'date')},
    ${param('number', 'text')}, ${param('signedOn', 'date')}, ${param('issuer', 'text')}, ${param('summary', 'text')}) as went`,
);
/** Moves everybody of the units that end to their successors; answers how many assignments went. */
export const movePeople = async (tx: Tx, moves: Moves): Promise<number> => (await move(tx, moves))[0]!.went;
