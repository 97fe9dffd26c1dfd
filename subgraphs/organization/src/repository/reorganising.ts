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

const carry = sqlStatement<{ plan: string; changes: Changes }>(
  sql`select organization.carry_out_reorganisation(${param('plan', 'uuid')}, ${param('changes', 'jsonb')})`,
);
/** Closes and opens everything a plan changes of units. */
export const carryOut = async (tx: Tx, plan: string, changes: Changes): Promise<void> => void (await carry(tx, { plan, changes }));

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
