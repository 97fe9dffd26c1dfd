import type { Tx } from '@hoso/db/session.ts';
import { firstOverdrawn, type PoolEntry, postsText, standingOn } from '../domain/quota-pool.ts';
import { belowOccupied, poolExceeded } from '../domain/quota-refusals.ts';
import * as ledger from '../repository/quota-ledger.ts';

type Move = {
  readonly year: number;
  readonly kind: string;
  readonly effectiveOn: string;
  /** The ledger before, of every unit that the new entries touch. */
  readonly entries: readonly PoolEntry[];
  readonly more: readonly PoolEntry[];
  /** Whose posts become fewer: none of them may keep fewer than are taken. */
  readonly reduced: readonly number[];
  readonly asked: number;
  readonly askedById: string;
  readonly decision: string;
  readonly account: string;
};

/** Enters posts that move between pools; refuses where a pool would be exceeded on any day, or fewer kept than are taken. Asks for locks held. */
export const movePosts = async (tx: Tx, { entries, more, reduced, decision, account, ...move }: Move) => {
  const { year, kind, effectiveOn } = move;
  const after = [...entries, ...more];
  for (const unitNo of new Set(more.flatMap((one) => (one.giverNo === null ? [one.unitNo] : [one.giverNo, one.unitNo])))) {
    const overdrawn = firstOverdrawn(after, unitNo);
    if (!overdrawn) continue;
    const before = heldBefore(entries, unitNo, overdrawn.on);
    const holder = await ledger.findNamed(tx, unitNo, overdrawn.on);
    return poolExceeded({
      ...{ holderId: holder.id, holderName: holder.name, kind, ...before },
      ...{ asked: postsText(move.asked), askedById: move.askedById, shortOn: overdrawn.on },
    });
  }
  await ledger.record(tx, { year, kind }, more, { decision, account });
  for (const unitNo of reduced) {
    const short = await ledger.firstShort(tx, unitNo, kind, effectiveOn);
    // What is wrong in a later year is not of this year's making.
    if (!short || Number(short.shortOn.slice(0, 4)) > year) continue;
    const { id, name } = await ledger.findNamed(tx, unitNo, short.shortOn);
    return belowOccupied({ unitId: id, unitName: name, kind, left: short.assigned, occupied: short.occupied, shortOn: short.shortOn });
  }
  return null;
};

/** What a unit held on a day before what was asked for. */
const heldBefore = (entries: readonly PoolEntry[], unitNo: number, on: string): { pool: string; delegated: string } => {
  const { pool, delegated } = standingOn(entries, unitNo, on);
  return { pool: postsText(pool), delegated: postsText(delegated) };
};
